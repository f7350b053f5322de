/** Times as a person says them: `11–20 October 2022 (year implied)`, `December 2021 – January 2022`. */
import type { Time } from '../model/evidence.js'
import { joinWords } from './wording.js'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

interface Day {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly clock: string
}

function readPrefix(prefix: string): Day {
  const [date = '', clock = ''] = prefix.split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  return {
    year: year === 'XXXX' ? '' : year,
    month: months[Number(month) - 1] ?? '',
    day: day === '' ? '' : String(Number(day)),
    clock: clock === '' ? '' : clock.includes(':') ? `, ${clock}` : `, ${clock}:00`,
  }
}

function sayParts(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' ')
}

function sayDay(day: Day): string {
  return `${sayParts(day.day, day.month, day.year)}${day.clock}`
}

function sayRange(from: Day, until: Day): string {
  const clock = from.clock !== '' || until.clock !== ''
  if (clock || from.year !== until.year) return `${sayDay(from)} – ${sayDay(until)}`
  if (from.month !== until.month) {
    return `${sayParts(from.day, from.month)} – ${sayParts(until.day, until.month, until.year)}`
  }
  if (from.day === until.day) return sayDay(from)
  return sayParts(`${from.day}–${until.day}`, from.month, from.year)
}

/** The time in words. A vague time is `within` its outer bounds; `asides` follow in brackets. */
function sayWith(time: Time, implied: readonly string[]): string {
  const from = readPrefix(time.from)
  const range = time.until === undefined ? sayDay(from) : sayRange(from, readPrefix(time.until))
  const asides = [
    ...(time.from.startsWith('XXXX') ? ['year open'] : []),
    ...(implied.length > 0 ? [`${joinWords(implied)} implied`] : []),
  ]
  const words = time.vague ? `within ${range}` : range
  return `${words}${asides.length > 0 ? ` (${asides.join(', ')})` : ''}`.trim()
}

/** The time in words, with all that was filled in. */
export function sayTime(time: Time): string {
  return sayWith(time, time.implied)
}

/** The same for a reader in a hurry: what was filled in is said only where the time is vague anyway. */
export function sayTimeShort(time: Time): string {
  return sayWith(time, time.vague && time.implied.includes('year') ? ['year'] : [])
}
