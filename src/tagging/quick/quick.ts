/**
 * The quick reader of attributions: two linear chains over hashed features. The first looks at a passage and finds likely
 * sources, cues and contents; the second looks again with one cue in mind and finds the source and the content that are its
 * own. `learn/quick/` trains it; `weights/quick.md` says on what, and how well it reads.
 */
import type { Stretch, Tagging } from '../../model/layers.js'
import type { Tagger } from '../tagger.js'
import { bestLabels, likelihoods, type Scores } from './chain.js'
import { cueBoundary, cueFeatures, cueReach, sidedFormFeatures, viewOf, window } from './cueFeatures.js'
import { type Candidate, type FirstLook, readFirstLook } from './cues.js'
import { makeSummer, type Summer } from './emissions.js'
import { boundaryBefore, formFeatures, placeFeatures, reach } from './features.js'
import { type Form, type Forms, makeForms } from './forms.js'
import { type Passage, readPassage } from './passage.js'
import { type Relation, type Run, readRelation, settle } from './relations.js'
import { readWeights, type Weights } from './weights.js'
import { piecesOf } from './words.js'

/** Forms are forgotten when more than this many have been met, so that memory stays bounded. */
const mostForms = 60_000

interface Memory {
  readonly forms: Forms
  readonly first: Summer
  readonly second: Summer
}

const sided = 2 * cueReach + 1

function makeMemory({ lexicon, first, second }: Weights): Memory {
  return {
    forms: makeForms(lexicon),
    first: makeSummer(first, 2 * reach + 1, (form, place, add) => formFeatures(form, place - reach, add)),
    second: makeSummer(second, 2 * sided, (form, place, add) =>
      sidedFormFeatures(form, (place % sided) - cueReach, place < sided ? 1 : 2, add),
    ),
  }
}

const buffer = new Int32Array(128)

function lookFirst(
  passage: Passage,
  { forms: { edge }, first: summer }: Memory,
  { first }: Weights,
): FirstLook {
  const { count } = passage.words
  const n = first.shape.labels
  const around: Form[] = []
  const emissions = new Float32Array(count * n)
  const boundary = new Uint8Array(count)
  for (let i = 0; i < count; i += 1) {
    const row = i * n
    for (let offset = -reach; offset <= reach; offset += 1)
      around[offset + reach] = passage.forms[i + offset] ?? edge
    summer.addForms(around, 0, emissions, row)
    summer.addFeatures(buffer, placeFeatures(passage, edge, i, buffer, 0), emissions, row)
    boundary[i] = boundaryBefore(passage, i)
  }
  summer.finish(emissions)
  const scores: Scores = { count, emissions, boundary, transitions: first.transitions }
  const labels = bestLabels(first.shape, scores)
  return readFirstLook(passage, labels, likelihoods(first.shape, { ...scores, transitions: first.powers }))
}

function lookAgain(
  passage: Passage,
  look: FirstLook,
  candidate: Candidate,
  { forms: { edge }, second: summer }: Memory,
  { second, eager, trust }: Weights,
): Relation | undefined {
  const start = Math.max(0, candidate.from - window)
  const count = Math.min(passage.words.count, candidate.until + window) - start
  const n = second.shape.labels
  const around: Form[] = []
  const emissions = new Float32Array(count * n)
  const boundary = new Uint8Array(count)
  const view = viewOf(passage, look, edge, candidate)
  for (let k = 0; k < count; k += 1) {
    const i = start + k
    boundary[k] = cueBoundary(passage, candidate, i)
    if (i >= candidate.from && i < candidate.until) continue
    const side = i < candidate.from ? 0 : sided
    for (let offset = -cueReach; offset <= cueReach; offset += 1)
      around[offset + cueReach] = passage.forms[i + offset] ?? edge
    summer.addForms(around, side, emissions, k * n)
    summer.addFeatures(buffer, cueFeatures(passage, look, view, edge, i, buffer, 0), emissions, k * n)
  }
  summer.finish(emissions)
  const scores: Scores = { count, emissions, boundary, transitions: eager }
  const likely = likelihoods(second.shape, { ...scores, transitions: second.powers })
  return readRelation(candidate, start, bestLabels(second.shape, scores), likely, trust)
}

/** A quick reader with the given weights (the bytes of `weights/quick.bin`). */
export function makeQuickTagger(bytes: Uint8Array): Tagger {
  const weights = readWeights(bytes)
  let memory = makeMemory(weights)
  const tagParagraph = (text: string, paragraph: Stretch, place: number, found: Tagging[]): void => {
    for (const words of piecesOf(text, paragraph)) {
      const passage = readPassage(text, words, memory.forms, place)
      const look = lookFirst(passage, memory, weights)
      const relations = look.candidates.flatMap(
        candidate => lookAgain(passage, look, candidate, memory, weights) ?? [],
      )
      const stretch = ({ from, until }: Run): Stretch => ({
        start: words.start[from]!,
        end: words.end[until - 1]!,
      })
      for (const { cue, source, content, confidence } of settle(relations, words.count, weights.least))
        found.push({
          ...(source && { source: stretch(source) }),
          cue: stretch(cue),
          content: content.map(stretch),
          confidence,
          by: 'quick',
        })
    }
  }
  return {
    name: 'quick',
    tag: (text, paragraphs) => {
      if (memory.forms.size() > mostForms) memory = makeMemory(weights)
      const found: Tagging[] = []
      paragraphs.forEach((paragraph, nth) => {
        tagParagraph(text, paragraph, Math.min(nth, 2), found)
      })
      return found
    },
  }
}
