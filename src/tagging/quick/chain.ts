/** A linear chain of labels: the best row of labels for a passage, and how likely each label is (Lafferty et al. 2001). */

/** A chain's labels: how many there are, which may stand first, and which may stand before which. */
export interface Shape {
  readonly labels: number
  /** How many kinds of boundary between words there are: each has its own transitions. */
  readonly boundaries: number
  readonly begins: readonly boolean[]
  readonly before: readonly Int32Array[]
}

export function makeShape(
  labels: number,
  boundaries: number,
  mayFollow: (label: number, next: number) => boolean,
): Shape {
  const all = Array.from({ length: labels }, (_, label) => label)
  return {
    labels,
    boundaries,
    begins: all.map(label => mayFollow(0, label)),
    before: all.map(next => Int32Array.from(all.filter(label => mayFollow(label, next)))),
  }
}

/**
 * The scores of `count` words: a row of emissions for each; `boundary[i]` names the table of transitions before word i,
 * which holds one number for each pair of labels. For `likelihoods` the transitions are given as powers of e.
 */
export interface Scores {
  readonly count: number
  readonly emissions: Float32Array
  readonly boundary: Uint8Array
  readonly transitions: Float64Array
}

/** Room for what is reckoned on the way, so that a look at a passage makes no rubbish. Grows to the longest passage. */
let room = {
  from: new Uint8Array(0),
  local: new Float64Array(0),
  backward: new Float64Array(0),
  scale: new Float64Array(0),
}
function makeRoom(count: number, labels: number): typeof room {
  const size = count * labels
  if (room.from.length < size || room.scale.length < count)
    room = {
      from: new Uint8Array(size),
      local: new Float64Array(size),
      backward: new Float64Array(size),
      scale: new Float64Array(size),
    }
  return room
}

/** Viterbi's algorithm. */
export function bestLabels(shape: Shape, { count, emissions, boundary, transitions }: Scores): Uint8Array {
  const n = shape.labels
  const { from } = makeRoom(count, n)
  let before = new Float64Array(n).fill(-Infinity)
  let now = new Float64Array(n)
  for (let label = 0; label < n; label += 1) if (shape.begins[label]) before[label] = emissions[label]!
  for (let i = 1; i < count; i += 1) {
    const table = boundary[i]! * n * n
    for (let label = 0; label < n; label += 1) {
      const list = shape.before[label]!
      let best = -Infinity
      let arg = 0
      for (let b = 0; b < list.length; b += 1) {
        const previous = list[b]!
        const score = before[previous]! + transitions[table + previous * n + label]!
        if (score > best) {
          best = score
          arg = previous
        }
      }
      from[i * n + label] = arg
      now[label] = best + emissions[i * n + label]!
    }
    ;[before, now] = [now, before]
  }
  let label = 0
  for (let other = 1; other < n; other += 1) if (before[other]! > before[label]!) label = other
  const found = new Uint8Array(count)
  for (let i = count - 1; i >= 0; i -= 1) {
    found[i] = label
    label = from[i * n + label]!
  }
  return found
}

/**
 * The probability of each label at each word, by forward and backward sums scaled at every word.
 * Where `pairs` is given, the probabilities of the transitions are added to it (training needs them).
 */
export function likelihoods(
  shape: Shape,
  { count, emissions, boundary, transitions: powers }: Scores,
  pairs?: Float64Array,
): Float64Array {
  const n = shape.labels
  const forward = new Float64Array(count * n)
  const { backward, local, scale } = makeRoom(count, n)
  for (let i = 0; i < count; i += 1) {
    const row = i * n
    let high = -Infinity
    for (let label = 0; label < n; label += 1) high = Math.max(high, emissions[row + label]!)
    const table = boundary[i]! * n * n
    let sum = 0
    for (let label = 0; label < n; label += 1) {
      const own = Math.exp(emissions[row + label]! - high)
      let reached = 0
      if (i === 0) reached = shape.begins[label] ? 1 : 0
      else {
        const list = shape.before[label]!
        for (let b = 0; b < list.length; b += 1)
          reached += forward[row - n + list[b]!]! * powers[table + list[b]! * n + label]!
      }
      local[row + label] = own
      forward[row + label] = own * reached
      sum += own * reached
    }
    scale[i] = sum
    for (let label = 0; label < n; label += 1) forward[row + label]! /= sum
  }
  backward.fill(0, 0, (count - 1) * n).fill(1, (count - 1) * n, count * n)
  for (let i = count - 1; i > 0; i -= 1) {
    const row = i * n
    const table = boundary[i]! * n * n
    for (let label = 0; label < n; label += 1) {
      const right = (backward[row + label]! * local[row + label]!) / scale[i]!
      if (right === 0) continue
      const list = shape.before[label]!
      for (let b = 0; b < list.length; b += 1) {
        const previous = list[b]!
        const step = powers[table + previous * n + label]! * right
        backward[row - n + previous]! += step
        if (pairs) pairs[table + previous * n + label]! += forward[row - n + previous]! * step
      }
    }
  }
  for (let k = 0; k < forward.length; k += 1) forward[k]! *= backward[k]!
  return forward
}
