/** A corpus that comes without a development split, cut in two for good: by a hash of the document’s id. */
import { createHash } from 'node:crypto'

/** `tuned`: rules may be written on it. `check`: it is only measured. */
export function half(id: string): 'tuned' | 'check' {
  return createHash('sha256').update(id).digest()[0]! % 2 === 0 ? 'tuned' : 'check'
}
