/**
 * Scores shipped weights of the quick reader, as the library reads: overall, by outlet and by kind of content, with the error of
 * its confidence and its speed. Usage: npm run build && node learn/quick/measure.mjs --data ../shared --weights weights/quick.bin --split dev
 */
import { readFileSync } from 'node:fs'
import { makeForms } from '../../dist/tagging/quick/forms.js'
import { makeQuickTagger } from '../../dist/tagging/quick/quick.js'
import { paragraphsOf, readDocument, readLines } from './corpus.mjs'
import { option } from './options.mjs'
import { line, overlap, score } from './score.mjs'
import { calibrationError } from './trust.mjs'

const split = option('split', 'dev')
const weights = readFileSync(option('weights', 'weights/quick.bin'))
const tagger = makeQuickTagger(weights)
const forms = makeForms(new Map())
// `--split train --hold 10`: the documents that training with `--hold 10` left out.
const hold = Number(option('hold', '0'))
const documents = readLines(`${option('data', '../shared')}/data/polnear/norm.jsonl`)
  .filter(document => document.split === split)
  .filter((_, nth) => hold === 0 || nth % hold === 3)

const paragraphs = documents.map(({ text }) => paragraphsOf(text))
const runs = Number(option('runs', '3'))
let best = Infinity
let findings
for (let run = 0; run < runs; run += 1) {
  const began = process.cpuUsage()
  findings = documents.map(({ text }, nth) => tagger.tag(text, paragraphs[nth]))
  const { user, system } = process.cpuUsage(began)
  best = Math.min(best, (user + system) / 1e6)
}

/** Words of a document that a stretch touches. */
const wordsIn = ({ starts, ends }, { start, end }) => {
  const found = []
  starts.forEach((from, i) => {
    if (from < end && ends[i] > start) found.push(i)
  })
  return found
}
const scored = documents.map((document, nth) => {
  const whole = readDocument(document, forms)
  const found = findings[nth].map(({ source, cue, content, confidence }) => ({
    source: source ? wordsIn(whole, source) : [],
    cue: wordsIn(whole, cue),
    content: content.flatMap(stretch => wordsIn(whole, stretch)),
    confidence,
  }))
  return { letters: whole.letters, gold: whole.relations, found, publisher: document.meta.publisher, text: document.text, whole }
})
console.log(`${split}, ${documents.length} documents: ${line(score(scored))}`)
console.log(`${(documents.length / best).toFixed(0)} articles a CPU-second (best of ${runs}); weights ${(weights.length / 1e6).toFixed(2)} MB`)

const pairs = scored.flatMap(({ gold, found }) =>
  found.map(relation => {
    const right = gold.some(g => overlap(g.source, relation.source) >= 0.5 && overlap(g.content, relation.content) >= 0.5)
    return [relation.confidence, right ? 1 : 0]
  }),
)
console.log(
  `confidence: expected error ${(100 * calibrationError(pairs.map(p => p[0]), pairs.map(p => p[1]))).toFixed(1)} points; mean ${(pairs.reduce((s, p) => s + p[0], 0) / pairs.length).toFixed(3)}, right ${(pairs.reduce((s, p) => s + p[1], 0) / pairs.length).toFixed(3)}`,
)

for (const publisher of [...new Set(scored.map(document => document.publisher))].sort())
  console.log(`${publisher}: ${line(score(scored.filter(document => document.publisher === publisher)))}`)

/** `direct` where more than nine tenths of the content stand inside quotation marks, `mixed` where some do, else `indirect`. */
const recall = { direct: [0, 0], mixed: [0, 0], indirect: [0, 0], 'no source': [0, 0] }
for (const { gold, found, whole, text } of scored) {
  const inside = new Uint8Array(whole.starts.length)
  let open = false
  whole.starts.forEach((start, i) => {
    const mark = text[start]
    if (i > 0 && text.slice(whole.ends[i - 1], start).includes('\n')) open = false
    if (mark === '“') open = true
    else if (mark === '”') open = false
    else if (mark === '"') open = !open
    inside[i] = open ? 1 : 0
  })
  for (const relation of gold) {
    const words = relation.content.filter(i => whole.letters[i])
    const share = words.filter(i => inside[i] === 1).length / Math.max(1, words.length)
    const right = found.some(
      f => f.cue.some(i => relation.cue.includes(i)) && overlap(f.source, relation.source) >= 0.5 && overlap(f.content, relation.content) >= 0.5,
    )
    const kinds = [share > 0.9 ? 'direct' : share > 0 ? 'mixed' : 'indirect', ...(relation.source.length === 0 ? ['no source'] : [])]
    for (const kind of kinds) {
      recall[kind][0] += right ? 1 : 0
      recall[kind][1] += 1
    }
  }
}
for (const [kind, [right, all]] of Object.entries(recall)) console.log(`${kind}: ${((100 * right) / all).toFixed(1)} of 100 found whole (${all})`)
