/**
 * The port that every source stands behind: files, folders, standard input, pages, feeds, archives. A source is a place that gives
 * bytes (`Place`) or a format that makes captures of bytes (`Format`). All of them keep the same promises, which
 * `contract.ts` tests: never a throw for what the input holds, the same bytes give the same captures in the same order, an input that
 * breaks off gives what came before, every cap that stopped something is a problem that names the cap, and memory does not grow with the input.
 */
import type { Captured } from '../model/capture.js'
import type { Problem } from '../model/evidence.js'
import type { Caps } from './caps.js'

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

/** The place behind all of an input: it need not be opened again. */
export const endPlace = 'end'

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
  /** The `place` of the last step that was kept. A place that is none of this source's begins again from the start. */
  readonly after?: string | undefined
  /** Stops the source between two steps. */
  readonly signal?: AbortSignal | undefined
  /** Other caps than the usual ones (`caps.ts`). */
  readonly caps?: Partial<Caps> | undefined
}

/** Bytes that come one chunk after another: a file, a pipe, a response. */
export interface Input extends InputFacts {
  /** Read once, from the first byte. It throws where the input breaks off (`broken.ts`); a format keeps what came before. */
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
  /** Set where the format reads gzip itself and is given the bytes still packed; others are given them unpacked. */
  readonly unpacksItself?: true
  readonly take: (input: Input, options?: TakeOptions) => AsyncIterable<Taking>
}

/** What a place can open: one file, standard input, one page. */
export interface Found {
  /** Where it stands: an absolute path, `-`, an address. The same place named twice is one. */
  readonly where: string
  /** What opens it from here, as a person would write it. */
  readonly shown: string
  /** What a person calls it, where that is not the end of a path: an address. */
  readonly name?: string
  /** How many bytes it holds, where that is known before it is opened. */
  readonly size?: number | undefined
  /** Set where nobody named it but the folder around it: that it holds no article is then no loss. */
  readonly fromFolder?: true
  /** Opens it. Never throws for what it finds: an input that cannot be opened is a problem with `lost`. */
  readonly open: (signal?: AbortSignal) => Promise<Opened>
}

/** An input that stands open, or none with the reason; problems may come with either. */
export interface Opened {
  /** All but its name, which is made when all inputs are known (`shortNames.ts`). */
  readonly input?: Omit<Input, 'name'>
  readonly problems: readonly Problem[]
}

/** A place that gives bytes: the disk, standard input, the web. */
export interface Place {
  readonly name: string
  /** Whether what a person wrote (`-`, `https://…`, a path) is of this place. */
  readonly holds: (words: string) => boolean
  /** What stands there, in a stable order: a folder gives its files. Never throws for what it finds. */
  readonly list: (
    words: string,
  ) => Promise<{ readonly found: readonly Found[]; readonly problems: readonly SourceProblem[] }>
}
