/** Attention: each piece takes from every other piece a share of its values. Numbers of 14 to 16 bits, so that hardly anything is lost. */
import type { Kernel } from './kernel/kernel.js'
import { columnsPerPanel, rowStep } from './kernel/layout.js'
import { whole } from './kernel/rows.js'

/** The largest query and key as words: 32 products of them fit into 32 bits. Wider heads get smaller ones. */
const mostOfProduct = 8_000 * 8_000 * 32
/** The largest value as a word: times shares that add up to `whole`, with room for their rounding. */
const mostOfValue = 32_000

/** Added to the score of what is no piece. */
const never = -1e30

/** Reads rows of queries, keys and values side by side at `projected` and writes rows of `width` floats to `mixed`. */
export type Attend = (projected: number, pieces: number, mixed: number) => void

/** `longest`: the most pieces of a window. `width`: floats of a piece, a multiple of `heads` times 16. */
export function makeAttention(kernel: Kernel, longest: number, width: number, heads: number): Attend {
  const size = width / heads
  if (size % 16 !== 0) throw new Error(`heads of ${size}: not a multiple of 16`)
  const room = Math.ceil(longest / columnsPerPanel) * columnsPerPanel
  const extents = kernel.take(12)
  const [queries, keys, values] = [0, 1, 2].map(() => kernel.take(room * size * 2)) as [
    number,
    number,
    number,
  ]
  const scores = kernel.take(room * room * 4)
  const shares = kernel.take(room * room * 2)
  const mask = kernel.take(room * 4)
  const none = kernel.take(size * 4)
  const most = Math.floor(Math.sqrt(mostOfProduct / size))
  const stride = 3 * width * 4
  return (projected, pieces, mixed) => {
    const rows = Math.ceil(pieces / rowStep) * rowStep
    const columns = Math.ceil(pieces / columnsPerPanel) * columnsPerPanel
    const floats = new Float32Array(kernel.buffer())
    floats.fill(0, mask / 4, mask / 4 + pieces)
    floats.fill(never, mask / 4 + pieces, mask / 4 + columns)
    kernel.findExtents(projected, projected + pieces * stride, stride, width * 4, extents, extents + 12)
    const ofQueries = Math.fround(most / floats[extents / 4]!)
    const ofKeys = Math.fround(most / floats[extents / 4 + 1]!)
    const ofValues = Math.fround(mostOfValue / floats[extents / 4 + 2]!)
    // Scores as logarithms to the base 2.
    const factor = Math.LOG2E / Math.sqrt(size) / ofQueries / ofKeys
    for (let head = 0; head < heads; head += 1) {
      const query = projected + head * size * 4
      const key = query + width * 4
      const value = key + width * 4
      kernel.packLeft(query, query + rows * stride, stride, size * 4, ofQueries, queries)
      kernel.packRight(key, key + columns * stride, stride, size * 4, ofKeys, keys)
      kernel.packColumns(value, value + size * 4, stride, columns, ofValues, values)
      const queriesEnd = queries + rows * size * 2
      const keysEnd = keys + columns * size * 2
      kernel.multiplyWords(queries, queriesEnd, keys, keysEnd, size * 16, scores, columns * 4, factor, mask)
      kernel.shareOut(scores, scores + rows * columns * 4, columns * 4, shares)
      const sharesEnd = shares + rows * columns * 2
      const valuesEnd = values + columns * size * 2
      const out = mixed + head * size * 4
      const back = 1 / ofValues / whole
      kernel.multiplyWords(shares, sharesEnd, values, valuesEnd, columns * 16, out, width * 4, back, none)
    }
  }
}
