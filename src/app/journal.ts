/** What a long run has done so far, kept on the disk while it runs, so that the same command goes on where it was stopped. */
import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Values by key. A line of the file is one value; a line that a power cut tore is left out. */
export interface Journal {
  readonly get: (key: string) => unknown
  /** Keeps a value, on the disk before it returns; where the disk refuses, in memory only. */
  readonly put: (key: string, value: unknown) => void
  /** How many values an earlier run left. */
  readonly found: number
  /** Takes the file away: the work is done. */
  readonly remove: () => void
}

/** A short name for what makes two runs the same: their inputs, options and version. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)
}

/** A run that was stopped longer ago is begun anew: pages of the web change. In milliseconds. */
const longestPause = 24 * 60 * 60 * 1_000

function readLines(path: string): Map<string, unknown> {
  const values = new Map<string, unknown>()
  let text: string
  try {
    if (Date.now() - statSync(path).mtimeMs > longestPause) {
      rmSync(path)
      return values
    }
    text = readFileSync(path, 'utf8')
  } catch {
    return values
  }
  for (const line of text.split('\n')) {
    try {
      const [key, value] = JSON.parse(line) as [string, unknown]
      values.set(key, value)
    } catch {
      // The last line of a run that was killed while it wrote.
    }
  }
  return values
}

/** Opens the journal of a run in a folder of state, which is made where it is missing. */
export function openJournal(folder: string, run: string): Journal {
  const path = join(folder, `${run}.jsonl`)
  const values = readLines(path)
  const found = values.size
  let writable = true
  try {
    mkdirSync(folder, { recursive: true })
    // After a torn line the next one must not be glued to it.
    if (found > 0) appendFileSync(path, '\n')
  } catch {
    writable = false
  }
  return {
    found,
    get: key => values.get(key),
    put: (key, value) => {
      values.set(key, value)
      if (!writable) return
      try {
        appendFileSync(path, `${JSON.stringify([key, value])}\n`)
      } catch {
        writable = false
      }
    },
    remove: () => rmSync(path, { force: true }),
  }
}
