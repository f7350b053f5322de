/** What the work of one round shares: the folder, the web, what has been counted so far. */
import type { Clock } from '../../sources/web/clock.js'
import type { Visit } from '../../sources/web/visit.js'
import type { Web } from '../../sources/web/web.js'
import type { Step } from '../step.js'
import type { ReadFeed } from './feedFound.js'
import type { WatchFolder } from './folder.js'
import { dayOf } from './state.js'

/** The longest pause of a host that is waited out, in milliseconds; what wants longer is left for another round. */
export const patience = 120_000

export interface RoundOptions {
  readonly folder: WatchFolder
  readonly web: Web
  readonly clock: Clock
  /** Addresses of feeds. */
  readonly feeds: readonly string[]
  /** The time between two looks at a feed, in milliseconds. */
  readonly every: number
  /** Asks every feed that is not resting after a failure, whether its time has come or not. */
  readonly atOnce: boolean
  readonly reserved: 'honour' | 'read'
  readonly readFeed: ReadFeed
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((step: Step) => void) | undefined
}

/** What a round came to. */
export interface Tally {
  /** Feeds that were asked. */
  feeds: number
  /** Pages that were fetched, that their publisher reserves, and that are not to be had. */
  pages: number
  reserved: number
  refused: number
  /** One sentence for each feed that could not be read. */
  troubles: string[]
}

export interface Round extends RoundOptions {
  readonly tally: Tally
  /** Whether a visit came to nothing because the round was stopped. */
  readonly isStopped: (visit?: Visit) => boolean
  /** Writes a visit into the log. */
  readonly note: (visit: Visit, feed?: string) => void
  readonly save: () => Promise<void>
}

/** A time for people and archives: `2031-05-28T06:30:00Z`. */
export const isoOf = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/u, 'Z')

export function beginRound(options: RoundOptions): Round {
  const { folder, web, clock, signal } = options
  return {
    ...options,
    tally: { feeds: 0, pages: 0, reserved: 0, refused: 0, troubles: [] },
    isStopped: visit => signal?.aborted === true || visit?.problem?.rule === 'web/stopped',
    note: ({ outcome, url, rule, reservations, problem }, feed) => {
      const at = clock.now()
      const line = { at: isoOf(at), url, outcome, rule, feed, reservations, problem: problem?.message }
      folder.log(dayOf(at), JSON.stringify(line))
    },
    save: () => {
      folder.state.web = web.memory()
      return folder.save()
    },
  }
}
