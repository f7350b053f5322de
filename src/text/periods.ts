/** Times as stretches that can be compared: ISO prefixes widened to their first and last minute. Pure string work, no clock. */
import type { Time } from '../model/evidence.js'
import { dayNumber } from './calendar.js'

/** Both ends included, as `YYYY-MM-DDTHH:MM`; ends of months are written as day 31, which compares rightly. */
export interface Period {
  readonly from: string
  readonly until: string
}

const first = '0000-01-01T00:00'
const last = '9999-12-31T23:59'

/** The period of a time; none where the text leaves the year open (`XXXX`). */
export function periodOf(time: Time | undefined): Period | undefined {
  if (!time || time.from.startsWith('XXXX')) return undefined
  const until = time.until ?? time.from
  if (until.startsWith('XXXX')) return undefined
  return { from: time.from + first.slice(time.from.length), until: until + last.slice(until.length) }
}

/** The period of a time that claims something: a vague time (`in recent days`) claims none. */
export function claimedPeriod(time: Time | undefined): Period | undefined {
  return time?.vague ? undefined : periodOf(time)
}

/** What two periods share; none where they exclude each other. */
export function sharedPeriod(one: Period, other: Period): Period | undefined {
  const from = one.from > other.from ? one.from : other.from
  const until = one.until < other.until ? one.until : other.until
  return from <= until ? { from, until } : undefined
}

/** Whether two times cannot both hold. Times that are missing, vague or of an open year exclude nothing. */
export function areExclusive(one: Time | undefined, other: Time | undefined): boolean {
  const first = claimedPeriod(one)
  const second = claimedPeriod(other)
  return first !== undefined && second !== undefined && sharedPeriod(first, second) === undefined
}

/** Days from 1970 of a moment; day 31 of a short month counts into the next one, which is near enough for distances. */
function dayAt(moment: string): number {
  return dayNumber(Number(moment.slice(0, 4)), Number(moment.slice(5, 7)), Number(moment.slice(8, 10)))
}

/** How many days lie between two periods; 0 where they touch or overlap. */
export function daysApart(one: Period, other: Period): number {
  if (sharedPeriod(one, other)) return 0
  const [early, late] = one.until < other.from ? [one, other] : [other, one]
  return Math.max(0, dayAt(late.from) - dayAt(early.until))
}

/** How long a period is, in days, at least 1. */
export function daysIn(period: Period): number {
  return Math.max(1, dayAt(period.until) - dayAt(period.from) + 1)
}

/** The period widened by some days at its beginning. */
export function widenBack(period: Period, days: number): Period {
  const from = new Date((dayAt(period.from) - days) * 86_400_000).toISOString().slice(0, 16)
  return { from, until: period.until }
}

/** The narrowest time that claims something, else the narrowest vague one; of equals the first given. */
export function narrowestTime(times: readonly (Time | undefined)[]): Time | undefined {
  let best: Time | undefined
  let bestDays = Number.POSITIVE_INFINITY
  for (const time of times) {
    const period = periodOf(time)
    if (!time || !period) continue
    const days = daysIn(period) + (time.vague ? 1_000_000 : 0)
    if (days < bestDays) {
      best = time
      bestDays = days
    }
  }
  return best ?? times.find(time => time !== undefined)
}
