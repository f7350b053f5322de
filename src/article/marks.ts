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

/** Elements that only whole pages have; the content of a feed's entry is a piece of one, with nothing around its article. */
const ofPages: ReadonlySet<string> = new Set(['body', 'main', 'nav', 'footer'])

const isPiece = ({ elements }: Layout): boolean => !elements.some(({ tag }) => ofPages.has(tag))

/** Marks the lines of a page; with a layout these are its blocks. Linear. */
export function markLines(
  text: string,
  lines: readonly ReadLine[],
  labels: readonly Labelled[],
  layout: Layout | undefined,
): Marks {
  const hasLayout = layout !== undefined && layout.elements.length > 0
  if (hasLayout && isPiece(layout)) return { scores: [], layout: true }
  weights ??= readWeights(lineWeights)
  const seen = layout && { elements: layout.elements, blocks: layout.blocks.slice(0, mostLines) }
  return {
    scores: scoreLines(text, lines.slice(0, mostLines), labels.slice(0, mostLines), seen, weights),
    layout: hasLayout,
  }
}
