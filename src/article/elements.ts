/** What each element of a page holds in all, and what its names say. */
import type { Layout } from '../model/layout.js'
import { sensesOf } from './containerNames.js'

/** One number for each element. */
export interface Elements {
  readonly depth: Int32Array
  /** What its names say: a mask of `senses`. */
  readonly senses: Int32Array
  /** Characters, each as far as it is likely to be a part of the story. */
  readonly mass: Float64Array
  readonly chars: Float64Array
  readonly linked: Float64Array
  readonly blocks: Float64Array
  readonly allMass: number
}

function readSenses({ elements }: Layout): Int32Array {
  const known = new Map<string, number>()
  return Int32Array.from(elements, ({ names }) => {
    const found = known.get(names)
    if (found !== undefined) return found
    const mask = sensesOf(names)
    known.set(names, mask)
    return mask
  })
}

/** `odds`: how likely each block is to be a part of the story, 0 to 1. Linear. */
export function readElements(layout: Layout, odds: ArrayLike<number>): Elements {
  const { elements, blocks } = layout
  const numbers = (): Float64Array => new Float64Array(elements.length)
  const [mass, chars, linked, held] = [numbers(), numbers(), numbers(), numbers()]
  let allMass = 1
  for (let at = 0; at < blocks.length; at += 1) {
    const { start, end, element, linked: inLinks } = blocks[at]!
    const length = end - start
    mass[element]! += odds[at]! * length
    chars[element]! += length
    linked[element]! += inLinks
    held[element]! += 1
    allMass += odds[at]! * length
  }
  const depth = new Int32Array(elements.length)
  for (let at = 1; at < elements.length; at += 1) {
    const { parent } = elements[at]!
    depth[at] = parent < 0 ? 0 : depth[parent]! + 1
  }
  // An element stands after the one around it, so from the end each is whole before it is added to that.
  for (let at = elements.length - 1; at > 0; at -= 1) {
    const { parent } = elements[at]!
    if (parent < 0) continue
    for (const sums of [mass, chars, linked, held]) sums[parent]! += sums[at]!
  }
  return {
    depth,
    senses: readSenses(layout),
    mass,
    chars,
    linked,
    blocks: held,
    allMass,
  }
}
