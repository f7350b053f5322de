/** What an analyst reads first: sections of lines, each ending in citations. It adds nothing to the record. */
import { z } from 'zod'
import { Id, Span } from './evidence.js'

/** A part of a line: plain words of ours, the name that the line is about, or words quoted from a text at a span. */
export const BriefPart = z.union([
  z.object({ text: z.string() }).readonly(),
  z.object({ lead: z.string().min(1) }).readonly(),
  z.object({ quote: Span }).readonly(),
])
export type BriefPart = z.infer<typeof BriefPart>

const point = {
  /** The record's object that this point shows; `parley explain` takes it. */
  id: Id.optional(),
  parts: z.array(BriefPart).min(1).readonly(),
  /**
   * Where it is written, in the order of the articles. Empty only for a problem that has no place in a text, for a
   * heading within a section, and for the count of what the short brief leaves out.
   */
  cites: z.array(Span).readonly(),
}

export const BriefPoint = z.object(point).readonly()
export type BriefPoint = z.infer<typeof BriefPoint>

/** A point with the points below it: the answers to a proposal, the two sides of a contradiction. */
export const BriefLine = z.object({ ...point, lines: z.array(BriefPoint).readonly() }).readonly()
export type BriefLine = z.infer<typeof BriefLine>

export const BriefSection = z
  .object({
    key: z.enum(['about', 'meetings', 'positions', 'proposals', 'disagreements', 'statements', 'unread']),
    heading: z.string().min(1),
    /** Said where the section has no lines, so that nothing found is never taken for nothing looked for. */
    empty: z.string().min(1),
    lines: z.array(BriefLine).readonly(),
  })
  .readonly()
export type BriefSection = z.infer<typeof BriefSection>

export const Brief = z
  .object({
    /** The most representative headline in its own words, and how many reports there are. */
    title: BriefPoint,
    sections: z.array(BriefSection).readonly(),
  })
  .readonly()
export type Brief = z.infer<typeof Brief>
