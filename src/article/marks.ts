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

/** A text with fewer lines that a row or their shape gives away as a page's is taken for an article without its page. */
const leastFurniture = 3

/** With so many lines a page that has a layout is one, whatever the rows know of it. */
const leastLines = 20

/** Whether anything stands around the article: a few sentences pasted without their page are all kept. */
export function isPage(lines: readonly ReadLine[], layout: Layout | undefined): boolean {
  if (layout && layout.elements.length > 0) {
    if (isPiece(layout)) return false
    if (lines.length >= leastLines) return true
  }
  let furniture = 0
  for (const { furniture: row, shape } of lines) if (row || shape) furniture += 1
  return furniture >= leastFurniture
}

/** Marks the lines of a page; with a layout these are its blocks. Nothing where there is no page around the article. Linear. */
export function markLines(
  text: string,
  lines: readonly ReadLine[],
  labels: readonly Labelled[],
  layout: Layout | undefined,
): Marks | undefined {
  if (!isPage(lines, layout)) return undefined
  weights ??= readWeights(lineWeights)
  const seen = layout && { elements: layout.elements, blocks: layout.blocks.slice(0, mostLines) }
  return {
    scores: scoreLines(text, lines.slice(0, mostLines), labels.slice(0, mostLines), seen, weights),
    layout: layout !== undefined && layout.elements.length > 0,
  }
}
