/**
 * The Gregorian calendar on whole numbers: days count from 1 January 1970, weekdays from 1 (Monday) to 7 (Sunday).
 * No clock, no time zone, no `Date`.
 */

export interface CalendarDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

function floorDivide(dividend: number, divisor: number): number {
  return Math.floor(dividend / divisor)
}

/** The number of a day. The method is Howard Hinnant's `days_from_civil`: eras of 400 years that begin in March. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = floorDivide(shifted, 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = floorDivide(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1
  return (
    era * 146097 +
    yearOfEra * 365 +
    floorDivide(yearOfEra, 4) -
    floorDivide(yearOfEra, 100) +
    dayOfYear -
    719468
  )
}

/** The day of a number: the inverse of `dayNumber`. */
export function dayOf(number: number): CalendarDay {
  const shifted = number + 719468
  const era = floorDivide(shifted, 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = floorDivide(
    dayOfEra - floorDivide(dayOfEra, 1460) + floorDivide(dayOfEra, 36524) - floorDivide(dayOfEra, 146096),
    365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + floorDivide(yearOfEra, 4) - floorDivide(yearOfEra, 100))
  const shiftedMonth = floorDivide(5 * dayOfYear + 2, 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - floorDivide(153 * shiftedMonth + 2, 5) + 1,
  }
}

export function daysInMonth(year: number, month: number): number {
  return (
    dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)
  )
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

/** A year of the record; without one, the open year `XXXX`. */
export function writeYear(year: number | undefined): string {
  return year === undefined ? 'XXXX' : pad(year, 4)
}

export function writeMonth(year: number | undefined, month: number): string {
  return `${writeYear(year)}-${pad(month, 2)}`
}

export function writeDay(year: number | undefined, month: number, day: number): string {
  return `${writeMonth(year, month)}-${pad(day, 2)}`
}

/** The ISO date of a day's number. */
export function writeDayNumber(number: number): string {
  const { year, month, day } = dayOf(number)
  return writeDay(year, month, day)
}

/** The ISO month that lies `shift` months after a month. */
export function shiftMonth(
  year: number,
  month: number,
  shift: number,
): { readonly year: number; readonly month: number } {
  const count = year * 12 + month - 1 + shift
  return { year: floorDivide(count, 12), month: count - floorDivide(count, 12) * 12 + 1 }
}

/** What an ISO prefix covers, as numbers of its first and last day. */
export interface Extent {
  readonly first: number
  readonly last: number
  readonly precision: 'year' | 'month' | 'day'
}

/** The days that a prefix covers (hours are passed over); none for an open year or what is no date. */
export function extentOf(prefix: string): Extent | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(prefix)
  if (!parts) return undefined
  const year = Number(parts[1])
  if (parts[2] === undefined) {
    return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31), precision: 'year' }
  }
  const month = Number(parts[2])
  if (month < 1 || month > 12) return undefined
  if (parts[3] === undefined) {
    const first = dayNumber(year, month, 1)
    return { first, last: first + daysInMonth(year, month) - 1, precision: 'month' }
  }
  const day = Number(parts[3])
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  const number = dayNumber(year, month, day)
  return { first: number, last: number, precision: 'day' }
}
