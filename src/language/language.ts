/**
 * What a language must bring: tables. The engine holds no word of any language; languages differ by tables, not by code.
 * A rule is a row: what it matches, what it means, why, examples that match and examples that must not.
 * The examples are run as tests and printed as documentation (`docs/rules.md`).
 */
import type { Unnamed } from '../model/actor.js'
import type { RegionKind } from '../model/article.js'
import type { LanguageTag } from '../model/evidence.js'
import type { Act, Condition, Modality } from '../model/statement.js'

/** A row of a rule table. `match` is in the phrase language of `text/phrase.ts`, unless the table says otherwise. */
export interface Rule<Meaning> {
  readonly id: string
  readonly match: string | readonly string[]
  readonly means: Meaning
  readonly because: string
  readonly yes: readonly [string, ...string[]]
  readonly no: readonly string[]
}

/** What may follow or surround a cue. */
export type CueFrame =
  /** `said (that) …`, also before or after a quotation */
  | 'clause'
  /** `urged Kyiv to …`: somebody, then an infinitive */
  | 'someone-to'
  /** `pledged to …` */
  | 'to'
  /** `spoke of …`, `rejected …`: the words of a noun phrase are the content */
  | 'phrase'
  /** only with a quotation: `smiled, “…”` */
  | 'quotation'

export interface CueMeaning {
  readonly act: Act
  readonly polarity: 'yes' | 'no'
  readonly frames: readonly CueFrame[]
}

export interface ConditionMeaning {
  readonly relation: Condition['relation']
  /** Where the condition's words stand: after the marker, or before it (`… is a condition for …`). */
  readonly side: 'after' | 'inverted' | 'object'
}

export interface ClaimMeaning {
  readonly act: Act
  /** Where the parties stand: agents before and recipients after, or all of them between/after (`a meeting between A and B`). */
  readonly roles: 'before-after' | 'after' | 'before'
  readonly polarity?: 'yes' | 'no'
  readonly modality?: Modality
}

export interface ModalMeaning {
  readonly modality: Modality
  readonly polarity: 'yes' | 'no'
}

/** Closed classes: words that a language does not make new ones of. All in lower case. */
export interface Words {
  readonly articles: readonly string[]
  readonly possessives: readonly string[]
  readonly prepositions: readonly string[]
  readonly conjunctions: readonly string[]
  readonly subordinators: readonly string[]
  readonly relatives: readonly string[]
  readonly auxiliaries: readonly string[]
  readonly modals: readonly string[]
  readonly negations: readonly string[]
  readonly adverbs: readonly string[]
  /** Personal pronouns that can stand as a subject, with what they can refer to. */
  readonly pronouns: { readonly [word: string]: 'person' | 'thing' | 'plural' | 'speaker' | 'speakers' }
  /** Finite verb forms that are not auxiliaries and are common in news, to find where a clause begins its predicate. */
  readonly verbs: readonly string[]
}

export interface TitleMeaning {
  /** The office, in the words of the knowledge tables (`president`, `foreign-minister`). */
  readonly office: string
}

export interface GroupMeaning {
  readonly unnamed: Unnamed
}

export interface FramingMeaning {
  /** What is named in different words, for example `war-in-ukraine`; `{actor}` for words about an actor. */
  readonly referent: string
  readonly label: string
  readonly marked: boolean
}

export interface FurnitureMeaning {
  readonly kind: RegionKind
}

/** A row of `furniture`: `match` is compared with a whole line, lower case, white space folded; `…` stands for any words. */
export type FurnitureRule = Rule<FurnitureMeaning>

/** A row of `residues`: `match` is in the phrase language; the words are what translation or cutting left behind. */
export type ResidueRule = Rule<{ readonly kind: 'translation' | 'link' | 'copying'; readonly from?: LanguageTag }>

/** The tables of time expressions; owned by `reading/times.ts`. */
export interface Dates {
  readonly months: { readonly [word: string]: number }
  readonly weekdays: { readonly [word: string]: number }
  readonly numbers: { readonly [word: string]: number }
  readonly ordinals: { readonly [word: string]: number }
  readonly seasons: { readonly [word: string]: readonly [number, number] }
  /** Parts of a month, as first and last day; the last is cut to the month's length. */
  readonly parts: { readonly [phrase: string]: readonly [number, number] }
  readonly expressions: readonly Rule<{ readonly kind: string; readonly [key: string]: string | number | boolean }>[]
}

export interface Language {
  readonly tag: LanguageTag
  readonly words: Words
  /** Abbreviations that take a full stop without ending a sentence, without the stop. */
  readonly abbreviations: readonly string[]
  readonly cues: readonly Rule<CueMeaning>[]
  readonly attributionPhrases: readonly Rule<{ readonly kind: string }>[]
  readonly modals: readonly Rule<ModalMeaning>[]
  readonly claims: readonly Rule<ClaimMeaning>[]
  readonly conditions: readonly Rule<ConditionMeaning>[]
  readonly titles: readonly Rule<TitleMeaning>[]
  readonly groups: readonly Rule<GroupMeaning>[]
  readonly framing: readonly Rule<FramingMeaning>[]
  readonly furniture: readonly FurnitureRule[]
  readonly residues: readonly ResidueRule[]
  readonly dates: Dates
}
