/**
 * Word classes from unlabelled news: words that stand in the same company get the same class. Counts of the two neighbours on
 * either side (by position), positive pointwise mutual information, a randomised singular value decomposition, k-means.
 * Usage: node learn/quick/clusters.mjs --data ../shared --out FILE   (after npm run build)
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { piecesOf } from '../../dist/tagging/quick/words.js'
import { option } from './options.mjs'
import { makeRandom, normal } from './random.mjs'

const folder = option('data', '../shared')
const out = option('out', 'clusters.json')
const words = Number(option('words', '20000'))
const contexts = 2000
const width = 100
const sizes = [48, 192, 768]

const unlabelled = gunzipSync(readFileSync(`${folder}/data/unlabelled-news/articles.jsonl.gz`)).toString('utf8')
const articles = unlabelled.split('\n').filter(Boolean).map(line => JSON.parse(line).text)
const labelled = readFileSync(`${folder}/data/polnear/norm.jsonl`, 'utf8').split('\n').filter(Boolean)
for (const line of labelled) {
  const document = JSON.parse(line)
  if (document.split === 'train') articles.push(document.text)
}

/** Digits count as one word a length: `0000` for a year. */
const wordsOf = text => {
  const rows = []
  for (const line of text.split('\n')) {
    for (const piece of piecesOf(line, { start: 0, end: line.length })) {
      const row = []
      for (let i = 0; i < piece.count; i += 1)
        row.push(line.slice(piece.start[i], piece.end[i]).toLowerCase().replace(/[0-9]/g, '0'))
      rows.push(row)
    }
  }
  return rows
}

const counts = new Map()
const before = new Map()
const rows = articles.flatMap(wordsOf)
for (const row of rows)
  row.forEach((word, i) => {
    counts.set(word, (counts.get(word) ?? 0) + 1)
    if (row[i + 1] === '.') before.set(word, (before.get(word) ?? 0) + 1)
  })
const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
const vocabulary = ranked.slice(0, words).map(([word]) => word)
const ids = new Map(vocabulary.map((word, i) => [word, i]))
console.log(`${articles.length} articles, ${rows.reduce((n, row) => n + row.length, 0)} words, ${counts.size} different; the ${vocabulary.length}th stands ${counts.get(vocabulary.at(-1))} times`)

// Sparse counts: for each word, context column → count. Column = place (four) × (contexts + 2).
const columns = 4 * (contexts + 2)
const table = vocabulary.map(() => new Map())
const columnOf = (row, at, place) => {
  const id = at < 0 || at >= row.length ? contexts : (ids.get(row[at]) ?? contexts + 1)
  return place * (contexts + 2) + (id < contexts || at < 0 || at >= row.length ? Math.min(id, contexts) : contexts + 1)
}
for (const row of rows)
  row.forEach((word, i) => {
    const id = ids.get(word)
    if (id === undefined) return
    const cells = table[id]
    ;[-2, -1, 1, 2].forEach((offset, place) => {
      const column = columnOf(row, i + offset, place)
      cells.set(column, (cells.get(column) ?? 0) + 1)
    })
  })
const columnSums = new Float64Array(columns)
let total = 0
const rowSums = table.map(cells => {
  let sum = 0
  for (const [column, count] of cells) {
    columnSums[column] += count
    sum += count
  }
  total += sum
  return sum
})
// Context distribution smoothing of 0.75 (Levy, Goldberg & Dagan 2015).
const smooth = columnSums.map(sum => sum ** 0.75)
const smoothTotal = smooth.reduce((a, b) => a + b, 0)
const sparse = table.map((cells, id) => {
  const found = []
  for (const [column, count] of cells) {
    const value = Math.log((count * smoothTotal) / (rowSums[id] * smooth[column]))
    if (value > 0) found.push([column, value])
  }
  return found
})

const random = makeRandom(7)
const orthonormal = (matrix, height) => {
  for (let c = 0; c < width; c += 1) {
    for (let d = 0; d < c; d += 1) {
      let dot = 0
      for (let r = 0; r < height; r += 1) dot += matrix[r * width + c] * matrix[r * width + d]
      for (let r = 0; r < height; r += 1) matrix[r * width + c] -= dot * matrix[r * width + d]
    }
    let norm = 0
    for (let r = 0; r < height; r += 1) norm += matrix[r * width + c] ** 2
    norm = Math.sqrt(norm) || 1
    for (let r = 0; r < height; r += 1) matrix[r * width + c] /= norm
  }
}
const times = right => {
  const product = new Float64Array(sparse.length * width)
  sparse.forEach((cells, r) => {
    for (const [column, value] of cells)
      for (let c = 0; c < width; c += 1) product[r * width + c] += value * right[column * width + c]
  })
  return product
}
const transposed = left => {
  const product = new Float64Array(columns * width)
  sparse.forEach((cells, r) => {
    for (const [column, value] of cells)
      for (let c = 0; c < width; c += 1) product[column * width + c] += value * left[r * width + c]
  })
  return product
}
let right = Float64Array.from({ length: columns * width }, () => normal(random))
let left
for (let pass = 0; pass < 4; pass += 1) {
  left = times(right)
  orthonormal(left, sparse.length)
  right = transposed(left)
  if (pass < 3) orthonormal(right, columns)
}
// Rows of U·S^½, length one.
const scale = new Float64Array(width)
for (let r = 0; r < columns; r += 1) for (let c = 0; c < width; c += 1) scale[c] += right[r * width + c] ** 2
const vectors = sparse.map((_, r) => {
  const vector = Float64Array.from({ length: width }, (_, c) => left[r * width + c] * scale[c] ** 0.25)
  const norm = Math.hypot(...vector) || 1
  return vector.map(value => value / norm)
})

/** Spherical k-means; the centres start at the most frequent words. */
const cluster = k => {
  let centres = vectors.slice(0, k).map(vector => vector.slice())
  const assigned = new Int32Array(vectors.length)
  for (let pass = 0; pass < 12; pass += 1) {
    const flat = new Float64Array(k * width)
    centres.forEach((centre, i) => flat.set(centre, i * width))
    vectors.forEach((vector, r) => {
      let best = 0
      let high = -Infinity
      for (let i = 0; i < k; i += 1) {
        let dot = 0
        for (let c = 0; c < width; c += 1) dot += vector[c] * flat[i * width + c]
        if (dot > high) [high, best] = [dot, i]
      }
      assigned[r] = best
    })
    const sums = centres.map(() => new Float64Array(width))
    vectors.forEach((vector, r) => {
      const weight = Math.sqrt(counts.get(vocabulary[r]))
      for (let c = 0; c < width; c += 1) sums[assigned[r]][c] += weight * vector[c]
    })
    centres = sums.map((sum, i) => {
      const norm = Math.hypot(...sum)
      return norm > 0 ? sum.map(value => value / norm) : centres[i]
    })
  }
  return [...assigned]
}
const classes = sizes.map(cluster)
/** A short word that nearly always stands before a full stop is an abbreviation (Kiss & Strunk 2006, simplified). */
const abbreviated = vocabulary.map(
  word => Number(word.length <= 5 && /^[a-z]+$/.test(word) && counts.get(word) >= 20 && (before.get(word) ?? 0) / counts.get(word) > 0.7),
)
console.log('abbreviations:', vocabulary.filter((_, i) => abbreviated[i]).join(' '))
for (const probe of ['said', 'told', 'argues', 'senator', 'clinton', 'that', 'tuesday', 'hopes', 'spokesman'])
  console.log(probe, ':', vocabulary.filter((_, i) => classes[1][i] === classes[1][ids.get(probe)]).slice(0, 20).join(' '))
writeFileSync(out, JSON.stringify({ sizes, words: vocabulary.map((word, i) => [word, abbreviated[i], ...classes.map(column => column[i])]) }))
