/**
 * The looks of the line model, one trained upon the other. What a look sees of the one before it comes from a model that never saw the
 * page's outlet (stacking), so that no look trusts the one before it too much.
 */
import { contextColumns } from '../../dist/article/context.js'
import { setLexis } from '../../dist/article/lineColumns.js'
import { firstFeatures, layoutFeatures, secondFeatures } from '../../dist/article/lineFeatures.js'
import { blockColumns } from '../../dist/article/lineModel.js'
import { sumTrees } from '../../dist/article/trees.js'
import { boost } from './boost.mjs'
import { trainLexis } from './lexis.mjs'

/** Chosen by cross-validation. */
export const settings = {
  first: { rounds: 120, depth: 5, rate: 0.1, ridge: 6, least: 2, rows: 0.5, columns: 0.35 },
  second: { rounds: 120, depth: 5, rate: 0.1, ridge: 6, least: 2, rows: 0.5, columns: 0.35 },
  layout: { rounds: 150, depth: 4, rate: 0.1, ridge: 10, least: 1.5, rows: 0.6, columns: 0.3 },
}

function hash(text) {
  let value = 2166136261
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0), 16777619)
  return value >>> 0
}

/** The fold of each page: all pages of an outlet are in one. */
export function foldsOf(pages, count, seed = '') {
  const outlets = [...new Set(pages.map(({ outlet }) => outlet))].sort((one, other) => hash(seed + one) - hash(seed + other))
  const folds = new Map(outlets.map((outlet, at) => [outlet, at % count]))
  return pages.map(({ outlet }) => folds.get(outlet))
}

/** On plain text pages are pooled by characters; there a long article weighs more than a short one, by the square root. */
const usualContent = 4000

/** A line weighs as many characters as it adds to its page's article, and something for itself. */
function weightsOf({ labels, lengths, layout, weight = 1 }) {
  let content = 0
  for (let at = 0; at < labels.length; at += 1) content += labels[at] * lengths[at]
  content = Math.max(500, content)
  const whole = layout ? content : Math.sqrt(content * usualContent)
  return lengths.map(length => weight * (0.15 + 30 * Math.min(1, length / whole)))
}

function join(arrays, Type) {
  const joined = new Type(arrays.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const array of arrays) {
    joined.set(array, at)
    at += array.length
  }
  return joined
}

/** Trains on the pages that `featuresOf` gives features for. */
function fit(pages, featuresOf, setting) {
  const features = pages.map(featuresOf)
  const columns = features[0].map((_, one) => join(features.map(each => each[one]), Float32Array))
  return boost(columns, join(pages.map(({ labels }) => labels), Float64Array), join(pages.map(weightsOf), Float64Array), setting)
}

const looks = {
  first: page => firstFeatures.pick(page.columns),
  second: page => secondFeatures.pick(page.columns, page.context, page.roles),
  layout: page => layoutFeatures.pick(page.columns, page.ofBlocks, page.roles),
}

const setFirst = (page, scores) => {
  page.context = contextColumns(scores, page.lengths)
  if (page.layout) page.ofBlocks = blockColumns(page.text, page.layout, scores)
}

const fits = {
  first: pages => fit(pages, looks.first, settings.first),
  second: pages => fit(pages, looks.second, settings.second),
  layout: pages => fit(pages, looks.layout, settings.layout),
}
const sumOf = (look, page, trees) => {
  const features = looks[look](page)
  return sumTrees(trees, features, features[0].length)
}
const lexisOf = (page, lexis) => setLexis(page.columns, page.words, lexis)

/** For every page what a model says that was trained without its fold. */
function withoutOwn(pages, folds, train, use) {
  for (const fold of new Set(folds)) {
    const model = train(pages.filter((_, at) => folds[at] !== fold))
    pages.forEach((page, at) => {
      if (folds[at] === fold) use(page, model)
    })
  }
}

/** Trains every look on all pages; `report` is told what models that did not see a page say of it. */
export function trainAll(pages, folds, report) {
  const html = pages.filter(({ layout }) => layout)
  const foldsOfHtml = folds.filter((_, at) => pages[at].layout)
  const weights = {}
  withoutOwn(pages, folds, trainLexis, lexisOf)
  // Scores are set only when all are there: the columns that they become are read while the others are made.
  const stack = (look, of, foldsOfThem, set) => {
    const scores = new Map()
    withoutOwn(of, foldsOfThem, fits[look], (page, trees) => scores.set(page, sumOf(look, page, trees)))
    weights[look] = fits[look](of)
    for (const [page, found] of scores) set(page, found)
  }
  stack('first', pages, folds, setFirst)
  stack('second', pages, folds, (page, scores) => report('second', page, scores))
  stack('layout', html, foldsOfHtml, (page, scores) => report('layout', page, scores))
  return { ...weights, lexis: trainLexis(pages) }
}
