/** The time, as those who wait for something are given it; tests give another, in which nobody waits. */
import { setTimeout as wait } from 'node:timers/promises'

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waits so many milliseconds, or less where the signal comes first. Never throws. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: async (milliseconds, signal) => {
    try {
      await wait(milliseconds, undefined, signal ? { signal } : {})
    } catch {
      // The signal came; who waits looks at it.
    }
  },
}
