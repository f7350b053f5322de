import type { Token } from '../model/layers.js'
import { startsUpper } from '../text/tokens.js'

/** A line is set as a headline if more than this share of its longer words, of so many looked at, have a capital. */
const headedShare = 0.8
const headedReach = 20
/** Shorter words are small ones in any headline. */
const longerWord = 4

/** Whether a line is set as a headline, with a capital for nearly every word: capitals there make no name. Tokens [from, until). */
export function isHeaded(tokens: readonly Token[], from: number, until: number): boolean {
  let capitals = 0
  let words = 0
  for (let at = from; at < until && words < headedReach; at += 1) {
    const token = tokens[at]!
    if (token.kind !== 'word' || token.word.length < longerWord) continue
    words += 1
    if (startsUpper(token.word)) capitals += 1
  }
  return words >= longerWord && capitals / words > headedShare
}
