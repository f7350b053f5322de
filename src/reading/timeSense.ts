/** What a match of the grammar says before it is reckoned: points of the calendar, units, times of day. */
import type { Dates } from '../language/language.js'
import type { TimeMeaning, TimeUnit } from '../language/times.js'
import type { GrammarMatch } from './timeGrammar.js'
import { writeLength, writeRecurrence } from './timeLength.js'
import type { Piece } from './timePieces.js'
import type { Clock, Point } from './timePoint.js'
import type { Found } from './timeSlots.js'

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
  /** The last time of a range, where it is reckoned by itself (`between 2019 and today`). */
  readonly to?: Sense
  /** So many units after (1) or before (-1) it. */
  readonly offset?: { readonly count: number; readonly unit: TimeUnit; readonly sign: 1 | -1 }
  /** So many units that begin with it. */
  readonly lasting?: { readonly count: number; readonly unit: TimeUnit }
  /** Some of its weeks, months or days: which from its beginning, or from its end (-1), and how many. */
  readonly slice?: {
    readonly unit: TimeUnit
    readonly place: number
    readonly count: number
    readonly weekday?: number
  }
  readonly feast?: NonNullable<TimeMeaning['feast']>
  readonly calendar?: NonNullable<TimeMeaning['calendar']>
  /** The week that holds the day, or the weekend next to it together with it. */
  readonly around?: 'week' | 'weekend'
  /** How long (a duration, or a stretch counted in units), or how often (a set). */
  readonly length?: string
}

/** Kinds that are no date. */
const undated: ReadonlySet<Sense['kind']> = new Set(['duration', 'set', 'past', 'present', 'future'])

export const isUndated = ({ kind, to }: Sense): boolean => undated.has(kind) && to === undefined

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

interface Hour {
  hour: number
  minute?: number
  half?: number
}

/** Hours and minutes as printed, each with its half of the day where one follows; a range shares the last one's. */
function readHours(found: readonly Found[]): readonly Hour[] {
  const hours: Hour[] = []
  for (const { slot, value, span } of found) {
    const last = hours.at(-1)
    if (slot === 'hour') hours.push({ hour: value })
    else if (slot === 'dotclock' && span) hours.push({ hour: span[0], minute: span[1] })
    else if (slot === 'minute' && last) last.minute = value
    else if (slot === 'half' && last) last.half = value
  }
  const [first, last] = hours
  if (first && last?.half !== undefined && first.half === undefined) {
    // “11:30 to 1 p.m.” begins in the morning.
    first.half = first.hour % 12 > last.hour % 12 ? 12 - last.half : last.half
  }
  return hours
}

/** The hour of the day; none for “15 p.m.”. */
function fullHour({ hour, half }: Hour): number | undefined {
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  const full = half === undefined ? hour : (hour % 12) + half
  return full > 23 ? undefined : full
}

function readClock(found: readonly Found[], means: TimeMeaning): Clock | undefined {
  const span = found.find(one => one.slot === 'daypart')?.span ?? means.hours
  const hours = readHours(found)
  if (hours.length === 0)
    return (
      span && (span[0] === span[1] ? { hour: span[0] } : { part: true, hour: span[0], lastHour: span[1] })
    )
  // “8 in the morning”, “8 in the evening”
  if (span) for (const one of hours) if (one.hour < 12) one.half ??= span[0] >= 12 ? 12 : 0
  const [first, last] = hours
  const hour = fullHour(first!)
  const lastHour = last && fullHour(last)
  if (hour === undefined || (last && lastHour === undefined)) return undefined
  return {
    hour,
    ...(first!.half === undefined && hour <= 12 ? { bare: true as const } : {}),
    ...(first!.minute === undefined ? {} : { minute: first!.minute }),
    ...(lastHour === undefined ? {} : { lastHour }),
    ...(last?.minute === undefined ? {} : { lastMinute: last.minute }),
  }
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

/** “the last two weeks of May”, “the first Monday of next month”, “the 21st of this month”. */
function readSlice(found: readonly Found[], means: TimeMeaning): Sense['slice'] {
  const place =
    found.find(one => one.slot === 'place') ?? found.find(one => one.slot === 'day' && means.kind === 'unit')
  if (!place) return undefined
  const units = found.flatMap(one => one.unit ?? [])
  const weekday = found.find(one => one.slot === 'weekday')?.value
  const fine = means.kind === 'unit' && units.length < 2 ? 'day' : units[0]
  return {
    unit: weekday === undefined ? (fine ?? 'day') : 'day',
    place: place.value,
    count: found.find(one => one.slot === 'number')?.value ?? 1,
    ...(weekday === undefined ? {} : { weekday }),
  }
}

/** What comes again and again: each of a unit, or a point of the calendar without its year. */
function readSet(
  base: Pick<Sense, 'by' | 'kind' | 'from' | 'until'>,
  point: Point,
  clock: Clock | undefined,
  unit: TimeUnit | undefined,
  number: number | undefined,
): Sense | undefined {
  const counted = unit && (unit !== 'weekend' || number !== undefined)
  const length = counted ? writeLength(number ?? 1, unit) : writeRecurrence(point, clock, unit)
  if (length === undefined) return undefined
  return { ...base, point, length, ...(unit ? { unit } : {}), ...(clock ? { clock } : {}) }
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
  if (means.kind === 'none' || means.kind === 'past' || means.kind === 'present' || means.kind === 'future')
    return { ...base, point: {} }
  if (means.kind === 'figures') {
    const point = readFigures(found)
    return point && { ...base, kind: 'calendar', point }
  }
  const clock = readClock(found, means)
  const clockPart = clock ? { clock } : {}
  if (means.kind === 'clock') return clock && { ...base, point: {}, clock, ...extra }
  if (means.calendar) return { ...base, point: {}, calendar: means.calendar }
  const { first, last } = readPoints(found)
  const slice = readSlice(found, means)
  if (slice?.weekday !== undefined) delete first.weekday
  if (slice && first.day !== undefined && means.kind === 'unit') delete first.day
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
      ...(slice ? { slice } : {}),
      ...(means.feast ? { feast: means.feast } : {}),
      ...(means.around ? { around: means.around } : {}),
      ...(Object.keys(last).length > 0 ? { last } : {}),
      ...clockPart,
      ...extra,
    }
  }
  const unit = found.findLast(one => one.unit !== undefined)?.unit ?? means.unit
  const count = found.findLast(one => one.slot === 'number')?.value ?? means.number
  const number = count === undefined ? undefined : Math.floor(count)
  const half = (count ?? 0) % 1 > 0 || found.some(one => one.slot === 'fraction')
  if (means.kind === 'set') return readSet(base, first, clock, unit, number)
  if (means.kind === 'duration' && unit)
    return {
      ...base,
      point: {},
      unit,
      number: number ?? 0,
      length: writeLength(number ?? 0, unit, half),
      ...extra,
    }
  // “at the last minute”, “this second”
  if (means.kind === 'unit' && (unit === 'minute' || unit === 'second')) return undefined
  const shift = means.shift ?? Math.min(first.which ?? 0, 1)
  return {
    ...base,
    point: first,
    ...(slice ? { slice } : {}),
    ...(unit ? { unit } : {}),
    ...(number === undefined ? {} : { number }),
    ...(means.kind === 'span' && unit ? { length: writeLength(number ?? 0, unit, half) } : {}),
    shift,
    ...clockPart,
    ...extra,
  }
}

/** A time so many units ahead as no more than so many units, without the word that leads into it. */
export function asDuration({ from, until, unit, number }: Sense, by: string): Sense {
  const length = writeLength(number ?? 0, unit ?? 'day')
  return { by, kind: 'duration', from: from + 1, until, point: {}, length, ...(unit ? { unit } : {}) }
}

/** Words that the place of a match is judged by. */
export interface Surroundings {
  readonly leads: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
}

const currency = /^\p{Sc}$/u

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
  // “$12 December”
  if (
    pieces[from]!.kind === 'number' &&
    before &&
    before.end >= pieces[from]!.start - 1 &&
    currency.test(before.lower)
  )
    return false
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
  // “2015-32” and what follows two hyphens are numbers of something.
  if (
    after?.lower === '-' &&
    after.start === pieces[at]!.end &&
    pieces[at + 2]?.kind === 'number' &&
    pieces[at + 2]!.lower.length < 4
  )
    return false
  if (before?.lower === '-' && pieces[at - 3]?.lower === '-') return false
  if (after?.lower === '-' && pieces[at + 3]?.lower === '-') return false
  // “+44 20 7946-2015”
  if (before?.lower === '-' && pieces[at - 2]?.kind === 'number' && pieces[at - 2]!.lower.length !== 4)
    return false
  const held =
    introduced || after?.capital === true || (before !== undefined && dates.owners.includes(before.lower))
  if (year < 1900 || year > 2100) return introduced
  return held || free || year % 100 !== 0
}
