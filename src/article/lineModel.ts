/**
 * How likely each line of a page is to be a part of the article: what the trained trees make of its words, its looks, its neighbours
 * and, where the page has one, its layout. Trained by `learn/lines`; see `weights/lines.md`.
 */
import type { Layout } from '../model/layout.js'
import { type Column, cells } from './columns.js'
import { contextColumns, oddsOf } from './context.js'
import { type Elements, readElements } from './elements.js'
import { layoutColumnNames, layoutColumns } from './layoutColumns.js'
import { lineColumnNames, lineColumns, setLexis } from './lineColumns.js'
import { firstFeatures, layoutFeatures, secondFeatures } from './lineFeatures.js'
import { choosePlace, findCandidates, placeColumns } from './place.js'
import type { ReadLine } from './story.js'
import { sumTrees, type Trees } from './trees.js'

export interface LineWeights {
  /** What each word says, by bucket. */
  readonly lexis: ArrayLike<number>
  readonly first: Trees
  readonly second: Trees
  readonly place: Trees
  readonly layout: Trees
}

/** A page as the trees for its place see it. */
export interface Placing {
  readonly read: Elements
  readonly odds: Float64Array
  readonly candidates: Int32Array
  readonly columns: readonly Column[]
}

const proseAt = lineColumnNames.indexOf('isProse')

/** `scores` are those of the first look. */
export function placing(layout: Layout, columns: readonly Column[], scores: ArrayLike<number>): Placing {
  const odds = oddsOf(scores)
  const read = readElements(layout, odds, cells(columns[proseAt]!))
  const candidates = findCandidates(read)
  return { read, odds, candidates, columns: placeColumns(layout, read, candidates, odds) }
}

const barredAt = layoutColumnNames.indexOf('barred')
const quotedAt = layoutColumnNames.indexOf('quoted')
const underAt = layoutColumnNames.indexOf('under')
/** What a rule of the layout says against the trees, in log odds. */
const sure = 9

/** Where the layout leaves no doubt: menus, forms and captions are no part of the article; what it quotes is. */
export function applyRules(scores: Float32Array, columns: readonly Column[]): Float32Array {
  const [barred, quoted, under] = [barredAt, quotedAt, underAt].map(at => cells(columns[at]!)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  return scores.map((score, at) => {
    if (barred[at]! > 0) return -sure
    return quoted[at]! > 0 && under[at]! > 0 ? sure : score
  })
}

/** Log odds for each line. With a layout its blocks are the lines. Linear. */
export function scoreLines(
  lines: readonly ReadLine[],
  layout: Layout | undefined,
  weights: LineWeights,
): Float32Array {
  const count = lines.length
  const { columns, words } = lineColumns(lines)
  setLexis(columns, words, weights.lexis)
  const first = sumTrees(weights.first, firstFeatures.pick(columns), count)
  if (!layout || layout.elements.length === 0) {
    const lengths = lines.map(({ line }) => line.end - line.start)
    return sumTrees(weights.second, secondFeatures.pick(columns, contextColumns(first, lengths)), count)
  }
  const { read, odds, candidates, columns: ofPlaces } = placing(layout, columns, first)
  const scores = sumTrees(weights.place, ofPlaces.map(cells), candidates.length)
  const place = choosePlace(layout, read, candidates, ofPlaces, scores)
  const ofBlocks = layoutColumns(layout, read, odds, place)
  return applyRules(sumTrees(weights.layout, layoutFeatures.pick(columns, ofBlocks), count), ofBlocks)
}
