/** What must hold for what: markers of conditions, the words of the requirement and of its consequence, and whose move it is. */
import type { ConditionMeaning, Language, Rule } from '../language/language.js'
import type { ConditionReading, Sentence, Stretch } from '../model/layers.js'
import { findPhrases, matchAt, type PhraseMatch, type PhraseTable, phraseTable } from '../text/phrase.js'
import {
  afterBracket,
  type Ground,
  groupFrom,
  hasVerb,
  isStop,
  makeGround,
  skipLight,
  startsClause,
} from './clauses.js'
import type { Stage } from './stage.js'

type Marker = Extract<ConditionMeaning, { side: string }>

interface Tables {
  readonly markers: PhraseTable<Rule<ConditionMeaning>>
  readonly subjects: PhraseTable<Rule<ConditionMeaning>>
  readonly cues: PhraseTable<Language['cues'][number]>
  readonly phrases: PhraseTable<Language['attributionPhrases'][number]>
  readonly modals: PhraseTable<Language['modals'][number]>
}

const compiled = new WeakMap<Language, Tables>()

function tablesOf(language: Language): Tables {
  const known = compiled.get(language)
  if (known) return known
  const tables: Tables = {
    markers: phraseTable(language.conditions.filter(row => 'relation' in row.means)),
    subjects: phraseTable(language.conditions.filter(row => 'subject' in row.means)),
    cues: phraseTable(language.cues),
    phrases: phraseTable(language.attributionPhrases),
    modals: phraseTable(language.modals),
  }
  compiled.set(language, tables)
  return tables
}

interface Reader {
  readonly ground: Ground
  readonly tables: Tables
  readonly sentence: Sentence
  /** For each token of the article 1 where a reporting verb begins. */
  readonly cueAt: Uint8Array
}

interface Range {
  readonly from: number
  readonly until: number
}

/** Trims marks, quotation marks and connecting words at both edges. */
function trim(ground: Ground, range: Range): Range {
  const { tokens, grammar } = ground
  let { from, until } = range
  const light = (at: number) =>
    tokens[at]!.kind === 'quote' || (tokens[at]!.kind === 'mark' && !'$€£%()#@'.includes(tokens[at]!.word))
  while (from < until && (light(from) || (grammar.conjunctions.has(tokens[from]!.lower) && from < until)))
    from += 1
  while (until > from && (light(until - 1) || grammar.conjunctions.has(tokens[until - 1]!.lower))) until -= 1
  return { from, until }
}

function stretch(ground: Ground, range: Range): Stretch {
  return { start: ground.tokens[range.from]!.start, end: ground.tokens[range.until - 1]!.end }
}

/** Whether a quotation mark at `at` closes: it hangs on the word before it and not on the one after. */
function closes(ground: Ground, at: number): boolean {
  const { tokens } = ground
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  return tokens[at]!.kind === 'quote' && before?.end === tokens[at]!.start && next?.start !== tokens[at]!.end
}

/** Whether the report of speech goes on at `at`: “, Quito said”, “, said Quito”, “, according to Quito”. */
function reports(reader: Reader, at: number, until: number): boolean {
  const { ground, tables, cueAt } = reader
  const from = skipLight(ground, at, until)
  if (from >= until) return false
  if (cueAt[from]) return true
  if (matchAt(tables.phrases, ground.tokens, from, until)) return true
  const mention = ground.mentionAt[from]!
  const end = mention >= 0 ? ground.mentions[mention]!.until : from + 1
  return (
    cueAt[skipLight(ground, end, until)] === 1 &&
    (mention >= 0 || ground.grammar.pronouns.has(ground.tokens[from]!.lower))
  )
}

/** Where the segment of a marker begins: after a stop, a subordinator or a reporting verb; marks in lists do not count. */
function segmentStart(reader: Reader, at: number): number {
  const { ground, sentence } = reader
  const { tokens, grammar, verbAt, mentionAt } = ground
  for (let start = at; start > sentence.from; start -= 1) {
    const before = tokens[start - 1]!
    if (isStop(before) && !'–—-'.includes(before.word)) return start
    if (
      ground.reportedAt[start] &&
      mentionAt[start - 1]! < 0 &&
      startsClause(ground, start, sentence.until, false)
    )
      return start
    if (before.kind === 'mark' || start === at) continue
    const subordinates = grammar.subordinators.has(before.lower) && !grammar.adverbs.has(before.lower)
    if (subordinates && mentionAt[start - 1]! < 0) {
      // “the day that Oslo …” and “said that Oslo …” begin a clause; “that day” does not.
      if (startsClause(ground, start, at, false) || verbAt[start]) return start
      if (start === at) return start
    }
    const joined = grammar.conjunctions.has(before.lower) && startsClause(ground, start, at, true)
    if (joined && hasVerb(ground, sentence.from, start - 1)) return start
  }
  return sentence.from
}

/** The comma at which the main clause begins after a condition that stands first; -1 where none does. */
function mainClause(reader: Reader, from: number, until: number): number {
  const { ground } = reader
  const { tokens, verbAt } = ground
  let verb = false
  let fallback = -1
  for (let at = from; at < until; at += 1) {
    const past = afterBracket(tokens, at, until)
    if (past > at) {
      at = past - 1
      continue
    }
    if (isStop(tokens[at])) return fallback
    if (tokens[at]!.word === ',') {
      const next = skipLight(ground, at + 1, until)
      if (startsClause(ground, next, until, false)) {
        if (verb || at - from > 2) return at
      } else if (
        fallback < 0 &&
        (verb || at - from > 1) &&
        !ground.grammar.conjunctions.has(tokens[at + 1]?.lower ?? '')
      )
        fallback = at
    }
    if (verbAt[at]) verb = true
  }
  return fallback
}

/** Where a condition that stands after its consequence, or has none, ends. */
function conditionEnd(reader: Reader, from: number, inserted: boolean): number {
  const { ground, sentence } = reader
  const { tokens, grammar, verbAt } = ground
  let verb = false
  let quoted = 0
  for (let at = from; at < sentence.until; at += 1) {
    const token = tokens[at]!
    const past = afterBracket(tokens, at, sentence.until)
    if (past > at) {
      at = past - 1
      continue
    }
    if (isStop(token) || token.word === ')') return at
    if (token.kind === 'quote') {
      if (!closes(ground, at)) quoted += 1
      else if (quoted > 0) quoted -= 1
      else return at
    }
    if (token.word === ',') {
      const next = skipLight(ground, at + 1, sentence.until)
      if (reports(reader, at + 1, sentence.until)) return at
      const word = tokens[next]
      if (inserted && verb) return at
      if (word && verb) {
        const clause =
          grammar.conjunctions.has(word.lower) && startsClause(ground, next + 1, sentence.until, false)
        const subordinate = grammar.subordinators.has(word.lower) || grammar.relatives.has(word.lower)
        if (clause || subordinate || startsClause(ground, next, sentence.until, true)) return at
      }
    }
    if (verbAt[at]) verb = true
  }
  return sentence.until
}

/** Whether a second verb goes on with the subject of the first: a verb of the tables, or a word that ends as the first verb does. */
function goesOn(reader: Reader, verb: number, at: number, until: number): boolean {
  const { ground } = reader
  const { tokens, grammar, mentionAt } = ground
  if (at >= until) return false
  if (ground.verbAt[at]) return true
  const token = tokens[at]!
  const first = tokens[verb]!
  if (token.kind !== 'word' || mentionAt[at]! >= 0 || ground.verbAt[verb] === undefined) return false
  const closed =
    grammar.prepositions.has(token.lower) ||
    grammar.articles.has(token.lower) ||
    grammar.possessives.has(token.lower)
  if (closed || first.lower.length < 3 || token.lower.length < 4) return false
  if (token.lower.slice(-1) !== first.lower.slice(-1)) return false
  // “takes goods and services into account” is no second verb, “takes note and decides to talk” is.
  const after = tokens[at + 1]
  if (!after || at + 1 >= until || after.kind === 'mark') return false
  if (mentionAt[at + 1]! >= 0 || after.kind === 'number' || after.kind === 'quote') return true
  return (
    grammar.articles.has(after.lower) ||
    grammar.possessives.has(after.lower) ||
    grammar.adverbs.has(after.lower) ||
    isInfinitive(ground, at + 1)
  )
}

/** Whether a preposition stands before a verb and not before a name or an article: “decides *to* renegotiate”. */
function isInfinitive(ground: Ground, at: number): boolean {
  const { tokens, grammar, mentionAt } = ground
  const next = tokens[at + 1]
  if (!grammar.prepositions.has(tokens[at]!.lower) || !next || next.kind !== 'word') return false
  const noun =
    mentionAt[at + 1]! >= 0 || grammar.articles.has(next.lower) || grammar.possessives.has(next.lower)
  return (
    !noun && !grammar.pronouns.has(next.lower) && tokens[at - 1]!.lower.slice(-1) !== next.lower.slice(-1)
  )
}

interface Requirement {
  readonly range: Range
  readonly on: readonly number[]
}

/** The requirements in a condition's words: the subject apart where it is the party whose move it is, and verbs joined by “and” split. */
function requirements(reader: Reader, range: Range): readonly Requirement[] {
  const { ground, tables } = reader
  const { tokens, mentions, mentionAt, grammar } = ground
  const first = skipArticles(ground, range.from, range.until)
  const mention = first < range.until ? mentionAt[first]! : -1
  const named = mention >= 0
  const group = named ? groupFrom(ground, mention, range.until) : []
  const afterSubject = named ? mentions[group[group.length - 1]!]!.until : range.from
  const possessed = named && grammar.possessives.has(tokens[afterSubject]?.lower ?? '')
  const subject = possessed ? [] : group
  const verb =
    subject.length > 0
      ? skipLight(ground, afterSubject, range.until)
      : firstVerb(ground, range.from, range.until)
  if (verb < 0 || verb >= range.until) return [{ range, on: subject }]
  const state = matchAt(tables.subjects, tokens, verb, range.until)
  const keeps = state !== undefined && 'subject' in state.row.means && state.row.means.subject === 'kept'
  const from = subject.length > 0 && !keeps ? afterSubject : range.from
  const found: Requirement[] = []
  let start = from
  let on = subject
  for (let at = verb + 1; at < range.until; at += 1) {
    if (!grammar.conjunctions.has(tokens[at]!.lower) || grammar.adverbs.has(tokens[at]!.lower)) continue
    const next = skipLight(ground, at + 1, range.until)
    const whole = startsClause(ground, next, range.until, true)
    if (!whole && !goesOn(reader, verb, next, range.until)) continue
    found.push({ range: { from: start, until: at }, on })
    if (whole) return [...found, ...requirements(reader, { from: at + 1, until: range.until })]
    start = at + 1
    on = subject
  }
  found.push({ range: { from: start, until: range.until }, on })
  return found
}

function skipArticles(ground: Ground, from: number, until: number): number {
  let at = from
  while (at < until && ground.mentionAt[at]! < 0) {
    const token = ground.tokens[at]!
    if (token.kind !== 'quote' && !ground.grammar.articles.has(token.lower)) return at
    at += 1
  }
  return at
}

function firstVerb(ground: Ground, from: number, until: number): number {
  for (let at = from; at < until; at += 1) if (ground.verbAt[at]) return at
  return -1
}

/** Whether the words around a marker leave the consequence open: a modal, a wish, a denial. */
function isOpen(reader: Reader, consequence: Range | undefined): boolean {
  if (!consequence) return false
  return (
    findPhrases(reader.tables.modals, reader.ground.tokens, consequence.from, consequence.until).length > 0
  )
}

function isDenied(reader: Reader, consequence: Range | undefined): boolean {
  const { tokens, grammar } = reader.ground
  if (!consequence) return false
  return tokens.slice(consequence.from, consequence.until).some(token => grammar.negations.has(token.lower))
}

function usable(ground: Ground, range: Range): Range | undefined {
  const trimmed = trim(ground, range)
  return trimmed.until > trimmed.from ? trimmed : undefined
}

/** Reads one marker; nothing where its row's needs are not met. */
function readMarker(
  reader: Reader,
  match: PhraseMatch<Rule<ConditionMeaning>>,
  means: Marker,
): readonly ConditionReading[] {
  const { ground, sentence } = reader
  const { tokens } = ground
  const from = means.marker === 'last' ? match.until - 1 : match.from
  const body = means.marker === 'first' ? match.from + 1 : match.until
  const start = segmentStart(reader, from)
  const before = tokens[from - 1]
  let requires: Range
  let consequence: Range | undefined
  if (means.side === 'subject') {
    requires = { from: start, until: from }
    consequence = { from: body, until: conditionEnd(reader, body, false) }
  } else {
    if (means.side === 'inverted') {
      const opens = from === start || before?.kind === 'mark' || before?.kind === 'quote'
      if (!opens || !startsNoun(reader, body) || asksQuestion(reader)) return []
    }
    const initial = !hasVerb(ground, start, from)
    const comma = initial ? mainClause(reader, body, sentence.until) : -1
    if (initial && comma >= 0) {
      requires = { from: body, until: comma }
      consequence = { from: comma + 1, until: conditionEnd(reader, comma + 1, false) }
    } else {
      requires = { from: body, until: conditionEnd(reader, body, before?.word === ',') }
      const rest = { from: requires.until + 1, until: sentence.until }
      consequence = from > start ? { from: start, until: from } : undefined
      if (!consequence && means.side === 'inverted') return []
      if (!hasVerb(ground, start, from) && rest.until > rest.from && hasVerb(ground, rest.from, rest.until))
        consequence = rest
    }
  }
  const words = usable(ground, requires)
  if (!words) return []
  const follows = consequence && usable(ground, consequence)
  const clause =
    startsClause(ground, words.from, words.until, false) || hasVerb(ground, words.from, words.until)
  if ((means.needs === 'clause' || means.needs === 'open') && !clause && !startsNoun(reader, words.from))
    return []
  if (means.needs === 'open' && (!clause || !isOpen(reader, follows))) return []
  if (means.needs === 'negation' && !isDenied(reader, follows)) return []
  const end = tokens[words.until - 1]!.end
  const parts =
    means.side === 'object' || means.side === 'subject'
      ? [{ range: words, on: [] }]
      : requirements(reader, words)
  return parts.flatMap(({ range, on }) => {
    const part = usable(ground, range)
    if (!part) return []
    const reading: ConditionReading = {
      start: Math.min(tokens[from]!.start, tokens[words.from]!.start),
      end: Math.max(end, tokens[match.until - 1]!.end),
      relation: means.relation,
      on,
      requires: stretch(ground, part),
      ...(follows ? { consequence: stretch(ground, follows) } : {}),
      by: match.row.id,
    }
    return [reading]
  })
}

/** Whether a noun phrase begins at `at`: a mention, a pronoun, an article or a possessive. */
function startsNoun(reader: Reader, at: number): boolean {
  const { tokens, mentionAt, grammar } = reader.ground
  const next = skipLight(reader.ground, at, reader.sentence.until)
  const token = tokens[next]
  if (!token || next >= reader.sentence.until) return false
  if (mentionAt[next]! >= 0) return true
  return (
    grammar.articles.has(token.lower) ||
    grammar.possessives.has(token.lower) ||
    grammar.pronouns.has(token.lower)
  )
}

function asksQuestion(reader: Reader): boolean {
  for (let at = reader.sentence.until - 1; at >= reader.sentence.from; at -= 1) {
    if (reader.ground.tokens[at]!.word === '?') return true
    if (reader.ground.tokens[at]!.kind === 'word') return false
  }
  return false
}

export const conditions: Stage<'tokens' | 'sentences' | 'mentions', 'conditions'> = {
  writes: 'conditions',
  reads: ['tokens', 'sentences', 'mentions'],
  run: ({ tokens, sentences, mentions }, { language }) => {
    const tables = tablesOf(language)
    const cues = sentences.flatMap(({ from, until }) => findPhrases(tables.cues, tokens, from, until))
    const cueAt = new Uint8Array(tokens.length + 1)
    for (const match of cues) cueAt[match.from] = 1
    const reported = cues.filter(match => match.row.means.frames.includes('clause')).map(match => match.until)
    const starts = cues.map(match => match.from)
    const ground = makeGround(tokens, mentions, language.words, starts, reported)
    return sentences.flatMap(sentence => {
      const reader: Reader = { ground, tables, sentence, cueAt }
      return findPhrases(tables.markers, tokens, sentence.from, sentence.until).flatMap(match =>
        'side' in match.row.means ? readMarker(reader, match, match.row.means) : [],
      )
    })
  },
}
