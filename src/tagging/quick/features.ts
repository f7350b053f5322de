/**
 * What may tell the label of a word: the forms around it, the quotation and the sentence that it stands in. Features are
 * hashes. Those of a single form at a distance (`formFeatures`) are the same wherever the form stands, and are summed once.
 */
import type { Form } from './forms.js'
import { mix } from './hash.js'
import type { Passage } from './passage.js'

/** Forms up to this many words away are seen. */
export const reach = 4

/** Fine to coarse distance: 0–6 as they are, then 7–9, 10–14, 15–24, 25 and more. */
export function distanceBin(distance: number): number {
  if (distance < 7) return distance
  return distance < 10 ? 7 : distance < 15 ? 8 : distance < 25 ? 9 : 10
}

/** Features of a form that stands `offset` words from the word in question. */
export function formFeatures(form: Form, offset: number, add: (feature: number) => void): void {
  const place = mix(101, offset)
  const seen = offset < -2 || offset > 2 ? form.far : form.near
  for (const feature of seen) add(mix(place, feature))
  if (offset >= -1 && offset <= 1) for (const feature of form.nearest) add(mix(place, feature))
}

/** Features of word `i` of a passage beyond those of single forms. `out` receives them; their number comes back. */
export function placeFeatures(
  passage: Passage,
  edge: Form,
  i: number,
  out: Int32Array,
  from: number,
): number {
  const { forms, quoteOf, quotes, sentenceOf, sentenceStarts, glued } = passage
  let n = from
  const w = forms[i]!
  const b2 = forms[i - 2] ?? edge
  const b1 = forms[i - 1] ?? edge
  const a1 = forms[i + 1] ?? edge
  const a2 = forms[i + 2] ?? edge
  // Neighbours together.
  out[n++] = mix(mix(201, b1.lower), w.lower)
  out[n++] = mix(mix(202, w.lower), a1.lower)
  out[n++] = mix(mix(203, b1.fine), w.fine)
  out[n++] = mix(mix(204, w.fine), a1.fine)
  out[n++] = mix(mix(205, b2.middle), b1.middle)
  out[n++] = mix(mix(206, a1.middle), a2.middle)
  out[n++] = mix(mix(207, b1.middle), a1.middle)
  out[n++] = mix(mix(mix(208, b1.middle), w.middle), a1.middle)
  out[n++] = mix(mix(mix(209, b2.middle), b1.middle), w.middle)
  out[n++] = mix(mix(mix(210, w.middle), a1.middle), a2.middle)
  out[n++] = mix(mix(211, b2.lower), b1.lower)
  out[n++] = mix(mix(212, a1.lower), a2.lower)
  out[n++] = mix(mix(mix(213, b1.shape), w.shape), a1.shape)
  // The sentence.
  const s = sentenceOf[i]!
  const first = sentenceStarts[s]!
  const last = sentenceStarts[s + 1]! - 1
  const since = distanceBin(i - first)
  const until = distanceBin(last - i)
  out[n++] = mix(mix(221, since), w.coarse)
  out[n++] = mix(mix(222, until), w.coarse)
  out[n++] = mix(mix(223, Math.min(s, 2)), mix(since, passage.place))
  out[n++] = mix(mix(224, forms[first]!.lower), w.coarse)
  out[n++] = mix(mix(225, forms[first]!.middle), Math.min(since, 7))
  out[n++] = mix(mix(226, glued[i]!), w.sort)
  out[n++] = mix(mix(227, until), forms[last]!.sort)
  // The quotation.
  const q = quoteOf[i]!
  if (q >= 0) {
    const quote = quotes[q]!
    const opened = distanceBin(i - quote.first)
    const closes = distanceBin(quote.last - i)
    const before = forms[quote.last - 1]?.sort ?? 7
    const length = distanceBin(quote.last - quote.first - 1)
    const ends = mix(mix(quote.closed ? 1 : 2, before), quote.first === 0 ? 1 : 0)
    out[n++] = mix(mix(231, opened), ends)
    out[n++] = mix(mix(232, closes), ends)
    out[n++] = mix(mix(233, length), mix(opened === 0 ? 1 : closes === 0 ? 2 : 3, before))
    out[n++] = mix(mix(234, w.coarse), length)
    out[n++] = mix(mix(235, forms[quote.first - 1]?.middle ?? 0), Math.min(opened, 7))
    out[n++] = mix(mix(236, forms[quote.last + 1]?.middle ?? 0), Math.min(closes, 7))
    out[n++] = mix(mix(237, forms[quote.last + 2]?.middle ?? 0), mix(before, Math.min(closes, 1)))
  } else {
    // The quotations before and after, as far as they stand in the same paragraph.
    let near = i - 1
    while (near >= 0 && i - near < 12 && quoteOf[near]! < 0) near -= 1
    const behind = near >= 0 && quoteOf[near]! >= 0 ? i - near : 0
    const ended = behind > 0 ? (forms[near - 1]?.sort ?? 7) : 7
    out[n++] = mix(mix(241, behind), ended)
    out[n++] = mix(mix(242, behind), mix(w.middle, ended))
    near = i + 1
    while (near < forms.length && near - i < 12 && quoteOf[near]! < 0) near += 1
    const ahead = near < forms.length && quoteOf[near]! >= 0 ? near - i : 0
    const lead = ahead > 0 ? (forms[near - 1]?.sort ?? 7) : 7
    out[n++] = mix(mix(243, ahead), lead)
    out[n++] = mix(mix(244, ahead), mix(w.middle, lead))
    out[n++] = mix(mix(245, behind), mix(ahead, w.coarse))
    out[n++] = mix(mix(246, quotes.length > 0 ? 1 : 0), w.fine)
  }
  return n
}

/** Kind of the boundary before word `i`: which transitions between labels are likely there. */
export function boundaryBefore(passage: Passage, i: number): number {
  const before = i === 0 ? 7 : passage.forms[i - 1]!.sort
  return before * 8 + passage.forms[i]!.sort
}
