/** Who said what, to whom, through whom, when, how, and on what condition: as ONE article reports it. */
import { z } from 'zod'
import { Party } from './actor.js'
import { Evidence, Id, ReaderId, Span, Time } from './evidence.js'

/** One step from the mouth to the page: Lavrov said it, RIA wired it, Blick printed it, 24 Instant News republished it. */
export const Hop = z
  .object({
    by: Party,
    act: z.enum(['said', 'broadcast', 'published', 'reported', 'republished']),
    at: Time.optional(),
  })
  .readonly()
export type Hop = z.infer<typeof Hop>

/** What must hold, in the words of the text, and whose move it is. */
export const Condition = z
  .object({
    id: Id,
    relation: z.enum(['if', 'only-if', 'unless', 'until', 'once', 'while']),
    /** Whose move it is; empty where the words name nobody. */
    on: z.array(Party).readonly(),
    /** The words of what is required. */
    requires: Span,
    /** The words of what follows from it, where the same sentence has them. */
    consequence: Span.optional(),
    evidence: Evidence,
  })
  .readonly()
export type Condition = z.infer<typeof Condition>

/**
 * What is done, in words of diplomacy. `src/knowledge/plover.ts` maps each to its PLOVER code; docs/model.md says what each means.
 */
export const Act = z.enum([
  'meet',
  'negotiate',
  'attend',
  'propose',
  'demand',
  'offer',
  'accept',
  'reject',
  'suspend',
  'withdraw',
  'threaten',
  'accuse',
  'deny',
  'prohibit',
  'support',
  'attack',
  'agree',
  'decide',
  'say',
  // What parties do beyond talking.
  'promise',
  'mediate',
  'sign',
  'recognise',
  'apologise',
  'cooperate',
  'aid',
  'release',
  'ease',
  'allow',
  'resign',
  'retreat',
  'cease',
  'request',
  'warn',
  'investigate',
  'charge',
  'protest',
  'sever',
  'expel',
  'sanction',
  'restrict',
  'arrest',
  'deport',
  'seize',
  'mobilise',
  'occupy',
  'blockade',
  'breach',
])
export type Act = z.infer<typeof Act>

export const Modality = z.enum([
  'fact',
  'possible',
  'willing',
  'intended',
  'required',
  'undecided',
  'hypothetical',
])
export type Modality = z.infer<typeof Modality>

/** What a statement commits its speaker to, or a telling its article. */
export const Claim = z
  .object({
    act: Act,
    agents: z.array(Party).readonly(),
    recipients: z.array(Party).readonly(),
    /** The words that stand for whoever acts, whether or not they name a party; missing where the sentence has none. */
    agentWords: Span.optional(),
    /** The words for whom or what it is done to. */
    recipientWords: Span.optional(),
    modality: Modality,
    polarity: z.enum(['yes', 'no']),
    /** The gathering it is about, as a key of place, name and year (`g20 summit`), where the words name one. */
    occasion: z.string().optional(),
    place: z.string().optional(),
    time: Time.optional(),
    conditions: z.array(Condition).readonly(),
    evidence: Evidence,
  })
  .readonly()
export type Claim = z.infer<typeof Claim>

/** `direct`: the speaker's words between marks. `indirect`: the article's words. `mixed`: both in one content. */
export const Mode = z.enum(['direct', 'indirect', 'mixed'])
export type Mode = z.infer<typeof Mode>

/**
 * What a reader of the other kind made of the same words: a rule beside a trained reader, or the reverse. `agrees`: it drew
 * source and content alike. `differs`: it drew them elsewhere, at `spans`; `because` says why the reading that stands was preferred.
 */
export const Crosscheck = z
  .object({
    verdict: z.enum(['agrees', 'differs']),
    because: z.string().min(1),
    spans: z.array(Span).min(1).readonly(),
    /** Of a trained reader, calibrated. */
    confidence: z.number().min(0).max(1).optional(),
    by: ReaderId,
  })
  .readonly()
export type Crosscheck = z.infer<typeof Crosscheck>

export const Statement = z
  .object({
    id: Id,
    article: Id,
    speaker: Party,
    /** Who says it together with the speaker. */
    jointly: z.array(Party).readonly().optional(),
    addressees: z.array(Party).readonly(),
    /** From the mouth to this page, first hand first. The last hop is the page itself where it is known. */
    channel: z.array(Hop).readonly(),
    mode: Mode,
    said: Time.optional(),
    /** The words that name the speaker, where the sentence has them. */
    source: Span.optional(),
    /** The words that report (“said”, “according to”). */
    cue: Span.optional(),
    /** What was said, as printed; more than one span where the cue stands in the middle. */
    content: z.array(Span).min(1).readonly(),
    /** Of the content, what stands between quotation marks. */
    wording: z.array(Span).readonly(),
    /** Free indirect speech: the statement that it carries on from. */
    carriedFrom: Id.optional(),
    claims: z.array(Claim).readonly(),
    evidence: Evidence,
    /** Set where both kinds of readers read these words. */
    crosscheck: Crosscheck.optional(),
  })
  .readonly()
export type Statement = z.infer<typeof Statement>

/** What the article says in its own voice about meetings, proposals and answers. The outlet answers for it. */
export const Telling = z
  .object({
    id: Id,
    article: Id,
    content: Span,
    claims: z.array(Claim).min(1).readonly(),
    evidence: Evidence,
  })
  .readonly()
export type Telling = z.infer<typeof Telling>
