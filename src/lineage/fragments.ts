/** What an article says of its own origin: credits, datelines with an agency, and what a translation left behind. */
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Party } from '../model/actor.js'
import type { Article, Descent } from '../model/article.js'
import type { Id, Span } from '../model/evidence.js'
import { makeId } from '../text/identity.js'
import { foldName, nameId } from '../text/names.js'

/** The id of a descent: what it says, not where it was found. */
export function descentId(child: Id, relation: Descent['relation'], other: string): Id {
  return makeId('descent', child, relation, other)
}

/** The region's words without the white space that it ends in. */
function withoutSpace(article: Article, span: Span): Span {
  const { text } = article.capture
  let { start, end } = span
  while (start < end && text.charCodeAt(start) <= 32) start += 1
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1
  return { article: article.id, start, end }
}

function sourceOf(article: Article, names: Span, knowledge: Knowledge): Party {
  const label = article.capture.text.slice(names.start, names.end)
  const known = knowledge
    .senses(foldName(label))
    .find(({ actor }) => knowledge.actor(actor)?.kind === 'outlet')
  const actor = known?.actor ?? nameId('outlet', label)
  return { label: knowledge.actor(actor)?.name ?? label, actor, span: names, by: 'lineage/credit' }
}

/** Whether a credited name is the outlet's own, or its short name for itself: “(Meridian)” on a page of Meridian Wire. */
function isOwnName({ outlet, capture }: Article, { actor }: Party, names: Span): boolean {
  if (!outlet) return false
  const short = foldName(capture.text.slice(names.start, names.end))
  return actor === outlet.actor || (short !== '' && ` ${foldName(outlet.label)} `.includes(` ${short} `))
}

/** The outlets and agencies that the page credits; an outlet's own name is no descent. */
export function readCredits(article: Article, knowledge: Knowledge): readonly Descent[] {
  const found = new Map<Id, Descent>()
  for (const { kind, span, names } of article.regions) {
    if (!names || (kind !== 'credit' && kind !== 'dateline')) continue
    const source = sourceOf(article, names, knowledge)
    if (source.actor === undefined || isOwnName(article, source, names) || found.has(source.actor)) continue
    found.set(source.actor, {
      id: descentId(article.id, 'republished', source.actor),
      child: article.id,
      source,
      relation: 'republished',
      evidence: { spans: [withoutSpace(article, span)], by: `lineage/${kind}`, certainty: 'stated' },
    })
  }
  return [...found.values()]
}

/**
 * The language that the article was translated from, by what was left of it: function words between English ones, and lines
 * that stayed untranslated. A line alone may be a link to another edition, so it counts only inside the story or beside a residue.
 */
export function readTranslation(article: Article): Descent | undefined {
  const left = article.residues.filter(({ kind }) => kind === 'translation')
  const firstBody = article.regions.findIndex(({ kind }) => kind === 'body')
  const lastBody = article.regions.findLastIndex(({ kind }) => kind === 'body')
  const lines = article.regions.filter(
    ({ kind, language }, index) =>
      kind === 'teaser' &&
      language !== undefined &&
      language !== article.language &&
      ((index > firstBody && index < lastBody) || left.length > 0),
  )
  const votes = new Map<string, number>()
  for (const { from } of left) if (from !== undefined) votes.set(from, (votes.get(from) ?? 0) + 1)
  for (const { language } of lines) votes.set(language!, (votes.get(language!) ?? 0) + 1)
  const [from] =
    [...votes].sort(([one, most], [other, more]) => more - most || (one < other ? -1 : 1))[0] ?? []
  if (from === undefined) return undefined
  const spans = [
    ...left.filter(residue => residue.from === undefined || residue.from === from).map(({ span }) => span),
    ...lines.filter(({ language }) => language === from).map(({ span }) => withoutSpace(article, span)),
  ].sort((one, other) => one.start - other.start || one.end - other.end)
  return {
    id: descentId(article.id, 'translation', from),
    child: article.id,
    relation: 'translation',
    from,
    evidence: { spans, by: 'lineage/translation', certainty: 'inferred' },
  }
}
