import type { Stretch } from '../model/layers.js'

/** Whether two stretches of one text share a character. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end
}
