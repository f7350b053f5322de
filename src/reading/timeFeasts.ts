/** Days that move from year to year, weeks and months by their place in a longer time, and times counted from a date beside them. */
import type { TimeMeaning, TimeUnit } from '../language/times.js'
import {
  dayNumber,
  dayOf,
  daysInMonth,
  extentOf,
  shiftMonth,
  weekdayOf,
  writeDayNumber,
  writeMonth,
} from '../text/calendar.js'
import { distant, impliedBy } from './timeCounting.js'
import { type Interval, type Resolved, range } from './timeInterval.js'
import type { Sense } from './timeSense.js'

/** Easter Sunday of the western churches, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const leap = Math.floor(century / 4)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leap - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const day = epact + weekday - 7 * late + 114
  return dayNumber(year, Math.floor(day / 31), (day % 31) + 1)
}

/** The nth such weekday of a month; -1 the last. */
function weekdayIn(year: number, month: number, weekday: number, nth: number): number {
  const first = dayNumber(year, month, 1)
  if (nth > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
  const last = dayNumber(year, month, daysInMonth(year, month))
  return last - ((weekdayOf(last) - weekday + 7) % 7)
}

/** A feast that moves, in a year. */
export function feastIn(
  feast: NonNullable<TimeMeaning['feast']>,
  month: number | undefined,
  year: number | undefined,
): Interval | undefined {
  if (year === undefined) return month === undefined ? undefined : { from: writeMonth(undefined, month) }
  const day =
    'easter' in feast
      ? easter(year) + feast.easter
      : weekdayIn(year, month ?? 1, feast.weekday, feast.nth) + (feast.days ?? 0)
  return { from: writeDayNumber(day) }
}

/** The week, Monday to Sunday, that holds a day, or the day and the weekend next to it: Thanksgiving weekend lasts from Thursday to Sunday. */
export function widen(resolved: Resolved, around: 'week' | 'weekend'): Resolved {
  const day = extentOf(resolved.from)
  if (day?.precision !== 'day') return resolved
  const monday = day.first - weekdayOf(day.first) + 1
  if (around === 'week') return { ...resolved, ...range(writeDayNumber(monday), writeDayNumber(monday + 6)) }
  const saturday = weekdayOf(day.first) <= 2 ? monday - 2 : monday + 5
  const first = Math.min(day.first, saturday)
  const last = Math.max(day.first, saturday + 1)
  return { ...resolved, ...range(writeDayNumber(first), writeDayNumber(last)) }
}

/** The weeks of a time, as ISO 8601 counts those of a year: a week belongs where its Thursday lies. */
function weeksOf(first: number, last: number): { readonly first: number; readonly last: number } {
  const thursday = first + ((4 - weekdayOf(first) + 7) % 7)
  const end = last - ((weekdayOf(last) - 4 + 7) % 7)
  return { first: thursday - 3, last: end + 3 }
}

/** “the first two weeks of May”, “the last month of 2021”; the whole where it has not as many. */
export function sliceOf(
  resolved: Resolved,
  { unit, place, count, weekday }: NonNullable<Sense['slice']>,
): Resolved {
  const first = extentOf(resolved.from)
  const last = extentOf(resolved.until ?? resolved.from)
  if (!first || !last) return resolved
  const cut = (interval: Interval): Resolved => {
    const { until: _, ...rest } = resolved
    return { ...rest, ...interval }
  }
  if (weekday !== undefined) {
    const { year, month } = dayOf(first.first)
    const day = weekdayIn(year, month, weekday, place)
    return day > last.last ? resolved : cut({ from: writeDayNumber(day) })
  }
  const size = Math.max(1, Math.floor(count))
  if (unit === 'month' || unit === 'quarter') {
    const months = unit === 'month' ? 1 : 3
    const start = dayOf(first.first)
    const end = dayOf(last.last)
    const length = (end.year - start.year) * 12 + end.month - start.month + 1
    const from = place > 0 ? (place - 1) * months : length - size * months
    if (from < 0 || from + size * months > length) return resolved
    const begin = shiftMonth(start.year, start.month, from)
    const until = shiftMonth(begin.year, begin.month, size * months - 1)
    return cut(range(writeMonth(begin.year, begin.month), writeMonth(until.year, until.month)))
  }
  if (unit !== 'day' && unit !== 'week' && unit !== 'weekend') return resolved
  const bounds = unit === 'day' ? { first: first.first, last: last.last } : weeksOf(first.first, last.last)
  const days = unit === 'day' ? 1 : 7
  const from = place > 0 ? bounds.first + (place - 1) * days : bounds.last + 1 - size * days
  const until = from + size * days - 1
  if (from < bounds.first || until > bounds.last) return resolved
  return cut(range(writeDayNumber(unit === 'weekend' ? from + 5 : from), writeDayNumber(until)))
}

/** So many units before or after a date that stands beside the number. */
export function offsetFrom(
  resolved: Resolved,
  { count, unit, sign }: { readonly count: number; readonly unit: TimeUnit; readonly sign: 1 | -1 },
  vague: true | undefined,
): Resolved {
  const first = extentOf(resolved.from)
  const last = extentOf(resolved.until ?? resolved.from)
  if (!first || !last) return { ...resolved, vague: true }
  const day = sign > 0 ? last.last : first.first
  const implied = [...new Set([...resolved.implied, ...impliedBy(unit)])]
  return {
    from: distant(unit, day, sign * count),
    implied,
    anchor: resolved.from.slice(0, 10),
    ...(vague || resolved.vague ? { vague: true as const } : {}),
  }
}

/** So many units that begin with a day: “two weeks starting 3 May” end on the 16th. */
export function lastingFrom(
  resolved: Resolved,
  { count, unit }: { readonly count: number; readonly unit: TimeUnit },
): Resolved {
  const day = extentOf(resolved.from)
  const next = day && extentOf(distant(unit, day.first, count))
  if (!day || !next || next.precision !== 'day') return resolved
  return { ...resolved, ...range(resolved.from, writeDayNumber(Math.max(day.first, next.first - 1))) }
}
