/** What a noun of the record scored. */

export interface Score {
  readonly noun: string
  /** How many the gold names, and how many the record has. */
  readonly gold: number
  readonly found: number
  /** Shares of 1; 1 where there was nothing to find or nothing was found. */
  readonly recall: number
  readonly precision: number
  /** A readable line for each that the gold names and the record lacks. */
  readonly misses: readonly string[]
  /** A readable line for each that the record has and the gold does not name (`docs/eval.md` says what counts). */
  readonly extras: readonly string[]
}

/** Counts one noun while it is scored. */
export interface Tally {
  /** The gold names one; `miss` says what is wrong where the record lacks it. */
  readonly expect: (miss?: string) => void
  /** The record has one; `extra` describes it where the gold does not name it. */
  readonly find: (extra?: string) => void
  readonly score: () => Score
}

export function tally(noun: string): Tally {
  let gold = 0
  let found = 0
  const misses: string[] = []
  const extras: string[] = []
  return {
    expect: miss => {
      gold += 1
      if (miss !== undefined) misses.push(miss)
    },
    find: extra => {
      found += 1
      if (extra !== undefined) extras.push(extra)
    },
    score: () => ({
      noun,
      gold,
      found,
      recall: gold === 0 ? 1 : (gold - misses.length) / gold,
      precision: found === 0 ? 1 : (found - extras.length) / found,
      misses,
      extras,
    }),
  }
}

/** A text cut to one readable line. */
export function excerpt(text: string, length = 90): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= length ? `“${line}”` : `“${line.slice(0, length - 1)}…”`
}
