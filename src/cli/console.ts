/** What the command line is given of the world, so that tests can give it another. */
import type { RuleRow } from '../app/showExplanation.js'
import type { Capture } from '../model/capture.js'
import type { Record } from '../model/record.js'

export interface Output {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

export interface Console {
  readonly out: Output
  readonly err: Output
  readonly stdin: AsyncIterable<Uint8Array>
  readonly env: { readonly [name: string]: string | undefined }
  readonly version: string
  /** What reads captures; the library's `read` where none is given. */
  readonly read?: (captures: readonly Capture[]) => Record
  /** The rows that `explain` shows; the library's rules where none is given. */
  readonly ruleOf?: (id: string) => RuleRow | undefined
}

/** 0: everything was read. 1: some input could not be read, the rest was. 2: wrong usage. 3: nothing could be read. */
export type ExitCode = 0 | 1 | 2 | 3

/** A mistake of the person at the keyboard; the message says what to do. Exit code 2. */
export class UsageError extends Error {}

/** Whether to colour: `--no-color` wins, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function wantsColour(console: Console, asked: boolean): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = console.env
  if (!asked || (no !== undefined && no !== '')) return false
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return console.out.isTTY === true
}

/** Columns as asked, else the terminal's up to 110 (longer lines are hard to read), else 100, for files and pagers. */
export function widthFor(console: Console, asked: number | undefined): number {
  return asked ?? Math.min(110, Math.max(40, console.out.columns ?? 100))
}

/** A line on the terminal that says how far a long run is; silent for the first second and where nobody looks. */
export function progressOn(
  { err }: Console,
  now: () => number,
): { readonly show: (step: string, done: number, total: number) => void; readonly clear: () => void } {
  const start = now()
  let shown = false
  return {
    show: (step, done, total) => {
      const many = step === 'reading' && total > 200
      if (err.isTTY !== true || (now() - start < 1000 && !many)) return
      err.write(
        `\r\x1b[K${step === 'reading' ? `reading ${total} articles` : `${step} ${done} of ${total}`} …`,
      )
      shown = true
    },
    clear: () => {
      if (shown) err.write('\r\x1b[K')
      shown = false
    },
  }
}
