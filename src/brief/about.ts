/** The section that says what was read, and how far the reports are independent of each other. */
import type { Article, Descent } from '../model/article.js'
import type { BriefLine, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
import { sayTime } from './when.js'
import { countOf, sayLanguage } from './wording.js'

/** The headline, or where an article has none, the first region that is read. */
function headlineOf(article: Article): Span | undefined {
  const kinds = ['headline', 'standfirst', 'body'] as const
  for (const kind of kinds) {
    const region = article.regions.find(candidate => candidate.kind === kind)
    if (region) return region.span
  }
  return undefined
}

function articleLine(lookup: Lookup, article: Article): BriefLine {
  const headline = headlineOf(article)
  const known = [
    lookup.nameOutlet(article.id) ?? foldLine(article.capture.name),
    ...(article.author === undefined ? [] : [`by ${foldLine(article.author)}`]),
    article.published ? sayTime(article.published) : 'date not known',
    sayLanguage(article.language),
  ]
  const parts: readonly BriefPart[] = [
    { lead: lookup.places.letter(article.id) },
    ...(headline ? [{ text: ' ' }, ...lookup.quote(headline), { text: ' — ' }] : [{ text: ' ' }]),
    { text: known.join(', ') },
  ]
  return { id: article.id, parts, cites: lookup.cite([headline]), lines: [] }
}

function sayRelation(lookup: Lookup, descent: Descent): string {
  const origin = descent.parent === undefined ? '' : lookup.places.letter(descent.parent)
  const source = descent.source ? lookup.nameParty(descent.source) : ''
  const from = [origin, source].filter(name => name !== '').join(', ')
  const of = from === '' ? 'another text' : from
  if (descent.relation === 'copy') return `is a copy of ${of}`
  if (descent.relation === 'extract') return `is an extract of ${of}`
  if (descent.relation === 'republished') return `was republished from ${of}`
  const language = descent.from === undefined ? '' : ` from ${sayLanguage(descent.from)}`
  return from === '' ? `was translated${language}` : `is a translation of ${from}${language}`
}

function descentPoint(lookup: Lookup, descent: Descent): BriefPoint {
  const [shown] = descent.evidence.spans
  const guess = descent.evidence.certainty === 'inferred' ? ' (inferred)' : ''
  return {
    id: descent.id,
    parts: [
      { lead: lookup.places.letter(descent.child) },
      { text: ` ${sayRelation(lookup, descent)}${guess}` },
      ...(shown ? [{ text: ': ' }, ...lookup.quote(shown, 90)] : []),
    ],
    cites: lookup.cite(descent.evidence.spans),
  }
}

/** Copies stand on one side; what is not shown to share an origin may still share one, so the number is an upper bound. */
function independenceLine(lookup: Lookup): BriefLine | undefined {
  const { record } = lookup
  if (record.articles.length === 0) return undefined
  const sides =
    record.comparison.sides.length > 0 ? record.comparison.sides : record.articles.map(({ id }) => [id])
  const groups = sides.map(side => lookup.letters(side)).join(' · ')
  const text =
    record.articles.length === 1
      ? ': no other report to compare it with'
      : ` of ${countOf(record.articles.length, 'report')}: ${groups}`
  const cites = record.descents.flatMap(({ evidence }) => evidence.spans)
  return {
    parts: [
      { lead: record.articles.length === 1 ? 'One report' : `At most ${sides.length} independent` },
      { text },
    ],
    cites: lookup.cite(cites.length > 0 ? cites : record.articles.map(headlineOf)),
    lines: record.descents.map(descent => descentPoint(lookup, descent)),
  }
}

export function aboutSection(lookup: Lookup): BriefSection {
  const independence = independenceLine(lookup)
  return {
    key: 'about',
    heading: 'What was read',
    empty: 'No article was read.',
    lines: [
      ...lookup.record.articles.map(article => articleLine(lookup, article)),
      ...(independence ? [independence] : []),
    ],
  }
}
