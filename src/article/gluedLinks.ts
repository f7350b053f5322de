/**
 * Links that a page hangs on a name, and that run into the sentence once the markup is gone: the name, the name in full, the titles
 * without a blank between them, and a word that closes the list: “Jane RoeJane Ann RoeIsland votes on ports MORE said on Monday”.
 */
import type { Stretch } from '../model/layers.js'

/** How far before its closing word a list may begin, in UTF-16 code units. */
const longest = 900
/** How far before the glued word the name stands for the first time. */
const longestName = 80
const shortestName = 3
const longestWord = 60

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /\p{L}/u.test(unit)
const isUpper = (unit: string): boolean => unit !== unit.toLowerCase()
const isLower = (unit: string): boolean => unit !== unit.toUpperCase()

/** Where `name` ends that stands by itself in `text`, or as the beginning of a glued word; -1 where it does not. */
function endOfName(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const after = text[at + name.length]
    if (!isLetter(text[at - 1]) && (after === undefined || !isLetter(after) || isUpper(after)))
      return at + name.length
  }
  return -1
}

/** Where the list begins that ends before `until`: behind the first printing of the name that is glued to its first title. */
function beginningOf(text: string, from: number, until: number): number {
  for (let at = from + 1; at < until; at += 1) {
    // “Roe2020 talks begin”: a title may begin with a year.
    const begins = isUpper(text[at]!) || /\d/u.test(text[at]!)
    if (!begins || !isLower(text[at - 1]!)) continue
    let start = at - 1
    while (start > from && at - start < longestWord && /[\p{L}'’-]/u.test(text[start - 1]!)) start -= 1
    const name = text.slice(start, at)
    if (name.length < shortestName || !isUpper(name[0]!)) continue
    const before = Math.max(from, start - longestName)
    const end = endOfName(text.slice(before, start), name)
    if (end >= 0) return before + end
  }
  return -1
}

/** The lists in a paragraph that end in one of the `closing` words, shouted. Linear: what lies before each word is looked at once. */
export function findGluedLinks(
  text: string,
  { start: first, end: last }: Stretch,
  closing: readonly string[],
): readonly Stretch[] {
  const paragraph = text.slice(first, last)
  const found: Stretch[] = []
  for (const word of closing) {
    const shouted = ` ${word.toUpperCase()}`
    let from = 0
    for (let at = paragraph.indexOf(shouted); at >= 0; at = paragraph.indexOf(shouted, from)) {
      const end = at + shouted.length
      const start = isLetter(paragraph[end]) ? -1 : beginningOf(paragraph, Math.max(from, at - longest), at)
      if (start >= 0) found.push({ start: first + start, end: first + end })
      from = end
    }
  }
  return found
}
