/**
 * Names of character sets, where a page or transport states one, and what the bytes themselves say.
 * Labels are those of the WHATWG Encoding Standard, where `iso-8859-1` and `ascii` mean windows-1252, as browsers read them.
 */
import { isUtf8 } from 'node:buffer'
import { createRequire } from 'node:module'
import type jschardet from 'jschardet'

/** The detector and its model take 150 ms to load: only where something is to be guessed. */
const load = createRequire(import.meta.url)

/** The standard's name of a label in lower case (`latin1` → `windows-1252`), or none where it knows no such label. */
export function charsetCalled(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return undefined
  }
}

/** What the first bytes mark the text as. */
export function charsetMarked(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** How many bytes are looked at for UTF-16 without a mark, and how many of the bytes on one side are NUL in it at least. */
const wideWithin = 4096
const wideShare = 0.4

/** UTF-16 that has no mark: every second byte of Western letters is NUL, and the others are not. */
export function looksWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const size = Math.min(bytes.length, wideWithin) & ~1
  const zeros = [0, 0]
  for (let at = 0; at < size; at += 1) if (bytes[at] === 0) zeros[at & 1]! += 1
  const [even = 0, odd = 0] = zeros.map(count => count / (size / 2))
  if (size < 8 || Math.min(even, odd) > 0.05) return undefined
  if (odd >= wideShare) return 'utf-16le'
  return even >= wideShare ? 'utf-16be' : undefined
}

/** A page must name its character set within the first 1,024 bytes (HTML Standard, 4.2.5.4). */
const declarationWithin = 1024

const declarations: readonly RegExp[] = [
  /^\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/iu,
  /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/iu,
]

/** The label in the XML declaration, or in `<meta charset>` or `<meta http-equiv>`; comments are passed over. */
export function charsetDeclared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, declarationWithin)).toString('latin1')
  const seen = head.replace(/<!--[\s\S]*?(?:-->|$)/gu, '')
  for (const shape of declarations) {
    const label = shape.exec(seen)?.[1]
    if (label !== undefined) return label
  }
  return undefined
}

export interface Utf8Look {
  /** How many characters of more than one byte the bytes hold, and how many stretches are no part of any. */
  readonly sequences: number
  readonly bad: number
}

/** Which second bytes follow a first one, and how many bytes follow in all (RFC 3629, table of section 4). */
function shapeOf(first: number): readonly [rest: number, low: number, high: number] | undefined {
  if (first >= 0xc2 && first <= 0xdf) return [1, 0x80, 0xbf]
  if (first >= 0xe0 && first <= 0xef) return [2, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf]
  if (first >= 0xf0 && first <= 0xf4) return [3, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf]
  return undefined
}

/** Looks at bytes as UTF-8. A last character that is cut off is no fault, where others came before it. Linear. */
export function lookAsUtf8(bytes: Uint8Array): Utf8Look {
  let sequences = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at]!
    if (first < 0x80) continue
    const [rest, low, high] = shapeOf(first) ?? [0, 1, 0]
    let end = at + 1
    while (
      end <= at + rest &&
      end < bytes.length &&
      bytes[end]! >= (end === at + 1 ? low : 0x80) &&
      bytes[end]! <= (end === at + 1 ? high : 0xbf)
    ) {
      end += 1
    }
    if (rest > 0 && end === at + rest + 1) sequences += 1
    else if (rest === 0 || end < bytes.length || sequences === 0) bad += 1
    at = end - 1
  }
  return { sequences, bad }
}

/** Whether every byte belongs to UTF-8. */
export function isSoundUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes)
}

/** How much of an input is looked at to guess. */
const guessedWithin = 65_536

/** Below this a guess of the statistics is worth less than the likeliest set of Western news. */
const leastConfidence = 0.1

/** The likeliest character set of bytes that are no UTF-8 and state none. */
export function guessCharset(bytes: Uint8Array): string {
  const { detect } = load('jschardet') as typeof jschardet
  const { encoding, confidence } = detect(bytes.subarray(0, guessedWithin))
  const guess = encoding === null ? undefined : charsetCalled(named[encoding.toLowerCase()] ?? encoding)
  return guess === undefined || confidence < leastConfidence || guess === 'utf-8' ? 'windows-1252' : guess
}

/** Names that the detector has for sets which the standard calls otherwise. */
const named: { readonly [name: string]: string } = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  'mac-cyrillic': 'x-mac-cyrillic',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
  cp866: 'ibm866',
}
