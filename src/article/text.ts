/** The article without its page: for who wants texts, not records. */
import type { Article, RegionKind } from '../model/article.js'
import type { Stretch } from '../model/layers.js'

/** The regions that are the article's running text, in its order; its headline is told apart, and captions belong to pictures. */
const running: ReadonlySet<RegionKind> = new Set<RegionKind>([
  'standfirst',
  'crosshead',
  'dateline',
  'body',
  'liveblog',
])

/** The words of a stretch without the lists of links that a page hung on names in it. */
export function withoutLinks({ capture, residues }: Article, { start, end }: Stretch): string {
  let words = ''
  let from = start
  for (const { kind, span } of residues) {
    if (kind !== 'link' || span.start < from || span.end > end) continue
    words += capture.text.slice(from, span.start)
    from = span.end
  }
  return words + capture.text.slice(from, end)
}

/** The words of the regions of some kinds, a paragraph a line with an empty line between; a dateline stays with its paragraph. */
function wordsOf(article: Article, kinds: ReadonlySet<RegionKind>): string {
  const { regions, language } = article
  let text = ''
  let before: RegionKind | undefined
  for (const { span, kind, language: own } of regions) {
    const words = withoutLinks(article, span).trim()
    if (words === '' || !kinds.has(kind) || (own !== undefined && own !== language)) continue
    const gap = text === '' ? '' : before === 'dateline' ? ' ' : '\n\n'
    text += gap + words
    before = kind
  }
  return text
}

/** The headline, as the page shows it; empty where none was found. */
export function headlineOf(article: Article): string {
  return wordsOf(article, new Set<RegionKind>(['headline'])).replace(/\s+/gu, ' ')
}

/**
 * The article's own text: standfirst, crossheads and paragraphs. What was left out is in the regions. For export only: offsets
 * of a record count in the captured text, never in this one.
 */
export function articleText(article: Article): string {
  return wordsOf(article, running)
}
