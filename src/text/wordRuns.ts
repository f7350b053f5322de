/** Quotations as runs of words: by them two reports of the same words are found, whatever stands around them. */
import { foldName } from './names.js'

/** A run of so many words is hardly said twice by chance. */
const runLength = 5
/** A whole quotation of so many words, by one speaker, is one too. */
const shortLength = 4
/** Enough to find one quotation again, and a bound for the work. */
const mostRuns = 48
/** Two quotations are the same words if the shorter one has this part of its runs in the longer. */
const sameRuns = 0.6

/** The runs of words of some quotations. */
export function runsOf(quotations: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const quotation of quotations) {
    const words = foldName(quotation).match(/[\p{L}\p{N}]+/gu) ?? []
    if (words.length === shortLength) runs.add(words.join(' '))
    for (let from = 0; from + runLength <= words.length && runs.size < mostRuns; from += 1)
      runs.add(words.slice(from, from + runLength).join(' '))
  }
  return runs
}

/** Whether two sets of runs come of the same words. */
export function areSameWords(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  if (few.size === 0) return false
  let shared = 0
  for (const run of few) if (many.has(run)) shared += 1
  return shared >= sameRuns * few.size
}
