/** Dates as tables, feeds and headers write them, as an ISO 8601 prefix: what the words say, in their own time zone. */
import type { TimePrefix } from '../model/evidence.js'

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The first three letters, as RFC 5322 writes months. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type Digits = string | undefined
type Parts = readonly [year: Digits, month?: Digits, day?: Digits, hour?: Digits, minute?: Digits]

/** The parts as a prefix, where the calendar has such a day and the clock such a time. */
function prefixOf([year, month, day, hour, minute]: Parts): TimePrefix | undefined {
  const [y, m, d, h, min] = [year, month, day, hour, minute].map(part =>
    part === undefined ? undefined : Number(part),
  )
  if (y === undefined || y < 1000 || y > 9999) return undefined
  if (m === undefined) return `${y}`
  if (m < 1 || m > 12 || (d !== undefined && (d < 1 || d > daysOf(y, m)))) return undefined
  if ((h ?? 0) > 23 || (min ?? 0) > 59) return undefined
  const two = (part: number): string => String(part).padStart(2, '0')
  const date = `${y}-${two(m)}${d === undefined ? '' : `-${two(d)}`}`
  return d === undefined || h === undefined ? date : `${date}T${two(h)}:${two(min ?? 0)}`
}

/** Hour and minute after a date; seconds and zone are passed over. */
const clock = String.raw`(?:[T,]?\s{0,3}(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s{0,3}(?:[A-Za-z]{1,5})?(?:[+-]\d{2}:?\d{2})?(?:\s\([A-Za-z ]{1,40}\))?)?`

const isoShape = new RegExp(String.raw`^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})${clock})?)?$`, 'u')
/** `20310528`, `20310528T101500Z`, `20310528101500`. */
const packedShape = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?Z?)?$/u
/** `Wed, 28 May 2031 10:15:00 +0200`, `28 May 2031`. */
const dayFirst = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s)?(\d{1,2})[\s-]([A-Za-z]{3,9})\.?,?[\s-](\d{4})${clock}$`,
  'u',
)
/** `May 28, 2031`, `Wed May 28 2031 10:15:00 GMT+0200`. */
const monthFirst = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s)?([A-Za-z]{3,9})\.?\s(\d{1,2}),?\s(\d{4})${clock}$`,
  'u',
)
/** `28.05.2031`, `5/28/2031`: read only where one of the two can be no month. */
const turned = new RegExp(String.raw`^(\d{1,2})[./-](\d{1,2})[./-](\d{4})${clock}$`, 'u')

function monthOf(name: string): string | undefined {
  const at = months.indexOf(name.slice(0, 3).toLowerCase())
  return at < 0 ? undefined : String(at + 1)
}

/** Seconds or milliseconds since 1970, of the years 2001 to 2286. */
function fromEpoch(digits: string): TimePrefix | undefined {
  const milliseconds = /^\d{10}$/u.test(digits) ? Number(digits) * 1000 : Number(digits)
  return new Date(milliseconds).toISOString().slice(0, 16)
}

/** The longest date that is looked at. */
const longest = 80

/** What a date says, or nothing where it says no day, or one that can be read in two ways. */
export function readDate(written: string): TimePrefix | undefined {
  const words = written.trim()
  if (words.length > longest) return undefined
  const packed = packedShape.exec(words)
  if (packed) {
    const [, year, month, day, hour, minute] = packed
    return prefixOf([year, month, day, hour, minute])
  }
  if (/^\d{10}$|^\d{13}$/u.test(words)) return fromEpoch(words)
  const iso = isoShape.exec(words)
  if (iso) {
    const [, year, month, day, hour, minute] = iso
    return prefixOf([year, month, day, hour, minute])
  }
  const named = dayFirst.exec(words)
  if (named) {
    const [, day, month, year, hour, minute] = named
    const number = monthOf(month!)
    return number && prefixOf([year, number, day, hour, minute])
  }
  const american = monthFirst.exec(words)
  if (american) {
    const [, month, day, year, hour, minute] = american
    const number = monthOf(month!)
    return number && prefixOf([year, number, day, hour, minute])
  }
  const [, one, two, year, hour, minute] = turned.exec(words) ?? []
  if (one === undefined) return undefined
  if (Number(one) > 12) return prefixOf([year, two, one, hour, minute])
  if (Number(two) > 12 || one === two) return prefixOf([year, one, two, hour, minute])
  return undefined
}
