/**
 * Cuts the text of a table into records (RFC 4180): a line break inside quotation marks does not end one. csv-parse reads each record's
 * cells. We cut ourselves so that a quotation mark that never closes costs one row and not the rest of the table.
 */
import { parse } from 'csv-parse/sync'

export interface CsvRecord {
  readonly cells: readonly string[]
  /**
   * `unclosed`: a quotation mark never closes; the line was read without believing in it. `too-long`: nothing ends within the cap; the
   * line was read in that way, or passed over where it is too long by itself. `cut-off`: the table ends inside the record.
   */
  readonly fault?: 'unclosed' | 'too-long' | 'cut-off'
}

export interface CsvShape {
  readonly delimiter: string
  /** The most characters of a record, its line break counted. */
  readonly longest: number
  /** How many cells a record has, once the first was read. */
  readonly width: () => number
  /** Whether the input broke off, once the pieces have ended. */
  readonly brokeOff: () => boolean
}

/** So many broken quotation marks are put right; after that none is believed. Keeps the work linear. */
const mostFaults = 50

/** How many characters are gathered before records are looked for. */
const looksAfter = 65_536

const quote = 34

interface RecordEnd {
  /** After the line break; −1 where the record is still open when the text ends. */
  readonly end: number
  /** Set where a cell of several lines closes in the midst of words: perhaps it should have closed lines before. */
  readonly doubtful: boolean
}

/** Where the record that begins at `at` ends. */
function endOfRecord(text: string, at: number, { delimiter }: CsvShape, isLast: boolean): RecordEnd {
  const unitBetween = delimiter.charCodeAt(0)
  let inQuotes = false
  let cellBegins = true
  let lineBegan = false
  let doubtful = false
  for (let index = at; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (inQuotes) {
      if (unit === 10 || unit === 13) lineBegan = true
      if (unit !== quote) continue
      const next = text.charCodeAt(index + 1)
      if (next === quote) index += 1
      else {
        inQuotes = false
        doubtful ||= lineBegan && next !== unitBetween && next !== 10 && next !== 13 && !Number.isNaN(next)
      }
    } else if (unit === quote && cellBegins) {
      inQuotes = true
      lineBegan = false
    } else if (unit === 10 || unit === 13) return { end: afterBreak(text, index, isLast), doubtful }
    cellBegins = unit === unitBetween
  }
  return { end: isLast && !inQuotes ? text.length : -1, doubtful }
}

/** After the line break at `index`; −1 for a CR whose LF may be still to come. */
function afterBreak(text: string, index: number, isLast: boolean): number {
  if (text.charCodeAt(index) === 10) return index + 1
  if (index + 1 === text.length && !isLast) return -1
  return text.charCodeAt(index + 1) === 10 ? index + 2 : index + 1
}

/** Where the line that begins at `at` ends, whatever quotation marks it holds. */
function endOfLine(text: string, at: number, isLast: boolean): number {
  for (let index = at; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 10 || unit === 13) return afterBreak(text, index, isLast)
  }
  return isLast ? text.length : -1
}

/** The cells of one record; with `quoted` false a quotation mark is a character like any other. */
export function cellsOf(record: string, delimiter: string, quoted = true): readonly string[] {
  if (!quoted || !record.includes('"')) return plainCells(record, delimiter)
  const options = {
    delimiter,
    quote: '"',
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
  }
  try {
    return (parse(record, options) as readonly (readonly string[])[])[0] ?? []
  } catch {
    return plainCells(record, delimiter)
  }
}

/** Where no quotation mark means anything the sign between cells is all there is; a million short rows need no parser. */
function plainCells(record: string, delimiter: string): readonly string[] {
  const line = record.replace(/[\r\n]{1,2}$/u, '')
  return line === '' ? [] : line.split(delimiter)
}

class Cutter {
  text = ''
  #faults = 0
  /** Set while the rest of a line is passed over that is too long by itself. */
  #dropping = false
  readonly #shape: CsvShape

  constructor(shape: CsvShape) {
    this.#shape = shape
  }

  /** The records that stand whole in the text, which is cut down to what follows them. */
  *cut(isLast: boolean): Iterable<CsvRecord> {
    const { delimiter, longest } = this.#shape
    let at = this.#dropping ? this.#drop(0, isLast) : 0
    while (at < this.text.length) {
      const believes = this.#faults < mostFaults
      const { end, doubtful } = believes
        ? endOfRecord(this.text, at, this.#shape, isLast)
        : { end: endOfLine(this.text, at, isLast), doubtful: false }
      if (end < 0 && !isLast && this.text.length - at <= longest) break
      if (end >= 0 && end - at <= longest && !(doubtful && this.#looksLikeRows(at))) {
        const cells = cellsOf(this.text.slice(at, end), delimiter, believes)
        if (cells.length > 0) yield { cells }
        at = end
      } else {
        this.#faults += 1
        const isTooLong = (end < 0 ? this.text.length : end) - at > longest
        const [record, next] = this.#mend(at, isLast, isTooLong)
        yield record
        at = next
      }
    }
    this.text = this.text.slice(at)
  }

  /** Whether the first two lines would make a row each if no quotation mark were believed. */
  #looksLikeRows(at: number): boolean {
    const { delimiter, width } = this.#shape
    const second = endOfLine(this.text, at, true)
    return [at, second].every(
      start =>
        cellsOf(this.text.slice(start, endOfLine(this.text, start, true)), delimiter, false).length ===
        width(),
    )
  }

  /** A record that does not end where it should, and where to go on. */
  #mend(at: number, isLast: boolean, isTooLong: boolean): readonly [CsvRecord, number] {
    const { delimiter, longest, width, brokeOff } = this.#shape
    const { text } = this
    const end = endOfLine(text, at, isLast)
    if (end < 0 || end - at > longest) return [{ cells: [], fault: 'too-long' }, this.#drop(at, isLast)]
    const cells = cellsOf(text.slice(at, end), delimiter, false)
    if (isLast && !isTooLong && (brokeOff() || cells.length !== width())) {
      return [{ cells: cellsOf(`${text.slice(at)}"`, delimiter), fault: 'cut-off' }, text.length]
    }
    return [{ cells, fault: isTooLong ? 'too-long' : 'unclosed' }, end]
  }

  /** Passes over the rest of the line. */
  #drop(at: number, isLast: boolean): number {
    const end = endOfLine(this.text, at, isLast)
    this.#dropping = end < 0
    return end < 0 ? this.text.length : end
  }
}

/** The records of a table, one after another. Empty lines are passed over. */
export async function* csvRecords(pieces: AsyncIterable<string>, shape: CsvShape): AsyncIterable<CsvRecord> {
  const cutter = new Cutter(shape)
  let waiting = ''
  for await (const piece of pieces) {
    waiting += piece
    // A record that is still open is looked at again from its beginning: only when there is as much again of it.
    if (waiting.length < Math.max(looksAfter, cutter.text.length)) continue
    cutter.text += waiting
    waiting = ''
    yield* cutter.cut(false)
  }
  cutter.text += waiting
  yield* cutter.cut(true)
}
