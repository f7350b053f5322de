/** BIO tags of words, and the best lawful sequence of them. */

/** The tags of attributions, in the order of the weights. */
export const attributionTags = [
  'O',
  'B-source',
  'I-source',
  'B-cue',
  'I-cue',
  'B-content',
  'I-content',
] as const

export type Role = 'source' | 'cue' | 'content'

/** A run of words with one role, [from, until). */
export interface Run {
  readonly role: Role
  readonly from: number
  readonly until: number
}

const inside = attributionTags.map(tag => tag.startsWith('I-'))
const roles = attributionTags.map(tag => (tag === 'O' ? undefined : (tag.slice(2) as Role)))
const count = attributionTags.length

/** Whether a tag may follow another: an inside needs its beginning or another inside of its role. */
const follows = attributionTags.map((_, right) =>
  attributionTags.map((_, left) => !inside[right] || roles[left] === roles[right]),
)

/** Turns rows of logits into log probabilities, in place. `width` is the length of a row. */
export function logSoftmax(values: Float64Array, width: number): void {
  for (let start = 0; start < values.length; start += width) {
    let most = Number.NEGATIVE_INFINITY
    for (let at = start; at < start + width; at += 1) most = Math.max(most, values[at]!)
    let sum = 0
    for (let at = start; at < start + width; at += 1) sum += Math.exp(values[at]! - most)
    const shift = most + Math.log(sum)
    for (let at = start; at < start + width; at += 1) values[at]! -= shift
  }
}

/** The best lawful tags for rows of scores (Viterbi). Time is linear in the number of rows. */
export function bestTags(scores: Float64Array): Uint8Array {
  const rows = scores.length / count
  const tags = new Uint8Array(rows)
  if (rows === 0) return tags
  let reached = Array.from({ length: count }, (_, tag) =>
    inside[tag] ? Number.NEGATIVE_INFINITY : scores[tag]!,
  )
  const back = new Uint8Array(rows * count)
  for (let row = 1; row < rows; row += 1) {
    const next: number[] = []
    for (let tag = 0; tag < count; tag += 1) {
      let best = Number.NEGATIVE_INFINITY
      let from = 0
      for (let left = 0; left < count; left += 1) {
        if (!follows[tag]![left] || reached[left]! <= best) continue
        best = reached[left]!
        from = left
      }
      back[row * count + tag] = from
      next.push(best + scores[row * count + tag]!)
    }
    reached = next
  }
  let tag = reached.indexOf(Math.max(...reached))
  for (let row = rows - 1; row >= 0; row -= 1) {
    tags[row] = tag
    tag = back[row * count + tag]!
  }
  return tags
}

/** The runs that begin with B, in order. */
export function runsOf(tags: Uint8Array): readonly Run[] {
  const runs: Run[] = []
  for (let from = 0; from < tags.length; ) {
    const role = roles[tags[from]!]
    let until = from + 1
    if (role && !inside[tags[from]!]) {
      while (until < tags.length && inside[tags[until]!] && roles[tags[until]!] === role) until += 1
      runs.push({ role, from, until })
    }
    from = until
  }
  return runs
}
