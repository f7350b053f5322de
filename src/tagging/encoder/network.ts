/** A network in the kernel's memory. Nothing of the file that it came from is kept. */
import type { Kernel } from './kernel/kernel.js'
import { type Matrix, placeMatrix } from './matrices.js'
import type { Weights } from './weights.js'

/** Where the gains and the biases of a LayerNorm are. */
export interface Norm {
  readonly gain: number
  readonly bias: number
}

export interface Layer {
  /** To queries, keys and values side by side. */
  readonly project: Matrix
  readonly out: Matrix
  readonly outNorm: Norm
  readonly up: Matrix
  readonly down: Matrix
  readonly downNorm: Norm
}

export interface Network {
  readonly width: number
  readonly heads: number
  readonly vocabulary: number
  /** Where the rows of the vocabulary are, a byte a number. */
  readonly tokens: number
  readonly tokenScales: Float32Array
  /** A row for each place of a window; their number is the longest window. */
  readonly positions: Float32Array
  readonly cases: Float32Array
  readonly norm: Norm
  readonly layers: readonly Layer[]
  /** Every matrix with a bias, by its name. */
  readonly linears: ReadonlyMap<string, Matrix>
}

/** The layer `name`. Throws if there is none. */
export function linearOf(linears: ReadonlyMap<string, Matrix>, name: string): Matrix {
  const found = linears.get(name)
  if (found === undefined) throw new Error(`the weights have no layer “${name}”`)
  return found
}

/** Copies a network, named as in `learn/encoder.py` under `encoder.`, into the kernel's memory. */
export function placeNetwork(kernel: Kernel, weights: Weights): Network {
  const linears = new Map<string, Matrix>()
  for (const name of weights.quantisedNames) {
    const layer = name.replace(/\.weight$/u, '')
    if (!weights.has(`${layer}.bias`)) continue
    linears.set(layer, placeMatrix(kernel, weights.quantised(name), weights.floats(`${layer}.bias`)))
  }
  const placeFloats = (values: Float32Array): number => {
    const at = kernel.take(values.length * 4)
    new Float32Array(kernel.buffer(), at, values.length).set(values)
    return at
  }
  const norm = (name: string): Norm => ({
    gain: placeFloats(weights.floats(`${name}.weight`)),
    bias: placeFloats(weights.floats(`${name}.bias`)),
  })
  const layers: Layer[] = []
  for (
    let name = 'encoder.layers.0';
    weights.has(`${name}.qkv.weight`);
    name = `encoder.layers.${layers.length}`
  ) {
    layers.push({
      project: linearOf(linears, `${name}.qkv`),
      out: linearOf(linears, `${name}.out`),
      outNorm: norm(`${name}.norm1`),
      up: linearOf(linears, `${name}.up`),
      down: linearOf(linears, `${name}.down`),
      downNorm: norm(`${name}.norm2`),
    })
  }
  const tokens = weights.quantised('encoder.tokens.weight')
  const tokensAt = kernel.take(tokens.values.length)
  new Int8Array(kernel.buffer(), tokensAt, tokens.values.length).set(tokens.values)
  const width = tokens.columns
  const positions = weights.quantised('encoder.positions.weight')
  const kind = weights.floats('encoder.kind')
  return {
    width,
    heads: Number(weights.meta.heads),
    vocabulary: tokens.rows,
    tokens: tokensAt,
    tokenScales: tokens.scales.slice(),
    positions: Float32Array.from(
      positions.values,
      (value, at) => value * positions.scales[Math.floor(at / width)]!,
    ),
    // Each piece has one case and is of the one kind.
    cases: weights.floats('encoder.cases.weight').map((value, at) => value + kind[at % width]!),
    norm: norm('encoder.norm'),
    layers,
    linears,
  }
}
