/** Sentences of the story that the page prints once more, in large type between its paragraphs. */
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

function wordsOf({ folded }: ReadLine): readonly string[] {
  return folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .slice(0, longestParagraph)
}

/** Which of the `asked` lines are taken word for word from another line, one of `paragraphs` (by index, in order). Linear in their words. */
export function findPullQuotes(
  lines: readonly ReadLine[],
  paragraphs: readonly number[],
  asked: readonly number[],
): ReadonlySet<number> {
  const words = new Map(paragraphs.map(index => [index, wordsOf(lines[index]!)] as const))
  /** Each run of words with the longest paragraph that it stands in. */
  const owners = new Map<string, number>()
  const length = (index: number): number => words.get(index)?.length ?? -1
  for (const [index, all] of words) {
    for (let at = 0; at + run <= all.length; at += 1) {
      const key = all.slice(at, at + run).join(' ')
      if (all.length > length(owners.get(key) ?? -1)) owners.set(key, index)
    }
  }
  const found = new Set<number>()
  for (const index of asked) {
    const all = words.get(index) ?? wordsOf(lines[index]!)
    if (
      all.length < (words.has(index) ? shortest : shortestLoose) ||
      all.length > longest ||
      index === paragraphs[0]
    )
      continue
    const covered = new Map<number, number>()
    for (let at = 0; at + run <= all.length; at += 1) {
      const owner = owners.get(all.slice(at, at + run).join(' '))
      if (owner !== undefined) covered.set(owner, (covered.get(owner) ?? 0) + 1)
    }
    const runs = all.length - run + 1
    for (const [owner, count] of covered)
      if (owner !== index && count >= enough * runs && length(owner) >= all.length + leastMore)
        found.add(index)
  }
  return found
}
