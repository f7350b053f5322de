/** What a reckoned time is, what it is reckoned from, and the interval of a point of the calendar. */
import type { Time } from '../model/evidence.js'
import { daysInMonth, type Extent, extentOf, writeDay, writeMonth, writeYear } from '../text/calendar.js'
import type { Direction } from './timeDirection.js'
import type { Point } from './timePoint.js'

export interface Interval {
  readonly from: string
  readonly until?: string
}

export interface Resolved extends Interval {
  readonly implied: Time['implied']
  readonly anchor?: string
  readonly vague?: true
}

export interface Anchor extends Extent {
  readonly prefix: string
}

export interface Circumstances {
  readonly direction?: Direction
  readonly contested: boolean
  /** The publication. */
  readonly anchor?: Anchor
  /** The last date that the article named before. */
  readonly named?: Anchor
  /** The quarter last named, and whether that was in this sentence or the one before. */
  readonly quarter?: { readonly anchor: Anchor; readonly near: boolean }
  /** The year that the article itself gives for a month. */
  readonly yearOf: (month: number) => number | undefined
  /** A date with its year that stands shortly before in the same sentence. */
  readonly beside?: Anchor
}

export const all = ['year', 'month', 'day'] as const

export function makeAnchor(prefix: string): Anchor | undefined {
  const extent = extentOf(prefix)
  return extent && { ...extent, prefix: prefix.slice(0, 10) }
}

export function range(from: string, until: string): Interval {
  return from === until ? { from } : { from, until }
}

/** The interval of a point in a year; none for a day that the month does not have. An open year has a 29 February. */
export function pointInterval(point: Point, year: number | undefined): Interval | undefined {
  const { month, day, part, season, quarter, decade, century } = point
  if (decade !== undefined)
    return range(writeYear(decade + (part?.decade[0] ?? 0)), writeYear(decade + (part?.decade[1] ?? 9)))
  if (century !== undefined) return range(writeYear(century * 100 - 99), writeYear(century * 100))
  if (month !== undefined) {
    const length = daysInMonth(year ?? 2000, month)
    if (day !== undefined) return day > length ? undefined : { from: writeDay(year, month, day) }
    if (part)
      return range(
        writeDay(year, month, part.month[0]),
        writeDay(year, month, Math.min(part.month[1], length)),
      )
    return { from: writeMonth(year, month) }
  }
  if (season) {
    const last = season[1] < season[0] && year !== undefined ? year + 1 : year
    return range(writeMonth(year, season[0]), writeMonth(last, season[1]))
  }
  if (quarter !== undefined) return range(writeMonth(year, quarter * 3 - 2), writeMonth(year, quarter * 3))
  if (year === undefined) return undefined
  return part
    ? range(writeMonth(year, part.year[0]), writeMonth(year, part.year[1]))
    : { from: writeYear(year) }
}

export function withAnchor(
  interval: Interval,
  implied: Time['implied'],
  anchor: string | undefined,
): Resolved {
  return { ...interval, implied, ...(anchor === undefined ? {} : { anchor }) }
}

/** A time that cannot be reckoned: as much of the anchor as is known, marked vague. */
export function unreckoned(anchor: Anchor | undefined): Resolved {
  return {
    from: anchor?.prefix ?? 'XXXX',
    implied: all,
    ...(anchor ? { anchor: anchor.prefix } : {}),
    vague: true,
  }
}
