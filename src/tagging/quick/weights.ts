/**
 * The weights of the quick reader, as one run of bytes: a line of JSON (`Header`) ended by a line feed, then the parts it
 * names in its order, each padded to eight bytes. Little-endian. `learn/quick/pack.mjs` writes it.
 */
import type { Shape } from './chain.js'
import type { Classes, Lexicon } from './forms.js'
import { firstShape, second, secondShape } from './labels.js'

/** A learned chain: what each feature says for each label, and what each boundary says for each pair of labels. */
export interface ChainWeights {
  readonly shape: Shape
  /** The table has 2^bits rows. */
  readonly bits: number
  /** Rows of `shape.labels` numbers; a number times `scale` is the weight. */
  readonly table: Int8Array
  readonly scale: number
  readonly transitions: Float64Array
  /** The transitions as powers of e. */
  readonly powers: Float64Array
}

export interface Weights {
  readonly lexicon: Lexicon
  readonly first: ChainWeights
  readonly second: ChainWeights
  /** Weights of the logistic regression that gives the confidence (`confidence.ts`). */
  readonly trust: readonly number[]
  /** What is less trusted than this is not told. */
  readonly least: number
  /** The transitions of the second look with a bonus for beginning a content: its likelihoods alone are too shy. */
  readonly eager: Float64Array
}

/** The first line of the file. */
export interface Header {
  readonly format: 'parley-quick-1'
  readonly trust: readonly number[]
  readonly least: number
  /** The bonus for beginning a content. */
  readonly bonus: number
  readonly scales: { readonly first: number; readonly second: number }
  /** Name and length in bytes of each part: words, classes, firstTable, firstTransitions, secondTable, secondTransitions. */
  readonly parts: readonly (readonly [name: string, bytes: number])[]
}

/** Bytes of a word's classes: coarse, middle, fine (two bytes), abbreviation. */
const classBytes = 5

function readLexicon(words: Uint8Array, classes: Uint8Array): Lexicon {
  const lexicon = new Map<string, Classes>()
  new TextDecoder()
    .decode(words)
    .split('\n')
    .forEach((word, nth) => {
      const at = nth * classBytes
      lexicon.set(word, {
        coarse: classes[at]!,
        middle: classes[at + 1]!,
        fine: classes[at + 2]! + 256 * classes[at + 3]!,
        abbreviation: classes[at + 4] === 1,
      })
    })
  return lexicon
}

function readChain(shape: Shape, table: Uint8Array, transitions: Uint8Array, scale: number): ChainWeights {
  const floats = Float64Array.from(new Float32Array(new Uint8Array(transitions).buffer))
  return {
    shape,
    bits: Math.round(Math.log2(table.length / shape.labels)),
    table: new Int8Array(table.buffer, table.byteOffset, table.length),
    scale,
    transitions: floats,
    powers: floats.map(Math.exp),
  }
}

/** Transitions of the second look in which every beginning of a content is worth `bonus` more. */
export function eagerTransitions(transitions: Float64Array, bonus: number): Float64Array {
  const labels = secondShape.labels
  return transitions.map((weight, at) => (at % labels === second.content ? weight + bonus : weight))
}

/** Throws where the bytes are no weights of this reader. */
export function readWeights(bytes: Uint8Array): Weights {
  const line = bytes.indexOf(10)
  const header =
    line > 0 ? (JSON.parse(new TextDecoder().decode(bytes.subarray(0, line))) as Header) : undefined
  if (header?.format !== 'parley-quick-1') throw new Error('These are no weights of the quick reader.')
  const parts = new Map<string, Uint8Array>()
  let at = line + 1
  for (const [name, length] of header.parts) {
    parts.set(name, bytes.subarray(at, at + length))
    at += Math.ceil(length / 8) * 8
  }
  const part = (name: string): Uint8Array => {
    const found = parts.get(name)
    if (!found) throw new Error(`The weights of the quick reader lack their part “${name}”.`)
    return found
  }
  const chain = readChain(secondShape, part('secondTable'), part('secondTransitions'), header.scales.second)
  return {
    lexicon: readLexicon(part('words'), part('classes')),
    first: readChain(firstShape, part('firstTable'), part('firstTransitions'), header.scales.first),
    second: chain,
    eager: eagerTransitions(chain.transitions, header.bonus),
    trust: header.trust,
    least: header.least,
  }
}
