/** The values of one row, as the columns name them. */
import { type Column, type Columns, findColumns } from './columns.js'

/** A row as it was read: the values by the table's own names. A `Map`, so that a column called `__proto__` is one like any other. */
export type Row = ReadonlyMap<string, unknown>

/** The most names that are kept of a list of authors or tags. */
const mostParts = 50

function say(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  // `{"source": {"id": null, "name": "Norland Post"}}`, `{"content": {"rendered": "<p>…"}}`.
  for (const key of ['name', 'title', 'rendered', 'value', 'text', '$oid', '$date']) {
    const inner: unknown = Object.hasOwn(value, key)
      ? (value as { readonly [key: string]: unknown })[key]
      : undefined
    if (typeof inner === 'string' && inner.trim() !== '') return inner
  }
  return ''
}

export class Cells {
  readonly #row: Row
  readonly #columns: Columns

  constructor(row: Row, columns: Columns = findColumns(row.keys())) {
    this.#row = row
    this.#columns = columns
  }

  /** The first value of the column that is not empty, as it stands, and the name it stands under. */
  get(column: Column): { readonly value: string; readonly name: string } | undefined {
    for (const name of this.#columns.names.get(column) ?? []) {
      const held = this.#row.get(name)
      // Paragraphs in a list are one text, an empty line between them.
      const value =
        column === 'text' && Array.isArray(held) ? held.map(say).filter(Boolean).join('\n\n') : say(held)
      if (value.trim() !== '') return { value, name }
    }
    return undefined
  }

  /** The same with white space folded: a title, an outlet, an address. */
  words(column: Column): { readonly value: string; readonly name: string } | undefined {
    const found = this.get(column)
    return found && { ...found, value: found.value.replace(/\s+/gu, ' ').trim() }
  }

  /** The values of a list, or of a text that lists them with `;` or `|`. */
  list(column: Column): { readonly values: readonly string[]; readonly name: string } | undefined {
    for (const name of this.#columns.names.get(column) ?? []) {
      const held = this.#row.get(name)
      const parts = Array.isArray(held)
        ? held.map(say)
        : say(held).split(column === 'tags' ? /[;|,]/u : /[;|]/u)
      const values = parts.map(part => part.replace(/\s+/gu, ' ').trim()).filter(part => part !== '')
      if (values.length > 0) return { values: values.slice(0, mostParts), name }
    }
    return undefined
  }
}
