/** What the command line is given of the world, so that tests can give it another. */
import { join } from 'node:path'
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
  /** Aborted when the person at the keyboard wants to stop (Ctrl-C). */
  readonly interrupted?: AbortSignal
  /** What reads captures; the library's `read` where none is given. */
  readonly read?: (captures: readonly Capture[]) => Record
  /** The rows that `explain` shows; the library's rules where none is given. */
  readonly ruleOf?: (id: string) => RuleRow | undefined
}

/** 0: everything was read. 1: some input could not be read, the rest was. 2: wrong usage. 3: nothing could be read. 130: stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

/** A mistake of the person at the keyboard; the message says what to do. Exit code 2. */
export class UsageError extends Error {}

/** Where long runs keep what they have done until they are whole: the user's cache (XDG Base Directory), or none without a home. */
export function stateFolder({ env }: Pick<Console, 'env'>): string | undefined {
  const { XDG_CACHE_HOME: cache, HOME: home, LOCALAPPDATA: local } = env
  if (cache !== undefined && cache !== '') return join(cache, 'parley')
  if (local !== undefined && local !== '') return join(local, 'parley')
  return home === undefined || home === '' ? undefined : join(home, '.cache', 'parley')
}

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
