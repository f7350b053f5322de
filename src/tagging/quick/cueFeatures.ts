/** What may tell whether a word belongs to the source or to the content of one given cue. Features are hashes. */
import type { Candidate, FirstLook } from './cues.js'
import { distanceBin } from './features.js'
import { type Form, sorts } from './forms.js'
import { mix } from './hash.js'
import type { Passage } from './passage.js'

/** Forms up to this many words away are seen. */
export const cueReach = 2
/** Words further than this from the cue are not asked about. */
export const window = 100

export function sidedFormFeatures(
  form: Form,
  offset: number,
  side: number,
  add: (feature: number) => void,
): void {
  const place = mix(301 + side, offset)
  for (const feature of offset === 0 ? form.near : form.far) add(mix(place, feature))
}

/** What is the same for every word asked about one cue. */
export interface CueView {
  readonly from: number
  readonly until: number
  readonly lower: number
  readonly middle: number
  readonly fine: number
  readonly after: number
  readonly pattern: number
}

export function viewOf(
  passage: Passage,
  look: FirstLook,
  edge: Form,
  { from, until, likely }: Candidate,
): CueView {
  const { forms, quoteOf } = passage
  // The last word of letters stands for a cue of several words, and the first for what it is.
  let lower = 0
  for (let i = from; i < until; i += 1) lower = mix(lower, forms[i]!.lower)
  const head = forms[from]!
  const next = forms[until] ?? edge
  const strongest = (steps: Uint8Array, start: number, end: number): number => {
    let high = 0
    for (let i = Math.max(0, start); i < Math.min(steps.length, end); i += 1) high = Math.max(high, steps[i]!)
    return high >> 1
  }
  const sides = mix(
    strongest(look.contentAhead, from - 8, from) * 4 + strongest(look.contentBehind, until, until + 8),
    strongest(look.sourceAhead, from - 6, from) * 4 + strongest(look.sourceBehind, until, until + 6),
  )
  const pattern = mix(sides, (quoteOf[from]! >= 0 ? 2 : 0) + (likely > 0.5 ? 1 : 0))
  return {
    from,
    until,
    lower,
    middle: head.middle,
    fine: head.fine,
    after: mix(next.middle, next.sort),
    pattern,
  }
}

/** Features of word `i` beyond those of single forms. `out` receives them from place `from`; where they end comes back. */
export function cueFeatures(
  passage: Passage,
  look: FirstLook,
  view: CueView,
  edge: Form,
  i: number,
  out: Int32Array,
  start: number,
): number {
  const { forms, quoteOf, sentenceOf } = passage
  const { labels } = look
  let n = start
  const behind = i < view.from
  const side = behind ? 1 : 2
  const distance = distanceBin(behind ? view.from - 1 - i : i - view.until)
  const [low, high] = behind ? [i + 1, view.from] : [view.until, i]
  const between = Math.min(2, look.cues[high]! - look.cues[low]!)
  const commas = Math.min(2, look.commas[high]! - look.commas[low]!)
  const marks = Math.min(2, look.marks[high]! - look.marks[low]!)
  const quoteMarks = Math.min(3, look.quoteMarks[high]! - look.quoteMarks[low]!)
  const sources = Math.min(2, look.sources[high]! - look.sources[low]!)
  const sentences = Math.min(2, Math.abs(sentenceOf[i]! - sentenceOf[view.from]!))
  const source = behind ? look.sourceAhead[i]! : look.sourceBehind[i]!
  const content = behind ? look.contentAhead[i]! : look.contentBehind[i]!
  const otherSource = behind ? look.sourceBehind[i]! : look.sourceAhead[i]!
  const otherContent = behind ? look.contentBehind[i]! : look.contentAhead[i]!
  const w = forms[i]!
  const b1 = forms[i - 1] ?? edge
  const a1 = forms[i + 1] ?? edge
  const before = labels[i - 1] ?? 11
  const after = labels[i + 1] ?? 11
  const begins = look.begins[i]!
  const where = side * 3 + between
  const quoted =
    (quoteOf[i]! >= 0 ? 1 : 0) +
    (quoteOf[view.from]! >= 0 ? 2 : 0) +
    (quoteOf[i]! === quoteOf[view.from]! ? 4 : 0)
  out[n++] = mix(401, side * 8 + sentences)
  out[n++] = mix(mix(402, where), source)
  out[n++] = mix(mix(403, where), content)
  out[n++] = mix(mix(404, where), otherSource * 8 + otherContent)
  out[n++] = mix(mix(405, side), distance * 8 + source)
  out[n++] = mix(mix(406, side), distance * 8 + content)
  out[n++] = mix(mix(407, where), labels[i]! * 12 + before)
  out[n++] = mix(mix(408, where), labels[i]! * 12 + after)
  out[n++] = mix(mix(409, where), begins)
  out[n++] = mix(mix(410, where), (look.begins[i + 1] ?? 0) * 8 + content)
  out[n++] = mix(mix(411, view.lower), side * 64 + source * 8 + content)
  out[n++] = mix(mix(412, view.fine), mix(side * 16 + distance, content))
  out[n++] = mix(mix(413, view.lower), mix(side, w.lower))
  out[n++] = mix(mix(414, view.middle), mix(side, w.middle))
  out[n++] = mix(mix(415, view.after), side * 128 + distance * 8 + content)
  out[n++] = mix(mix(416, view.middle), mix(side * 16 + distance, begins))
  out[n++] = mix(mix(417, side * 9 + sentences * 3 + between), quoted * 64 + quoteMarks * 8 + content)
  out[n++] = mix(mix(418, side * 9 + commas * 3 + marks), content * 8 + source)
  out[n++] = mix(mix(419, where), sources * 64 + source * 8 + sentences)
  out[n++] = mix(mix(420, view.pattern), side * 64 + content * 8 + source)
  out[n++] = mix(mix(421, view.pattern), mix(side * 16 + distance, begins & 7))
  out[n++] = mix(mix(422, side), mix(b1.middle, w.middle) + distance)
  out[n++] = mix(mix(423, side), mix(w.middle, a1.middle) + (content > 3 ? 1 : 0))
  out[n++] = mix(mix(424, side * 8 + b1.sort), begins)
  out[n++] = mix(mix(425, where), mix(w.coarse, sources * 3 + sentences))
  return n
}

/** Kind of the boundary before word `i`, seen from the cue. */
export function cueBoundary(passage: Passage, { from, until }: Candidate, i: number): number {
  const sortAt = (at: number): number =>
    at < 0 || (at >= from && at < until) ? sorts.edge : passage.forms[at]!.sort
  return (i <= from ? 0 : 64) + sortAt(i - 1) * 8 + sortAt(i)
}
