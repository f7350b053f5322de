/**
 * The looks of the line model, one trained upon the other. What a look sees of the one before it comes from a model that never saw the
 * page's outlet (stacking), so that no look trusts the one before it too much.
 */
import { cells } from '../../dist/article/columns.js'
import { contextColumns } from '../../dist/article/context.js'
import { layoutColumns } from '../../dist/article/layoutColumns.js'
import { setLexis } from '../../dist/article/lineColumns.js'
import { firstFeatures, layoutFeatures, secondFeatures } from '../../dist/article/lineFeatures.js'
import { placing } from '../../dist/article/lineModel.js'
import { choosePlace } from '../../dist/article/place.js'
import { sumTrees } from '../../dist/article/trees.js'
import { boost } from './boost.mjs'
import { trainLexis } from './lexis.mjs'

/** Chosen by cross-validation. */
export const settings = {
  first: { rounds: 120, depth: 5, rate: 0.1, ridge: 6, least: 2, rows: 0.5, columns: 0.35 },
  second: { rounds: 120, depth: 5, rate: 0.1, ridge: 6, least: 2, rows: 0.5, columns: 0.35 },
  place: { rounds: 100, depth: 4, rate: 0.1, ridge: 6, least: 1, rows: 0.7, columns: 0.3 },
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

/** A line weighs as many characters as it adds to its page's article, and something for itself. */
function weightsOf({ labels, lengths, weight = 1 }) {
  let content = 0
  for (let at = 0; at < labels.length; at += 1) content += labels[at] * lengths[at]
  content = Math.max(500, content)
  return lengths.map(length => weight * (0.15 + 30 * Math.min(1, length / content)))
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
function fit(pages, featuresOf, setting, labelsOf = ({ labels }) => labels, weigh = weightsOf) {
  const features = pages.map(featuresOf)
  const columns = features[0].map((_, one) => join(features.map(each => each[one]), Float32Array))
  return boost(columns, join(pages.map(labelsOf), Float64Array), join(pages.map(weigh), Float64Array), setting)
}

const looks = {
  first: page => firstFeatures.pick(page.columns),
  second: page => secondFeatures.pick(page.columns, page.context),
  place: page => page.placing.columns.map(cells),
  layout: page => layoutFeatures.pick(page.columns, page.ofBlocks),
}

const setFirst = (page, scores) => {
  page.context = contextColumns(scores, page.lengths)
  if (page.layout) page.placing = placing(page.layout, page.columns, scores)
}
const setPlace = (page, scores) => {
  const { read, candidates, columns, odds } = page.placing
  page.place = choosePlace(page.layout, read, candidates, columns, scores)
  page.ofBlocks = layoutColumns(page.layout, read, odds, page.place)
}

/** 1 for the elements that hold the article's characters about as purely as any. */
function rightPlaces({ layout: { elements, blocks }, placing: { read, candidates }, labels }) {
  const content = new Float64Array(elements.length)
  let all = 0
  blocks.forEach(({ element, start, end }, at) => {
    content[element] += labels[at] * (end - start)
    all += labels[at] * (end - start)
  })
  for (let at = elements.length - 1; at > 0; at -= 1)
    if (elements[at].parent >= 0) content[elements[at].parent] += content[at]
  const scores = Array.from(candidates, at => (2 * content[at]) / Math.max(1, read.chars[at] + all))
  const best = Math.max(...scores)
  return Float64Array.from(scores, score => (score >= best - 0.02 ? 1 : 0))
}

const fits = {
  first: pages => fit(pages, looks.first, settings.first),
  second: pages => fit(pages, looks.second, settings.second),
  place: pages =>
    fit(pages, looks.place, settings.place, rightPlaces, page => rightPlaces(page).map(right => (right ? 1.5 : 1))),
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
  stack('place', html, foldsOfHtml, setPlace)
  stack('layout', html, foldsOfHtml, (page, scores) => report('layout', page, scores))
  return { ...weights, lexis: trainLexis(pages) }
}
