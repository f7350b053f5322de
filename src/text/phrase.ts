/**
 * The little pattern language of the rule tables, matched against tokens.
 *
 *   ready to            two words, in lower case
 *   (ready|willing) to  one of several words; each may have several words joined by `_`: (in_favour|ready)
 *   (very|quite)? ready an optional element
 *   ..                  up to four words, not across a mark (but across `$` and `%`)
 *   @be ready           a class of words given with the table
 *   , “                 a mark is itself; any quotation mark is `"`
 *
 * Patterns are compiled once; matching looks at a bounded number of tokens, so a text is read in linear time.
 */
import type { Token } from '../model/layers.js'

const longestGap = 4
/** Marks that are part of a number, which a gap may pass over: “a $5 million deal”. */
const amounts: ReadonlySet<string> = new Set(['$', '€', '£', '¥', '%'])

interface WordsElement {
  readonly kind: 'words'
  readonly choices: readonly (readonly string[])[]
  /** The choices where each is one word: then at most one of them can stand at a token, and it is looked up. */
  readonly single: ReadonlySet<string> | undefined
  readonly optional: boolean
}

type Element = WordsElement | { readonly kind: 'gap' }

function wordsElement(choices: readonly (readonly string[])[], optional: boolean): WordsElement {
  const single = choices.every(({ length }) => length === 1)
  return {
    kind: 'words',
    choices,
    single: single ? new Set(choices.map(([word]) => word!)) : undefined,
    optional,
  }
}

export interface Phrase {
  readonly elements: readonly Element[]
}

export type Classes = { readonly [name: string]: readonly string[] }

/** Compiles a pattern. Throws on a pattern that the language does not know: that is a mistake in a table. */
export function compilePhrase(pattern: string, classes: Classes = {}): Phrase {
  const elements = pattern
    .trim()
    .split(/\s+/u)
    .map((part): Element => {
      if (part === '..') return { kind: 'gap' }
      const optional = part.endsWith('?') && part.length > 1
      const bare = optional ? part.slice(0, -1) : part
      if (bare.startsWith('@')) {
        const words = classes[bare.slice(1)]
        if (!words)
          throw new Error(
            `phrase “${pattern}” names the class ${bare}, which its table does not give: add it to the classes`,
          )
        return wordsElement(
          words.map(word => word.split(/[ _]/u)),
          optional,
        )
      }
      const inner = bare.startsWith('(') && bare.endsWith(')') ? bare.slice(1, -1).split('|') : [bare]
      if (inner.some(choice => choice === ''))
        throw new Error(`phrase “${pattern}” has an empty choice in ${part}`)
      return wordsElement(
        inner.map(choice => choice.split('_')),
        optional,
      )
    })
  if (elements.every(element => element.kind === 'gap' || element.optional)) {
    throw new Error(`phrase “${pattern}” could match nothing: give it one element that is not optional`)
  }
  return { elements }
}

/** Whether the words of a choice stand at `at`. */
function standsAt(choice: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let index = 0; index < choice.length; index += 1) {
    const token = tokens[at + index]
    const word = choice[index]
    if (!token || (token.lower !== word && !(word === '"' && token.kind === 'quote'))) return false
  }
  return true
}

function matchFrom(
  elements: readonly Element[],
  element: number,
  tokens: readonly Token[],
  at: number,
  until: number,
): number {
  const current = elements[element]
  if (!current) return at
  if (current.kind === 'gap') {
    for (let skip = 0; skip <= longestGap; skip += 1) {
      if (skip > 0) {
        const passed = tokens[at + skip - 1]
        if (at + skip > until || !passed || passed.kind === 'quote') return -1
        if (passed.kind === 'mark' && !amounts.has(passed.word)) return -1
      }
      const end = matchFrom(elements, element + 1, tokens, at + skip, until)
      if (end >= 0) return end
    }
    return -1
  }
  if (current.single) {
    const token = at < until ? tokens[at] : undefined
    if (token && (current.single.has(token.lower) || (token.kind === 'quote' && current.single.has('"')))) {
      const end = matchFrom(elements, element + 1, tokens, at + 1, until)
      if (end >= 0) return end
    }
  } else
    for (const choice of current.choices) {
      if (at + choice.length > until) continue
      if (!standsAt(choice, tokens, at)) continue
      const end = matchFrom(elements, element + 1, tokens, at + choice.length, until)
      if (end >= 0) return end
    }
  return current.optional ? matchFrom(elements, element + 1, tokens, at, until) : -1
}

/** The token index after the phrase if it stands at `at`, else -1. */
export function matchPhrase(
  phrase: Phrase,
  tokens: readonly Token[],
  at: number,
  until = tokens.length,
): number {
  return matchFrom(phrase.elements, 0, tokens, at, until)
}

export interface PhraseMatch<Row> {
  readonly row: Row
  readonly from: number
  readonly until: number
}

interface Entry<Row> {
  readonly row: Row
  readonly phrase: Phrase
  /** Its place in the table. */
  readonly order: number
}

/** The rows that can begin with one word: by the word that must follow, and those after which anything may. */
interface Starts<Row> {
  readonly free: Entry<Row>[]
  readonly byNext: Map<string, Entry<Row>[]>
}

/** A table ready to be searched: rows by their possible first words, and then by the next. */
export interface PhraseTable<Row> {
  readonly byFirstWord: ReadonlyMap<string, Starts<Row>>
}

/** The words that can stand first in the elements from `index` on; none where anything can. */
function firstWords(elements: readonly Element[], index: number): readonly string[] | undefined {
  const words: string[] = []
  for (let at = index; at < elements.length; at += 1) {
    const element = elements[at]!
    if (element.kind === 'gap') return undefined
    for (const choice of element.choices) words.push(choice[0]!)
    if (!element.optional) return words
  }
  return undefined
}

/** The pairs of words that a phrase can begin with; the second is missing where it can be any, or none. */
function openings({ elements }: Phrase): readonly (readonly [string, string | undefined])[] {
  const pairs: (readonly [string, string | undefined])[] = []
  for (const [index, element] of elements.entries()) {
    if (element.kind === 'gap') break
    const after = firstWords(elements, index + 1) ?? [undefined]
    for (const [first, second] of element.choices)
      for (const next of second === undefined ? after : [second]) pairs.push([first!, next])
    if (!element.optional) break
  }
  return pairs
}

function add<Key, Made>(map: Map<Key, Made>, key: Key, make: () => Made): Made {
  const known = map.get(key) ?? make()
  map.set(key, known)
  return known
}

/** Compiles the rows of a table. */
export function phraseTable<Row extends { readonly match: string | readonly string[] }>(
  rows: readonly Row[],
  classes: Classes = {},
): PhraseTable<Row> {
  const byFirstWord = new Map<string, Starts<Row>>()
  let order = 0
  for (const row of rows) {
    for (const pattern of typeof row.match === 'string' ? [row.match] : row.match) {
      const phrase = compilePhrase(pattern, classes)
      const entry: Entry<Row> = { row, phrase, order }
      order += 1
      for (const [first, next] of openings(phrase)) {
        const starts = add(byFirstWord, first, () => ({ free: [], byNext: new Map() }))
        const entries = next === undefined ? starts.free : add(starts.byNext, next, () => [])
        if (!entries.includes(entry)) entries.push(entry)
      }
    }
  }
  return { byFirstWord }
}

/** The longest match at `at` of rows that can begin there; of equal lengths the row that stands first in its table. */
function matchStarts<Row>(
  { free, byNext }: Starts<Row>,
  tokens: readonly Token[],
  at: number,
  until: number,
): PhraseMatch<Row> | undefined {
  let best = free.length > 0 ? longestOf(free, undefined, tokens, at, until) : undefined
  const next = tokens[at + 1]
  if (next && at + 1 < until && byNext.size > 0) {
    const entries = byNext.get(next.lower)
    if (entries) best = longestOf(entries, best, tokens, at, until)
    const quoted = next.kind === 'quote' ? byNext.get('"') : undefined
    if (quoted) best = longestOf(quoted, best, tokens, at, until)
  }
  return best && { row: best.entry.row, from: at, until: best.end }
}

interface Longest<Row> {
  readonly entry: Entry<Row>
  readonly end: number
}

/** The longest match of some rows, or `best` where that is longer, or as long and earlier in the table. */
function longestOf<Row>(
  entries: readonly Entry<Row>[],
  best: Longest<Row> | undefined,
  tokens: readonly Token[],
  at: number,
  until: number,
): Longest<Row> | undefined {
  let longest = best
  for (const entry of entries) {
    const end = matchPhrase(entry.phrase, tokens, at, until)
    if (end <= at) continue
    const longer = !longest || end > longest.end || (end === longest.end && entry.order < longest.entry.order)
    if (longer) longest = { entry, end }
  }
  return longest
}

/** The longest match of any row at one token; of equal lengths the row that stands first in its table. */
export function matchAt<Row>(
  table: PhraseTable<Row>,
  tokens: readonly Token[],
  at: number,
  until: number,
): PhraseMatch<Row> | undefined {
  const token = tokens[at]
  const starts = token && table.byFirstWord.get(token.kind === 'quote' ? '"' : token.lower)
  return starts && matchStarts(starts, tokens, at, until)
}

/** All matches in a range of tokens, left to right, longest first, without overlap. */
export function findPhrases<Row>(
  table: PhraseTable<Row>,
  tokens: readonly Token[],
  from: number,
  until: number,
): readonly PhraseMatch<Row>[] {
  const found: PhraseMatch<Row>[] = []
  let at = from
  while (at < until) {
    const match = matchAt(table, tokens, at, until)
    if (match) found.push(match)
    at = match ? match.until : at + 1
  }
  return found
}

/** Several tables ready to be searched together: for each first word the rows of every table that has some. */
export interface JoinedTables<Rows extends readonly unknown[]> {
  readonly byFirstWord: ReadonlyMap<
    string,
    readonly { readonly table: number; readonly starts: Starts<Rows[number]> }[]
  >
  readonly count: number
}

/** Joins tables, so that a word that begins no row of any is looked up once. */
export function joinTables<Rows extends readonly unknown[]>(
  ...tables: { readonly [Index in keyof Rows]: PhraseTable<Rows[Index]> }
): JoinedTables<Rows> {
  const byFirstWord = new Map<string, { table: number; starts: Starts<Rows[number]> }[]>()
  tables.forEach((rows, table) => {
    for (const [word, starts] of rows.byFirstWord) add(byFirstWord, word, () => []).push({ table, starts })
  })
  return { byFirstWord, count: tables.length }
}

/** What `findPhrases` finds with each of the tables, in their order. */
export function findInEach<Rows extends readonly unknown[]>(
  joined: JoinedTables<Rows>,
  tokens: readonly Token[],
  from: number,
  until: number,
): { readonly [Index in keyof Rows]: readonly PhraseMatch<Rows[Index]>[] } {
  const found = Array.from({ length: joined.count }, (): PhraseMatch<Rows[number]>[] => [])
  for (let at = from; at < until; at += 1) {
    const token = tokens[at]!
    const begun = joined.byFirstWord.get(token.kind === 'quote' ? '"' : token.lower)
    if (!begun) continue
    for (const { table, starts } of begun) {
      const matches = found[table]!
      if (matches.length > 0 && matches[matches.length - 1]!.until > at) continue
      const match = matchStarts(starts, tokens, at, until)
      if (match) matches.push(match)
    }
  }
  return found as { readonly [Index in keyof Rows]: readonly PhraseMatch<Rows[Index]>[] }
}
