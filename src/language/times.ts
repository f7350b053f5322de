/** What the rows of time tables mean: units, expressions, joins and parts of a longer time. */
import type { Time } from '../model/evidence.js'

/** A unit that times are counted in. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/**
 * What a time expression means. Slots of its pattern (`{day}`, `{month}`, `{number}`) give the figures.
 * `calendar`: days, months, years, seasons, quarters, weekdays by name; a second one makes a range.
 * `figures`: day and month in figures, order unknown. A `unit` beside it says what `{which}` counts
 * (`March last year`). `unit`: this, last or next of a unit, from the publication.
 * `ago`: so many units before (or after) the publication. `later`: the same from the last date named.
 * `span`: the last or next so many units up to or from the publication. `clock`: a time of day.
 * `duration`: how long. `set`: again and again. `past`, `present`, `future`: no more than that (`recently`, `now`, `soon`).
 * `none`: reads as a time and is none (`Sunday Times`).
 */
export interface TimeMeaning {
  readonly kind:
    | 'calendar'
    | 'figures'
    | 'unit'
    | 'ago'
    | 'later'
    | 'span'
    | 'clock'
    | 'duration'
    | 'set'
    | 'past'
    | 'present'
    | 'future'
    | 'none'
  readonly unit?: TimeUnit
  /** How many units from the one that holds the anchor; the sign alone for `ago`, `later` and `span`. */
  readonly shift?: number
  /** First and last hour of a part of the day. */
  readonly hours?: readonly [number, number]
  /** A day of the year that has a name. */
  readonly month?: number
  readonly day?: number
  readonly year?: number
  /** A day of the year that moves: so many days from Easter, or the nth weekday of its `month` (-1 the last), `days` after it. */
  readonly feast?:
    | { readonly easter: number }
    | { readonly weekday: number; readonly nth: number; readonly days?: number }
  /** A date of another calendar. */
  readonly calendar?: NonNullable<Time['calendar']>
  /** The week that holds the day, or the weekend next to it together with it. */
  readonly around?: 'week' | 'weekend'
  /** The number where the words give none (`the past year`). */
  readonly number?: number
  /** Must stand at the end of a phrase: before a mark, a preposition or nothing (`on the 15th`, not `the 15th meeting`). */
  readonly closed?: true
  /** A word of `leads` must stand before it. */
  readonly led?: true
  /** Counts only beside a date (`the evening of`). */
  readonly joined?: true
  /** Only where the sentence speaks of what is to come (`in two weeks`). */
  readonly ahead?: true
  /** The words are vague. */
  readonly vague?: true
  /** Every word of it must begin with a capital. */
  readonly capital?: true
}

/** What two neighbouring time expressions make with these words between them. */
export interface TimeJoinMeaning {
  /** `range`: from one to the other. `neighbours`: one range if they follow each other in the calendar. `same`: both tell one time
   * (a time of day and its date, a weekday and its date). */
  readonly join: 'range' | 'neighbours' | 'same' | 'offset' | 'sum' | 'lasting'
  /** Of an `offset` (`two weeks after 3 May`): 1 after, -1 before. Of `lasting`, for hours alone. */
  readonly shift?: 1 | -1
  /** A word that must stand before the first (`between`). */
  readonly opener?: string
}

/** Parts of a longer time, first and last, in days of a month or week, months of a year, years of a decade (from 0). */
export interface TimePart {
  readonly week: readonly [number, number]
  readonly month: readonly [number, number]
  readonly year: readonly [number, number]
  readonly decade: readonly [number, number]
  /** The part up to (`earlier this month`) or from (`later this month`) the anchor instead. */
  readonly side?: 'before' | 'after'
}
