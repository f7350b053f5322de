/** The way back: from a span of the text to the page that it was read from. */

/** The index in `map` of the last pair whose text offset is at most `offset`; -1 where there is none. */
function pairAt(map: readonly number[], offset: number): number {
  let low = 0
  let high = map.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (map[2 * middle]! <= offset) low = middle + 1
    else high = middle
  }
  return 2 * (low - 1)
}

/**
 * Where [start, end) of the text stands in the markup, [start, end): from the first character's beginning to the last one's end, with
 * all tags and references between them. `map` is an origin's. Two binary searches.
 */
export function placeInMarkup(
  map: readonly number[],
  start: number,
  end: number,
): readonly [start: number, end: number] {
  const from = beginsAt(map, start)
  return end <= start ? [from, from] : [from, Math.max(from, endsAt(map, end))]
}

function beginsAt(map: readonly number[], offset: number): number {
  const pair = pairAt(map, offset)
  if (pair < 0) return map[1] ?? 0
  const place = map[pair + 1]! + offset - map[pair]!
  return Math.min(place, map[pair + 3] ?? place)
}

function endsAt(map: readonly number[], offset: number): number {
  const pair = pairAt(map, offset - 1)
  if (pair < 0) return map[1] ?? 0
  // Two pairs with one text offset: the first says where the reference before it ends.
  if (map[pair + 2] === offset && map[pair + 4] === offset) return map[pair + 3]!
  const place = map[pair + 1]! + offset - map[pair]!
  return Math.min(place, map[pair + 3] ?? place)
}
