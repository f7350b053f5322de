/** The outcomes of a class of inputs, counted and told. */
import { msPerMegabyte, type Outcome, rateOf, steepest } from './trial.js'

export interface Tally {
  readonly name: string
  count: number
  ok: number
  threw: number
  /** What came out breaks a promise. */
  wrong: number
  /** Slower than allowed, or the time grows too fast. */
  slow: number
  /** Ended the process, or had to be ended with it. */
  hung: number
  /** Milliseconds for a megabyte. */
  worst: number
  exponent: number | undefined
  /** Megabytes (10⁶ bytes) of RSS that the process came to need while it tried them all. */
  memory: number
  /** The first inputs of each trouble, by number. */
  readonly examples: string[]
}

export function emptyTally(name: string): Tally {
  return {
    name,
    count: 0,
    ok: 0,
    threw: 0,
    wrong: 0,
    slow: 0,
    hung: 0,
    worst: 0,
    exponent: undefined,
    memory: 0,
    examples: [],
  }
}

const mostExamples = 8

function tell(tally: Tally, index: number, words: string): void {
  if (tally.examples.length < mostExamples) tally.examples.push(`${index}: ${words}`)
}

/** Two lines of a stack say where. */
const briefly = (stack: string): string =>
  stack
    .split('\n')
    .slice(0, 3)
    .map(line => line.trim().slice(0, 160))
    .join(' | ')

export function count(tally: Tally, index: number, outcome: Outcome): void {
  const { threw, wrong, exponent } = outcome
  const rate = rateOf(outcome)
  tally.count += 1
  tally.worst = Math.max(tally.worst, rate)
  if (exponent !== undefined) tally.exponent = Math.max(tally.exponent ?? 0, exponent)
  const isSteep = exponent !== undefined && exponent > steepest
  if (threw !== undefined) {
    tally.threw += 1
    tell(tally, index, `threw ${briefly(threw)}`)
  } else if (wrong !== undefined) {
    tally.wrong += 1
    tell(tally, index, wrong.slice(0, 300))
  } else if (rate > msPerMegabyte || isSteep) {
    tally.slow += 1
    const growth = exponent === undefined ? '' : `, grows with the power ${exponent.toFixed(2)}`
    tell(tally, index, `${outcome.ms.toFixed(0)} ms for ${outcome.bytes} bytes${growth}`)
  } else tally.ok += 1
}

export function countHung(tally: Tally, index: number, how: string): void {
  tally.count += 1
  tally.hung += 1
  tell(tally, index, how)
}

const columns = ['n', 'ok', 'threw', 'wrong', 'slow', 'hung', 'ms/MB', 'power', '+MB']
const cell = (value: string): string => value.padStart(8)
const headLine = `${''.padEnd(30)}${columns.map(cell).join('')}`

function lineOf(tally: Tally): string {
  const { name, ok, threw, wrong, slow, hung, worst, exponent, memory } = tally
  const counts = [tally.count, ok, threw, wrong, slow, hung].map(String)
  const others = [worst.toFixed(0), exponent?.toFixed(2) ?? '–', memory.toFixed(0)]
  return `${name.padEnd(30)}${[...counts, ...others].map(cell).join('')}`
}

export function tableOfTallies(tallies: readonly Tally[]): readonly string[] {
  const troubles = tallies.flatMap(({ name, examples }) => examples.map(words => `${name} ${words}`))
  return [headLine, ...tallies.map(lineOf), ...(troubles.length > 0 ? ['', ...troubles] : [])]
}
