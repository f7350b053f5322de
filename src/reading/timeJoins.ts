/** Two times that stand together: a range (`from March to May`), neighbours (`15 and 16 November`), a day and its hour. */
import type { Dates } from '../language/language.js'
import type { Piece } from './timePieces.js'
import type { Point, Sense } from './timeSense.js'

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
  if (sense.last || sense.clock) return false
  return sense.kind === 'calendar'
    ? sense.point.day !== undefined || sense.point.weekday !== undefined
    : sense.unit === 'day'
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

function joinRange(first: Sense, second: Sense, by: string): Sense | undefined {
  if (
    isClock(second) &&
    first.clock &&
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
  // “2014 through May 2018”
  const dated = first.point.year !== undefined && second.point.year !== undefined
  if (grain(first.point) !== grain(second.point) && !dated) return undefined
  const [point, last] = shareYear(first.point, second.point)
  if ((point.year ?? 0) > (last.year ?? 9999)) return undefined
  return { by, kind: 'calendar', from: first.from, until: second.until, point, last }
}

function joinSame(first: Sense, second: Sense): Sense | undefined {
  const span = { from: first.from, until: second.until }
  if (isClock(first) && isClock(second)) return undefined
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
