/** Plain text: one article an input, kept to the last character. */
import { captureOf } from '../captureOf.js'
import { decode } from '../decode.js'
import { originOf } from '../origin.js'
import { warning } from '../problems.js'
import type { Format } from '../source.js'
import { onePage } from '../wholePage.js'

export const text: Format = {
  name: 'text',
  mediaTypes: ['text/plain'],
  endings: ['.txt', '.text'],
  take: onePage((bytes, input) => {
    const { text, charset, findings } = decode(bytes, { charset: input.charset })
    return {
      capture: captureOf(input, { mediaType: 'text/plain', text, origin: originOf(bytes, charset) }),
      problems: findings.map(finding => warning(input.name, finding)),
    }
  }),
}
