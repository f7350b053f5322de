import type { Capture } from './model/article.js'
import type { Record } from './model/record.js'

/** Reads captures into one record. */
export function read(captures: readonly Capture[]): Record {
  throw new Error(`not joined up yet: ${captures.length} captures`)
}
