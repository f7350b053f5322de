import { describe, expect, it } from 'vitest'
import { bestLabels, likelihoods, makeShape, type Scores } from './chain.js'

/** Two boundaries, three labels; label 2 only after 1 or 2. */
const shape = makeShape(3, 2, (label, next) => next < 2 || label > 0)
const scores: Scores = {
  count: 4,
  emissions: Float32Array.from([0.2, 0.5, 9, 0.1, -0.4, 0.7, 1.1, 0.3, 0.9, -0.2, 0.6, 0.4]),
  boundary: Uint8Array.from([0, 1, 0, 1]),
  transitions: Float64Array.from([
    0.1, -0.3, 0.5, 0.2, 0.4, -0.1, 0.3, 0.2, 0.6, -0.5, 0.1, 0.2, 0.7, -0.2, 0.3, 0.1, -0.4, 0.2,
  ]),
}

/** Every row of labels that the shape allows, with its score. */
function rows(): readonly { readonly labels: readonly number[]; readonly score: number }[] {
  let found: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }]
  for (let i = 0; i < scores.count; i += 1)
    found = found.flatMap(({ labels, score }) =>
      [0, 1, 2].flatMap(label => {
        const last = labels.at(-1)
        if (label === 2 && (last === undefined || last === 0)) return []
        const step = last === undefined ? 0 : scores.transitions[scores.boundary[i]! * 9 + last * 3 + label]!
        return [{ labels: [...labels, label], score: score + step + scores.emissions[i * 3 + label]! }]
      }),
    )
  return found
}

describe('a chain of labels', () => {
  it('finds the best row of all', () => {
    const best = rows().reduce((a, b) => (b.score > a.score ? b : a))
    expect([...bestLabels(shape, scores)]).toEqual(best.labels)
  })

  it('gives each label the share of the rows that have it', () => {
    const all = rows().map(({ labels, score }) => ({ labels, power: Math.exp(score) }))
    const total = all.reduce((sum, { power }) => sum + power, 0)
    const likely = likelihoods(shape, { ...scores, transitions: scores.transitions.map(Math.exp) })
    for (let i = 0; i < scores.count; i += 1)
      for (let label = 0; label < 3; label += 1) {
        const share =
          all.filter(row => row.labels[i] === label).reduce((sum, { power }) => sum + power, 0) / total
        expect(likely[i * 3 + label]).toBeCloseTo(share, 10)
      }
  })

  it('adds up the shares of the transitions, one for each boundary', () => {
    const pairs = new Float64Array(18)
    likelihoods(shape, { ...scores, transitions: scores.transitions.map(Math.exp) }, pairs)
    expect(pairs.reduce((a, b) => a + b, 0)).toBeCloseTo(3, 10)
  })
})
