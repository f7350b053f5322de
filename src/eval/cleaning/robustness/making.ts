/** How classes of inputs are made: changed, made by chance, or given. */
import { Chance } from '../../chance.js'
import { mutate } from './mutate.js'
import { attempt, type Step, type TrialClass } from './trial.js'

type Bytes = Uint8Array<ArrayBufferLike>

/** Every input has a chance of its own, so that it is the same whichever are tried before it. */
const chanceFor = (seed: number, index: number): Chance =>
  new Chance(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))

export const generated = (
  name: string,
  full: number,
  sample: number,
  make: (chance: Chance) => Bytes,
  step: Step<unknown>,
): TrialClass => ({
  name,
  full,
  sample,
  attempt: (index, seed) => attempt(step, make(chanceFor(seed, index))),
})

/** Sources changed; `words` are what their format is made of. */
export const mutated = (
  name: string,
  full: number,
  sample: number,
  sources: readonly Bytes[],
  words: readonly string[],
  step: Step<unknown>,
): TrialClass =>
  generated(name, full, sample, chance => mutate(chance.of(sources), chance, words, chance.of(sources)), step)

export const given = (
  name: string,
  full: number,
  sample: number,
  input: (index: number) => Bytes,
  step: Step<unknown>,
): TrialClass => ({ name, full, sample, attempt: index => attempt(step, input(index)) })

/** Characters of one word again and again. */
const repeated = 300_000

/** Each word of a format again and again, in the midst of an input: what opens and is never closed, what looks like a beginning. */
export const again = (
  name: string,
  sample: number,
  source: Bytes,
  words: readonly string[],
  step: Step<unknown>,
): TrialClass =>
  given(
    name,
    words.length,
    sample,
    index => {
      const word = words[index]!
      const middle = Math.floor(source.length / 2)
      const many = Buffer.from(word.repeat(Math.ceil(repeated / word.length)))
      return Buffer.concat([source.subarray(0, middle), many, source.subarray(middle)])
    },
    step,
  )
