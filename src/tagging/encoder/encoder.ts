/** The encoder: from the pieces of a window of text to a vector for each of them. A BERT of any depth and width, in whole numbers. */
import { makeAttention } from './attention.js'
import { type Kernel, makeKernel } from './kernel/kernel.js'
import { rowStep } from './kernel/layout.js'
import { makeMultiply } from './matrices.js'
import { type Layer, linearOf, type Network, type Norm, placeNetwork } from './network.js'
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
  return encoderOf(kernel, placeNetwork(kernel, weights))
}

function encoderOf(kernel: Kernel, network: Network): Encoder {
  const { width, layers } = network
  const linears = [...network.linears.values()]
  const longest = network.positions.length / width
  // Keys and values are read in steps of eight rows.
  const room = Math.ceil(longest / 8) * 8
  const inner = Math.max(...layers.map(({ up }) => up.stride))
  const widest = Math.max(width, ...linears.map(({ inputs }) => inputs))
  const multiply = makeMultiply(kernel, {
    floats: Math.max(room * width, blockRows * widest),
    rows: Math.max(room, blockRows),
  })
  const attend = makeAttention(kernel, longest, width, network.heads)
  const states = kernel.take(room * width * 4)
  const change = kernel.take(room * width * 4)
  const projected = kernel.take(room * 3 * width * 4)
  const mixed = kernel.take(room * width * 4)
  const block = kernel.take(blockRows * inner * 4)
  const linearIn = kernel.take(blockRows * widest * 4)
  const linearOut = kernel.take(blockRows * Math.max(...linears.map(({ stride }) => stride)) * 4)
  const floats = new Float32Array(kernel.buffer())
  const tokenRows = new Int8Array(kernel.buffer(), network.tokens, network.vocabulary * width)
  const rowBytes = width * 4

  const addAndNormalise = (rows: number, { gain, bias }: Norm): void => {
    kernel.addAndNormalise(states, states + rows * rowBytes, rowBytes, change, gain, bias, 1 / width, epsilon)
  }
  const embed = (ids: Int32Array, cases: Uint8Array, rows: number): void => {
    ids.forEach((id, piece) => {
      if (id < 0 || id >= network.vocabulary) throw new RangeError(`piece ${id} is not in the vocabulary`)
      const scale = network.tokenScales[id]!
      const caseRow = cases[piece]! * width
      const to = states / 4 + piece * width
      for (let at = 0; at < width; at += 1) {
        floats[to + at] =
          tokenRows[id * width + at]! * scale +
          network.positions[piece * width + at]! +
          network.cases[caseRow + at]!
      }
    })
    floats.fill(0, states / 4 + ids.length * width, states / 4 + rows * width)
    floats.fill(0, change / 4, change / 4 + rows * width)
    addAndNormalise(rows, network.norm)
  }
  const runLayer = (layer: Layer, pieces: number, rows: number): void => {
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
      const layer = linearOf(network.linears, name)
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
