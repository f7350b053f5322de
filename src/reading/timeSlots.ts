/** The slots of time patterns: figures, and words of the language's tables, with what each of them says. */
import type { Dates } from '../language/language.js'
import type { TimePart, TimeUnit } from '../language/times.js'
import { counting, spokenYear } from './timeNumbers.js'
import type { Piece } from './timePieces.js'

/** What the slots of one match took, in the order of the text. */
export interface Found {
  readonly slot: string
  readonly value: number
  readonly unit?: TimeUnit
  readonly part?: TimePart
  readonly span?: readonly [number, number]
  /** Whether the word is a short form or an ordinary word, which needs company to be a time. */
  readonly weak?: 'short' | 'ordinary'
  /** A whole thousand in words, which may count people. */
  readonly round?: true
}

export interface Reach {
  readonly end: number
  readonly found: Found
}

/** Reads what stands at a piece, if it fits. */
export type Slot = (pieces: readonly Piece[], at: number) => Reach | undefined
function words<Value>(table: {
  readonly [words: string]: Value
}): ReadonlyMap<string, readonly (readonly [readonly string[], Value])[]> {
  const byFirst = new Map<string, (readonly [readonly string[], Value])[]>()
  for (const [key, value] of Object.entries(table)) {
    const parts = key.split(' ')
    const entries = byFirst.get(parts[0]!) ?? []
    entries.push([parts, value])
    entries.sort((one, other) => other[0].length - one[0].length)
    byFirst.set(parts[0]!, entries)
  }
  return byFirst
}

/** Remembers the last few answers: many patterns ask the same slot at the same place. */
function remember(slot: Slot): Slot {
  const places = 8
  const asked: { pieces: readonly Piece[]; at: number; reach: Reach | undefined }[] = []
  return (pieces, at) => {
    const last = asked[at % places]
    if (last && last.at === at && last.pieces === pieces) return last.reach
    const reach = slot(pieces, at)
    asked[at % places] = { pieces, at, reach }
    return reach
  }
}

/** A slot that takes the longest entry of a table of words. */
function wordSlot<Value>(
  table: { readonly [words: string]: Value },
  found: (value: Value, word: string) => Found,
  accept: (piece: Piece) => boolean = () => true,
): Slot {
  const entries = words(table)
  return (pieces, at) => {
    const piece = pieces[at]
    const candidates = piece && entries.get(piece.lower)
    if (!candidates || !accept(piece)) return undefined
    for (const [parts, value] of candidates) {
      if (parts.every((part, index) => pieces[at + index]?.lower === part)) {
        return { end: at + parts.length, found: found(value, parts.join(' ')) }
      }
    }
    return undefined
  }
}

/** A slot that takes one piece by its figures. */
function figureSlot(name: string, form: RegExp, low: number, high: number): Slot {
  return (pieces, at) => {
    const piece = pieces[at]
    if (piece?.kind !== 'number' || piece.lower.length > 10) return undefined
    const figures = form.exec(piece.lower)
    const value = figures ? Number(figures[1]) : -1
    return value >= low && value <= high ? { end: at + 1, found: { slot: name, value } } : undefined
  }
}

function nameSlot(name: string, table: { readonly [word: string]: number }, dates: Dates): Slot {
  const short = new Set(dates.short)
  const ordinary = new Set(dates.ordinary)
  const read = wordSlot(table, (value, word) => ({
    slot: name,
    value,
    ...(short.has(word)
      ? { weak: 'short' as const }
      : ordinary.has(word)
        ? { weak: 'ordinary' as const }
        : {}),
  }))
  return (pieces, at) => {
    const reach = read(pieces, at)
    if (!reach || (reach.found.weak && !pieces[at]!.capital)) return undefined
    const stop = pieces[reach.end]
    // “Oct. 15”: the full stop belongs to the short form.
    const stopped =
      reach.found.weak === 'short' && stop?.lower === '.' && stop.start === pieces[reach.end - 1]!.end
    return stopped ? { ...reach, end: reach.end + 1 } : reach
  }
}

/** The slots of a language by their names. */
export function makeSlots(dates: Dates): ReadonlyMap<string, Slot> {
  const endings = dates.ordinalEndings.join('|')
  const nthFigure = figureSlot('day', new RegExp(`^(\\d{1,2})(?:${endings})$`, 'u'), 1, 31)
  const nthWord = wordSlot(dates.ordinals, value => ({ slot: 'day', value }))
  const known = new Set([
    ...dates.leads,
    ...dates.articles,
    ...Object.keys(dates.months),
    ...Object.keys(dates.units),
  ])
  const places = wordSlot(dates.places, value => ({ slot: 'place', value }))
  const counts = counting(dates)
  const yearFigures = figureSlot('year', /^([12]\d{3})$/u, 1000, 2199)
  const yearWords = spokenYear(dates)
  const seasons = wordSlot(dates.seasons, span => ({ slot: 'season', value: 0, span }))
  const slots: readonly (readonly [string, Slot])[] = [
    ['day', figureSlot('day', new RegExp(`^(\\d{1,2})(?:${endings})?$`, 'u'), 1, 31)],
    ['nthfigure', nthFigure],
    ['nth', (pieces, at) => nthFigure(pieces, at) ?? nthWord(pieces, at)],
    [
      'year',
      (pieces, at) => {
        const figures = yearFigures(pieces, at)
        const words = figures ? undefined : yearWords(pieces, at)
        if (!words) return figures
        return {
          end: words.end,
          found: { slot: 'year', value: words.value, ...(words.round && { round: true as const }) },
        }
      },
    ],
    ['shortyear', figureSlot('shortyear', /^(\d{2})$/u, 0, 99)],
    ['decade', figureSlot('decade', /^([12]\d{2}0)s$/u, 1000, 2190)],
    ['shortdecade', figureSlot('shortdecade', /^([3-9]0)s$/u, 30, 90)],
    ['figure', figureSlot('figure', /^(\d{1,2})$/u, 1, 31)],
    [
      'dotted',
      (pieces, at) => {
        const piece = pieces[at]
        const figures =
          piece?.kind === 'number' &&
          piece.lower.length <= 10 &&
          /^(\d{1,2})\.(\d{1,2})\.([12]\d{3})$/u.exec(piece.lower)
        return figures
          ? {
              end: at + 1,
              found: {
                slot: 'dotted',
                value: Number(figures[3]),
                span: [Number(figures[1]), Number(figures[2])],
              },
            }
          : undefined
      },
    ],
    [
      'number',
      (pieces, at) => {
        const count = counts(pieces, at)
        return count && { end: count.end, found: { slot: 'number', value: count.value } }
      },
    ],
    ['fraction', wordSlot(dates.fractions, value => ({ slot: 'fraction', value }))],
    ['weekdays', wordSlot(dates.pluralWeekdays, value => ({ slot: 'weekday', value }))],
    ['hour', figureSlot('hour', /^(\d{1,2})$/u, 0, 24)],
    ['minute', figureSlot('minute', /^(\d{2})$/u, 0, 59)],
    [
      'dotclock',
      (pieces, at) => {
        const piece = pieces[at]
        const figures =
          piece?.kind === 'number' && piece.lower.length <= 5 && /^(\d{1,2})\.([0-5]\d)$/u.exec(piece.lower)
        const hour = figures ? Number(figures[1]) : 25
        return figures && hour <= 24
          ? { end: at + 1, found: { slot: 'dotclock', value: hour, span: [hour, Number(figures[2])] } }
          : undefined
      },
    ],
    [
      'military',
      (pieces, at) => {
        const piece = pieces[at]
        const figures =
          piece?.kind === 'number' &&
          piece.lower.length === 4 &&
          /^([01]\d|2[0-3])([0-5]\d)$/u.exec(piece.lower)
        return figures
          ? {
              end: at + 1,
              found: {
                slot: 'dotclock',
                value: Number(figures[1]),
                span: [Number(figures[1]), Number(figures[2])],
              },
            }
          : undefined
      },
    ],
    ['month', nameSlot('month', dates.months, dates)],
    ['weekday', nameSlot('weekday', dates.weekdays, dates)],
    [
      'season',
      (pieces, at) => {
        const reach = seasons(pieces, at)
        return reach && dates.ordinary.includes(pieces[at]!.lower)
          ? { ...reach, found: { ...reach.found, weak: 'ordinary' } }
          : reach
      },
    ],
    ['quarter', wordSlot(dates.quarters, value => ({ slot: 'quarter', value }))],
    ['unit', wordSlot({ ...dates.units, ...dates.pluralUnits }, unit => ({ slot: 'unit', value: 0, unit }))],
    ['one', wordSlot(dates.units, unit => ({ slot: 'unit', value: 0, unit }))],
    ['many', wordSlot(dates.pluralUnits, unit => ({ slot: 'unit', value: 0, unit }))],
    ['part', wordSlot(dates.parts, part => ({ slot: 'part', value: 0, part }))],
    ['edge', wordSlot(dates.edges, part => ({ slot: 'part', value: 0, part }))],
    ['which', wordSlot(dates.which, value => ({ slot: 'which', value }))],
    ['daypart', wordSlot(dates.dayparts, span => ({ slot: 'daypart', value: 0, span }))],
    ['dayparts', wordSlot(dates.pluralDayparts, span => ({ slot: 'daypart', value: 0, span }))],
    [
      'place',
      (pieces, at) => {
        const reach = places(pieces, at) ?? nthFigure(pieces, at) ?? nthWord(pieces, at)
        return reach && { end: reach.end, found: { slot: 'place', value: reach.found.value } }
      },
    ],
    ['decadeword', wordSlot(dates.decades, value => ({ slot: 'shortdecade', value }))],
    ['seconds', figureSlot('seconds', /^(\d{2})$/u, 0, 59)],
    ['half', wordSlot(dates.halves, value => ({ slot: 'half', value }))],
    [
      'zone',
      wordSlot(Object.fromEntries(dates.zones.map(zone => [zone, 0])), value => ({ slot: 'zone', value })),
    ],
    [
      'rough',
      wordSlot(Object.fromEntries(dates.rough.map(word => [word, 0])), value => ({ slot: 'rough', value })),
    ],
    [
      'odd',
      (pieces, at) => {
        const piece = pieces[at]
        const odd = piece?.kind === 'word' && piece.end - piece.start <= 3 && !known.has(piece.lower)
        return odd ? { end: at + 1, found: { slot: 'odd', value: 0 } } : undefined
      },
    ],
  ]
  return new Map(slots.map(([name, slot]) => [name, remember(slot)]))
}
