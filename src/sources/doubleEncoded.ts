/** Text that was encoded twice: UTF-8 read as windows-1252 and written as UTF-8 again, so that “ shows as â€œ. Flagged, never mended. */
import type { Finding } from './problems.js'

/** How windows-1252 shows the bytes 0x80 to 0xBF, which follow the first byte of every longer character of UTF-8. */
const following = '\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/** Quotation marks, dashes and the ellipsis (E2 80 xx), and accented Latin letters (C3 xx) after a letter or a space. */
const shapes = new RegExp(`â€[${following}]|(?<=[A-Za-z\\s])Ã[${following}](?=[a-z\\s,.])`, 'gu')

/** One place may be meant (an article about encodings); it is told all the same, as a note says little and mending says too much. */
export function findDoubleEncoded(text: string): Finding | undefined {
  // Nearly no text has either, and to look for two strings costs less than to try the shapes at every character.
  if (!text.includes('â€') && !text.includes('Ã')) return undefined
  if (!text.includes('â€') && !text.includes('Ã')) return undefined
  let count = 0
  let first = ''
  for (const [shown] of text.matchAll(shapes)) {
    if (count === 0) first = shown
    count += 1
  }
  if (count === 0) return undefined
  return {
    rule: 'double-encoded',
    message: `${count} ${count === 1 ? 'place looks' : 'places look'} encoded twice, such as “${first}”: quotation marks and accents may be lost there`,
    hint: 'take the text from its source again; or convert it with: iconv -f UTF-8 -t WINDOWS-1252',
  }
}
