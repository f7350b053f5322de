/** The main use: files become one record. */
import { relative } from 'node:path'
import type { Capture } from '../model/capture.js'
import type { Problem } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import type { ReaderName } from '../readers.js'
import type { SourceProblem } from '../sources/source.js'
import { gather } from './gather.js'
import type { AnyInputOptions } from './inputs.js'
import { readAll } from './readAll.js'
import type { Step } from './step.js'

export interface ReadOptions extends Omit<AnyInputOptions, 'progress' | 'after'> {
  /** Called as files are taken in and after each article. */
  readonly progress?: (step: Step) => void
  /** Stops the run between two steps. What was read by then is kept in the state. */
  readonly signal?: AbortSignal | undefined
  /** A folder where a run of many articles keeps what it has done until it is whole; without it nothing is kept. */
  readonly state?: string | undefined
  /** Which reader of attributions; `learned` where none is named, and the next smaller one where that cannot be loaded. */
  readonly reader?: ReaderName | undefined
  /** What makes the record; the library's `read` where none is given. */
  readonly read?: (captures: readonly Capture[]) => Record
}

export interface FilesRead {
  /** None where no input could be read. */
  readonly record: Record | undefined
  /** One sentence for each input that could not be read. */
  readonly lost: readonly string[]
  /** What is to be said of the reader: a sentence where another one than the usual had to be taken. */
  readonly notes: readonly string[]
  /** Where the run was stopped by its signal; then there is no record. */
  readonly stopped?: Step
  /** What opens an article's file from the current folder, by its capture's name. */
  readonly pathOf: (name: string) => string
}

/** The sources' findings, placed at the article of their capture. */
function placeProblems(record: Record, found: readonly SourceProblem[]): readonly Problem[] {
  const ids = new Map(record.articles.map(article => [article.capture.name, article.id] as const))
  return found.map(({ name, problem }) => {
    const id = ids.get(name)
    return id === undefined ? problem : { ...problem, article: id }
  })
}

/** A path as it is from here, where that is shorter; an address as it is. */
function shorter(path: string): string {
  if (/^https?:/u.test(path)) return path
  const here = relative('', path)
  return here !== '' && here.length < path.length ? here : path
}

/** Reads files, folders and `-` into one record. Throws only for a mistake in the program. */
export async function readFiles(inputs: readonly string[], options: ReadOptions = {}): Promise<FilesRead> {
  const { progress, read, reader, signal, state, ...sourceOptions } = options
  const gathered = await gather(inputs, { ...sourceOptions, signal }, { progress, state })
  const { captures, problems, paths } = gathered
  const lost = problems.filter(found => found.lost).map(({ problem }) => sayProblem(problem))
  const pathOf = (name: string): string => {
    const path = paths.get(name)
    return path === undefined || path === '-' ? name : shorter(path)
  }
  const nothing = { record: undefined, lost, notes: [], pathOf }
  if (gathered.stopped) return { ...nothing, stopped: gathered.stopped }
  if (captures.length === 0) return nothing
  const { record, notes, stopped } = read
    ? { record: read(captures), notes: [], stopped: undefined }
    : await readAll(captures, { reader, signal, state, progress })
  if (!record) return { record, lost, notes, pathOf, ...(stopped && { stopped }) }
  gathered.forget()
  const placed = placeProblems(record, problems)
  return { record: { ...record, problems: [...placed, ...record.problems] }, lost, notes, pathOf }
}

function sayProblem({ message, hint }: Problem): string {
  return hint === undefined ? message : `${message} (${hint})`
}
