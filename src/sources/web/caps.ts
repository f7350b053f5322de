/** What one exchange with a server may cost at most. */

export interface Caps {
  /** Bytes of a response after decoding; a feed has `feedBytes`, robots.txt `robotsBytes`. */
  readonly responseBytes: number
  readonly feedBytes: number
  /** RFC 9309, 2.5: at least 500 kibibytes of robots.txt are to be read. */
  readonly robotsBytes: number
  /** Decoded bytes for each byte that came, counted from `inflateFrom` decoded bytes on, since short pages can pack well. */
  readonly inflateRatio: number
  readonly inflateFrom: number
  /** Codings on top of each other in one response. */
  readonly codings: number
  /** Bytes of all header fields together. */
  readonly headerBytes: number
  /** From the first word to the last byte, redirects not counted in. */
  readonly milliseconds: number
  readonly redirects: number
}

export const usualCaps: Caps = {
  responseBytes: 15_000_000,
  feedBytes: 5_000_000,
  robotsBytes: 512_000,
  inflateRatio: 100,
  inflateFrom: 65_536,
  codings: 5,
  headerBytes: 32_768,
  milliseconds: 30_000,
  redirects: 5,
}

/** A cap was reached: the exchange was given up there. The message names the cap and says how much it is. */
export class CapReached extends Error {
  constructor(
    readonly cap: keyof Caps,
    amount: string,
  ) {
    super(`${amount} (cap ${cap})`)
  }
}
