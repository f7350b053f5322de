/** What stands above a Markdown text between `---` lines: its title, date, address and the like, as `key: value`. */
import type { Row } from '../rows/cells.js'

export interface FrontMatter {
  readonly row: Row
  /** Where the text begins. */
  readonly end: number
}

/** The longest front matter; a `---` further down is a line across the page. */
const longest = 10_000

const fences: { readonly [fence: string]: RegExp } = { '---': /^(?:---|\.\.\.)\s*$/u, '+++': /^\+\+\+\s*$/u }

/** The value without its quotation marks; a list in square brackets as a list. */
function readValue(written: string): unknown {
  const words = written.trim()
  const list = /^\[(.*)\]$/u.exec(words)?.[1]
  if (list !== undefined) return list.split(',').map(readValue)
  return /^(["'])(.*)\1$/u.exec(words)?.[2] ?? words
}

/** The front matter of a text, where it has one. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const lines = text.slice(start, start + longest).split('\n')
  const close = fences[lines[0]!.trim()]
  if (!close) return undefined
  const row = new Map<string, unknown>()
  let key = ''
  let end = start + lines[0]!.length + 1
  for (const line of lines.slice(1)) {
    end += line.length + 1
    if (close.test(line)) return row.size > 0 ? { row, end: Math.min(end, text.length) } : undefined
    const pair = /^([\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,60}?)\s{0,9}[:=](?:\s+(.*))?$/u.exec(line.trimEnd())
    const listed = /^\s*-\s+(.+)$/u.exec(line)?.[1]
    if (pair) {
      key = pair[1]!
      row.set(key, readValue(pair[2] ?? ''))
    } else if (listed !== undefined && key !== '') {
      const before = row.get(key)
      row.set(key, [...(Array.isArray(before) ? before : []), readValue(listed)])
    } else if (line.trim() !== '' && !/^[\s#]/u.test(line)) return undefined
  }
  return undefined
}
