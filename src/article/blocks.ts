/**
 * Blocks of a page beside its story: links to other articles, comments, newsletters, notices. A block is a heading or a line that a
 * row knows, with the lines about it that have the looks of its kind. Links also stand in rows without a heading.
 */
import type { RegionKind } from '../model/article.js'
import type { Labelled } from './labels.js'
import { isProse } from './lines.js'
import type { ReadLine, Story } from './story.js'

/** What a line can be to a block. */
type Look =
  /** Words of another article: its title. */
  | 'title'
  /** A few words, a date, a counter, a button. */
  | 'small'
  | 'prose'
  /** A line that stands at the foot or head of every page, and in no block. */
  | 'foot'

interface Page {
  readonly lines: readonly ReadLine[]
  readonly story: Story
  readonly labels: Labelled[]
  readonly looks: readonly Look[]
}

/** How many small lines in a row may stand inside a block of links, and inside comments; dates, counters and buttons count half. */
const widestGap = 3
const widestCommentGap = 4
/** Links without a heading need so many titles to be known. */
const leastTitles = 3
/** A heading with nothing of its kind within so many lines stands alone. */
const formLines = 8
const mostTitleWords = 30

/** Kinds of which a single line that a row knows is a block. */
const inBlocks: ReadonlySet<RegionKind> = new Set<RegionKind>(['newsletter', 'cookie-notice', 'comments'])

const separate: ReadonlySet<string> = new Set([
  'article/shape/copyright',
  'article/shape/menu',
  'article/shape/path',
])

/** So much of a title stands in its link. */
const linkedTitle = 0.6

function lookOf({ line, furniture, shape, foreign, field }: ReadLine): Look {
  if (shape !== undefined) return separate.has(shape) ? 'foot' : 'small'
  if (furniture) {
    const { kind, opens, ends } = furniture.rule.means
    if (ends) return 'foot'
    return kind === 'teaser' || (kind === 'recirculation' && !opens) ? 'title' : 'small'
  }
  if (foreign) return line.words >= 4 ? 'title' : 'small'
  const cut = line.ending === 'ellipsis' && line.words <= mostTitleWords
  if (line.words > mostTitleWords || (!cut && isProse(line)) || (line.ending === 'stop' && line.words >= 7))
    return 'prose'
  if (field && field.linked < linkedTitle) return 'small'
  return line.words >= 5 && !address.test(line.text) ? 'title' : 'small'
}

/** Telephone numbers, mail and web addresses: the foot of a page. */
const address = /@|www\.|\d{3}[ -]\d{2}/u

const inStory = ({ story }: Page, at: number): boolean => at >= story.from && at < story.until

/** Whether the line belongs to the story itself, so that no block takes it. */
function isOfStory(page: Page, at: number): boolean {
  const { kind } = page.labels[at]!
  if (kind === 'headline' || kind === 'byline' || kind === 'dateline') return true
  return (kind === 'body' || kind === 'liveblog') && inStory(page, at) && isProse(page.lines[at]!.line)
}

const opens = (page: Page, at: number): string | undefined => page.lines[at]!.furniture?.rule.means.opens

/** “14 comments” under the title of another article counts; alone after the story it heads the comments. */
const counts = (page: Page, at: number): boolean =>
  opens(page, at) === 'tail' && page.lines[at]!.furniture!.holes.length > 0

/** A line that a row knows as part of such a block; with `beside`, or only where it is so by itself. */
function isKnown(page: Page, at: number, kind: RegionKind, beside: boolean): boolean {
  const means = page.lines[at]?.furniture?.rule.means
  if (means?.kind !== kind || means.opens || (!beside && means.beside)) return false
  // A whole article in one line may begin like a row; then its line is no row’s.
  const label = page.labels[at]!.kind
  return label === kind || label === 'furniture'
}

interface Links {
  /** Index after the last title, or opening under one. */
  readonly until: number
  readonly titles: number
  /** Whether the titles are so many that it is no menu with a title here and there. */
  readonly dense: boolean
}

/** The links that begin at `from`; `until` is `from` where there are none. */
function findLinks(page: Page, from: number, headed: boolean): Links {
  let until = from
  let titles = 0
  let others = 0
  let gap = 0
  for (let at = from; at < page.lines.length && gap <= widestGap; at += 1) {
    const { line, furniture, shape } = page.lines[at]!
    const look = page.looks[at]!
    const kind = furniture?.rule.means.kind
    const ends =
      (!counts(page, at) && (opens(page, at) || (kind && inBlocks.has(kind)))) ||
      (inStory(page, at) && line.ending === 'stop')
    if (isOfStory(page, at) || look === 'foot' || ends) break
    const title = look === 'title' || (headed && look === 'small' && line.words >= 4 && !furniture && !shape)
    // The opening of an article stands under its title; in the story, or with another under it, it would be a paragraph.
    const opening =
      look === 'prose' &&
      titles > 0 &&
      !inStory(page, at) &&
      page.looks[at - 1] !== 'prose' &&
      page.looks[at + 1] !== 'prose'
    if (look === 'prose' && !opening) break
    if (title) titles += 1
    if (title || opening) {
      until = at + 1
      others += Math.trunc(gap)
      gap = 0
    } else gap += furniture || shape ? 0.5 : 1
  }
  return { until, titles, dense: titles * 2 >= others }
}

/** Index after the last line of the comments that begin at `from`; `from` where there are none. */
function endOfComments(page: Page, from: number): number {
  let until = from
  let gap = 0
  for (let at = from; at < page.lines.length && gap <= widestCommentGap; at += 1) {
    const heads = opens(page, at)
    if (page.looks[at] === 'foot' || heads === 'block' || heads === 'form') break
    if (isKnown(page, at, 'newsletter', false) || isKnown(page, at, 'cookie-notice', false)) break
    const written = page.looks[at] === 'prose' || isKnown(page, at, 'comments', true)
    if (written) until = at + 1
    gap = written ? 0 : gap + 1
  }
  return until
}

/** Index after the boxes and buttons of a form that begins at `from`: lines that rows know as such, and at most one other between them. */
function endOfForm(page: Page, from: number, kind: RegionKind): number {
  let until = from
  for (let at = from; at < page.lines.length && at < from + formLines && at <= until + 1; at += 1) {
    if (isOfStory(page, at) || opens(page, at)) break
    if (isKnown(page, at, kind, true)) until = at + 1
  }
  return until
}

function label(page: Page, from: number, until: number, kind: RegionKind, by: string): void {
  for (let at = from; at < until; at += 1) {
    const { language } = page.labels[at]!
    page.labels[at] = { kind, by, ...(language !== undefined && { language }) }
  }
}

/** Labels the block that begins with a heading at `at`; returns where to go on. A heading alone is left as it is. */
function labelUnder(page: Page, at: number): number {
  const { id, means } = page.lines[at]!.furniture!.rule
  const { kind } = means
  let until = at + 1
  if (kind === 'recirculation') {
    const links = findLinks(page, at + 1, true)
    // “Top Stories” among the names of sections is a menu.
    if (links.dense) until = links.until
  } else if (kind === 'comments') until = at >= page.story.until ? endOfComments(page, at + 1) : at + 1
  else if (kind === 'newsletter') {
    until = endOfForm(page, at + 1, kind)
    // “Newsletters” above “Subscribe” is a menu.
    const content = until > at + 2 || isKnown(page, at + 1, kind, false)
    if (!content) return at + 1
  } else return at + 1
  const after = kind === 'recirculation' && at > 0 && page.labels[at - 1]!.kind === kind
  if (until > at + 1 || after) label(page, at, until, kind, id)
  return until
}

/** Labels a line that a row knows, with the boxes and buttons after it. */
function labelKnown(page: Page, at: number): number {
  const { id, means } = page.lines[at]!.furniture!.rule
  const until = endOfForm(page, at, means.kind)
  label(page, at, Math.max(until, at + 1), means.kind, id)
  return Math.max(until, at + 1)
}

/** Links in rows without a heading, outside the story. */
function labelRows(page: Page): void {
  for (let at = 0; at < page.lines.length; at += 1) {
    if (inStory(page, at) || page.looks[at] !== 'title' || !isLoose(page, at)) continue
    const { until, titles, dense } = findLinks(page, at, false)
    if (dense && titles >= leastTitles) label(page, at, until, 'recirculation', 'article/links')
    at = Math.max(at, until - 1)
  }
}

function isLoose({ labels }: Page, at: number): boolean {
  const { kind } = labels[at]!
  return kind === 'furniture' || kind === 'teaser' || kind === 'standfirst' || kind === 'crosshead'
}

const longestBesideName = 60

/** What an author is, or where to write to them, under their name. */
function labelBesideName(page: Page, at: number): void {
  const { furniture, shape, line } = page.lines[at]!
  const means = furniture?.rule.means
  const beside = (means?.kind === 'byline' && means.beside) || shape === 'article/shape/handles'
  if (!beside || line.text.length > longestBesideName || page.labels[at - 1]?.kind !== 'byline') return
  page.labels[at] = { kind: 'byline', by: furniture?.rule.id ?? 'article/name-line' }
}

/** A caption's line of credit has few words. */
const longestCredit = 10
const longestCaption = 60
/** How far above the story its first picture stands; further up “Photos” is a name in the menu. */
const pictureReach = 12

/** The line under the label of a picture, and the line over the name of its photographer, say what it shows. */
function labelPicture(page: Page, at: number): void {
  const { furniture, line } = page.lines[at]!
  if (
    furniture?.rule.means.kind !== 'caption' ||
    at < page.story.from - pictureReach ||
    at >= page.story.until
  )
    return
  const { id, means } = furniture.rule
  const beside = means.opens === 'picture' ? at + 1 : line.words <= longestCredit ? at - 1 : -1
  const read = page.lines[beside]
  if (!read || read.line.words > longestCaption || read.furniture || read.shape || read.foreign) return
  const over = beside < at
  // “Photo” may stand alone; then a paragraph follows.
  if (!over && read.line.ending === 'stop') return
  if (over && (isOfStory(page, beside) || page.labels[beside]!.kind === 'body' || read.line.words < 3)) return
  if (page.labels[beside]!.kind === 'headline' || page.labels[beside]!.kind === 'byline') return
  label(page, beside, beside + 1, 'caption', id)
  if (!over) label(page, at, at + 1, 'caption', id)
}

/** The labels with the blocks in them. Linear in the lines. */
export function labelBlocks(
  lines: readonly ReadLine[],
  story: Story,
  labels: readonly Labelled[],
): readonly Labelled[] {
  const page: Page = { lines, story, labels: [...labels], looks: lines.map(lookOf) }
  for (let at = 0; at < lines.length; ) {
    const means = lines[at]!.furniture?.rule.means
    if (means?.opens && means.kind !== 'furniture' && means.kind !== 'caption') at = labelUnder(page, at)
    else if (means && inBlocks.has(means.kind) && isKnown(page, at, means.kind, false))
      at = labelKnown(page, at)
    else {
      labelBesideName(page, at)
      labelPicture(page, at)
      at += 1
    }
  }
  labelRows(page)
  return page.labels
}
