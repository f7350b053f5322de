/** Exchanges at the pace that a host bears, each of them told to whoever keeps the log. */
import type { Clock } from './clock.js'
import { type Ask, type Exchange, type Fetcher, headerOf } from './fetcher.js'
import type { Pace } from './pace.js'
import { backOff, longestWait, readRetryAfter } from './retryAfter.js'

/** One line of the log: what was asked for, under which rule, and what came of it. */
export interface LogEntry {
  readonly at: number
  readonly url: string
  /** The words that allowed the exchange; for robots.txt itself, that it is asked for first. */
  readonly rule: string
  readonly status?: number
  readonly bytes?: number
  readonly failure?: string
}

export type Answer = Exchange | { readonly notBefore: number }

export interface SiteAsk extends Ask {
  /** Milliseconds until the host's next visit, where robots.txt asks for no other pause; the usual pause where it is not set. */
  readonly pause?: number
}

export interface Asking {
  readonly ask: (url: URL, rule: string, patience: number, ask?: SiteAsk) => Promise<Answer>
  /** Milliseconds that this host wants between two visits; the usual pause where it is longer, or none is wanted. */
  readonly slowDown: (host: string, milliseconds: number | undefined) => void
}

export interface AskingOptions {
  readonly fetcher: Fetcher
  readonly pace: Pace
  readonly clock: Clock
  /** The usual pause between two visits to a host, in milliseconds. */
  readonly pause: number
  readonly log?: ((entry: LogEntry) => void) | undefined
}

export function makeAsking({ fetcher, pace, clock, pause, log }: AskingOptions): Asking {
  const pauses = new Map<string, number>()
  const settle = (host: string, { response, failure }: Exchange, own: number): void => {
    const isBusy = response?.status === 429 || response?.status === 503
    const isBroken =
      (response?.status ?? 0) >= 500 || (failure?.passing === true && failure.rule !== 'web/stopped')
    const wished = pauses.get(host)
    const usual = wished === undefined ? own : Math.max(pause, wished)
    if (isBusy || isBroken) {
      const wanted = response && readRetryAfter(headerOf(response, 'retry-after'), clock.now())
      pace.rest(host, Math.max(usual, wanted ?? backOff(pace.failuresOf(host) + 1)), true)
    } else pace.rest(host, usual)
  }
  return {
    slowDown: (host, milliseconds) => {
      if (milliseconds === undefined) pauses.delete(host)
      else pauses.set(host, Math.min(longestWait, milliseconds))
    },
    ask: async (url, rule, patience, ask = {}) => {
      const visit = async (): Promise<Exchange> => {
        const at = clock.now()
        const exchange = await fetcher.fetch(url, ask)
        settle(url.hostname, exchange, Math.min(pause, ask.pause ?? pause))
        const { response, failure } = exchange
        log?.({
          at,
          url: url.href,
          rule,
          ...(response
            ? { status: response.status, bytes: response.body.length }
            : { failure: failure.message }),
        })
        return exchange
      }
      const answer = await pace.run(url.hostname, patience, visit, ask.signal)
      return 'result' in answer ? answer.result : answer
    },
  }
}

/** Where a response sends us, if it does. */
export function redirectOf(response: NonNullable<Exchange['response']>): string | undefined {
  return [301, 302, 303, 307, 308].includes(response.status) ? headerOf(response, 'location') : undefined
}
