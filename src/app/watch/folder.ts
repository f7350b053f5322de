/**
 * The folder of a watch: archives that grow, a log, and `state.json`, which says how much of them counts. What is fetched is written to
 * the archive first and acknowledged by the state afterwards; the state is replaced in one step. A run that was killed therefore
 * leaves at most bytes that no state acknowledges; the next run cuts them off and fetches those pages again, and no page stands twice.
 */
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyState, type Tail, WatchState } from './state.js'

/** What a person at the keyboard can mend; the message says how. */
export class FolderTrouble extends Error {}

export interface WatchFolder {
  readonly path: string
  /** To be changed in place; `save` writes it. */
  readonly state: Mutable
  /**
   * Adds to the archive of a day, and then, in the same breath, has the state acknowledge it: no state is ever written that has one
   * without the other.
   */
  readonly append: (day: string, bytes: Uint8Array, acknowledge: () => void) => Promise<void>
  /** A line for the log of a day; it is written with the next `save`. */
  readonly log: (day: string, line: string) => void
  /** Writes the state. Calls while one is being written are one more. */
  readonly save: () => Promise<void>
  readonly close: () => Promise<void>
}

type Mutable = { -readonly [K in keyof WatchState]: WatchState[K] }

const stateName = 'state.json'
const lockName = 'state.lock'

/** The size of a file, or -1 where there is none. */
const sizeOf = async (path: string): Promise<number> =>
  stat(path).then(
    found => found.size,
    () => -1,
  )

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Two watches in one folder would write over each other. The lock of a process that is gone holds nobody up. */
async function lock(folder: string): Promise<void> {
  const path = join(folder, lockName)
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(`${process.pid}\n`)
      await file.close()
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const pid = Number(await readFile(path, 'utf8').catch(() => ''))
      if (isAlive(pid)) {
        throw new FolderTrouble(
          `process ${pid} watches into ${folder} already: give another folder, or stop it; if there is no such process, remove ${path}`,
        )
      }
      await rm(path, { force: true })
    }
  }
  throw new FolderTrouble(`${path} cannot be made anew: another watch is beginning there`)
}

async function readState(folder: string): Promise<WatchState> {
  const path = join(folder, stateName)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyState()
    throw new FolderTrouble(`${path} cannot be read: ${(error as Error).message}`)
  }
  try {
    return WatchState.parse(JSON.parse(text))
  } catch {
    throw new FolderTrouble(
      `${path} is not the state of a watch by this version of Parley: give another folder, or move the file away to begin anew`,
    )
  }
}

/** Opens a file at its acknowledged end. One that is gone, or shorter than it should be, is left alone. */
async function openTail(folder: string, tail: Tail): Promise<FileHandle | undefined> {
  const path = join(folder, tail.name)
  const size = await sizeOf(path)
  if (size < tail.bytes && !(tail.bytes === 0 && size === -1)) return undefined
  const file = await open(path, 'a')
  if (size > tail.bytes) await file.truncate(tail.bytes)
  return file
}

/** A name under which nothing stands yet: `captures-2031-05-28.warc.gz`, `captures-2031-05-28.2.warc.gz`. */
async function freshName(folder: string, begin: string, end: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${begin}${end}` : `${begin}.${number}${end}`
    if ((await sizeOf(join(folder, name))) <= 0) return name
  }
}

/** Replaces a file in one step, so that at any moment it is whole, old or new. */
async function replaceFile(folder: string, name: string, text: string): Promise<void> {
  const [path, next] = [join(folder, name), join(folder, `${name}.next`)]
  const file = await open(next, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(next, path)
}

/** One thing at a time, in the order of the calls. What the disk refuses is trouble that a person can mend. */
function makeQueue(folder: string): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const turn = last.then(work, work).catch((error: NodeJS.ErrnoException) => {
      if (error instanceof FolderTrouble || error.code === undefined) throw error
      throw new FolderTrouble(
        `${folder} cannot be written (${error.message}): see that there is room and leave to write, then run it again; nothing is lost`,
      )
    })
    last = turn.catch(() => {})
    return turn
  }
}

/** Opens the folder, makes it where it is missing, locks it, and cuts off what was never acknowledged. */
export async function openFolder(
  path: string,
  beginArchive: (day: string) => Promise<Uint8Array>,
): Promise<WatchFolder> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw new FolderTrouble(`${path} cannot be made: ${(error as Error).message}`)
  }
  await lock(path)
  try {
    return await openLocked(path, beginArchive)
  } catch (error) {
    await rm(join(path, lockName), { force: true })
    throw error
  }
}

async function openLocked(
  path: string,
  beginArchive: (day: string) => Promise<Uint8Array>,
): Promise<WatchFolder> {
  const state: Mutable = { ...(await readState(path)) }
  let archive = state.archive && (await openTail(path, state.archive))
  let log = state.log && (await openTail(path, state.log))
  if (!archive) delete state.archive
  if (!log) delete state.log
  let lines: { readonly day: string; readonly line: string }[] = []
  const inOrder = makeQueue(path)
  const saving = makeQueue(path)

  const turnLog = async (day: string): Promise<FileHandle> => {
    if (log && state.log?.name.startsWith(`log-${day}`)) return log
    await log?.close()
    const name = await freshName(path, `log-${day}`, '.log')
    log = await open(join(path, name), 'a')
    state.log = { name, bytes: 0 }
    return log
  }

  const writeLog = async (): Promise<void> => {
    const waiting = lines
    lines = []
    for (const day of new Set(waiting.map(({ day }) => day))) {
      const file = await turnLog(day)
      const text = Buffer.from(
        waiting
          .filter(each => each.day === day)
          .map(({ line }) => `${line}\n`)
          .join(''),
      )
      await file.appendFile(text)
      state.log = { ...state.log!, bytes: state.log!.bytes + text.length }
    }
  }

  let asked = false
  const save = (): Promise<void> => {
    if (asked) return saving(async () => {})
    asked = true
    return saving(async () => {
      asked = false
      await writeLog()
      const text = JSON.stringify(state)
      await archive?.sync()
      await replaceFile(path, stateName, text)
    })
  }

  /** Adds whole or not at all: what a full disk tore is cut off again. */
  const add = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
    const { name, bytes: before } = state.archive!
    try {
      await file.appendFile(bytes)
    } catch (error) {
      await file.truncate(before)
      throw error
    }
    state.archive = { name, bytes: before + bytes.length }
  }

  /** The archive of a day. A new one is acknowledged, empty, before anything stands in it, so that no archive is ever unknown. */
  const turnArchive = async (day: string): Promise<FileHandle> => {
    const begin = `captures-${day}`
    if (!archive || !state.archive?.name.startsWith(begin)) {
      const before = archive
      await before?.sync()
      const name = await freshName(path, begin, '.warc.gz')
      archive = await open(join(path, name), 'a')
      state.archive = { name, bytes: 0 }
      await save()
      await before?.close()
    }
    if (state.archive.bytes === 0) await add(archive, await beginArchive(day))
    return archive
  }

  return {
    path,
    state,
    save,
    log: (day, line) => {
      lines.push({ day, line })
    },
    append: (day, bytes, acknowledge) =>
      inOrder(async () => {
        await add(await turnArchive(day), bytes)
        acknowledge()
      }),
    close: () =>
      inOrder(async () => {
        await save()
        await archive?.close()
        await log?.close()
        await rm(join(path, lockName), { force: true })
      }),
  }
}
