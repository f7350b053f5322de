/** The parts of a stretch that the article itself says. */
import type { RegionKind } from '../model/article.js'
import type { Span } from '../model/evidence.js'
import type { Stretch } from '../model/layers.js'
import type { Page } from './parties.js'

/** Regions that may stand between two paragraphs and are no part of what is said over them: an advertisement, a link to another article. */
const between: ReadonlySet<RegionKind> = new Set<RegionKind>([
  'furniture',
  'bio',
  'teaser',
  'recirculation',
  'comments',
  'newsletter',
  'cookie-notice',
  'byline',
  'credit',
  'correction',
])

/** The stretch without its white space at both ends; nothing where it is all white space. */
function trimmed(text: string, { start, end }: Stretch): readonly Stretch[] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const until = start + words.trimEnd().length
  return from < until ? [{ start: from, end: until }] : []
}

/**
 * Spans of a stretch, cut where the page puts something between two paragraphs: of “We will come, ADVERTISEMENT and bring the maps,” two.
 * The whole stretch where nothing of it would be left.
 */
export function spokenIn({ article }: Page, stretch: Stretch): readonly Span[] {
  const { regions, capture, id } = article
  let low = 0
  for (let high = regions.length; low < high; ) {
    const middle = (low + high) >> 1
    if (regions[middle]!.span.end <= stretch.start) low = middle + 1
    else high = middle
  }
  const parts: Stretch[] = []
  let { start } = stretch
  let cut = false
  for (let at = low; at < regions.length && regions[at]!.span.start < stretch.end; at += 1) {
    const { kind, span } = regions[at]!
    if (!between.has(kind)) continue
    cut = true
    if (span.start > start) parts.push(...trimmed(capture.text, { start, end: span.start }))
    start = Math.max(start, span.end)
  }
  if (start < stretch.end)
    parts.push(...(cut ? trimmed(capture.text, { start, end: stretch.end }) : [{ start, end: stretch.end }]))
  const spoken = parts.length > 0 ? parts : [stretch]
  return spoken.map(part => ({ article: id, start: part.start, end: part.end }))
}
