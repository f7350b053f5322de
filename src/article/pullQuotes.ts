/** Sentences of the story that the page prints once more, in large type between its paragraphs. */
import { eachLetterRun } from '../text/letterRuns.js'
import type { ReadLine } from './story.js'

/** So many words in a row that stand in two places are no chance. */
const run = 5
const shortest = 6
/** Shorter ones that are no sentence are crossheads, which often quote what stands below them. */
const shortestLoose = 9
const longest = 45
/** The share of the line's runs that stand in the other paragraph. */
const enough = 0.9
/** The paragraph that it is taken from says more. */
const leastMore = 3

const longestParagraph = 400

/** Words by number, in the order in which they were first met. */
class Numbers {
  readonly #known = new Map<string, number>()

  of(line: ReadLine): readonly number[] {
    const numbers: number[] = []
    eachLetterRun(line.folded, word => {
      let number = this.#known.get(word)
      if (number === undefined) {
        number = this.#known.size
        this.#known.set(word, number)
      }
      numbers.push(number)
      return numbers.length < longestParagraph
    })
    return numbers
  }
}

/** One number for each run of words, in order. Two runs that share one by chance do no harm: nine tenths of a line's must agree. */
function runsOf(words: readonly number[]): readonly number[] {
  const keys: number[] = []
  for (let at = 0; at + run <= words.length; at += 1) {
    let key = 0
    for (let next = at; next < at + run; next += 1) key = (Math.imul(key, 0x01000193) ^ words[next]!) >>> 0
    keys.push(key)
  }
  return keys
}

/** Which of the `asked` lines are taken word for word from another line, one of `paragraphs` (by index, in order). Linear in their words. */
export function findPullQuotes(
  lines: readonly ReadLine[],
  paragraphs: readonly number[],
  asked: readonly number[],
): ReadonlySet<number> {
  const numbers = new Numbers()
  const words = new Map(paragraphs.map(index => [index, numbers.of(lines[index]!)] as const))
  /** Each run of words with the longest paragraph that it stands in. */
  const owners = new Map<number, number>()
  const length = (index: number): number => words.get(index)?.length ?? -1
  for (const [index, all] of words) {
    for (const key of runsOf(all)) if (all.length > length(owners.get(key) ?? -1)) owners.set(key, index)
  }
  const found = new Set<number>()
  for (const index of asked) {
    const all = words.get(index) ?? numbers.of(lines[index]!)
    if (
      all.length < (words.has(index) ? shortest : shortestLoose) ||
      all.length > longest ||
      index === paragraphs[0]
    )
      continue
    const covered = new Map<number, number>()
    for (const key of runsOf(all)) {
      const owner = owners.get(key)
      if (owner !== undefined) covered.set(owner, (covered.get(owner) ?? 0) + 1)
    }
    const runs = all.length - run + 1
    for (const [owner, count] of covered)
      if (owner !== index && count >= enough * runs && length(owner) >= all.length + leastMore)
        found.add(index)
  }
  return found
}
