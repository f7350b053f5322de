/** What the address of a page says: many outlets write the day into it. */
import { type DateCustoms, dateCustoms, readTime } from './dates.js'

const numbered = /[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.?-]|$)/u
const named = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=\/|$)/u
const packed = /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/u
const month = /\/((?:19|20)\d{2})\/(\d{1,2})(?=\/)/u

const english: DateCustoms = dateCustoms('en')

/** The day that stands in the path of an address, or the month: `/2022/10/30/`, `/2022/oct/30/`, `/20221030-`, `/2022/10/`. */
export function dayInAddress(url: string): string | undefined {
  const path = url
    .slice(0, 2_000)
    .replace(/^[a-z]+:\/\/[^/]*/iu, '')
    .toLowerCase()
  for (const pattern of [numbered, named, packed]) {
    const found = pattern.exec(path)
    const [, year, month, day] = found ?? []
    const value =
      found && readTime(pattern === named ? `${day} ${month} ${year}` : `${year}-${month}-${day}`, english)
    if (value) return value
  }
  const [, year, number] = month.exec(path) ?? []
  return number !== undefined && Number(number) >= 1 && Number(number) <= 12
    ? `${year}-${number.padStart(2, '0')}`
    : undefined
}
