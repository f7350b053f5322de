/** Which articles take their text from which: shared fingerprints over the paragraphs, quotations aside. */
import type { Article } from '../model/article.js'
import type { Id } from '../model/evidence.js'
import type { Stretch } from '../model/layers.js'
import { type Gram, readGrams, winnow } from '../text/fingerprints.js'
import { pairQuoteMarks } from '../text/quoteMarks.js'

/** Prints that this many independent texts share are boilerplate, and count for nothing. */
const boilerplate = 20
/** Prints of one article that enter the index. */
const mostPrints = 2_000
/** Fewer shared prints say nothing: three are about a sentence. */
const leastShared = 4
/** Both texts are mostly each other. */
const copyShare = 0.5
/** One text is largely in the other. */
const extractShare = 0.35
/** Enough for two articles that credit the same source. */
const sameSourceShare = 0.15

export interface Kin {
  readonly child: Article
  readonly parent: Article
  readonly relation: 'copy' | 'extract' | 'shared-source'
}

function paragraphsOf(article: Article): readonly Stretch[] {
  return article.regions
    .filter(
      ({ kind, language }) =>
        (kind === 'body' || kind === 'standfirst' || kind === 'liveblog') && language === undefined,
    )
    .map(({ span }) => span)
}

/** All grams of an article's paragraphs. */
export function gramsOf(article: Article): readonly Gram[] {
  return readGrams(article.capture.text, paragraphsOf(article))
}

/** Two reports of one speech share its words without sharing a report: prints inside quotations do not count. */
function ownPrints(article: Article): readonly number[] {
  const { pairs } = pairQuoteMarks(article.capture.text, paragraphsOf(article))
  const outer = pairs.filter(({ depth, open, close }) => depth === 0 && close.end > open.start)
  const hashes = new Set<number>()
  let at = 0
  for (const { start, end, hash } of winnow(gramsOf(article))) {
    while (at < outer.length && outer[at]!.close.end <= start) at += 1
    const quoted =
      at < outer.length &&
      outer[at]!.open.start <= start + (end - start) / 2 &&
      outer[at]!.close.end >= end - (end - start) / 2
    if (!quoted) hashes.add(hash)
    if (hashes.size >= mostPrints) break
  }
  return [...hashes]
}

interface Indexed {
  readonly article: Article
  readonly prints: readonly number[]
  readonly sources: readonly Id[]
}

/** How many prints an article shares with each older one; boilerplate left out. */
function countShared(
  prints: readonly number[],
  index: ReadonlyMap<number, readonly number[]>,
): { shared: Map<number, number>; own: number } {
  const shared = new Map<number, number>()
  let own = 0
  for (const print of prints) {
    const holders = index.get(print) ?? []
    if (holders.length >= boilerplate) continue
    own += 1
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1)
  }
  return { shared, own }
}

/**
 * For every article the older one that it took most from, if any. `articles` must be in order of age.
 * A copy's prints enter the index only where its parent lacks them, so that a print's holders are independent texts and
 * the work for an article does not grow with the number of copies.
 */
export function findKin(
  articles: readonly Article[],
  sourcesOf: (article: Article) => readonly Id[],
): readonly Kin[] {
  if (articles.length < 2) return []
  const index = new Map<number, number[]>()
  const read: Indexed[] = []
  const kin: Kin[] = []
  for (const article of articles) {
    const child: Indexed = { article, prints: ownPrints(article), sources: sourcesOf(article) }
    const { shared, own } = countShared(child.prints, index)
    let best:
      | { readonly parent: number; readonly count: number; readonly relation: Kin['relation'] }
      | undefined
    for (const [parent, count] of shared) {
      if (count < leastShared) continue
      const { prints, sources } = read[parent]!
      const inChild = count / Math.max(own, 1)
      const inParent = count / Math.max(prints.length, 1)
      const sameSource = sources.some(source => child.sources.includes(source))
      const relation =
        inChild >= copyShare && inParent >= copyShare
          ? 'copy'
          : Math.max(inChild, inParent) >= extractShare
            ? 'extract'
            : sameSource && Math.max(inChild, inParent) >= sameSourceShare
              ? 'shared-source'
              : undefined
      if (!relation) continue
      if (!best || count > best.count || (count === best.count && parent < best.parent))
        best = { parent, count, relation }
    }
    const number = read.length
    read.push(child)
    if (best) kin.push({ child: article, parent: read[best.parent]!.article, relation: best.relation })
    for (const print of child.prints) {
      const holders = index.get(print)
      if (!holders) index.set(print, [number])
      else if (holders.length < boilerplate && !(best && holders.includes(best.parent))) holders.push(number)
    }
  }
  return kin
}
