/**
 * Fingerprints of running text: hashes of eight words in a row, thinned by winnowing (Schleimer, Wilkerson and Aiken, 2003).
 * Two texts that share `runLength + windowLength - 1` words in a row always share a print.
 */
import type { Stretch, Token } from '../model/layers.js'
import { addTokens } from './tokens.js'

/** Words in a row that make a gram. */
export const runLength = 8
/** Of this many grams in a row the least is kept. */
const windowLength = 6
/** Grams of one text that are looked at; about the longest article of our collections, six times over. */
const mostGrams = 20_000

export interface Gram extends Stretch {
  readonly hash: number
}

/** A word's hash: FNV-1a over its code units, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Two rolling sums of 26 bits side by side make one hash of 52: few enough collisions for a million texts. */
const modulus = 67_108_859
const bases = [8_191, 524_287] as const

function powerOf(base: number): number {
  let power = 1
  for (let step = 1; step < runLength; step += 1) power = multiply(power, base)
  return power
}

function multiply(one: number, other: number): number {
  const high = Math.floor(one / 8_192)
  const low = one % 8_192
  return (((high * other) % modulus) * 8_192 + low * other) % modulus
}

const powers = [powerOf(bases[0]), powerOf(bases[1])] as const

/** The grams of the stretches taken as one run of words; marks and case do not count. Linear. */
export function readGrams(text: string, stretches: readonly Stretch[]): readonly Gram[] {
  const tokens: Token[] = []
  for (const stretch of stretches) addTokens(text, stretch, tokens)
  const words = tokens
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .slice(0, mostGrams + runLength - 1)
  const hashes = words.map(({ lower }) => hashWord(lower) % modulus)
  const grams: Gram[] = []
  const sums = [0, 0]
  for (let at = 0; at < words.length; at += 1) {
    for (const lane of [0, 1] as const) {
      const leaving = at >= runLength ? multiply(hashes[at - runLength]!, powers[lane]) : 0
      sums[lane] =
        (multiply((sums[lane]! - leaving + modulus) % modulus, bases[lane]) + hashes[at]!) % modulus
    }
    if (at + 1 < runLength) continue
    grams.push({
      start: words[at + 1 - runLength]!.start,
      end: words[at]!.end,
      hash: sums[0]! * 67_108_864 + sums[1]!,
    })
  }
  return grams
}

/** The least gram of every window, each once. Linear: the least is looked for again only when it leaves the window. */
export function winnow(grams: readonly Gram[]): readonly Gram[] {
  const kept: Gram[] = []
  let least = -1
  for (let until = 1; until <= grams.length; until += 1) {
    const from = Math.max(0, until - windowLength)
    if (until < windowLength && until < grams.length) continue
    const before = least
    if (least < from) {
      least = from
      for (let at = from + 1; at < until; at += 1) if (grams[at]!.hash <= grams[least]!.hash) least = at
    } else if (grams[until - 1]!.hash <= grams[least]!.hash) least = until - 1
    if (least !== before) kept.push(grams[least]!)
  }
  return kept
}

/** The stretches of the grams that `shared` holds, joined where they touch or overlap; grams must be in order. */
export function sharedStretches(grams: readonly Gram[], shared: ReadonlySet<number>): readonly Stretch[] {
  const runs: { start: number; end: number }[] = []
  for (const { start, end, hash } of grams) {
    if (!shared.has(hash)) continue
    const last = runs[runs.length - 1]
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else runs.push({ start, end })
  }
  return runs
}
