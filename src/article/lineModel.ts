/**
 * How likely each line of a page is to be a part of the article: what the trained trees make of its words, its looks, its neighbours
 * and, where the page has one, its layout. Trained by `learn/lines`; see `weights/lines.md`.
 */
import type { Layout } from '../model/layout.js'
import { type Column, cells } from './columns.js'
import { findContainer } from './container.js'
import { contextColumns, oddsOf } from './context.js'
import { readElements } from './elements.js'
import type { Labelled } from './labels.js'
import { layoutColumnNames, layoutColumns } from './layoutColumns.js'
import { lineColumns, setLexis } from './lineColumns.js'
import { firstFeatures, layoutFeatures, secondFeatures } from './lineFeatures.js'
import { roleColumns } from './roleColumns.js'
import type { ReadLine } from './story.js'
import { sumTrees, type Trees } from './trees.js'

export interface LineWeights {
  /** What each word says, by bucket. */
  readonly lexis: ArrayLike<number>
  readonly first: Trees
  readonly second: Trees
  readonly layout: Trees
}

/** A page's blocks as the trees for layouts see them; `scores` are those of the first look. */
export function blockColumns(text: string, layout: Layout, scores: ArrayLike<number>): readonly Column[] {
  const odds = oddsOf(scores)
  return layoutColumns(layout, readElements(layout, odds), odds, findContainer(text, layout))
}

const barredAt = layoutColumnNames.indexOf('barred')
const quotedAt = layoutColumnNames.indexOf('quoted')
const underAt = layoutColumnNames.indexOf('under')
const keptAt = layoutColumnNames.indexOf('kept')
/** What a rule of the layout says against the trees, in log odds. */
const sure = 9
/** What the rules of the container say for a block or against it, in log odds. */
const containerVote = 1

/** Where the layout leaves no doubt: menus, forms and captions are no part of the article; what it quotes is. */
export function applyRules(scores: Float32Array, columns: readonly Column[]): Float32Array {
  const [barred, quoted, under, kept] = [barredAt, quotedAt, underAt, keptAt].map(at =>
    cells(columns[at]!),
  ) as [Float32Array, Float32Array, Float32Array, Float32Array]
  return scores.map((score, at) => {
    if (barred[at]! > 0) return -sure
    if (quoted[at]! > 0 && under[at]! > 0) return sure
    return score + (kept[at]! > 0 ? containerVote : -containerVote)
  })
}

/** Log odds for each line. With a layout its blocks are the lines. Linear. */
export function scoreLines(
  text: string,
  lines: readonly ReadLine[],
  labels: readonly Labelled[],
  layout: Layout | undefined,
  weights: LineWeights,
): Float32Array {
  const count = lines.length
  const { columns, words } = lineColumns(lines)
  setLexis(columns, words, weights.lexis)
  const roles = roleColumns(labels)
  const first = sumTrees(weights.first, firstFeatures.pick(columns), count)
  if (!layout || layout.elements.length === 0) {
    const lengths = lines.map(({ line }) => line.end - line.start)
    return sumTrees(
      weights.second,
      secondFeatures.pick(columns, contextColumns(first, lengths), roles),
      count,
    )
  }
  const ofBlocks = blockColumns(text, layout, first)
  return applyRules(sumTrees(weights.layout, layoutFeatures.pick(columns, ofBlocks, roles), count), ofBlocks)
}
