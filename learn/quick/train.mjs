/**
 * Trains the quick reader on the train split of PolNeAR and writes its weights. Always the same bytes for the same files.
 * Usage: npm run build && node --max-old-space-size=6000 learn/quick/train.mjs --data ../shared --clusters clusters.json --out weights/quick.bin
 * `--hold 10` leaves every tenth document out and prints how well they are read: for choosing among ways to train.
 * `--extra FILE` adds documents in the same form that another reader has labelled, with half the weight.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { firstShape, secondShape } from '../../dist/tagging/quick/labels.js'
import { makeForms } from '../../dist/tagging/quick/forms.js'
import { settle } from '../../dist/tagging/quick/relations.js'
import { eagerTransitions } from '../../dist/tagging/quick/weights.js'
import { readDocument, readLines } from './corpus.mjs'
import { makeModel, prune, train } from './crf.mjs'
import { firstExample, lookAgain, lookFirst, powersOf, secondExample } from './looks.mjs'
import { option } from './options.mjs'
import { pack } from './pack.mjs'
import { line, overlap, score } from './score.mjs'
import { fitTrust } from './trust.mjs'

const number = (name, otherwise) => Number(option(name, otherwise))
const bits = { first: number('bits-first', 18), second: number('bits-second', 17) }
const settings = {
  first: { epochs: number('epochs-first', 3), rate: 0.1, drop: number('drop-first', 0.4) },
  second: { epochs: number('epochs-second', 2), rate: 0.1, drop: number('drop-second', 0.3) },
}
const folds = number('folds', 2)
const least = number('least', 0.09)
const bonus = number('bonus', 2)
const hold = number('hold', 0)
const began = process.cpuUsage()
const say = (...words) => {
  const { user, system } = process.cpuUsage(began)
  console.log(`${((user + system) / 1e6).toFixed(0)} s`, ...words)
}

const clusters = JSON.parse(readFileSync(option('clusters', 'clusters.json'), 'utf8'))
const lexicon = new Map(
  clusters.words.map(([word, abbreviation, coarse, middle, fine]) => [
    word,
    { coarse: coarse + 1, middle: middle + 1, fine: fine + 1, abbreviation: abbreviation === 1 },
  ]),
)
const forms = makeForms(lexicon)
const read = (document, weight) => {
  const whole = readDocument(document, forms)
  return { ...whole, weight, first: whole.passages.map(passage => ({ ...firstExample(passage, forms.edge, bits.first), weight })) }
}
const limit = number('limit', 1e9)
const own = readLines(`${option('data', '../shared')}/data/polnear/norm.jsonl`)
  .filter(({ split }) => split === 'train')
  .slice(0, limit)
  .map(document => read(document, 1))
const held = hold > 0 ? own.filter((_, nth) => nth % hold === 3) : []
const extra = option('extra') ? readLines(option('extra')).map(document => read(document, number('extra-weight', 0.5))) : []
const documents = [...own.filter((_, nth) => hold === 0 || nth % hold !== 3), ...extra]
say(`${documents.length} documents to learn from, ${held.length} held out`)

const trainFirst = chosen => {
  const examples = prune(chosen.flatMap(document => document.first), bits.first, firstShape.labels, 3)
  return train(makeModel(bits.first, firstShape), examples, settings.first)
}
const look = (model, chosen) => {
  const powers = powersOf(model)
  for (const document of chosen) {
    document.second = document.first.flatMap(example => {
      const seen = lookFirst(model, powers, example)
      return seen.candidates.map(candidate => ({
        ...secondExample(example.passage, seen, candidate, document.relations, forms.edge, bits.second),
        weight: document.weight,
      }))
    })
  }
}
const trainSecond = chosen => {
  const examples = prune(chosen.flatMap(document => document.second), bits.second, secondShape.labels, 3)
  return train(makeModel(bits.second, secondShape), examples, settings.second)
}
const inFold = fold => (_, nth) => nth % folds === fold
const outOfFold = fold => (_, nth) => nth % folds !== fold

// The second look learns from a first look at documents that the first look did not learn from.
for (let fold = 0; fold < folds; fold += 1) {
  look(trainFirst(documents.filter(outOfFold(fold))), documents.filter(inFold(fold)))
  say(`first look without part ${fold + 1} of ${folds}`)
}
const secondModel = trainSecond(documents)
say('second look')

// Trust is learned where neither look has learned.
const readAll = (model, { second }, trust) => {
  const ways = { powers: powersOf(model), eager: eagerTransitions(model.transitions, bonus) }
  return second.flatMap(example => {
    const relation = lookAgain(model, ways, example, trust)
    return relation ? [{ example, relation }] : []
  })
}
const words = ({ passage }, run) => Array.from({ length: run.until - run.from }, (_, k) => passage.base + run.from + k)
const wordsOf = (example, { source, cue, content }) => ({
  source: source ? words(example, source) : [],
  cue: words(example, cue),
  content: content.flatMap(run => words(example, run)),
})
const isRight = ({ example, relation }) => {
  if (!example.relation) return 0
  const found = wordsOf(example, relation)
  return overlap(found.source, example.relation.source) >= 0.5 && overlap(found.content, example.relation.content) >= 0.5 ? 1 : 0
}
const unseen = []
for (let fold = 0; fold < folds; fold += 1) {
  const model = trainSecond(documents.filter(outOfFold(fold)))
  for (const document of documents.filter(inFold(fold))) if (document.weight === 1) unseen.push(...readAll(model, document, []))
}
const trust = fitTrust(unseen.map(({ relation }) => relation.signs), unseen.map(isRight))
say('trust', trust.map(weight => weight.toFixed(2)).join(' '))

const firstModel = trainFirst(documents)
say('first look')

if (held.length > 0) {
  look(firstModel, held)
  for (const bar of [0, 0.1, 0.15, 0.2, 0.3, 0.4]) {
    const scored = held.map(document => {
      const byPassage = groupBy(readAll(secondModel, document, trust))
      const found = [...byPassage].flatMap(([passage, list]) =>
        settle(list.map(({ relation }) => relation), passage.words.count, bar).map(relation => wordsOf({ passage }, relation)),
      )
      return { letters: document.letters, gold: document.relations, found }
    })
    console.log(`at least ${bar}: ${line(score(scored))}`)
  }
}

function groupBy(list) {
  const groups = new Map()
  for (const entry of list) groups.set(entry.example.passage, [...(groups.get(entry.example.passage) ?? []), entry])
  return groups
}

const out = option('out')
if (out) {
  mkdirSync(dirname(out), { recursive: true })
  const packed = pack({ clusters, first: firstModel, second: secondModel, trust, least, bonus })
  writeFileSync(out, packed)
  say(`${out}: ${(packed.length / 1e6).toFixed(1)} MB`)
}
