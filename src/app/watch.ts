/** A use: feeds are watched, and the pages that they tell of gathered into archives, round after round. */

import { writeWarcInfo } from '../sources/warc/write.js'
import type { Caps } from '../sources/web/caps.js'
import { type Clock, systemClock } from '../sources/web/clock.js'
import type { Lookup } from '../sources/web/guard.js'
import { pageReservations } from '../sources/web/pageReservations.js'
import { openWeb, userAgentOf } from '../sources/web/web.js'
import type { Step } from './step.js'
import { type ReadFeed, readFeedFound } from './watch/feedFound.js'
import { openFolder } from './watch/folder.js'
import { isoOf, type Tally } from './watch/round.js'
import { nextRound, runRound } from './watch/runRound.js'
import { dayOf, inItsTime } from './watch/state.js'

export interface WatchOptions {
  /** The folder of archives and state; made where it is missing. */
  readonly into: string
  /** One round and no more. */
  readonly once: boolean
  /** The time between two looks at a feed, in milliseconds. */
  readonly every: number
  /** What to do with pages that their publisher reserves from text and data mining. */
  readonly reserved: 'honour' | 'read'
  readonly version: string
  readonly contact?: string | undefined
  /** The pause between two visits to a host, in milliseconds. */
  readonly pause?: number | undefined
  readonly privateNetworks?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((step: Step) => void) | undefined
  /** Told after each round, with the time of the next. */
  readonly afterRound?: ((tally: Tally, waiting: number, next: number) => void) | undefined
  /** What makes addresses of a feed; the usual one where none is given. */
  readonly readFeed?: ReadFeed | undefined
  readonly clock?: Clock
  readonly lookup?: Lookup
  readonly caps?: Partial<Caps>
}

/** Watches until it is stopped, or for one round. Throws `FolderTrouble` for what a person can mend. */
export async function watch(feeds: readonly string[], options: WatchOptions): Promise<void> {
  const { clock = systemClock, signal, once, version, contact, lookup, caps } = options
  const { readFeed = readFeedFound } = options
  const folder = await openFolder(options.into, () =>
    writeWarcInfo(isoOf(clock.now()), [
      ['software', userAgentOf(version, contact)],
      ['robots', 'RFC 9309; reservations of text and data mining are kept beside each page'],
    ]),
  )
  Object.assign(folder.state, inItsTime(folder.state, clock.now()))
  const web = openWeb({
    version,
    contact,
    clock,
    pause: options.pause,
    privateNetworks: options.privateNetworks,
    ...(lookup ? { lookup } : {}),
    ...(caps ? { caps } : {}),
    memory: folder.state.web,
    pageReservations,
    log: ({ at, ...entry }) => folder.log(dayOf(at), JSON.stringify({ at: isoOf(at), ...entry })),
  })
  try {
    for (let isFirst = true; ; isFirst = false) {
      const tally = await runRound({
        ...options,
        readFeed,
        folder,
        web,
        clock,
        feeds,
        atOnce: once || isFirst,
      })
      const next = nextRound(folder, feeds)
      if (signal?.aborted) return
      options.afterRound?.(tally, folder.state.waiting.length, next)
      if (once) return
      // A round a second at most, whatever the state says.
      await clock.sleep(Math.max(1_000, next - clock.now()), signal)
      if (signal?.aborted) return
    }
  } finally {
    await web.close()
    await folder.close()
  }
}
