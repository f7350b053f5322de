/** What a match of the grammar says before it is reckoned: points of the calendar, units, times of day. */
import type { Dates, TimeMeaning, TimePart, TimeUnit } from '../language/language.js'
import type { GrammarMatch } from './timeGrammar.js'
import type { Piece } from './timePieces.js'
import type { Found } from './timeSlots.js'

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
  readonly hour: number
  readonly minute?: number
  readonly lastHour?: number
  readonly lastMinute?: number
}

export interface Sense {
  readonly by: string
  readonly kind: TimeMeaning['kind']
  /** Indices into the pieces of its sentence, [from, until). */
  readonly from: number
  readonly until: number
  readonly point: Point
  /** The last point of a range. */
  readonly last?: Point
  readonly unit?: TimeUnit
  readonly shift?: number
  /** 0 where the words leave it open. */
  readonly number?: number
  readonly vague?: true
  readonly ahead?: true
  /** Drops out unless it is joined to a date. */
  readonly joined?: true
  readonly clock?: Clock
}

type Draft = { -readonly [Key in keyof Point]: Point[Key] }

function setBoth(first: Draft, last: Draft, key: 'year' | 'month' | 'day' | 'weekday', value: number): void {
  if (first[key] === undefined) first[key] = value
  else last[key] = value
}

function readPoints(found: readonly Found[]): { readonly first: Draft; readonly last: Draft } {
  const first: Draft = {}
  const last: Draft = {}
  for (const { slot, value, part, span } of found) {
    if (slot === 'day' || slot === 'month' || slot === 'year' || slot === 'weekday')
      setBoth(first, last, slot, value)
    else if (slot === 'figure') first.month = value
    else if (slot === 'shortyear') last.year = Math.floor((first.year ?? 0) / 100) * 100 + value
    else if (slot === 'decade') first.decade = value
    else if (slot === 'shortdecade') first.decade = 1900 + value
    else if (slot === 'which') first.which = value
    else if (slot === 'quarter') first.quarter = value
    else if (slot === 'season' && span) first.season = span
    else if (slot === 'part' && part) first.part = part
  }
  return { first, last }
}

function readClock(found: readonly Found[], means: TimeMeaning): Clock | undefined {
  let hour: number | undefined
  let minute: number | undefined
  let half: number | undefined
  let span = means.hours
  for (const one of found) {
    if (one.slot === 'hour') hour = one.value
    else if (one.slot === 'minute') minute = one.value
    else if (one.slot === 'half') half = one.value
    else if (one.slot === 'daypart') span = one.span
    else if (one.slot === 'dotclock') {
      hour = one.span?.[0]
      minute = one.span?.[1]
    }
  }
  // “8 in the morning”, “8 in the evening”
  if (hour !== undefined && half === undefined && span && hour < 12) half = span[0] >= 12 ? 12 : 0
  if (hour !== undefined) {
    if (half !== undefined && (hour < 1 || hour > 12)) return undefined
    const full = half === undefined ? hour : (hour % 12) + half
    return full > 23 ? undefined : { hour: full, ...(minute === undefined ? {} : { minute }) }
  }
  return span && (span[0] === span[1] ? { hour: span[0] } : { hour: span[0], lastHour: span[1] })
}

/** Day and month in figures, where only one order is possible. */
function readFigures(found: readonly Found[]): Point | undefined {
  const figures = found.flatMap(one =>
    one.slot === 'figure' ? [one.value] : one.slot === 'dotted' ? [...(one.span ?? [])] : [],
  )
  const [one = 0, other = 0] = figures
  const year = found.find(each => each.slot === 'year' || each.slot === 'dotted')?.value
  if (year === undefined || one < 1 || other < 1) return undefined
  if (one === other || one > 12) return other > 12 ? undefined : { year, month: other, day: one }
  // Dots are only written where the day comes first.
  if (found[0]?.slot === 'dotted') return { year, month: other, day: one }
  return other > 12 ? { year, month: one, day: other } : undefined
}

/** Makes the sense of a match; none where its figures are no date. */
export function readSense(match: GrammarMatch): Sense | undefined {
  const { rule, found, from, until } = match
  const means = rule.means
  const base = { by: rule.id, kind: means.kind, from, until }
  const rough = means.vague || found.some(one => one.slot === 'rough')
  const extra = {
    ...(rough ? { vague: true as const } : {}),
    ...(means.ahead ? { ahead: true as const } : {}),
    ...(means.joined || (found.length === 1 && found[0]!.slot === 'weekday' && found[0]!.weak)
      ? { joined: true as const }
      : {}),
  }
  if (means.kind === 'none') return { ...base, point: {} }
  if (means.kind === 'figures') {
    const point = readFigures(found)
    return point && { ...base, kind: 'calendar', point }
  }
  const clock = readClock(found, means)
  const clockPart = clock ? { clock } : {}
  if (means.kind === 'clock') return clock && { ...base, point: {}, clock, ...extra }
  const { first, last } = readPoints(found)
  if (means.month !== undefined) first.month = means.month
  if (means.day !== undefined) first.day = means.day
  if (means.year !== undefined && first.year === undefined) first.year = means.year
  if (means.kind === 'calendar') {
    if (means.unit === 'year' && first.which !== undefined) {
      first.yearShift = first.which
      delete first.which
    }
    if (means.unit === 'century' && first.day !== undefined)
      return { ...base, point: { century: first.day }, ...extra }
    if (first.month !== undefined && (first.month < 1 || first.month > 12)) return undefined
    if (last.day !== undefined && last.month === undefined) {
      // “15 and 16 November” counts up; “16 and 15 November” is something else.
      if (first.day === undefined || last.day <= first.day) return undefined
      if (first.month !== undefined) last.month = first.month
      if (first.year !== undefined) last.year = first.year
    }
    if (
      last.year !== undefined &&
      last.month === undefined &&
      first.year !== undefined &&
      (last.year <= first.year || last.year > first.year + 15)
    )
      return undefined
    return {
      ...base,
      point: first,
      ...(Object.keys(last).length > 0 ? { last } : {}),
      ...clockPart,
      ...extra,
    }
  }
  const unit = found.find(one => one.unit !== undefined)?.unit ?? means.unit
  const number = found.find(one => one.slot === 'number')?.value ?? means.number
  const shift = means.shift ?? first.which ?? 0
  return {
    ...base,
    point: first,
    ...(unit ? { unit } : {}),
    ...(number === undefined ? {} : { number }),
    shift,
    ...clockPart,
    ...extra,
  }
}

/** Words that the place of a match is judged by. */
export interface Surroundings {
  readonly leads: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
}

/** Whether a match may stand where it stands: capitals, company and counts. */
export function fits(
  match: GrammarMatch,
  pieces: readonly Piece[],
  dates: Dates,
  around: Surroundings,
): boolean {
  const { found, from, until } = match
  const means = match.rule.means
  const before = pieces[from - 1]
  const after = pieces[until]
  const led = before !== undefined && around.leads.has(before.lower)
  const free =
    after === undefined ||
    after.kind === 'mark' ||
    after.kind === 'quote' ||
    around.leads.has(after.lower) ||
    around.conjunctions.has(after.lower)
  if (means.led && !led) return false
  if (means.closed && !free) return false
  if (means.capital) {
    for (let at = from; at < until; at += 1) {
      const piece = pieces[at]!
      if (!piece.capital && piece.kind === 'word' && !around.leads.has(piece.lower) && piece.lower !== "'s")
        return false
    }
  }
  if (means.kind !== 'calendar' || found.length !== 1) return true
  const [only] = found
  const introduced = led || (before !== undefined && around.articles.has(before.lower))
  if (only!.slot === 'season') {
    // “continues to fall”, “in spring”, “in the fall”
    return around.articles.has(pieces[from]!.lower) || (led && !only!.weak)
  }
  if (only!.slot === 'month') {
    // “in April and May”, “Jan-Feb 2017”
    const second =
      isMonthBeside(before, pieces[from - 2], dates, around) ||
      isMonthBeside(after, pieces[until + 1], dates, around)
    if (only!.weak && !introduced && !second) return false
    // “April Jones said”: a name, not a month.
    return introduced || second || !(after?.capital && after.kind === 'word')
  }
  if (only!.slot === 'year' && until - from === 1) return fitsYear(pieces, from, dates, introduced, free)
  return true
}

/** Whether `between` links a month to `month`. */
function isMonthBeside(
  between: Piece | undefined,
  month: Piece | undefined,
  dates: Dates,
  around: Surroundings,
): boolean {
  if (!between || !month?.capital || !Object.hasOwn(dates.months, month.lower)) return false
  return between.lower === '-' || around.conjunctions.has(between.lower) || around.leads.has(between.lower)
}

/** Whether four figures are a year: no price, no telephone number, no count of something. */
function fitsYear(
  pieces: readonly Piece[],
  at: number,
  dates: Dates,
  introduced: boolean,
  free: boolean,
): boolean {
  const year = Number(pieces[at]!.lower)
  const before = pieces[at - 1]
  const after = pieces[at + 1]
  if (before && dates.counting.includes(before.lower)) return false
  const unit =
    after !== undefined &&
    (Object.hasOwn(dates.units, after.lower) || Object.hasOwn(dates.pluralUnits, after.lower))
  if (unit || after?.lower === '%' || after?.lower === ':') return false
  if (before && before.end === pieces[at]!.start && /^[\p{Sc}#.:/]$/u.test(before.lower)) return false
  // “+44 20 7946-2015”
  if (before?.lower === '-' && pieces[at - 2]?.kind === 'number' && pieces[at - 2]!.lower.length !== 4)
    return false
  const held =
    introduced || after?.capital === true || (before !== undefined && dates.owners.includes(before.lower))
  if (year < 1900 || year > 2100) return introduced
  return held || free || year % 100 !== 0
}
