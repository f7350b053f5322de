/** Everything that a person names, in whatever place and format, as one source. */
import type { Captured } from '../model/capture.js'
import { disk } from './disk.js'
import { take } from './formats.js'
import { holdBack, type Reserved } from './reserved.js'
import { shortNames } from './shortNames.js'
import {
  endPlace,
  type Found,
  type Input,
  type Place,
  type SourceProblem,
  type TakeOptions,
  type Taking,
} from './source.js'
import { standardInput } from './standardInput.js'

/** What is known about an input from outside of it. */
export interface InputMetadata {
  readonly outlet?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
}

export interface InputOptions extends TakeOptions {
  /** Metadata by the input's absolute path; it goes before what a page says of itself, and before `all`. */
  readonly byPath?: ReadonlyMap<string, InputMetadata>
  /** What holds for every capture that has nothing better: neither metadata of its own nor a column in its table. */
  readonly all?: InputMetadata
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Places before standard input and the disk: the web. */
  readonly places?: readonly Place[]
  /** Absolute paths that are not taken when their folder is: files that say something about the others. */
  readonly except?: ReadonlySet<string>
  /** What is done with what its publisher reserves from text and data mining; it is honoured where nothing is said. */
  readonly reserved?: Reserved | undefined
  /** Called before each input is opened. */
  readonly progress?: (done: number, total: number) => void
}

/** A step, with where its capture is found from the current folder. */
export interface InputTaking extends Taking {
  /** What opens the input; of a row in a table with the row behind it (`news/table.csv#17`); of a page in an archive its address. */
  readonly shown: string
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/** All that the inputs stand for, each once. */
async function listAll(
  inputs: readonly string[],
  places: readonly Place[],
  except: ReadonlySet<string>,
): Promise<{ readonly found: readonly Found[]; readonly problems: readonly SourceProblem[] }> {
  const found = new Map<string, Found>()
  const problems: SourceProblem[] = []
  for (const words of inputs) {
    const listed = await places.find(({ holds }) => holds(words))!.list(words)
    for (const each of listed.found) {
      if (!except.has(each.where) && !found.has(each.where)) found.set(each.where, each)
    }
    problems.push(...listed.problems)
  }
  return { found: [...found.values()], problems }
}

/** A place among many inputs: the name of one, and the place in it. */
function readPlace(
  after: string | undefined,
): readonly [name: string, inner: string | undefined] | undefined {
  try {
    const parts: unknown = JSON.parse(after ?? '')
    if (!Array.isArray(parts) || typeof parts[0] !== 'string') return undefined
    return [parts[0], typeof parts[1] === 'string' ? parts[1] : undefined]
  } catch {
    return undefined
  }
}

/** The capture with what holds for all, where it has nothing better. */
function withAll(capture: Captured, { outlet, url, published }: InputMetadata): Captured {
  const { name, ...rest } = capture
  return {
    name,
    ...(url === undefined ? {} : { url }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...rest,
  }
}

/** The input with its name and what is known of it, and how many of its bytes were read so far. */
function describe(
  opened: Omit<Input, 'name'>,
  name: string,
  { outlet, url, published }: InputMetadata = {},
): { readonly input: Input; readonly read: () => number } {
  let read = 0
  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const chunk of opened.chunks) {
      read += chunk.length
      yield chunk
    }
  }
  const input: Input = {
    ...opened,
    name,
    outlet: outlet ?? opened.outlet,
    url: url ?? opened.url,
    published: published ?? opened.published,
    chunks: counted(),
  }
  return { input, read: () => read }
}

/** Where a capture is found: in its input, by the end of its name, or under a name of its own. */
function showCapture(capture: string, input: string, shown: string): string {
  if (capture === input) return shown
  if (shown === '-') return capture
  return capture.startsWith(`${input}#`) ? shown + capture.slice(input.length) : capture
}

/** Of a file that nobody named: that it holds no article loses nothing. */
function passOver(found: SourceProblem): SourceProblem {
  if (found.problem.rule !== 'source/no-article') return found
  return { ...found, problem: { ...found.problem, weight: 'note' }, lost: false }
}

/**
 * Takes in files, folders, `-`, and whatever else there is a place for, one input after another. Never throws for what it is given;
 * what cannot be read is a problem. Counts the bytes as they lie there, packed where they are packed.
 */
export async function* takeInputs(
  inputs: readonly string[],
  options: InputOptions = {},
): AsyncIterable<InputTaking> {
  const {
    stdin = nothing(),
    places = [],
    byPath,
    all = {},
    except = new Set<string>(),
    signal,
    caps,
  } = options
  const { found, problems } = await listAll(inputs, [...places, standardInput(stdin), disk], except)
  const names = shortNames(found.filter(({ name }) => name === undefined).map(({ where }) => where))
  const nameOf = ({ name, where }: Found): string => name ?? names.get(where) ?? where
  const sizes = found.map(({ size }) => size)
  const total = sizes.includes(undefined)
    ? {}
    : { total: sizes.reduce<number>((sum, size) => sum + size!, 0) }
  let done = 0
  const step = { unit: 'bytes', ...total } as const
  if (problems.length > 0) yield { ...step, problems, place: JSON.stringify(['']), done, shown: '' }

  const begin = readPlace(options.after)
  const first = found.findIndex(each => nameOf(each) === begin?.[0])
  for (const [index, each] of found.entries()) {
    if (signal?.aborted) return
    const { shown, where, size = 0 } = each
    const before = done
    done += size
    if (index < first || (index === first && begin?.[1] === endPlace)) continue
    options.progress?.(index, found.length)
    const name = nameOf(each)
    const placeAt = (inner?: string): string => JSON.stringify(inner === undefined ? [name] : [name, inner])
    const opened = await each.open(signal)
    // What was stopped on its way is no loss: the next run opens it again.
    if (signal?.aborted && !opened.input) return
    if (opened.problems.length > 0 || !opened.input) {
      const told = opened.problems.map(problem => ({ name, problem, lost: !opened.input }))
      yield {
        ...step,
        problems: told,
        place: placeAt(opened.input ? undefined : endPlace),
        done: before,
        shown,
      }
    }
    if (!opened.input) continue
    const { input, read } = describe(opened.input, name, byPath?.get(where))
    const after = index === first ? begin?.[1] : undefined
    for await (const given of take(input, { after, signal, caps })) {
      const taken = options.reserved === 'read' ? given : holdBack(given)
      yield {
        ...taken,
        ...step,
        ...(taken.capture ? { capture: withAll(taken.capture, all) } : {}),
        problems: each.fromFolder ? taken.problems.map(passOver) : taken.problems,
        place: placeAt(taken.place),
        done: before + read(),
        shown: taken.capture ? showCapture(taken.capture.name, name, shown) : shown,
      }
    }
    done = before + (each.size ?? read())
  }
}
