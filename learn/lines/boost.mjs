/** Gradient boosting of oblivious trees on the logistic loss, with histograms. */
import { makeRandom } from '../quick/random.mjs'

const mostBins = 48

/** Thresholds between quantiles of a column's values, as 32-bit floats. */
function thresholdsOf(column, sample) {
  const values = Float32Array.from(sample, at => column[at]).sort()
  const edges = []
  let last = values[0]
  for (let bin = 1; bin < mostBins; bin += 1) {
    const value = values[Math.floor((bin * values.length) / mostBins)]
    if (value > last) {
      let below = value
      // The middle between this value and the next smaller one that is there.
      let low = 0
      let high = values.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (values[middle] < value) low = middle + 1
        else high = middle
      }
      below = values[low - 1]
      edges.push(Math.fround((below + value) / 2))
      last = value
    }
  }
  return edges
}

function binned(column, edges) {
  const bins = new Uint8Array(column.length)
  for (let at = 0; at < column.length; at += 1) {
    let low = 0
    let high = edges.length
    const value = column[at]
    while (low < high) {
      const middle = (low + high) >> 1
      if (value > edges[middle]) low = middle + 1
      else high = middle
    }
    bins[at] = low
  }
  return bins
}

/**
 * @param features columns; @param labels 0 or 1; @param weights of the rows
 * @returns `{ bias, trees }` as `src/article/trees.ts` sums them
 */
export function boost(features, labels, weights, options) {
  const { rounds = 150, depth = 5, rate = 0.1, ridge = 4, rows = 0.6, columns = 0.4, least = 0, seed = 1 } = options
  const count = labels.length
  const random = makeRandom(seed)
  const sample = Array.from({ length: Math.min(count, 20000) }, () => Math.floor(random() * count))
  const edges = features.map(column => thresholdsOf(column, sample))
  const bins = features.map((column, at) => binned(column, edges[at]))
  let on = 0
  let total = 0
  for (let at = 0; at < count; at += 1) {
    total += weights[at]
    on += weights[at] * labels[at]
  }
  const bias = Math.log(on / (total - on))
  const scores = new Float64Array(count).fill(bias)
  const trees = []
  const leaf = new Uint16Array(count)
  const most = 1 << depth
  const G = new Float64Array(most * mostBins)
  const H = new Float64Array(most * mostBins)
  for (let round = 0; round < rounds; round += 1) {
    const chosen = []
    for (let at = 0; at < count; at += 1) if (random() < rows) chosen.push(at)
    const index = Int32Array.from(chosen)
    const g = new Float64Array(index.length)
    const h = new Float64Array(index.length)
    for (let i = 0; i < index.length; i += 1) {
      const at = index[i]
      const p = 1 / (1 + Math.exp(-scores[at]))
      g[i] = weights[at] * (labels[at] - p)
      h[i] = weights[at] * p * (1 - p)
    }
    const mine = new Uint16Array(index.length)
    const tree = { features: [], thresholds: [] }
    const usable = features.map((_, at) => at).filter(at => edges[at].length > 0 && random() < columns)
    for (let level = 0; level < depth; level += 1) {
      const nodes = 1 << level
      let best = { gain: -1, feature: -1, bin: -1 }
      for (const feature of usable) {
        const width = edges[feature].length + 1
        const column = bins[feature]
        G.fill(0, 0, nodes * width)
        H.fill(0, 0, nodes * width)
        for (let i = 0; i < index.length; i += 1) {
          const cell = mine[i] * width + column[index[i]]
          G[cell] += g[i]
          H[cell] += h[i]
        }
        const gains = new Float64Array(width - 1)
        for (let node = 0; node < nodes; node += 1) {
          const base = node * width
          let allG = 0
          let allH = 0
          for (let bin = 0; bin < width; bin += 1) {
            allG += G[base + bin]
            allH += H[base + bin]
          }
          let leftG = 0
          let leftH = 0
          const none = (allG * allG) / (allH + ridge)
          for (let bin = 0; bin < width - 1; bin += 1) {
            leftG += G[base + bin]
            leftH += H[base + bin]
            if (leftH < least || allH - leftH < least) continue
            const rightG = allG - leftG
            gains[bin] += (leftG * leftG) / (leftH + ridge) + (rightG * rightG) / (allH - leftH + ridge) - none
          }
        }
        for (let bin = 0; bin < width - 1; bin += 1) if (gains[bin] > best.gain) best = { gain: gains[bin], feature, bin }
      }
      if (best.feature < 0) break
      tree.features.push(best.feature)
      tree.thresholds.push(edges[best.feature][best.bin])
      const column = bins[best.feature]
      for (let i = 0; i < index.length; i += 1) mine[i] = (mine[i] << 1) | (column[index[i]] > best.bin ? 1 : 0)
    }
    const levels = tree.features.length
    const leaves = new Float64Array(1 << levels)
    const sumG = new Float64Array(1 << levels)
    const sumH = new Float64Array(1 << levels)
    for (let i = 0; i < index.length; i += 1) {
      sumG[mine[i]] += g[i]
      sumH[mine[i]] += h[i]
    }
    for (let node = 0; node < leaves.length; node += 1) leaves[node] = (rate * sumG[node]) / (sumH[node] + ridge)
    tree.leaves = leaves
    leaf.fill(0)
    for (let level = 0; level < levels; level += 1) {
      const column = bins[tree.features[level]]
      const edge = edges[tree.features[level]].indexOf(tree.thresholds[level])
      for (let at = 0; at < count; at += 1) leaf[at] = (leaf[at] << 1) | (column[at] > edge ? 1 : 0)
    }
    for (let at = 0; at < count; at += 1) scores[at] += leaves[leaf[at]]
    trees.push(tree)
  }
  return { bias, trees }
}
