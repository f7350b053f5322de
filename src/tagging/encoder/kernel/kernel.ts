/** The kernel of the encoder: its functions, assembled and compiled, and the memory that they work on. */
import { assemble } from './assembler.js'
import { columnsPerPanel, plainShape, relaxedShape, type Shape, wordRowsPerPanel } from './layout.js'
import { multiplyBytes, multiplyWords } from './multiply.js'
import { findExtents, packColumns, packRows, quantiseRows } from './quantise.js'
import { addAndNormalise, applyGelu, shareOut } from './rows.js'

interface WasmMemory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => number
}

/** The little of WebAssembly's interface that is used here; TypeScript declares it only together with a browser's. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
  readonly Memory: new (limits: { readonly initial: number }) => WasmMemory
  readonly validate: (bytes: Uint8Array) => boolean
}

/** A function of the kernel: addresses and sizes in bytes, and floats, in the order of its definition. */
type Call = (...parameters: number[]) => void

interface Functions {
  readonly multiplyBytes: Call
  readonly multiplyWords: Call
  readonly quantiseRows: Call
  readonly findExtents: Call
  /** Rows of floats as left panels of words. */
  readonly packLeft: Call
  /** Rows of floats as right panels of words, of which they are the columns. */
  readonly packRight: Call
  readonly packColumns: Call
  readonly addAndNormalise: Call
  readonly applyGelu: Call
  readonly shareOut: Call
}

export interface Kernel extends Functions {
  readonly shape: Shape
  /** A new place of so many bytes, zeros, aligned to 64. It may move the memory: views taken before are empty then. */
  readonly take: (bytes: number) => number
  /** The memory at this moment. */
  readonly buffer: () => ArrayBuffer
}

const bytesOf = (shape: Shape): Uint8Array =>
  assemble([
    multiplyBytes(shape),
    multiplyWords,
    quantiseRows(shape),
    findExtents,
    packRows('packLeft', wordRowsPerPanel),
    packRows('packRight', columnsPerPanel),
    packColumns,
    addAndNormalise,
    applyGelu,
    shareOut,
  ])

/** Bytes of a page of WebAssembly's memory. */
const pageBytes = 65_536

/** Whether this engine multiplies bytes as bytes: Node 22 and newer, Node 20 with `--experimental-wasm-relaxed-simd`. */
export const canRelax = (): boolean => WebAssembly.validate(bytesOf(relaxedShape))

/**
 * A kernel with an empty memory. `relaxed`: multiply bytes as bytes, about twice as fast. Not one bit of the results depends on it.
 */
export function makeKernel(relaxed: boolean = canRelax()): Kernel {
  const shape = relaxed ? relaxedShape : plainShape
  const memory = new WebAssembly.Memory({ initial: 1 })
  const module = new WebAssembly.Module(bytesOf(shape))
  const { exports } = new WebAssembly.Instance(module, { memory: { memory } })
  let taken = 0
  return {
    ...(exports as Functions),
    shape,
    buffer: () => memory.buffer,
    take: bytes => {
      const at = taken
      taken += Math.ceil(bytes / 64) * 64
      const missing = Math.ceil((taken - memory.buffer.byteLength) / pageBytes)
      if (missing > 0) memory.grow(missing)
      return at
    },
  }
}
