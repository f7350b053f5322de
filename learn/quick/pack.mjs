/** Writes the weights in the form of `src/tagging/quick/weights.ts`. */

/** Whole numbers from −127 to 127; the few weights beyond `high` are held to it. */
function quantise(table, high) {
  const scale = high / 127
  return { scale, bytes: Int8Array.from(table, weight => Math.max(-127, Math.min(127, Math.round(weight / scale)))) }
}

/** The size that all but one in ten thousand of the weights that are not zero stay below. */
function highOf(table) {
  const sizes = table.filter(weight => weight !== 0).map(Math.abs).sort()
  return sizes[Math.floor(sizes.length * 0.9999)] ?? 1
}

export function pack({ clusters, first, second, trust, least, bonus }) {
  const tables = [first, second].map(({ table }) => quantise(table, highOf(table)))
  const classes = new Uint8Array(clusters.words.length * 5)
  clusters.words.forEach(([, abbreviation, coarse, middle, fine], nth) => {
    classes.set([coarse + 1, middle + 1, (fine + 1) & 255, (fine + 1) >> 8, abbreviation], nth * 5)
  })
  const bytesOf = array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
  const parts = [
    ['words', new TextEncoder().encode(clusters.words.map(([word]) => word).join('\n'))],
    ['classes', classes],
    ['firstTable', bytesOf(tables[0].bytes)],
    ['firstTransitions', bytesOf(Float32Array.from(first.transitions))],
    ['secondTable', bytesOf(tables[1].bytes)],
    ['secondTransitions', bytesOf(Float32Array.from(second.transitions))],
  ]
  const header = {
    format: 'parley-quick-1',
    trust: trust.map(weight => Number(weight.toFixed(4))),
    least,
    bonus,
    scales: { first: tables[0].scale, second: tables[1].scale },
    parts: parts.map(([name, bytes]) => [name, bytes.length]),
  }
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  const total = parts.reduce((sum, [, bytes]) => sum + Math.ceil(bytes.length / 8) * 8, line.length)
  const packed = new Uint8Array(total)
  packed.set(line)
  let at = line.length
  for (const [, bytes] of parts) {
    packed.set(bytes, at)
    at += Math.ceil(bytes.length / 8) * 8
  }
  return packed
}
