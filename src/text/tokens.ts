/** Words, numbers and marks with their offsets. One pass, linear; no regular expression. */
import type { Stretch, Token } from '../model/layers.js'

const quoteMarks = '"“”„‟«»‹›‘’‚‛\'`´'
const apostrophes = "'’‘"

/** Whether a word begins with a capital. */
export function startsUpper(word: string): boolean {
  const unit = word.charCodeAt(0)
  if (unit < 128) return unit >= 65 && unit <= 90
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

/** l letter (or mark, or half of a pair), d digit, s space, q quotation mark, p anything else. */
type Class = 'l' | 'd' | 's' | 'q' | 'p'

function classOfUnit(unit: number): Class {
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return 'l'
  if (unit >= 48 && unit <= 57) return 'd'
  if (unit <= 32 || unit === 0xa0 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x3000)
    return 's'
  if (unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x85) return 's'
  const mark = String.fromCharCode(unit)
  if (quoteMarks.includes(mark)) return 'q'
  if (unit < 0xc0) return 'p'
  if (unit >= 0x2010 && unit <= 0x206f) return 'p'
  if (unit >= 0xd800 && unit <= 0xdfff) return 'l'
  return /[\p{L}\p{M}\p{N}]/u.test(mark) ? 'l' : 'p'
}

const asciiClasses = Array.from({ length: 128 }, (_, unit) => classOfUnit(unit))

/** The class of a code unit. */
function classOf(text: string, at: number): Class {
  const unit = text.charCodeAt(at)
  return unit < 128 ? asciiClasses[unit]! : classOfUnit(unit)
}

function isLetter(text: string, at: number): boolean {
  return at < text.length && classOf(text, at) === 'l'
}

function isWordPart(text: string, at: number): boolean {
  if (at >= text.length) return false
  const unit = text.charCodeAt(at)
  if (unit >= 97 && unit <= 122) return true
  const kind = classOf(text, at)
  return kind === 'l' || kind === 'd'
}

/** Where the word or number that begins at `start` ends: inner hyphens, apostrophes, decimal points and U.S.-dots belong to it. */
function endOfWord(text: string, start: number, limit: number): number {
  let at = start
  while (at < limit) {
    if (isWordPart(text, at)) {
      at += 1
      continue
    }
    const mark = text[at] ?? ''
    const next = at + 1 < limit && isWordPart(text, at + 1)
    if (next && (mark === '-' || mark === '‑' || apostrophes.includes(mark))) {
      at += 1
      continue
    }
    // “U.S.” and “1.5” hold together; “Istanbul.In” does not.
    if (mark === '.' && at > start) {
      const initial =
        isLetter(text, at - 1) && (at - 1 === start || text[at - 2] === '.' || text[at - 2] === '-')
      if (initial && next && (at + 2 >= limit || text[at + 2] === '.')) {
        at += 1
        continue
      }
      if (initial && at - 1 !== start) return at + 1
      if (next && classOf(text, at + 1) === 'd' && classOf(text, at - 1) === 'd') {
        at += 1
        continue
      }
    }
    if (mark === ',' && next && classOf(text, at + 1) === 'd' && classOf(text, at - 1) === 'd') {
      at += 1
      continue
    }
    return at
  }
  return limit
}

function makeToken(text: string, start: number, end: number, kind: Token['kind']): Token {
  const word = text.slice(start, end)
  const lower = word.toLowerCase()
  return { start, end, word, lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower, kind }
}

/** Appends the tokens of `stretch` to `tokens`. “Russia’s” becomes two: `Russia` and `’s`. */
export function addTokens(text: string, stretch: Stretch, tokens: Token[]): void {
  let at = stretch.start
  while (at < stretch.end) {
    const kind = classOf(text, at)
    if (kind === 's') {
      at += 1
      continue
    }
    if (kind === 'q') {
      tokens.push(makeToken(text, at, at + 1, 'quote'))
      at += 1
      continue
    }
    if (kind === 'p') {
      tokens.push(makeToken(text, at, at + 1, 'mark'))
      at += 1
      continue
    }
    const end = endOfWord(text, at, stretch.end)
    const possessive =
      end - at > 2 && apostrophes.includes(text[end - 2] ?? '') && /[sS]/u.test(text[end - 1] ?? '')
    const split = possessive ? end - 2 : end
    tokens.push(makeToken(text, at, split, kind === 'd' ? 'number' : 'word'))
    if (possessive) tokens.push(makeToken(text, split, end, 'word'))
    at = end
  }
}

/** The tokens of a text on their own, for tables and tests. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  addTokens(text, { start: 0, end: text.length }, tokens)
  return tokens
}
