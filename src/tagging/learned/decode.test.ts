import { describe, expect, it } from 'vitest'
import { type Decoding, findAttributions, type Scores } from './decode.js'
import { bucketOf } from './pointers.js'
import { attributionTags, bestTags, runsOf } from './tags.js'
import { windowsOf } from './windows.js'

const decoding: Decoding = { cue: 0, content: 0, source: 0, nobody: 0, calibration: [0, 0, 0, 0, 0, 1] }

/** Scores that are sure of the given tags, with the pointers given. */
function scoresOf(
  tags: readonly string[],
  sources: { readonly [cue: number]: readonly [number, number] },
): Scores {
  const logits = new Float32Array(tags.length * attributionTags.length)
  tags.forEach((tag, at) => {
    logits[at * attributionTags.length + attributionTags.indexOf(tag as 'O')] = 8
  })
  return {
    count: tags.length,
    tags: logits,
    link: (from, to) => -Math.abs(from - to),
    source: (cue, end) => {
      const scores = new Float64Array(tags.length + 1)
      const source = sources[cue]
      scores[source ? source[end === 'first' ? 0 : 1] : tags.length] = 8
      return scores
    },
  }
}

describe('decoding', () => {
  it('joins a cue with its source and its content', () => {
    const tags = ['B-source', 'I-source', 'B-cue', 'B-content', 'I-content', 'O']
    const found = findAttributions(scoresOf(tags, { 2: [0, 1] }), decoding)
    expect(found).toMatchObject([{ source: [0, 2], cue: [2, 3], content: [[3, 5]] }])
    expect(found[0]?.confidence).toBeCloseTo(1 / (1 + Math.exp(-1)))
  })

  it('gives each content to the cue that it points to, and nothing to a cue without one', () => {
    const tags = ['B-content', 'B-cue', 'O', 'O', 'B-cue', 'B-content']
    const found = findAttributions(scoresOf(tags, {}), decoding)
    expect(found.map(({ cue, content, source }) => ({ cue, content, source }))).toEqual([
      { cue: [1, 2], content: [[0, 1]], source: undefined },
      { cue: [4, 5], content: [[5, 6]], source: undefined },
    ])
    expect(findAttributions(scoresOf(['O', 'B-cue'], {}), decoding)).toEqual([])
  })

  it('knows no inside without a beginning', () => {
    const scores = new Float64Array(2 * attributionTags.length)
    scores[attributionTags.indexOf('I-cue')] = 5
    scores[attributionTags.length + attributionTags.indexOf('I-cue')] = 5
    expect(runsOf(bestTags(scores))).toEqual([{ role: 'cue', from: 0, until: 2 }])
  })
})

describe('windows', () => {
  const word = (paragraph: number, pieces = 1) => ({
    start: 0,
    end: 1,
    paragraph,
    pieces: Array(pieces).fill(0),
  })

  it('hold whole paragraphs', () => {
    const words = [...Array(4).fill(word(0)), ...Array(4).fill(word(1)), ...Array(4).fill(word(2))]
    expect(windowsOf(words, 14)).toEqual([
      [0, 8],
      [8, 12],
    ])
  })

  it('cut a paragraph that is too long, and a word of too many pieces stands alone', () => {
    expect(windowsOf(Array(10).fill(word(0)), 8)).toEqual([
      [0, 5],
      [5, 10],
    ])
    expect(windowsOf([word(0), word(0, 90), word(0)], 8)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
  })
})

it('distances fall into buckets as the weights were trained with', () => {
  expect([0, 1, -1, 7, -7, 31, -31, 9999, -9999].map(bucketOf)).toEqual([20, 22, 18, 28, 12, 32, 8, 40, 0])
})
