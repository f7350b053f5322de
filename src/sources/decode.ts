/** Bytes of a file as text. Never throws and never mends: BOM, CR and NUL stay in the text as they were. */
import type { Problem } from '../model/evidence.js'

export interface Decoded {
  readonly text: string
  readonly problems: readonly Problem[]
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** The number of U+FFFD in a text. */
function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1
  return count
}

/** Reads UTF-8, or UTF-16 where a byte order mark says so. Bytes that are no character become U+FFFD, with a warning. */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const encoding = encodingOf(bytes)
  const problems: Problem[] = []
  if (encoding !== 'utf-8') {
    const message = `${name} is in ${encoding.toUpperCase()}, by its byte order mark; it was read as that`
    problems.push({ rule: 'source/utf-16', weight: 'note', message })
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), problems }
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    problems.push({
      rule: 'source/broken-bytes',
      weight: 'warning',
      message: `${name} is not sound ${encoding.toUpperCase()}: ${countReplaced(text)} places could not be read and show as �`,
      hint: 'convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8',
    })
    return { text, problems }
  }
}
