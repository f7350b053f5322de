/**
 * What of an article counts as its body, as the benchmarks of extraction mark it: running text with its crossheads, and no headline,
 * standfirst, byline or caption.
 */
import { withoutLinks } from '../../index.js'
import type { Article, RegionKind } from '../../model/article.js'
import type { Stretch } from '../../model/layers.js'

export const keptKinds: ReadonlySet<RegionKind> = new Set<RegionKind>([
  'crosshead',
  'body',
  'dateline',
  'liveblog',
  'correction',
])

/** The kept stretches in order; those that touch are one. */
export function keptStretches({ regions, capture }: Article): readonly Stretch[] {
  const kept: { start: number; end: number }[] = []
  for (const { kind, span, names } of regions) {
    // A sentence that names where the article comes from stands in the true texts; “Source: Reuters” and “AFP” do not.
    const words = kind === 'credit' && names ? capture.text.slice(span.start, span.end).trim() : ''
    if (!keptKinds.has(kind) && !(words.endsWith('.') && words.split(' ', 5).length === 5)) continue
    const last = kept.at(-1)
    if (last?.end === span.start) last.end = span.end
    else kept.push({ start: span.start, end: span.end })
  }
  return kept
}

export function keptText(article: Article): string {
  return keptStretches(article)
    .map(stretch => withoutLinks(article, stretch).trimEnd())
    .join('\n')
}
