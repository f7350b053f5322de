/** Small random networks for the tests, and the writer of their files: `learn/weights.py` in TypeScript. */
import { groupTerms } from './matrices.js'

/** Whole numbers of 32 bits, the same in every run. */
export function makeChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32 - 0.5
  }
}

export interface Table {
  readonly rows: number
  readonly columns: number
  readonly values: Int8Array
  readonly scales: Float32Array
}

export interface Tensors {
  readonly tables: { readonly [name: string]: Table }
  readonly floats: { readonly [name: string]: Float32Array }
  readonly texts: { readonly [name: string]: string }
}

export function writeWeights(meta: object, { tables, floats, texts }: Tensors): Uint8Array {
  const blocks: Uint8Array[] = []
  let size = 0
  const place = (view: Uint8Array | Int8Array | Float32Array): number => {
    const at = size
    const block = new Uint8Array(Math.ceil(view.byteLength / 16) * 16)
    block.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))
    blocks.push(block)
    size += block.length
    return at
  }
  const entries: { [name: string]: object } = {}
  for (const [name, { rows, columns, values, scales }] of Object.entries(tables)) {
    entries[name] = { type: 'int8', shape: [rows, columns], at: place(values), scales: place(scales) }
  }
  for (const [name, values] of Object.entries(floats)) {
    entries[name] = { type: 'float32', shape: [values.length], at: place(values) }
  }
  for (const [name, text] of Object.entries(texts)) {
    const bytes = new TextEncoder().encode(text)
    entries[name] = { type: 'text', shape: [bytes.length], at: place(bytes) }
  }
  const header = new TextEncoder().encode(JSON.stringify({ meta, tensors: entries }))
  const start = new Uint8Array(Math.ceil((12 + header.length) / 16) * 16)
  start.set(new TextEncoder().encode('PARLEYW1'))
  new DataView(start.buffer).setUint32(8, header.length, true)
  start.set(header, 12)
  return Uint8Array.from([start, ...blocks].flatMap(block => [...block]))
}

export interface Size {
  readonly width: number
  readonly heads: number
  readonly inner: number
  readonly layers: number
  readonly vocabulary: number
  readonly positions: number
}

/** An encoder with random weights and a layer `head` of five outputs. */
export function randomNetwork({ width, inner, layers, vocabulary, positions }: Size, seed: number): Tensors {
  const chance = makeChance(seed)
  /** Whole numbers up to `most` that stand for numbers up to about `size`. */
  const table = (rows: number, columns: number, most: number, size: number): Table => ({
    rows,
    columns,
    values: Int8Array.from({ length: rows * columns }, () => Math.round(2 * most * chance())),
    scales: Float32Array.from({ length: rows }, () => ((1 + chance()) * size) / most),
  })
  const floats: { [name: string]: Float32Array } = {}
  const tables: { [name: string]: Table } = {}
  const vector = (length: number, middle: number): Float32Array =>
    Float32Array.from({ length }, () => middle + 0.4 * chance())
  const layer = (name: string, outputs: number, inputs: number): void => {
    // Eight weights of a lane stay below what it holds; the sums of a row come near to 1.
    tables[`${name}.weight`] = table(outputs, inputs, 512 / groupTerms, 2 / Math.sqrt(inputs))
    floats[`${name}.bias`] = vector(outputs, 0)
  }
  const norm = (name: string): void => {
    floats[`${name}.weight`] = vector(width, 1)
    floats[`${name}.bias`] = vector(width, 0)
  }
  tables['encoder.tokens.weight'] = table(vocabulary, width, 127, 1)
  tables['encoder.positions.weight'] = table(positions, width, 127, 1)
  floats['encoder.kind'] = vector(width, 0)
  floats['encoder.cases.weight'] = vector(11 * width, 0)
  norm('encoder.norm')
  for (let number = 0; number < layers; number += 1) {
    const name = `encoder.layers.${number}`
    layer(`${name}.qkv`, 3 * width, width)
    layer(`${name}.out`, width, width)
    norm(`${name}.norm1`)
    layer(`${name}.up`, inner, width)
    layer(`${name}.down`, width, inner)
    norm(`${name}.norm2`)
  }
  layer('head', 5, width)
  return { tables, floats, texts: { vocabulary: '[UNK]\n[CLS]' } }
}
