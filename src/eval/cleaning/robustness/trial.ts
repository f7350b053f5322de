/** One input tried: how long it takes, and whether all promises are kept. */

/** What came of one input. */
export interface Outcome {
  /** Its size. */
  readonly bytes: number
  /** Milliseconds of processor time, of all threads of the process. */
  readonly ms: number
  /** What was thrown, or that it never came to an end. */
  readonly threw?: string | undefined
  /** The first promise that what came out of it breaks. */
  readonly wrong?: string | undefined
  /** Of texts of growing length: by which power the time grows with the length. */
  readonly exponent?: number | undefined
}

/** A class of inputs by number: the same number gives the same input for the same seed, on every machine. */
export interface TrialClass {
  readonly name: string
  /** How many inputs there are, and how many of them are a sample of all. */
  readonly full: number
  readonly sample: number
  /** Options of Node for the process that tries them. */
  readonly nodeOptions?: readonly string[]
  readonly attempt: (index: number, seed: number) => Promise<Outcome>
}

/** What is done with an input: the work, which is timed, and what must hold of its result, which is not. */
export interface Step<Result> {
  readonly name: string
  readonly run: (bytes: Uint8Array) => Result | Promise<Result>
  /** The promises that the result breaks. */
  check(result: Result, bytes: Uint8Array): readonly string[]
  /** How many bytes were read, where a packed input unfolds to more than it is. */
  size?(result: Result): number
}

/** The most that an input may take: a second a megabyte, and a tenth of a second in any case. */
export const msPerMegabyte = 1_000
const smallest = 0.1

/** Milliseconds for a megabyte; a small input is taken as a tenth of one. */
export function rateOf({ bytes, ms }: Outcome): number {
  return ms / Math.max(bytes / 1e6, smallest)
}

/** The growth that is allowed: with a tenfold length 12.6 times the time. */
export const steepest = 1.1

/** An input that is not done after this time, in seconds on the clock, hangs: promises that never settle. */
const patience = 60

export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** The promise's value; throws where it does not settle. Keeps the program alive until then. */
async function settled<Result>(promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done after ${patience} s`)), patience * 1_000)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Runs a step until it is not slower than allowed, five times at most: other programs run on the machine too. */
export async function attempt<Result>(step: Step<Result>, bytes: Uint8Array): Promise<Outcome> {
  let best = Number.POSITIVE_INFINITY
  try {
    for (let round = 0; ; round += 1) {
      const before = processorTime()
      const result = await settled(Promise.resolve(step.run(bytes)))
      best = Math.min(best, processorTime() - before)
      const outcome = { bytes: Math.max(bytes.length, step.size?.(result) ?? 0), ms: best }
      if (round === 4 || rateOf(outcome) <= msPerMegabyte)
        return { ...outcome, wrong: step.check(result, bytes)[0] }
    }
  } catch (error) {
    const threw = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { bytes: bytes.length, ms: Number.isFinite(best) ? best : 0, threw }
  }
}

/** The numbers of the inputs to be tried: all, or as many as the sample has, evenly spread. */
export function chosen({ full, sample }: TrialClass, all: boolean): readonly number[] {
  const count = Math.min(full, all ? full : sample)
  return Array.from({ length: count }, (_, at) => Math.floor((at * full) / count))
}
