/** The section that says what was read, and how far the reports are independent of each other. */
import type { Article, Descent } from '../model/article.js'
import type { BriefLine, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
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
  const outlet = lookup.nameOutlet(article.id) ?? (lookup.full ? foldLine(article.capture.name) : '')
  const known = [
    ...(outlet === '' ? [] : [outlet]),
    ...(article.author === undefined ? [] : [`by ${foldLine(article.author)}`]),
    article.published ? lookup.sayTime(article.published) : 'date not known',
    // The brief is in English, so only another language is news.
    ...(lookup.full || article.language !== 'en' ? [sayLanguage(article.language)] : []),
  ]
  // The headline of a feed or a table stands in no text of ours: it is told, not quoted.
  const told = article.regions.some(({ kind }) => kind === 'headline') ? undefined : article.headline
  const title: readonly BriefPart[] = told
    ? [{ text: foldLine(told) }]
    : headline
      ? lookup.quote(headline, 120)
      : []
  const parts: readonly BriefPart[] = [
    { lead: lookup.places.letter(article.id) },
    { text: ' ' },
    ...title,
    ...(title.length > 0 ? [{ text: ' — ' }] : []),
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

/** `B is a copy of A (inferred)`. */
function sayDescent(lookup: Lookup, descent: Descent): string {
  const guess = descent.evidence.certainty === 'inferred' ? ' (inferred)' : ''
  return `${lookup.places.letter(descent.child)} ${sayRelation(lookup, descent)}${guess}`
}

function descentPoint(lookup: Lookup, descent: Descent): BriefPoint {
  const [shown] = descent.evidence.spans
  return {
    id: descent.id,
    parts: [
      { text: sayDescent(lookup, descent) },
      ...(shown ? [{ text: ': ' }, ...lookup.quote(shown, 90)] : []),
    ],
    cites: lookup.cite(descent.evidence.spans),
  }
}

/** Copies stand on one side; what is not shown to share an origin may still share one, so the number is an upper bound. */
function independenceLine(lookup: Lookup): BriefLine | undefined {
  const { record } = lookup
  if (record.articles.length === 0) return undefined
  const { sides } = lookup
  const isGrouped = sides.some(side => side.length > 1)
  const groups = sides.map(side => lookup.letters(side)).join(' · ')
  const text =
    record.articles.length === 1
      ? ': no other report to compare it with'
      : ` of ${countOf(record.articles.length, 'report')}${lookup.full || isGrouped ? `: ${groups}` : ''}`
  const cites = record.descents.flatMap(({ evidence }) => evidence.spans)
  const descents = record.descents.map(descent => sayDescent(lookup, descent))
  return {
    parts: [
      { lead: record.articles.length === 1 ? 'One report' : `At most ${sides.length} independent` },
      { text: lookup.full || descents.length === 0 ? text : `${text} — ${descents.join('; ')}` },
    ],
    cites: lookup.cite(cites.length > 0 ? cites : record.articles.map(headlineOf)),
    lines: lookup.full ? record.descents.map(descent => descentPoint(lookup, descent)) : [],
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
