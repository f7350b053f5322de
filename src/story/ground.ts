/** What all folds of the story stand on: the reports in one fixed order, their words, and whom a party stands for. */

import type { Knowledge } from '../knowledge/knowledge.js'
import type { Language, Rule, StoryMeaning } from '../language/language.js'
import type { Party } from '../model/actor.js'
import type { Article } from '../model/article.js'
import type { Evidence, Id, Span } from '../model/evidence.js'
import type { Token } from '../model/layers.js'
import type { Claim, Statement, Telling } from '../model/statement.js'
import { foldName } from '../text/names.js'
import { oncePer } from '../text/oncePer.js'
import { compareText } from '../text/order.js'
import { findPhrases, type PhraseTable, phraseTable } from '../text/phrase.js'
import { addTokens } from '../text/tokens.js'

/** What the story step needs of a language. */
export type StoryTables = Pick<Language, 'tag' | 'words' | 'story'>

export interface StoryInput {
  readonly articles: readonly Article[]
  /** Articles that descend from one report stand together. */
  readonly sides: readonly (readonly Id[])[]
  readonly statements: readonly Statement[]
  readonly tellings: readonly Telling[]
}

/** A statement or a telling: one report of something in one article. */
export interface Report {
  readonly id: Id
  readonly article: Article
  /** Its article's number among the sides. */
  readonly side: number
  /** Set for a statement; a telling has no speaker but the article. */
  readonly statement: Statement | undefined
  readonly claims: readonly Claim[]
  readonly content: readonly Span[]
  /** Where it begins in its article. */
  readonly start: number
  /** The state or organisation that its speaker stands for. */
  readonly speaksFor: Id | undefined
  /** Beginnings of its content words, by which two reports are found alike. */
  readonly stems: ReadonlySet<string>
  /** What its words do, by the language's story table. */
  readonly kinds: ReadonlySet<StoryMeaning['kind']>
}

/** A language's tables, compiled once for all articles. */
export interface ReadyTables {
  readonly tag: string
  readonly rules: StoryTables['story']
  readonly phrases: PhraseTable<Rule<StoryMeaning>>
  readonly articles: ReadonlySet<string>
  /** Words that carry no content. */
  readonly closed: ReadonlySet<string>
}

export interface Ground {
  readonly reports: readonly Report[]
  readonly knowledge: Knowledge
  readonly tablesOf: (article: Article) => ReadyTables | undefined
  readonly stemsOf: (article: Article, spans: readonly Span[]) => ReadonlySet<string>
}

/** Enough to tell two reports apart, and a bound for the work. */
const mostStems = 80
const stemLength = 5

const readyTables = oncePer(({ tag, words, story }: StoryTables): ReadyTables => {
  const small = [words.articles, words.possessives, words.prepositions, words.conjunctions, words.relatives]
  const more = [words.subordinators, words.auxiliaries, words.modals, words.negations, words.adverbs]
  return {
    tag,
    rules: story,
    phrases: phraseTable(story),
    articles: new Set(words.articles),
    closed: new Set([...small, ...more, Object.keys(words.pronouns)].flat()),
  }
})

function tokensOf(article: Article, spans: readonly Span[]): readonly Token[] {
  const tokens: Token[] = []
  for (const span of spans) if (span.article === article.id) addTokens(article.capture.text, span, tokens)
  return tokens
}

/** The first letters of content words: `expansion` and `expand` meet in `expan`, which is enough to see one subject. */
function stemsIn(tokens: readonly Token[], closed: ReadonlySet<string>): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'word' || closed.has(token.lower)) continue
    for (const part of foldName(token.word).split(' ')) {
      if (part.length > 3 && !closed.has(part)) stems.add(part.slice(0, stemLength))
    }
    if (stems.size >= mostStems) break
  }
  return stems
}

/** How many members two sets share. */
export function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const member of few) if (many.has(member)) shared += 1
  return shared
}

/** Puts reports in the order of publication, then of the text, whatever order they came in. */
export function layGround(input: StoryInput, knowledge: Knowledge, tables: readonly StoryTables[]): Ground {
  // By the first part of their tag.
  const ready = new Map(tables.map(one => [one.tag.split('-')[0]!, readyTables(one)]))
  const readyFor = (article: Article): ReadyTables | undefined => ready.get(article.language.split('-')[0]!)
  const articles = new Map(input.articles.map(article => [article.id, article]))
  const sideOf = new Map<Id, number>()
  const firstOf = (side: readonly Id[]): string => [...side].sort(compareText)[0] ?? ''
  const sides = [...input.sides].sort((one, other) => compareText(firstOf(one), firstOf(other)))
  for (const [number, side] of sides.entries()) for (const article of side) sideOf.set(article, number)
  for (const id of [...articles.keys()].sort(compareText))
    if (!sideOf.has(id)) sideOf.set(id, sides.length + sideOf.size)

  const nothing: ReadonlySet<never> = new Set()
  const report = (article: Article, source: Statement | Telling, statement?: Statement): Report => {
    const content = statement ? statement.content : [(source as Telling).content]
    const own = source.evidence.spans.filter(span => span.article === article.id)
    const tables = readyFor(article)
    const kinds = new Set<StoryMeaning['kind']>()
    if (tables) {
      const tokens = tokensOf(article, joinSpans(content, own))
      for (const match of findPhrases(tables.phrases, tokens, 0, tokens.length))
        kinds.add(match.row.means.kind)
    }
    return {
      id: source.id,
      article,
      side: sideOf.get(article.id)!,
      statement,
      claims: source.claims,
      content,
      start: Math.min(...content.map(span => span.start)),
      speaksFor: statement && principalOf(statement.speaker, knowledge, article),
      stems: tables ? stemsIn(tokensOf(article, content), tables.closed) : nothing,
      kinds,
    }
  }
  const reports: Report[] = []
  for (const statement of input.statements) {
    const article = articles.get(statement.article)
    if (article) reports.push(report(article, statement, statement))
  }
  for (const telling of input.tellings) {
    const article = articles.get(telling.article)
    if (article) reports.push(report(article, telling))
  }
  reports.sort(
    (one, other) =>
      compareText(one.article.published?.from ?? '', other.article.published?.from ?? '') ||
      compareText(one.article.id, other.article.id) ||
      one.start - other.start ||
      compareText(one.id, other.id),
  )
  return {
    reports,
    knowledge,
    tablesOf: readyFor,
    stemsOf: (article, spans) => {
      const tables = readyFor(article)
      return tables ? stemsIn(tokensOf(article, spans), tables.closed) : nothing
    },
  }
}

/**
 * The state, alliance or organisation for which a party stands: the Kremlin’s spokesman for Russia, Nato for itself.
 * A member of parliament, a party leader and whoever is out of office stand for themselves.
 */
export function principalOf(party: Party, knowledge: Knowledge, article: Article): Id | undefined {
  const at = article.published?.from
  // An outlet speaks for itself, even one that a state owns.
  if (party.actor?.startsWith('outlet/')) return party.actor
  if (party.of) return knowledge.stateOf(party.of, at) ?? party.of
  return party.actor && (knowledge.speaksFor(party.actor, at) ?? party.actor)
}

/** Whether the record can say who it is: known to the tables, a person with more than one name, or somebody’s officials. */
export function isNamed(party: Party, knowledge: Knowledge): boolean {
  const { actor, label, of, unnamed } = party
  if (actor === undefined) return of !== undefined && (unnamed === 'officials' || unnamed === 'diplomats')
  if (actor.startsWith('outlet/')) return false
  if (of !== undefined) return true
  if (knowledge.actor(actor)) return true
  if (!actor.startsWith('person/') || !/\S\s+\S/u.test(label)) return false
  // “Top Democrats”, “Leading Republicans”: the last word is no surname, but names a body.
  const last = foldName(label.slice(label.lastIndexOf(' ') + 1))
  return knowledge.senses(last).every(({ sense }) => sense === 'surname')
}

/** The party as the one it stands for, under that one's name. */
export function principalParty(party: Party, knowledge: Knowledge, article: Article): Party {
  const actor = principalOf(party, knowledge, article)
  if (!actor || actor === party.actor) return party
  const label = knowledge.actor(actor)?.name ?? party.label
  return { label, actor, ...(party.span && { span: party.span }), by: 'story/party/stands-for' }
}

/** Who answers for it before the world: the state for its ministry and its minister, but a person or body of no state by name. */
export function standingParty(party: Party, knowledge: Knowledge, article: Article): Party {
  return principalOf(party, knowledge, article)?.startsWith('state/')
    ? principalParty(party, knowledge, article)
    : party
}

/** How far the end of a sentence is looked for, in UTF-16 code units. */
const longestSentence = 600

/** Whether the words at a place are asked and not said: the next end mark is a question mark. */
export function isAsked({ capture }: Article, at: number): boolean {
  return /[.?!\n]/u.exec(capture.text.slice(at, at + longestSentence))?.[0] === '?'
}

/** What two mentions of one party have in common: the actor, or for the unnamed whose they are. */
export function partyKey(party: Party): string {
  return party.actor ?? `${party.unnamed ?? ''}|${party.of ?? ''}|${foldName(party.label)}`
}

/** The parties without repetition, in the order in which they came. */
export function distinctParties(parties: readonly Party[]): readonly Party[] {
  const seen = new Map<string, Party>()
  for (const party of parties) if (!seen.has(partyKey(party))) seen.set(partyKey(party), party)
  return [...seen.values()]
}

/** Spans in the order of their texts, each character once. */
export function joinSpans(...lists: readonly (readonly Span[])[]): readonly Span[] {
  const sorted = lists
    .flat()
    .sort(
      (one, other) =>
        compareText(one.article, other.article) || one.start - other.start || other.end - one.end,
    )
  const joined: Span[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (!last || last.article !== span.article || last.end < span.start) joined.push(span)
    else if (span.end > last.end) joined[joined.length - 1] = { ...last, end: span.end }
  }
  return joined
}

/** Evidence of a fold: the spans of what was folded; inferred as soon as one of them is, or several were joined. */
export function foldEvidence(by: string, parts: readonly Evidence[]): Evidence {
  const stated = parts.length === 1 && parts[0]!.certainty === 'stated'
  return { spans: joinSpans(...parts.map(part => part.spans)), by, certainty: stated ? 'stated' : 'inferred' }
}

/** The last moment at which an article may have been written, as an ISO prefix. */
export function publicationEnd(article: Article): string | undefined {
  return article.published?.until ?? article.published?.from
}
