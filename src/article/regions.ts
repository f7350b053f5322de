/** Every line of the page gets its role. Where no rule knows a line, its place and its neighbours decide. */

import type { RegionKind } from '../model/article.js'
import type { LanguageTag } from '../model/evidence.js'
import type { Stretch } from '../model/layers.js'
import { labelBlocks } from './blocks.js'
import { isNameLike } from './furniture.js'
import { isProse } from './lines.js'
import { findHeadline, findStory, isParagraph, type ReadLine, repeatsHeadline, type Story } from './story.js'

/** The role of one line. */
export interface Labelled {
  readonly kind: RegionKind
  readonly by: string
  readonly language?: LanguageTag
  readonly names?: Stretch
}

interface Page {
  readonly lines: readonly ReadLine[]
  readonly story: Story
  readonly headline: number
  /** How often a line of these words stands on the page. */
  readonly times: ReadonlyMap<string, number>
  /** Index of the last paragraph that no rule takes for anything else. */
  readonly lastParagraph: number
  /** Index of the first line that neither rule nor shape knows, and how many there are. */
  readonly firstFree: number
  readonly free: number
}

const quoteMarks = '"“”„‘’«»\''
const bullets = /^(?:[-–—•*·▪●■►✓]|\d{1,2}[.)]|[a-z]\))\s/u

/** What a rule, the shape or the language says of a line, where its place does not speak against it. */
function byRule(page: Page, index: number): Labelled | undefined {
  const { line, furniture, shape, foreign, dateline } = page.lines[index]!
  if (dateline)
    return { kind: 'dateline', by: 'article/dateline', ...(dateline.names && { names: dateline.names }) }
  if (furniture) {
    const { id, means } = furniture.rule
    if (means.opens || means.beside) return { kind: 'furniture', by: id }
    // “Jane Roe is a professor at Lima, …” inside the story is news; after its last paragraph it is the author.
    if (means.kind === 'bio' && index < page.lastParagraph && furniture.holes.length < 2) return undefined
    if (means.kind === 'caption' && line.words > 80) return undefined
    const named = means.kind === 'credit' ? furniture.holes.find(({ hole }) => hole === 'outlet') : undefined
    return { kind: means.kind, by: id, ...(named && { names: { start: named.start, end: named.end } }) }
  }
  if (shape) return { kind: 'furniture', by: shape }
  if (foreign) return { kind: 'teaser', by: 'article/untranslated', language: foreign }
  return undefined
}

/** Lines between the headline and the first paragraph. */
function underHeadline(page: Page, index: number): Labelled {
  const { line } = page.lines[index]!
  if (isParagraph(page.lines[index]!)) return { kind: 'standfirst', by: 'article/standfirst' }
  if (line.words <= 4 && line.ending === 'none' && isNameLike(line.text, 4))
    return { kind: 'byline', by: 'article/name-line' }
  if (line.words >= 5 || line.ending === 'stop') return { kind: 'standfirst', by: 'article/standfirst' }
  return { kind: 'furniture', by: 'article/loose-line' }
}

/** How many lines in a row around `index` are short, without a stop and unknown to any rule. */
function looseRun(page: Page, index: number): number {
  const isLoose = (at: number): boolean => {
    const read = page.lines[at]
    return (
      read !== undefined &&
      !read.furniture &&
      !read.shape &&
      !read.foreign &&
      !isProse(read.line) &&
      read.line.ending === 'none'
    )
  }
  let run = 1
  for (let at = index - 1; at >= index - 3 && isLoose(at); at -= 1) run += 1
  for (let at = index + 1; at <= index + 3 && isLoose(at); at += 1) run += 1
  return run
}

/** Whether a paragraph of the story comes next, links and advertisements between them aside. */
function paragraphFollows(page: Page, index: number): boolean {
  for (let below = index + 1; below < Math.min(index + 4, page.story.until); below += 1) {
    const read = page.lines[below]!
    if (!read.furniture && !read.shape && !read.foreign) return isProse(read.line)
  }
  return false
}

/** Short lines without a full stop between paragraphs. */
function betweenParagraphs(page: Page, index: number): Labelled {
  const { line } = page.lines[index]!
  const body: Labelled = { kind: 'body', by: 'article/paragraph' }
  const above = page.lines[index - 1]
  const below = page.lines[index + 1]
  const first = line.text[0]!
  if (bullets.test(line.text) || above?.line.ending === 'colon') return body
  // A line that begins small, or with a mark, goes on with the line above.
  if (first === first.toLowerCase() && !/\d/u.test(first) && !'‘“"\'«„¿¡'.includes(first)) return body
  if (line.ending === 'question') {
    const heading =
      line.words <= 12 &&
      !/["“”«„]/u.test(first) &&
      !/[.!?]\s/u.test(line.text) &&
      !quoteMarks.includes(line.text[line.text.length - 1]!) &&
      line.apart &&
      paragraphFollows(page, index)
    return heading ? { kind: 'crosshead', by: 'article/crosshead' } : body
  }
  // Words that a quotation ends in, or that go on after one, are a sentence's.
  const last = line.text[line.text.length - 1]!
  const quoteInside = quoteMarks.includes(first) && !quoteMarks.includes(last) && line.words >= 6
  if (quoteInside || (quoteMarks.includes(last) && !/["“‘„«']/u.test(line.text.slice(0, -1)))) return body
  const run = looseRun(page, index)
  if (line.words > 16 && run === 1) return body
  if (run >= 3) return { kind: 'furniture', by: 'article/loose-line' }
  if (
    run === 2 &&
    page.lines[index + 1] === below &&
    below &&
    !isProse(below.line) &&
    below.line.ending === 'none'
  ) {
    return { kind: 'furniture', by: 'article/loose-line' }
  }
  return { kind: 'crosshead', by: 'article/crosshead' }
}

function inStory(page: Page, index: number, seen: Set<string>): Labelled {
  const { line, folded } = page.lines[index]!
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
  if (line.ending === 'none' || line.ending === 'question') return betweenParagraphs(page, index)
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

function labelLine(page: Page, index: number, seen: Set<string>): Labelled {
  const { story, headline, lines } = page
  if (index === headline) return { kind: 'headline', by: 'article/headline' }
  const ruled = byRule(page, index)
  if (ruled) return ruled
  if (story.from === story.until) return withoutStory(page, index)
  if (headline >= 0 && index < story.from && repeatsHeadline(lines[index]!.folded, lines[headline]!.folded)) {
    return { kind: 'furniture', by: 'article/headline-repeated' }
  }
  if (index >= story.from && index < story.until) return inStory(page, index, seen)
  const boxed = underAuthorLabel(page, index)
  if (boxed) return boxed
  if (headline >= 0 && index > headline && index < story.from) return underHeadline(page, index)
  return { kind: 'furniture', by: index < story.from ? 'article/before-story' : 'article/after-story' }
}

/** Labels every line, in order. Linear in the lines. */
export function labelLines(lines: readonly ReadLine[]): readonly Labelled[] {
  const story = findStory(lines)
  const times = new Map<string, number>()
  for (const { folded } of lines) times.set(folded, (times.get(folded) ?? 0) + 1)
  let lastParagraph = -1
  for (let index = story.from; index < story.until; index += 1)
    if (isParagraph(lines[index]!)) lastParagraph = index
  const isFree = (read: ReadLine): boolean => !read.furniture && !read.shape && !read.foreign
  const firstFree = lines.findIndex(isFree)
  const free = lines.filter(isFree).length
  const page: Page = {
    lines,
    story,
    headline: findHeadline(lines, story),
    times,
    lastParagraph,
    firstFree,
    free,
  }
  const seen = new Set<string>()
  return labelBlocks(
    lines,
    story,
    lines.map((_, index) => labelLine(page, index, seen)),
  )
}
