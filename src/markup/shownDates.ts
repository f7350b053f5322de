/** The dates that a page shows its readers by the headline: “By Jane Roe, October 30, 2022”. */
import type { Fact } from '../model/capture.js'
import type { Layout, LayoutBlock } from '../model/layout.js'
import { labelBefore } from './dateLabels.js'
import { type DateCustoms, findDate, readTime } from './dates.js'
import type { Item } from './marks.js'
import { foldWords, sameWords } from './words.js'

/** A date by the headline, and how much speaks for its being the article's. */
export interface ShownDate {
  readonly about: 'published' | 'modified'
  readonly value: string
  readonly from: 'text' | 'element'
  readonly where: string
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
}

interface Candidate extends ShownDate {
  readonly weight: number
}

/** How many lines above and below the headline are looked at, and at how many first lines where there is none. */
const above = 8
const below = 14
const withoutHeadline = 60
/** Longer lines are sentences. */
const longestLine = 200
const longestHeadline = 300
/** What must speak for a date, in the measure of `weigh`. */
const leastWeight = 4

/** Words in the names of elements: classes and ids of dates, and of what is not the head of the article. */
const dateNames = /date|time|publish|posted|byline|stamp|meta|info|author/u
const otherNames =
  /comment|related|recommend|caption|figure|teaser|footer|nav|sidebar|widget|most|trending|weather|ticker/u

/** Kinds of places that name the headline, those that cannot be another article's first. */
const callers: readonly (readonly Fact['from'][])[] = [
  ['json-ld', 'opengraph', 'meta'],
  ['element'],
  ['microdata'],
]

/** Whether a block stands in a heading of the first rank. */
export function isHeading({ elements }: Layout, { element }: LayoutBlock): boolean {
  const { tag, parent } = elements[element]!
  return tag === 'h1' || elements[parent]?.tag === 'h1'
}

/** The index of the block that is the headline: one that is called so elsewhere, or the first heading of the first rank; else -1. */
export function findHeadlineBlock(text: string, layout: Layout, facts: readonly Fact[]): number {
  const called = facts.flatMap(({ about, from, value }) =>
    about === 'headline' ? [{ from, words: foldWords(value) }] : [],
  )
  const firsts = new Set(called.map(({ words }) => words[0]))
  const titles = layout.blocks.flatMap((block, index) => {
    const { start, end } = block
    // Most lines begin with another letter; folding all of them is dear.
    const first = text[start]!
    const other = isLetter(first) && !firsts.has(first.toLowerCase())
    return other || end - start > longestHeadline ? [] : [{ index, words: foldWords(text.slice(start, end)) }]
  })
  for (const from of callers) {
    const headlines = called.filter(calling => from.includes(calling.from))
    const like = titles.filter(title => headlines.some(({ words }) => sameWords(words, title.words)))
    const found = like.find(({ index }) => isHeading(layout, layout.blocks[index]!)) ?? like[0]
    if (found) return found.index
  }
  return layout.blocks.findIndex(block => isHeading(layout, block))
}

function isLetter(character: string): boolean {
  return (
    (character >= 'a' && character <= 'z') ||
    (character >= 'A' && character <= 'Z') ||
    (character > '\u007f' && /\p{L}/u.test(character))
  )
}

/** The elements around a block, the innermost first. */
function within({ elements }: Layout, block: LayoutBlock, most: number): Layout['elements'] {
  const found = []
  for (let at = block.element; at >= 0 && found.length < most; at = elements[at]!.parent)
    found.push(elements[at]!)
  return found
}

/** The dates of publication and of the last change that stand by the headline (its block's index; -1 for none), the likeliest of each. */
export function findShownDates(
  text: string,
  layout: Layout,
  items: readonly Item[],
  headline: number,
  customs: DateCustoms,
): readonly ShownDate[] {
  const from = Math.max(0, headline < 0 ? 0 : headline - above)
  const until = Math.min(layout.blocks.length, headline < 0 ? withoutHeadline : headline + below + 1)
  const candidates: Candidate[] = []
  const times = items.filter(({ tag }) => tag === 'time')
  let time = 0
  for (let index = from; index < until; index += 1) {
    const block = layout.blocks[index]!
    while (time < times.length && times[time]!.textEnd <= block.start) time += 1
    const weight = weigh(layout, block, index, headline)
    for (; time < times.length && times[time]!.textStart < block.end; time += 1) {
      candidates.push(...timeIn(text, block, times[time]!, weight, customs))
    }
    if (index !== headline && block.end - block.start <= longestLine) {
      candidates.push(...datesIn(text, block, weight, customs))
    }
  }
  return (['published', 'modified'] as const).flatMap(about => {
    const [best] = candidates
      .filter(candidate => candidate.about === about && candidate.weight >= leastWeight)
      .sort((one, other) => other.weight - one.weight)
    // A `time` element may say it twice, in words and in its attribute.
    return candidates
      .filter(other => other.start === best?.start && other.from === best.from && other.about === about)
      .map(shown)
  })
}

function shown({ about, value, from, where, start, end }: Candidate): ShownDate {
  return { about, value, from, where, start, end }
}

/** What the place of a line says for the dates in it. */
function weigh(layout: Layout, block: LayoutBlock, index: number, headline: number): number {
  const distance = headline < 0 ? 8 + index / 10 : Math.abs(index - headline) * (index < headline ? 1.5 : 1)
  const names = within(layout, block, 3)
    .map(({ tag, names }) => `${tag} ${names}`)
    .join(' ')
  const length = block.end - block.start
  return (
    6 -
    distance * 0.4 +
    (dateNames.test(names) ? 2 : 0) -
    (otherNames.test(names) ? 4 : 0) -
    (block.linked * 2 > length ? 3 : 0) -
    (length > 120 ? 2 : 0)
  )
}

function timeIn(
  text: string,
  block: LayoutBlock,
  { value, textStart, textEnd }: Item,
  weight: number,
  customs: DateCustoms,
): readonly Candidate[] {
  const words = text.slice(textStart, Math.min(textEnd, textStart + longestLine))
  const start = Math.max(block.start, textStart)
  const label = labelBefore(text.slice(Math.max(block.start, start - 40), start + 20))
  const about = label ?? 'published'
  const place = { about, from: 'element', start, end: textEnd, weight: weight + (label ? 4 : 2) } as const
  // Its words are the day at the outlet; the attribute often gives the hour of Greenwich.
  const shown = findDate(words, customs)?.value
  const given = value === undefined ? undefined : readTime(value, customs)
  return [
    ...(shown === undefined ? [] : [{ ...place, value: shown, where: 'time' }]),
    ...(given === undefined || given === shown ? [] : [{ ...place, value: given, where: 'time[datetime]' }]),
  ]
}

function datesIn(
  text: string,
  block: LayoutBlock,
  weight: number,
  customs: DateCustoms,
): readonly Candidate[] {
  const found: Candidate[] = []
  const line = text.slice(block.start, block.end)
  let from = 0
  while (found.length < 3) {
    const date = findDate(line.slice(from), customs)
    if (!date) return found
    const start = from + date.start
    const end = from + date.end
    const label = labelBefore(line.slice(Math.max(from, start - 60), start))
    const share = (end - start) / line.length
    found.push({
      about: label ?? 'published',
      value: date.value,
      from: 'text',
      where: 'line by the headline',
      start: block.start + start,
      end: block.start + end,
      weight: weight + (label ? 3 : 0) + (share > 0.5 ? 2 : share > 0.25 ? 1 : 0) - found.length,
    })
    from = end
  }
  return found
}
