/** Whether a time of the record says what a case of Recognizers-Text expects. What is not counted as a difference stands here. */
import type { Time } from '../../model/evidence.js'
import { dayNumber, extentOf } from '../../text/calendar.js'
import { timexOf } from './timexValue.js'

/** One reading that a case allows; ambiguous words (“on Friday”) have several, and any of them is right. */
export interface CaseValue {
  readonly timex?: string
  readonly type: string
  readonly value?: string
  readonly start?: string
  readonly end?: string
  /** `before`, `since`, `mid`, …: what the words say about the time that they name. */
  readonly Mod?: string
}

/** The first day of a prefix, and the day after its last. */
function daysOf(
  time: Time,
): { readonly start: number; readonly end: number; readonly turn: number } | undefined {
  const first = extentOf(time.from)
  const last = extentOf(time.until ?? time.from)
  return first && last && { start: first.first, end: last.last + 1, turn: last.first }
}

function dayAt(moment: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/u.exec(moment)
  return parts ? dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}

/** Seconds of a duration, months of 30 and years of 365 days; open (`X`) is none. */
function secondsOf(length: string): number | undefined {
  const parts =
    /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/u.exec(
      length,
    )
  if (!parts) return undefined
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map(part => Number(part ?? 0))
  return ((years! * 365 + months! * 30 + weeks! * 7 + days!) * 24 + hours!) * 3600 + minutes! * 60 + seconds!
}

/** “a few hours”: the cases make three of what the record leaves open (`PTXH`). */
function isSameLength(ours: string | undefined, wanted: string): boolean {
  if (ours === undefined) return false
  if (ours.includes('X')) return ours.replace('X', '3') === wanted
  const seconds = secondsOf(ours)
  // Half a year is half of 365 days in the cases and six months in the record.
  return seconds !== undefined && Math.abs(seconds - (secondsOf(wanted) ?? -1)) <= seconds / 50
}

/** A weekend is `XXXX-WXX-WE` or one of so many weeks in the record, and a unit of its own (`P2WE`) in the cases. */
function isSameRecurrence(ours: string | undefined, wanted: string): boolean {
  if (ours === wanted) return true
  if (wanted === 'P1WE') return ours === 'XXXX-WXX-WE'
  return !wanted.startsWith('XXXX') && isSameLength(ours, wanted.replace('WE', 'W'))
}

const wildcard = (timex: string): RegExp =>
  new RegExp(`^${timex.replace(/[.*+?^$()|[\]{}]/gu, '\\$&').replaceAll('X', '.')}$`, 'u')

/** The clock of a moment without its seconds: a time of the record is as fine as a minute. */
const clockOf = (moment: string): string | undefined =>
  /T(\d{2}(?::\d{2})?|[A-Z]{2})/u.exec(moment)?.[1]?.padEnd(5, ':00')

/** A range of two moments, by their clocks: `(T17,T18,PT1H)`. */
function isSameClockRange(time: Time, timex: string): boolean {
  const ends = /^\(([^,]*),([^,]*),/u.exec(timex)
  return (
    ends !== null &&
    clockOf(time.from) === clockOf(ends[1]!) &&
    clockOf(time.until ?? '') === clockOf(ends[2]!)
  )
}

/** The days of an expected range, compared with those of a time. */
function isSameRange(time: Time, wanted: CaseValue): boolean {
  const ours = daysOf(time)
  const { timex = '', start, end, Mod } = wanted
  const named = wildcard(timex).test(timexOf(time).value)
  if (start === undefined && end === undefined) return named
  if (!ours) return false
  const first = start === undefined ? undefined : dayAt(start)
  const last = end === undefined ? undefined : dayAt(end)
  if (first === undefined || last === undefined) {
    // “since August”: a time of the record is August; that it only begins there is told by the words around it.
    const bound = first ?? last
    const part = Mod !== undefined && /-(?:start|mid|end)/u.test(Mod)
    return bound !== undefined && ((part && named) || bound === ours.start || bound === ours.end)
  }
  // Parts (“mid-October”) are cut otherwise by a day or two, but are parts of the same time.
  if (Mod && /start|mid|end/u.test(Mod)) return named && Math.abs(first - ours.start) < 370
  // “the next three days” begin tomorrow in the cases; in the record they are counted from the publication.
  if (time.length !== undefined && timex.endsWith(`,${time.length})`)) return true
  // “later this year” is from the publication on in the record, and a half of the year in the cases.
  if (named && (time.from === time.anchor || time.until === time.anchor)) return true
  // Centuries begin with the year 1 in the record and with the year 0 in the cases.
  if (timex.endsWith(',P100Y)'))
    return Math.abs(first - ours.start) <= 366 && Math.abs(last - ours.end) <= 366
  // “from May to July” ends with the beginning of July in the cases, with its end in the record.
  // (which the record does not keep, so up to a quarter of a year before).
  return (
    first === ours.start &&
    (last === ours.end ||
      last === ours.turn ||
      (time.until !== undefined && last < ours.end && last >= ours.end - 92))
  )
}

/** A date; one that is counted in months or years is as fine as the unit in the record, and to the day in the cases. */
function isSameDate(time: Time, wanted: CaseValue): boolean {
  const { value = '', timex = '' } = wanted
  if (time.from.slice(0, 10) === value) return time.until === undefined
  if (time.anchor === undefined || timex.startsWith('XXXX')) return false
  const ours = daysOf(time)
  const day = dayAt(value)
  return (
    ours !== undefined && day !== undefined && ours.start <= day && day < ours.end && time.from.length <= 10
  )
}

export function isExpected(time: Time, wanted: CaseValue): boolean {
  const { type, timex = '', value = '' } = wanted
  if (timex === 'PRESENT_REF') return time.kind === 'present'
  switch (type) {
    case 'duration':
      return time.kind === 'duration' && isSameLength(time.length, timex.replace('WE', 'W'))
    case 'set':
      return time.kind === 'set' && isSameRecurrence(time.every, timex)
    case 'time':
      return clockOf(time.from) === clockOf(timex) && time.until === undefined
    case 'timerange':
      return timex.startsWith('(')
        ? isSameClockRange(time, timex)
        : clockOf(timexOf(time).value) === clockOf(timex)
    case 'datetime':
      return (
        time.from.slice(0, 10) === value.slice(0, 10) &&
        clockOf(time.from) === clockOf(value.replace(' ', 'T'))
      )
    case 'datetimerange': {
      const sameDay = time.from.slice(0, 10) === (wanted.start ?? wanted.end ?? value).slice(0, 10)
      if (!sameDay) return false
      if (timex.startsWith('(')) return isSameClockRange(time, timex)
      return clockOf(timexOf(time).value) === clockOf(timex)
    }
    case 'date':
      return isSameDate(time, wanted)
    default:
      return time.kind === undefined && isSameRange(time, wanted)
  }
}
