/** What the elements of a page hold in all, by what their blocks hold. */
import type { Layout, LayoutBlock, LayoutElement } from '../model/layout.js'

/** Adds what each element holds to the elements around it, which stand before it: from the end each is whole before it is added. */
export function sumUp(elements: readonly LayoutElement[], amounts: Float64Array): Float64Array {
  for (let at = elements.length - 1; at > 0; at -= 1) {
    const { parent } = elements[at]!
    if (parent >= 0) amounts[parent]! += amounts[at]!
  }
  return amounts
}

/** For each element the sum of an amount over the blocks in it, at any depth. Linear. */
export function sumBlocks(
  { elements, blocks }: Layout,
  amount: (block: LayoutBlock, index: number) => number,
): Float64Array {
  const amounts = new Float64Array(elements.length)
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!
    amounts[block.element]! += amount(block, at)
  }
  return sumUp(elements, amounts)
}

export const lengthOf = ({ start, end }: LayoutBlock): number => end - start
