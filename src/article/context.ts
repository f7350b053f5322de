/** What the first look at all lines of a text says of the surroundings of each, in numbers: the second look is taken with them. */
import { type Column, cells, makeColumn, sumsOf, windowSum } from './columns.js'

/** The names of the columns of `contextColumns`, in order. */
export const contextColumnNames: readonly string[] =
  'first above below near3 near7 near15 mass7 mass15 inStretch fromStretch upTo downTo gapAbove gapBelow'.split(
    ' ',
  )

/** The stretch of lines for which most speaks (the maximum sum), [from, until). */
function likeliestStretch(scores: ArrayLike<number>, lengths: ArrayLike<number>): readonly [number, number] {
  let best = 0
  let found: readonly [number, number] = [0, 0]
  let sum = 0
  let from = 0
  for (let at = 0; at < scores.length; at += 1) {
    const score = Math.max(-3, Math.min(3, scores[at]!))
    if (sum <= 0) {
      sum = 0
      from = at
    }
    sum += score > 0 ? score * Math.sqrt(lengths[at]!) : score * 4
    if (sum <= best) continue
    best = sum
    found = [from, at + 1]
  }
  return found
}

const farLines = 30
const farChars = 5000

/** Walks over the lines in one direction: how far the last likely line lies behind, in lines and in the logarithm of characters. */
function measureGaps(
  odds: ArrayLike<number>,
  lengths: ArrayLike<number>,
  step: 1 | -1,
  lines: Float32Array,
  chars: Float32Array,
): void {
  const count = odds.length
  let last = -1
  let gap = farChars
  for (let at = step === 1 ? 0 : count - 1; at >= 0 && at < count; at += step) {
    lines[at] = last < 0 ? farLines : Math.min(farLines, Math.abs(at - last))
    chars[at] = Math.log2(1 + gap)
    if (odds[at]! > 0.5) {
      last = at
      gap = 0
    } else if (last >= 0) gap += lengths[at]!
  }
}

export const oddsOf = (scores: ArrayLike<number>): Float64Array =>
  Float64Array.from(scores, score => 1 / (1 + Math.exp(-score)))

/** `scores` of the first look (log odds), `lengths` of the lines in characters. Linear. */
export function contextColumns(scores: ArrayLike<number>, lengths: ArrayLike<number>): readonly Column[] {
  const count = scores.length
  const columns = contextColumnNames.map(() => makeColumn(count))
  const into = columns.map(cells)
  const odds = oddsOf(scores)
  const mass = odds.map((one, at) => one * lengths[at]!)
  const [massSums, oddsSums, lengthSums] = [sumsOf(mass), sumsOf(odds), sumsOf(lengths)]
  const all = Math.max(1, massSums[count]!)
  const [from, until] = likeliestStretch(scores, lengths)
  const massAround = (at: number, radius: number): number =>
    windowSum(massSums, at, radius) / Math.max(1, windowSum(lengthSums, at, radius))
  for (let at = 0; at < count; at += 1) {
    const oddsAround = (radius: number): number => windowSum(oddsSums, at, radius) - odds[at]!
    const numbers = [
      scores[at]!,
      massSums[at]! / all,
      (all - massSums[at + 1]!) / all,
      oddsAround(1),
      oddsAround(3),
      oddsAround(7),
      massAround(at, 3),
      massAround(at, 7),
      at >= from && at < until ? 1 : 0,
      at < from ? Math.max(-20, at - from) : Math.max(0, Math.min(20, at - until + 1)),
    ]
    for (let one = 0; one < numbers.length; one += 1) into[one]![at] = numbers[one]!
  }
  const gaps = contextColumnNames.indexOf('upTo')
  measureGaps(odds, lengths, 1, into[gaps]!, into[gaps + 2]!)
  measureGaps(odds, lengths, -1, into[gaps + 1]!, into[gaps + 3]!)
  return columns
}
