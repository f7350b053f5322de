/** Weights in the kernel's memory, and products with them. */
import type { Kernel } from './kernel/kernel.js'
import { columnsPerPanel, mostPerLane, unitBytes, unitsPerGroup } from './kernel/layout.js'
import { channelBytes, quantumBytes } from './kernel/multiply.js'
import type { Quantised } from './weights.js'

/** A matrix as right panels. Sizes in numbers, places in bytes. */
export interface Matrix {
  readonly inputs: number
  readonly outputs: number
  /** Floats of a row of the product: `outputs`, filled up to whole panels. */
  readonly stride: number
  readonly right: number
  readonly rightEnd: number
  readonly channels: number
}

/** Terms of a group: see `mostPerLane`. */
export const groupTerms = unitsPerGroup * unitBytes

/** Whether a group's weights add up to what a 16-bit lane can hold. Throws if they do not: the products would be wrong. */
function checkGroup(weights: Int8Array, at: number): void {
  for (const pair of [0, 2]) {
    let [positive, negative] = [0, 0]
    for (let unit = 0; unit < groupTerms; unit += unitBytes) {
      for (let term = at + unit + pair; term < at + unit + pair + 2; term += 1) {
        const weight = weights[term]!
        if (weight > 0) positive += weight
        else negative -= weight
      }
    }
    if (Math.max(positive, negative) > mostPerLane)
      throw new Error('weights that add up to more than a lane holds')
  }
}

/** Copies a matrix, a row for each output, and its bias into the kernel's memory. */
export function placeMatrix(
  kernel: Kernel,
  { rows, columns, values, scales }: Quantised,
  bias: Float32Array,
): Matrix {
  if (columns % groupTerms !== 0)
    throw new Error(`a matrix of ${columns} inputs: not a multiple of ${groupTerms}`)
  const stride = Math.ceil(rows / columnsPerPanel) * columnsPerPanel
  const right = kernel.take(stride * columns)
  const channels = kernel.take((stride / columnsPerPanel) * channelBytes)
  const floats = new Float32Array(kernel.buffer())
  const units = new Int32Array(kernel.buffer())
  const source = new Int32Array(values.buffer, values.byteOffset, values.length / unitBytes)
  const rowUnits = columns / unitBytes
  for (let row = 0; row < rows; row += 1) {
    const panel = Math.floor(row / columnsPerPanel)
    const column = row % columnsPerPanel
    let to = right / unitBytes + panel * columnsPerPanel * rowUnits + column
    for (let unit = 0; unit < rowUnits; unit += 1, to += columnsPerPanel)
      units[to] = source[row * rowUnits + unit]!
    let sum = 0
    for (let at = row * columns; at < (row + 1) * columns; at += 1) sum += values[at]!
    for (let at = row * columns; at < (row + 1) * columns; at += groupTerms) checkGroup(values, at)
    const channel = (channels + panel * channelBytes) / 4 + column
    floats[channel] = scales[row]!
    floats[channel + columnsPerPanel] = scales[row]! * sum
    floats[channel + 2 * columnsPerPanel] = bias[row]!
  }
  return { inputs: columns, outputs: rows, stride, right, rightEnd: right + stride * columns, channels }
}

/** Multiplies rows of floats, a multiple of four of them, with a matrix. */
export type Multiply = (from: number, rows: number, matrix: Matrix, to: number) => void

/** With room for so many floats, of so many rows. */
export function makeMultiply(
  kernel: Kernel,
  most: { readonly floats: number; readonly rows: number },
): Multiply {
  const { leftUnitBytes } = kernel.shape
  const left = kernel.take((most.floats / unitBytes) * leftUnitBytes)
  const quanta = kernel.take(most.rows * quantumBytes)
  return (from, rows, { inputs, stride, right, rightEnd, channels }, to) => {
    const rowBytes = inputs * 4
    const leftEnd = left + rows * (inputs / unitBytes) * leftUnitBytes
    kernel.quantiseRows(from, from + rows * rowBytes, rowBytes, left, quanta)
    const panel = columnsPerPanel * inputs
    kernel.multiplyBytes(left, leftEnd, right, rightEnd, panel, to, stride * 4, quanta, channels)
  }
}
