/**
 * The patterns of time expressions: words, choices and optional elements as in `text/phrase.ts`, and slots in braces
 * (`{day}? {month}`), which take figures and the words of the language's tables. Compiled once; a match looks at a
 * bounded number of pieces.
 */
import type { Dates, Rule } from '../language/language.js'
import type { TimeMeaning } from '../language/times.js'
import type { Piece } from './timePieces.js'
import { type Found, makeSlots, type Slot } from './timeSlots.js'

type Element =
  | { readonly kind: 'words'; readonly choices: readonly (readonly string[])[]; readonly optional: boolean }
  | { readonly kind: 'slot'; readonly name: string; readonly read: Slot; readonly optional: boolean }
  /** `<`: the time begins here, what stands before only leads into it. `>`: it ends here, what follows is looked at. */
  | { readonly kind: 'begin'; readonly optional: true }
  | { readonly kind: 'end'; readonly optional: true }

interface Row {
  readonly rule: Rule<TimeMeaning>
  readonly elements: readonly Element[]
  /** Its place in the table. */
  readonly order: number
}

/** Rows by a word or slot that can come next; under `any` those that may end here, or whose next slot no table lists. */
type RowsByNext = Map<string, Row[]>
const any = ''

export interface Grammar {
  readonly slots: ReadonlyMap<string, Slot>
  /** Patterns by the word or slot that they can begin with, and then by what can follow it. */
  readonly rows: ReadonlyMap<string, RowsByNext>
  /** For each word that a pattern or a slot's table begins with, the slots that it can begin. */
  readonly begins: ReadonlyMap<string, readonly string[]>
}

export interface GrammarMatch {
  readonly rule: Rule<TimeMeaning>
  readonly from: number
  readonly until: number
  readonly found: readonly Found[]
}

/** Slots that figures can begin. */
const figureSlots = [
  '{day}',
  '{nth}',
  '{nthfigure}',
  '{year}',
  '{shortyear}',
  '{decade}',
  '{figure}',
  '{dotted}',
  '{number}',
  '{fraction}',
  '{place}',
  '{hour}',
  '{minute}',
  '{dotclock}',
  '{military}',
  '{shortdecade}',
]

function compile(pattern: string, slots: ReadonlyMap<string, Slot>): readonly Element[] {
  return pattern.split(/\s+/u).map((part): Element => {
    if (part === '<' || part === '>') return { kind: part === '<' ? 'begin' : 'end', optional: true }
    const optional = part.endsWith('?') && part.length > 1
    const bare = optional ? part.slice(0, -1) : part
    if (bare.startsWith('{')) {
      const name = bare.slice(1, -1)
      const read = slots.get(name)
      if (!read)
        throw new Error(
          `time pattern “${pattern}” names the slot ${bare}; there are ${[...slots.keys()].join(', ')}`,
        )
      return { kind: 'slot', name, read, optional }
    }
    const choices = bare.startsWith('(') && bare.endsWith(')') ? bare.slice(1, -1).split('|') : [bare]
    return { kind: 'words', choices: choices.map(choice => choice.split('_')), optional }
  })
}

/** The slots that words can begin, by the words. */
function slotsByWord(dates: Dates): ReadonlyMap<string, readonly string[]> {
  const begins = new Map<string, string[]>()
  const tables: readonly (readonly [string, object])[] = [
    ['month', dates.months],
    ['weekday', dates.weekdays],
    ['season', dates.seasons],
    ['quarter', dates.quarters],
    ['unit', { ...dates.units, ...dates.pluralUnits }],
    ['one', dates.units],
    ['many', dates.pluralUnits],
    ['part', dates.parts],
    ['edge', dates.edges],
    ['which', dates.which],
    ['daypart', dates.dayparts],
    ['dayparts', dates.pluralDayparts],
    ['place', { ...dates.places, ...dates.ordinals }],
    ['decadeword', dates.decades],
    ['number', dates.numbers],
    ['year', dates.numbers],
    ['fraction', dates.fractions],
    ['weekdays', dates.pluralWeekdays],
    ['nth', dates.ordinals],
    ['rough', Object.fromEntries(dates.rough.map(word => [word, 0]))],
  ]
  for (const [slot, table] of tables) {
    for (const key of Object.keys(table)) {
      const first = key.split(' ')[0]!
      const names = begins.get(first) ?? []
      if (!names.includes(`{${slot}}`)) names.push(`{${slot}}`)
      begins.set(first, names)
    }
  }
  return begins
}

/** What can stand first in the elements from `index` on; `any` where nothing needs to. */
function firstKeys(
  elements: readonly Element[],
  index: number,
  listed: ReadonlySet<string>,
): readonly string[] {
  const keys: string[] = []
  for (let at = index; at < elements.length; at += 1) {
    const element = elements[at]!
    if (element.kind === 'begin' || element.kind === 'end') continue
    if (element.kind === 'words') keys.push(...element.choices.map(choice => choice[0]!))
    else keys.push(listed.has(`{${element.name}}`) ? `{${element.name}}` : any)
    if (!element.optional) return keys
  }
  return [...keys, any]
}

function addRow(rows: Map<string, RowsByNext>, first: string, next: string, row: Row): void {
  const byNext = rows.get(first) ?? new Map<string, Row[]>()
  rows.set(first, byNext)
  const known = byNext.get(next)
  if (!known) byNext.set(next, [row])
  else if (!known.includes(row)) known.push(row)
}

/** Compiles the expressions of a language. Throws on a slot that does not exist: that is a mistake in a table. */
export function compileGrammar(dates: Dates): Grammar {
  const slots = makeSlots(dates)
  const byWord = slotsByWord(dates)
  const listed = new Set([...figureSlots, ...[...byWord.values()].flat()])
  const rows = new Map<string, RowsByNext>()
  for (const [order, rule] of dates.expressions.entries()) {
    for (const pattern of typeof rule.match === 'string' ? [rule.match] : rule.match) {
      const elements = compile(pattern, slots)
      const row: Row = { rule, elements, order }
      for (const [index, element] of elements.entries()) {
        if (element.kind === 'slot') addRow(rows, `{${element.name}}`, any, row)
        else if (element.kind === 'words') {
          for (const [first, second] of element.choices) {
            const after = second === undefined ? firstKeys(elements, index + 1, listed) : [second]
            for (const next of after) addRow(rows, first!, next, row)
          }
        }
        if (!element.optional) break
      }
    }
  }
  const begins = new Map([...rows.keys()].map((word): [string, readonly string[]] => [word, []]))
  for (const [word, names] of byWord) begins.set(word, names)
  return { slots, rows, begins }
}

/** Where a match ends, what its slots found, and the bounds of the time in it where they differ. */
interface Reached {
  readonly end: number
  readonly found: readonly Found[]
  readonly from?: number
  readonly until?: number
}

function matchElements(
  elements: readonly Element[],
  index: number,
  pieces: readonly Piece[],
  at: number,
  found: readonly Found[],
): Reached | undefined {
  const element = elements[index]
  if (!element) return { end: at, found }
  if (element.kind === 'begin' || element.kind === 'end') {
    const rest = matchElements(elements, index + 1, pieces, at, found)
    return rest && { ...rest, [element.kind === 'begin' ? 'from' : 'until']: at }
  }
  if (element.kind === 'slot') {
    const reach = element.read(pieces, at)
    const match = reach && matchElements(elements, index + 1, pieces, reach.end, [...found, reach.found])
    if (match) return match
  } else {
    for (const choice of element.choices) {
      const here = choice.every((word, step) => {
        const piece = pieces[at + step]
        return piece !== undefined && (piece.lower === word || (word === '"' && piece.kind === 'quote'))
      })
      const match = here ? matchElements(elements, index + 1, pieces, at + choice.length, found) : undefined
      if (match) return match
    }
  }
  return element.optional ? matchElements(elements, index + 1, pieces, at, found) : undefined
}

/** The word by which a piece is looked up; any quotation mark is `"`. */
function wordOf(piece: Piece): string {
  return piece.kind === 'quote' ? '"' : piece.lower
}

/** The slots that a piece can begin; none for a word that neither a pattern nor a slot's table begins with. */
function slotsOf(grammar: Grammar, piece: Piece): readonly string[] | undefined {
  return piece.kind === 'number' ? figureSlots : grammar.begins.get(wordOf(piece))
}

/** Tries rows at one place, and keeps the longest match that `accept` takes; of equal lengths the row that stands first. */
class Search {
  best: GrammarMatch | undefined
  private order = 0

  constructor(
    private readonly grammar: Grammar,
    private readonly pieces: readonly Piece[],
    private readonly at: number,
    private readonly accept: (match: GrammarMatch) => boolean,
  ) {}

  /** Tries the rows that begin with a word or slot, by the piece after it. */
  tryFirst(first: string): void {
    const byNext = this.grammar.rows.get(first)
    if (!byNext) return
    this.tryRows(byNext.get(any))
    const next = this.pieces[this.at + 1]
    if (!next || byNext.size === (byNext.has(any) ? 1 : 0)) return
    this.tryRows(byNext.get(wordOf(next)))
    for (const slot of slotsOf(this.grammar, next) ?? []) this.tryRows(byNext.get(slot))
  }

  private tryRows(rows: readonly Row[] | undefined): void {
    if (!rows) return
    const { pieces, at } = this
    for (const { rule, elements, order } of rows) {
      const match = matchElements(elements, 0, pieces, at, [])
      if (!match || match.end <= at) continue
      const until = match.until ?? match.end
      if (this.best && (until < this.best.until || (until === this.best.until && order >= this.order)))
        continue
      const candidate: GrammarMatch = { rule, from: match.from ?? at, until, found: match.found }
      if (!this.accept(candidate)) continue
      this.best = candidate
      this.order = order
    }
  }
}

/** The longest match at a piece that `accept` takes; of equal lengths the row that stands first in its table. */
export function matchGrammar(
  grammar: Grammar,
  pieces: readonly Piece[],
  at: number,
  accept: (match: GrammarMatch) => boolean,
): GrammarMatch | undefined {
  const piece = pieces[at]
  const slots = piece && slotsOf(grammar, piece)
  if (!slots) return undefined
  const search = new Search(grammar, pieces, at, accept)
  search.tryFirst(wordOf(piece))
  for (const slot of slots) if (grammar.slots.get(slot.slice(1, -1))?.(pieces, at)) search.tryFirst(slot)
  return search.best
}
