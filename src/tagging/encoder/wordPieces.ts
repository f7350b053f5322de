/**
 * BERT's uncased WordPiece, and the case of a word, which lower-casing loses. `learn/wordpiece.py` does
 * the same, except for byte-order marks, which are space here, and raised digits, which are no digits here.
 */
import type { Stretch } from '../../model/layers.js'

const words = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu

/** The words of a stretch of text: runs of letters, marks and digits, and every other sign by itself. UTF-16 code units of `text`. */
export function splitWords(text: string, { start, end }: Stretch): readonly Stretch[] {
  return Array.from(text.slice(start, end).matchAll(words), match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

/** Words of more code units are not looked up. */
const longestWord = 100

/** Words whose pieces are remembered; then it starts anew. */
const remembered = 50_000

export interface WordPieces {
  /** Before a window. */
  readonly start: number
  /** Between paragraphs and after a window. */
  readonly gap: number
  readonly unknown: number
  /** The pieces of a word, as rows of the vocabulary; at least one. */
  readonly cut: (word: string) => readonly number[]
}

/** `vocabulary`: one piece a line; a piece that goes on with a word begins with `##`. */
export function makeWordPieces(vocabulary: string): WordPieces {
  const ids = new Map(vocabulary.split('\n').map((piece, id) => [piece, id]))
  const longestPiece = Math.max(...Array.from(ids.keys(), piece => piece.length))
  const known = new Map<string, readonly number[]>()
  const unknown = ids.get('[UNK]')!
  const cutAnew = (word: string): readonly number[] => {
    const bare = word
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
    if (bare === '' || bare.length > longestWord) return [unknown]
    const pieces: number[] = []
    for (let start = 0; start < bare.length; ) {
      const mark = start === 0 ? '' : '##'
      let end = Math.min(bare.length, start + longestPiece)
      while (end > start && !ids.has(mark + bare.slice(start, end))) end -= 1
      if (end === start) return [unknown]
      pieces.push(ids.get(mark + bare.slice(start, end))!)
      start = end
    }
    return pieces
  }
  return {
    start: ids.get('[CLS]')!,
    gap: ids.get('[SEP]')!,
    unknown,
    cut: word => {
      const found = known.get(word)
      if (found !== undefined) return found
      const pieces = cutAnew(word)
      if (known.size >= remembered) known.clear()
      known.set(word, pieces)
      return pieces
    },
  }
}

/** Rows of the table of cases. `none`: pieces that are no word. */
export const cases = {
  none: 0,
  lower: 1,
  title: 2,
  upper: 3,
  mixed: 4,
  digits: 5,
  lettersAndDigits: 6,
  mark: 7,
  openingQuote: 8,
  closingQuote: 9,
  oneCapital: 10,
} as const

/** Has letters that have a case, and all of them are small (or capital). */
const isAll = (word: string, cased: 'toLowerCase' | 'toUpperCase'): boolean =>
  word === word[cased]() && word.toLowerCase() !== word.toUpperCase()

/** The case of a word: a row of the table of cases. */
export function caseOf(word: string): number {
  if ('“"„«'.includes(word)) return cases.openingQuote
  if ('”»'.includes(word)) return cases.closingQuote
  if (!/[\p{L}\p{N}]/u.test(word)) return cases.mark
  if (/^\p{Nd}+$/u.test(word)) return cases.digits
  if (/\p{Nd}/u.test(word)) return cases.lettersAndDigits
  if (isAll(word, 'toLowerCase')) return cases.lower
  if (isAll(word, 'toUpperCase')) return [...word].length === 1 ? cases.oneCapital : cases.upper
  const [first, ...rest] = word
  return isAll(first!, 'toUpperCase') && isAll(rest.join(''), 'toLowerCase') ? cases.title : cases.mixed
}
