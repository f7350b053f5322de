/** From what the words say to an interval: which year, which Sunday, counted from where. */
import type { TimeUnit } from '../language/language.js'
import type { Time } from '../model/evidence.js'
import {
  dayOf,
  daysInMonth,
  type Extent,
  extentOf,
  shiftMonth,
  weekdayOf,
  writeDay,
  writeDayNumber,
  writeMonth,
  writeYear,
} from '../text/calendar.js'
import type { Direction } from './timeDirection.js'
import type { Clock, Point, Sense } from './timeSense.js'

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
  /** The year that the article itself gives for a month. */
  readonly yearOf: (month: number) => number | undefined
  /** A date with its year that stands shortly before in the same sentence. */
  readonly beside?: Anchor
}

/** Outer bounds for `recent days`, `several years ago`: our reading of news, in units. */
const few: { readonly [Unit in TimeUnit]: number } = {
  hour: 24,
  day: 14,
  weekend: 4,
  week: 8,
  month: 12,
  quarter: 4,
  year: 10,
  decade: 5,
  century: 5,
}
const all = ['year', 'month', 'day'] as const

export function makeAnchor(prefix: string): Anchor | undefined {
  const extent = extentOf(prefix)
  return extent && { ...extent, prefix: prefix.slice(0, 10) }
}

function range(from: string, until: string): Interval {
  return from === until ? { from } : { from, until }
}

/** The interval of a point in a year; none for a day that the month does not have. An open year has a 29 February. */
function pointInterval(point: Point, year: number | undefined): Interval | undefined {
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

function calendarInterval(sense: Sense, year: number | undefined): Interval | undefined {
  const { point, last } = sense
  const first = pointInterval(point, point.year ?? year)
  if (!first || !last) return first
  const crosses = (last.month ?? 0) < (point.month ?? 0)
  const lastYear = last.year ?? (year === undefined ? undefined : year + (crosses ? 1 : 0))
  const second = pointInterval(last, lastYear)
  return second && range(first.from, second.until ?? second.from)
}

interface Candidate extends Interval {
  readonly first: number
  readonly last: number
  /** The first day of a range's last point. */
  readonly turn: number
}

function candidate(interval: Interval | undefined, isRange: boolean): Candidate | undefined {
  const first = interval && extentOf(interval.from)
  const last = interval && extentOf(interval.until ?? interval.from)
  return (
    interval &&
    first &&
    last && { ...interval, first: first.first, last: last.last, turn: isRange ? last.first : first.first }
  )
}

/** The candidate that the words mean; candidates rise. */
function choose(
  candidates: readonly Candidate[],
  anchor: Anchor,
  where: Circumstances,
  which: number | undefined,
  slack: number,
): Candidate | undefined {
  if (which === -1) return candidates.findLast(one => one.last < anchor.first)
  if (which === 1) return candidates.find(one => one.first > anchor.last)
  const holds = candidates.find(one => one.first <= anchor.last && one.last >= anchor.first)
  if (which === 0) {
    const year = dayOf(anchor.first).year
    return holds ?? candidates.find(one => dayOf(one.first).year === year)
  }
  const past = candidates.findLast(one => one.turn <= anchor.last + slack)
  const future = candidates.find(one => one.last >= anchor.first)
  if (where.direction === 'past' || !future) return past ?? future
  if (where.direction === 'future' || !past) return future
  if (holds) return holds
  // “the March talks” without a verb are rather the last ones; “could meet in March” rather the next.
  const ahead = (future.first - anchor.last) * (where.direction === 'open' ? 0.8 : 1.5)
  return ahead < anchor.first - past.last ? future : past
}

function withAnchor(interval: Interval, implied: Time['implied'], anchor: string | undefined): Resolved {
  return { ...interval, implied, ...(anchor === undefined ? {} : { anchor }) }
}

/** A time that cannot be reckoned: as much of the anchor as is known, marked vague. */
function unreckoned(anchor: Anchor | undefined): Resolved {
  return {
    from: anchor?.prefix ?? 'XXXX',
    implied: all,
    ...(anchor ? { anchor: anchor.prefix } : {}),
    vague: true,
  }
}

function resolveWeekday(sense: Sense, where: Circumstances): Resolved {
  const { anchor, direction } = where
  const weekday = sense.point.weekday!
  if (anchor?.precision !== 'day') return unreckoned(anchor)
  const today = anchor.first
  const before = today - ((weekdayOf(today) - weekday + 7) % 7)
  const after = today + ((weekday - weekdayOf(today) + 7) % 7)
  const { which } = sense.point
  let day = before
  if (which === -1) day = before === today ? today - 7 : before
  else if (which === 1) day = after === today ? today + 7 : after
  else if (where.contested) day = before
  else if (direction === 'future' || direction === 'open') day = after
  else if (which === 0 && direction === undefined) day = today - weekdayOf(today) + weekday
  const last = sense.last?.weekday
  const length = last === undefined ? 0 : (last - weekday + 7) % 7
  return withAnchor(range(writeDayNumber(day), writeDayNumber(day + length)), all, anchor.prefix)
}

function resolveCalendar(sense: Sense, where: Circumstances): Resolved | undefined {
  const { point, last } = sense
  const { anchor } = where
  if (point.year !== undefined || point.decade !== undefined || point.century !== undefined) {
    const interval = calendarInterval(sense, point.year)
    return interval && { ...interval, implied: point.part && point.month !== undefined ? ['day'] : [] }
  }
  if (point.weekday !== undefined && point.day === undefined) return resolveWeekday(sense, where)
  const slack = point.day === undefined ? 0 : 1
  if (point.month === undefined && point.day !== undefined) {
    if (!anchor || anchor.precision === 'year') return unreckoned(anchor)
    const now = dayOf(anchor.first)
    const months = [-2, -1, 0, 1, 2].flatMap(step => {
      const at = shiftMonth(now.year, now.month, step)
      return candidate(pointInterval({ ...point, month: at.month }, at.year), false) ?? []
    })
    const chosen = choose(months, anchor, where, undefined, 0)
    return chosen && withAnchor({ from: chosen.from }, ['year', 'month'], anchor.prefix)
  }
  const implied: Time['implied'] = point.part && point.month !== undefined ? ['year', 'day'] : ['year']
  const told = (year: number, from: string | undefined): Resolved | undefined => {
    const interval = calendarInterval(sense, year)
    return interval && withAnchor(interval, implied, from)
  }
  const month = point.month ?? point.season?.[0]
  if (
    where.beside &&
    point.month !== undefined &&
    point.which === undefined &&
    where.direction !== 'future'
  ) {
    // “signed on 15 May 2021 and ratified on 20 June”
    const { year, month: named } = dayOf(where.beside.first)
    return told(point.month >= named ? year : year + 1, where.beside.prefix)
  }
  const own = point.month === undefined || point.which !== undefined ? undefined : where.yearOf(point.month)
  if (!anchor) {
    if (own !== undefined) return told(own, undefined)
    const interval = calendarInterval(sense, undefined)
    return interval && { ...interval, implied: point.part && point.month !== undefined ? ['day'] : [] }
  }
  const now = dayOf(anchor.first)
  if (own !== undefined && month !== now.month && where.direction !== 'future') {
    const months = now.year * 12 + now.month - (own * 12 + (month ?? 0))
    if (months > 0 && months <= 14) return told(own, anchor.prefix)
  }
  const years = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].flatMap(
    step => candidate(calendarInterval(sense, now.year + step), last !== undefined) ?? [],
  )
  // “Sunday, 15 October”: the weekday tells the year.
  const agreeing =
    point.weekday === undefined ? [] : years.filter(one => weekdayOf(one.first) === point.weekday)
  const chosen = choose(agreeing.length > 0 ? agreeing : years, anchor, where, point.which, slack)
  return (
    chosen &&
    withAnchor(
      chosen.until === undefined ? { from: chosen.from } : { from: chosen.from, until: chosen.until },
      implied,
      anchor.prefix,
    )
  )
}

const finest: { readonly [Unit in TimeUnit]: readonly Extent['precision'][] } = {
  hour: ['day'],
  day: ['day'],
  weekend: ['day'],
  week: ['day'],
  month: ['day', 'month'],
  quarter: ['day', 'month'],
  year: ['day', 'month', 'year'],
  decade: ['day', 'month', 'year'],
  century: ['day', 'month', 'year'],
}

function impliedBy(unit: TimeUnit): Time['implied'] {
  if (unit === 'year' || unit === 'decade' || unit === 'century') return ['year']
  return unit === 'month' || unit === 'quarter' ? ['year', 'month'] : all
}

/** The unit that holds a day, `shift` units on: its first and last day, and how it is written. */
function unitInterval(unit: TimeUnit, day: number, shift: number): Interval {
  const { year, month } = dayOf(day)
  const monday = day - weekdayOf(day) + 1 + 7 * shift
  if (unit === 'hour') return { from: writeDayNumber(day) }
  if (unit === 'day') return { from: writeDayNumber(day + shift) }
  if (unit === 'week') return range(writeDayNumber(monday), writeDayNumber(monday + 6))
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

function resolveUnit(sense: Sense, where: Circumstances): Resolved {
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
  if (!part || unit === 'day' || unit === 'weekend' || unit === 'hour')
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
  return unit === 'week' || unit === 'weekend' ? day + 7 * count : unit === 'hour' ? day : day + count
}

/** The time `count` units from a day, as fine as the unit. */
function distant(unit: TimeUnit, day: number, count: number): string {
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

function resolveCounted(sense: Sense, where: Circumstances): Resolved {
  const unit = sense.unit ?? 'day'
  const sign = sense.shift ?? -1
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
  if (sense.kind === 'ago' && unit === 'week')
    return { ...withAnchor(unitInterval('week', day, count), implied, anchor.prefix), ...vague }
  return { ...withAnchor({ from: distant(unit, day, count) }, implied, anchor.prefix), ...vague }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function addClock(resolved: Resolved, clock: Clock): Resolved {
  if (resolved.until !== undefined || !/^\S{4}-\d{2}-\d{2}$/u.test(resolved.from)) return resolved
  const moment = (hour: number, minute: number | undefined): string =>
    `${resolved.from}T${pad(hour)}${minute === undefined ? '' : `:${pad(minute)}`}`
  const from = moment(clock.hour, clock.minute)
  if (clock.lastHour === undefined) return { ...resolved, from }
  return { ...resolved, from, until: moment(Math.max(clock.lastHour, clock.hour), clock.lastMinute) }
}

/** Reckons a sense; none where it is no date (30 February) or no time of its own. */
export function resolve(sense: Sense, where: Circumstances): Resolved | undefined {
  const resolved =
    sense.kind === 'calendar'
      ? resolveCalendar(sense, where)
      : sense.kind === 'unit'
        ? resolveUnit(sense, where)
        : sense.kind === 'clock'
          ? withoutDay(where)
          : resolveCounted(sense, where)
  return resolved && sense.clock ? addClock(resolved, sense.clock) : resolved
}

/** “at 3 p.m.” alone: the day last named, else that of the publication. */
function withoutDay(where: Circumstances): Resolved {
  const anchor = where.named?.precision === 'day' ? where.named : where.anchor
  if (anchor?.precision !== 'day') return unreckoned(anchor)
  return withAnchor({ from: writeDayNumber(anchor.first) }, all, anchor.prefix)
}
