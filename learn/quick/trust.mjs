/** Logistic regression: from the signs of a relation to how often such a relation is right. Batch gradient on standardised signs. */

export function fitTrust(signs, right) {
  const width = signs[0].length
  const mean = new Float64Array(width)
  const spread = new Float64Array(width)
  for (const row of signs) row.forEach((sign, k) => { mean[k] += sign / signs.length })
  for (const row of signs) row.forEach((sign, k) => { spread[k] += (sign - mean[k]) ** 2 / signs.length })
  for (let k = 0; k < width; k += 1) spread[k] = Math.sqrt(spread[k]) || 1
  mean[0] = 0
  spread[0] = 1
  const weights = new Float64Array(width)
  for (let pass = 0; pass < 400; pass += 1) {
    const gradient = new Float64Array(width)
    signs.forEach((row, i) => {
      let z = 0
      for (let k = 0; k < width; k += 1) z += (weights[k] * (row[k] - mean[k])) / spread[k]
      const error = 1 / (1 + Math.exp(-z)) - right[i]
      for (let k = 0; k < width; k += 1) gradient[k] += (error * (row[k] - mean[k])) / spread[k]
    })
    for (let k = 0; k < width; k += 1) weights[k] -= (1.5 * gradient[k]) / signs.length
  }
  const plain = Array.from(weights, (weight, k) => weight / spread[k])
  plain[0] -= plain.slice(1).reduce((sum, weight, k) => sum + weight * mean[k + 1], 0)
  return plain
}

/** Mean distance between confidence and share of right ones, over ten equal bins, weighted by their numbers (Guo et al. 2017). */
export function calibrationError(confidences, right) {
  const bins = Array.from({ length: 10 }, () => [0, 0, 0])
  confidences.forEach((confidence, i) => {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]
    bin[0] += 1
    bin[1] += confidence
    bin[2] += right[i]
  })
  return bins.reduce((sum, [n, confidence, rights]) => sum + Math.abs(confidence - rights), 0) / confidences.length
}
