/** From the scores of a window to its attributions. `learn/decode.py` does the same, step by step. */
import { attributionTags, bestTags, logSoftmax, type Run, runsOf } from './tags.js'

/** The reader's scores for the `count` words of a window. */
export interface Scores {
  readonly count: number
  /** Logits [count × tags]. */
  readonly tags: Float32Array
  /** How strongly the word `from`, of a content, points to the word `to` as the first of its cue. */
  readonly link: (from: number, to: number) => number
  /** How strongly a cue's first word points to each word as the first or the last of its source; the last entry is nobody. */
  readonly source: (cue: number, end: 'first' | 'last') => Float64Array
}

/** Added to scores before they are compared; tuned on held-out articles, see the card of the weights. */
export interface Decoding {
  /** To the log probability of the tags of cues. */
  readonly cue: number
  /** To that of the tags of contents. */
  readonly content: number
  /** For a source whose words are tagged as one. */
  readonly source: number
  /** For no source at all. */
  readonly nobody: number
  /** Logistic regression of a finding's rightness: the weight of each of `certainties`, then the constant. */
  readonly calibration: readonly number[]
}

/** An attribution in words of the window. */
export interface Finding {
  readonly source: readonly [number, number] | undefined
  readonly cue: readonly [number, number]
  readonly content: readonly (readonly [number, number])[]
  readonly confidence: number
}

/** No source is longer, in words. */
const longestSource = 30
/** Log probabilities are not taken lower than this when certainty is reckoned. */
const least = -8

const width = attributionTags.length
const firstCueTag = attributionTags.indexOf('B-cue')
const firstContentTag = attributionTags.indexOf('B-content')

function logSumExp(values: Float64Array, from: number, until: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let at = from; at < until; at += 1) most = Math.max(most, values[at]!)
  let sum = 0
  for (let at = from; at < until; at += 1) sum += Math.exp(values[at]! - most)
  return most + Math.log(sum)
}

function largest(values: Float64Array, from: number, until: number): number {
  let best = from
  for (let at = from + 1; at < until; at += 1) if (values[at]! > values[best]!) best = at
  return best
}

/** A content goes to the cue that its words point to, on the average of their log probabilities. */
function cueOf(
  { from, until }: Run,
  cues: readonly Run[],
  scores: Scores,
): { readonly cue: number; readonly sure: number } {
  const sums = new Float64Array(cues.length)
  const row = new Float64Array(cues.length)
  for (let at = from; at < until; at += 1) {
    for (let cue = 0; cue < cues.length; cue += 1) row[cue] = scores.link(at, cues[cue]!.from)
    logSoftmax(row, cues.length)
    for (let cue = 0; cue < cues.length; cue += 1) sums[cue]! += row[cue]!
  }
  const cue = largest(sums, 0, sums.length)
  return { cue, sure: sums[cue]! / (until - from) }
}

/** The source that a cue points to, or nobody; and the log probability of the choice. */
function sourceOf(
  cue: Run,
  tags: Uint8Array,
  sources: readonly Run[],
  scores: Scores,
  decoding: Decoding,
): { readonly source: readonly [number, number] | undefined; readonly sure: number } {
  const { count } = scores
  const first = scores.source(cue.from, 'first')
  const last = scores.source(cue.from, 'last')
  logSoftmax(first, count + 1)
  logSoftmax(last, count + 1)
  let best = first[count]! + last[count]! + decoding.nobody
  let source: readonly [number, number] | undefined
  for (const { from, until } of sources) {
    const score = logSumExp(first, from, until) + logSumExp(last, from, until) + decoding.source
    if (score <= best) continue
    best = score
    source = [from, until]
  }
  const from = largest(first, 0, count)
  const end = largest(last, from, Math.min(count, from + longestSource))
  const free = !tags.subarray(from, end + 1).some(tag => tag === firstCueTag || tag === firstCueTag + 1)
  if (first[from]! + last[end]! > best && free) {
    best = first[from]! + last[end]!
    source = [from, end + 1]
  }
  return { source, sure: Math.min(0, best) }
}

/** What a finding's certainty is reckoned from, each a log probability no lower than `least`. */
function certainties(
  cue: Run,
  content: readonly Run[],
  probabilities: Float64Array,
  linked: number,
  sourced: number,
): readonly number[] {
  let sum = 0
  let words = 0
  let edge = 0
  for (const { from, until } of content) {
    for (let at = from; at < until; at += 1) {
      const [begins, goesOn] = [
        probabilities[at * width + firstContentTag]!,
        probabilities[at * width + firstContentTag + 1]!,
      ]
      sum += Math.max(least, Math.log(Math.exp(begins) + Math.exp(goesOn)))
      words += 1
    }
    edge = Math.min(edge, probabilities[from * width + firstContentTag]!)
    // The word after the end must not be content.
    if (until * width < probabilities.length) {
      const stops = Math.log(
        Math.max(1e-6, 1 - Math.exp(probabilities[until * width + firstContentTag + 1]!)),
      )
      edge = Math.min(edge, stops)
    }
  }
  const begins = Math.max(least, probabilities[cue.from * width + firstCueTag]!)
  return [begins, sum / words, Math.max(least, edge), Math.max(least, linked), Math.max(least, sourced)]
}

function logistic(features: readonly number[], weights: readonly number[]): number {
  const sum = features.reduce((total, value, index) => total + value * weights[index]!, weights.at(-1)!)
  return 1 / (1 + Math.exp(-sum))
}

/** The attributions of a window, in the order of their cues. A cue without content is none. */
export function findAttributions(scores: Scores, decoding: Decoding): readonly Finding[] {
  const probabilities = Float64Array.from(scores.tags)
  logSoftmax(probabilities, width)
  const weighed = probabilities.slice()
  for (let at = 0; at < weighed.length; at += width) {
    weighed[at + firstCueTag]! += decoding.cue
    weighed[at + firstCueTag + 1]! += decoding.cue
    weighed[at + firstContentTag]! += decoding.content
    weighed[at + firstContentTag + 1]! += decoding.content
  }
  const tags = bestTags(weighed)
  const runs = runsOf(tags)
  const cues = runs.filter(({ role }) => role === 'cue')
  if (cues.length === 0) return []
  const contents = cues.map((): Run[] => [])
  const links = cues.map(() => 0)
  for (const run of runs.filter(({ role }) => role === 'content')) {
    const { cue, sure } = cueOf(run, cues, scores)
    contents[cue]!.push(run)
    links[cue] = Math.min(links[cue]!, sure)
  }
  const sources = runs.filter(({ role }) => role === 'source')
  return cues.flatMap((cue, index): readonly Finding[] => {
    const content = contents[index]!
    if (content.length === 0) return []
    const { source, sure } = sourceOf(cue, tags, sources, scores, decoding)
    const features = certainties(cue, content, probabilities, links[index]!, sure)
    return [
      {
        source,
        cue: [cue.from, cue.until],
        content: content.map(({ from, until }) => [from, until] as const),
        confidence: logistic(features, decoding.calibration),
      },
    ]
  })
}
