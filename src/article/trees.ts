/**
 * Boosted oblivious trees (every node of a level asks the same question, as in CatBoost): small, and quick to ask of many lines at once.
 */

/** One tree: the questions from the root down, and a value for each way of answering them all. */
export interface Tree {
  readonly features: readonly number[]
  readonly thresholds: readonly number[]
  /** 2 to the number of questions; the first question's answer is the highest bit. */
  readonly leaves: ArrayLike<number>
}

export interface Trees {
  /** What is known before any question. */
  readonly bias: number
  readonly trees: readonly Tree[]
}

/** The sum of the trees for every line: the log of the odds. `features` are columns of `count` numbers. */
export function sumTrees(
  { bias, trees }: Trees,
  features: readonly Float32Array[],
  count: number,
): Float32Array {
  const sums = new Float32Array(count).fill(bias)
  const leaf = new Uint8Array(count)
  for (const tree of trees) {
    leaf.fill(0)
    for (let level = 0; level < tree.features.length; level += 1) {
      const column = features[tree.features[level]!]!
      const threshold = tree.thresholds[level]!
      for (let at = 0; at < count; at += 1) leaf[at] = (leaf[at]! << 1) | (column[at]! > threshold ? 1 : 0)
    }
    const { leaves } = tree
    for (let at = 0; at < count; at += 1) sums[at]! += leaves[leaf[at]!]!
  }
  return sums
}
