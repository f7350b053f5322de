/** Folds over what the articles report: one occasion, one party's position, one proposal, one meeting. */
import { z } from 'zod'
import { Party } from './actor.js'
import { Evidence, Id, Span, Time } from './evidence.js'
import { Condition } from './statement.js'

/** The statements and tellings that bear something out. Never empty. */
export const Because = z.array(Id).min(1).readonly()
export type Because = z.infer<typeof Because>

/** One occasion of speaking; its reports may differ in wording, mode and conditions. */
export const Utterance = z
  .object({ id: Id, speaker: Party, said: Time.optional(), reports: Because })
  .readonly()
export type Utterance = z.infer<typeof Utterance>

/** What the parties differ about: `a meeting of Putin and Biden`. The label is made of names, never of judgement. */
export const Issue = z.object({ id: Id, label: z.string().min(1) }).readonly()
export type Issue = z.infer<typeof Issue>

export const Stance = z
  .object({
    stance: z.enum(['for', 'against', 'open', 'conditional', 'undecided']),
    since: Time.optional(),
    because: Because,
  })
  .readonly()
export type Stance = z.infer<typeof Stance>

/** One party on one issue, oldest stance first; the last stance is the current one. */
export const Position = z
  .object({ id: Id, party: Party, issue: Issue, stances: z.array(Stance).min(1).readonly() })
  .readonly()
export type Position = z.infer<typeof Position>

export const Answer = z
  .object({
    /** None where the text does not say who answered. */
    by: Party.optional(),
    answer: z.enum(['accepted', 'rejected', 'countered', 'studying', 'suspended']),
    time: Time.optional(),
    because: Because,
    evidence: Evidence,
  })
  .readonly()
export type Answer = z.infer<typeof Answer>

/** What one side put to another, term by term, and how it was answered. */
export const Proposal = z
  .object({
    id: Id,
    kind: z.enum(['offer', 'demand', 'proposal']),
    by: Party,
    to: z.array(Party).readonly(),
    time: Time.optional(),
    terms: z.array(z.object({ span: Span, because: Because }).readonly()).readonly(),
    answers: z.array(Answer).readonly(),
    evidence: Evidence,
  })
  .readonly()
export type Proposal = z.infer<typeof Proposal>

export const Attendance = z
  .object({
    who: Party,
    status: z.enum(['announced', 'possible', 'undecided', 'ruled-out', 'attended']),
    because: Because,
    evidence: Evidence,
  })
  .readonly()
export type Attendance = z.infer<typeof Attendance>

/** What stands in the way of a meeting, in the words of the text. */
export const Blocker = z.object({ by: Party.optional(), because: Because, evidence: Evidence }).readonly()
export type Blocker = z.infer<typeof Blocker>

export const Meeting = z
  .object({
    id: Id,
    label: z.string().min(1),
    participants: z.array(Party).readonly(),
    occasion: z.string().optional(),
    place: z.string().optional(),
    time: Time.optional(),
    status: z.enum(['held', 'announced', 'possible', 'unsettled', 'refused']),
    attendance: z.array(Attendance).readonly(),
    conditions: z.array(Condition).readonly(),
    blockers: z.array(Blocker).readonly(),
    because: Because,
    evidence: Evidence,
  })
  .readonly()
export type Meeting = z.infer<typeof Meeting>

export const Story = z
  .object({
    id: Id,
    utterances: z.array(Utterance).readonly(),
    positions: z.array(Position).readonly(),
    proposals: z.array(Proposal).readonly(),
    meetings: z.array(Meeting).readonly(),
  })
  .readonly()
export type Story = z.infer<typeof Story>
