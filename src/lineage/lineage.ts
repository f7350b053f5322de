/** Where each article came from, and which articles are one report. */

import type { Knowledge } from '../knowledge/knowledge.js'
import type { Article, Descent } from '../model/article.js'
import type { Id } from '../model/evidence.js'
import { sharedStretches } from '../text/fingerprints.js'
import { compareText } from '../text/order.js'
import { findKin, gramsOf, type Kin } from './copies.js'
import { descentId, readCredits, readTranslation } from './fragments.js'

export interface Lineage {
  readonly descents: readonly Descent[]
  /**
   * Groups of articles that are one report, those alone included; each group sorted by id, the groups by their first id.
   * Their number is an upper bound on the number of independent reports.
   */
  readonly sides: readonly (readonly Id[])[]
}

/**
 * Older first; undated articles last, as a date that we do not know makes nobody a parent. Of one day the longer first: a
 * desk that takes a report over cuts it more often than it adds to it.
 */
function byAge(one: Article, other: Article): number {
  return (
    compareText(one.published?.from ?? '9999', other.published?.from ?? '9999') ||
    other.capture.text.length - one.capture.text.length ||
    compareText(one.id, other.id)
  )
}

/** At most this many shared stretches are shown, the longest. */
const mostSpans = 50

function descentOf({ child, parent, relation }: Kin): Descent | undefined {
  if (relation === 'shared-source') return undefined
  const shared = new Set(gramsOf(parent).map(({ hash }) => hash))
  const spans = [...sharedStretches(gramsOf(child), shared)]
    .sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start)
    .slice(0, mostSpans)
    .sort((one, other) => one.start - other.start)
    .map(({ start, end }) => ({ article: child.id, start, end }))
  if (spans.length === 0) return undefined
  return {
    id: descentId(child.id, relation, parent.id),
    child: child.id,
    parent: parent.id,
    relation,
    evidence: { spans, by: 'lineage/fingerprints', certainty: 'inferred' },
  }
}

/** Groups by union-find: what is joined to one of a group is joined to all. */
function groupKin(articles: readonly Article[], kin: readonly Kin[]): readonly (readonly Id[])[] {
  const root = new Map<Id, Id>(articles.map(({ id }) => [id, id]))
  const find = (id: Id): Id => {
    let top = id
    while (root.get(top) !== top) top = root.get(top)!
    for (let at = id; at !== top; ) {
      const next = root.get(at)!
      root.set(at, top)
      at = next
    }
    return top
  }
  for (const { child, parent } of kin) root.set(find(child.id), find(parent.id))
  const groups = new Map<Id, Id[]>()
  for (const { id } of articles) {
    const top = find(id)
    const group = groups.get(top)
    if (group) group.push(id)
    else groups.set(top, [id])
  }
  return [...groups.values()]
    .map(group => group.sort(compareText))
    .sort((one, other) => compareText(one[0]!, other[0]!))
}

/** Traces the articles' descent. The same for any order of the articles; the work grows with their text, not with their pairs. */
export function traceLineage(articles: readonly Article[], knowledge: Knowledge): Lineage {
  const ordered = [...new Map(articles.map(article => [article.id, article])).values()].sort(byAge)
  const descents: Descent[] = []
  const sources = new Map<Id, readonly Id[]>()
  for (const article of ordered) {
    const credits = readCredits(article, knowledge)
    sources.set(
      article.id,
      credits.flatMap(({ source }) => (source?.actor === undefined ? [] : [source.actor])),
    )
    const translation = readTranslation(article)
    descents.push(...credits, ...(translation ? [translation] : []))
  }
  const kin = findKin(ordered, ({ id }) => sources.get(id) ?? [])
  for (const one of kin) {
    const descent = descentOf(one)
    if (descent) descents.push(descent)
  }
  return {
    descents: descents.sort((one, other) => compareText(one.id, other.id)),
    sides: groupKin(ordered, kin),
  }
}
