/** A hand-made record to measure against. Every field is optional: what the gold does not name is not scored. */
import { z } from 'zod'

const names = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (typeof value === 'string' ? [value] : value))
const quote = z.object({ text: z.string(), nth: z.int().nonnegative().optional() })
const sited = quote.extend({ article: z.string() })

const GoldCondition = z.object({ relation: z.string().optional(), on: names.nullish(), requires: z.string() })
export type GoldCondition = z.infer<typeof GoldCondition>

const claim = {
  act: z.string().optional(),
  agents: names.optional(),
  recipients: names.optional(),
  modality: z.string().optional(),
  polarity: z.string().optional(),
  meeting: z.string().optional(),
  conditions: z.array(GoldCondition).optional(),
}
const GoldClaim = z.object(claim)
export type GoldClaim = z.infer<typeof GoldClaim>

const GoldStatement = z.object({
  id: z.string().optional(),
  speaker: z.string().optional(),
  /** The speaker is described, not named; `(unnamed)` in the name says the same. */
  anonymous: z.boolean().optional(),
  mode: z.string().optional(),
  source: z.string().nullish(),
  nthSource: z.int().optional(),
  cue: z.string().nullish(),
  nthCue: z.int().optional(),
  content: names,
  /** Which occurrence of the first words of the content, where it is not the first. */
  nth: z.int().optional(),
  said: z.string().nullish(),
  channel: names.optional(),
  addressee: names.nullish(),
  claims: z.array(GoldClaim).optional(),
})
export type GoldStatement = z.infer<typeof GoldStatement>

const GoldArticle = z.object({
  file: z.string().min(1),
  sha256: z.string().optional(),
  language: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  outlet: z.string().optional(),
  republisher: z.string().optional(),
  author: z.string().optional(),
  headline: z.string().nullish(),
  crossheads: z.array(z.string()).optional(),
  notBody: z.array(quote.extend({ kind: z.string(), language: z.string().optional() })).optional(),
  residue: z.array(quote).optional(),
  brokenQuotes: z.array(quote).optional(),
  times: z.array(quote.extend({ from: z.string(), until: z.string().optional() })).optional(),
  statements: z.array(GoldStatement).optional(),
  narratorClaims: z.array(quote.extend(claim)).optional(),
})
export type GoldArticle = z.infer<typeof GoldArticle>

const GoldMeeting = z.object({
  what: z.string().optional(),
  participants: names.optional(),
  occasion: z.string().optional(),
  place: z.string().optional(),
  time: z.string().optional(),
  status: z.string().optional(),
  attendance: z.array(z.object({ who: z.string(), status: z.string(), article: z.string() })).optional(),
  conditions: z.array(z.string()).optional(),
  blockers: z.array(z.string()).optional(),
})
export type GoldMeeting = z.infer<typeof GoldMeeting>

const GoldProposal = z.object({
  kind: z.string().optional(),
  by: z.string().nullish(),
  to: names.optional(),
  time: z.string().optional(),
  terms: z.array(sited).optional(),
  answers: z.array(sited.extend({ by: z.string().nullish(), answer: z.string() })).optional(),
})
export type GoldProposal = z.infer<typeof GoldProposal>

const GoldPosition = z.object({
  party: z.string(),
  issue: z.string().optional(),
  over: z.array(
    z.object({ stance: z.string(), since: z.string().optional(), because: z.array(z.string()).optional() }),
  ),
})
export type GoldPosition = z.infer<typeof GoldPosition>

const GoldSides = z.object({
  about: z.string().optional(),
  referent: z.string().optional(),
  sides: z.array(sited),
})
export type GoldSides = z.infer<typeof GoldSides>

const GoldComparison = z.object({
  /** Files that are one voice: copies stand with their original. */
  sides: z.array(z.array(z.string())).optional(),
  agreements: z.array(GoldSides).optional(),
  contradictions: z.array(GoldSides).optional(),
  omissions: z
    .array(z.object({ told: z.string(), text: z.string(), nth: z.int().optional(), untold: z.string() }))
    .optional(),
  framing: z.array(GoldSides).optional(),
})

const GoldDescent = z.object({
  article: z.string(),
  parent: z.string().optional(),
  translatedFrom: z.string().optional(),
  relation: z.string().optional(),
})
export type GoldDescent = z.infer<typeof GoldDescent>

export const Gold = z
  .object({
    articles: z.array(GoldArticle).min(1),
    story: z
      .object({
        utterances: z.array(z.object({ id: z.string().optional(), reports: z.array(z.string()) })).optional(),
        proposals: z.array(GoldProposal).optional(),
        meetings: z.array(GoldMeeting).optional(),
        positions: z.array(GoldPosition).optional(),
        comparison: GoldComparison.optional(),
        lineage: z.array(GoldDescent).optional(),
      })
      .optional(),
    comparison: GoldComparison.optional(),
    lineage: z.array(GoldDescent).optional(),
  })
  // The comparison and the lineage may stand in the story or beside it.
  .transform(({ articles, story, comparison, lineage }) => ({
    articles,
    story: story ?? {},
    comparison: comparison ?? story?.comparison ?? {},
    lineage: lineage ?? story?.lineage,
  }))
export type Gold = z.infer<typeof Gold>

/** The gold itself is wrong: it names words or articles that are not there. The message says which and what to do. */
export class GoldError extends Error {}
