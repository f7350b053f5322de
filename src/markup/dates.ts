/** Dates as pages write them: for machines (`2022-10-30T08:00:00Z`) and for readers (“Sunday, October 30th, 2022 at 8:00 a.m.”). */
import { dayOf, daysInMonth, writeDay } from '../text/calendar.js'
import { oncePer } from '../text/oncePer.js'
import { type MonthRow, monthRows } from './months.js'

/** A date that was found, as an ISO 8601 prefix down to the minute, with `Z` or an offset where the words name a zone. */
export interface WrittenTime {
  readonly value: string
  /** Where its day stands in the words, [start, end). */
  readonly start: number
  readonly end: number
}

/** How pages of a language read `3/4/2021`, and which months their names mean. */
export interface DateCustoms {
  readonly dayFirst: boolean
  readonly monthOf: (word: string) => number | undefined
}

/** Zones by the names that news uses. `IST` is India's, whose pages write it; `AMT` Armenia's. */
const zones: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'z gmt utc wet': 'Z',
    edt: '-04:00',
    'est cdt': '-05:00',
    'cst mdt': '-06:00',
    'mst pdt': '-07:00',
    pst: '-08:00',
    'bst cet mez': '+01:00',
    'cest mesz eet sast': '+02:00',
    'msk eest trt': '+03:00',
    amt: '+04:00',
    pkt: '+05:00',
    ist: '+05:30',
    wib: '+07:00',
    'hkt sgt': '+08:00',
    'jst kst': '+09:00',
    aest: '+10:00',
    aedt: '+11:00',
  }).flatMap(([names, offset]) => names.split(' ').map(name => [name, offset] as const)),
)

/** Longer words are read by their beginning only. */
const longestWords = 200

const year = '((?:19|20)\\d{2})(?=\\D|\\d{1,2}:\\d{2}|$)'
const yearFirst = /(?<!\d)((?:19|20)\d{2})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?!\d)/gu
const yearLast = /(?<!\d|\d[.,/-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d{2}|\d{2})(?!\d|[./-]\d)/gu
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/u
const epoch = /^\d{10}(?:\d{3})?$/u

const word = /\p{L}[\p{L}\p{M}]{2,14}/gu
/** A day before the month: “30 October”, “30. Oktober”, “30 de octubre”, “1er août”, “30-Oct”. */
const dayBefore = /(?<!\d)(\d{1,2})(?:\.|\p{L}{2}|[ºª°])?(?:\s{1,2}\p{L}{2})?[\s/-]{0,2}$/u
const dayAfter = /^\.?[\s-]{0,2}(\d{1,2})(?!\d)/u
const yearAfter = new RegExp(`^\\.?(?:\\s{1,2}\\p{L}{2,3})?[\\s,/-]{0,2}${year}`, 'u')
const yearBefore = /(?<!\d)((?:19|20)\d{2})\.?\s{0,2}$/u
/** “November 20, 2019”, “Nov 2nd 2019”, “Nov 19 21:57:01 UTC 2019”. */
const dayAndYearAfter = new RegExp(
  `^\\.?[\\s-]{0,2}(\\d{1,2})(?:\\p{L}{2})?[\\s,.-]{1,3}(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s(?:[A-Z]{3,4}\\s)?)?${year}`,
  'u',
)

const clock =
  /^[\s,.@|–—-]{0,4}(?:T|\p{L}{1,3}\.?\s)?(\d{1,2})[:.h](\d{2})(?!\d)(?::\d{2}(?:[.,]\d{1,9})?)?\s{0,2}([ap])?/iu
const zoneAfter = /^\.?m?\.?\s{0,2}\(?(?:(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})|([A-Z]{1,4})(?![A-Z]))/iu

function fold(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

function namesOf({ months }: MonthRow): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  const starts = new Map<string, number>()
  months.split(' ').forEach((forms, index) => {
    for (const form of fold(forms).split('/')) {
      names.set(form, index + 1)
      for (const length of [3, 4]) {
        const start = form.slice(0, length)
        const other = starts.get(start)
        starts.set(start, other === undefined || other === index + 1 ? index + 1 : 0)
      }
    }
  })
  for (const [start, month] of starts) if (month > 0 && !names.has(start)) names.set(start, month)
  return names
}

const byLanguage = oncePer((rows: readonly MonthRow[]) => {
  const own = new Map(rows.map(row => [row.language, { row, names: namesOf(row) }] as const))
  /** The names of all languages; those that mean two months mean the one of the language that stands first. */
  const all = new Map<string, number>()
  for (const { names } of own.values()) {
    for (const [name, month] of names) if (!all.has(name)) all.set(name, month)
  }
  return { own, all }
})

/** The customs of pages in a language (BCP 47); of an unknown one the day stands first, as almost everywhere. */
export function dateCustoms(language: string): DateCustoms {
  const { own, all } = byLanguage(monthRows)
  const [primary = '', ...rest] = language.toLowerCase().split(/[-_]/u)
  const found = own.get(primary)
  const american = rest.length === 0 || rest.includes('us')
  return {
    dayFirst: found && (primary !== 'en' || american) ? found.row.dayFirst : true,
    monthOf: name => {
      const folded = fold(name)
      return found?.names.get(folded) ?? all.get(folded)
    },
  }
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly start: number
  readonly end: number
}

function makeDay(parts: readonly [string, string, string], start: number, end: number): Day | undefined {
  const [year, month, day] = parts.map(Number) as [number, number, number]
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  // The first day of 1970 is a clock that was not set.
  return valid && !(year === 1970 && month === 1 && day === 1) ? { year, month, day, start, end } : undefined
}

function numberedDay(words: string, { dayFirst }: DateCustoms): Day | undefined {
  for (const match of words.matchAll(yearFirst)) {
    const [all, year, month, day] = match
    const found = makeDay([year!, month!, day!], match.index, match.index + all.length)
    if (found) return found
  }
  for (const match of words.matchAll(yearLast)) {
    const [all, first, mark, second, last] = match
    const year = last!.length === 2 ? `20${last}` : last!
    const end = match.index + all.length
    const little = makeDay([year, second!, first!], match.index, end)
    const middle = makeDay([year, first!, second!], match.index, end)
    const found = dayFirst || mark === '.' ? (little ?? middle) : (middle ?? little)
    if (found) return found
  }
  return undefined
}

function namedDay(words: string, { monthOf }: DateCustoms): Day | undefined {
  for (const match of words.matchAll(word)) {
    const month = monthOf(match[0])
    if (month === undefined) continue
    const end = match.index + match[0].length
    const before = words.slice(Math.max(0, match.index - 12), match.index)
    const after = words.slice(end, end + 40)
    const found =
      dayThenMonth(before, after, String(month), match.index, end) ??
      monthThenDay(before, after, String(month), match.index, end)
    if (found) return found
  }
  return undefined
}

function dayThenMonth(
  before: string,
  after: string,
  month: string,
  start: number,
  end: number,
): Day | undefined {
  const day = dayBefore.exec(before)
  const year = day && yearAfter.exec(after)
  if (!day || !year) return undefined
  return makeDay([year[1]!, month, day[1]!], start - before.length + day.index, end + year[0].length)
}

function monthThenDay(
  before: string,
  after: string,
  month: string,
  start: number,
  end: number,
): Day | undefined {
  const both = dayAndYearAfter.exec(after)
  if (both) return makeDay([both[2]!, month, both[1]!], start, end + both[0].length)
  const year = yearBefore.exec(before)
  const day = year && dayAfter.exec(after)
  if (!year || !day) return undefined
  return makeDay([year[1]!, month, day[1]!], start - before.length + year.index, end + day[0].length)
}

/** The time of day that follows a date, with its zone; nothing where none follows. */
function timeAfter(words: string): string {
  const found = clock.exec(words)
  if (!found) return ''
  const [all, hourWords, minute, half] = found
  let hour = Number(hourWords)
  if (half && hour <= 12) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hour > 23 || Number(minute) > 59) return ''
  const zone = zoneAfter.exec(words.slice(all.length, all.length + 20))
  return `T${String(hour).padStart(2, '0')}:${minute}${zone ? writeZone(zone) : ''}`
}

function writeZone([, sign, hours, minutes, name]: readonly (string | undefined)[]): string {
  if (name !== undefined) return zones.get(name.toLowerCase()) ?? ''
  return Number(hours) === 0 && Number(minutes) === 0 ? 'Z' : `${sign}${hours}:${minutes}`
}

/** The first date in words that were written for readers; of long words only the beginning is read. */
export function findDate(words: string, customs: DateCustoms): WrittenTime | undefined {
  const head = words.slice(0, longestWords)
  const numbered = numberedDay(head, customs)
  const named = namedDay(head, customs)
  const day = numbered && named && named.start < numbered.start ? named : (numbered ?? named)
  if (!day) return undefined
  const { start, end } = day
  return { value: writeDay(day.year, day.month, day.day) + timeAfter(head.slice(end, end + 60)), start, end }
}

/** The time of a value that was written for machines, in any of the ways that pages have of it. */
export function readTime(value: string, customs: DateCustoms): string | undefined {
  const trimmed = value.slice(0, longestWords).trim()
  if (epoch.test(trimmed)) return ofEpoch(Number(trimmed.slice(0, 10)))
  const packed = compact.exec(trimmed)
  if (!packed) return findDate(trimmed, customs)?.value
  const [, year, month, day, hour, minute, zone] = packed
  const found = makeDay([year!, month!, day!], 0, 0)
  if (!found) return undefined
  const time =
    hour !== undefined && Number(hour) < 24 && Number(minute) < 60 ? `T${hour}:${minute}${zone ?? ''}` : ''
  return writeDay(found.year, found.month, found.day) + time
}

/** Seconds since 1970; a number that lies before 1990 was no time. */
function ofEpoch(seconds: number): string | undefined {
  if (seconds < 631_152_000) return undefined
  const { year, month, day } = dayOf(Math.floor(seconds / 86_400))
  const minutes = Math.floor((seconds % 86_400) / 60)
  const pad = (count: number): string => String(count).padStart(2, '0')
  return `${writeDay(year, month, day)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}Z`
}
