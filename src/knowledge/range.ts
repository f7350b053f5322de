/** Dates as ISO prefixes, compared at the precision that they have. */

/** What is dated: a role, a membership. A missing end is open. */
export interface Dated {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

interface Days {
  readonly first: number
  readonly last: number
}

const beginning = -1
const ending = 1e9

/** The number of a day, for comparing and for rough lengths: months count 31 days, years 372. */
function dayNumber(year: number, month: number, day: number): number {
  return year * 372 + (month - 1) * 31 + (day - 1)
}

/** The days that an ISO prefix covers; none where it has no year that can be read. */
export function daysOf(prefix: string): Days | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/u.exec(prefix)
  if (parts === null) return undefined
  const year = Number(parts[1])
  const month = parts[2] === undefined ? undefined : Number(parts[2])
  const day = parts[3] === undefined ? undefined : Number(parts[3])
  return { first: dayNumber(year, month ?? 1, day ?? 1), last: dayNumber(year, month ?? 12, day ?? 31) }
}

export function firstDay(dated: Dated): number {
  return dated.from === undefined ? beginning : (daysOf(dated.from)?.first ?? beginning)
}

export function lastDay(dated: Dated): number {
  return dated.until === undefined ? ending : (daysOf(dated.until)?.last ?? ending)
}

/** How many of the days of `at` fall into the range; 0 where none does. */
export function overlap(dated: Dated, at: Days): number {
  return Math.max(0, Math.min(lastDay(dated), at.last) - Math.max(firstDay(dated), at.first) + 1)
}
