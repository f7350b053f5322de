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
import { judge } from '../../dist/article/judge.js'
import { applyRules } from '../../dist/article/lineModel.js'
import { isPage } from '../../dist/article/marks.js'
import { writeWeights } from '../../dist/article/weightsCode.js'
import { keptKinds } from '../../dist/eval/cleaning/kept.js'
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

const percent = value => (value * 100).toFixed(1).padStart(10)
/** Which lines are kept: by the rules, by the model alone, and by both as `judge` joins them. */
const keepers = {
  rules: page => page.ruled.map(({ kind }) => keptKinds.has(kind)),
  model: page => Array.from(scoresOf(page), score => score > 0),
  joined: page =>
    judge(page.lines, page.ruled, marksOf(page)).map(({ kind }) => keptKinds.has(kind)),
}
const marksOf = page =>
  isPage(page.lines, page.layout) ? { scores: scoresOf(page), layout: page.layout !== undefined } : undefined
const scoresOf = page => scores[page.layout ? 'layout' : 'second'].get(page)
function plainRow(keep) {
  let [right, extra, missed] = [0, 0, 0]
  for (const page of plain) {
    keep(page).forEach((kept, at) => {
      const length = page.lengths[at]
      if (kept && page.labels[at]) right += length
      else if (kept) extra += length
      else if (page.labels[at]) missed += length
    })
  }
  return [(2 * right) / (2 * right + extra + missed), right / (right + extra), right / (right + missed)]
}
function htmlRow(keep) {
  const shares = html.map(page => {
    const kept = keep(page)
    return compareTexts(
      page.truth,
      page.lines
        .filter((_, at) => kept[at])
        .map(({ line }) => line.text)
        .join('\n'),
    )
  })
  const { f1, precision, recall, exact } = measure(shares)
  return [f1, precision, recall, exact]
}
console.log('cross-validated              F1 precision    recall     exact')
for (const [name, keep] of Object.entries(keepers)) {
  console.log(`page-lines, ${name.padEnd(8)}${plainRow(keep).map(percent).join('')}`)
  console.log(`benchmark, ${name.padEnd(9)}${htmlRow(keep).map(percent).join('')}`)
}
if (!values.folds) {
  const path = new URL('../../src/article/lineWeights.ts', import.meta.url)
  writeFileSync(
    path,
    `/** Made by \`learn/lines/train.mjs\`; what they are and how well they do: \`weights/lines.md\`. */\nexport const lineWeights =\n  '${writeWeights(weights)}'\n`,
  )
}
