/**
 * Trains the weights that set the edges of conditions, and writes them as a table of the language.
 *
 *   npm run build && node learn/conditions/train.mjs --data ../shared/data [--folds 5]
 *
 * `--data` holds `ud-conditionals` and `gum` in the normal form. Only their train sides are read, and of GUM only the genres whose texts
 * may be used for any purpose. With `--folds` nothing is written: the figures of a cross-validation over the documents are printed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { english } from '../../dist/language/en/en.js'
import { readPassage } from '../../dist/parley.js'
import { clauseGround } from '../../dist/reading/clauseGround.js'
import { conditionTables } from '../../dist/reading/conditionReader.js'
import { clauseMarkers } from '../../dist/reading/conditions.js'
import { beginnings, chooseEdges, endings, wordsIn } from '../../dist/reading/edgeChooser.js'
import {
  beginFeatures,
  clauseFeatures,
  closeFeatures,
  endFeatures,
  openClauses,
} from '../../dist/reading/edgeFeatures.js'
import { isWord, settingOf } from '../../dist/reading/edgeSetting.js'

const bits = 16
const size = 2 ** bits
const mask = size - 1
/** Texts that may not be used commercially, or not be changed. */
const closed = /GUM_(?:fiction|essay|letter|podcast|whow|conversation)/u

const { values } = parseArgs({ options: { data: { type: 'string' }, folds: { type: 'string' } } })
const documentsOf = name =>
  readFileSync(`${values.data}/${name}/norm.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .filter(({ id, split }) => split === 'train' && !closed.test(id))

const noRule = { end: -1, begin: -1, close: -1 }
const groundOf = text => {
  const { tokens, sentences, mentions } = readPassage(text)
  return { sentences, ...clauseGround(tokens, sentences, mentions, english) }
}

/** Places at which a clause (an elementary discourse unit of GUM) begins inside a sentence, and places at which none does. */
function clauseExamples(documents) {
  return documents.flatMap(({ text, spans }, document) => {
    const { sentences, ground } = groundOf(text)
    const starts = new Set(spans.filter(({ type }) => type === 'EDU').map(({ start }) => start))
    return sentences.flatMap(({ from, until }) => {
      const setting = settingOf(ground, from, until, from, from, noRule)
      return wordsIn(setting, from + 1, until).map(at => {
        let first = at
        while (first - 1 > from && !isWord(ground.tokens[first - 1])) first -= 1
        const begins = ground.tokens.slice(first, at + 1).some(({ start }) => starts.has(start))
        return { document, begins, features: Int32Array.from(clauseFeatures(setting, at)) }
      })
    })
  })
}

/** The conditionals of the documents at the markers that the tables find. */
function conditionExamples(documents) {
  return documents.flatMap(({ text, spans, relations }, document) => {
    const { sentences, ground, findings } = groundOf(text)
    const byId = new Map(spans.map(span => [span.id, span]))
    const wordsOf = id => {
      const { start, end, fragments } = byId.get(id) ?? { start: 0, end: 0 }
      const found = new Set()
      for (const [from, until] of fragments ?? [[start, end]])
        ground.tokens.forEach((token, at) => {
          if (token.start < until && token.end > from && isWord(token)) found.add(at)
        })
      return found
    }
    const gold = relations.map(({ args }) => ({
      condition: wordsOf(args.protasis?.[0]),
      consequence: wordsOf(args.apodosis?.[0]),
    }))
    const cueAt = new Uint8Array(ground.tokens.length + 1)
    for (const { cues } of findings) for (const match of cues) cueAt[match.from] = 1
    const taken = new Set()
    return sentences.flatMap((sentence, index) => {
      const reader = { ground, tables: conditionTables(english), sentence, cueAt }
      return clauseMarkers(reader, findings[index].markers).flatMap(({ from, body, until, ruled }) => {
        const found = gold.find(
          one =>
            !taken.has(one) &&
            one.condition.has(body - 1) &&
            body - Math.min(...one.condition) < 5 &&
            [...one.condition].every(at => at >= sentence.from && at < sentence.until),
        )
        if (!found) return []
        taken.add(found)
        return [{ document, ground, sentence: { ...sentence, until }, from, body, ruled, ...found }]
      })
    })
  })
}

/** One example as three questions, each with its places and the right one among them. */
function questionsOf({ ground, sentence, from, body, ruled, condition, consequence }, clauseScore) {
  const setting = settingOf(ground, sentence.from, sentence.until, from, body, ruled)
  openClauses(setting, clauseScore)
  const end = Math.max(...condition)
  const outside = [...consequence].filter(
    at => at >= sentence.from && at < sentence.until && (at < from || at > end),
  )
  const begin = outside.length > 0 ? Math.min(...outside) : -1
  const questions = [
    [wordsIn(setting, body, sentence.until), end, at => endFeatures(setting, at)],
    [beginnings(setting, end), begin, at => beginFeatures(setting, end + 1, at)],
  ]
  if (begin >= 0)
    questions.push([
      endings(setting, end, begin),
      Math.max(...outside),
      at => closeFeatures(setting, end + 1, begin, at),
    ])
  return questions
    .map(([places, right, features]) => ({
      right: places.indexOf(right),
      places: places.map(at => Int32Array.from(features(at))),
    }))
    .filter(({ right }) => right >= 0)
}

/** A generator of its own, so that the same data give the same weights. */
function shuffle(list, seed) {
  let state = seed
  for (let at = list.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    ;[list[at], list[other]] = [list[other], list[at]]
  }
}

const sum = (weights, features) => {
  let total = 0
  for (const feature of features) total += weights[feature & mask]
  return total
}

/** Stochastic gradient steps with a falling rate; the mean of the later passes is kept. `step` gives the push on each feature list. */
function descend(weights, examples, { passes, rate, pull }, pushes) {
  const mean = new Float64Array(size)
  let kept = 0
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(examples, 7 + pass)
    const step = rate / (1 + pass)
    for (const example of examples)
      for (const [features, push] of pushes(weights, example)) {
        if (Math.abs(push) < 1e-3) continue
        for (const feature of features) {
          const at = feature & mask
          weights[at] -= step * (push + pull * weights[at])
        }
      }
    if (pass < passes / 2) continue
    for (let at = 0; at < size; at += 1) mean[at] += weights[at]
    kept += 1
  }
  return mean.map(value => value / kept)
}

const clausePushes = (weights, { features, begins }) => [
  [features, 1 / (1 + Math.exp(-sum(weights, features))) - (begins ? 1 : 0)],
]

function questionPushes(weights, { places, right }) {
  const scores = places.map(features => sum(weights, features))
  const highest = Math.max(...scores)
  const odds = scores.map(score => Math.exp(score - highest))
  const total = odds.reduce((all, each) => all + each, 0)
  return places.map((features, at) => [features, odds[at] / total - (at === right ? 1 : 0)])
}

function train(clauses, conditions) {
  const clauseWeights = descend(
    new Float64Array(size),
    [...clauses],
    { passes: 3, rate: 0.03, pull: 1e-4 },
    clausePushes,
  )
  const questions = conditions.flatMap(example =>
    questionsOf(example, features => sum(clauseWeights, features)),
  )
  const weights = descend(
    Float64Array.from(clauseWeights),
    questions,
    { passes: 6, rate: 0.03, pull: 0.01 },
    questionPushes,
  )
  return pack(weights)
}

/** The weights as signed bytes. */
function pack(weights) {
  const highest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = Number((highest / 127).toPrecision(4))
  const bytes = Int8Array.from(weights, weight => Math.round(weight / scale))
  return { bits, scale, table: Buffer.from(bytes.buffer).toString('base64') }
}

const same = (one, other) => {
  const both = [...one].filter(at => other.has(at)).length
  return both / (one.size + other.size - both)
}

/** Shares of conditions and consequences whose words are four fifths right. */
function check(examples, weights) {
  const right = { condition: 0, consequence: 0 }
  for (const { ground, sentence, from, body, ruled, condition, consequence } of examples) {
    const setting = settingOf(ground, sentence.from, sentence.until, from, body, ruled)
    const { end, begin, close } = chooseEdges(setting, weights)
    const first = Math.min(from, ...condition)
    const read = new Set(wordsIn(setting, first, end + 1))
    const follows = wordsIn(setting, begin, begin < 0 ? begin : close + 1).filter(at => !read.has(at))
    if (same(read, condition) >= 0.8) right.condition += 1
    if (consequence.size === 0 ? begin < 0 : same(new Set(follows), consequence) >= 0.8)
      right.consequence += 1
  }
  return right
}

const clauses = clauseExamples(documentsOf('gum'))
const conditions = conditionExamples(documentsOf('ud-conditionals'))
console.log(`${clauses.length} places, ${conditions.length} conditions`)
if (values.folds) {
  const folds = Number(values.folds)
  const total = { condition: 0, consequence: 0 }
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = train(
      clauses,
      conditions.filter(({ document }) => document % folds !== fold),
    )
    const right = check(
      conditions.filter(({ document }) => document % folds === fold),
      weights,
    )
    total.condition += right.condition
    total.consequence += right.consequence
  }
  const percent = count => ((100 * count) / conditions.length).toFixed(1)
  console.log(`condition ${percent(total.condition)}, consequence ${percent(total.consequence)}`)
} else {
  const { scale, table } = train(clauses, conditions)
  const path = new URL('../../src/language/en/conditionEdges.ts', import.meta.url)
  writeFileSync(
    path,
    `import type { EdgeWeights } from '../conditionTable.js'

/** Made by \`learn/conditions/train.mjs\`; what they are is told in \`weights/conditions.md\`. */
export const conditionEdges: EdgeWeights = {
  bits: ${bits},
  scale: ${scale},
  table:
    '${table}',
}
`,
  )
}
