/** Captures from plain text files, folders of them, and standard input. What cannot be read becomes a problem. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Capture } from '../model/capture.js'
import type { Problem } from '../model/evidence.js'
import { decode } from './decode.js'
import { shortNames } from './shortNames.js'

/** What is known about a file from outside its text. */
export interface FileMetadata {
  readonly outlet?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
}

export interface FileOptions {
  /** Metadata by the file's absolute path; it goes before `all`. */
  readonly byPath?: ReadonlyMap<string, FileMetadata>
  /** Metadata of every file that has none of its own. */
  readonly all?: FileMetadata
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>
  readonly progress?: (done: number, total: number) => void
}

/** A problem and the name of the capture that it is about. */
export interface SourceProblem {
  readonly name: string
  readonly problem: Problem
  /** Whether this input gave no capture. */
  readonly lost: boolean
}

export interface Intake {
  readonly captures: readonly Capture[]
  readonly problems: readonly SourceProblem[]
  /** From a capture's name to the path that opens it from the current folder. */
  readonly paths: ReadonlyMap<string, string>
}

/** The most that one file may hold, in bytes (15 MB): far above any article, below what would stall a run. */
export const largestFile = 15_000_000

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENOTDIR: 'there is no such file',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (code === '' ? String(error) : `the system says ${code}`)
}

function lost(name: string, message: string, hint?: string): SourceProblem {
  const problem: Problem = {
    rule: 'source/unreadable',
    weight: 'warning',
    message: `${name}: ${message}`,
    ...(hint === undefined ? {} : { hint }),
  }
  return { name, problem, lost: true }
}

/** All bytes, or none where there are more than the limit; then reading stops there. */
async function readBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > largestFile) return undefined
    kept.push(chunk)
  }
  return Buffer.concat(kept)
}

/** Folders become their text files, in order of name; files and `-` stay; the same file twice is one. */
async function expand(inputs: readonly string[]): Promise<{ paths: string[]; problems: SourceProblem[] }> {
  const paths = new Map<string, string>()
  const problems: SourceProblem[] = []
  for (const input of inputs) {
    if (input === '-') {
      paths.set('-', '-')
      continue
    }
    try {
      if (!(await stat(input)).isDirectory()) {
        paths.set(resolve(input), input)
        continue
      }
      const texts = (await readdir(input)).filter(name => name.endsWith('.txt')).sort()
      if (texts.length === 0) problems.push(lost(input, 'the folder holds no .txt file'))
      for (const name of texts) paths.set(resolve(input, name), join(input, name))
    } catch (error) {
      problems.push(lost(input, reasonOf(error)))
    }
  }
  return { paths: [...paths.values()], problems }
}

async function* nothing(): AsyncIterable<Uint8Array> {}

async function readOne(
  path: string,
  name: string,
  options: FileOptions,
): Promise<{ capture?: Capture; problems: readonly SourceProblem[] }> {
  let bytes: Uint8Array | undefined
  try {
    bytes = await readBytes(path === '-' ? (options.stdin ?? nothing()) : createReadStream(path))
  } catch (error) {
    return { problems: [lost(path, reasonOf(error))] }
  }
  if (!bytes) {
    return { problems: [lost(path, 'it is larger than 15 MB', 'give one article a file')] }
  }
  if (bytes.length === 0) return { problems: [lost(path, 'it is empty')] }
  const { text, problems } = decode(bytes, name)
  const own = options.byPath?.get(resolve(path))
  const outlet = own?.outlet ?? options.all?.outlet
  const url = own?.url ?? options.all?.url
  const published = own?.published ?? options.all?.published
  const capture: Capture = {
    name,
    ...(url === undefined ? {} : { url }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    mediaType: 'text/plain',
    text,
  }
  return { capture, problems: problems.map(problem => ({ name, problem, lost: false })) }
}

/** Takes in files, folders and `-`. Never throws for what it is given; a file that cannot be read is a problem. */
export async function takeIn(inputs: readonly string[], options: FileOptions = {}): Promise<Intake> {
  const { paths, problems } = await expand(inputs)
  const names = shortNames(paths.map(path => (path === '-' ? 'stdin' : resolve(path))))
  const captures: Capture[] = []
  const pathOf = new Map<string, string>()
  for (const [index, path] of paths.entries()) {
    options.progress?.(index, paths.length)
    const name = names.get(path === '-' ? 'stdin' : resolve(path)) ?? path
    const { capture, problems: found } = await readOne(path, name, options)
    if (capture) {
      captures.push(capture)
      pathOf.set(name, path)
    }
    problems.push(...found)
  }
  return { captures, problems, paths: pathOf }
}
