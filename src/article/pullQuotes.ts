/** Sentences of the story that the page prints once more, in large type between its paragraphs. */
import type { ReadLine } from './story.js'

/** So many words in a row that stand in two places are no chance. */
const run = 5
const shortest = 6
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

/** Which of the paragraphs (given by their index) are taken from another one of them, word for word. Linear in their words. */
export function findPullQuotes(
  lines: readonly ReadLine[],
  paragraphs: readonly number[],
): ReadonlySet<number> {
  const words = new Map(paragraphs.map(index => [index, wordsOf(lines[index]!)] as const))
  /** Each run of words with the longest paragraph and the second longest that it stands in. */
  const owners = new Map<string, readonly [number, number]>()
  const length = (index: number): number => words.get(index)?.length ?? -1
  for (const [index, all] of words) {
    for (let at = 0; at + run <= all.length; at += 1) {
      const key = all.slice(at, at + run).join(' ')
      const [first, second] = owners.get(key) ?? [-1, -1]
      if (first === index || second === index) continue
      if (length(index) > length(first)) owners.set(key, [index, first])
      else if (length(index) > length(second)) owners.set(key, [first, index])
    }
  }
  const found = new Set<number>()
  for (const [index, all] of words) {
    if (all.length < shortest || all.length > longest || index === paragraphs[0]) continue
    const covered = new Map<number, number>()
    for (let at = 0; at + run <= all.length; at += 1) {
      const [first] = owners.get(all.slice(at, at + run).join(' '))!
      covered.set(first, (covered.get(first) ?? 0) + 1)
    }
    const runs = all.length - run + 1
    for (const [owner, count] of covered)
      if (owner !== index && count >= enough * runs && length(owner) >= all.length + leastMore)
        found.add(index)
  }
  return found
}
