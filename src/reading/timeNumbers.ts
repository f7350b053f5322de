/** Numbers in words and figures: counts (`two and a half`, `1,500`, `twenty-four`) and years as they are spoken (`nineteen ninety-six`). */
import type { Dates } from '../language/language.js'
import type { Piece } from './timePieces.js'

/** A number and the piece after it. */
interface Numeral {
  readonly end: number
  readonly value: number
}

type Read = (pieces: readonly Piece[], at: number) => Numeral | undefined

/** Four figures are a count only outside the years of news: “2014 weeks” is none. */
const figures = /^(?:\d{1,3}|(?!19|20)\d{4}|\d{1,3},\d{3})(?:\.5)?$/u

function readFigures(pieces: readonly Piece[], at: number): Numeral | undefined {
  const piece = pieces[at]
  if (piece?.kind !== 'number' || piece.lower.length > 7 || !figures.test(piece.lower)) return undefined
  const value = Number(piece.lower.replace(',', ''))
  return value > 0 ? { end: at + 1, value } : undefined
}

/** The longest entry of a table of words that stands at a piece. */
function wordsOf(table: { readonly [words: string]: number }): Read {
  const byFirst = new Map<string, (readonly [readonly string[], number])[]>()
  for (const [key, value] of Object.entries(table)) {
    const parts = key.split(' ')
    const entries = [...(byFirst.get(parts[0]!) ?? []), [parts, value] as const]
    byFirst.set(
      parts[0]!,
      entries.sort((one, other) => other[0].length - one[0].length),
    )
  }
  return (pieces, at) => {
    for (const [parts, value] of byFirst.get(pieces[at]?.lower ?? '') ?? []) {
      if (parts.every((part, step) => pieces[at + step]?.lower === part)) {
        return { end: at + parts.length, value }
      }
    }
    return undefined
  }
}

/** `twenty-four`: tens with the unit after them. */
function compound(word: Read): Read {
  return (pieces, at) => {
    const first = word(pieces, at)
    if (!first || first.value < 20 || first.value > 90) return first
    const next = pieces[first.end]?.lower === '-' ? first.end + 1 : first.end
    const unit = word(pieces, next)
    if (!unit || unit.value < 1 || unit.value > 9) return first
    return { end: unit.end, value: first.value + unit.value }
  }
}

/** How many, in figures or words; 0 where the words leave it open (`several`). */
export function counting(dates: Dates): Read {
  const word = compound(wordsOf(dates.numbers))
  const multiple = wordsOf(dates.multiples)
  const fraction = wordsOf(dates.fractions)
  return (pieces, at) => {
    let read = readFigures(pieces, at) ?? word(pieces, at)
    if (!read) return undefined
    const times = multiple(pieces, read.end)
    if (times) read = { end: times.end, value: read.value * times.value }
    // “a ½ hour” is half of one.
    const article = dates.articles.includes(pieces[at]!.lower) && pieces[read.end]?.lower === '½'
    if (article) return undefined
    const part = read.value > 0 && read.value % 1 === 0 ? fraction(pieces, read.end) : undefined
    return part ? { end: part.end, value: read.value + part.value } : read
  }
}

/** A year in words; `round` for a whole thousand, which may as well count people. */
export function spokenYear(
  dates: Dates,
): (pieces: readonly Piece[], at: number) => (Numeral & { readonly round: boolean }) | undefined {
  const word = compound(wordsOf(dates.numbers))
  const multiple = wordsOf(dates.multiples)
  /** The years behind the hundreds or the thousand, after an `and`. */
  const rest = (pieces: readonly Piece[], at: number): Numeral | undefined => {
    const linked = dates.conjunctions.includes(pieces[at]?.lower ?? '') ? at + 1 : at
    const read = word(pieces, linked)
    return read && read.value >= 1 && read.value <= 99 && pieces[linked]!.kind === 'word' ? read : undefined
  }
  return (pieces, at) => {
    const first = pieces[at]?.kind === 'word' ? word(pieces, at) : undefined
    if (!first || first.value < 2 || first.value > 21) return undefined
    const times = multiple(pieces, first.end)
    const base = first.value * (times?.value ?? 100)
    if (times ? base < 1300 || base > 2100 : first.value < 13) return undefined
    const years = rest(pieces, times?.end ?? first.end)
    if (!times && (!years || years.value < 10 || pieces[first.end]?.kind !== 'word')) return undefined
    // “two thousand people”, “nineteen hundred soldiers”
    return { end: years?.end ?? times!.end, value: base + (years?.value ?? 0), round: years === undefined }
  }
}
