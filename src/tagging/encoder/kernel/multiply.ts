/** Products of matrices, of bytes and of words, in panels (see layout.ts). */
import {
  type Body,
  defineFunction,
  f32x4,
  i16x8,
  i32,
  i32x4,
  type Local,
  type V128,
  v128,
  type WasmFunction,
} from './assembler.js'
import { columnsPerPanel, type Shape, unitBytes, unitsPerGroup, wordRowsPerPanel } from './layout.js'

const vectorBytes = 16
const vectors = columnsPerPanel / 4
const rightUnit = columnsPerPanel * unitBytes

type Pointer = Local<'i32'>
type Vector = Local<'v128'>

/** Variables for a tile of the result: some rows of a left panel, some vectors of a right one. */
const tile = (body: Body, rows: number, columns: number): readonly (readonly Vector[])[] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => body.local('v128')))

const evenLanes = [0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27]
const oddLanes = evenLanes.map(byte => byte + 4)
/** The sums of neighbouring lanes of two vectors. */
const addNeighbours = (low: V128, high: V128): V128 =>
  i32x4.add(v128.shuffle(low, high, evenLanes), v128.shuffle(low, high, oddLanes))

/** How the products along a left and a right panel are added up. */
interface Sum {
  /** Bytes of a unit of all rows of the left panel. */
  readonly leftUnit: number
  /** Adds up the units from `left` and `right` on until `rightEnd`, and leaves `left` behind its last. */
  readonly along: (left: Pointer, right: Pointer, rightEnd: Pointer) => void
  /** For each row of the panel the two vectors of its eight sums. */
  readonly rows: readonly (readonly V128[])[]
}

/**
 * Bytes times bytes, two neighbouring products to a 16-bit lane. Four such lanes still fit into one (see `mostPerLane`), so that only each
 * fourth is widened. One unit in each turn of the inner loop, for the sake of V8 11 (Node 20): in longer stretches without a branch it
 * moves all loads to the front and runs out of registers.
 */
function sumBytes(body: Body, rows: number): Sum {
  const leftUnit = rows * unitBytes
  const sums = tile(body, rows, vectors)
  const parts = tile(body, rows, vectors)
  const [weights] = tile(body, 1, vectors)
  const activation = body.local('v128')
  const groupEnd = body.local('i32')
  const ones = body.local('v128', i16x8.const(1))
  const multiplyUnit = (left: Pointer, right: Pointer, add: (part: Vector, products: V128) => void): void => {
    weights!.forEach((weight, vector) => {
      body.set(weight, v128.load(right, vector * vectorBytes))
    })
    parts.forEach((row, m) => {
      body.set(activation, v128.load32Splat(left, m * unitBytes))
      row.forEach((part, vector) => {
        add(part, i16x8.relaxedDot(weights![vector]!, activation))
      })
    })
    body.set(left, i32.add(left, i32.const(leftUnit)))
  }
  return {
    leftUnit,
    rows: sums,
    along: (left, right, rightEnd) => {
      for (const sum of sums.flat()) body.set(sum, i32x4.const(0))
      body.loop(right, rightEnd, i32.const(0), () => {
        body.set(groupEnd, i32.add(right, i32.const(unitsPerGroup * rightUnit)))
        multiplyUnit(left, right, (part, products) => {
          body.set(part, products)
        })
        body.set(right, i32.add(right, i32.const(rightUnit)))
        body.loop(right, groupEnd, i32.const(rightUnit), () => {
          multiplyUnit(left, right, (part, products) => {
            body.set(part, i16x8.add(part, products))
          })
        })
        sums.forEach((row, m) => {
          row.forEach((sum, vector) => {
            body.set(sum, i32x4.add(sum, i32x4.dot(parts[m]![vector]!, ones)))
          })
        })
      })
    },
  }
}

/**
 * The same sums without relaxed SIMD: activations as words, weights widened to words on the way. Two columns then fill a vector, and each
 * leaves its sum in two neighbouring lanes.
 */
function sumWidened(body: Body, rows: number): Sum {
  const leftUnit = 2 * rows * unitBytes
  const sums = tile(body, rows, 2 * vectors)
  const activations = tile(body, rows, 1)
  const weight = body.local('v128')
  return {
    leftUnit,
    rows: sums.map(row =>
      Array.from({ length: vectors }, (_, at) => addNeighbours(row[2 * at]!, row[2 * at + 1]!)),
    ),
    along: (left, right, rightEnd) => {
      for (const sum of sums.flat()) body.set(sum, i32x4.const(0))
      body.loop(right, rightEnd, i32.const(rightUnit), () => {
        activations.forEach(([activation], m) => {
          body.set(activation!, v128.load64Splat(left, 2 * m * unitBytes))
        })
        for (let pair = 0; pair < 2 * vectors; pair += 1) {
          body.set(weight, v128.loadWidened(right, (pair * vectorBytes) / 2))
          sums.forEach((row, m) => {
            body.set(row[pair]!, i32x4.add(row[pair]!, i32x4.dot(activations[m]![0]!, weight)))
          })
        }
        body.set(left, i32.add(left, i32.const(leftUnit)))
      })
    },
  }
}

/** Words times words, two neighbouring products to a lane. */
function sumWords(body: Body, rows: number): Sum {
  const leftUnit = rows * unitBytes
  const sums = tile(body, rows, vectors)
  const [columns] = tile(body, 1, vectors)
  const row = body.local('v128')
  return {
    leftUnit,
    rows: sums,
    along: (left, right, rightEnd) => {
      for (const sum of sums.flat()) body.set(sum, i32x4.const(0))
      body.loop(right, rightEnd, i32.const(rightUnit), () => {
        columns!.forEach((column, vector) => {
          body.set(column, v128.load(right, vector * vectorBytes))
        })
        sums.forEach((rowSums, m) => {
          body.set(row, v128.load32Splat(left, m * unitBytes))
          rowSums.forEach((sum, vector) => {
            body.set(sum, i32x4.add(sum, i32x4.dot(row, columns![vector]!)))
          })
        })
        body.set(left, i32.add(left, i32.const(leftUnit)))
      })
    },
  }
}

const operands = {
  left: 'i32',
  leftEnd: 'i32',
  right: 'i32',
  rightEnd: 'i32',
  /** Bytes of a right panel. */
  panel: 'i32',
  out: 'i32',
  /** Bytes from a row of `out` to the next. */
  stride: 'i32',
} as const

type Operands = { readonly [K in keyof typeof operands]: Pointer }

/** Multiplies each right panel with every left panel; `finish` makes floats of the sums of a row, `m` rows after the first of its panel. */
function eachPanel(
  body: Body,
  { left, leftEnd, right, rightEnd, panel, out, stride }: Operands,
  sum: Sum,
  steps: {
    readonly startPanel?: () => void
    readonly finish: (sums: V128, m: number, vector: number) => V128
    readonly finishRows?: () => void
    readonly finishPanel: () => void
  },
): void {
  const row = body.local('i32')
  const rowOut = body.local('i32')
  const at = body.local('i32')
  const panelEnd = body.local('i32')
  body.loop(right, rightEnd, i32.const(0), () => {
    body.set(row, left)
    body.set(rowOut, out)
    body.set(panelEnd, i32.add(right, panel))
    steps.startPanel?.()
    body.loop(row, leftEnd, i32.const(0), () => {
      body.set(at, right)
      sum.along(row, at, panelEnd)
      sum.rows.forEach((sums, m) => {
        sums.forEach((total, vector) => {
          body.store(rowOut, steps.finish(f32x4.fromIntegers(total), m, vector), vector * vectorBytes)
        })
        body.set(rowOut, i32.add(rowOut, stride))
      })
      steps.finishRows?.()
    })
    body.set(right, panelEnd)
    body.set(out, i32.add(out, i32.const(vectors * vectorBytes)))
    steps.finishPanel()
  })
}

/** Bytes of the scale and the lowest value of a row. */
export const quantumBytes = 8
/** Bytes of what a right panel's columns have beside their weights: scales, sums, biases. */
export const channelBytes = 3 * vectors * vectorBytes

/**
 * out = left · right, with the scales taken back: a quantised activation stands for `lowest + value × scale` of its row, a weight
 * for `value × scale` of its column; the bias is added. `quanta`: scale and lowest of each row. `channels`: for each right panel
 * its eight scales, the eight sums of its weights times their scales, its eight biases.
 */
export function multiplyBytes({ relaxed, rowsPerPanel }: Shape): WasmFunction {
  const parameters = { ...operands, quanta: 'i32', channels: 'i32' } as const
  return defineFunction('multiplyBytes', parameters, (body, { quanta, channels, ...rest }) => {
    const sum = (relaxed ? sumBytes : sumWidened)(body, rowsPerPanel)
    const quantum = body.local('i32')
    const channel = (table: number, vector: number): V128 =>
      v128.load(channels, (table * vectors + vector) * vectorBytes)
    eachPanel(body, rest, sum, {
      startPanel: () => {
        body.set(quantum, quanta)
      },
      finish: (sums, m, vector) => {
        const scale = v128.load32Splat(quantum, m * quantumBytes)
        const lowest = v128.load32Splat(quantum, m * quantumBytes + 4)
        const shift = f32x4.add(f32x4.mul(lowest, channel(1, vector)), channel(2, vector))
        return f32x4.add(f32x4.mul(sums, f32x4.mul(scale, channel(0, vector))), shift)
      },
      finishRows: () => {
        body.set(quantum, i32.add(quantum, i32.const(rowsPerPanel * quantumBytes)))
      },
      finishPanel: () => {
        body.set(channels, i32.add(channels, i32.const(channelBytes)))
      },
    })
  })
}

/** out = left · right × factor + addends, of signed words. `addends`: one float for each column. */
export const multiplyWords: WasmFunction = defineFunction(
  'multiplyWords',
  { ...operands, factor: 'f32', addends: 'i32' },
  (body, { factor, addends, ...rest }) => {
    const sum = sumWords(body, wordRowsPerPanel)
    const factors = body.local('v128', f32x4.splat(factor))
    eachPanel(body, rest, sum, {
      finish: (sums, _, vector) =>
        f32x4.add(f32x4.mul(sums, factors), v128.load(addends, vector * vectorBytes)),
      finishPanel: () => {
        body.set(addends, i32.add(addends, i32.const(vectors * vectorBytes)))
      },
    })
  },
)
