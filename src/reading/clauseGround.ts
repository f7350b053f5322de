/** The rows of the tables in every sentence, and the ground on which clauses are cut: what both claims and conditions start from. */
import type { ConditionMeaning } from '../language/conditionTable.js'
import type { ClaimMeaning, CueMeaning, Language, ModalMeaning, Rule } from '../language/language.js'
import type { Mention, Sentence, Token } from '../model/layers.js'
import { oncePer } from '../text/oncePer.js'
import { findInEach, type JoinedTables, joinTables, type PhraseMatch, phraseTable } from '../text/phrase.js'
import { type Ground, makeGround, mentionsAt } from './clauses.js'
import { standsAsNoun } from './nounUse.js'

type Tables = JoinedTables<
  readonly [
    Rule<ClaimMeaning>,
    Rule<ClaimMeaning>,
    Rule<ClaimMeaning>,
    Rule<ModalMeaning>,
    Rule<CueMeaning>,
    Rule<ConditionMeaning>,
  ]
>

const isAlone = ({ means }: Rule<ClaimMeaning>): boolean => means.reads === 'act' && means.alone === true
const isVerb = ({ means }: Rule<ClaimMeaning>): boolean =>
  means.reads === 'act' && !means.noun && !means.alone
const isNoun = ({ means }: Rule<ClaimMeaning>): boolean => means.reads === 'act' && means.noun === true
const isNothing = ({ means }: Rule<ClaimMeaning>): boolean => means.reads === 'nothing'

const tablesOf = oncePer(
  (language: Language): Tables =>
    joinTables(
      phraseTable(language.claims.filter(row => isVerb(row) || isNothing(row))),
      phraseTable(language.claims.filter(row => isNoun(row) || isNothing(row))),
      phraseTable(language.claims.filter(isAlone)),
      phraseTable(language.modals),
      phraseTable(language.cues),
      phraseTable(language.conditions.filter(row => 'relation' in row.means)),
    ),
)

type ActMatch = PhraseMatch<Rule<ClaimMeaning>>

/**
 * Verbs and nouns of the table in one row: of two that overlap the one that begins first, then the longer, then the verb. Those that
 * count only alone go behind all others.
 */
function joinActs(
  verbs: readonly ActMatch[],
  nouns: readonly ActMatch[],
  alone: readonly ActMatch[],
): readonly ActMatch[] {
  const all = [...verbs, ...nouns].sort((one, other) => one.from - other.from || other.until - one.until)
  let end = 0
  const kept = all.filter(match => {
    if (match.from < end) return false
    end = match.until
    return true
  })
  const free = alone.filter(
    match => !kept.some(other => other.from < match.until && match.from < other.until),
  )
  return free.length === 0 ? kept : [...kept, ...free].sort((one, other) => one.from - other.from)
}

/** What the tables find in one sentence, left to right. */
export interface Findings {
  readonly acts: readonly PhraseMatch<Rule<ClaimMeaning>>[]
  readonly modals: readonly PhraseMatch<Rule<ModalMeaning>>[]
  readonly cues: readonly PhraseMatch<Rule<CueMeaning>>[]
  /** Markers of conditions; words that only look like one are left out. */
  readonly markers: readonly PhraseMatch<Rule<ConditionMeaning>>[]
}

export interface ClauseGround {
  readonly ground: Ground
  /** One for each sentence. */
  readonly findings: readonly Findings[]
}

/** The ground of an article; made once for its mentions, which every stage that asks has. */
export function clauseGround(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  language: Language,
): ClauseGround {
  const known = laid.get(mentions)
  if (known?.ground.tokens === tokens) return known
  const fresh = layGround(tokens, sentences, mentions, language)
  laid.set(mentions, fresh)
  return fresh
}

const laid = new WeakMap<readonly Mention[], ClauseGround>()

function layGround(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  language: Language,
): ClauseGround {
  const tables = tablesOf(language)
  const verbs: number[] = []
  const reported: number[] = []
  const mentionAt = mentionsAt(tokens, mentions)
  const findings = sentences.map(({ from, until }): Findings => {
    const [verbal, nominal, alone, modalWords, cues, conditions] = findInEach(tables, tokens, from, until)
    // “Theresa May”, “Will Smith”: no name says what may or will be.
    const modals = modalWords.filter(match => mentionAt[match.from]! < 0)
    const acts = joinActs(
      verbal.filter(
        match => isNothing(match.row) || !standsAsNoun(tokens, match.from, from, mentionAt, language.words),
      ),
      nominal,
      alone,
    )
    const markers = conditions.filter(({ row }) => 'side' in row.means)
    for (const match of acts) {
      if (match.row.means.reads === 'act' && !match.row.means.noun) verbs.push(match.from)
    }
    for (const match of modals) if (!match.row.means.bare) verbs.push(match.from)
    for (const match of cues) {
      // “the State Department”: no name reports.
      if (mentionAt[match.from]! >= 0) continue
      verbs.push(match.from)
      if (match.row.means.frames.includes('clause')) reported.push(match.until)
    }
    return { acts, modals, cues, markers }
  })
  return { ground: makeGround(tokens, mentions, language.words, verbs, reported), findings }
}
