/** From floats to the small integers that are multiplied, laid out in panels (see layout.ts). */
import {
  defineFunction,
  f32,
  f32x4,
  i8x16,
  i16x8,
  i32,
  i32x4,
  type V128,
  v128,
  type WasmFunction,
} from './assembler.js'
import { largest, rounding, smallest, toIntegers } from './lanes.js'
import { levels, type Shape, unitBytes } from './layout.js'

/**
 * Rows of floats, one after the other and `rowBytes` long, a multiple of 64, as left panels of bytes. Each row has a scale of its own:
 * its lowest value becomes 0, its highest 127. Writes scale and lowest of each row to `quanta`.
 */
export function quantiseRows({ relaxed, rowsPerPanel, leftUnitBytes }: Shape): WasmFunction {
  return defineFunction(
    'quantiseRows',
    { x: 'i32', end: 'i32', rowBytes: 'i32', left: 'i32', quanta: 'i32' },
    (body, { x, end, rowBytes, left, quanta }) => {
      const leftUnit = rowsPerPanel * leftUnitBytes
      const at = body.local('i32')
      const rowEnd = body.local('i32')
      const row = body.local('i32')
      const out = body.local('i32')
      const [low, high] = [body.local('v128'), body.local('v128')]
      const [base, inverse] = [body.local('v128'), body.local('v128')]
      const [lowest, range, scale] = [body.local('f32'), body.local('f32'), body.local('f32')]
      const words = [0, 1, 2, 3].map(() => body.local('v128'))
      const packed = body.local('v128')
      const quantised = (offset: number): V128 => {
        const steps = f32x4.mul(f32x4.sub(v128.load(at, offset), base), inverse)
        return v128.and(f32x4.add(steps, f32x4.const(rounding)), i32x4.const(levels))
      }
      body.loop(x, end, i32.const(0), () => {
        body.set(row, i32.const(0))
        body.loop(row, i32.const(leftUnit), i32.const(leftUnitBytes), () => {
          body.set(rowEnd, i32.add(x, rowBytes))
          body.set(at, x)
          body.set(low, v128.load(x))
          body.set(high, low)
          body.loop(at, rowEnd, i32.const(16), () => {
            body.set(packed, v128.load(at))
            body.set(low, f32x4.min(low, packed))
            body.set(high, f32x4.max(high, packed))
          })
          body.set(lowest, smallest(low))
          body.set(range, f32.sub(largest(high), lowest))
          body.set(scale, f32.mul(range, f32.const(1 / levels)))
          body.store(quanta, scale)
          body.store(quanta, lowest, 4)
          body.set(base, f32x4.splat(lowest))
          body.set(inverse, f32x4.splat(f32.div(f32.const(levels), f32.max(range, f32.const(1e-20)))))
          body.set(at, x)
          body.set(out, i32.add(left, row))
          body.loop(at, rowEnd, i32.const(64), () => {
            words.forEach((local, vector) => {
              body.set(local, quantised(16 * vector))
            })
            if (relaxed) {
              body.set(
                packed,
                i8x16.narrow(i16x8.narrow(words[0]!, words[1]!), i16x8.narrow(words[2]!, words[3]!)),
              )
              for (let unit = 0; unit < 4; unit += 1) body.storeLane32(out, packed, unit, unit * leftUnit)
            } else {
              for (const pair of [0, 1]) {
                body.set(packed, i16x8.narrow(words[2 * pair]!, words[2 * pair + 1]!))
                body.storeLane64(out, packed, 0, 2 * pair * leftUnit)
                body.storeLane64(out, packed, 1, (2 * pair + 1) * leftUnit)
              }
            }
            body.set(out, i32.add(out, i32.const(4 * leftUnit)))
          })
          body.set(x, rowEnd)
          body.set(quanta, i32.add(quanta, i32.const(8)))
        })
        // The last row ended one panel further, less the rows before it.
        body.set(left, i32.sub(out, i32.const(leftUnit - leftUnitBytes)))
      })
    },
  )
}

/** Writes the largest absolute value of each of several blocks of columns: `width` bytes wide, side by side, in rows `stride` apart. */
export const findExtents: WasmFunction = defineFunction(
  'findExtents',
  { x: 'i32', end: 'i32', stride: 'i32', width: 'i32', out: 'i32', outEnd: 'i32' },
  (body, { x, end, stride, width, out, outEnd }) => {
    const row = body.local('i32')
    const at = body.local('i32')
    const rowEnd = body.local('i32')
    const extent = body.local('v128')
    body.loop(out, outEnd, i32.const(4), () => {
      body.set(extent, f32x4.const(1e-20))
      body.set(row, x)
      body.loop(row, end, stride, () => {
        body.set(at, row)
        body.set(rowEnd, i32.add(row, width))
        body.loop(at, rowEnd, i32.const(16), () => {
          body.set(extent, f32x4.max(extent, f32x4.abs(v128.load(at))))
        })
      })
      body.store(out, largest(extent))
      body.set(x, i32.add(x, width))
      body.set(end, i32.add(end, width))
    })
  },
)

/**
 * Rows of floats, `stride` bytes apart and `rowBytes` long, a multiple of 16, times `scale` and rounded, as panels of words with
 * `rowsPerPanel` rows: the left side of a product, or, with eight, the right side with rows and columns exchanged.
 */
export function packRows(name: string, rowsPerPanel: number): WasmFunction {
  return defineFunction(
    name,
    { x: 'i32', end: 'i32', stride: 'i32', rowBytes: 'i32', scale: 'f32', out: 'i32' },
    (body, { x, end, stride, rowBytes, scale, out }) => {
      const panelUnit = rowsPerPanel * unitBytes
      const at = body.local('i32')
      const rowEnd = body.local('i32')
      const row = body.local('i32')
      const unit = body.local('i32')
      const packed = body.local('v128')
      const factor = body.local('v128', f32x4.splat(scale))
      body.loop(x, end, i32.const(0), () => {
        body.set(row, i32.const(0))
        body.loop(row, i32.const(panelUnit), i32.const(unitBytes), () => {
          body.set(at, x)
          body.set(rowEnd, i32.add(x, rowBytes))
          body.set(unit, i32.add(out, row))
          body.loop(at, rowEnd, i32.const(16), () => {
            body.set(packed, toIntegers(f32x4.mul(v128.load(at), factor)))
            body.set(packed, i16x8.narrow(packed, packed))
            body.storeLane32(unit, packed, 0)
            body.storeLane32(unit, packed, 1, panelUnit)
            body.set(unit, i32.add(unit, i32.const(2 * panelUnit)))
          })
          body.set(x, i32.add(x, stride))
        })
        body.set(out, i32.sub(unit, i32.const(panelUnit - unitBytes)))
      })
    },
  )
}

/** Two rows of eight words, as units of one word of each. */
const interleaved = [0, 1, 8, 9, 2, 3, 10, 11, 4, 5, 12, 13, 6, 7, 14, 15]

/**
 * Rows of floats, `stride` bytes apart, times `scale` and rounded, as right panels of words: the columns from `x` to `columnsEnd`, a
 * multiple of eight, each with the terms of all rows. `rows` is even.
 */
export const packColumns: WasmFunction = defineFunction(
  'packColumns',
  { x: 'i32', columnsEnd: 'i32', stride: 'i32', rows: 'i32', scale: 'f32', out: 'i32' },
  (body, { x, columnsEnd, stride, rows, scale, out }) => {
    const at = body.local('i32')
    const end = body.local('i32')
    const packed = body.local('v128')
    const factor = body.local('v128', f32x4.splat(scale))
    const size = body.local('i32', i32.mul(rows, stride))
    const words = (address: Parameters<typeof v128.load>[0], offset: number): V128 =>
      toIntegers(f32x4.mul(v128.load(address, offset), factor))
    body.loop(x, columnsEnd, i32.const(32), () => {
      body.set(at, x)
      body.set(end, i32.add(x, size))
      body.loop(at, end, stride, () => {
        for (const offset of [0, 16]) {
          body.set(packed, i16x8.narrow(words(at, offset), words(i32.add(at, stride), offset)))
          body.store(out, v128.shuffle(packed, packed, interleaved), offset)
        }
        body.set(out, i32.add(out, i32.const(32)))
        body.set(at, i32.add(at, stride))
      })
    })
  },
)
