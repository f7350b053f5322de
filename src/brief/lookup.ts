/** What the sections of a brief ask of a record: names, quotations, and where something is written. */
import type { Party } from '../model/actor.js'
import type { BriefPart } from '../model/brief.js'
import type { Id, Span, Time } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import type { Condition, Statement, Telling } from '../model/statement.js'
import { sentenceAround } from './context.js'
import { foldLine } from './legible.js'
import { findPlaces, type Places } from './places.js'
import { sayTime, sayTimeShort } from './when.js'
import { joinWords } from './wording.js'

export interface Lookup {
  readonly record: Record
  readonly places: Places
  /** Whether everything is shown; else only what an analyst reads in a minute. */
  readonly full: boolean
  /** Groups of articles that descend from one report. An article that no group holds stands for itself. */
  readonly sides: readonly (readonly Id[])[]
  /** A name for the side of an article. */
  readonly side: (article: Id) => string
  readonly statement: (id: Id) => Statement | undefined
  readonly telling: (id: Id) => Telling | undefined
  /** Where the statements and tellings that bear something out have their words. */
  readonly wordsOf: (because: readonly Id[]) => readonly Span[]
  /** The statement that sets a condition. */
  readonly setBy: (condition: Condition) => Statement | undefined
  readonly sayTime: (time: Time) => string
  readonly nameParty: (party: Party) => string
  readonly nameActor: (id: Id) => string
  /** Whether a table knows the actor, or only a text’s words. */
  readonly isKnown: (id: Id) => boolean
  /** The outlet's name, where the capture or the page names it. */
  readonly nameOutlet: (article: Id) => string | undefined
  /** The letters of articles in the order of the record: `A and C`. */
  readonly letters: (articles: readonly Id[]) => string
  /** The same as a list: `A, C`. */
  readonly letterList: (articles: readonly Id[]) => string
  /** The words at a span, cut at a blank where they are longer than `limit` code units; then ` […]` follows. */
  readonly quote: (span: Span, limit?: number) => readonly BriefPart[]
  /** The sentence around a span where it is short enough to quote, else the words at the span. */
  readonly quoteSentence: (span: Span, limit?: number) => readonly BriefPart[]
  /** Enough words around a span to understand it: what the statement or telling that holds it says there. */
  readonly quoteTold: (span: Span, limit?: number) => readonly BriefPart[]
  /** Spans in the order of the articles, each place once. */
  readonly cite: (spans: readonly (Span | undefined)[]) => readonly Span[]
}

/** The longest sentence that is quoted where its words alone would be hard to understand. */
const longestSentence = 260

/** How much of a long passage a line quotes where the statement section has the whole. */
const shortQuote = 180

/** The same of what is told, in UTF-16 code units. */
const toldQuote = 200

/** Fewer words say nothing by themselves: “rejected”, “the visit could”. */
const fewestWords = 4

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

/** A sentence that is one quotation, without its marks, for the line sets its own. */
function unmark(span: Span, text: string): Span {
  return /^["“„«][^"“”„«»]*["”“»]$/u.test(text) ? { ...span, start: span.start + 1, end: span.end - 1 } : span
}

/** Where to cut: the last blank before the limit, or the limit, never inside a surrogate pair. */
function cutAt(text: string, most: number): number {
  const limit = Math.floor(most)
  const blank = text.lastIndexOf(' ', limit)
  if (blank > limit / 2) return blank
  const unit = text.charCodeAt(limit - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit
}

function holds(outer: Span, inner: Span): boolean {
  return outer.article === inner.article && outer.start <= inner.start && inner.end <= outer.end
}

/** From the first to the last of some spans of one article. */
function hullOf(spans: readonly Span[]): Span {
  const start = Math.min(...spans.map(span => span.start))
  return { ...spans[0]!, start, end: Math.max(...spans.map(span => span.end)) }
}

/** What a statement says, then the same with who says it and how, where all stands close together. */
function partsOf({ content, cue, source }: Statement): readonly Span[] {
  return [...content, hullOf([...content, ...(cue ? [cue] : []), ...(source ? [source] : [])])]
}

/** Indexes a record once, in time linear in its size. `full` is for the brief that shows everything. */
export function lookUp(record: Record, full = true): Lookup {
  const places = findPlaces(record)
  const statements = new Map(record.statements.map(statement => [statement.id, statement] as const))
  const tellings = new Map(record.tellings.map(telling => [telling.id, telling] as const))
  const actors = new Map(record.actors.map(actor => [actor.id, actor] as const))
  const order = new Map(record.articles.map((article, index) => [article.id, index] as const))
  const setters = new Map<Id, Statement>()
  for (const statement of record.statements) {
    for (const claim of statement.claims) {
      for (const condition of claim.conditions) setters.set(condition.id, statement)
    }
  }
  const grouped = new Set(record.comparison.sides.flat())
  const alone = record.articles.filter(({ id }) => !grouped.has(id)).map(({ id }) => [id])
  const sides = [...record.comparison.sides, ...alone]
  const sideOf = new Map(sides.flatMap(side => side.map(id => [id, side[0]!] as const)))
  const rank = (article: Id): number => order.get(article) ?? record.articles.length
  const nameActor = (id: Id): string => foldLine(actors.get(id)?.name ?? id.slice(id.indexOf('/') + 1))

  const quote = (span: Span, limit = shortQuote): readonly BriefPart[] => {
    const text = places.text(span)
    const whole = trimSpan(span, text)
    if (whole.end - whole.start <= limit) return [{ quote: whole }]
    const end = whole.start + cutAt(text.slice(whole.start - span.start), limit)
    return [{ quote: { ...whole, end } }, { text: ' […]' }]
  }

  const quoteSentence = (span: Span, limit = longestSentence): readonly BriefPart[] => {
    const article = places.article(span.article)
    if (!article) return []
    const { start, end, cut } = sentenceAround(article.capture.text, span)
    if (cut !== 'none' || end - start > longestSentence) return quote(span, limit)
    // A sentence whose beginning would leave no room for the span is quoted from the span on.
    const isLate = end - start > limit && span.end > start + limit && span.start > start + 2
    if (isLate) return [{ text: '[…] ' }, ...quote({ ...span, end }, limit)]
    const sentence = { article: span.article, start, end }
    return quote(unmark(sentence, places.text(sentence)), limit)
  }

  const tellers = new Map<Id, Span[]>(record.articles.map(({ id }) => [id, []]))
  for (const span of [
    ...record.statements.flatMap(partsOf),
    ...record.tellings.map(({ content }) => content),
  ])
    tellers.get(span.article)?.push(span)
  for (const spans of tellers.values()) spans.sort((a, b) => a.end - a.start - (b.end - b.start))

  const quoteTold = (span: Span, limit = toldQuote): readonly BriefPart[] => {
    const enough = (words: Span): boolean => foldLine(places.text(words)).split(' ').length >= fewestWords
    const whole = tellers.get(span.article)?.find(words => holds(words, span) && enough(words))
    const isLate = whole && span.end > whole.start + limit && span.start > whole.start
    return whole && !isLate ? quote(whole, limit) : quoteSentence(span, limit)
  }

  const lettersOf = (articles: readonly Id[]): readonly string[] =>
    [...new Set(articles)].sort((a, b) => rank(a) - rank(b)).map(id => places.letter(id))

  return {
    record,
    places,
    full,
    sides,
    side: article => sideOf.get(article) ?? article,
    sayTime: full ? sayTime : sayTimeShort,
    statement: id => statements.get(id),
    telling: id => tellings.get(id),
    wordsOf: because =>
      because.flatMap(id => {
        const statement = statements.get(id)
        if (statement) return statement.content.slice(0, 1)
        const telling = tellings.get(id)
        return telling ? [telling.content] : []
      }),
    setBy: condition => setters.get(condition.id),
    nameParty: party => {
      const label = foldLine(party.label)
      if (party.unnamed === undefined) return label
      return nameUnnamed(party, label, party.of === undefined ? undefined : nameActor(party.of))
    },
    nameActor,
    isKnown: id => actors.get(id)?.known === true,
    nameOutlet: id => {
      const article = places.article(id)
      if (article?.outlet) return foldLine(article.outlet.label)
      return article?.capture.outlet === undefined ? undefined : foldLine(article.capture.outlet)
    },
    letters: articles => joinWords(lettersOf(articles)),
    letterList: articles => lettersOf(articles).join(', '),
    quote,
    quoteSentence,
    quoteTold,
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
