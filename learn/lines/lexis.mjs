/** What each word says of its line: logistic regression over the buckets of the words, by stochastic gradient descent. */
import { wordBuckets } from '../../dist/article/look.js'
import { makeRandom, shuffle } from '../quick/random.mjs'

const epochs = 6
const rate = 0.3
const decay = 2e-4
/** Lines of articles are fewer, and longer. */
const contentWeight = 2

export function trainLexis(pages) {
  const weights = new Float64Array(wordBuckets)
  const random = makeRandom(7)
  const order = pages.flatMap(page => page.lines.map((_, line) => [page, line]))
  let bias = -1
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    const step = rate / (1 + epoch)
    for (const [{ words, labels }, line] of order) {
      const { buckets, from } = words
      const [start, end] = [from[line], from[line + 1]]
      if (start === end) continue
      const scale = 1 / Math.sqrt(end - start)
      let sum = bias
      for (let at = start; at < end; at += 1) sum += weights[buckets[at]] * scale
      const error = (labels[line] - 1 / (1 + Math.exp(-sum))) * (labels[line] ? contentWeight : 1)
      for (let at = start; at < end; at += 1)
        weights[buckets[at]] += step * (error * scale - decay * weights[buckets[at]])
      bias += step * 0.1 * error
    }
  }
  return Float32Array.from(weights)
}
