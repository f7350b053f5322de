/** Characters of one article: where gold words stand, and how much two sets of stretches share. */

import type { Span } from '../model/evidence.js'
import type { Stretch } from '../model/layers.js'
import { overlaps } from '../text/stretches.js'
import { GoldError } from './gold.js'

/** Finds the `nth` occurrence (from 0) of gold words at or after `from`. Throws a GoldError where there is none. */
export function locate(file: string, text: string, words: string, nth = 0, from = 0): Stretch {
  let start = text.indexOf(words, from)
  for (let skip = 0; skip < nth && start >= 0; skip += 1) start = text.indexOf(words, start + 1)
  if (start < 0 || words === '') {
    throw new GoldError(
      `the gold names “${words}” (occurrence ${nth}), which is not in ${file}: copy the words from the text`,
    )
  }
  return { start, end: start + words.length }
}

/** Every occurrence of the words, left to right. */
export function locateAll(file: string, text: string, words: string): readonly Stretch[] {
  const found = [locate(file, text, words)]
  for (let at = text.indexOf(words, found[0]!.end); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length })
  }
  return found
}

/** The same characters as rising stretches without overlap. */
export function merge(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else if (end > start) merged.push({ start, end })
  }
  return merged
}

export function size(stretches: readonly Stretch[]): number {
  return merge(stretches).reduce((sum, { start, end }) => sum + end - start, 0)
}

/** How many characters both have. */
export function shared(one: readonly Stretch[], other: readonly Stretch[]): number {
  return size(one) + size(other) - size([...one, ...other])
}

/** Intersection over union of the characters, 0 to 1. */
export function overlap(one: readonly Stretch[], other: readonly Stretch[]): number {
  const union = size([...one, ...other])
  return union === 0 ? 0 : (size(one) + size(other) - union) / union
}

/** Whether any of the spans lies in that article and touches the stretch. */
export function spansTouch(spans: readonly Span[], article: string, stretch: Stretch): boolean {
  return spans.some(span => span.article === article && overlaps(span, stretch))
}

/** Intersection over union of the words of two stretches of one text. */
export function wordOverlap(text: string, one: Stretch, other: Stretch): number {
  const words = (stretch: Stretch): Set<number> => {
    const found = [...text.slice(stretch.start, stretch.end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)]
    return new Set(found.map(match => stretch.start + match.index))
  }
  const left = words(one)
  const right = words(other)
  const both = [...left].filter(at => right.has(at)).length
  const union = left.size + right.size - both
  return union === 0 ? 0 : both / union
}
