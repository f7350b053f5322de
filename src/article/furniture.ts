/** Lines compared with the rows of a furniture table. */

import type { FurnitureRule, Hole } from '../language/language.js'
import type { Stretch } from '../model/layers.js'
import { firstWord } from '../text/firstWord.js'
import { isLetterUnit } from '../text/letterRuns.js'
import type { Line } from './lines.js'

interface Pattern {
  readonly rule: FurnitureRule
  /** The words between the `…`; an empty part at an end means that the row begins or ends with `…`. */
  readonly parts: readonly string[]
  /** Whether a part may begin or end inside a word of the line: `media caption…`, `…m ago`. */
  readonly mayCut: readonly { readonly start: boolean; readonly end: boolean }[]
}

export interface FurnitureTable {
  readonly whole: ReadonlyMap<string, FurnitureRule>
  readonly byFirstWord: ReadonlyMap<string, readonly Pattern[]>
  /** Rows whose first word goes on in the line (`reuters/…`), by its first code unit. */
  readonly begun: ReadonlyMap<number, readonly Pattern[]>
  /** Rows that begin with `…`, each under the longest word of its text; a line without that word is not theirs. */
  readonly openStart: ReadonlyMap<string, readonly OpenPattern[]>
  /** The first code units of those words: most words of a line begin with none. */
  readonly openUnits: ReadonlySet<number>
}

interface OpenPattern extends Pattern {
  /** Its place in the table. */
  readonly order: number
}

export interface FurnitureMatch {
  readonly rule: FurnitureRule
  /** What the `…` stood for, where in the text. */
  readonly holes: readonly (Stretch & { readonly hole: Hole })[]
}

/** Longer lines are compared by their beginning only. */
const longestLine = 700

const words = /[\p{L}\p{N}]+/gu

function longestWord(match: string): string {
  let longest = ''
  for (const [word] of match.matchAll(words)) if (word.length > longest.length) longest = word
  return longest
}

/** Compiles a table. */
export function furnitureTable(rules: readonly FurnitureRule[]): FurnitureTable {
  const whole = new Map<string, FurnitureRule>()
  const byFirstWord = new Map<string, Pattern[]>()
  const begun = new Map<number, Pattern[]>()
  const openStart = new Map<string, OpenPattern[]>()
  let order = 0
  for (const rule of rules) {
    for (const match of typeof rule.match === 'string' ? [rule.match] : rule.match) {
      const pieces = match.split('…')
      const parts = pieces.map(part => part.trim())
      const mayCut = pieces.map((piece, index) => ({
        start: index > 0 && /^[\p{L}\p{N}]/u.test(piece),
        end: index < pieces.length - 1 && /[\p{L}\p{N}]$/u.test(piece),
      }))
      if (parts.every(part => part === ''))
        throw new Error(`furniture row ${rule.id} would match every line: give it a word`)
      const pattern = { rule, parts, mayCut }
      if (parts.length === 1) {
        if (!whole.has(match)) whole.set(match, rule)
      } else if (parts[0] === '') {
        // A part that may begin inside a word is no word of the line.
        const word = longestWord(parts.filter((_, at) => !mayCut[at]!.start && !mayCut[at]!.end).join(' '))
        const patterns = openStart.get(word) ?? []
        order += 1
        patterns.push({ ...pattern, order })
        openStart.set(word, patterns)
      } else if (/^\S+$/u.test(pieces[0]!)) {
        const unit = parts[0]!.charCodeAt(0)
        begun.set(unit, [...(begun.get(unit) ?? []), pattern])
      } else {
        const word = firstWord(parts[0]!)
        const patterns = byFirstWord.get(word) ?? []
        patterns.push(pattern)
        byFirstWord.set(word, patterns)
      }
    }
  }
  const openUnits = new Set([...openStart.keys()].map(word => word.charCodeAt(0)))
  return { whole, byFirstWord, begun, openStart, openUnits }
}

interface Folded {
  readonly text: string
  /** The offset in the captured text of a folded character; of the end at last. */
  readonly offsetOf: (index: number) => number
}

/** What does not fold to one small letter or mark of its own place. */
const uneven = /[^\u0020-\u007e\u00a1-\u00bf\u2010-\u2027]| {2}/u

function foldLine(line: Line): Folded {
  const limit = Math.min(line.text.length, longestLine)
  const head = line.text.slice(0, limit)
  if (!uneven.test(head)) {
    return { text: head.toLowerCase().replace(/[‘’]/gu, "'"), offsetOf: index => line.start + index }
  }
  let text = ''
  const offsets: number[] = []
  for (let at = 0; at < limit; at += 1) {
    const unit = line.text.charCodeAt(at)
    if (unit <= 32 || unit === 0xa0) {
      if (text.endsWith(' ')) continue
      text += ' '
    } else if (unit === 0x2019 || unit === 0x2018) text += "'"
    else {
      const letter = line.text[at]!
      const lower = letter.toLowerCase()
      text += lower.length === 1 ? lower : letter
    }
    offsets.push(line.start + at)
  }
  offsets.push(line.start + limit)
  return { text, offsetOf: index => offsets[index]! }
}

function isWordUnit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isLetterUnit(text.charCodeAt(at))
}

/** The next place of `part` from `from` where it does not begin or end inside a word, unless it may; -1 where there is none. */
function findPart(
  text: string,
  part: string,
  from: number,
  mayCut: { readonly start: boolean; readonly end: boolean },
): number {
  let at = text.indexOf(part, from)
  while (at >= 0) {
    const cutsStart = !mayCut.start && isWordUnit(text, at - 1) && isWordUnit(text, at)
    const cutsEnd =
      !mayCut.end && isWordUnit(text, at + part.length - 1) && isWordUnit(text, at + part.length)
    if (!cutsStart && !cutsEnd) return at
    at = text.indexOf(part, at + 1)
  }
  return -1
}

function matchParts(pattern: Pattern, folded: Folded): readonly (readonly [number, number])[] | undefined {
  const { parts, mayCut } = pattern
  const holes: [number, number][] = []
  let at = 0
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!
    const last = index === parts.length - 1
    let place = at
    if (part === '') place = last ? folded.text.length : at
    else if (last) {
      place = folded.text.length - part.length
      if (place < at || findPart(folded.text, part, place, mayCut[index]!) !== place) return undefined
    } else place = findPart(folded.text, part, at, mayCut[index]!)
    if (place < 0 || (index === 0 && place !== 0)) return undefined
    if (index > 0) {
      if (folded.text.slice(at, place).trim() === '') return undefined
      holes.push([at, place])
    }
    at = place + part.length
  }
  return holes
}

const nameParticles = new Set([
  'de',
  'del',
  'della',
  'der',
  'di',
  'da',
  'dos',
  'la',
  'le',
  'van',
  'von',
  'bin',
  'al',
  'ten',
  'ter',
  'and',
  '&',
])

function beginsUpper(word: string): boolean {
  const letter = word[0]!
  return letter !== letter.toLowerCase()
}

/** Whether words could be a name: capitals, and between them only particles and “and”. */
export function isNameLike(words: string, most: number): boolean {
  const parts = words
    .trim()
    .split(/[\s,]+/u)
    .filter(part => part !== '')
  if (parts.length === 0 || parts.length > most) return false
  return parts.every(part => beginsUpper(part) || nameParticles.has(part)) && beginsUpper(parts[0]!)
}

/** The outlet's name at the start of the words: up to a comma or full stop, or the last word with a capital or digit. */
function outletName(text: string, stretch: Stretch): Stretch {
  const words = /\S+/gu
  const inside = text.slice(stretch.start, Math.min(stretch.end, stretch.start + 80))
  let end = 0
  let count = 0
  for (const match of inside.matchAll(words)) {
    const word = match[0]
    const capital = beginsUpper(word) || /^\d/u.test(word)
    if (!capital && !(count > 0 && (word === 'of' || word === 'the' || word === '&'))) break
    const bare = word.replace(/[.,;:)!]+$/u, '')
    if (capital) end = match.index + bare.length
    count += 1
    if (bare.length < word.length && !(word.endsWith('.') && bare.length === 1)) break
    if (count >= 6) break
  }
  return { start: stretch.start, end: stretch.start + end }
}

function trimmed(text: string, start: number, end: number): Stretch {
  let from = start
  let until = end
  while (from < until && text.charCodeAt(from) <= 32) from += 1
  while (until > from && (text.charCodeAt(until - 1) <= 32 || text[until - 1] === ',')) until -= 1
  return { start: from, end: until }
}

/** A date or time after a name, with the mark before it: “Jane Roe - 11/19/19 06:56 AM”, “Jane Roe On May 3, 2021”, “JANE ROE MAY 3”. */
const dateAfterName = /[\s,|•·–—-]*(?:\s\p{L}{2}\s)?(?:(?<=[\s,|•·–—-])\p{Lu}\p{L}{2,8}\.?\s)?\d/u

function withoutDate(text: string, { start, end }: Stretch): Stretch {
  const found = dateAfterName.exec(text.slice(start, Math.min(end, start + 80)))
  return found && found.index > 0 ? { start, end: start + found.index } : { start, end }
}

function fitHoles(
  text: string,
  pattern: Pattern,
  folded: Folded,
  found: readonly (readonly [number, number])[],
): FurnitureMatch | undefined {
  const holes: (Stretch & { readonly hole: Hole })[] = []
  for (let index = 0; index < found.length; index += 1) {
    const [from, until] = found[index]!
    const hole = pattern.rule.means.holes?.[index] ?? 'any'
    let stretch = trimmed(text, folded.offsetOf(from), folded.offsetOf(until))
    if (hole === 'author' && pattern.parts[index + 1] === '') stretch = withoutDate(text, stretch)
    const words = text.slice(stretch.start, stretch.end)
    if ((hole === 'author' || hole === 'name') && !isNameLike(words.replace(/[.;]$/u, ''), 9))
      return undefined
    // “He is a reporter”: in front of a verb a name has two words.
    if (hole === 'author' && pattern.parts[0] === '' && index === 0 && !words.includes(' ')) return undefined
    if (hole === 'date' && (!/\d/u.test(words) || words.length > 60)) return undefined
    if (hole === 'outlet') {
      const whole = stretch
      stretch = outletName(text, stretch)
      // “Source: Ministers still refuse the plan” is a headline.
      const after = text.slice(stretch.end, whole.end)
      if (/^\s+\p{Ll}/u.test(after) && after.trim().split(/\s+/u, 5).length > 4 && !/[.,;]/u.test(after))
        return undefined
      // “First published on October 9” names a day.
      if (stretch.start === stretch.end || /^\p{L}+ \d+$/u.test(text.slice(stretch.start, stretch.end)))
        return undefined
    }
    holes.push({ ...stretch, hole })
  }
  return { rule: pattern.rule, holes }
}

/** The row that a line matches, if any: whole lines before patterns, and rows in the order of their table. */
export function matchFurniture(table: FurnitureTable, text: string, line: Line): FurnitureMatch | undefined {
  const folded = foldLine(line)
  const whole = table.whole.get(folded.text) ?? table.whole.get(withoutArrow(folded.text))
  if (whole) {
    const named =
      whole.means.holes?.[0] === 'outlet'
        ? [{ start: line.start, end: line.end, hole: 'outlet' as const }]
        : []
    return { rule: whole, holes: named }
  }
  const matched = (pattern: Pattern): FurnitureMatch | undefined => {
    const found = matchParts(pattern, folded)
    return found && fitHoles(text, pattern, folded, found)
  }
  return (
    firstMatch(table.byFirstWord.get(firstWord(folded.text)) ?? none, matched) ??
    firstMatch(table.begun.get(folded.text.charCodeAt(0)) ?? none, matched) ??
    firstMatch(openPatterns(table, folded.text), matched)
  )
}

const none: readonly Pattern[] = []

function firstMatch(
  patterns: readonly Pattern[],
  matched: (pattern: Pattern) => FurnitureMatch | undefined,
): FurnitureMatch | undefined {
  for (const pattern of patterns) {
    const match = matched(pattern)
    if (match) return match
  }
  return undefined
}

const arrows = ':.»›>→'

/** “Read more »” is “read more”. */
function withoutArrow(folded: string): string {
  let end = folded.length
  while (end > 0 && arrows.includes(folded[end - 1]!)) end -= 1
  return end < folded.length ? folded.slice(0, end).trim() : folded
}

/** The rows that begin with `…` and whose longest word the line has, in the order of the table. */
function openPatterns(table: FurnitureTable, folded: string): readonly OpenPattern[] {
  const found: OpenPattern[] = [...(table.openStart.get('') ?? [])]
  let start = 0
  for (let at = 0; at <= folded.length; at += 1) {
    if (isWordUnit(folded, at)) continue
    const known = at > start && table.openUnits.has(folded.charCodeAt(start))
    const patterns = known ? table.openStart.get(folded.slice(start, at)) : undefined
    if (patterns) found.push(...patterns.filter(pattern => !found.includes(pattern)))
    start = at + 1
  }
  return found.length < 2 ? found : found.sort((one, other) => one.order - other.order)
}
