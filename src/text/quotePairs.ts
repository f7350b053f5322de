/** Pairs of quotation marks and the repairs that they need. */
import type { Stretch } from '../model/layers.js'

/** Two marks that belong together. A lost mark is an empty stretch at the place where it should stand. */
export interface QuotePair {
  readonly open: Stretch
  readonly close: Stretch
  /** 0 for an outermost pair, 1 for one inside it. */
  readonly depth: number
  /** Whether a mark had to be repaired, or a place guessed. */
  readonly damaged: boolean
  /** The same quotation goes on with the next paragraph's opening mark; `close` is the paragraph's end and nothing is wrong. */
  readonly carriesOn: boolean
}

/** How a damaged place should read. */
export interface QuoteRepair extends Stretch {
  readonly reads: string
  readonly because: string
  readonly by: string
}

/** What one family of marks gives; depths come when all families are together. */
export interface Pairing {
  readonly pairs: Omit<QuotePair, 'depth'>[]
  readonly repairs: QuoteRepair[]
}
