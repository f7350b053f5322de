/** What the sections of a brief ask of a record: names, quotations, and where something is written. */
import type { Party } from '../model/actor.js'
import type { BriefPart } from '../model/brief.js'
import type { Id, Span } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import type { Condition, Statement, Telling } from '../model/statement.js'
import { sentenceAround } from './context.js'
import { foldLine } from './legible.js'
import { findPlaces, type Places } from './places.js'
import { joinWords } from './wording.js'

export interface Lookup {
  readonly record: Record
  readonly places: Places
  readonly statement: (id: Id) => Statement | undefined
  readonly telling: (id: Id) => Telling | undefined
  /** Where the statements and tellings that bear something out have their words. */
  readonly wordsOf: (because: readonly Id[]) => readonly Span[]
  /** Who sets a condition: the speaker of the statement that holds it. */
  readonly conditionSetter: (condition: Condition) => Party | undefined
  readonly nameParty: (party: Party) => string
  readonly nameActor: (id: Id) => string
  /** The outlet's name, where the capture or the page names it. */
  readonly nameOutlet: (article: Id) => string | undefined
  /** The letters of articles in the order of the record: `A and C`. */
  readonly letters: (articles: readonly Id[]) => string
  /** The words at a span, cut at a blank where they are longer than `limit` code units; then ` […]` follows. */
  readonly quote: (span: Span, limit?: number) => readonly BriefPart[]
  /** The sentence around a span where it is short enough to quote, else the words at the span. */
  readonly quoteSentence: (span: Span) => readonly BriefPart[]
  /** Spans in the order of the articles, each place once. */
  readonly cite: (spans: readonly (Span | undefined)[]) => readonly Span[]
}

/** The longest sentence that is quoted where its words alone would be hard to understand. */
const longestSentence = 260

/** How much of a long passage a line quotes where the statement section has the whole. */
const shortQuote = 180

function nameUnnamed(party: Party, label: string, of: string | undefined): string {
  // “It was said that …” has words where a speaker would stand, but nobody in them.
  if (party.unnamed === 'impersonal') return `nobody named (“${label}”)`
  const kind = party.unnamed === 'unresolved' ? 'not resolved' : 'unnamed'
  const whose = of !== undefined && !label.includes(of) ? `, ${of}` : ''
  return `${label} (${kind}${whose})`
}

function trimSpan(span: Span, text: string): Span {
  const start = span.start + (text.length - text.trimStart().length)
  return { ...span, start, end: Math.max(start, span.start + text.trimEnd().length) }
}

/** Where to cut: the last blank before the limit, or the limit, never inside a surrogate pair. */
function cutAt(text: string, limit: number): number {
  const blank = text.lastIndexOf(' ', limit)
  if (blank > limit / 2) return blank
  const unit = text.charCodeAt(limit - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit
}

/** Indexes a record once, in time linear in its size. */
export function lookUp(record: Record): Lookup {
  const places = findPlaces(record)
  const statements = new Map(record.statements.map(statement => [statement.id, statement] as const))
  const tellings = new Map(record.tellings.map(telling => [telling.id, telling] as const))
  const actors = new Map(record.actors.map(actor => [actor.id, actor] as const))
  const order = new Map(record.articles.map((article, index) => [article.id, index] as const))
  const setters = new Map<Id, Party>()
  for (const statement of record.statements) {
    for (const claim of statement.claims) {
      for (const condition of claim.conditions) setters.set(condition.id, statement.speaker)
    }
  }
  const rank = (article: Id): number => order.get(article) ?? record.articles.length
  const nameActor = (id: Id): string => foldLine(actors.get(id)?.name ?? id.slice(id.indexOf('/') + 1))

  const quote = (span: Span, limit = shortQuote): readonly BriefPart[] => {
    const text = places.text(span)
    const whole = trimSpan(span, text)
    if (whole.end - whole.start <= limit) return [{ quote: whole }]
    const end = whole.start + cutAt(text.slice(whole.start - span.start), limit)
    return [{ quote: { ...whole, end } }, { text: ' […]' }]
  }

  return {
    record,
    places,
    statement: id => statements.get(id),
    telling: id => tellings.get(id),
    wordsOf: because =>
      because.flatMap(id => {
        const statement = statements.get(id)
        if (statement) return statement.content.slice(0, 1)
        const telling = tellings.get(id)
        return telling ? [telling.content] : []
      }),
    conditionSetter: condition => setters.get(condition.id),
    nameParty: party => {
      const label = foldLine(party.label)
      if (party.unnamed === undefined) return label
      return nameUnnamed(party, label, party.of === undefined ? undefined : nameActor(party.of))
    },
    nameActor,
    nameOutlet: id => {
      const article = places.article(id)
      if (article?.outlet) return foldLine(article.outlet.label)
      return article?.capture.outlet === undefined ? undefined : foldLine(article.capture.outlet)
    },
    letters: articles =>
      joinWords([...new Set(articles)].sort((a, b) => rank(a) - rank(b)).map(id => places.letter(id))),
    quote,
    quoteSentence: span => {
      const article = places.article(span.article)
      if (!article) return []
      const { start, end, cut } = sentenceAround(article.capture.text, span)
      if (cut !== 'none' || end - start > longestSentence) return quote(span)
      return quote({ article: span.article, start, end }, longestSentence)
    },
    cite: spans => {
      const seen = new Map<string, Span>()
      for (const span of spans) {
        if (span && places.at(span)) seen.set(`${span.article} ${span.start} ${span.end}`, span)
      }
      return [...seen.values()].sort(
        (a, b) => rank(a.article) - rank(b.article) || a.start - b.start || a.end - b.end,
      )
    },
  }
}
