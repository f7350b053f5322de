/** The line model at work: its shipped weights, and how much of a page it is asked about. */
import type { Layout } from '../model/layout.js'
import type { Marks } from './judge.js'
import type { Labelled } from './labels.js'
import { type LineWeights, scoreLines } from './lineModel.js'
import { lineWeights } from './lineWeights.js'
import type { ReadLine } from './story.js'
import { readWeights } from './weightsCode.js'

/** How many lines the model is asked about; the rules alone label the others. Eleven times the longest page of our collections. */
export const mostLines = 20_000

let weights: LineWeights | undefined

/** Marks the lines of a page; with a layout these are its blocks. Linear. */
export function markLines(
  text: string,
  lines: readonly ReadLine[],
  labels: readonly Labelled[],
  layout: Layout | undefined,
): Marks {
  weights ??= readWeights(lineWeights)
  const seen = layout && { elements: layout.elements, blocks: layout.blocks.slice(0, mostLines) }
  return {
    scores: scoreLines(text, lines.slice(0, mostLines), labels.slice(0, mostLines), seen, weights),
    layout: layout !== undefined && layout.elements.length > 0,
  }
}
