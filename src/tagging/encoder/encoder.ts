/** The encoder: from the pieces of a window of text to a vector for each of them. A BERT of any depth and width, in whole numbers. */
import { makeAttention } from './attention.js'
import { makeKernel } from './kernel/kernel.js'
import { rowStep } from './kernel/layout.js'
import { type Matrix, makeMultiply, placeMatrix } from './matrices.js'
import type { Weights } from './weights.js'

export interface Encoder {
  /** Floats of a piece. */
  readonly width: number
  /** The most pieces of a window. */
  readonly longest: number
  /**
   * The hidden state of each piece, `width` floats one after the other. `ids`: rows of the vocabulary; `cases`: rows of the table of cases,
   * one for each piece. From 1 to `longest` pieces. The same pieces give the same bits, on every machine.
   */
  readonly encode: (ids: Int32Array, cases: Uint8Array) => Float32Array
  /** Rows of floats through the linear layer `name`: one row of as many floats as it has outputs for each. */
  readonly linear: (name: string, rows: Float32Array) => Float32Array
}

export interface EncoderOptions {
  /** Whether to use relaxed SIMD; by default where the engine has it. Only speed depends on it. */
  readonly relaxed?: boolean
}

/** Rows of the wide middle of a layer that are worked on at once: so many stay in a cache of a megabyte. */
const blockRows = 96

const epsilon = 1e-12

/**
 * An encoder with these weights, named as in `learn/encoder.py` under `encoder.`; every other matrix with a bias is a layer for `linear`.
 * `meta.heads`: attention heads. Weights are copied: the file may be let go of.
 */
export function makeEncoder(weights: Weights, options: EncoderOptions = {}): Encoder {
  const kernel = makeKernel(options.relaxed)
  const linears = new Map<string, Matrix>()
  for (const name of weights.quantisedNames) {
    const layer = name.replace(/\.weight$/u, '')
    if (!weights.has(`${layer}.bias`)) continue
    linears.set(layer, placeMatrix(kernel, weights.quantised(name), weights.floats(`${layer}.bias`)))
  }
  const matrix = (name: string): Matrix => {
    const found = linears.get(name)
    if (found === undefined) throw new Error(`the weights have no layer “${name}”`)
    return found
  }
  const placeFloats = (values: Float32Array): number => {
    const at = kernel.take(values.length * 4)
    new Float32Array(kernel.buffer(), at, values.length).set(values)
    return at
  }
  const norm = (name: string) => ({
    gain: placeFloats(weights.floats(`${name}.weight`)),
    bias: placeFloats(weights.floats(`${name}.bias`)),
  })

  const tokens = weights.quantised('encoder.tokens.weight')
  const positions = weights.quantised('encoder.positions.weight')
  const width = tokens.columns
  const longest = positions.rows
  const tokensAt = kernel.take(tokens.values.length)
  new Int8Array(kernel.buffer(), tokensAt, tokens.values.length).set(tokens.values)
  const tokenScales = tokens.scales.slice()
  const positionRows = Float32Array.from(
    positions.values,
    (value, at) => value * positions.scales[Math.floor(at / width)]!,
  )
  const kind = weights.floats('encoder.kind')
  const caseRows = weights.floats('encoder.cases.weight').map((value, at) => value + kind[at % width]!)
  const inputNorm = norm('encoder.norm')
  const layers = Array.from({ length: depthOf(weights) }, (_, number) => {
    const name = `encoder.layers.${number}`
    return {
      project: matrix(`${name}.qkv`),
      out: matrix(`${name}.out`),
      outNorm: norm(`${name}.norm1`),
      up: matrix(`${name}.up`),
      down: matrix(`${name}.down`),
      downNorm: norm(`${name}.norm2`),
    }
  })

  // Keys and values are read in steps of eight rows.
  const room = Math.ceil(longest / 8) * 8
  const inner = Math.max(...layers.map(({ up }) => up.stride))
  const widest = Math.max(width, ...[...linears.values()].map(({ inputs }) => inputs))
  const multiply = makeMultiply(kernel, { floats: Math.max(room * width, blockRows * widest), rows: room })
  const attend = makeAttention(kernel, longest, width, Number(weights.meta.heads))
  const states = kernel.take(room * width * 4)
  const change = kernel.take(room * width * 4)
  const projected = kernel.take(room * 3 * width * 4)
  const mixed = kernel.take(room * width * 4)
  const block = kernel.take(blockRows * inner * 4)
  const linearIn = kernel.take(blockRows * widest * 4)
  const linearOut = kernel.take(
    blockRows * Math.max(...[...linears.values()].map(({ stride }) => stride)) * 4,
  )
  const floats = new Float32Array(kernel.buffer())
  const tokenRows = new Int8Array(kernel.buffer(), tokensAt, tokens.values.length)
  const vocabulary = tokens.rows
  const rowBytes = width * 4

  const addAndNormalise = (
    rows: number,
    { gain, bias }: { readonly gain: number; readonly bias: number },
  ): void => {
    kernel.addAndNormalise(states, states + rows * rowBytes, rowBytes, change, gain, bias, 1 / width, epsilon)
  }
  const embed = (ids: Int32Array, cases: Uint8Array, rows: number): void => {
    ids.forEach((id, piece) => {
      if (id < 0 || id >= vocabulary) throw new RangeError(`piece ${id} is not in the vocabulary`)
      const scale = tokenScales[id]!
      const caseRow = cases[piece]! * width
      const to = states / 4 + piece * width
      for (let at = 0; at < width; at += 1) {
        floats[to + at] =
          tokenRows[id * width + at]! * scale + positionRows[piece * width + at]! + caseRows[caseRow + at]!
      }
    })
    floats.fill(0, states / 4 + ids.length * width, states / 4 + rows * width)
    floats.fill(0, change / 4, change / 4 + rows * width)
    addAndNormalise(rows, inputNorm)
  }
  const runLayer = (layer: (typeof layers)[number], pieces: number, rows: number): void => {
    multiply(states, rows, layer.project, projected)
    attend(projected, pieces, mixed)
    multiply(mixed, rows, layer.out, change)
    addAndNormalise(rows, layer.outNorm)
    for (let from = 0; from < rows; from += blockRows) {
      const count = Math.min(blockRows, rows - from)
      multiply(states + from * rowBytes, count, layer.up, block)
      kernel.applyGelu(block, block + count * layer.up.stride * 4)
      multiply(block, count, layer.down, change + from * rowBytes)
    }
    addAndNormalise(rows, layer.downNorm)
  }

  return {
    width,
    longest,
    encode: (ids, cases) => {
      if (ids.length < 1 || ids.length > longest) throw new RangeError(`a window of ${ids.length} pieces`)
      const rows = Math.ceil(ids.length / rowStep) * rowStep
      embed(ids, cases, rows)
      for (const layer of layers) runLayer(layer, ids.length, rows)
      return floats.slice(states / 4, states / 4 + ids.length * width)
    },
    linear: (name, rows) => {
      const layer = matrix(name)
      const count = rows.length / layer.inputs
      const out = new Float32Array(count * layer.outputs)
      for (let from = 0; from < count; from += blockRows) {
        const some = Math.min(blockRows, count - from)
        const filled = Math.ceil(some / rowStep) * rowStep
        floats.set(rows.subarray(from * layer.inputs, (from + some) * layer.inputs), linearIn / 4)
        floats.fill(0, linearIn / 4 + some * layer.inputs, linearIn / 4 + filled * layer.inputs)
        multiply(linearIn, filled, layer, linearOut)
        for (let row = 0; row < some; row += 1) {
          const at = linearOut / 4 + row * layer.stride
          out.set(floats.subarray(at, at + layer.outputs), (from + row) * layer.outputs)
        }
      }
      return out
    },
  }
}

/** The number of layers: names are counted from 0. */
function depthOf(weights: Weights): number {
  let depth = 0
  while (weights.has(`encoder.layers.${depth}.qkv.weight`)) depth += 1
  return depth
}
