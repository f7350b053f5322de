/**
 * Pointers between the words of a window: scaled products of two projections, plus a bias by distance and by the paragraphs
 * between. `learn/reader.py` says which pointer is which.
 */
import type { Encoder } from '../encoder/encoder.js'
import type { Weights } from '../encoder/weights.js'
import type { Scores } from './decode.js'

/** Content to cue, cue to the first of its source, cue to the last. */
const kinds = 3
/** Buckets of distance on each side. */
const reach = 20

/** The nearest whole number, of two equally near the even one: as the weights were trained with. */
function roundEven(value: number): number {
  const below = Math.floor(value)
  const rest = value - below
  if (rest !== 0.5) return Math.round(value)
  return below % 2 === 0 ? below : below + 1
}

/** The bucket of a signed distance in words: 0 far to the left, 2 × reach far to the right. */
export function bucketOf(gap: number): number {
  const size = Math.min(reach, roundEven(Math.log2(Math.abs(gap) + 1) * 2.5))
  return gap < 0 ? reach - size : reach + size
}

export type Pointers = Pick<Scores, 'link' | 'source'>

/** Makes the pointers of a window from the hidden states of its words, rows of `encoder.width` floats, and their paragraphs. */
export function makePointers(
  weights: Weights,
  encoder: Encoder,
): (states: Float32Array, paragraphs: readonly number[]) => Pointers {
  const byDistance = weights.floats('distance')
  const byParagraph = weights.floats('apart')
  return (states, paragraphs) => {
    const count = paragraphs.length
    const asks = encoder.linear('ask', states)
    const offers = encoder.linear('offer', states)
    const nobody = encoder.linear('nobody', states)
    const row = asks.length / count
    const width = row / kinds
    const scale = 1 / Math.sqrt(width)
    const point = (kind: number, from: number, to: number): number => {
      let product = 0
      const ask = from * row + kind * width
      const offer = to * row + kind * width
      for (let at = 0; at < width; at += 1) product += asks[ask + at]! * offers[offer + at]!
      const apart = Math.sign(paragraphs[to]! - paragraphs[from]!) + 1
      return (
        product * scale + byDistance[bucketOf(to - from) * kinds + kind]! + byParagraph[apart * kinds + kind]!
      )
    }
    return {
      link: (from, to) => point(0, from, to),
      source: (cue, end) => {
        const kind = end === 'first' ? 1 : 2
        const scores = new Float64Array(count + 1)
        for (let to = 0; to < count; to += 1) scores[to] = point(kind, cue, to)
        scores[count] = nobody[cue * 2 + kind - 1]!
        return scores
      },
    }
  }
}
