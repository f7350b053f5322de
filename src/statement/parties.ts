import type { Party } from '../model/actor.js'
import type { Article } from '../model/article.js'
import type { Span } from '../model/evidence.js'
import type { Layers, Mention, Stretch } from '../model/layers.js'

/** What the statement step reads: one article with all its layers. */
export interface Page {
  readonly article: Article
  readonly layers: Layers
}

export function spanOf({ article }: Page, { start, end }: Stretch): Span {
  return { article: article.id, start, end }
}

/** The words at a stretch, white space folded, for a label. */
export function wordsAt({ article }: Page, { start, end }: Stretch): string {
  return article.capture.text.slice(start, end).trim().split(/\s+/u).join(' ')
}

/** The parties that a mention stands for: two for “the two leaders”. */
export function partiesOf(
  page: Page,
  mention: Mention,
  nameOf: (actor: string) => string | undefined,
): readonly Party[] {
  const { label, actor, unnamed, of, confidence, by } = mention
  const span = spanOf(page, mention)
  const first: Party = {
    label: (actor !== undefined && nameOf(actor)) || label,
    span,
    by,
    ...(actor !== undefined && { actor }),
    ...(actor === undefined && { unnamed: unnamed ?? 'unresolved' }),
    ...(of !== undefined && { of }),
    ...(confidence !== undefined && { confidence }),
  }
  return [
    first,
    ...(mention.also ?? []).map(
      (other): Party => ({ label: nameOf(other) ?? other, actor: other, span, by }),
    ),
  ]
}

/** The index of the first entry of a layer (sorted by start) that ends after `at`. */
export function firstAfter(layer: readonly Stretch[], at: number): number {
  let low = 0
  let high = layer.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (layer[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The entries of a layer, sorted by start, that lie inside a stretch. */
export function inside<Entry extends Stretch>(
  layer: readonly Entry[],
  { start, end }: Stretch,
): readonly Entry[] {
  const found: Entry[] = []
  for (let at = firstAfter(layer, start); at < layer.length && layer[at]!.start < end; at += 1) {
    if (layer[at]!.start >= start && layer[at]!.end <= end) found.push(layer[at]!)
  }
  return found
}
