/** The weights of the line model as bytes: how `learn/lines` writes them and how they are read. */
import { firstFeatures, layoutFeatures, secondFeatures } from './lineFeatures.js'
import type { LineWeights } from './lineModel.js'
import { bucketOf, wordBuckets } from './look.js'
import type { Tree, Trees } from './trees.js'

/** Tells one set of features from another, in order: trees know their questions by number only. */
export function featuresMark(): number {
  let mark = wordBuckets
  for (const names of [firstFeatures.names, secondFeatures.names, layoutFeatures.names])
    for (const name of names)
      for (const letter of name) mark = (Math.imul(mark, 31) + letter.charCodeAt(0)) | 0
  return bucketOf(mark)
}

const forests = ['first', 'second', 'layout'] as const

class Reader {
  readonly #view: DataView
  #at = 0
  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  byte(): number {
    this.#at += 1
    return this.#view.getUint8(this.#at - 1)
  }
  small(): number {
    this.#at += 2
    return this.#view.getInt16(this.#at - 2, true)
  }
  real(): number {
    this.#at += 4
    return this.#view.getFloat32(this.#at - 4, true)
  }
}

/** A leaf is a 16-bit number of so many parts of the forest's largest. */
const parts = 32_767

function readTree(reader: Reader, scale: number): Tree {
  const depth = reader.byte()
  const features: number[] = []
  const thresholds: number[] = []
  for (let level = 0; level < depth; level += 1) {
    features.push(reader.small())
    thresholds.push(reader.real())
  }
  const leaves = new Float32Array(1 << depth)
  for (let leaf = 0; leaf < leaves.length; leaf += 1) leaves[leaf] = (reader.small() * scale) / parts
  return { features, thresholds, leaves }
}

function readForest(reader: Reader): Trees {
  const count = reader.small()
  const bias = reader.real()
  const scale = reader.real()
  return { bias, trees: Array.from({ length: count }, () => readTree(reader, scale)) }
}

/** Throws where the weights were made for other features than this code has. */
export function readWeights(base64: string): LineWeights {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  const reader = new Reader(bytes)
  if (reader.small() !== featuresMark())
    throw new Error(
      'the line weights were made for other features: train them anew with learn/lines/train.mjs',
    )
  const scale = reader.real()
  const lexis = new Float32Array(wordBuckets)
  for (let bucket = 0; bucket < wordBuckets; bucket += 1)
    lexis[bucket] = ((reader.byte() - 128) * scale) / 127
  const read = forests.map(() => readForest(reader))
  return { lexis, first: read[0]!, second: read[1]!, layout: read[2]! }
}

class Writer {
  readonly bytes: number[] = []
  byte(value: number): void {
    this.bytes.push(value & 255)
  }
  small(value: number): void {
    this.byte(value)
    this.byte(value >> 8)
  }
  real(value: number): void {
    this.bytes.push(...new Uint8Array(Float32Array.of(value).buffer))
  }
}

const largest = (values: Iterable<number>): number => {
  let most = 1e-9
  for (const value of values) most = Math.max(most, Math.abs(value))
  return most
}

/** The other way round; for training. */
export function writeWeights(weights: LineWeights): string {
  const writer = new Writer()
  writer.small(featuresMark())
  const scale = largest(Array.from(weights.lexis))
  writer.real(scale)
  for (let bucket = 0; bucket < wordBuckets; bucket += 1)
    writer.byte(Math.round((weights.lexis[bucket]! * 127) / scale) + 128)
  for (const forest of forests) {
    const { bias, trees } = weights[forest]
    const most = largest(trees.flatMap(({ leaves }) => Array.from(leaves)))
    writer.small(trees.length)
    writer.real(bias)
    writer.real(most)
    for (const { features, thresholds, leaves } of trees) {
      writer.byte(features.length)
      features.forEach((feature, level) => {
        writer.small(feature)
        writer.real(thresholds[level]!)
      })
      for (const leaf of Array.from(leaves)) writer.small(Math.round((leaf * parts) / most))
    }
  }
  return btoa(writer.bytes.map(byte => String.fromCharCode(byte)).join(''))
}
