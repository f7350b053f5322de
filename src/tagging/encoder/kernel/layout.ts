/**
 * How numbers lie in the memory of the kernel. Both sides of a product are cut into panels, a few rows of the left side and eight
 * columns of the right side, and a panel into units of neighbouring terms, so that the inner loops read straight on:
 *
 *     left panel:   unit 0 of row 0, unit 0 of row 1, …, unit 1 of row 0, …
 *     right panel:  unit 0 of column 0, unit 0 of column 1, …, unit 1 of column 0, …
 */

/** Columns of a right panel: two vectors of four sums. */
export const columnsPerPanel = 8

/** Rows that every number of rows is filled up to a multiple of: whole left panels, whatever their size. */
export const rowStep = 4

/** Bytes of a unit: four terms of a product of bytes, two of a product of 16-bit words. */
export const unitBytes = 4

/** Rows of a left panel of words. */
export const wordRowsPerPanel = 4

/** What kernels differ in. Their results do not: all sums are whole numbers. */
export interface Shape {
  /** Whether bytes are multiplied as bytes, by relaxed SIMD, or widened to words before. */
  readonly relaxed: boolean
  /** Rows of a left panel of bytes. */
  readonly rowsPerPanel: number
  /** Bytes of a unit of a left panel: the four terms as bytes or as words. */
  readonly leftUnitBytes: number
}

export const relaxedShape: Shape = { relaxed: true, rowsPerPanel: 4, leftUnitBytes: 4 }
export const plainShape: Shape = { relaxed: false, rowsPerPanel: 2, leftUnitBytes: 8 }

/** Largest value of a quantised activation: seven bits, the range in which relaxed SIMD is exact. */
export const levels = 127

/** Units whose products are added as 16-bit words before they are widened; a row of weights is so many units long, or a multiple. */
export const unitsPerGroup = 4

/**
 * The eight weights of a group that meet in one 16-bit lane: neighbours 0 and 1 of each of its units, or 2 and 3. The positive ones may
 * add up to this, and so may the negative ones: times 127 that is the most a lane can hold.
 */
export const mostPerLane = Math.floor(32_767 / levels)
