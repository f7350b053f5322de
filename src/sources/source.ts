/**
 * The port that every source stands behind: files, folders, standard input, pages, feeds, archives. A source is a place that gives
 * bytes (`Place`) or a format that makes captures of bytes (`Format`). All of them keep the same promises, which
 * `contract.ts` tests: never a throw for what the input holds, the same bytes give the same captures in the same order, an input that
 * breaks off gives what came before, every cap that stopped something is a problem that names the cap, and memory does not grow with the input.
 */
import type { Captured } from '../model/capture.js'
import type { Problem } from '../model/evidence.js'

/** A problem and the name of the input or capture that it is about. */
export interface SourceProblem {
  readonly name: string
  readonly problem: Problem
  /** Whether something gave no capture because of it. */
  readonly lost: boolean
}

/** What is known about an input from outside of it. */
export interface InputFacts {
  /** What a person calls it: part of the identity of what is made of it. */
  readonly name: string
  readonly url?: string | undefined
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  /** When it was taken from the web: an ISO 8601 time. */
  readonly at?: string | undefined
  /** As the place says it (`text/html`, a header with its parameters taken off), where it does. */
  readonly mediaType?: string | undefined
  /** The character set that the transport names. */
  readonly charset?: string | undefined
  readonly reservations?: Captured['reservations']
}

/** One step of a source. A step without capture reports problems, or only how far the source is. */
export interface Taking {
  readonly capture?: Captured
  readonly problems: readonly SourceProblem[]
  /**
   * Where to go on after this step: given back as `after` to the same source with the same input, it takes what comes next.
   * Opaque to everybody else.
   */
  readonly place: string
  /** How much of the input is done, in `unit`s; and of how many, where that is known. */
  readonly done: number
  readonly total?: number
  readonly unit: 'bytes' | 'captures'
}

export interface TakeOptions {
  /** The `place` of the last step that was kept. */
  readonly after?: string | undefined
  /** Stops the source between two steps. */
  readonly signal?: AbortSignal | undefined
}

/** Bytes that come one chunk after another: a file, a pipe, a response. */
export interface Input extends InputFacts {
  readonly chunks: AsyncIterable<Uint8Array>
  /** How many bytes will come, where that is known. */
  readonly size?: number | undefined
}

/** A way of making captures of bytes. One page gives one capture; feeds, tables and archives give many. */
export interface Format {
  /** `html`, `warc`, `csv` … */
  readonly name: string
  readonly mediaTypes: readonly string[]
  /** Endings of file names, lower case, with the dot. */
  readonly endings: readonly string[]
  /** Whether bytes of no known type or ending are of this format, by their beginning (up to 4,096 bytes). */
  readonly looksLike?: (beginning: Uint8Array) => boolean
  readonly take: (input: Input, options?: TakeOptions) => AsyncIterable<Taking>
}
