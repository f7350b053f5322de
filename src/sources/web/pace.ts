/** One visit to a host at a time, and a pause before the next. */
import type { Clock } from './clock.js'

/** How a host has answered so far; plain JSON, so that it can be kept from one run to the next. */
export interface HostPace {
  /** Not to be asked before: milliseconds since 1970. */
  readonly nextAt: number
  /** Failures and refusals in a row. */
  readonly failures: number
}

export interface Pace {
  /**
   * Runs `visit` when it is the host's turn and its pause is over. Where the pause is longer than `patience` milliseconds, nothing is run and the time
   * when the host may be asked is given.
   */
  readonly run: <Result>(
    host: string,
    patience: number,
    visit: () => Promise<Result>,
    signal?: AbortSignal,
  ) => Promise<{ readonly result: Result } | { readonly notBefore: number }>
  /** To be called at the end of a visit: the pause until the next, and whether this one failed. */
  readonly rest: (host: string, milliseconds: number, failed?: boolean) => void
  readonly failuresOf: (host: string) => number
  readonly hosts: ReadonlyMap<string, HostPace>
}

const fresh: HostPace = { nextAt: 0, failures: 0 }

export function makePace(clock: Clock, known: Iterable<readonly [string, HostPace]> = []): Pace {
  const hosts = new Map(known)
  /** The end of the last visit in a host's queue. */
  const queues = new Map<string, Promise<unknown>>()
  const take = async <Result>(
    host: string,
    patience: number,
    visit: () => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<{ readonly result: Result } | { readonly notBefore: number }> => {
    const { nextAt } = hosts.get(host) ?? fresh
    const pause = nextAt - clock.now()
    if (pause > patience) return { notBefore: nextAt }
    if (pause > 0) await clock.sleep(pause, signal)
    return signal?.aborted ? { notBefore: nextAt } : { result: await visit() }
  }
  return {
    hosts,
    failuresOf: host => (hosts.get(host) ?? fresh).failures,
    run: (host, patience, visit, signal) => {
      const before = queues.get(host) ?? Promise.resolve()
      const turn = before.then(() => take(host, patience, visit, signal))
      const settled = turn.catch(() => {})
      queues.set(host, settled)
      void settled.then(() => {
        if (queues.get(host) === settled) queues.delete(host)
      })
      return turn
    },
    rest: (host, milliseconds, failed = false) => {
      const { nextAt, failures } = hosts.get(host) ?? fresh
      hosts.set(host, {
        nextAt: Math.max(nextAt, clock.now() + milliseconds),
        failures: failed ? failures + 1 : 0,
      })
    },
  }
}
