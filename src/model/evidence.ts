/**
 * The ground of the record: places in a text, who read them, when something happened, what went wrong.
 *
 * Four rules hold for every type in this folder:
 * 1. Everything is readonly JSON: parse(stringify(x)) gives x back.
 * 2. Whatever is derived carries evidence. No evidence, no record.
 * 3. Offsets count UTF-16 code units of one article's captured text; ranges are half open, [start, end).
 * 4. A captured text is never edited. Cleaning marks it, repairing annotates it.
 */
import { z } from 'zod'

/** A name derived from content (`kind/hash`, or `kind/slug` for actors), so that reading twice writes nothing new. */
export const Id = z.string().regex(/^[a-z]+\/[^\s/]+$/u)
export type Id = z.infer<typeof Id>

/** Which rule or model read this, for example `en/condition/if`. `parley explain` knows them all. */
export const ReaderId = z.string().min(1)
export type ReaderId = z.infer<typeof ReaderId>

/** BCP 47, for example `es` or `es-419`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u)
export type LanguageTag = z.infer<typeof LanguageTag>

/** A stretch of one article's captured text, in UTF-16 code units, [start, end). */
export const Span = z
  .object({ article: Id, start: z.int().nonnegative(), end: z.int().nonnegative() })
  .readonly()
  .refine(span => span.start <= span.end, { message: 'a span ends before it starts' })
export type Span = z.infer<typeof Span>

/**
 * Where it is written and who read it there.
 * `stated`: the words themselves say it. `inferred`: a step filled something in (a pronoun, a sentence carried on).
 * Rules give no number: a `confidence` (0 to 1) is set only by a reader that was calibrated on gold.
 */
export const Evidence = z
  .object({
    spans: z.array(Span).min(1).readonly(),
    by: ReaderId,
    certainty: z.enum(['stated', 'inferred']),
    confidence: z.number().min(0).max(1).optional(),
  })
  .readonly()
export type Evidence = z.infer<typeof Evidence>

/** A finding about the input, never a crash: `place` is where a person should look, `hint` what to do about it. */
export const Problem = z
  .object({
    rule: ReaderId,
    /** `note`: nothing was lost. `warning`: something could not be read, or was guessed around. */
    weight: z.enum(['note', 'warning']),
    message: z.string().min(1),
    article: Id.optional(),
    place: Span.optional(),
    hint: z.string().optional(),
  })
  .readonly()
export type Problem = z.infer<typeof Problem>

/** An ISO 8601 prefix: `2022-10` is a month, never 1 October. `XXXX` (as in EDTF) is a year that the text leaves open. */
export const TimePrefix = z.string().regex(/^(\d{4}|XXXX)(-\d{2}(-\d{2}(T\d{2}(:\d{2})?)?)?)?$/u)
export type TimePrefix = z.infer<typeof TimePrefix>

/** An ISO 8601 duration; `X` stands for a number that the words leave open: `P2W`, `PT36H`, `P1Y6M`, `PXD`. */
export const Duration = z
  .string()
  .regex(/^P(?=.)(\d+Y|XY)?(\d+M|XM)?(\d+W|XW)?(\d+D|XD)?(T(?=.)(\d+H|XH)?(\d+M|XM)?(\d+S|XS)?)?$/u)
export type Duration = z.infer<typeof Duration>

/** What comes again and again, as the date or hour with what it leaves out: `XXXX-WXX-1` every Monday, `XXXX-10` every October, `T19` at seven. */
export const Recurrence = z
  .string()
  .regex(
    /^(XXXX(-WXX(-[1-7]|-WE)?|-Q[1-4]|-(SP|SU|FA|WI)|-(XX|\d{2})(-\d{2})?)?)?(T(\d{2}(:\d{2})?|MO|AF|EV|NI))?$/u,
  )
export type Recurrence = z.infer<typeof Recurrence>

/** A time as resolved. With `until` it is a range, both ends included: mid-October is 2022-10-11/2022-10-20. */
export const Time = z
  .object({
    /**
     * What is no date: how long something lasts (`duration`), what comes again and again (`set`), or no more than before, at or
     * after the day of publication (“recently”, “now”, “soon”). `from` is then open (`XXXX`), or the day of publication for `present`.
     */
    kind: z.enum(['duration', 'set', 'past', 'present', 'future']).optional(),
    from: TimePrefix,
    until: TimePrefix.optional(),
    /** What the words left out and the reader filled in. */
    implied: z.array(z.enum(['year', 'month', 'day', 'hour'])).readonly(),
    /** The date it was reckoned from, where it was reckoned. */
    anchor: TimePrefix.optional(),
    /** Set where the words are vague (`in recent days`): the range is an outer bound, not a claim. */
    vague: z.literal(true).optional(),
    /** How long: of a duration, and of a stretch that the words count in units (“the past two years”). */
    length: Duration.optional(),
    /** Of a set, how often: a duration (`P1W`, weekly) or what comes again (`XXXX-WXX-1`). */
    every: z.union([Duration, Recurrence]).optional(),
    /** Set where the date is not one of the Gregorian calendar; `from` is then open. */
    calendar: z.enum(['islamic', 'hebrew', 'julian', 'persian', 'chinese', 'ethiopian', 'fiscal']).optional(),
    /** The words, where the text has them; none where only the capture tells. */
    words: Span.optional(),
    by: ReaderId,
  })
  .readonly()
export type Time = z.infer<typeof Time>
