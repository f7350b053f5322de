/**
 * Bytes as text. Never throws and never mends: byte order mark, CR and NUL stay in the text as they were, and what no character
 * set explains becomes U+FFFD.
 *
 * Which character set: the byte order mark; else what the transport says; else what the page says of itself; else UTF-8 where all
 * bytes are sound UTF-8; else a guess by statistics. A statement that the bytes contradict is overruled, and said so.
 */
import { createRequire } from 'node:module'
import type iconv from 'iconv-lite'
import {
  charsetCalled,
  charsetDeclared,
  charsetMarked,
  guessCharset,
  isSoundUtf8,
  lookAsUtf8,
  looksWide,
} from './charset.js'
import { findDoubleEncoded } from './doubleEncoded.js'
import type { Finding } from './problems.js'

export interface CharsetHints {
  /** What the transport names. */
  readonly charset?: string | undefined
  /** Whether the bytes are markup, which may state its character set. */
  readonly markup?: boolean
}

export interface Chosen {
  /** The name of the WHATWG Encoding Standard, lower case. */
  readonly charset: string
  /** What was guessed or overruled. */
  readonly findings: readonly Finding[]
}

const checkIt = 'look whether letters with accents and quotation marks are right; if not, save it as UTF-8'

/** Whether bytes that are sound UTF-8 contradict a statement of another character set. */
function isRatherUtf8(bytes: Uint8Array, stated: string): boolean {
  if (stated === 'utf-8' || stated.startsWith('utf-16')) return false
  // Two Chinese letters in GBK can look like UTF-8 by chance; a Western text in windows-1252 does so only where it was made to.
  const byChance = /^(?:gb|big5|euc|shift|iso-2022)/u.test(stated) ? 3 : 1
  const { sequences, bad } = lookAsUtf8(bytes)
  return bad === 0 && sequences >= byChance
}

/** No damage, or some, in a text that is UTF-8 otherwise: cut, or spliced with bytes of another set. */
function isDamagedUtf8({ sequences, bad }: ReturnType<typeof lookAsUtf8>): boolean {
  return sequences >= 2 * bad
}

/** The character set of bytes, by all of them or by a long beginning. */
export function chooseCharset(bytes: Uint8Array, hints: CharsetHints = {}): Chosen {
  const marked = charsetMarked(bytes)
  if (marked) return { charset: marked, findings: [] }
  const findings: Finding[] = []
  const said = hints.charset ?? (hints.markup ? charsetDeclared(bytes) : undefined)
  const called = said === undefined ? undefined : charsetCalled(said)
  if (said !== undefined && called === undefined) {
    findings.push({
      rule: 'unknown-charset',
      message: `it says that its character set is “${said.slice(0, 40)}”, which nothing here knows`,
      hint: checkIt,
    })
  }
  // Whoever can read the word utf-16 in plain letters has no UTF-16 before him (HTML Standard, 13.2.3.2).
  const stated = called?.startsWith('utf-16') && hints.charset === undefined ? 'utf-8' : called
  const wide = looksWide(bytes)
  if ((stated === undefined || stated === 'utf-8') && wide === undefined && isSoundUtf8(bytes)) {
    return { charset: 'utf-8', findings }
  }
  const look = lookAsUtf8(bytes)
  if (stated === 'utf-8' && wide === undefined && isDamagedUtf8(look)) return { charset: 'utf-8', findings }
  if (stated !== undefined && stated !== 'utf-8' && !isRatherUtf8(bytes, stated)) {
    return { charset: stated, findings }
  }
  const charset = wide ?? (isDamagedUtf8(look) ? 'utf-8' : guessCharset(bytes))
  if (stated !== undefined) {
    findings.push({
      rule: 'charset-overruled',
      message: `it says that it is in ${stated}, which its bytes contradict; it was read as ${charset}`,
      hint: checkIt,
      // Whole texts are not UTF-8 by chance.
      ...(charset === 'utf-8' ? { weight: 'note' } : {}),
    })
  } else if (charset !== 'utf-8') {
    findings.push({
      rule: 'charset-guessed',
      message: `it is not in UTF-8 and does not say what it is in; it was read as ${charset}, by the look of its bytes`,
      hint: checkIt,
    })
  }
  return { charset, findings }
}

/** Makes text of bytes that come piece by piece. */
export interface Decoder {
  readonly write: (bytes: Uint8Array) => string
  readonly end: () => string
}

/**
 * Sets of more than one byte a letter are read by Node's own decoder, which keeps a letter whole where two pieces meet. It reads
 * windows-1252 wrongly in Node 20 (the curly quotation marks are lost), so sets of one byte are read by iconv-lite.
 */
const byNode = /^(?:utf-|gb|big5|euc-|shift_jis|iso-2022-jp)/u

/** Loaded where a text needs it. */
const load = createRequire(import.meta.url)
let tables: typeof iconv | undefined

/** A decoder of a set that `chooseCharset` named. */
export function decoderOf(charset: string): Decoder {
  if (!byNode.test(charset)) {
    tables ??= load('iconv-lite') as typeof iconv
    if (tables.encodingExists(charset)) {
      const decoder = tables.getDecoder(charset, { stripBOM: false })
      return { write: bytes => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' }
    }
  }
  const decoder = new TextDecoder(charset, { ignoreBOM: true })
  return { write: bytes => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

export interface Decoded {
  readonly text: string
  readonly charset: string
  readonly findings: readonly Finding[]
}

/** The number of U+FFFD in a text. */
export function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1
  return count
}

/** What is to be said of characters that could not be read, and of text that was encoded twice. */
export function findDamage(text: string, charset: string): readonly Finding[] {
  const findings: Finding[] = []
  const broken = countReplaced(text)
  if (broken > 0) {
    findings.push({
      rule: 'broken-bytes',
      message: `it is not sound ${charset}: ${broken} places could not be read and show as �`,
      hint: 'convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8',
    })
  }
  const double = findDoubleEncoded(text)
  if (double) findings.push(double)
  return findings
}

/** All bytes of an input as text. */
export function decode(bytes: Uint8Array, hints: CharsetHints = {}): Decoded {
  const { charset, findings } = chooseCharset(bytes, hints)
  const decoder = decoderOf(charset)
  const text = decoder.write(bytes) + decoder.end()
  // U+FFFD that stood in sound bytes was lost before; the article step tells of those.
  const damage = findDamage(text, charset).filter(
    ({ rule }) => rule !== 'broken-bytes' || !(charset === 'utf-8' && isSoundUtf8(bytes)),
  )
  return { text, charset, findings: [...findings, ...damage] }
}
