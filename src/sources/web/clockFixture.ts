/** Time for tests: nobody waits. */
import type { Clock } from './clock.js'

/** A clock that stands, and jumps when somebody sleeps. */
export function jumping(): Clock & { readonly slept: number[]; pass: (milliseconds: number) => void } {
  let now = Date.UTC(2031, 4, 28)
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    pass: milliseconds => {
      now += milliseconds
    },
    sleep: async milliseconds => {
      slept.push(milliseconds)
      now += milliseconds
    },
  }
}
