/**
 * What a language must bring: tables. The engine holds no word of any language; languages differ by tables, not by code.
 * A rule is a row: what it matches, what it means, why, examples that match and examples that must not.
 * The examples are run as tests and printed as documentation (`docs/rules.md`).
 */
import type { RegionKind } from '../model/article.js'
import type { LanguageTag } from '../model/evidence.js'
import type { Act, Modality } from '../model/statement.js'
import type { ConditionMeaning, EdgeWeights } from './conditionTable.js'
import type { GroupMeaning, TitleMeaning } from './parties.js'
import type { TimeJoinMeaning, TimeMeaning, TimePart, TimeUnit } from './times.js'
import type { Words } from './words.js'

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
  /** `told the agency (that) …`: somebody, then a clause or quotation */
  | 'someone-clause'
  /** `urged Kyiv to …`: somebody, then an infinitive */
  | 'someone-to'
  /** `pledged to …` */
  | 'to'
  /** `spoke of …`, `rejected …`: the words of a noun phrase are the content */
  | 'phrase'
  /** `accused somebody of …` */
  | 'someone-of'
  /** `called the idea “a trap”`: a phrase that counts only with the speaker's own words in it */
  | 'taken-words'
  /** only with a quotation: `smiled, “…”` */
  | 'quotation'

export interface CueMeaning {
  readonly act: Act
  readonly polarity: 'yes' | 'no'
  readonly frames: readonly CueFrame[]
  /** Forms that are nouns as well (`the report`, `his demands`): they are cues only after a subject. */
  readonly nouns?: readonly string[]
  /** The verb quotes somebody else: `quoted him as saying`. */
  readonly quoting?: true
  /** A thought or feeling: a cue only with a clause and a subject that can have one. */
  readonly thought?: true
}

/** Turns of phrase around an attribution. */
export interface AttributionMeaning {
  readonly kind: /** `according to` somebody */
    | 'according'
    /** `in an interview with`, `in a fragment of the programme`: where it was said */
    | 'through'
    /** `in addition`: the sentence goes on with the list of demands before it */
    | 'list'
    /** `, while` after a content: the article takes its own voice again */
    | 'contrast'
    /** `should`, `must`: a sentence after a statement that is still its speaker's */
    | 'carried'
}

/**
 * Where a party of a claim stands: the subject or the object of the words, inside the words that the row matched
 * (`proposals that Oslo presented`), right beside them (`meeting Oslo`), or after a word such as `with` or `between` later in the clause.
 */
export type ClaimPlace =
  | 'subject'
  | 'object'
  | 'inside'
  | 'beside'
  /** The object among the words that the row matched: “summoned *the envoy*”. */
  | 'within'
  /** The same, or the object after them, but only its words: it names no party (“attended *a meeting of the council*”). */
  | 'row'
  /** Whose a noun is: “*Oslo’s* attack”, “the *Peruvian* raid”. */
  | 'owner'
  /** The subject of a verb that only carries the noun: “*Oslo* launched an attack”. */
  | 'carrier'
  | { readonly after: string }

/** What a row of the claims table means. */
export type ClaimMeaning =
  | {
      readonly reads: 'act'
      readonly act: Act
      readonly agents: readonly ClaimPlace[]
      readonly recipients: readonly ClaimPlace[]
      /** What the words themselves say; words around them may turn it. */
      readonly polarity?: 'yes' | 'no'
      readonly modality?: Modality
      /** A noun (`talks`): a claim only with a party, a modality, a time or a place; the verb may stand after it. */
      readonly noun?: true
      /** A visit: the occasion is `named` with the place visited; without a place only a noun (`the visit`) counts, as `bare`. */
      readonly visit?: { readonly named: string; readonly bare: string }
      /** Words that make a claim only where the agent is named. */
      readonly needsAgent?: true
      /** Words that make a claim only where a party is named to whom it is done. */
      readonly needsRecipient?: true
      /** Words that make a claim only where the sentence tells who does it, be it by a common noun (`teachers`). */
      readonly needsDoer?: true
      /**
       * The verb has an object. Without one it is no claim; in the passive the object is the subject, and who acts stands after the
       * word for the agent (`was arrested by …`).
       */
      readonly transitive?: true
      /** Counts only where no other act follows in its clause: `refused to comment`, not `refused to meet`. */
      readonly alone?: true
      /** The words point back (`such a meeting`): what they leave out is taken from the last claim of these acts. */
      readonly back?: readonly Act[]
      /** The words answer something (`rejected these demands`): the recipients are who last made a claim of these acts. */
      readonly answers?: readonly Act[]
    }
  /** A noun for gatherings (`summit`); with a name beside it, it is an occasion. `known`: the one named last (`the summit`). */
  | { readonly reads: 'gathering'; readonly known?: true }
  /** A word before a place (`in`). */
  | { readonly reads: 'place' }
  /** Words that look like another row's and are not. */
  | { readonly reads: 'nothing' }

export interface ModalMeaning {
  /** None where the words only turn the polarity. */
  readonly modality?: Modality
  /** `no` turns yes into no and no into yes. */
  readonly polarity: 'yes' | 'no'
  /** What it is where the sentence has a condition (`would … if`). */
  readonly conditional?: Modality
  /** Who acts stands after the words (`prevent Oslo and Lima from meeting`). */
  readonly actor?: 'after'
  /** A bare negation: it does not reach over another verb to a noun (`did not comment on the meeting`). */
  readonly bare?: true
}

export interface FramingMeaning {
  /**
   * What is named in different words, for example `war-in-ukraine`. A hole is filled by a mention beside the words:
   * `{actor}` by whom they are said of (`strongman X`), `{state}` by that one's state (`the X regime`),
   * `{place}` by a place after them (`the war in X`) or before (`the X war`).
   */
  readonly referent: string
  /** What the referent is, for a person to read; the hole stands for its name. */
  readonly label: string
  readonly marked: boolean
  /** A capital that speaks for its state (“Kyiv said”) names the referent as well. */
  readonly capital?: true
}

/** What words do in following a proposal and a meeting through an article. */
export interface StoryMeaning {
  readonly kind: /** `talks`, `summit`: names a gathering */
    | 'gathering'
    /** `visit`: an occasion of its visitor alone */
    | 'visit'
    /** `included`: the terms of a proposal follow */
    | 'lists'
    /** `talks on`: what talks are about follows */
    | 'topic'
    /** `as well as`: a new term begins, always */
    | 'joins'
    /** `and`: a new term begins, where the words around are alike */
    | 'coordinates'
    /** `these demands`: speaks of a proposal put before */
    | 'refers'
    /** `unworkable`: what is pointed at is rejected */
    | 'dismisses'
    /** `will study`: the answer is being thought about */
    | 'studies'
    /** `counter-offer`: answered by another proposal */
    | 'counters'
}

/** What a `…` of a furniture row stands for: the author's name, the outlet's, some other name, words with a digit, any words. */
export type Hole = 'author' | 'outlet' | 'name' | 'date' | 'any'

export interface FurnitureMeaning {
  readonly kind: RegionKind
  /**
   * What each `…` of the row stands for, in order; `any` where it is not said. A line whose words do not fit is not matched.
   * `outlet` in a row without `…` says that the line itself is the outlet's name.
   */
  readonly holes?: readonly Hole[]
  /**
   * What follows the line. `tail`: the page around the article, to the end of the text (comments).
   * `block`: a block of links, until prose goes on (related posts). `author`: the author's box. `form`: the boxes of a newsletter.
   * `picture`: one line, the caption. A heading under which nothing of its kind stands is furniture.
   */
  readonly opens?: 'tail' | 'block' | 'author' | 'form' | 'picture'
  /** The line is of its kind only beside another line of that kind (“Your email”, “Accept all”); alone it is furniture. */
  readonly beside?: true
  /** The line says when something was written, as above the entries of a live page. */
  readonly stamps?: true
  /** The line stands at the head or foot of pages: a block of links or comments ends before it. */
  readonly ends?: true
}

/**
 * A row of `furniture`: `match` is compared with a whole line, lower case, straight apostrophes, white space folded;
 * `…` stands for one or more words (or, at an end, for the rest of the line).
 */
export type FurnitureRule = Rule<FurnitureMeaning>

/** What is known of the pages of a language that has no other tables. */
export interface PageTable {
  readonly furniture: readonly FurnitureRule[]
  /** Months, weekdays and what else may stand in the date of a page, lower case. */
  readonly dateWords: readonly string[]
}

export interface FieldMeaning {
  readonly kind: RegionKind
  /** How far around a block the named element may be: 1 is the block's own. */
  readonly levels: number
  /** How much text the element holds at most, in UTF-16 code units; a longer one is named for something else that it has. */
  readonly longest?: number
  /** The share of its text that stands in links at least. */
  readonly links?: number
}

/**
 * A row of `fields`: `match` is compared with the parts of an element's names, which are divided at all that is no letter. `dek` is a
 * part, `dek*` a part that begins so, `*dek` one that ends so; `most read` are two parts in a row.
 */
export type FieldRule = Rule<FieldMeaning>

export interface ResidueMeaning {
  readonly kind: 'translation' | 'link' | 'copying'
  readonly from?: LanguageTag
  /** Which tokens of the match are the residue, as for `slice`; all of them where it is not said. */
  readonly shows?: readonly [number, number]
  /** Phrases that, standing inside the match, make it good language after all. */
  readonly unless?: readonly string[]
  /** The match is the word, shouted, that closes titles of other articles which run into a sentence behind a name. */
  readonly closes?: true
}

/**
 * A row of `residues`: `match` is in the phrase language; the words are what translation or cutting left behind.
 * `#` stands for any number and `@month` for the name of a month.
 */
export type ResidueRule = Rule<ResidueMeaning>

/** The tables of time expressions; owned by `reading/times.ts`. All words in lower case; keys may have several words. */
export interface Dates {
  readonly months: { readonly [word: string]: number }
  readonly weekdays: { readonly [word: string]: number }
  readonly pluralWeekdays: { readonly [word: string]: number }
  /** 0 stands for a number that the words leave open (`several`). */
  readonly numbers: { readonly [words: string]: number }
  /** What a number before it is multiplied by. */
  readonly multiples: { readonly [word: string]: number }
  /** A half, as it stands behind a number or before a unit. */
  readonly fractions: { readonly [words: string]: number }
  readonly ordinals: { readonly [words: string]: number }
  readonly ordinalEndings: readonly string[]
  /** First and last month. */
  readonly seasons: { readonly [word: string]: readonly [number, number] }
  readonly quarters: { readonly [words: string]: number }
  /** Parts of a longer time, as adjectives (`early May`) and as nouns (`the end of May`). */
  readonly parts: { readonly [words: string]: TimePart }
  readonly edges: { readonly [words: string]: TimePart }
  readonly units: { readonly [word: string]: TimeUnit }
  readonly pluralUnits: { readonly [word: string]: TimeUnit }
  /** Which one of a row of units or names: -1 the last, 0 this, 1 the next. */
  readonly which: { readonly [words: string]: number }
  /** First and last hour. */
  readonly dayparts: { readonly [word: string]: readonly [number, number] }
  readonly pluralDayparts: { readonly [word: string]: readonly [number, number] }
  /** Which one of a row, besides the ordinals: -1 the last. */
  readonly places: { readonly [words: string]: number }
  /** Tens of years by a word. */
  readonly decades: { readonly [word: string]: number }
  /** What is added to the hour: 0 or 12. */
  readonly halves: { readonly [word: string]: number }
  readonly zones: readonly string[]
  /** Words that make a number rough (`about two years ago`). */
  readonly rough: readonly string[]
  /** Short forms, which count only beside other parts of a date or after a word of `leads`. */
  readonly short: readonly string[]
  /** Names of months and weekdays that are ordinary words as well: they need a capital, and company like short forms. */
  readonly ordinary: readonly string[]
  /** Words that lead into a time (`in`, `since`). */
  readonly leads: readonly string[]
  readonly articles: readonly string[]
  /** Words before a year that has its noun after it (`its 1990 invasion`). */
  readonly owners: readonly string[]
  /** Words before a number that make it a count and no year. */
  readonly counting: readonly string[]
  readonly conjunctions: readonly string[]
  readonly expressions: readonly Rule<TimeMeaning>[]
  readonly joins: readonly Rule<TimeJoinMeaning>[]
  /** Where the sentence looks: `open` is the modal verbs, which leave it to the nearest date. */
  readonly directions: readonly Rule<{ readonly direction: 'past' | 'future' | 'open' }>[]
  /** How a past tense is told by its form. */
  readonly past: {
    readonly forms: readonly string[]
    readonly endings: readonly string[]
    readonly except: readonly string[]
  }
  /** Past forms of reporting verbs: they tell when it was said, not when it is to be. */
  readonly reports: readonly string[]
}

export interface Language {
  readonly tag: LanguageTag
  readonly words: Words
  /** Abbreviations that take a full stop without ending a sentence, without the stop. */
  readonly abbreviations: readonly string[]
  readonly cues: readonly Rule<CueMeaning>[]
  readonly attributionPhrases: readonly Rule<AttributionMeaning>[]
  readonly modals: readonly Rule<ModalMeaning>[]
  readonly claims: readonly Rule<ClaimMeaning>[]
  readonly conditions: readonly Rule<ConditionMeaning>[]
  /** Without them the rules alone set the edges of conditions. */
  readonly conditionEdges?: EdgeWeights
  readonly titles: readonly Rule<TitleMeaning>[]
  readonly groups: readonly Rule<GroupMeaning>[]
  readonly framing: readonly Rule<FramingMeaning>[]
  readonly story: readonly Rule<StoryMeaning>[]
  readonly furniture: readonly FurnitureRule[]
  readonly residues: readonly ResidueRule[]
  readonly fields: readonly FieldRule[]
  /** Of other languages, by tag: for articles that are kept, but not read. */
  readonly pages: { readonly [language: string]: PageTable }
  readonly dates: Dates
}
