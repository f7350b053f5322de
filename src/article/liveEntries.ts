/** Pages that are written while things happen: entries, each under the time at which it was written. */
import { type Labelled, labelsOfKind } from './labels.js'
import type { ReadLine, Story } from './story.js'

/** A page with fewer entries is an article with a time in it. */
const leastEntries = 3
/** How many lines may stand between the time and the first paragraph of its entry. */
const reach = 4
/** The share of the story that stands in entries. */
const leastShare = 0.75

/** “14:05”, “2 hours ago”, “14.05 Ministers arrive”: the time of an entry. */
function isStamp({ line, shape, furniture }: ReadLine): boolean {
  if (shape === 'article/shape/clock') return true
  if (furniture?.rule.means.stamps) return true
  return /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s/iu.test(line.text) && line.words <= 20
}

/** The labels with the paragraphs of a live page's entries in them; as they were where the page is none. */
export function labelEntries(
  lines: readonly ReadLine[],
  story: Story,
  labels: readonly Labelled[],
): readonly Labelled[] {
  const body = labelsOfKind(labels, 'body')
  let first = -1
  let entries = 0
  for (let index = Math.max(0, story.from - reach); index < story.until; index += 1) {
    if (!isStamp(lines[index]!) || body.has(index)) continue
    let begun = false
    for (let below = index + 1; below <= index + reach && below < story.until && !begun; below += 1)
      begun = body.has(below)
    if (!begun) continue
    entries += 1
    if (first < 0) first = index
  }
  if (entries < leastEntries) return labels
  let words = 0
  let within = 0
  for (const index of body) {
    words += lines[index]!.line.words
    if (index > first) within += lines[index]!.line.words
  }
  if (within < leastShare * words) return labels
  return labels.map((label, index) =>
    label.kind === 'body' && index > first ? { kind: 'liveblog', by: 'article/live-entry' } : label,
  )
}
