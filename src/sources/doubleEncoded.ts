/** Text that was encoded twice: UTF-8 read as windows-1252 and written as UTF-8 again, so that “ shows as â€œ. Flagged, never mended. */
import type { Finding } from './problems.js'

/** How windows-1252 shows the bytes 0x80 to 0xBF, which follow the first byte of every longer character of UTF-8. */
const following = '\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/** Quotation marks, dashes and the ellipsis (E2 80 xx). */
const marks = new RegExp(`â€[${following}]`, 'gu')
/** Accented Latin letters (C3 xx), where they stand after a letter or a space. */
const letters = new RegExp(`Ã[${following}](?=[a-z\\s,.])`, 'gu')
const before = /[A-Za-z\s]/u

/** One place may be meant (an article about encodings); it is told all the same, as a note says little and mending says too much. */
export function findDoubleEncoded(text: string): Finding | undefined {
  // Each begins with a sign that can be searched for; together they would be tried at every character.
  const found = [
    ...text.matchAll(marks),
    ...[...text.matchAll(letters)].filter(({ index }) => index > 0 && before.test(text[index - 1]!)),
  ]
  const count = found.length
  if (count === 0) return undefined
  const [first] = found.reduce((one, other) => (other.index < one.index ? other : one))
  return {
    rule: 'double-encoded',
    message: `${count} ${count === 1 ? 'place looks' : 'places look'} encoded twice, such as “${first}”: quotation marks and accents may be lost there`,
    hint: 'take the text from its source again; or convert it with: iconv -f UTF-8 -t WINDOWS-1252',
  }
}
