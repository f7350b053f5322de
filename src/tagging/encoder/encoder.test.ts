import { setFlagsFromString } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { makeEncoder } from './encoder.js'
import { makeChance, randomNetwork, type Size, type Table, type Tensors, writeWeights } from './fixture.js'
import { canRelax, makeKernel } from './kernel/kernel.js'
import { readWeights } from './weights.js'

// V8 11 (Node 20) has relaxed SIMD behind this flag.
if (!canRelax()) setFlagsFromString('--experimental-wasm-relaxed-simd')

const size: Size = { width: 64, heads: 4, inner: 112, layers: 2, vocabulary: 50, positions: 40 }
const network = randomNetwork(size, 7)
const file = writeWeights({ heads: size.heads }, network)
const encoderOf = (relaxed: boolean) => makeEncoder(readWeights(file), { relaxed })

const window = (pieces: number, seed: number) => {
  const chance = makeChance(seed)
  const ids = Int32Array.from({ length: pieces }, () => Math.floor((chance() + 0.5) * size.vocabulary))
  return { ids, cases: Uint8Array.from(ids, id => id % 11) }
}

/** Φ by Simpson's rule. */
function normal(x: number): number {
  const steps = 200
  let sum = 0
  for (let step = 0; step <= steps; step += 1) {
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2
    sum += weight * Math.exp(-(((x * step) / steps) ** 2) / 2)
  }
  return 0.5 + (sum * x) / steps / 3 / Math.sqrt(2 * Math.PI)
}

/** The same network in plain floats, nothing rounded. */
function reference({ tables, floats }: Tensors, ids: Int32Array, cases: Uint8Array): readonly number[][] {
  const { width, heads, layers } = size
  const row = ({ columns, values, scales }: Table, at: number): number[] =>
    Array.from({ length: columns }, (_, column) => values[at * columns + column]! * scales[at]!)
  const linear = (name: string, x: readonly number[]): number[] => {
    const weights = tables[`${name}.weight`]!
    return Array.from({ length: weights.rows }, (_, output) =>
      row(weights, output).reduce(
        (sum, weight, at) => sum + weight * x[at]!,
        floats[`${name}.bias`]![output]!,
      ),
    )
  }
  const norm = (name: string, x: readonly number[]): number[] => {
    const mean = x.reduce((sum, value) => sum + value, 0) / width
    const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width
    return x.map(
      (value, at) =>
        ((value - mean) / Math.sqrt(variance + 1e-12)) * floats[`${name}.weight`]![at]! +
        floats[`${name}.bias`]![at]!,
    )
  }
  const sum = (x: readonly number[], y: readonly number[]): number[] => x.map((value, at) => value + y[at]!)
  const slice = (values: Float32Array, at: number): number[] => [
    ...values.subarray(at * width, (at + 1) * width),
  ]
  let states = Array.from(ids, (id, at) => {
    const known = sum(row(tables['encoder.tokens.weight']!, id), row(tables['encoder.positions.weight']!, at))
    const rest = sum([...floats['encoder.kind']!], slice(floats['encoder.cases.weight']!, cases[at]!))
    return norm('encoder.norm', sum(known, rest))
  })
  for (let layer = 0; layer < layers; layer += 1) {
    const name = `encoder.layers.${layer}`
    const projected = states.map(state => linear(`${name}.qkv`, state))
    states = states.map((state, piece) => {
      const mixed = Array.from({ length: heads }, (_, head) => {
        const [from, end] = [(head * width) / heads, ((head + 1) * width) / heads]
        const query = projected[piece]!.slice(from, end)
        const scores = projected.map(other => {
          const key = other.slice(width + from, width + end)
          const product = query.reduce((sum, value, at) => sum + value * key[at]!, 0)
          return Math.exp(product / Math.sqrt(end - from))
        })
        const total = scores.reduce((a, b) => a + b)
        return query.map((_, at) =>
          projected.reduce(
            (sum, other, giver) => sum + (scores[giver]! / total) * other[2 * width + from + at]!,
            0,
          ),
        )
      }).flat()
      const between = norm(`${name}.norm1`, sum(state, linear(`${name}.out`, mixed)))
      const up = linear(`${name}.up`, between).map(value => value * normal(value))
      return norm(`${name}.norm2`, sum(between, linear(`${name}.down`, up)))
    })
  }
  return states
}

/** Length of the difference over the length of what it should be. */
const error = (found: Float32Array, wanted: readonly number[]): number =>
  Math.hypot(...wanted.map((value, at) => value - found[at]!)) / Math.hypot(...wanted)

describe('the encoder', () => {
  it('comes near to the network in floats, for windows of any length', () => {
    const { encode } = encoderOf(true)
    for (const pieces of [1, 4, 11, 40]) {
      const { ids, cases } = window(pieces, pieces)
      expect(error(encode(ids, cases), reference(network, ids, cases).flat())).toBeLessThan(0.04)
    }
  })

  it('gives the same bits with and without relaxed SIMD, and whatever was read before', () => {
    const [relaxed, plain] = [encoderOf(true), encoderOf(false)]
    for (const pieces of [40, 1, 7, 39, 16]) {
      const { ids, cases } = window(pieces, 100 + pieces)
      const states = relaxed.encode(ids, cases)
      expect(plain.encode(ids, cases)).toEqual(states)
      expect(encoderOf(true).encode(ids, cases)).toEqual(states)
      expect(plain.linear('head', states)).toEqual(relaxed.linear('head', states))
    }
  })

  it('sends any number of rows through a linear layer', () => {
    const { linear, width } = encoderOf(true)
    const chance = makeChance(3)
    const rows = Float32Array.from({ length: 203 * width }, chance)
    const weights = network.tables['head.weight']!
    const wanted = Array.from({ length: 203 * 5 }, (_, at) => {
      let value = network.floats['head.bias']![at % 5]!
      for (let term = 0; term < width; term += 1) {
        const weight = weights.values[(at % 5) * width + term]! * weights.scales[at % 5]!
        value += weight * rows[Math.floor(at / 5) * width + term]!
      }
      return value
    })
    const found = linear('head', rows)
    expect(found.length).toBe(wanted.length)
    expect(error(found, wanted)).toBeLessThan(0.01)
    expect(linear('head', new Float32Array(0))).toEqual(new Float32Array(0))
  })

  it('refuses windows and pieces that it has no room for', () => {
    const { encode } = encoderOf(true)
    expect(() => encode(new Int32Array(0), new Uint8Array(0))).toThrow(RangeError)
    expect(() => encode(new Int32Array(41), new Uint8Array(41))).toThrow(RangeError)
    expect(() => encode(Int32Array.of(50), Uint8Array.of(0))).toThrow(RangeError)
  })
})

describe('a lane of 16 bits', () => {
  const withHead = (weights: readonly number[]) => {
    const head: Table = {
      rows: 1,
      columns: size.width,
      values: Int8Array.from({ length: size.width }, (_, at) => weights[at % 16]!),
      scales: Float32Array.of(1),
    }
    const tables = { ...network.tables, 'head.weight': head }
    const floats = { ...network.floats, 'head.bias': Float32Array.of(0) }
    return readWeights(writeWeights({ heads: size.heads }, { tables, floats, texts: {} }))
  }
  // 127 + 127 + 4 = 258 in both lanes of each group.
  const full = [127, 127, -127, -127, 4, 0, -4, 0, 0, 0, 0, 0, 0, 0, 0, 0]

  it('holds the largest sums that are allowed', () => {
    const rows = Float32Array.from({ length: 4 * size.width }, (_, at) => (at % 16 === 2 ? 0 : 127))
    const wanted = (size.width / 16) * 127 * 127
    for (const relaxed of [true, false]) {
      const { linear } = makeEncoder(withHead(full), { relaxed })
      expect([...linear('head', rows)]).toEqual([wanted, wanted, wanted, wanted])
    }
  })
  it('refuses larger ones', () => {
    expect(() => makeEncoder(withHead(full.map((weight, at) => (at === 4 ? 5 : weight))))).toThrow('lane')
  })
})

describe('the activation of BERT', () => {
  it('is x·Φ(x) within 5e-5', () => {
    const kernel = makeKernel()
    const at = kernel.take(4 * 4000)
    const x = Float32Array.from({ length: 4000 }, (_, step) => (step - 2000) / 250)
    new Float32Array(kernel.buffer(), at, x.length).set(x)
    kernel.applyGelu(at, at + 4 * x.length)
    const found = new Float32Array(kernel.buffer(), at, x.length)
    expect(Math.max(...x.map((value, step) => Math.abs(found[step]! - value * normal(value))))).toBeLessThan(
      5e-5,
    )
  })
})
