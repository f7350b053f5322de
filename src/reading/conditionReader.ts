/** What the parts of the conditions stage share: one sentence as it is read. */
import type { ConditionMeaning, EdgeWeights } from '../language/conditionTable.js'
import type { Language, Rule } from '../language/language.js'
import type { Sentence, Stretch } from '../model/layers.js'
import { type PhraseTable, phraseTable } from '../text/phrase.js'
import { type Ground, skipLight } from './clauses.js'

interface Tables {
  readonly subjects: PhraseTable<Rule<ConditionMeaning>>
  readonly starters: PhraseTable<Rule<ConditionMeaning>>
  readonly phrases: PhraseTable<Language['attributionPhrases'][number]>
  readonly modals: PhraseTable<Language['modals'][number]>
}

const compiled = new WeakMap<Language, Tables>()

export function conditionTables(language: Language): Tables {
  const known = compiled.get(language)
  if (known) return known
  const tables: Tables = {
    subjects: phraseTable(language.conditions.filter(row => 'subject' in row.means)),
    starters: phraseTable(language.conditions.filter(row => 'starts' in row.means)),
    phrases: phraseTable(language.attributionPhrases.filter(row => row.means.kind === 'according')),
    modals: phraseTable(language.modals),
  }
  compiled.set(language, tables)
  return tables
}

export interface Reader {
  readonly ground: Ground
  readonly tables: Tables
  readonly sentence: Sentence
  /** For each token of the article 1 where a reporting verb begins. */
  readonly cueAt: Uint8Array
  /** Without weights the rules alone set the edges. */
  readonly weights?: EdgeWeights | undefined
}

export interface Range {
  readonly from: number
  readonly until: number
}

/** Trims marks, quotation marks and connecting words at both edges. */
export function trim(ground: Ground, range: Range): Range {
  const { tokens, grammar } = ground
  let { from, until } = range
  const light = (at: number) =>
    tokens[at]!.kind === 'quote' || (tokens[at]!.kind === 'mark' && !'$€£%()#@'.includes(tokens[at]!.word))
  while (from < until && (light(from) || (grammar.conjunctions.has(tokens[from]!.lower) && from < until)))
    from += 1
  while (until > from && (light(until - 1) || grammar.conjunctions.has(tokens[until - 1]!.lower))) until -= 1
  // “a ‘decisive vote’”: a mark whose partner stays inside stays as well.
  const marks = tokens.slice(from, until).filter(token => token.kind === 'quote').length
  if (marks % 2 === 1 && until < range.until && tokens[until]!.kind === 'quote') until += 1
  else if (marks % 2 === 1 && from > range.from && tokens[from - 1]!.kind === 'quote') from -= 1
  return { from, until }
}

export function stretch(ground: Ground, range: Range): Stretch {
  return { start: ground.tokens[range.from]!.start, end: ground.tokens[range.until - 1]!.end }
}

/** Whether a noun phrase begins at `at`: a mention, a pronoun, an article or a possessive. */
export function startsNoun(reader: Reader, at: number): boolean {
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
