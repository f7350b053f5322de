/** Trains a linear chain by stochastic gradient on its log-likelihood, with step sizes of AdaGrad (Duchi et al. 2011). */
import { likelihoods } from '../../dist/tagging/quick/chain.js'
import { makeRandom, shuffle } from './random.mjs'

export function makeModel(bits, shape) {
  const { labels: L, boundaries } = shape
  return { bits, shape, table: new Float32Array(2 ** bits * L), transitions: new Float64Array(boundaries * L * L) }
}

/**
 * A passage to learn from or to label: `count` words; `rows` are the rows of the table (already times the number of labels)
 * of all words one after the other, word i has those from `offsets[i]` to `offsets[i + 1]`; `boundary` before each word; `gold` labels.
 */
const buffer = new Int32Array(4096)
export function prepare(featuresOf, count, bits, L) {
  const offsets = new Int32Array(count + 1)
  const pieces = []
  const mask = 2 ** bits - 1
  for (let i = 0; i < count; i += 1) {
    const n = featuresOf(i, buffer)
    offsets[i + 1] = offsets[i] + n
    const piece = new Int32Array(n)
    for (let f = 0; f < n; f += 1) piece[f] = (buffer[f] & mask) * L
    pieces.push(piece)
  }
  const rows = new Int32Array(offsets[count])
  pieces.forEach((piece, i) => rows.set(piece, offsets[i]))
  return { rows, offsets }
}

/** The same examples without the features that are seen fewer than `least` times. */
export function prune(examples, bits, L, least) {
  const seen = new Uint8Array(2 ** bits)
  for (const { rows } of examples)
    for (let f = 0; f < rows.length; f += 1) if (seen[rows[f] / L] < 255) seen[rows[f] / L] += 1
  return examples.map(example => {
    const { rows, offsets, count } = example
    const kept = { rows: rows.filter(row => seen[row / L] >= least), offsets: new Int32Array(count + 1) }
    for (let i = 0, f = 0, n = 0; i < count; i += 1) {
      for (; f < offsets[i + 1]; f += 1) if (seen[rows[f] / L] >= least) n += 1
      kept.offsets[i + 1] = n
    }
    return { ...example, ...kept }
  })
}

export function emissionsOf({ table, shape: { labels: L } }, { count, rows, offsets }) {
  const emissions = new Float32Array(count * L)
  for (let i = 0, f = 0; i < count; i += 1)
    for (const stop = offsets[i + 1], at = i * L; f < stop; f += 1) for (let l = 0, k = rows[f]; l < L; l += 1) emissions[at + l] += table[k + l]
  return emissions
}

/** Trains in place. `drop` is the share of features left out at random while learning; `weight` of an example scales its steps. */
export function train(model, examples, { epochs = 4, rate = 0.1, seed = 1, drop = 0, log } = {}) {
  const { table, transitions, shape } = model
  const L = shape.labels
  const squares = new Float32Array(table.length).fill(1)
  const edgeSquares = new Float32Array(transitions.length).fill(1)
  const edges = new Float64Array(transitions.length)
  const powers = Float64Array.from(transitions, Math.exp)
  const random = makeRandom(seed)
  const order = examples.slice()
  const kept = new Int32Array(600 * 200)
  const offsets = new Int32Array(601)
  const limit = Math.floor(drop * 256)
  const gradient = new Float64Array(L)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    const pace = rate * (1 - (0.9 * epoch) / epochs)
    let loss = 0
    for (const example of order) {
      const { count, rows, boundary, gold, weight = 1 } = example
      const step = pace * weight
      let n = 0
      let bits = 0
      let left = 0
      for (let i = 0, f = 0; i < count; i += 1) {
        for (const stop = example.offsets[i + 1]; f < stop; f += 1) {
          if (limit > 0) {
            if (left === 0) {
              bits = Math.floor(random() * 4294967296)
              left = 4
            }
            const skip = (bits & 255) < limit
            bits >>>= 8
            left -= 1
            if (skip) continue
          }
          kept[n++] = rows[f]
        }
        offsets[i + 1] = n
      }
      const emissions = emissionsOf(model, { count, rows: kept, offsets })
      const node = likelihoods(shape, { count, emissions, boundary, transitions: powers }, edges)
      for (let i = 0; i < count; i += 1) loss -= Math.log(Math.max(1e-9, node[i * L + gold[i]]))
      for (let i = 1; i < count; i += 1) edges[boundary[i] * L * L + gold[i - 1] * L + gold[i]] -= 1
      for (let i = 1; i < count; i += 1)
        for (let key = boundary[i] * L * L, stop = key + L * L; key < stop; key += 1) {
          const g = edges[key]
          if (g === 0) continue
          edges[key] = 0
          if (g < 1e-3 && g > -1e-3) continue
          edgeSquares[key] += g * g
          transitions[key] -= (step * g) / Math.sqrt(edgeSquares[key])
          powers[key] = Math.exp(transitions[key])
        }
      for (let i = 0; i < count; i += 1) {
        if (node[i * L + gold[i]] > 0.98) continue
        for (let l = 0; l < L; l += 1) {
          const g = node[i * L + l] - (gold[i] === l ? 1 : 0)
          if (g < 0.01 && g > -0.01) continue
          gradient[l] = g
          const square = g * g
          const move = step * g
          for (let f = offsets[i]; f < offsets[i + 1]; f += 1) {
            const k = kept[f] + l
            squares[k] += square
            table[k] -= move / Math.sqrt(squares[k])
          }
        }
      }
    }
    log?.(epoch, loss)
  }
  return model
}
