/** The main use: files become one record. */
import { relative } from 'node:path'
import type { Capture } from '../model/capture.js'
import type { Problem } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import type { ReaderName } from '../readers.js'
import { type FileOptions, type SourceProblem, takeIn } from '../sources/files.js'

export interface ReadOptions extends Omit<FileOptions, 'progress'> {
  /** Called as files are taken in and once before they are read. */
  readonly progress?: (step: 'taking in' | 'reading', done: number, total: number) => void
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

function shorter(path: string): string {
  const here = relative('', path)
  return here !== '' && here.length < path.length ? here : path
}

/** Reads files, folders and `-` into one record. Throws only for a mistake in the program. */
export async function readFiles(inputs: readonly string[], options: ReadOptions = {}): Promise<FilesRead> {
  const { progress, read: given, reader, ...sourceOptions } = options
  const { captures, problems, paths } = await takeIn(inputs, {
    ...sourceOptions,
    ...(progress ? { progress: (done, total) => progress('taking in', done, total) } : {}),
  })
  const lost = problems.filter(found => found.lost).map(({ problem }) => sayProblem(problem))
  const pathOf = (name: string): string => {
    const path = paths.get(name)
    return path === undefined || path === '-' ? name : shorter(path)
  }
  if (captures.length === 0) return { record: undefined, lost, notes: [], pathOf }
  progress?.('reading', 0, captures.length)
  const { read, notes } = given ? { read: given, notes: [] } : await readWith(reader)
  const record = read(captures)
  const placed = placeProblems(record, problems)
  return { record: { ...record, problems: [...placed, ...record.problems] }, lost, notes, pathOf }
}

/** The usual reader, and what is taken where it cannot be loaded: weights left out of an installation, no WebAssembly. */
const usual: readonly ReaderName[] = ['learned', 'rules']

/** The library's `read` with a reader. A reader that was asked for and cannot be loaded is a mistake; the usual one has deputies. */
async function readWith(
  asked: ReaderName | undefined,
): Promise<{ readonly read: (captures: readonly Capture[]) => Record; readonly notes: readonly string[] }> {
  const { read } = await import('../parley.js')
  const { loadTagger } = await import('../readers.js')
  const notes: string[] = []
  for (const name of asked === undefined ? usual : [asked]) {
    try {
      const tagger = loadTagger(name)
      return { read: captures => read(captures, { tagger }), notes }
    } catch (error) {
      if (asked !== undefined) throw error
      notes.push(
        `the reader “${name}” cannot be loaded here (${(error as Error).message}); the next one is taken`,
      )
    }
  }
  return { read: captures => read(captures), notes }
}

function sayProblem({ message, hint }: Problem): string {
  return hint === undefined ? message : `${message} (${hint})`
}
