/** HTML to text in one pass, with the way back to the markup. */
import type { Capture } from '../model/capture.js'
import type { Problem } from '../model/evidence.js'
import type { Layout } from '../model/layout.js'

/** What a page holds: its text, the way back, its skeleton, and what it says of itself. */
export interface Markup {
  readonly text: string
  /** See `Origin.map`. */
  readonly map: readonly number[]
  readonly layout: Layout
  readonly facts: NonNullable<Capture['facts']>
  readonly reservations: NonNullable<Capture['reservations']>
  /** Caps that were reached: depth, attributes, elements, length. */
  readonly problems: readonly Problem[]
}
