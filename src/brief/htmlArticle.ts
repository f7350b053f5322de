/** One article on the page: the whole captured text, with its regions, its statements and the places that lines cite. */
import type { Article, Region } from '../model/article.js'
import type { Id, Span } from '../model/evidence.js'
import type { Stretch } from '../model/layers.js'
import type { Record } from '../model/record.js'
import { textFragments } from '../text/textFragment.js'
import { escapeLine, escapeText, webAddress } from './escape.js'
import { cutMarks, type Mark, type Segment } from './marks.js'
import { letterAt, lineOf, lineStarts } from './places.js'
import { sayTime } from './when.js'
import { readRegions, regionWord, sayLanguage } from './wording.js'

/** The page's name for a place, made of our own letters and numbers only: `A-120-145`. */
export function placeKey(letter: string, span: Stretch): string {
  return `${letter}-${span.start}-${span.end}`
}

/** What the page knows about one article besides the record. */
export interface ArticleView {
  readonly article: Article
  readonly letter: string
  readonly outlet: string | undefined
  readonly marks: readonly Mark[]
  /** From the key of a statement's first words to the element of its line in the brief. */
  readonly backs: ReadonlyMap<string, string>
}

interface Paragraph extends Stretch {
  readonly region: Region
}

/** Lines that belong together: a region's text cut at blank lines, without the white space between. */
function paragraphsOf(article: Article): readonly Paragraph[] {
  const { text } = article.capture
  return article.regions.flatMap(region => {
    const found: Paragraph[] = []
    const words = text.slice(region.span.start, region.span.end)
    for (const { 0: lines, index } of words.matchAll(/[^\r\n]*\S[^\r\n]*(?:\r?\n[^\r\n]*\S[^\r\n]*)*/gu)) {
      const start = region.span.start + index
      found.push({ region, start, end: start + lines.trimEnd().length })
    }
    return found
  })
}

/** The marks of every article: its statements, its damage, and every place that a line cites. Linear in the record. */
export function findMarks(record: Record, cited: readonly Span[]): ReadonlyMap<Id, readonly Mark[]> {
  const marks = new Map(record.articles.map(({ id }) => [id, new Map<string, Mark>()] as const))
  const letters = new Map(record.articles.map(({ id }, index) => [id, letterAt(index)] as const))
  const add = (span: Span | undefined, tone: Mark['tone']): void => {
    if (!span) return
    const key = placeKey(letters.get(span.article) ?? '', span)
    marks.get(span.article)?.set(`${tone} ${key}`, { start: span.start, end: span.end, tone, key })
  }
  for (const span of cited) add(span, 'cited')
  for (const { repairs, residues } of record.articles) {
    for (const { span } of [...repairs, ...residues]) add(span, 'damage')
  }
  for (const statement of record.statements) {
    for (const span of statement.content) add(span, 'content')
    add(statement.source, 'source')
    add(statement.cue, 'cue')
  }
  return new Map([...marks].map(([id, found]) => [id, [...found.values()]] as const))
}

const tones = ['source', 'cue', 'content'] as const

function classesOf(segment: Segment): readonly string[] {
  const has = (tone: Mark['tone']): boolean => segment.marks.some(mark => mark.tone === tone)
  const tone = tones.find(has)
  const cited = segment.marks.filter(mark => mark.tone === 'cited').map(({ key }) => key)
  return [...(tone ? [tone] : []), ...(has('damage') ? ['damage'] : []), ...cited]
}

/** Links to words where they were published, for a text that is a page's; a browser lights them up there. */
function pageLinks({ article }: ArticleView): (span: Stretch | undefined) => string {
  const { text, origin } = article.capture
  const address = webAddress(addressOf(article)?.split('#', 1)[0])
  if (address === undefined || origin?.map === undefined) return () => ''
  const fragmentOf = textFragments(text)
  return span => {
    const fragment = span && fragmentOf(span.start, span.end)
    if (fragment === undefined) return ''
    return `<a class="back" href="${address}${escapeText(fragment)}" rel="noreferrer noopener" aria-label="in the page">↗</a>`
  }
}

/** The address of the article's page: where it was taken from, or of a saved page the one that it gives itself. */
function addressOf({ capture }: Article): string | undefined {
  return capture.url ?? capture.facts?.find(({ about }) => about === 'canonical')?.value
}

/** Writes what stands before an offset and is not yet written; white space between paragraphs is not shown. */
type SegmentWriter = (until: number, shown: boolean) => string

/** Writes the segments of one article in order; an anchor that falls between two paragraphs stands before the next. */
function segmentWriter(view: ArticleView, segments: readonly Segment[]): SegmentWriter {
  const { text } = view.article.capture
  const starts = new Map<number, Set<string>>()
  const ends = new Map<number, Set<string>>()
  const spans = new Map<string, Stretch>()
  const linkToPage = pageLinks(view)
  const note = (map: Map<number, Set<string>>, offset: number, key: string): void => {
    map.set(offset, (map.get(offset) ?? new Set()).add(key))
  }
  for (const mark of view.marks) {
    if (mark.tone === 'cited') note(starts, mark.start, mark.key)
    if (mark.tone !== 'content' || !view.backs.has(mark.key)) continue
    note(ends, mark.end, mark.key)
    spans.set(mark.key, mark)
  }
  let next = 0
  const waiting: string[] = []
  const write = (segment: Segment, shown: boolean): string => {
    for (const key of starts.get(segment.start) ?? []) waiting.push(`<a id="${key}"></a>`)
    const backs = [...(ends.get(segment.end) ?? [])].map(
      key =>
        `<a class="back" href="#${view.backs.get(key)}" aria-label="to the brief">↑</a>${linkToPage(spans.get(key))}`,
    )
    if (!shown) return backs.join('')
    const classes = classesOf(segment)
    const words = escapeText(text.slice(segment.start, segment.end))
    const marked = classes.length > 0 ? `<span class="${classes.join(' ')}">${words}</span>` : words
    return waiting.splice(0).join('') + marked + backs.join('')
  }
  return (until, shown) => {
    let out = ''
    for (; next < segments.length && segments[next]!.end <= until; next += 1) {
      out += write(segments[next]!, shown)
    }
    if (until < text.length || shown) return out
    for (const key of starts.get(text.length) ?? []) waiting.push(`<a id="${key}"></a>`)
    return out + waiting.splice(0).join('')
  }
}

const tagOf: { readonly [kind in Region['kind']]?: string } = { headline: 'h3', crosshead: 'h4' }

function renderHead(view: ArticleView): string {
  const { article } = view
  const url = webAddress(addressOf(article))
  const name = `<bdi>${escapeLine(article.capture.name)}</bdi>`
  const facts = [
    ...(view.outlet === undefined ? [] : [`<bdi>${escapeLine(view.outlet)}</bdi>`]),
    ...(article.author === undefined ? [] : [`by <bdi>${escapeLine(article.author)}</bdi>`]),
    article.published ? escapeText(sayTime(article.published)) : 'date not known',
    escapeText(sayLanguage(article.language)),
    url === undefined ? name : `<a href="${url}" rel="noreferrer noopener">${name}</a>`,
  ]
  return `<header class="about"><b>${view.letter}</b><span>${facts.join(' · ')}</span></header>`
}

/** Paragraphs that stand together: of one region that is read, or of neighbours of one kind that are not. */
interface Block {
  readonly region: Region
  readonly read: boolean
  readonly paragraphs: Paragraph[]
}

function blocksOf(paragraphs: readonly Paragraph[]): readonly Block[] {
  const blocks: Block[] = []
  for (const paragraph of paragraphs) {
    const { region } = paragraph
    const last = blocks.at(-1)
    const alike = !last?.read && last?.region.kind === region.kind && last.region.language === region.language
    if (last && (last.region === region || alike)) last.paragraphs.push(paragraph)
    else blocks.push({ region, read: readRegions.has(region.kind), paragraphs: [paragraph] })
  }
  return blocks
}

/** From this many lines on, what is not the article is folded away: a page of the web has hundreds of them. */
const foldedLines = 7

/** Neighbouring blocks: those that are read one by one, those between them together. */
function runsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (last && !block.read && !last[0]!.read) last.push(block)
    else runs.push([block])
  }
  return runs
}

function openRegion(region: Region, article: Article): string {
  const read = readRegions.has(region.kind)
  const language = region.language ?? article.language
  const open = `<div class="region ${region.kind}${read ? '' : ' out'}" lang="${escapeText(language)}">`
  if (read) return open
  const foreign = region.language === undefined ? '' : ` · ${sayLanguage(region.language)}`
  return `${open}<span class="kind" lang="en">${escapeText(regionWord[region.kind] + foreign)}</span>`
}

/** The article as one element. Every character of the capture but the white space between paragraphs is in it. */
export function renderArticle(view: ArticleView): string {
  const { article } = view
  const { text } = article.capture
  const paragraphs = paragraphsOf(article)
  const lines = lineStarts(text)
  const cuts = paragraphs.flatMap(({ start, end }) => [start, end])
  const write = segmentWriter(view, cutMarks(text.length, view.marks, cuts))
  const renderParagraph = ({ region, start, end }: Paragraph): string => {
    const gap = write(start, false)
    const tag = tagOf[region.kind] ?? 'p'
    return `<${tag} dir="auto" data-line="${lineOf(lines, start) + 1}">${gap}${write(end, true)}</${tag}>`
  }
  const renderBlock = ({ region, paragraphs: inside }: Block): string =>
    `${openRegion(region, article)}${inside.map(renderParagraph).join('')}</div>`
  const out = runsOf(blocksOf(paragraphs)).map(run => {
    const count = run.reduce((sum, block) => sum + block.paragraphs.length, 0)
    const shown = run.map(renderBlock).join('')
    if (run[0]!.read || count < foldedLines) return shown
    const kinds = [...new Set(run.map(({ region }) => regionWord[region.kind]))].join(' · ')
    return `<details><summary class="kind" lang="en">${escapeText(kinds)} — ${count} lines</summary>${shown}</details>`
  })
  const label = `Report ${view.letter}`
  return `<article id="${view.letter}" aria-label="${label}" lang="${escapeText(article.language)}">${renderHead(view)}<div class="text">${out.join('')}${write(text.length, false)}</div></article>`
}
