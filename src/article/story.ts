/** Where on the page the story stands, and which line is its headline. */
import type { RegionKind } from '../model/article.js'
import type { LanguageTag } from '../model/evidence.js'
import { eachLetterRun } from '../text/letterRuns.js'
import type { Dateline } from './dateline.js'
import type { Field } from './fields.js'
import type { FurnitureMatch } from './furniture.js'
import { isProse, type Line } from './lines.js'

/** A line with what the tables and its shape say of it. */
export interface ReadLine {
  readonly line: Line
  readonly furniture?: FurnitureMatch | undefined
  readonly shape?: string | undefined
  readonly foreign?: LanguageTag | undefined
  /** Set where the whole line is a dateline: `LIMA —`, with the paragraph on the next line. */
  readonly dateline?: Dateline
  /** Lower case, white space folded: what repetitions are found by. */
  readonly folded: string
  /** What the markup says of it, where the capture came with a layout. */
  readonly field?: Field
}

/** Kinds of field in which no story stands. */
const beside: ReadonlySet<RegionKind> = new Set<RegionKind>([
  'cookie-notice',
  'newsletter',
  'comments',
  'recirculation',
  'bio',
  'caption',
  'furniture',
])

/** Whether the elements around the line hold something else than a story. */
export const isBeside = ({ field }: ReadLine): boolean => field?.kind !== undefined && beside.has(field.kind)

/** Whether the line is a paragraph of the article's own language that no rule knows. */
export function isParagraph(read: ReadLine): boolean {
  return !read.furniture && !read.shape && !read.foreign && !isBeside(read) && isProse(read.line)
}

/** What speaks for the line being part of the story (in words), or against it. */
function weigh(read: ReadLine): number {
  if (read.dateline) return 2
  const opens = read.furniture?.rule.means.opens
  if (opens && opens !== 'form' && opens !== 'picture') return -25
  if (read.furniture || read.shape || read.foreign || isBeside(read)) return -6
  if (isProse(read.line)) return read.line.words
  return read.line.ending === 'stop' || read.line.ending === 'question' ? Math.min(read.line.words, 4) : -5
}

/** What the story must weigh above a heading of comments or links; with less above it the heading belongs to the menu. */
const leastStory = 40
/** The share of the story above a block of links that must follow it in prose for the story to go on. */
const leastRest = 0.2

/** Where the page's tail begins: the comments, or a block of links after which no story goes on. */
function findTail(lines: readonly ReadLine[]): number {
  let rest = 0
  for (const read of lines) if (isParagraph(read)) rest += read.line.words
  let sum = 0
  let before = 0
  for (let index = 0; index < lines.length; index += 1) {
    const read = lines[index]!
    if (isParagraph(read)) rest -= read.line.words
    sum = Math.max(0, sum + weigh(read))
    before = Math.max(before, sum)
    const opens = read.furniture?.rule.means.opens
    if ((opens !== 'tail' && opens !== 'block') || before < leastStory) continue
    if (opens === 'tail' || rest < before * leastRest) return index
  }
  return lines.length
}

export interface Story {
  /** Index of the first line of the story's paragraphs; equal to `until` where there is none. */
  readonly from: number
  readonly until: number
  /** Index of the line at which the tail of the page begins. */
  readonly tail: number
}

function isOneQuestion(text: string): boolean {
  return text.length <= 120 && !/[.!?]\s/u.test(text.trim())
}

/** The stretch of lines with the most prose and the least of anything else (the maximum sum of weights; linear). */
export function findStory(lines: readonly ReadLine[]): Story {
  const tail = findTail(lines)
  let best = { sum: 0, from: 0, until: 0 }
  let sum = 0
  let from = 0
  for (let index = 0; index < tail; index += 1) {
    if (sum <= 0) {
      sum = 0
      from = index
    }
    sum += weigh(lines[index]!)
    if (sum > best.sum) best = { sum, from, until: index + 1 }
  }
  // “Will the minister go, and could it bring the deal back?”: one question before the first paragraph is its headline.
  const first = lines[best.from]
  const asks = first !== undefined && first.line.ending === 'question' && isOneQuestion(first.line.text)
  const start = asks && best.until - best.from > 3 ? best.from + 1 : best.from
  return { from: start, until: best.until, tail }
}

function longWords(folded: string): ReadonlySet<string> {
  const words = new Set<string>()
  eachLetterRun(folded, word => {
    if (word.length >= 4) words.add(word)
  })
  return words
}

/** The line without the dots that it is cut off with. */
function withoutEllipsis(folded: string): string {
  if (folded.endsWith('…')) return folded.slice(0, -1).trimEnd()
  return folded.endsWith('...') ? folded.slice(0, -3).trimEnd() : folded
}

/** Whether `folded` is the headline once more: whole, cut off, or with the site's name around it. */
export function repeatsHeadline(folded: string, headline: string): boolean {
  if (folded === headline) return true
  if (headline.length < 12) return false
  const stem = withoutEllipsis(folded)
  const at = stem.indexOf(headline.slice(0, Math.min(20, headline.length)))
  if (at < 0 || at > 60) return false
  const rest = stem.slice(at)
  if (stem.length < folded.length && rest.length >= 12 && headline.startsWith(rest)) return true
  return rest.startsWith(headline) && stem.length - headline.length <= 50
}

/** How many lines above the story are looked at for its headline. */
const reach = 100

function scoreHeadline(
  lines: readonly ReadLine[],
  index: number,
  story: Story,
  inStory: ReadonlySet<string>,
): number {
  const { line, furniture, shape, foreign, folded } = lines[index]!
  if (shape || foreign || lines[index]!.dateline || line.ending === 'ellipsis')
    return Number.NEGATIVE_INFINITY
  if (furniture && furniture.rule.means.kind !== 'teaser') return Number.NEGATIVE_INFINITY
  let score = furniture ? -3 : 0
  let shared = 0
  for (const word of longWords(folded)) if (inStory.has(word)) shared += 1
  score += Math.min(shared, 6)
  if (line.words >= 4 && line.words <= 20) score += 2
  if (line.words < 3) score -= 3
  if (line.words > 25) score -= 4
  if (line.ending === 'stop') score -= line.words > 12 ? 6 : 3
  if (line.ending === 'none' || line.ending === 'question') score += 1
  for (let other = Math.max(0, story.from - reach); other < story.from; other += 1) {
    if (other !== index && repeatsHeadline(lines[other]!.folded, folded)) {
      score += 3
      break
    }
  }
  if (isSigned(lines, index, story)) score += 4
  return score - Math.min((story.from - index) * 0.1, 4)
}

/** How far below a headline its author and its date stand. */
const signatureReach = 4

/** Whether the author’s name or the date stands soon below the line, and no other line that could be a title between. */
function isSigned(lines: readonly ReadLine[], index: number, story: Story): boolean {
  for (let below = index + 1; below <= Math.min(index + signatureReach, story.from); below += 1) {
    const { furniture, shape, field } = lines[below]!
    const { kind, stamps } = furniture?.rule.means ?? {}
    if (kind === 'byline' || stamps || shape === 'article/shape/date' || field?.kind === 'byline') return true
    if (furniture?.rule.id !== undefined && kind === 'recirculation') return false
  }
  return false
}

/** The words that the paragraphs at the story's beginning are made of. */
function wordsOfStory(lines: readonly ReadLine[], from: number, until: number): ReadonlySet<string> {
  const words = new Set<string>()
  let paragraphs = 0
  for (let index = from; index < until && paragraphs < 8; index += 1) {
    if (!isParagraph(lines[index]!)) continue
    paragraphs += 1
    for (const word of longWords(lines[index]!.folded.slice(0, 2_000))) words.add(word)
  }
  return words
}

/** A first line with a full stop is a headline only where it is one short sentence that the next paragraphs take up. */
function isHeadlineWithStop(lines: readonly ReadLine[], story: Story): boolean {
  const { line, folded } = lines[story.from]!
  if (line.words > 30 || !lines[story.from + 1]?.line.apart || story.until - story.from < 3) return false
  if (line.ending === 'none') return true
  if (line.words > 18 || /[.!?]["”’]?\s/u.test(line.text) || /["“”]/u.test(line.text)) return false
  const words = longWords(folded)
  const inStory = wordsOfStory(lines, story.from + 1, Math.min(story.from + 4, story.until))
  let shared = 0
  for (const word of words) if (inStory.has(word)) shared += 1
  return words.size >= 4 && shared * 5 >= words.size * 3
}

/** The index of the headline, or -1. */
export function findHeadline(lines: readonly ReadLine[], story: Story): number {
  if (story.from >= story.until) return -1
  const inStory = wordsOfStory(lines, story.from, story.until)
  let best = -1
  let bestScore = 1.5
  for (let index = Math.max(0, story.from - reach); index < story.from; index += 1) {
    const score = scoreHeadline(lines, index, story, inStory)
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  if (best >= 0) {
    const { folded } = lines[best]!
    for (let index = best + 1; index < story.from; index += 1)
      if (lines[index]!.folded === folded) best = index
    return best
  }
  const nothingAbove = lines.slice(0, story.from).every(read => read.furniture || read.shape)
  return nothingAbove && isHeadlineWithStop(lines, story) ? story.from : -1
}

/** The line that says what the page itself gives as its headline: the last one above the story, else the first; -1 where there is none. */
export function findToldHeadline(lines: readonly ReadLine[], story: Story, told: readonly string[]): number {
  const wanted = told
    .map(title => title.toLowerCase().replace(/\s+/gu, ' ').trim())
    .filter(title => title.length >= 8)
  if (wanted.length === 0) return -1
  let found = -1
  for (let index = 0; index < lines.length; index += 1) {
    const { folded, line } = lines[index]!
    if (index > story.from && found >= 0) break
    if (
      line.words >= 2 &&
      wanted.some(
        title => title === folded || (folded.length * 5 >= title.length * 3 && title.startsWith(folded)),
      )
    )
      found = index
  }
  return found
}
