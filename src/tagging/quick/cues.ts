/** What the first look saw of a passage, in the form that the second look asks for, and the cues that it may be about. */

import { sorts } from './forms.js'
import { first, firstShape } from './labels.js'
import type { Passage } from './passage.js'

/** A cue that may be one: words from `from` up to `until`. */
export interface Candidate {
  readonly from: number
  readonly until: number
  /** How likely the first look holds that a cue begins here. */
  readonly likely: number
}

/** Probabilities in eight steps, finer at the ends. */
const steps = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98]
export function probabilityStep(p: number): number {
  let step = 0
  while (step < 7 && p >= steps[step]!) step += 1
  return step
}

export interface FirstLook {
  readonly labels: Uint8Array
  /** Steps of probability, by word: of being in a source or content whose cue is ahead or behind, and of beginning one. */
  readonly sourceAhead: Uint8Array
  readonly sourceBehind: Uint8Array
  readonly contentAhead: Uint8Array
  readonly contentBehind: Uint8Array
  readonly begins: Uint8Array
  /** How many of them stand before word i: cues that begin, commas, other marks, double quotation marks, sources that begin. */
  readonly cues: Uint16Array
  readonly commas: Uint16Array
  readonly marks: Uint16Array
  readonly quoteMarks: Uint16Array
  readonly sources: Uint16Array
  readonly candidates: readonly Candidate[]
}

/** A cue is looked at a second time where the first look gives it at least this probability. */
export const leastLikely = 0.08

function counts(count: number, is: (i: number) => boolean): Uint16Array {
  const found = new Uint16Array(count + 1)
  for (let i = 0; i < count; i += 1) found[i + 1] = found[i]! + (is(i) ? 1 : 0)
  return found
}

export function readFirstLook(passage: Passage, labels: Uint8Array, likely: Float64Array): FirstLook {
  const { count } = passage.words
  const n = firstShape.labels
  const column = (label: number): Uint8Array => {
    const steps = new Uint8Array(count)
    for (let i = 0, at = label; i < count; i += 1, at += n)
      steps[i] = probabilityStep(likely[at]! + likely[at + 1]!)
    return steps
  }
  const begins = new Uint8Array(count)
  for (let i = 0, row = 0; i < count; i += 1, row += n) {
    const source = likely[row + first.sourceAhead]! + likely[row + first.sourceBehind]!
    const content = likely[row + first.contentAhead]! + likely[row + first.contentBehind]!
    begins[i] = probabilityStep(source) * 8 + probabilityStep(content)
  }
  const candidates: Candidate[] = []
  for (let i = 0; i < count; i += 1) {
    const p = likely[i * n + first.cue]!
    const sure = labels[i] === first.cue
    if (!sure && (p < leastLikely || labels[i] === first.cueOn)) continue
    let until = i + 1
    if (sure) while (until < count && labels[until] === first.cueOn) until += 1
    else
      while (until < count && likely[until * n + first.cueOn]! > p / 2 && labels[until] !== first.cue)
        until += 1
    if (!sure && until < count && labels[until] === first.cueOn) continue
    candidates.push({ from: i, until, likely: p })
    i = until - 1
  }
  const sort = (i: number): number => passage.forms[i]!.sort
  return {
    labels,
    sourceAhead: column(first.sourceAhead),
    sourceBehind: column(first.sourceBehind),
    contentAhead: column(first.contentAhead),
    contentBehind: column(first.contentBehind),
    begins,
    cues: counts(count, i => labels[i] === first.cue),
    commas: counts(count, i => sort(i) === sorts.comma),
    marks: counts(count, i => sort(i) === sorts.mark),
    quoteMarks: counts(count, i => sort(i) === sorts.quote),
    sources: counts(count, i => labels[i] === first.sourceAhead || labels[i] === first.sourceBehind),
    candidates,
  }
}
