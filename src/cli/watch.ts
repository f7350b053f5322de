/** `parley watch`: feeds in, archives of the pages that they tell of out. */
import type { Tally } from '../app/watch/round.js'
import { type Console, type ExitCode, UsageError } from './console.js'
import { progressOn } from './progress.js'
import type { WebFlags } from './read.js'

export interface WatchFlags extends WebFlags {
  readonly into: string
  readonly once?: true
  /** Milliseconds. */
  readonly every: number
  readonly pause: number
}

/** `12 new pages from 5 feeds, 2 reserved, 3 still wait` */
function sayRound({ feeds, pages, reserved, refused }: Tally, waiting: number): string {
  const count = (number: number, one: string, many = `${one}s`): string =>
    `${number} ${number === 1 ? one : many}`
  return [
    `${count(pages, 'new page')} from ${count(feeds, 'feed')}`,
    ...(reserved > 0 ? [`${reserved} reserved and not fetched`] : []),
    ...(refused > 0 ? [`${refused} not to be had`] : []),
    ...(waiting > 0 ? [`${waiting} still wait`] : []),
  ].join(', ')
}

export async function runWatch(
  console: Console,
  inputs: readonly string[],
  flags: WatchFlags,
): Promise<ExitCode> {
  const { into, once = false, every, pause, reserved, contact, privateNetworks } = flags
  if (pause < 1_000 && privateNetworks !== true) {
    throw new UsageError('--pause is at least 1s, so that no host is burdened')
  }
  const [{ watch }, { listFeeds }, { FolderTrouble }] = await Promise.all([
    import('../app/watch.js'),
    import('../app/watch/feedList.js'),
    import('../app/watch/folder.js'),
  ])
  const list = await listFeeds(inputs)
  if ('wrong' in list) throw new UsageError(list.wrong)
  const { feeds, notes } = list
  const progress = progressOn(console, Date.now)
  const say = (sentence: string): void => {
    progress.clear()
    console.err.write(`parley: ${sentence}\n`)
  }
  for (const note of notes) say(note)
  let last: Tally | undefined
  try {
    await watch(feeds, {
      into,
      once,
      every,
      pause,
      reserved,
      contact,
      privateNetworks,
      version: console.version,
      signal: console.interrupted,
      progress: progress.show,
      afterRound: (tally, waiting, next) => {
        last = tally
        for (const trouble of tally.troubles) say(trouble)
        const then = once
          ? ''
          : `; next look at ${new Date(next).toISOString().slice(0, 16).replace('T', ' ')} UTC`
        say(`${sayRound(tally, waiting)}${then}`)
      },
    })
  } catch (error) {
    if (error instanceof FolderTrouble) throw new UsageError(error.message)
    throw error
  } finally {
    progress.clear()
  }
  if (console.interrupted?.aborted) {
    say(`stopped; what was fetched is in ${into}, and the same command goes on from there`)
    return 130
  }
  const troubles = last?.troubles.length ?? 0
  return troubles === 0 ? 0 : troubles < feeds.length ? 1 : 3
}
