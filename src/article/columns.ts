/** Numbers about lines, one column a number: what the trees of the line model compare. */

/** How far a feature may look above and below its line. */
export const reach = 4

/** A column with room for the lines before the first and after the last. */
export type Column = Float32Array

/** What stands in a column where there is no line. */
export const nothing = -9

export function makeColumn(count: number): Column {
  const column = new Float32Array(count + 2 * reach)
  column.fill(nothing, 0, reach)
  column.fill(nothing, reach + count)
  return column
}

/** The column as seen from `shift` lines further down. Shares its memory. */
export function shifted(column: Column, shift: number): Float32Array {
  return column.subarray(reach + shift, column.length - reach + shift)
}

/** The cells of the lines themselves. */
export function cells(column: Column): Float32Array {
  return shifted(column, 0)
}

/** Sums from the beginning: entry i holds the sum of the first i cells. */
export function sumsOf(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = sums[at]! + values[at]!
  return sums
}

/** The sum over the lines from `radius` above to `radius` below. */
export function windowSum(sums: Float64Array, at: number, radius: number): number {
  const last = sums.length - 1
  return sums[Math.min(last, at + radius + 1)]! - sums[Math.max(0, at - radius)]!
}
