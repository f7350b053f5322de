/** The two looks of the quick reader in the form that training needs: examples with all features written out. */
import { bestLabels, likelihoods } from '../../dist/tagging/quick/chain.js'
import { cueBoundary, cueFeatures, cueReach, sidedFormFeatures, viewOf, window } from '../../dist/tagging/quick/cueFeatures.js'
import { readFirstLook } from '../../dist/tagging/quick/cues.js'
import { boundaryBefore, formFeatures, placeFeatures, reach } from '../../dist/tagging/quick/features.js'
import { firstShape, second, secondShape } from '../../dist/tagging/quick/labels.js'
import { readRelation } from '../../dist/tagging/quick/relations.js'
import { emissionsOf, prepare } from './crf.mjs'

/** A passage with its gold labels. */
export function firstExample(passage, edge, bits) {
  const { count } = passage.words
  const { forms } = passage
  const featuresOf = (i, out) => {
    let n = 0
    const add = feature => {
      out[n++] = feature
    }
    for (let offset = -reach; offset <= reach; offset += 1) formFeatures(forms[i + offset] ?? edge, offset, add)
    return placeFeatures(passage, edge, i, out, n)
  }
  const boundary = Uint8Array.from({ length: count }, (_, i) => boundaryBefore(passage, i))
  return { passage, count, boundary, gold: passage.gold, ...prepare(featuresOf, count, bits, firstShape.labels) }
}

function scoresOf(model, { count, rows, offsets, boundary }) {
  return { count, emissions: emissionsOf(model, { count, rows, offsets }), boundary, transitions: model.transitions }
}

/** What a model of the first look sees. */
export function lookFirst(model, powers, example) {
  const scores = scoresOf(model, example)
  const labels = bestLabels(firstShape, scores)
  return readFirstLook(example.passage, labels, likelihoods(firstShape, { ...scores, transitions: powers }))
}

/** The window around a candidate, with the gold labels of the relation that it is the cue of, or of none. */
export function secondExample(passage, look, candidate, relations, edge, bits) {
  const start = Math.max(0, candidate.from - window)
  const count = Math.min(passage.words.count, candidate.until + window) - start
  const view = viewOf(passage, look, edge, candidate)
  const isCue = i => i >= candidate.from && i < candidate.until
  const featuresOf = (k, out) => {
    const i = start + k
    if (isCue(i)) return 0
    let n = 0
    const add = feature => {
      out[n++] = feature
    }
    for (let offset = -cueReach; offset <= cueReach; offset += 1)
      sidedFormFeatures(passage.forms[i + offset] ?? edge, offset, i < candidate.from ? 1 : 2, add)
    return cueFeatures(passage, look, view, edge, i, out, n)
  }
  const boundary = Uint8Array.from({ length: count }, (_, k) => cueBoundary(passage, candidate, start + k))
  let relation
  let most = 0
  for (const other of relations) {
    const shared = other.cue.filter(word => isCue(word - passage.base)).length
    if (shared > most) [relation, most] = [other, shared]
  }
  const gold = new Uint8Array(count)
  const paint = (words, label) =>
    words.forEach((word, nth) => {
      const k = word - passage.base - start
      if (k < 0 || k >= count || isCue(word - passage.base)) return
      const on = nth > 0 && words[nth - 1] === word - 1 && !isCue(word - 1 - passage.base) && k > 0
      gold[k] = on ? label + 1 : label
    })
  if (relation) {
    paint(relation.content, second.content)
    paint(relation.source, second.source)
    for (let k = 0; k < count; k += 1)
      if (gold[k] > 0 && gold[k] % 2 === 0 && (k === 0 || (gold[k - 1] !== gold[k] && gold[k - 1] !== gold[k] - 1))) gold[k] -= 1
  }
  return { passage, candidate, start, relation, count, boundary, gold, ...prepare(featuresOf, count, bits, secondShape.labels) }
}

/** What a model of the second look reads for a candidate. */
export function lookAgain(model, { powers, eager }, example, trust) {
  const scores = { ...scoresOf(model, example), transitions: eager }
  const likely = likelihoods(secondShape, { ...scores, transitions: powers })
  return readRelation(example.candidate, example.start, bestLabels(secondShape, scores), likely, trust)
}

export const powersOf = ({ transitions }) => Float64Array.from(transitions, Math.exp)
