/** Lines that no sentence looks like, whatever the language: readings, counters, addresses, menus run together. */
import type { Line } from './lines.js'

const temperature = /^[-+−]?\d{1,3}([.,]\d)?\s?[°º]?\s?[CFcf]$/u
const clock = /^\d{1,2}[:.]\d{2}(:\d{2})?\s?([AaPp]\.?[Mm]\.?)?(\s[A-Z]{2,4})?$/u
const address = /^(https?:\/\/|www\.)?[\w.%+-]{1,80}(@|\.)[\w.-]{1,80}(\/\S{0,300})?$/u
const handles = /^[@#]\w{1,40}([\s,]+[@#]\w{1,40}){0,30}$/u

/** Parts of a word between a small letter and a capital: “HomeWorldTitle” has three, “McKay” one and a half. */
function runTogether(word: string): number {
  let parts = 1
  let since = 0
  for (let at = 1; at < word.length; at += 1) {
    since += 1
    const here = word[at]!
    const before = word[at - 1]!
    const capital =
      here !== here.toLowerCase() && before === before.toLowerCase() && before !== before.toUpperCase()
    if (capital && since >= 3) {
      parts += 1
      since = 0
    }
  }
  return since >= 2 ? parts : parts - 1
}

/** A first word run together three deep, or several words run together, as a menu reads once its markup is gone. */
function isRunTogetherMenu(line: Line): boolean {
  if (line.ending === 'stop' || line.text.length > 1_000) return false
  const words = line.text.split(/\s+/u)
  if (words[0]!.length <= 120 && !/[/@_]/u.test(words[0]!) && runTogether(words[0]!) >= 3) return true
  if (line.words >= 8 && line.lowerWords * 2 >= line.words) return false
  let twos = 0
  for (const word of words) {
    if (word.length > 120 || /[/@_#]/u.test(word)) continue
    const parts = runTogether(word)
    if (parts >= 3) return true
    if (parts === 2) twos += 1
  }
  return twos >= 3
}

const separators = '|>»›•·/→'

/** Short words between separators: a path to the page, or a row of links. */
function isPath(line: Line): boolean {
  if (line.text.length > 300 || line.ending === 'stop') return false
  const parts = line.text.split(/\s/u)
  const between = parts.filter(part => part.length === 1 && separators.includes(part)).length
  return between >= 2 && line.words <= between * 5
}

/** Numbers, months and weekdays and little else. */
function isDate(line: Line, dateWords: ReadonlySet<string>): boolean {
  if (line.text.length > 80 || !/\d/u.test(line.text)) return false
  const words = line.text.split(/[\s,|/•·–—()-]+/u).filter(word => word !== '')
  let dated = 0
  for (const word of words) {
    const bare = word.replace(/[.:]$/u, '').toLowerCase()
    if (dateWords.has(bare)) dated += 1
    else if (
      !/^[\d:.]+(st|nd|rd|th|am|pm|h)?$/u.test(bare) &&
      !/^[A-Z]{1,4}[+\d:]*$/u.test(word) &&
      !/^[ap]\.?m$/u.test(bare)
    )
      return false
  }
  return words.length > 1 || dated > 0 || !/^\d{1,4}$/u.test(line.text)
}

/** Which shape of a page's furniture a line has, if any. `dateWords` are the names of months and weekdays in lower case. */
export function furnitureShape(line: Line, dateWords: ReadonlySet<string>): string | undefined {
  const { text } = line
  if (line.words === 0) return 'article/shape/marks'
  if (text.startsWith('©')) return 'article/shape/copyright'
  if (text.length <= 400) {
    if (temperature.test(text)) return 'article/shape/temperature'
    if (clock.test(text)) return 'article/shape/clock'
    if (line.words === 1 && /^[\d.,:+%kKmM]+$/u.test(text)) return 'article/shape/number'
    if (
      line.words === 1 &&
      /[./@]\w/u.test(text) &&
      address.test(text) &&
      (text.includes('/') || text.includes('@') || text.startsWith('www'))
    )
      return 'article/shape/address'
    if (handles.test(text)) return 'article/shape/handles'
  }
  if (isDate(line, dateWords)) return 'article/shape/date'
  if (isRunTogetherMenu(line)) return 'article/shape/menu'
  if (isPath(line)) return 'article/shape/path'
  return undefined
}
