/**
 * The patterns of time expressions: words, choices and optional elements as in `text/phrase.ts`, and slots in braces
 * (`{day}? {month}`), which take figures and the words of the language's tables. Compiled once; a match looks at a
 * bounded number of pieces.
 */
import type { Dates, Rule, TimeMeaning } from '../language/language.js'
import type { Piece } from './timePieces.js'
import { type Found, makeSlots, type Slot } from './timeSlots.js'

type Element =
  | { readonly kind: 'words'; readonly choices: readonly (readonly string[])[]; readonly optional: boolean }
  | { readonly kind: 'slot'; readonly name: string; readonly read: Slot; readonly optional: boolean }

interface Row {
  readonly rule: Rule<TimeMeaning>
  readonly elements: readonly Element[]
  /** Its place in the table. */
  readonly order: number
}

export interface Grammar {
  readonly slots: ReadonlyMap<string, Slot>
  /** Patterns by the word or slot that they can begin with. */
  readonly rows: ReadonlyMap<string, readonly Row[]>
  /** The keys of `rows` that a word can begin: itself, and slots. */
  readonly keys: ReadonlyMap<string, readonly string[]>
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
  '{hour}',
  '{minute}',
  '{dotclock}',
  '{military}',
  '{shortdecade}',
]

function compile(pattern: string, slots: ReadonlyMap<string, Slot>): readonly Element[] {
  return pattern.split(/\s+/u).map((part): Element => {
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

/** Compiles the expressions of a language. Throws on a slot that does not exist: that is a mistake in a table. */
export function compileGrammar(dates: Dates): Grammar {
  const slots = makeSlots(dates)
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
    ['which', dates.which],
    ['daypart', dates.dayparts],
    ['number', dates.numbers],
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
  const rows = new Map<string, Row[]>()
  for (const [order, rule] of dates.expressions.entries()) {
    for (const pattern of typeof rule.match === 'string' ? [rule.match] : rule.match) {
      const elements = compile(pattern, slots)
      const keys = new Set<string>()
      for (const element of elements) {
        if (element.kind === 'slot') keys.add(`{${element.name}}`)
        else for (const choice of element.choices) keys.add(choice[0]!)
        if (!element.optional) break
      }
      for (const key of keys) rows.set(key, [...(rows.get(key) ?? []), { rule, elements, order }])
    }
  }
  const keys = new Map<string, readonly string[]>()
  for (const word of [...rows.keys(), ...begins.keys()]) {
    keys.set(
      word,
      [word, ...(begins.get(word) ?? [])].filter(key => rows.has(key)),
    )
  }
  return { slots, rows, keys }
}

function matchElements(
  elements: readonly Element[],
  index: number,
  pieces: readonly Piece[],
  at: number,
  found: readonly Found[],
): { readonly end: number; readonly found: readonly Found[] } | undefined {
  const element = elements[index]
  if (!element) return { end: at, found }
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

/** The longest match at a piece that `accept` takes; of equal lengths the row that stands first in its table. */
export function matchGrammar(
  grammar: Grammar,
  pieces: readonly Piece[],
  at: number,
  accept: (match: GrammarMatch) => boolean,
): GrammarMatch | undefined {
  const piece = pieces[at]
  if (!piece) return undefined
  const keys =
    piece.kind === 'number'
      ? [piece.lower, ...figureSlots]
      : grammar.keys.get(piece.kind === 'quote' ? '"' : piece.lower)
  if (!keys) return undefined
  let best: GrammarMatch | undefined
  let bestOrder = 0
  for (const key of keys) {
    const rows = grammar.rows.get(key)
    if (!rows || (key.startsWith('{') && !grammar.slots.get(key.slice(1, -1))?.(pieces, at))) continue
    for (const { rule, elements, order } of rows) {
      const match = matchElements(elements, 0, pieces, at, [])
      if (!match || match.end <= at) continue
      if (best && (match.end < best.until || (match.end === best.until && order >= bestOrder))) continue
      const candidate: GrammarMatch = { rule, from: at, until: match.end, found: match.found }
      if (!accept(candidate)) continue
      best = candidate
      bestOrder = order
    }
  }
  return best
}
