/** Tries classes of inputs in processes of their own, two at a time, and looks after them: one that stops telling is ended. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Message } from './child.js'
import { count, countHung, emptyTally, type Tally } from './tally.js'
import { chosen, type TrialClass } from './trial.js'

export interface Watching {
  readonly folder: string
  readonly seed: number
  readonly all: boolean
  /** The program that tries them; `child.js` where none is given. */
  readonly program?: string
  /** After so many milliseconds without a word the process is ended: more than any input may take on a busy machine. */
  readonly patience?: number
}

/** After so many ends of the process the class is given up. */
const mostRestarts = 5
/** How many at once. */
const atOnce = 2

const usual = fileURLToPath(new URL('child.js', import.meta.url))

/** The inputs behind one of them, in one process until it is done or ends; the number of the input at which it ended otherwise. */
function tryThem(
  tally: Tally,
  after: number,
  nodeOptions: readonly string[],
  { folder, seed, all, program = usual, patience = 120_000 }: Watching,
): Promise<number | undefined> {
  const child: ChildProcess = fork(
    program,
    [folder, tally.name, String(seed), all ? 'all' : 'sample', String(after)],
    {
      execArgv: ['--max-old-space-size=3000', ...nodeOptions],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  )
  return new Promise(resolve => {
    let at = after
    let words = ''
    let isDone = false
    let timer = setTimeout(() => child.kill('SIGKILL'), patience)
    child.stderr?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-2_000)
    })
    child.on('message', (message: Message) => {
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), patience)
      if ('starts' in message) at = message.starts
      else if ('outcome' in message) count(tally, message.index, message.outcome)
      else {
        isDone = true
        tally.memory = Math.max(tally.memory, message.memory)
      }
    })
    // What it told before it ended may come after the news of its end.
    const told = new Promise<void>(hear => child.on('disconnect', hear))
    child.on('exit', async (code, signal) => {
      await told
      clearTimeout(timer)
      if (isDone) return resolve(undefined)
      const last = words.trim().split('\n').slice(0, 6).join(' | ')
      countHung(
        tally,
        at,
        signal ? `the process was ended (${signal}) ${last}` : `the process ended with ${code}: ${last}`,
      )
      resolve(at)
    })
  })
}

async function tryClass(one: TrialClass, watching: Watching): Promise<Tally> {
  const tally = emptyTally(one.name)
  const numbers = chosen(one, watching.all)
  let after = -1
  for (let round = 0; round <= mostRestarts && after < numbers.at(-1)!; round += 1) {
    const ended = await tryThem(tally, after, one.nodeOptions ?? [], watching)
    if (ended === undefined) return tally
    after = ended
  }
  const left = numbers.filter(index => index > after)
  if (left.length > 0) countHung(tally, left[0]!, `given up; ${left.length} inputs were not tried`)
  return tally
}

/** The tallies in the order of the classes. */
export async function tryClasses(
  classes: readonly TrialClass[],
  watching: Watching,
): Promise<readonly Tally[]> {
  const tallies: Tally[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < classes.length; at = next++)
      tallies[at] = await tryClass(classes[at]!, watching)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return tallies
}
