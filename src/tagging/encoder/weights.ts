/**
 * A file of weights, as `learn/weights.py` writes it: the eight bytes `PARLEYW1`, the length of the header as 32 bits with the lowest byte
 * first, the header in JSON, and from the next multiple of 16 on the tensors, each at a multiple of 16. All numbers lowest byte first.
 */

/** What the header says of a tensor; places are bytes from the first tensor on. */
interface Entry {
  /** `int8`: rows of whole numbers, each with a scale. */
  readonly type: 'int8' | 'float32' | 'text'
  /** Rows and columns, or the length of a vector, or of a text in bytes. */
  readonly shape: readonly number[]
  readonly at: number
  /** Only for `int8`: where the scales of the rows are. */
  readonly scales?: number
}

/** Rows of whole numbers from -127 to 127; each stands for itself times the scale of its row. */
export interface Quantised {
  readonly rows: number
  readonly columns: number
  readonly values: Int8Array
  readonly scales: Float32Array
}

export interface Weights {
  /** What the writer noted: the shape of the network, constants of decoding, … */
  readonly meta: { readonly [key: string]: unknown }
  /** The names of all quantised tensors, in the order of the file. */
  readonly quantisedNames: readonly string[]
  readonly has: (name: string) => boolean
  readonly quantised: (name: string) => Quantised
  readonly floats: (name: string) => Float32Array
  readonly text: (name: string) => string
}

const magic = 'PARLEYW1'
const alignment = 16

/** Reads a file of weights. Nothing is copied but what is not aligned. Throws if it is none. */
export function readWeights(file: Uint8Array): Weights {
  // A view of floats can only begin at a multiple of four of its buffer.
  const bytes = file.byteOffset % alignment === 0 ? file : file.slice()
  if (new TextDecoder('latin1').decode(bytes.subarray(0, magic.length)) !== magic) {
    throw new Error('not a file of weights')
  }
  const headerStart = magic.length + 4
  const headerEnd = headerStart + new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(headerStart, headerEnd))) as {
    readonly meta: Weights['meta']
    readonly tensors: { readonly [name: string]: Entry }
  }
  const start = bytes.byteOffset + Math.ceil(headerEnd / alignment) * alignment
  const entry = (name: string, type: Entry['type']): Entry => {
    const found = header.tensors[name]
    if (found?.type !== type) throw new Error(`the weights have no ${type} “${name}”`)
    return found
  }
  const floatsAt = (at: number, count: number): Float32Array =>
    new Float32Array(bytes.buffer, start + at, count)
  return {
    meta: header.meta,
    quantisedNames: Object.keys(header.tensors).filter(name => header.tensors[name]!.type === 'int8'),
    has: name => Object.hasOwn(header.tensors, name),
    quantised: name => {
      const { shape, at, scales } = entry(name, 'int8')
      const [rows, columns] = [shape[0]!, shape[1]!]
      const values = new Int8Array(bytes.buffer, start + at, rows * columns)
      return { rows, columns, values, scales: floatsAt(scales!, rows) }
    },
    floats: name => {
      const { shape, at } = entry(name, 'float32')
      return floatsAt(
        at,
        shape.reduce((product, size) => product * size, 1),
      )
    },
    text: name => {
      const { shape, at } = entry(name, 'text')
      return new TextDecoder().decode(new Uint8Array(bytes.buffer, start + at, shape[0]!))
    },
  }
}
