/** Tables of articles: CSV, and the same with tabs, semicolons or bars. The first row names the columns. */
import { beginningOf } from '../beginning.js'
import { capsOf } from '../caps.js'
import type { Finding } from '../problems.js'
import type { Format, Input, TakeOptions } from '../source.js'
import { type Texts, textsOf } from '../texts.js'
import { Cells, type Row } from './cells.js'
import { type Columns, findColumns } from './columns.js'
import { type CsvRecord, cellsOf, csvRecords } from './csvRecords.js'
import { readRow } from './readRow.js'
import { type Entry, type Table, takeTable } from './takeRows.js'

const delimiters = [',', '\t', ';', '|']

/** What stands between the cells of a first row: what makes the most known columns of it, then the most cells. */
export function delimiterOf(firstLine: string): string {
  const asked = /^sep=(.)$/u.exec(firstLine.trim())?.[1]
  if (asked !== undefined) return asked
  let best = { delimiter: ',', known: -1, cells: 0 }
  for (const delimiter of delimiters) {
    const cells = cellsOf(firstLine, delimiter)
    const known = findColumns(cells).names.size
    if (known > best.known || (known === best.known && cells.length > best.cells)) {
      best = { delimiter, known, cells: cells.length }
    }
  }
  return best.delimiter
}

/** Most names of columns that a problem tells. */
const columnsTold = 20

/** Column names by their place in the row; a second column of one name has its number with it, so that no cell is lost. */
function headersOf(cells: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return cells.map((cell, index) => {
    const header = cell.trim()
    const name = seen.has(header) || header === '' ? `${header} (column ${index + 1})` : header
    seen.add(name)
    return name
  })
}

const faults: { readonly [fault in NonNullable<CsvRecord['fault']>]: (cap: number) => Finding } = {
  unclosed: () => ({
    rule: 'quotation-unclosed',
    message: 'a quotation mark opens a cell and never closes; the row was read as one line',
    hint: 'double the quotation marks inside cells',
  }),
  'too-long': cap => ({
    rule: 'row-too-long',
    message: `nothing ends the row within ${cap} characters (rowCharacters); its first line was read as the row, where it is no longer itself`,
    hint: 'is a quotation mark left open there?',
  }),
  'cut-off': () => ({
    rule: 'row-cut-off',
    message: 'the table ends inside this row',
    hint: 'what there is of the row is read; was the table saved whole?',
  }),
}

/** The table behind its first row. */
class CsvTable {
  readonly #texts: Texts
  readonly #input: Input
  readonly #cap: number
  readonly #endings: { finding: Finding; weight: 'note' | 'warning' }[] = []
  #headers: readonly string[] = []
  #columns: Columns = findColumns([])

  constructor(input: Input, texts: Texts, options: TakeOptions) {
    this.#input = input
    this.#texts = texts
    this.#cap = capsOf(options.caps).rowCharacters
  }

  get table(): Table {
    const { findings, done } = this.#texts
    return { entries: this.#entries(), findings, endings: () => this.#allEndings(), done }
  }

  #allEndings(): ReturnType<Table['endings']> {
    const broken = this.#texts.broken()
    return broken ? [...this.#endings, { finding: broken, weight: 'warning' }] : this.#endings
  }

  async *#entries(): AsyncIterable<Entry> {
    const { first, pieces } = await firstLine(this.#texts.pieces)
    const records = csvRecords(pieces, {
      delimiter: delimiterOf(first),
      longest: this.#cap,
      width: () => this.#headers.length,
      brokeOff: () => this.#texts.broken() !== undefined,
    })
    for await (const record of records) {
      if (this.#headers.length > 0) yield this.#entryOf(record)
      else if (!/^sep=.?$/u.test(record.cells.join(''))) {
        if (!this.#readHeaders(record.cells)) return
      }
    }
  }

  #readHeaders(cells: readonly string[]): boolean {
    this.#headers = headersOf(cells)
    this.#columns = findColumns(this.#headers)
    const { names, others } = this.#columns
    const told = (columns: readonly string[]): string =>
      columns
        .slice(0, columnsTold)
        .map(column => `“${column.slice(0, 40)}”`)
        .join(', ')
    const canRead = names.has('text') || names.has('html') || names.has('summary')
    if (!canRead) {
      const message = `no column is called text, body, content or html; there are ${told(this.#headers)}`
      const hint = 'the first row must name the columns: id,title,text,url,date,outlet'
      this.#endings.push({ finding: { rule: 'no-text-column', message, hint }, weight: 'warning' })
    } else if (others.length > 0) {
      const message = `columns that were not read: ${told(others)}`
      const hint = 'docs/sources.md lists the names that are known'
      this.#endings.push({ finding: { rule: 'columns-left', message, hint }, weight: 'note' })
    }
    return canRead
  }

  #entryOf({ cells, fault }: CsvRecord): Entry {
    const found = fault && faults[fault](this.#cap)
    if (cells.length === 0 && found) return { wrong: found }
    const width = this.#headers.length
    const findings = [
      ...(found ? [found] : []),
      ...(cells.length > width ? [sayWide(cells.length, width)] : []),
    ]
    const row: Row = new Map(this.#headers.map((header, index) => [header, cells[index] ?? '']))
    const values = new Cells(row, this.#columns)
    return {
      id: values.words('id')?.value,
      read: name => readRow(values, { input: this.#input, name, charset: this.#texts.charset, findings }),
    }
  }
}

function sayWide(cells: number, width: number): Finding {
  return {
    rule: 'row-too-wide',
    message: `the row has ${cells} cells where the first row names ${width}: a text may be cut in two`,
    hint: 'put quotation marks around cells that hold the sign between cells',
  }
}

/** How much is looked at for the end of the first row. */
const firstWithin = 65_536

/** The first line, and the pieces with it. */
async function firstLine(
  pieces: AsyncIterable<string>,
): Promise<{ readonly first: string; readonly pieces: AsyncIterable<string> }> {
  const iterator = pieces[Symbol.asyncIterator]()
  let text = ''
  let ended = false
  while (!ended && !/[\r\n]/u.test(text.trimStart()) && text.length < firstWithin) {
    const { done, value } = await iterator.next()
    if (done) ended = true
    else text += value
  }
  async function* again(): AsyncIterable<string> {
    yield text
    if (!ended) yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { first: /^[^\r\n]*/u.exec(text.trimStart())?.[0] ?? '', pieces: again() }
}

/** Whether a first line reads like names of columns: several that are known, and one of them a text. */
function looksLikeTable(beginning: Uint8Array): boolean {
  const [first = '', second] = beginningOf(beginning).split(/\r\n|\r|\n/u, 2)
  if (second === undefined || first.length > 2000) return false
  const { names, others } = findColumns(cellsOf(first, delimiterOf(first)))
  return names.size >= 2 && names.size >= others.length && (names.has('text') || names.has('html'))
}

export const csv: Format = {
  name: 'csv',
  mediaTypes: ['text/csv', 'text/tab-separated-values', 'application/csv'],
  endings: ['.csv', '.tsv', '.tab'],
  looksLike: looksLikeTable,
  take: async function* take(input, options = {}) {
    const texts = await textsOf(input)
    yield* takeTable(input, new CsvTable(input, texts, options).table, options)
  },
}
