/** What time expressions are made of: tokens, cut at hyphens and before `am` and `pm` (`mid-October`, `15-16`, `3pm`). */

import type { Dates } from '../language/language.js'
import type { Stretch, Token } from '../model/layers.js'
import { startsUpper } from '../text/tokens.js'

export interface Piece extends Stretch {
  readonly lower: string
  /** Whether it begins with a capital letter. */
  readonly capital: boolean
  readonly kind: Token['kind']
  /** Index of its token in the tokens layer. */
  readonly token: number
}

const dashes = '‐‑‒–—−-'

/** What a word can be cut at. */
const cut = new RegExp(`^[0-9]|[${dashes}]`, 'u')

function isDigit(mark: string | undefined): boolean {
  return mark !== undefined && mark >= '0' && mark <= '9'
}

/** Where `3pm` changes from figures to one of the words, else the whole length. */
function endOfFigures(word: string, words: Dates['halves']): number {
  if (!isDigit(word[0])) return word.length
  let at = 0
  while (at < word.length && (isDigit(word[at]) || word[at] === '.' || word[at] === ':')) at += 1
  return Object.hasOwn(words, word.slice(at).toLowerCase()) ? at : word.length
}

/** The pieces of the tokens [from, until). Every dash reads as `-`. */
export function cutPieces(
  tokens: readonly Token[],
  from: number,
  until: number,
  dates: Dates,
): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (token: Token, index: number, start: number, end: number): void => {
    const word = token.word.slice(start, end)
    const dash = word.length === 1 && dashes.includes(word)
    pieces.push({
      start: token.start + start,
      end: token.start + end,
      lower: dash
        ? '-'
        : token.lower.length === token.word.length
          ? token.lower.slice(start, end)
          : word.toLowerCase(),
      capital: startsUpper(word),
      kind: dash ? 'mark' : isDigit(word[0]) ? 'number' : token.kind === 'number' ? 'word' : token.kind,
      token: index,
    })
  }
  for (let index = from; index < until; index += 1) {
    const token = tokens[index]!
    if (token.kind === 'mark' || token.kind === 'quote' || !cut.test(token.word)) {
      add(token, index, 0, token.word.length)
      continue
    }
    let start = 0
    for (let at = 0; at <= token.word.length; at += 1) {
      const mark = token.word[at]
      if (mark !== undefined && !dashes.includes(mark)) continue
      if (at > start) {
        const middle = start + endOfFigures(token.word.slice(start, at), dates.halves)
        add(token, index, start, middle)
        if (middle < at) add(token, index, middle, at)
      }
      if (mark !== undefined) add(token, index, at, at + 1)
      start = at + 1
    }
  }
  return pieces
}
