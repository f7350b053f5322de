/** The corpus as the quick reader sees it: passages with a gold label for each word, and the relations between spans. */
import { readFileSync } from 'node:fs'
import { first } from '../../dist/tagging/quick/labels.js'
import { readPassage } from '../../dist/tagging/quick/passage.js'
import { piecesOf } from '../../dist/tagging/quick/words.js'

export const readLines = path =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

/** Stretches between line breaks. */
export function paragraphsOf(text) {
  const found = []
  let start = 0
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (text.slice(start, end).trim() !== '') found.push({ start, end })
    start = end + 1
  }
  return found
}

/** Relations of a document as pieces of text: `{ source, cue, content }`, each a list of `[start, end)`. */
export function relationsOf({ spans, relations }) {
  const byId = new Map(spans.map(span => [span.id, span]))
  const pieces = ids =>
    (ids ?? [])
      .flatMap(id => {
        const { start, end, fragments } = byId.get(id)
        return fragments ?? [[start, end]]
      })
      .sort((a, b) => a[0] - b[0])
  return relations
    .filter(({ type }) => type === 'attribution')
    .map(({ args }) => ({ source: pieces(args.source), cue: pieces(args.cue), content: pieces(args.content) }))
}

/** A document with its passages; `base` is the number of a passage's first word in the document. */
export function readDocument(document, forms) {
  const passages = []
  let base = 0
  paragraphsOf(document.text).forEach((stretch, nth) => {
    for (const words of piecesOf(document.text, stretch)) {
      passages.push({ ...readPassage(document.text, words, forms, Math.min(nth, 2)), base })
      base += words.count
    }
  })
  const starts = []
  const ends = []
  const letters = []
  for (const { words } of passages)
    for (let i = 0; i < words.count; i += 1) {
      starts.push(words.start[i])
      ends.push(words.end[i])
      letters.push(words.letters[i])
    }
  const wordsIn = pieces => {
    const found = []
    for (const [start, end] of pieces) {
      let low = 0
      let high = starts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (ends[middle] <= start) low = middle + 1
        else high = middle
      }
      for (let i = low; i < starts.length && starts[i] < end; i += 1) if (found.at(-1) !== i) found.push(i)
    }
    return found
  }
  const relations = relationsOf(document).map(({ source, cue, content }) => ({
    source: wordsIn(source),
    cue: wordsIn(cue),
    content: wordsIn(content),
  }))
  const gold = new Uint8Array(starts.length)
  for (const relation of relations) {
    if (relation.cue.length === 0) continue
    paint(gold, relation.content, relation.cue, first.contentAhead, first.contentBehind)
  }
  for (const relation of relations)
    if (relation.cue.length > 0)
      paint(gold, relation.source, relation.cue, first.sourceAhead, first.sourceBehind)
  for (const relation of relations) paint(gold, relation.cue, relation.cue, first.cue, first.cue)
  for (let i = 0; i < gold.length; i += 1)
    if (gold[i] > 0 && gold[i] % 2 === 0 && (i === 0 || (gold[i - 1] !== gold[i] && gold[i - 1] !== gold[i] - 1)))
      gold[i] -= 1
  for (const passage of passages) passage.gold = gold.subarray(passage.base, passage.base + passage.words.count)
  return { id: document.id, publisher: document.meta?.publisher, passages, relations, letters, text: document.text, starts, ends }
}

function paint(gold, words, cue, ahead, behind) {
  words.forEach((word, nth) => {
    const sort = word < cue[0] ? ahead : behind
    const begins = nth === 0 || words[nth - 1] !== word - 1 || (word > cue[0] && words[nth - 1] < cue[0])
    gold[word] = begins ? sort : sort + 1
  })
}

/** Splits by document number: `fold` of `folds` is held out. */
export const inFold = (nth, fold, folds) => nth % folds === fold
