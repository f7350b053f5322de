/** Dates as tables, front matter and headers write them. */
import { dateCustoms, readTime } from '../markup/dates.js'
import type { TimePrefix } from '../model/evidence.js'

/** What a date says. */
export interface WrittenDate {
  /** Down to the minute, with `Z` or an offset where the words name a zone: the value of a fact. */
  readonly value: string
  /** The same without the zone, on the clock of whoever wrote it: a capture's date of publication. */
  readonly prefix: TimePrefix
}

/** The longest date that is looked at. */
const longest = 80

/** `05/06/2031`: the fifth of June or the sixth of May, where nobody says which comes first. */
function isAmbiguous(words: string): boolean {
  const [, one, two] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}\b/u.exec(words) ?? []
  return one !== two && Number(one) <= 12 && Number(two) <= 12
}

/** What a date says, or nothing where it says no day, or can be read in two ways. `language` (BCP 47) is that of whoever wrote it. */
export function readDate(written: string, language?: string): WrittenDate | undefined {
  const words = written.trim()
  if (words.length > longest || (language === undefined && isAmbiguous(words))) return undefined
  const isShort = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(words)
  const value = isShort ? words : readTime(words, dateCustoms(language ?? 'en'))
  const prefix = value && /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?/u.exec(value)?.[0]
  return value && prefix ? { value, prefix } : undefined
}
