/** From what the words say to an interval: which year, which Sunday, at which hour. */
import type { Time } from '../model/evidence.js'
import { dayOf, extentOf, shiftMonth, weekdayOf, writeDayNumber } from '../text/calendar.js'
import { resolveCounted, resolveUnit } from './timeCounting.js'
import { feastIn, lastingFrom, offsetFrom, sliceOf, widen } from './timeFeasts.js'
import {
  type Anchor,
  all,
  type Circumstances,
  type Interval,
  pointInterval,
  type Resolved,
  range,
  unreckoned,
  withAnchor,
} from './timeInterval.js'
import type { Clock } from './timePoint.js'
import { isUndated, type Sense } from './timeSense.js'

/**
 * How many times nearer the other year must be before a date with its day overrules the tense: news that looks ten months
 * back at a day gives its year. Tuned on the training part of TempEval-3. Months alone follow the tense.
 */
const doubt = { past: 4, future: 8 }
/** A quarter is spoken of when it is over: “will restate its third-quarter results”. */
const quarterDoubt = { past: 4, future: 3 }
function calendarInterval(sense: Sense, year: number | undefined): Interval | undefined {
  const { point, last, feast } = sense
  if (feast) return feastIn(feast, point.month, point.year ?? year)
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
  doubts: { readonly past: number; readonly future: number } | undefined,
): Candidate | undefined {
  if (which === -1) return candidates.findLast(one => one.last < anchor.first)
  if (which === 1 || which === 2) return candidates.find(one => one.first > anchor.last)
  const holds = candidates.find(one => one.first <= anchor.last && one.last >= anchor.first)
  if (which === 0) {
    const year = dayOf(anchor.first).year
    return holds ?? candidates.find(one => dayOf(one.first).year === year)
  }
  const past = candidates.findLast(one => one.turn <= anchor.last + (doubts ? 1 : 0))
  const future = candidates.find(one => one.last >= anchor.first)
  if (!past || !future) return past ?? future
  const ahead = future.first - anchor.last
  const behind = anchor.first - past.last
  if (where.direction === 'past') return doubts && ahead * doubts.past < behind ? future : past
  if (where.direction === 'future') return doubts && behind * doubts.future < ahead ? past : future
  if (holds) return holds
  // “the March talks” without a verb are rather the last ones; “could meet in March” rather the next.
  return ahead * (where.direction === 'open' ? 0.8 : 1.5) < behind ? future : past
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
  else if (which === 2) day = after === today ? today + 7 : after
  // “next Friday” is not the Friday of this week.
  else if (which === 1) day = today - weekdayOf(today) + 7 + weekday
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
  if (point.yearShift !== undefined) {
    if (!anchor) return unreckoned(anchor)
    const interval = calendarInterval(sense, dayOf(anchor.first).year + point.yearShift)
    return interval && withAnchor(interval, point.part ? ['year', 'day'] : ['year'], anchor.prefix)
  }
  if (point.weekday !== undefined && point.day === undefined) return resolveWeekday(sense, where)
  if (point.month === undefined && point.day !== undefined) {
    if (!anchor || anchor.precision === 'year') return unreckoned(anchor)
    const now = dayOf(anchor.first)
    const reach = point.weekday === undefined ? 2 : 12
    const months = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach).flatMap(step => {
      const at = shiftMonth(now.year, now.month, step)
      return candidate(pointInterval({ ...point, month: at.month }, at.year), false) ?? []
    })
    // “Thursday the 14th”: the weekday tells the month.
    const agreeing = months.filter(one => weekdayOf(one.first) === point.weekday)
    const chosen = choose(agreeing.length > 0 ? agreeing : months, anchor, where, undefined, undefined)
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
  const chosen = choose(
    agreeing.length > 0 ? agreeing : years,
    anchor,
    where,
    point.which,
    point.quarter !== undefined ? quarterDoubt : point.day !== undefined || sense.feast ? doubt : undefined,
  )
  return (
    chosen &&
    withAnchor(
      chosen.until === undefined ? { from: chosen.from } : { from: chosen.from, until: chosen.until },
      implied,
      anchor.prefix,
    )
  )
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

/** The time that a sense says by itself, before what is counted in it or from it. */
function resolveKind(sense: Sense, where: Circumstances): Resolved | undefined {
  if (sense.kind === 'calendar') return resolveCalendar(sense, where)
  if (sense.kind === 'unit') return resolveUnit(sense, where)
  if (sense.kind !== 'clock') return resolveCounted(sense, where)
  return { ...withoutDay(where), ...(sense.vague ? { vague: true as const } : {}) }
}

/** A range of two times that are reckoned apart; only the first where the second is not behind it. */
function resolveRange(first: Resolved, last: Resolved | undefined): Resolved {
  const end = last && (last.until ?? last.from)
  if (end === undefined || end.slice(0, first.from.length) < first.from) return first
  const implied = all.filter(part => first.implied.includes(part) || last!.implied.includes(part))
  const anchor = first.anchor ?? last!.anchor
  return withAnchor(range(first.from, end), implied, anchor)
}

/** Reckons a sense; none where it is no date (30 February) or no time of its own. */
export function resolve(sense: Sense, where: Circumstances): Resolved | undefined {
  const { to, ...start } = sense
  if (to) {
    const first = resolve(start, where)
    return first && resolveRange(first, resolve(to, where))
  }
  if (isUndated(sense)) return withoutDate(sense, where)
  if (sense.calendar) return { from: 'XXXX', implied: [], vague: true }
  let resolved = resolveKind(sense, where)
  if (resolved && sense.around) resolved = widen(resolved, sense.around)
  if (resolved && sense.slice) resolved = sliceOf(resolved, sense.slice)
  if (resolved && sense.lasting) resolved = lastingFrom(resolved, sense.lasting)
  if (resolved && sense.offset) resolved = offsetFrom(resolved, sense.offset, sense.vague)
  return resolved && sense.clock ? addClock(resolved, sense.clock) : resolved
}

/** “for two years”, “every Monday”, “recently” have no date of their own; “now” is about that of the publication. */
function withoutDate({ kind }: Sense, { anchor }: Circumstances): Resolved {
  return kind === 'present' && anchor ? unreckoned(anchor) : { from: 'XXXX', implied: [], vague: true }
}

/** “at 3 p.m.” alone: the day last named, else that of the publication. */
function withoutDay(where: Circumstances): Resolved {
  const anchor = where.named?.precision === 'day' ? where.named : where.anchor
  if (anchor?.precision !== 'day') return unreckoned(anchor)
  return withAnchor({ from: writeDayNumber(anchor.first) }, all, anchor.prefix)
}
