/**
 * What the stages of reading write, one layer each, over one article. Layers live only while an article is read;
 * the record keeps what the statement step makes of them. Token and character ranges are half open, [from, until) and [start, end).
 */
import type { ActorKind, Unnamed } from './actor.js'
import type { RegionKind } from './article.js'
import type { Id, ReaderId, Time } from './evidence.js'
import type { Act, Condition, Crosscheck, Modality, Mode } from './statement.js'

/** A stretch of the captured text in UTF-16 code units, [start, end). */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Token extends Stretch {
  /** As printed. */
  readonly word: string
  /** Lower case, with straight apostrophes: what tables are matched against. */
  readonly lower: string
  readonly kind: 'word' | 'number' | 'mark' | 'quote'
}

/** A sentence of a region that is read; `from` and `until` are indices into the tokens layer. */
export interface Sentence extends Stretch {
  readonly from: number
  readonly until: number
  /** Counts the paragraphs of the regions that are read, from 0. */
  readonly paragraph: number
  readonly region: RegionKind
}

/** Words between quotation marks. The stretch is the inside; `outer` includes the marks. */
export interface Quotation extends Stretch {
  readonly outer: Stretch
  /** 0 for an outermost quotation, 1 for one inside it. */
  readonly depth: number
  /** `speech` is somebody's words; `words` a few of them inside the article's own sentence; `title` a name of a paper, film or book. */
  readonly use: 'speech' | 'words' | 'title'
  /** The same speech goes on in the next paragraph, which opens with a mark of its own. */
  readonly carriesOn: boolean
  /** Whether a mark had to be repaired or the end had to be guessed. */
  readonly damaged: boolean
}

/** Somebody mentioned. Pronouns and roles carry the actor that they were resolved to. */
export interface Mention extends Stretch {
  readonly from: number
  readonly until: number
  readonly form: 'name' | 'role' | 'place' | 'group' | 'pronoun'
  readonly kind: ActorKind
  /** The actor's name, or the words for the unnamed. */
  readonly label: string
  readonly actor?: Id
  readonly unnamed?: Unnamed
  readonly of?: Id
  /** Further actors of a plural (`the two leaders`). */
  readonly also?: readonly Id[]
  readonly certainty: 'stated' | 'inferred'
  /** 0–1, of an inferred one: how often steps like this one were right on labelled articles. */
  readonly confidence?: number
  readonly by: ReaderId
}

export interface TimeMention extends Stretch {
  readonly time: Time
}

/** A reporting of speech: who (source), that it is reported (cue), what (content). */
export interface Attribution {
  readonly source?: Stretch
  /** Others who say it with the first of the source: “Beijing and *Washington* said”. */
  readonly joint: readonly Stretch[]
  readonly cue?: Stretch
  readonly content: readonly Stretch[]
  readonly mode: Mode
  /** What the cue makes of the content: `demanded`, `rejected`; `say` where it only reports. */
  readonly act: Act
  readonly polarity: 'yes' | 'no'
  /** To whom, where the words say so. */
  readonly addressee?: Stretch
  /** Where or through whom it was said: an interview, a programme, a newspaper. */
  readonly through: readonly Stretch[]
  /** Spoken by nobody in particular (`it was said`). */
  readonly impersonal: boolean
  /** Index of the attribution that this one carries on from. */
  readonly carriedFrom?: number
  /** Index of the attribution whose content this one stands in. */
  readonly inside?: number
  /** 0–1, where a trained reader read it: how often such a reading is right. */
  readonly confidence?: number
  /** What the other kind of reader made of the same words: a rule beside a trained reader, or the reverse. */
  readonly crosscheck?: CrosscheckReading
  readonly by: ReaderId
}

/** A second reading of the words of an attribution, by a reader of the other kind. */
export interface CrosscheckReading {
  readonly by: ReaderId
  readonly verdict: Crosscheck['verdict']
  /** Why the reading that stands was preferred. */
  readonly because: string
  readonly source?: Stretch
  readonly content: readonly Stretch[]
  readonly confidence?: number
}

/**
 * What a trained reader found in the text: the words of a cue, of its source and of its content. Spans only; what they
 * mean (who that is, whether it is a demand) the stage of attributions makes out.
 */
export interface Tagging {
  /** None where the text names nobody: “it was said”. */
  readonly source?: Stretch
  readonly cue: Stretch
  /** In the order of the text; more than one where the cue stands in the middle. Never empty. */
  readonly content: readonly Stretch[]
  /** 0–1, calibrated: how often such a finding is right (source and content each overlap the annotator's by half). */
  readonly confidence: number
  readonly by: ReaderId
}

/** A claim that some words make, whoever makes it. Numbers are indices into the mentions layer. */
export interface ClaimReading extends Stretch {
  readonly act: Act
  readonly agents: readonly number[]
  readonly recipients: readonly number[]
  /** The words that stand for whoever acts, and for whom or what it is done to, whether or not they name a party. */
  readonly agentWords?: Stretch
  readonly recipientWords?: Stretch
  readonly modality: Modality
  readonly polarity: 'yes' | 'no'
  readonly occasion?: string
  readonly place?: string
  readonly time?: number
  readonly by: ReaderId
}

/** A condition; the stretch is all of it, with its marker. */
export interface ConditionReading extends Stretch {
  /** Whether anything hangs on it: not so for concessions (`even if`) and set phrases (`if possible`), of which the record is silent. */
  readonly binds: boolean
  readonly relation: Condition['relation']
  readonly on: readonly number[]
  readonly requires: Stretch
  readonly consequence?: Stretch
  /** Light words of the consequence that stand before it: “*But then*, if Oslo agrees, …”, “*and* it will sign if …”. */
  readonly lead?: Stretch
  readonly by: ReaderId
}

/** The words by which an article names something that others may name differently. */
export interface LabelReading extends Stretch {
  /** An actor's id, or the referent of a framing table (`war-in-ukraine`). */
  readonly referent: string
  /** What the referent is, for a person to read. */
  readonly label: string
  /** Whether the words carry a judgement or a party's own term. */
  readonly marked: boolean
  readonly by: ReaderId
}

export interface Layers {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeMention[]
  readonly taggings: readonly Tagging[]
  readonly attributions: readonly Attribution[]
  readonly claims: readonly ClaimReading[]
  readonly conditions: readonly ConditionReading[]
  readonly labels: readonly LabelReading[]
}
export type Layer = keyof Layers
