/**
 * Pairs of quotation marks in running text, tolerant of marks that are turned, lost, set twice or moved.
 * Works on the printed characters only; nothing is edited: what should be read otherwise comes back as repairs.
 */
import type { Stretch } from '../model/layers.js'
import { pairDoubles } from './quoteDoubles.js'
import type { QuotePair, QuoteRepair } from './quotePairs.js'
import { scanMarks, trimStretch } from './quoteScan.js'
import { pairSingles } from './quoteSingles.js'

export interface QuoteMarks {
  /** In the order of their opening marks. */
  readonly pairs: readonly QuotePair[]
  readonly repairs: readonly QuoteRepair[]
}

/** The words that begin the rows of a table of cues (`said`, `explained`), for `pairQuoteMarks`. */
export function reportingWords(
  cues: readonly { readonly match: string | readonly string[] }[],
): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { match } of cues) {
    for (const pattern of typeof match === 'string' ? [match] : match) {
      const first = pattern.trim().split(/\s+/u)[0] ?? ''
      for (const word of first.replace(/^\(|\)\??$/gu, '').split('|'))
        if (/^\p{L}+$/u.test(word)) words.add(word)
    }
  }
  return words
}

type Pair = Omit<QuotePair, 'depth'>

function byPlace(one: Pair, other: Pair): number {
  return one.open.start - other.open.start || other.close.end - one.close.end
}

/** Index of the innermost of the sorted `pairs` around a place, at every place where that changes; for binary search. */
function coverOf(pairs: readonly Pair[]): {
  readonly at: readonly number[]
  readonly inside: readonly number[]
} {
  const events: { place: number; pair: number; opens: boolean }[] = []
  pairs.forEach((pair, index) => {
    events.push(
      { place: pair.open.start, pair: index, opens: true },
      { place: pair.close.end, pair: index, opens: false },
    )
  })
  events.sort((one, other) => one.place - other.place || Number(one.opens) - Number(other.opens))
  const stack: number[] = []
  const at: number[] = []
  const inside: number[] = []
  for (const { place, pair, opens } of events) {
    if (opens) stack.push(pair)
    else if (stack[stack.length - 1] === pair) stack.pop()
    at.push(place)
    inside.push(stack[stack.length - 1] ?? -1)
  }
  return { at, inside }
}

function coveredBy(cover: ReturnType<typeof coverOf>, place: number): number {
  let low = 0
  let high = cover.at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cover.at[middle]! <= place) low = middle + 1
    else high = middle
  }
  return low === 0 ? -1 : cover.inside[low - 1]!
}

function withDepth(sorted: readonly Pair[]): readonly QuotePair[] {
  const ends: number[] = []
  return sorted.map(pair => {
    while (ends.length > 0 && ends[ends.length - 1]! <= pair.open.start) ends.pop()
    const depth = ends.length
    ends.push(pair.close.end)
    return {
      open: { start: pair.open.start, end: pair.open.end },
      close: { start: pair.close.start, end: pair.close.end },
      depth,
      damaged: pair.damaged,
      carriesOn: pair.carriesOn,
    }
  })
}

/**
 * Pairs the marks of `stretches`: paragraphs in reading order, over which a quotation may run on. Titles and single words
 * between marks are pairs like others. With `reporting` (see `reportingWords`) a lost closing mark is placed before `, she said`.
 * Linear in the text.
 */
export function pairQuoteMarks(
  text: string,
  stretches: readonly Stretch[],
  reporting: ReadonlySet<string> = new Set(),
): QuoteMarks {
  const paragraphs = stretches.map(stretch => trimStretch(text, stretch))
  const marks = paragraphs.map((paragraph, index) => scanMarks(text, paragraph, index))
  const doubles = pairDoubles(
    text,
    paragraphs.map((paragraph, index) => ({
      ...paragraph,
      doubles: marks[index]!.filter(({ family }) => family === 'double'),
    })),
    reporting,
  )
  const singles = pairSingles(
    text,
    paragraphs,
    marks.map(inParagraph => inParagraph.filter(({ family }) => family === 'single')),
  )
  const outer = [...doubles.pairs].sort(byPlace)
  const cover = coverOf(outer)
  // A single pair that crosses the border of a double one is two apostrophes.
  const fitting = singles.pairs.filter(
    ({ open, close }) => coveredBy(cover, open.start) === coveredBy(cover, close.start),
  )
  const kept = new Set(fitting.map(({ close }) => close.start))
  const repairs = [...doubles.repairs, ...singles.repairs.filter(({ start }) => kept.has(start))]
  return {
    pairs: withDepth([...outer, ...fitting].sort(byPlace)),
    repairs: repairs.sort((one, other) => one.start - other.start || one.end - other.end),
  }
}
