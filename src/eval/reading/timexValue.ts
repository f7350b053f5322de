/** The times of the record as the corpora write them: the `type` and `value` of a TIMEX3 (ISO-TimeML). */
import type { Time } from '../../model/evidence.js'
import { dayNumber, dayOf, extentOf, weekdayOf } from '../../text/calendar.js'

export interface Timex {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
}

/** `1998-W06`: the ISO week that holds a day. */
function weekOf(day: number): string {
  const thursday = day - weekdayOf(day) + 4
  const { year } = dayOf(thursday)
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}

const dayparts: { readonly [hours: string]: string } = {
  '06/11': 'MO',
  '12/17': 'AF',
  '18/23': 'EV',
  '20/23': 'NI',
}

/** First and last month of what has a name of its own. */
const named: { readonly [months: string]: string } = {
  '01/03': 'Q1',
  '04/06': 'Q2',
  '07/09': 'Q3',
  '10/12': 'Q4',
  '01/06': 'H1',
  '07/12': 'H2',
  '03/05': 'SP',
  '06/08': 'SU',
  '09/11': 'FA',
  '12/02': 'WI',
}

/** The rows that read a part of a longer time, which is written by the longer. */
const parts = /part-of-(?:unit|year)|time\/unit$/u

/** A stretch of days: a week or weekend, a part of either or of a month, or up to or from the anchor. */
function valueOfDays(from: string, until: string, anchor: string | undefined): string {
  const first = extentOf(from)!.first
  const last = extentOf(until)!.last
  const week = weekOf(first)
  if (weekdayOf(first) === 6 && last === first + 1) return `${week}-WE`
  if (week === weekOf(last)) return week
  if (from.slice(0, 7) === until.slice(0, 7)) return from.slice(0, 7)
  const sided = anchor !== undefined && (until === anchor || from === anchor)
  return sided && from.slice(0, 4) === until.slice(0, 4) ? until.slice(0, 4) : from
}

function valueOfMonths(from: string, until: string): string {
  const year = from.slice(0, 4)
  const name = named[`${from.slice(5)}/${until.slice(5)}`]
  if (name) return `${year}-${name}`
  return year === until.slice(0, 4) ? year : from
}

function valueOfYears(from: string, until: string): string {
  const length = Number(until) - Number(from) + 1
  // The 20th century is written by its first two figures, as the corpora do.
  if (length === 100) return from.slice(0, 2)
  return from.slice(0, 3) === until.slice(0, 3) ? from.slice(0, 3) : from
}

/** The value of a time that has a date. A range of two dates is written by the first. */
function valueOfDate({ from, until, anchor, by }: Time): string {
  if (from.includes('T')) {
    const part = until && dayparts[`${from.slice(11)}/${until.slice(11)}`]
    if (part) return `${from.slice(0, 11)}${part}`
    return from.length === 13 ? `${from}:00` : from
  }
  if (until === undefined) return from
  if (from.startsWith('XXXX') || from.length !== until.length) return from
  if (from.length === 10) return valueOfDays(from, until, anchor)
  if (from.length === 4) return valueOfYears(from, until)
  // “the end of the year” has the months of its last quarter and is none.
  return parts.test(by) && from.slice(0, 4) === until.slice(0, 4)
    ? from.slice(0, 4)
    : valueOfMonths(from, until)
}

const references = { past: 'PAST_REF', present: 'PRESENT_REF', future: 'FUTURE_REF' } as const

/** What a TIMEX3 of the same words would say. */
export function timexOf(time: Time): Timex {
  if (time.kind === 'duration') return { type: 'DURATION', value: time.length ?? 'PXX' }
  if (time.kind === 'set') return { type: 'SET', value: time.every ?? 'PXX' }
  if (time.kind !== undefined) return { type: 'DATE', value: references[time.kind] }
  // “the past two years” is a duration with its ends.
  if (time.length !== undefined && time.until !== undefined) return { type: 'DURATION', value: time.length }
  const value = valueOfDate(time)
  return { type: value.includes('T') ? 'TIME' : 'DATE', value }
}
