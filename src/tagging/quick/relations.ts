/** From the labels of the second look to a source, a cue and a content, and how far they are to be trusted. */

import type { Candidate } from './cues.js'
import { second, secondShape } from './labels.js'

/** How much likelier somebody must be than nobody; below one, because annotators found somebody in 93 of 100 cases. */
const nobodyWeight = 0.6

/** Words of a passage: the first, and the one after the last. */
export interface Run {
  readonly from: number
  readonly until: number
}

export interface Relation {
  readonly cue: Run
  readonly source: Run | undefined
  readonly content: readonly Run[]
  readonly confidence: number
  /** What the confidence was reckoned from. */
  readonly signs: readonly number[]
}

const logit = (p: number): number => {
  const held = Math.min(0.999, Math.max(0.001, p))
  return Math.log(held / (1 - held))
}

/** Runs of words that carry a label or the one after it. */
function runsOf(labels: Uint8Array, label: number, skip: Run): readonly Run[] {
  const runs: Run[] = []
  for (let i = 0; i < labels.length; i += 1) {
    if (labels[i] !== label && labels[i] !== label + 1) continue
    if (i >= skip.from && i < skip.until) continue
    const from = i
    while (i + 1 < labels.length && labels[i + 1] === label + 1 && i + 1 !== skip.from) i += 1
    runs.push({ from, until: i + 1 })
  }
  return runs
}

/**
 * The source: the likeliest run of the best labels; where they have none, still the likeliest place for one to begin, unless
 * it is likelier that the text names nobody. Several places that compete for the source may each lose to nothing.
 */
function readSource(
  labels: Uint8Array,
  likely: Float64Array,
  own: Run,
): { readonly source: Run | undefined; readonly sourceLikely: number } {
  const n = secondShape.labels
  let source: Run | undefined
  let sourceLikely = 0
  for (const run of runsOf(labels, second.source, own)) {
    let mean = 0
    for (let i = run.from; i < run.until; i += 1)
      mean += (likely[i * n + second.source]! + likely[i * n + second.sourceOn]!) / (run.until - run.from)
    if (mean > sourceLikely) [source, sourceLikely] = [run, mean]
  }
  if (source) return { source, sourceLikely }
  let nobody = 1
  let from = 0
  for (let i = 0; i < labels.length; i += 1) {
    const p = likely[i * n + second.source]!
    nobody -= p
    if (p > sourceLikely) [from, sourceLikely] = [i, p]
  }
  if (sourceLikely <= nobody * nobodyWeight) return { source: undefined, sourceLikely: Math.max(0, nobody) }
  let until = from + 1
  while (until < labels.length && likely[until * n + second.sourceOn]! > sourceLikely / 2) until += 1
  return { source: { from, until }, sourceLikely }
}

/**
 * What the second look found for a candidate. `start` is the first word of the window that `labels` and `likely` describe.
 * Nothing where it found no content: then the candidate was no cue.
 */
export function readRelation(
  { from, until, likely: cueLikely }: Candidate,
  start: number,
  labels: Uint8Array,
  likely: Float64Array,
  trust: readonly number[],
): Relation | undefined {
  const n = secondShape.labels
  const own = { from: from - start, until: until - start }
  const at = (i: number, label: number): number => likely[i * n + label]! + likely[i * n + label + 1]!
  const content = runsOf(labels, second.content, own)
  if (content.length === 0) return undefined
  let sum = 0
  let least = 1
  let words = 0
  for (const run of content)
    for (let i = run.from; i < run.until; i += 1) {
      const p = at(i, second.content)
      sum += p
      words += 1
      least = Math.min(least, p)
    }
  const { source, sourceLikely } = readSource(labels, likely, own)
  const signs = [
    1,
    logit(cueLikely),
    logit(sum / words),
    logit(least),
    logit(sourceLikely),
    source ? 1 : 0,
    Math.log(1 + words),
  ]
  const z = signs.reduce((total, sign, k) => total + sign * (trust[k] ?? 0), 0)
  const moved = (run: Run): Run => ({ from: run.from + start, until: run.until + start })
  return {
    cue: { from, until },
    source: source && moved(source),
    content: content.map(moved),
    confidence: 1 / (1 + Math.exp(-z)),
    signs,
  }
}

/** Gives words that several claim as content to the most trusted; one that loses half of its content is dropped. */
export function settle(relations: readonly Relation[], words: number, least: number): readonly Relation[] {
  const taken = new Uint8Array(words)
  const kept: Relation[] = []
  const ranked = relations
    .filter(({ confidence }) => confidence >= least)
    .sort((a, b) => b.confidence - a.confidence || a.cue.from - b.cue.from)
  for (const relation of ranked) {
    let all = 0
    let free = 0
    const content: Run[] = []
    for (const { from, until } of relation.content) {
      all += until - from
      for (let i = from; i < until; i += 1) {
        if (taken[i] === 1) continue
        const begin = i
        while (i < until && taken[i] === 0) i += 1
        content.push({ from: begin, until: i })
        free += i - begin
      }
    }
    if (free * 2 < all) continue
    for (const { from, until } of content) taken.fill(1, from, until)
    kept.push({ ...relation, content })
  }
  return kept.sort((a, b) => a.cue.from - b.cue.from)
}
