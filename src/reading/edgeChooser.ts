/** Where a condition and its consequence begin and end, by trained weights: a linear score for each place, the best four looked at together. */
import type { EdgeWeights } from '../language/conditionTable.js'
import { oncePer } from '../text/oncePer.js'
import { beginFeatures, closeFeatures, endFeatures, openClauses } from './edgeFeatures.js'
import { type Edges, isWord, type Setting } from './edgeSetting.js'

/** How many places of the end, and for each how many of the beginning, are followed up. */
const followed = 4
/** A condition without a consequence in its sentence is one in fifty: the log of that. */
const alone = -4

export type Score = (features: readonly number[]) => number

/** The weights as numbers; made once. */
const scoreBy = oncePer(({ bits, scale, table }: EdgeWeights): Score => {
  const bytes = atob(table)
  const weights = Int8Array.from({ length: bytes.length }, (_, at) => bytes.charCodeAt(at))
  const mask = 2 ** bits - 1
  return features => {
    let sum = 0
    for (const feature of features) sum += weights[feature & mask]!
    return sum * scale
  }
})

interface Option {
  readonly at: number
  readonly score: number
}

/** The words in a range of tokens. */
export function wordsIn({ ground }: Setting, from: number, until: number): readonly number[] {
  const found: number[] = []
  for (let at = from; at < until; at += 1) if (isWord(ground.tokens[at]!)) found.push(at)
  return found
}

/** The places where a consequence may begin: before the marker, after the condition, and nowhere (-1) if no verb stands there. */
export function beginnings(setting: Setting, end: number): readonly number[] {
  const { from, until, marker, verbs } = setting
  const told = verbs[marker - from]! + verbs[until - from]! - verbs[end + 1 - from]! > 0
  const words = [...wordsIn(setting, from, marker), ...wordsIn(setting, end + 1, until)]
  return told ? words : [-1, ...words]
}

/** The places where a consequence may end that begins at `begin`. */
export function endings(setting: Setting, end: number, begin: number): readonly number[] {
  return begin < setting.marker
    ? [...wordsIn(setting, begin, setting.marker), ...wordsIn(setting, end + 1, setting.until)]
    : wordsIn(setting, begin, setting.until)
}

/** The best of some places, with log probabilities. */
function best(places: readonly number[], score: (at: number) => number, most: number): readonly Option[] {
  const scores = places.map(score)
  const highest = Math.max(...scores)
  const total = highest + Math.log(scores.reduce((sum, each) => sum + Math.exp(each - highest), 0))
  return places
    .map((at, index) => ({ at, score: scores[index]! - total }))
    .sort((one, other) => other.score - one.score || one.at - other.at)
    .slice(0, most)
}

/** Chooses the edges; nothing where no word follows the marker. Looks at a bounded number of places, each linear in the sentence. */
export function chooseEdges(setting: Setting, weights: EdgeWeights): Edges | undefined {
  const score = scoreBy(weights)
  openClauses(setting, score)
  let chosen: Edges | undefined
  let highest = -Infinity
  const ends = best(
    wordsIn(setting, setting.body, setting.until),
    at => score(endFeatures(setting, at)),
    followed,
  )
  for (const end of ends) {
    const begins = best(
      beginnings(setting, end.at),
      at => score(beginFeatures(setting, end.at + 1, at)),
      followed,
    )
    for (const begin of begins) {
      const [close] =
        begin.at < 0
          ? [{ at: -1, score: alone }]
          : best(
              endings(setting, end.at, begin.at),
              at => score(closeFeatures(setting, end.at + 1, begin.at, at)),
              1,
            )
      const sum = end.score + begin.score + close!.score
      if (sum <= highest) continue
      highest = sum
      chosen = { end: end.at, begin: begin.at, close: close!.at }
    }
  }
  return chosen
}
