/** Two times that stand together: a range (`from March to May`), neighbours (`15 and 16 November`), a day and its hour. */
import type { Dates } from '../language/language.js'
import { addLengths, writeRecurrence } from './timeLength.js'
import type { Piece } from './timePieces.js'
import type { Point } from './timePoint.js'
import { isUndated, type Sense } from './timeSense.js'

type Join = Dates['joins'][number]

/** The joins by the words between, which are at most this many pieces. */
const longestJoin = 3

export type JoinTable = ReadonlyMap<string, readonly Join[]>

export function compileJoins(dates: Dates): JoinTable {
  const table = new Map<string, Join[]>()
  for (const join of dates.joins) {
    for (const between of typeof join.match === 'string' ? [join.match] : join.match) {
      table.set(between, [...(table.get(between) ?? []), join])
    }
  }
  return table
}

function isClock(sense: Sense): boolean {
  return sense.kind === 'clock'
}

function isDay(sense: Sense): boolean {
  if (sense.last || sense.clock || isUndated(sense)) return false
  return sense.kind === 'calendar'
    ? sense.point.day !== undefined || sense.point.weekday !== undefined
    : sense.unit === 'day' || (sense.kind === 'unit' && sense.point.weekday !== undefined)
}

function isBareWeekday(sense: Sense): boolean {
  return (
    sense.kind === 'calendar' &&
    !sense.last &&
    sense.point.weekday !== undefined &&
    sense.point.day === undefined
  )
}

function isFullDay(sense: Sense): boolean {
  return (
    sense.kind === 'calendar' &&
    !sense.last &&
    sense.point.day !== undefined &&
    sense.point.month !== undefined
  )
}

/** How fine a point is, so that only like is joined with like. */
function grain(point: Point): string {
  if (point.weekday !== undefined && point.day === undefined) return 'weekday'
  if (point.day !== undefined) return 'day'
  if (point.month !== undefined) return 'month'
  if (point.season || point.quarter !== undefined) return 'season'
  return point.decade === undefined ? 'year' : 'decade'
}

/** The years that one end of a pair lends to the other. */
function shareYear(first: Point, last: Point): readonly [Point, Point] {
  const crosses = (last.month ?? 0) < (first.month ?? 0)
  if (first.year === undefined && last.year !== undefined && first.month !== undefined) {
    return [{ ...first, year: crosses ? last.year - 1 : last.year }, last]
  }
  if (last.year === undefined && first.year !== undefined && last.month !== undefined) {
    return [first, { ...last, year: crosses ? first.year + 1 : first.year }]
  }
  return [first, last]
}

function follows(first: Point, last: Point): boolean {
  const kind = grain(first)
  if (first.which !== undefined || last.which !== undefined || first.part || last.part) return false
  if (kind === 'weekday') return last.weekday === (first.weekday! % 7) + 1
  if (kind === 'month')
    return (
      last.month === (first.month! % 12) + 1 &&
      (first.year === undefined || first.year === last.year || last.month === 1)
    )
  if (kind === 'day') return first.month === last.month && first.day! + 1 === last.day
  return kind === 'year' && first.year !== undefined && last.year === first.year + 1
}

/** Whether a time may end a range that begins with another kind of time: today, tomorrow, now. */
function isOpenEnd(sense: Sense): boolean {
  return sense.kind === 'present' || (sense.kind === 'unit' && sense.unit === 'day' && !sense.clock)
}

/** Whether a time may begin such a range. */
function isOpenStart(sense: Sense): boolean {
  return !sense.last && !sense.clock && (sense.kind === 'calendar' || isOpenEnd(sense))
}

function joinRange(first: Sense, second: Sense, by: string): Sense | undefined {
  if (isOpenStart(first) && !second.to && (isOpenEnd(second) || (isOpenEnd(first) && isOpenStart(second))))
    return first.kind === second.kind && second.kind === 'present'
      ? undefined
      : { ...first, by, until: second.until, to: second }
  if (
    isClock(second) &&
    first.clock &&
    !isUndated(first) &&
    first.clock.lastHour === undefined &&
    second.clock!.lastHour === undefined
  ) {
    const { hour, minute } = second.clock!
    return {
      ...first,
      until: second.until,
      clock: { ...first.clock, lastHour: hour, ...(minute === undefined ? {} : { lastMinute: minute }) },
    }
  }
  if (first.kind !== 'calendar' || second.kind !== 'calendar' || first.last || second.last) return undefined
  if (first.clock || second.clock) return undefined
  // “from this May to October 2020”, “from next Friday to 1 October 2020”
  if (first.point.which !== undefined && second.point.year !== undefined)
    return { ...first, by, until: second.until, to: second }
  // “2014 through May 2018”
  const dated = first.point.year !== undefined && second.point.year !== undefined
  if (grain(first.point) !== grain(second.point) && !dated) return undefined
  const [point, last] = shareYear(first.point, second.point)
  if ((point.year ?? 0) > (last.year ?? 9999)) return undefined
  return { by, kind: 'calendar', from: first.from, until: second.until, point, last }
}

/** “every Monday at 7 p.m.” */
function addHour(set: Sense, { clock }: Sense, span: Pick<Sense, 'from' | 'until'>): Sense | undefined {
  if (set.unit !== undefined && set.unit !== 'day') return undefined
  const length = writeRecurrence(set.point, clock, undefined)
  return clock && length && (!set.clock || set.clock.part) ? { ...set, ...span, clock, length } : undefined
}

/** “two years and three months” */
function joinSum(first: Sense, second: Sense, join: Join): Sense | undefined {
  if (first.kind !== 'duration' || second.kind !== 'duration' || first.clock || second.clock) return undefined
  const length = addLengths(first.length!, second.length!)
  return length === undefined ? undefined : { ...first, by: join.id, until: second.until, length }
}

/** “for two hours from 10 a.m.”, “from 10 a.m. for two hours” */
function joinHours(first: Sense, second: Sense, join: Join): Sense | undefined {
  const [start, lasting] = isClock(first) ? [first, second] : [second, first]
  const { number: count, unit } = lasting
  if (lasting.kind !== 'duration' || !count || !isClock(start) || start.clock!.lastHour !== undefined)
    return undefined
  const minutes = unit === 'hour' ? 60 * count : unit === 'minute' ? count : 0
  const { hour, minute = 0 } = start.clock!
  const end = hour * 60 + minute + minutes + (lasting.length?.endsWith('30M') && unit === 'hour' ? 30 : 0)
  if (minutes === 0 || end >= 24 * 60) return undefined
  const clock = {
    ...start.clock!,
    lastHour: Math.floor(end / 60),
    ...(end % 60 > 0 ? { lastMinute: end % 60 } : {}),
  }
  return { ...start, by: join.id, from: first.from, until: second.until, clock }
}

/** “two weeks starting 3 May” */
function joinLasting(first: Sense, second: Sense, join: Join): Sense | undefined {
  if (isClock(first) || isClock(second)) return joinHours(first, second, join)
  // “for three days from May” is counted from it, and is another join.
  if (join.means.shift !== undefined) return undefined
  const { number: count, unit, length } = first
  if (first.kind !== 'duration' || !count || !unit || !length || !isDay(second) || second.offset)
    return undefined
  return { ...second, by: join.id, from: first.from, length, lasting: { count, unit } }
}

/** “two weeks after 3 May”: counted from the date that stands behind it. */
function joinOffset(first: Sense, second: Sense, join: Join): Sense | undefined {
  const sign = join.means.shift ?? 1
  const { number: count, unit } = first
  if (first.kind !== 'duration' || !count || !unit || second.offset || second.to) return undefined
  if (second.kind !== 'calendar' && second.kind !== 'unit') return undefined
  const vague = first.vague ?? second.vague
  return {
    ...second,
    by: join.id,
    from: first.from,
    offset: { count, unit, sign },
    ...(vague ? { vague } : {}),
  }
}

const isPartOfDay = ({ clock }: Sense): boolean => clock?.part === true

/** The hour within the part of the day that a date is told with: “Sunday evening at 8:00”. */
function hourWithin(day: Sense, { clock }: Sense): Sense['clock'] {
  const { bare, ...told } = clock!
  if (!bare || !day.clock || day.clock.hour < 12 || told.hour === 12) return told
  const { hour, lastHour, ...rest } = told
  return { ...rest, hour: hour + 12, ...(lastHour === undefined ? {} : { lastHour: (lastHour % 12) + 12 }) }
}

/** A date told with a part of the day, and the hour in it. */
function joinHour(first: Sense, second: Sense): Sense | undefined {
  const [day, hour] = isClock(second) ? [first, second] : [second, first]
  // “Sunday at 8:00, early morning”
  if (
    isClock(hour) &&
    isPartOfDay(hour) &&
    day.clock &&
    !isPartOfDay(day) &&
    !isClock(day) &&
    !isUndated(day)
  )
    return { ...day, from: first.from, until: second.until, clock: hourWithin(hour, day)! }
  if (!isClock(hour) || isClock(day) || isUndated(day) || day.last || day.to) return undefined
  if (!isPartOfDay(day) || isPartOfDay(hour)) return undefined
  const clock = hourWithin(day, hour)
  return { ...day, from: first.from, until: second.until, ...(clock ? { clock } : {}) }
}

function joinSame(first: Sense, second: Sense): Sense | undefined {
  const span = { from: first.from, until: second.until }
  if (first.kind === 'set' && isClock(second)) return addHour(first, second, span)
  if (second.kind === 'set' && isClock(first)) return addHour(second, first, span)
  if (isUndated(first) || isUndated(second)) return undefined
  // “in the morning at 7:30”
  if (isClock(first) && isClock(second)) {
    const [part, hour] = isPartOfDay(first) ? [first, second] : [second, first]
    if (!isPartOfDay(part) || isPartOfDay(hour)) return undefined
    const { vague: _, ...told } = hour
    return { ...told, ...span, clock: hourWithin(part, hour)! }
  }
  const within = joinHour(first, second)
  if (within) return within
  if (isClock(first) && isDay(second)) return { ...second, ...span, clock: first.clock! }
  if (isDay(first) && isClock(second)) return { ...first, ...span, clock: second.clock! }
  if (isBareWeekday(first) && isFullDay(second))
    return { ...second, ...span, point: { ...second.point, weekday: first.point.weekday! } }
  if (isFullDay(first) && isBareWeekday(second))
    return { ...first, ...span, point: { ...first.point, weekday: second.point.weekday! } }
  return undefined
}

/** Joins what belongs together in one sentence, left to right; what only counts in company drops out. */
export function joinSenses(
  senses: readonly Sense[],
  pieces: readonly Piece[],
  table: JoinTable,
): readonly Sense[] {
  const joined: Sense[] = []
  for (const next of senses) {
    const previous = joined.at(-1)
    if (
      !previous ||
      next.from - previous.until > longestJoin ||
      next.kind === 'none' ||
      previous.kind === 'none'
    ) {
      joined.push(next)
      continue
    }
    const between = pieces
      .slice(previous.until, next.from)
      .map(piece => piece.lower)
      .join(' ')
    let whole: Sense | undefined
    for (const join of table.get(between) ?? []) {
      const { opener } = join.means
      if (opener !== undefined && ![1, 2].some(step => pieces[previous.from - step]?.lower === opener))
        continue
      if (join.means.join === 'same') whole = joinSame(previous, next)
      else if (join.means.join === 'sum') whole = joinSum(previous, next, join)
      else if (join.means.join === 'lasting') whole = joinLasting(previous, next, join)
      else if (join.means.join === 'offset') whole = joinOffset(previous, next, join)
      else if (join.means.join === 'range') whole = joinRange(previous, next, join.id)
      else if (
        previous.kind === 'calendar' &&
        next.kind === 'calendar' &&
        grain(previous.point) === grain(next.point)
      ) {
        const [point, last] = shareYear(previous.point, next.point)
        if (follows(point, last)) whole = joinRange(previous, next, join.id)
        else if (!previous.last && !next.last) joined[joined.length - 1] = { ...previous, point }
      }
      if (whole) break
    }
    if (!whole) joined.push(next)
    else {
      const { joined: _, ...kept } = whole
      joined[joined.length - 1] = kept
    }
  }
  return joined.filter(sense => sense.kind !== 'none' && !sense.joined)
}
