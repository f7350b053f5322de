/** `parley take`: inputs of any kind into one file of JSON lines. */
import { resolve } from 'node:path'
import { type Console, type ExitCode, UsageError } from './console.js'
import { progressOn, sayStep } from './progress.js'
import { checkPublished, type FileFlags, loadAbout, webOptions } from './read.js'

export interface TakeFlags extends Omit<FileFlags, 'reader'> {
  readonly into: string
  readonly clean?: boolean
}

/** So many warnings are told one by one; the rest, and notes, are counted. */
const mostTold = 20

export async function runTake(
  console: Console,
  inputs: readonly string[],
  flags: TakeFlags,
): Promise<ExitCode> {
  const { published, outlet, into, clean = false } = flags
  checkPublished(published)
  const { takeAll } = await import('../app/takeAll.js')
  const about = flags.about === undefined ? undefined : await loadAbout(flags.about)
  const progress = progressOn(console, Date.now)
  let told = 0
  let notes = 0
  const taken = await takeAll(inputs, {
    into,
    clean,
    ...(about && flags.about && { byPath: about, except: new Set([resolve(flags.about)]) }),
    all: { published, outlet },
    ...webOptions(console, flags),
    stdin: console.stdin,
    signal: console.interrupted,
    progress: progress.show,
    report: ({ problem }) => {
      if (problem.weight === 'note') {
        notes += 1
        return
      }
      told += 1
      if (told > mostTold) return
      progress.clear()
      const hint = problem.hint === undefined ? '' : ` (${problem.hint})`
      console.err.write(`parley: ${problem.message}${hint}\n`)
    },
  })
  progress.clear()
  if ('wrong' in taken) throw new UsageError(taken.wrong)
  if (told > mostTold) console.err.write(`parley: and ${told - mostTold} more warnings\n`)
  if (notes > 0) console.err.write(`parley: ${notes === 1 ? 'one note' : `${notes} notes`} on the inputs\n`)
  const { lines, before, lost, stopped } = taken
  const earlier = before > 0 ? `, ${before} of them by the run before` : ''
  if (stopped) {
    const where = sayStep(stopped, undefined)
    console.err.write(`parley: stopped at ${where}; the same command goes on from there\n`)
    return 130
  }
  console.err.write(`parley: ${lines} ${clean ? 'articles' : 'captures'} in ${into}${earlier}\n`)
  return lines === 0 ? 3 : lost > 0 ? 1 : 0
}
