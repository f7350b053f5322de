/** Chance that is the same in every run. */

/** Evenly spread numbers from 0 to below 1 that depend on the seed alone: the generator mulberry32, of 32 bits of state. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** One of these. Throws where there is none. */
  of<One>(these: readonly One[]): One {
    if (these.length === 0) throw new RangeError('chance has nothing to choose from: give at least one')
    return these[this.below(these.length)]!
  }
}
