/** Where the reports stand to each other. No verdict on truth, no score on outlets. */
import { z } from 'zod'
import { Evidence, Id } from './evidence.js'

/** The words by which one article names a referent that others may name differently; what framing is read from. */
export const Label = z
  .object({
    article: Id,
    referent: z.string().min(1),
    label: z.string().min(1),
    marked: z.boolean(),
    evidence: Evidence,
  })
  .readonly()
export type Label = z.infer<typeof Label>

/** One report's account of a matter. Copies of one report stand on one side, not on two. */
export const Side = z
  .object({
    articles: z.array(Id).min(1).readonly(),
    /** What this side says, in a word or two of the record's own (`undecided`), or the text's own words for framing. */
    says: z.string().min(1),
    evidence: Evidence,
  })
  .readonly()
export type Side = z.infer<typeof Side>

const shared = {
  id: Id,
  /** The meeting, proposal, utterance, statement or actor that it is about. */
  about: Id,
  label: z.string().min(1),
}

/** At least two independent sides say the same. */
export const Agreement = z
  .object({ ...shared, kind: z.literal('agreement'), sides: z.array(Side).min(2).readonly() })
  .readonly()
export type Agreement = z.infer<typeof Agreement>

/** Two sides say what cannot both hold. Two speakers who disagree are positions, not a contradiction. */
export const Contradiction = z
  .object({ ...shared, kind: z.literal('contradiction'), sides: z.array(Side).min(2).readonly() })
  .readonly()
export type Contradiction = z.infer<typeof Contradiction>

/** Something that bears on the story is told on some sides and not on others. */
export const Omission = z
  .object({
    ...shared,
    kind: z.literal('omission'),
    told: z.array(Side).min(1).readonly(),
    untold: z.array(Id).min(1).readonly(),
  })
  .readonly()
export type Omission = z.infer<typeof Omission>

/** One referent, different words. */
export const Framing = z
  .object({ ...shared, kind: z.literal('framing'), sides: z.array(Side).min(2).readonly() })
  .readonly()
export type Framing = z.infer<typeof Framing>

export const Comparison = z
  .object({
    /** Groups of articles that descend from one report; their number is an upper bound on independent sources. */
    sides: z.array(z.array(Id).min(1).readonly()).readonly(),
    agreements: z.array(Agreement).readonly(),
    contradictions: z.array(Contradiction).readonly(),
    omissions: z.array(Omission).readonly(),
    framings: z.array(Framing).readonly(),
  })
  .readonly()
export type Comparison = z.infer<typeof Comparison>
