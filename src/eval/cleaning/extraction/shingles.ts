/**
 * The measure of the article extraction benchmark: how much of the words of an article's body was extracted, and how much besides, in
 * runs of four words. Written from the description of its scorer; the same figures.
 */
import { Chance } from '../../chance.js'

/** Shares of a page's shingles: in both texts, only in the extracted one, only in the true one. They sum to 1, or all are 0. */
export interface PageShares {
  readonly both: number
  readonly extra: number
  readonly missed: number
  /** The same words in the same order. */
  readonly exact: boolean
}

export interface Measure {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  /** Share of pages whose words are exactly those of the true text. */
  readonly exact: number
}

/** A measure and 1.96 standard deviations of each figure over resampled pages. */
export interface MeasureWithin {
  readonly measure: Measure
  readonly within: Measure
}

/** How many words a shingle has. */
const size = 4

/** What Python's `\w` with Unicode takes for a word's character. */
const word = /[\p{L}\p{N}_]+/gu

export const wordsOf = (text: string): readonly string[] => text.match(word) ?? []

/** Every run of four words with how often it is there; of fewer than four words the one run that there is. */
function shinglesOf(words: readonly string[]): ReadonlyMap<string, number> {
  const shingles = new Map<string, number>()
  for (let at = 0; at === 0 ? words.length > 0 : at + size <= words.length; at += 1) {
    const shingle = words.slice(at, at + size).join(' ')
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1)
  }
  return shingles
}

export function compareTexts(truth: string, extracted: string): PageShares {
  const [wordsTrue, wordsFound] = [wordsOf(truth), wordsOf(extracted)]
  const [wanted, found] = [shinglesOf(wordsTrue), shinglesOf(wordsFound)]
  let [both, extra, missed] = [0, 0, 0]
  for (const [shingle, count] of wanted) {
    const had = found.get(shingle) ?? 0
    both += Math.min(count, had)
    missed += Math.max(0, count - had)
  }
  for (const [shingle, count] of found) extra += Math.max(0, count - (wanted.get(shingle) ?? 0))
  const all = both + extra + missed || 1
  const exact = wordsTrue.length === wordsFound.length && wordsTrue.every((one, at) => one === wordsFound[at])
  return { both: both / all, extra: extra / all, missed: missed / all, exact }
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** Precision is the mean over the pages from which something was extracted, recall over those that have something to extract. */
export function measure(pages: readonly PageShares[]): Measure {
  const precision = mean(
    pages.filter(page => page.both + page.extra > 0).map(page => page.both / (page.both + page.extra)),
  )
  const recall = mean(
    pages.filter(page => page.both + page.missed > 0).map(page => page.both / (page.both + page.missed)),
  )
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { f1, precision, recall, exact: mean(pages.map(page => Number(page.exact))) }
}

function spread(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map(value => (value - middle) ** 2)))
}

/** The measure and how far chance in the choice of pages moves it: as many pages, drawn with replacement, a thousand times. */
export function measureWithin(pages: readonly PageShares[], rounds = 1_000): MeasureWithin {
  const chance = new Chance(1)
  const drawn = Array.from({ length: rounds }, () => measure(pages.map(() => chance.of(pages))))
  const within = (figure: keyof Measure): number => 1.96 * spread(drawn.map(one => one[figure]))
  return {
    measure: measure(pages),
    within: {
      f1: within('f1'),
      precision: within('precision'),
      recall: within('recall'),
      exact: within('exact'),
    },
  }
}
