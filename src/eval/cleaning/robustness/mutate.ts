/** Damage as it happens and as it is done on purpose: bytes flipped, cut off, spliced, doubled, and words of the format put where they do not belong. */
import type { Chance } from '../../chance.js'

/** No mutated input grows beyond its source by more than this many bytes. */
const mostGrowth = 200_000

type Bytes = Uint8Array<ArrayBufferLike>
type Mutation = (bytes: Bytes, chance: Chance, words: readonly string[], other: Bytes) => Bytes

const joined = (...parts: readonly Bytes[]): Bytes => Buffer.concat(parts)

/** A stretch that begins anywhere; mostly short, seldom as long as the whole. */
function stretchIn(bytes: Bytes, chance: Chance): readonly [start: number, end: number] {
  const start = chance.below(bytes.length + 1)
  const longest = Math.floor((bytes.length - start) * chance.next() ** 3)
  return [start, start + longest]
}

const putIn = (bytes: Bytes, at: number, other: Bytes): Bytes =>
  joined(bytes.subarray(0, at), other, bytes.subarray(at))

const flip: Mutation = (bytes, chance) => {
  const flipped = Uint8Array.from(bytes)
  for (let left = 1 + chance.below(40); left > 0 && bytes.length > 0; left -= 1) {
    const at = chance.below(bytes.length)
    flipped[at] = chance.next() < 0.5 ? flipped[at]! ^ (1 << chance.below(8)) : chance.below(256)
  }
  return flipped
}
const cutOff: Mutation = (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1))
const behead: Mutation = (bytes, chance) => bytes.subarray(chance.below(bytes.length + 1))
const drop: Mutation = (bytes, chance) => {
  const [start, end] = stretchIn(bytes, chance)
  return joined(bytes.subarray(0, start), bytes.subarray(end))
}
const move: Mutation = (bytes, chance) => {
  const [start, end] = stretchIn(bytes, chance)
  return putIn(bytes, chance.below(bytes.length + 1), bytes.subarray(start, end))
}
const double: Mutation = (bytes, chance) => {
  const [start, end] = stretchIn(bytes, chance)
  const times = Math.min(1 + chance.below(50), Math.floor(mostGrowth / (end - start + 1)))
  return putIn(bytes, end, Buffer.alloc((end - start) * Math.max(0, times), bytes.subarray(start, end)))
}
const splice: Mutation = (bytes, chance, _, other) => {
  const [start, end] = stretchIn(other, chance)
  return putIn(
    bytes,
    chance.below(bytes.length + 1),
    other.subarray(start, Math.min(end, start + mostGrowth)),
  )
}
const inject: Mutation = (bytes, chance, words) => {
  let injected = bytes
  for (let left = 1 + chance.below(8); left > 0; left -= 1)
    injected = putIn(injected, chance.below(injected.length + 1), Buffer.from(chance.of(words)))
  return injected
}
/** One word again and again: what opens and is never closed. */
const nest: Mutation = (bytes, chance, words) => {
  const word = chance.of(words)
  const times = Math.min(
    1 + Math.floor(5_000 * chance.next() ** 4),
    Math.floor(mostGrowth / (word.length + 1)),
  )
  return putIn(bytes, chance.below(bytes.length + 1), Buffer.from(word.repeat(times)))
}
const zeros: Mutation = (bytes, chance) =>
  putIn(bytes, chance.below(bytes.length + 1), new Uint8Array(1 + chance.below(600)))
/** The mark or the form of another character set. */
const recode: Mutation = (bytes, chance) => {
  const marks = ['efbbbf', 'fffe', 'feff', '2b2f76', '0e', '1b2442', 'c0af', 'eda080', 'f4908080', 'ff']
  const mark = Buffer.from(chance.of(marks), 'hex')
  if (chance.next() < 0.2)
    return joined(Buffer.from('fffe', 'hex'), Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le'))
  return chance.next() < 0.5 ? joined(mark, bytes) : putIn(bytes, chance.below(bytes.length + 1), mark)
}

const mutations: readonly Mutation[] = [
  flip,
  flip,
  cutOff,
  behead,
  drop,
  move,
  double,
  splice,
  inject,
  inject,
  nest,
  zeros,
  recode,
]

/** One to four changes. `words` are what the format is made of, `other` is another input to take pieces from. Linear in both. */
export function mutate(bytes: Bytes, chance: Chance, words: readonly string[], other: Bytes): Bytes {
  let mutated = bytes
  for (let left = 1 + chance.below(4); left > 0; left -= 1)
    mutated = chance.of(mutations)(mutated, chance, words, other)
  return mutated
}
