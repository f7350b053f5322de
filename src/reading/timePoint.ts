/** Points of the calendar and of the day, as the words give them. */
import type { TimePart } from '../language/times.js'

/** A time as the words give it; what they leave out is not there. */
export interface Point {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  readonly part?: TimePart
  readonly season?: readonly [number, number]
  readonly quarter?: number
  readonly decade?: number
  readonly century?: number
  readonly which?: number
  /** Years from the year of the anchor (`March last year`). */
  readonly yearShift?: number
}

/** Hours and minutes from first to last; without a last it is one moment. */
export interface Clock {
  /** A part of the day, not an hour. */
  readonly part?: true
  /** Neither morning nor afternoon is told. */
  readonly bare?: true
  readonly hour: number
  readonly minute?: number
  readonly lastHour?: number
  readonly lastMinute?: number
}
