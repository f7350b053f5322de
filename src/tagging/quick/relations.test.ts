import { describe, expect, it } from 'vitest'
import { type Relation, readRelation, settle } from './relations.js'

const run = (from: number, until: number) => ({ from, until })
const relation = (cue: number, content: Relation['content'], confidence: number): Relation => ({
  cue: run(cue, cue + 1),
  source: undefined,
  content,
  confidence,
  signs: [],
})

describe('relations that claim the same words', () => {
  it('leave them to the more trusted, and keep the rest', () => {
    const kept = settle([relation(0, [run(1, 7)], 0.5), relation(8, [run(5, 8)], 0.9)], 10, 0)
    expect(kept.map(({ content }) => content)).toEqual([[run(1, 5)], [run(5, 8)]])
  })
  it('are dropped where they lose more than half', () => {
    const kept = settle([relation(0, [run(1, 7)], 0.9), relation(8, [run(3, 8)], 0.5)], 10, 0)
    expect(kept.map(({ cue }) => cue.from)).toEqual([0])
  })
  it('are not told where they are hardly trusted', () =>
    expect(settle([relation(0, [run(1, 3)], 0.1)], 4, 0.2)).toEqual([]))
})

/** One row of probabilities a word: nothing, source, source carried on, content, content carried on. */
const rows = (...given: readonly (readonly number[])[]): Float64Array => Float64Array.from(given.flat())

describe('what the second look found', () => {
  const candidate = { from: 1, until: 2, likely: 0.9 }
  const content = [
    [0.1, 0, 0, 0.9, 0],
    [0.1, 0, 0, 0, 0.9],
  ]
  it('is a relation: source, cue, content', () => {
    const likely = rows([0.1, 0.9, 0, 0, 0], [1, 0, 0, 0, 0], ...content)
    expect(readRelation(candidate, 0, Uint8Array.from([1, 0, 3, 4]), likely, [])).toMatchObject({
      source: run(0, 1),
      cue: run(1, 2),
      content: [run(2, 4)],
    })
  })
  it('is none without a content', () => {
    const likely = rows([0.1, 0.9, 0, 0, 0], [1, 0, 0, 0, 0])
    expect(readRelation(candidate, 0, Uint8Array.from([1, 0]), likely, [])).toBeUndefined()
  })
  it('has the likeliest of competing sources, though nothing is likelier than each', () => {
    const likely = rows([0.55, 0.45, 0, 0, 0], [1, 0, 0, 0, 0], ...content, [0.6, 0.4, 0, 0, 0])
    expect(readRelation(candidate, 0, Uint8Array.from([0, 0, 3, 4, 0]), likely, [])?.source).toEqual(
      run(0, 1),
    )
  })
  it('has no source where somebody is less likely than nobody', () => {
    const likely = rows([0.9, 0.1, 0, 0, 0], [1, 0, 0, 0, 0], ...content)
    expect(readRelation(candidate, 0, Uint8Array.from([0, 0, 3, 4]), likely, [])?.source).toBeUndefined()
  })
})
