/** One-to-one matching of what the gold names with what the record has. */

/**
 * A maximum matching: no other pairs more. `weigh` gives 0 for a pair that must not be; heavier pairs are tried first.
 * Returns for every index on the left its index on the right, or -1.
 */
export function matchUp<Left, Right>(
  lefts: readonly Left[],
  rights: readonly Right[],
  weigh: (left: Left, right: Right) => number,
): readonly number[] {
  const edges = lefts.map(left =>
    rights
      .map((right, index) => ({ index, weight: weigh(left, right) }))
      .filter(edge => edge.weight > 0)
      .sort((a, b) => b.weight - a.weight || a.index - b.index),
  )
  const takenBy = new Map<number, number>()
  const place = (left: number, tried: Set<number>): boolean => {
    for (const { index } of edges[left] ?? []) {
      if (tried.has(index)) continue
      tried.add(index)
      const owner = takenBy.get(index)
      if (owner === undefined || place(owner, tried)) {
        takenBy.set(index, left)
        return true
      }
    }
    return false
  }
  const heaviestFirst = lefts
    .map((_, index) => index)
    .sort((a, b) => (edges[b]?.[0]?.weight ?? 0) - (edges[a]?.[0]?.weight ?? 0) || a - b)
  for (const left of heaviestFirst) place(left, new Set())
  const matched = lefts.map(() => -1)
  for (const [right, left] of takenBy) matched[left] = right
  return matched
}
