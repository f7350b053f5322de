/** Every line of the page gets its role. Where no rule knows a line, its place and its neighbours decide. */
import type { RegionKind } from '../model/article.js'
import { labelAmongParagraphs } from './amongParagraphs.js'
import { labelBlocks } from './blocks.js'
import { labelByContainer, labelByField } from './fieldLabels.js'
import { isNameLike } from './furniture.js'
import { type Labelled, labelsOfKind, type Page, viewPage } from './labels.js'
import { isProse } from './lines.js'
import { labelEntries } from './liveEntries.js'
import { findPullQuotes } from './pullQuotes.js'
import {
  findHeadline,
  findStory,
  findToldHeadline,
  isParagraph,
  type ReadLine,
  repeatsHeadline,
} from './story.js'
import { endOfStandfirst, labelUnderHeadline } from './underHeadline.js'

/** Longer lines are paragraphs in which the words of a row happen to stand. In words. */
const longest: { readonly [kind in RegionKind]?: number } = {
  teaser: 40,
  caption: 120,
  newsletter: 50,
  comments: 60,
  'cookie-notice': 150,
}

const longestButton = 6

/** How far from the story its credits stand. */
const creditReach = 6

const isNearStory = ({ story, headline }: Page, index: number): boolean =>
  index >= (headline >= 0 ? headline : story.from) - creditReach && index < story.until + creditReach

/** What a rule, the shape or the language says of a line, where its place does not speak against it. */
function byRule(page: Page, index: number): Labelled | undefined {
  const { line, furniture, shape, foreign, dateline } = page.lines[index]!
  if (dateline)
    return { kind: 'dateline', by: 'article/dateline', ...(dateline.names && { names: dateline.names }) }
  if (furniture) {
    const { id, means } = furniture.rule
    // A button has few words; where a longer line has them too, its looks decide.
    if (means.opens || means.beside)
      return isProse(line) || (means.beside && line.words > longestButton)
        ? undefined
        : { kind: 'furniture', by: id }
    // “Jane Roe is a professor at Lima, …” inside the story is news; after its last paragraph it is the author.
    if (means.kind === 'bio' && index < page.lastParagraph && furniture.holes.length < 2) return undefined
    if (line.words > (longest[means.kind] ?? Number.POSITIVE_INFINITY)) return undefined
    // “Video: Opinion” is a name in a menu.
    if (means.kind === 'teaser' && line.words <= 3 && line.ending === 'none')
      return { kind: 'furniture', by: id }
    // “Bloomberg” far from the story is a name in a menu.
    if (means.kind === 'credit' && line.words <= 3 && !isNearStory(page, index))
      return { kind: 'furniture', by: id }
    const named = means.kind === 'credit' ? furniture.holes.find(({ hole }) => hole === 'outlet') : undefined
    return { kind: means.kind, by: id, ...(named && { names: { start: named.start, end: named.end } }) }
  }
  if (shape) return { kind: 'furniture', by: shape }
  if (foreign) return { kind: 'teaser', by: 'article/untranslated', language: foreign }
  return undefined
}

/** The share of a line's characters in links from which it is nothing but links. */
const wholly = 0.95

function inStory(page: Page, index: number, seen: Set<string>): Labelled {
  const { line, folded, field } = page.lines[index]!
  // A sentence that is all one link leads to another article, which it tells of.
  if (field && field.linked > wholly && isProse(line)) return { kind: 'teaser', by: 'article/linked' }
  if (
    page.headline >= 0 &&
    index !== page.headline &&
    repeatsHeadline(folded, page.lines[page.headline]!.folded)
  ) {
    return { kind: 'furniture', by: 'article/headline-repeated' }
  }
  const often = (page.times.get(folded) ?? 0) > 1
  if (often && line.words >= 12 && seen.has(folded)) return { kind: 'furniture', by: 'article/repeated' }
  if (often) seen.add(folded)
  if (isProse(line)) return { kind: 'body', by: 'article/paragraph' }
  if (often && line.ending === 'none' && line.words <= 11)
    return { kind: 'furniture', by: 'article/repeated' }
  if (line.ending === 'none' || line.ending === 'question') return labelAmongParagraphs(page, index)
  return { kind: 'body', by: 'article/paragraph' }
}

/** Lines of a text without any paragraph: nothing says that they are not the article. */
function withoutStory(page: Page, index: number): Labelled {
  const { line } = page.lines[index]!
  if (index === page.firstFree && page.free > 1 && line.ending !== 'stop')
    return { kind: 'headline', by: 'article/headline' }
  return { kind: 'body', by: 'article/paragraph' }
}

/** The author's box: under its label a name is a byline and a paragraph a biography. */
function underAuthorLabel(page: Page, index: number): Labelled | undefined {
  for (let above = index - 1; above >= Math.max(0, index - 3); above -= 1) {
    const label = page.lines[above]!
    if (label.furniture?.rule.means.opens !== 'author') {
      if (label.furniture?.rule.means.opens || (isParagraph(label) && above < index - 2)) return undefined
      continue
    }
    const { line } = page.lines[index]!
    if (isNameLike(line.text, 4)) return { kind: 'byline', by: 'article/name-line' }
    if (isProse(line) && index >= page.story.until) return { kind: 'bio', by: 'article/author-box' }
  }
  return undefined
}

/** What the lines above have shown: carried down the page. */
interface Course {
  readonly seen: Set<string>
  readonly standfirstUntil: number
  standfirsts: number
  names: number
}

function labelLine(page: Page, index: number, course: Course): Labelled {
  const { story, headline, lines } = page
  if (index === headline) return { kind: 'headline', by: 'article/headline' }
  const around = labelByContainer(page, index)
  if (around) return around
  const ruled = byRule(page, index)
  if (ruled && ruled.kind !== 'furniture') return ruled
  const marked = labelByField(page, index)
  if (marked) return marked
  if (ruled) return ruled
  if (story.from === story.until) return withoutStory(page, index)
  if (headline >= 0 && index < story.from && repeatsHeadline(lines[index]!.folded, lines[headline]!.folded)) {
    return { kind: 'furniture', by: 'article/headline-repeated' }
  }
  if (index >= story.from && index < story.until) {
    if (index < course.standfirstUntil && isProse(lines[index]!.line))
      return { kind: 'standfirst', by: 'article/standfirst' }
    return inStory(page, index, course.seen)
  }
  const boxed = underAuthorLabel(page, index)
  if (boxed) return boxed
  if (headline >= 0 && index > headline && index < story.from) return labelUnderHeadline(page, index, course)
  return { kind: 'furniture', by: index < story.from ? 'article/before-story' : 'article/after-story' }
}

/** Labels every line, in order; `headlines` are what the page gives as its headline. Linear in the lines. */
export function labelLines(
  lines: readonly ReadLine[],
  headlines: readonly string[] = [],
): readonly Labelled[] {
  const story = findStory(lines)
  const told = findToldHeadline(lines, story, headlines)
  const page = viewPage(lines, story, told >= 0 ? told : findHeadline(lines, story))
  const course: Course = { seen: new Set(), standfirstUntil: endOfStandfirst(page), standfirsts: 0, names: 0 }
  const labels = lines.map((_, index) => {
    const label = labelLine(page, index, course)
    if (label.kind === 'standfirst') course.standfirsts += 1
    if (label.by === 'article/name-line') course.names += 1
    return label
  })
  const body = [...labelsOfKind(labels, 'body')]
  const pulled = findPullQuotes(lines, body, [
    ...body,
    ...labelsOfKind(labels, 'crosshead'),
    ...labelsOfKind(labels, 'teaser'),
  ])
  const once = labels.map(
    (label, index): Labelled => (pulled.has(index) ? { kind: 'furniture', by: 'article/pull-quote' } : label),
  )
  return labelEntries(lines, story, labelBlocks(lines, story, once))
}
