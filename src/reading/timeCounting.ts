/** Times counted in units: this, last and next of them, so many of them ago, later or up to now. */
import type { TimeUnit } from '../language/times.js'
import type { Time } from '../model/evidence.js'
import {
  dayOf,
  type Extent,
  extentOf,
  shiftMonth,
  weekdayOf,
  writeDayNumber,
  writeMonth,
  writeYear,
} from '../text/calendar.js'
import {
  all,
  type Circumstances,
  type Interval,
  pointInterval,
  type Resolved,
  range,
  unreckoned,
  withAnchor,
} from './timeInterval.js'
import type { Sense } from './timeSense.js'

/** Outer bounds for `recent days`, `several years ago`: our reading of news, in units. */
const few: { readonly [Unit in TimeUnit]: number } = {
  second: 60,
  minute: 60,
  hour: 24,
  day: 14,
  weekend: 4,
  week: 8,
  fortnight: 4,
  month: 12,
  quarter: 4,
  year: 10,
  decade: 5,
  century: 5,
}
const finest: { readonly [Unit in TimeUnit]: readonly Extent['precision'][] } = {
  second: ['day'],
  minute: ['day'],
  hour: ['day'],
  day: ['day'],
  weekend: ['day'],
  week: ['day'],
  fortnight: ['day'],
  month: ['day', 'month'],
  quarter: ['day', 'month'],
  year: ['day', 'month', 'year'],
  decade: ['day', 'month', 'year'],
  century: ['day', 'month', 'year'],
}

/** Whether a unit is shorter than a day: a date does not move by it. */
function isShort(unit: TimeUnit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second'
}

export function impliedBy(unit: TimeUnit): Time['implied'] {
  if (unit === 'year' || unit === 'decade' || unit === 'century') return ['year']
  return unit === 'month' || unit === 'quarter' ? ['year', 'month'] : all
}

/** The unit that holds a day, `shift` units on: its first and last day, and how it is written. */
function unitInterval(unit: TimeUnit, day: number, shift: number): Interval {
  const { year, month } = dayOf(day)
  const monday = day - weekdayOf(day) + 1 + 7 * shift
  if (isShort(unit)) return { from: writeDayNumber(day) }
  if (unit === 'day') return { from: writeDayNumber(day + shift) }
  if (unit === 'week') return range(writeDayNumber(monday), writeDayNumber(monday + 6))
  if (unit === 'fortnight')
    return range(writeDayNumber(monday + 7 * shift), writeDayNumber(monday + 7 * shift + 13))
  if (unit === 'weekend') return range(writeDayNumber(monday + 5), writeDayNumber(monday + 6))
  if (unit === 'year') return { from: writeYear(year + shift) }
  if (unit === 'decade' || unit === 'century') {
    const length = unit === 'decade' ? 10 : 100
    const start = Math.floor(year / length) * length + shift * length
    return range(writeYear(start), writeYear(start + length - 1))
  }
  if (unit === 'quarter') {
    const at = shiftMonth(year, Math.floor((month - 1) / 3) * 3 + 1, shift * 3)
    return range(writeMonth(at.year, at.month), writeMonth(at.year, at.month + 2))
  }
  const at = shiftMonth(year, month, shift)
  return { from: writeMonth(at.year, at.month) }
}

export function resolveUnit(sense: Sense, where: Circumstances): Resolved {
  const { anchor } = where
  const unit = sense.unit ?? 'day'
  if (!anchor || !finest[unit].includes(anchor.precision)) return unreckoned(anchor)
  let shift = sense.shift ?? 0
  // “over the weekend” in a Monday's paper is the one before.
  if (unit === 'weekend' && shift === 0 && where.direction === 'past' && weekdayOf(anchor.first) < 6)
    shift = -1
  const interval = unitInterval(unit, anchor.first, shift)
  const { part, weekday } = sense.point
  const whole = {
    first: extentOf(interval.from)!.first,
    last: extentOf(interval.until ?? interval.from)!.last,
  }
  if (weekday !== undefined && unit === 'week') {
    return withAnchor({ from: writeDayNumber(whole.first + weekday - 1) }, all, anchor.prefix)
  }
  if (!part || unit === 'day' || unit === 'weekend' || isShort(unit))
    return withAnchor(interval, impliedBy(unit), anchor.prefix)
  if (part.side && anchor.first >= whole.first && anchor.first <= whole.last && anchor.precision === 'day') {
    const edge = writeDayNumber(anchor.first)
    const inside =
      part.side === 'before'
        ? range(writeDayNumber(whole.first), edge)
        : range(edge, writeDayNumber(whole.last))
    return withAnchor(inside, all, anchor.prefix)
  }
  if (part.side) return withAnchor(interval, impliedBy(unit), anchor.prefix)
  const start = dayOf(whole.first)
  const parted = ((): Interval => {
    if (unit === 'week')
      return range(
        writeDayNumber(whole.first + part.week[0] - 1),
        writeDayNumber(whole.first + part.week[1] - 1),
      )
    if (unit === 'month') return pointInterval({ month: start.month, part }, start.year)!
    if (unit === 'year') return pointInterval({ part }, start.year)!
    if (unit === 'decade') return pointInterval({ decade: start.year, part }, undefined)!
    return interval
  })()
  return withAnchor(parted, unit === 'year' ? ['year', 'month'] : all, anchor.prefix)
}

/** A day `count` units on, for units shorter than a month. */
function shiftDay(day: number, unit: TimeUnit, count: number): number {
  if (isShort(unit)) return day
  return day + count * (unit === 'fortnight' ? 14 : unit === 'week' || unit === 'weekend' ? 7 : 1)
}

/** The time `count` units from a day, as fine as the unit. */
export function distant(unit: TimeUnit, day: number, count: number): string {
  const { year, month } = dayOf(day)
  if (unit === 'year' || unit === 'decade' || unit === 'century') {
    return writeYear(year + count * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100))
  }
  if (unit === 'month' || unit === 'quarter') {
    const at = shiftMonth(year, month, unit === 'month' ? count : count * 3)
    return writeMonth(at.year, at.month)
  }
  return writeDayNumber(shiftDay(day, unit, count))
}

/**
 * “the quarter” is the one last named, else the last that was over; “from a year earlier”, right after a quarter, is the same
 * quarter of the year before.
 */
function quarterMeant(
  { kind, number }: Sense,
  unit: TimeUnit,
  sign: number,
  { quarter, anchor }: Circumstances,
): Resolved | undefined {
  if (unit === 'quarter' && kind === 'later' && sign === 0) {
    if (quarter)
      return withAnchor(unitInterval('quarter', quarter.anchor.first, 0), [], quarter.anchor.prefix)
    return anchor && anchor.precision !== 'year'
      ? withAnchor(unitInterval('quarter', anchor.first, -1), impliedBy('quarter'), anchor.prefix)
      : unreckoned(anchor)
  }
  if (unit !== 'year' || sign !== -1 || (number ?? 1) !== 1 || !quarter?.near || kind === 'span')
    return undefined
  return withAnchor(
    unitInterval('quarter', quarter.anchor.first, -4),
    impliedBy('quarter'),
    quarter.anchor.prefix,
  )
}

export function resolveCounted(sense: Sense, where: Circumstances): Resolved | undefined {
  const unit = sense.unit ?? 'day'
  const sign = sense.shift ?? -1
  const quarter = quarterMeant(sense, unit, sign, where)
  if (quarter) return quarter
  if (sense.kind === 'later' && sign === 0) {
    // “that year”, “the same day”
    const { named, anchor } = where
    // “that week” of something that has no date: about the publication, a guess.
    if (!named)
      return anchor && unit !== 'day' && finest[unit].includes(anchor.precision)
        ? { ...withAnchor(unitInterval(unit, anchor.first, 0), impliedBy(unit), anchor.prefix), vague: true }
        : undefined
    if (!finest[unit].includes(named.precision)) return undefined
    return withAnchor(unitInterval(unit, named.first, 0), [], named.prefix)
  }
  const anchor = sense.kind === 'later' ? (where.named ?? where.anchor) : where.anchor
  if (!anchor || !finest[unit].includes(anchor.precision)) return unreckoned(anchor)
  const day = sense.kind === 'later' && sign > 0 ? anchor.last : anchor.first
  const open = sense.number === 0 || (sense.number === undefined && sense.kind !== 'later')
  const implied = impliedBy(unit)
  const vague = open || sense.vague ? { vague: true as const } : {}
  if (open || sense.kind === 'span') {
    const end = distant(unit, day, sign * (open ? few[unit] : sense.number!))
    const here = distant(unit, day, 0)
    return { ...withAnchor(sign < 0 ? range(end, here) : range(here, end), implied, anchor.prefix), ...vague }
  }
  const count = sign * (sense.number ?? 1)
  // “the following week”, “the week after”: the unit that comes next, not a day in it.
  if (sense.kind === 'later' && sense.number === undefined && unit !== 'day' && !isShort(unit))
    return { ...withAnchor(unitInterval(unit, day, sign), implied, anchor.prefix), ...vague }
  if (sense.kind === 'ago' && unit === 'week')
    return { ...withAnchor(unitInterval('week', day, count), implied, anchor.prefix), ...vague }
  return { ...withAnchor({ from: distant(unit, day, count) }, implied, anchor.prefix), ...vague }
}
