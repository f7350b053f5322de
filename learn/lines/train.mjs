/**
 * Trains the weights of the line model and writes them as a module of the library.
 *
 *   npm run build && node learn/lines/train.mjs --data ../shared/data [--folds 6] [--seed TEXT]
 *
 * `--data` holds `article-extraction-benchmark` and `page-lines` in the normal form. With `--folds` nothing is written: a
 * cross-validation over outlets is printed, in which no page is judged by a model that saw its outlet.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { applyRules } from '../../dist/article/lineModel.js'
import { writeWeights } from '../../dist/article/weightsCode.js'
import { compareTexts, measure } from '../../dist/eval/cleaning/extraction/shingles.js'
import { htmlPages, plainPages } from './corpus.mjs'
import { foldsOf, trainAll } from './stages.mjs'

const { values } = parseArgs({
  options: { data: { type: 'string' }, folds: { type: 'string' }, seed: { type: 'string', default: '' } },
})
// The same outlets' pages stand in both sets, once with their layout and once without.
const plain = plainPages(values.data).map(page => (page.source === 'aeb' ? { ...page, weight: 0.5 } : page))
const html = htmlPages(values.data).map(page => ({ ...page, weight: 0.5 }))
const pages = [...plain, ...html]
const folds = foldsOf(pages, Number(values.folds ?? 6), values.seed)
const scores = { second: new Map(), layout: new Map() }
const weights = trainAll(pages, folds, (look, page, found) =>
  scores[look].set(page, look === 'layout' ? applyRules(found, page.ofBlocks) : found),
)

const percent = value => (value * 100).toFixed(1).padStart(8)
function plainRow(threshold) {
  let [right, extra, missed] = [0, 0, 0]
  for (const page of plain) {
    scores.second.get(page).forEach((score, at) => {
      const length = page.lengths[at]
      if (score > threshold && page.labels[at]) right += length
      else if (score > threshold) extra += length
      else if (page.labels[at]) missed += length
    })
  }
  return [(2 * right) / (2 * right + extra + missed), right / (right + extra), right / (right + missed)]
}
function htmlRow(threshold) {
  const shares = html.map(page => {
    const found = scores.layout.get(page)
    const kept = page.lines.filter((_, at) => found[at] > threshold).map(({ line }) => line.text)
    return compareTexts(page.truth, kept.join('\n'))
  })
  const { f1, precision, recall, exact } = measure(shares)
  return [f1, precision, recall, exact]
}
console.log('cross-validated        F1 precision recall exact, by threshold of the log odds')
for (const threshold of [-0.5, -0.25, 0, 0.25, 0.5]) {
  console.log(`page-lines   ${String(threshold).padStart(5)}${plainRow(threshold).map(percent).join('')}`)
  console.log(`benchmark    ${String(threshold).padStart(5)}${htmlRow(threshold).map(percent).join('')}`)
}
if (!values.folds) {
  const path = new URL('../../src/article/lineWeights.ts', import.meta.url)
  writeFileSync(
    path,
    `/** Made by \`learn/lines/train.mjs\`; what they are and how well they do: \`weights/lines.md\`. */\nexport const lineWeights =\n  '${writeWeights(weights)}'\n`,
  )
}
