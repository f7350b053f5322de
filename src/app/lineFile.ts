/**
 * A file of JSON lines that a long run writes, and that a run after it continues. Beside it lies `FILE.state` while the run is
 * not done: how far the source was, and how long the file was then. What was written after that is cut off and made again, so a
 * run that was killed at any moment leaves no line twice and none torn.
 */
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises'

/** What lies in the state file. */
interface State {
  /** What makes two runs the same: `keyOf` their inputs and options. */
  readonly run: string
  /** Of the source; empty where nothing was taken yet. */
  readonly place: string
  readonly bytes: number
  readonly lines: number
}

export interface LineFile {
  /** Where the source is to go on; nothing for a new file. */
  readonly after: string | undefined
  /** How many lines stand in the file. */
  readonly lines: () => number
  /** Adds lines; `place` is where the source is after them. */
  readonly add: (lines: readonly unknown[], place: string) => Promise<void>
  /** Keeps file and state; the same run goes on later. */
  readonly pause: () => Promise<void>
  /** The run is done: the state goes away. */
  readonly finish: () => Promise<void>
}

/** So many bytes are gathered before they are written. */
const chunk = 1_000_000
/** The state is written after so many bytes more: what a killed run has to do again at most. */
const stateEvery = 16_000_000

async function readState(path: string, run: string): Promise<State | undefined> {
  try {
    const state = JSON.parse(await readFile(path, 'utf8')) as State
    return state.run === run && typeof state.place === 'string' && state.bytes >= 0 ? state : undefined
  } catch {
    return undefined
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch {
    return undefined
  }
}

async function writeState(path: string, state: State): Promise<void> {
  const next = `${path}.next`
  const file = await open(next, 'w')
  try {
    await file.writeFile(JSON.stringify(state))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(next, path)
}

/** Opens the file of a run, or says why it may not: a file that another run made is never written over. */
export async function openLineFile(
  path: string,
  run: string,
): Promise<LineFile | { readonly wrong: string }> {
  const statePath = `${path}.state`
  const state = await readState(statePath, run)
  const size = await sizeOf(path)
  if (size !== undefined && !(state && size >= state.bytes)) {
    return {
      wrong: `${path} is there already and is not what these inputs were being taken into: name another file, or remove it`,
    }
  }
  let file: FileHandle
  try {
    file = await open(path, state && size !== undefined ? 'r+' : 'w')
    if (state && size !== undefined) await file.truncate(state.bytes)
  } catch {
    return { wrong: `${path} cannot be written: name a file in a folder that you may write to` }
  }
  const going = state && size !== undefined ? state : { run, bytes: 0, lines: 0, place: '' }
  await writeState(statePath, going)
  return lineFile(file, statePath, going)
}

function lineFile(file: FileHandle, statePath: string, from: State): LineFile {
  let { bytes, lines, place } = from
  let waiting: Buffer[] = []
  let held = 0
  let kept = bytes
  const flush = async (): Promise<void> => {
    if (held === 0) return
    const buffer = Buffer.concat(waiting)
    waiting = []
    held = 0
    await file.write(buffer, 0, buffer.length, bytes)
    bytes += buffer.length
  }
  const keep = async (): Promise<void> => {
    await flush()
    await file.datasync()
    await writeState(statePath, { run: from.run, place, bytes, lines })
    kept = bytes
  }
  return {
    after: place === '' ? undefined : place,
    lines: () => lines,
    add: async (values, now) => {
      for (const value of values) {
        const line = Buffer.from(`${JSON.stringify(value)}\n`)
        waiting.push(line)
        held += line.length
        lines += 1
      }
      place = now
      if (held >= chunk) await flush()
      if (bytes - kept >= stateEvery) await keep()
    },
    pause: async () => {
      await keep()
      await file.close()
    },
    finish: async () => {
      await flush()
      await file.datasync()
      await file.close()
      await rm(statePath, { force: true })
    },
  }
}
