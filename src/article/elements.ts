/** What each element of a page holds in all, and what its names say. */
import type { Layout } from '../model/layout.js'
import { sensesOf } from './containerNames.js'
import { lengthOf, sumBlocks } from './sums.js'

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
  let allMass = 1
  for (const [at, block] of blocks.entries()) allMass += odds[at]! * lengthOf(block)
  const depth = new Int32Array(elements.length)
  for (let at = 1; at < elements.length; at += 1) {
    const { parent } = elements[at]!
    depth[at] = parent < 0 ? 0 : depth[parent]! + 1
  }
  return {
    depth,
    senses: readSenses(layout),
    mass: sumBlocks(layout, (block, at) => odds[at]! * lengthOf(block)),
    chars: sumBlocks(layout, lengthOf),
    linked: sumBlocks(layout, ({ linked }) => linked),
    blocks: sumBlocks(layout, () => 1),
    allMass,
  }
}
