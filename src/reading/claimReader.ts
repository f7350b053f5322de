/** What the parts of the claims stage share: one sentence as it is read, and the words in it that make a claim. */
import type { ClaimMeaning, Language, ModalMeaning, Rule } from '../language/language.js'
import type { TimeMention } from '../model/layers.js'
import { type PhraseMatch, type PhraseTable, phraseTable } from '../text/phrase.js'
import type { Clause, Ground } from './clauses.js'
import type { PhraseGround } from './nounPhrases.js'

export type ActMeaning = Extract<ClaimMeaning, { reads: 'act' }>
export type ModalMatch = PhraseMatch<Rule<ModalMeaning>>

/** How many words may stand between `with` and the party, or `in` and the place, in tokens. */
export const nearReach = 6

export interface ClaimTables {
  readonly gatherings: PhraseTable<Rule<ClaimMeaning>>
  readonly definite: PhraseTable<Rule<ClaimMeaning>>
  readonly places: PhraseTable<Rule<ClaimMeaning>>
}

const compiled = new WeakMap<Language, ClaimTables>()

export function claimTables(language: Language): ClaimTables {
  const known = compiled.get(language)
  if (known) return known
  const rows = (wanted: (means: ClaimMeaning) => boolean) =>
    phraseTable(language.claims.filter(row => wanted(row.means)))
  const tables: ClaimTables = {
    gatherings: rows(means => means.reads === 'gathering' && !means.known),
    definite: rows(means => means.reads === 'gathering' && means.known === true),
    places: rows(means => means.reads === 'place'),
  }
  compiled.set(language, tables)
  return tables
}

/** One sentence with its rows found and its clauses cut. */
export interface Reader {
  readonly ground: Ground
  readonly phrases: PhraseGround
  /** Forms of verbs that only carry a noun. */
  readonly carriers: ReadonlySet<string>
  readonly tables: ClaimTables
  /** The time mentions of the sentence, and the index of the first in its layer. */
  readonly times: readonly TimeMention[]
  readonly firstTime: number
  readonly clauses: readonly Clause[]
  readonly modals: readonly ModalMatch[]
  /** Token indices at which a reporting verb begins. */
  readonly cues: ReadonlySet<number>
  readonly conditional: boolean
  /** Indices of the clauses that a condition opens: what they say is only supposed. */
  readonly supposed: ReadonlySet<number>
}

export interface Trigger {
  readonly means: ActMeaning
  readonly by: string
  readonly from: number
  readonly until: number
  readonly clause: number
  /** The end of the clause in which its last word stands. */
  readonly end: number
  /** Whether its first word is the first form that its row lists, the infinitive. */
  readonly infinitive: boolean
}
