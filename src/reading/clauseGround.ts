/** The rows of the tables in every sentence, and the ground on which clauses are cut: what both claims and conditions start from. */
import type {
  ClaimMeaning,
  ConditionMeaning,
  CueMeaning,
  Language,
  ModalMeaning,
  Rule,
} from '../language/language.js'
import type { Mention, Sentence, Token } from '../model/layers.js'
import { findPhrases, type PhraseMatch, type PhraseTable, phraseTable } from '../text/phrase.js'
import { type Ground, makeGround } from './clauses.js'

interface Tables {
  readonly acts: PhraseTable<Rule<ClaimMeaning>>
  readonly modals: PhraseTable<Rule<ModalMeaning>>
  readonly cues: PhraseTable<Rule<CueMeaning>>
  readonly conditions: PhraseTable<Rule<ConditionMeaning>>
}

const compiled = new WeakMap<Language, Tables>()

function tablesOf(language: Language): Tables {
  const known = compiled.get(language)
  if (known) return known
  const tables: Tables = {
    acts: phraseTable(
      language.claims.filter(row => row.means.reads === 'act' || row.means.reads === 'nothing'),
    ),
    modals: phraseTable(language.modals),
    cues: phraseTable(language.cues),
    conditions: phraseTable(language.conditions.filter(row => 'relation' in row.means)),
  }
  compiled.set(language, tables)
  return tables
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

export function clauseGround(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  language: Language,
): ClauseGround {
  const tables = tablesOf(language)
  const verbs: number[] = []
  const reported: number[] = []
  const findings = sentences.map(({ from, until }): Findings => {
    const acts = findPhrases(tables.acts, tokens, from, until)
    const modals = findPhrases(tables.modals, tokens, from, until)
    const cues = findPhrases(tables.cues, tokens, from, until)
    const markers = findPhrases(tables.conditions, tokens, from, until).filter(
      ({ row }) => 'side' in row.means,
    )
    for (const match of acts) {
      if (match.row.means.reads === 'act' && !match.row.means.noun) verbs.push(match.from)
    }
    for (const match of modals) if (!match.row.means.bare) verbs.push(match.from)
    for (const match of cues) {
      verbs.push(match.from)
      if (match.row.means.frames.includes('clause')) reported.push(match.until)
    }
    return { acts, modals, cues, markers }
  })
  return { ground: makeGround(tokens, mentions, language.words, verbs, reported), findings }
}
