/** The border between our unit (UTF-16 code units, as in JavaScript) and others' (Unicode code points, as in Python). */

/** A two-way map for one text. Building it is linear; each question costs a binary search over the text's surrogate pairs. */
export interface CodePoints {
  /** How many code points stand before the code unit at `offset`. */
  readonly fromUnits: (offset: number) => number
  /** The code unit at which the code point number `index` begins. */
  readonly toUnits: (index: number) => number
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** How many values of a rising list are below `limit`. */
function countBelow(rising: readonly number[], limit: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Builds the map. A lone surrogate counts as one code point, as it does in Python with `surrogatepass`. */
export function codePoints(text: string): CodePoints {
  const pairs: number[] = []
  for (let at = 0; at + 1 < text.length; at += 1) {
    const next = text.charCodeAt(at + 1)
    if (isHigh(text.charCodeAt(at)) && next >= 0xdc00 && next <= 0xdfff) {
      pairs.push(at)
      at += 1
    }
  }
  const pairIndices = pairs.map((at, index) => at - index)
  return {
    fromUnits: offset => offset - countBelow(pairs, offset - 1),
    toUnits: index => index + countBelow(pairIndices, index),
  }
}
