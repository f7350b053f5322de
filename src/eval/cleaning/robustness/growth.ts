/** By which power the time grows with the length of a text: 1 where a text twice as long takes twice the time. */
import { type Outcome, processorTime, type Step } from './trial.js'

const sizes = [1_000, 10_000, 100_000, 316_228, 1_000_000] as const
/** The sizes whose times are compared; below them what does not grow counts too much. */
const compared = 2
/** Milliseconds of the largest below which nothing can be said, and nothing need be. */
const hardlyAnything = 50

/** Slope of the straight line through the logarithms, by least squares. */
export function slope(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(Math.max(time, 1e-3))] as const)
  const middle = (which: 0 | 1): number => logs.reduce((sum, point) => sum + point[which], 0) / logs.length
  const [x, y] = [middle(0), middle(1)]
  const above = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return above / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

async function timeOf(step: Step<unknown>, bytes: Uint8Array): Promise<number> {
  const before = processorTime()
  await step.run(bytes)
  return processorTime() - before
}

/** Runs a step on a pattern of a thousand to a million characters. Where it seems to grow too fast the larger sizes are measured again: the best counts. */
export async function measureGrowth(
  step: Step<unknown>,
  pattern: (length: number) => string,
  steepest: number,
): Promise<Outcome> {
  const inputs = sizes.map(size => Buffer.from(pattern(size)))
  const best = sizes.map(() => Number.POSITIVE_INFINITY)
  const points = (): readonly (readonly [number, number])[] =>
    best.slice(compared).map((time, at) => [inputs[compared + at]!.length, time] as const)
  const last = sizes.length - 1
  try {
    // Small texts again and again, for so long that the machine has compiled what it runs.
    for (const [at, bytes] of inputs.entries())
      for (let round = 0, spent = 0; round < 3 || (round < 20 && spent < 20); round += 1) {
        if (round > 0 && spent > 100) break
        best[at] = Math.min(best[at]!, await timeOf(step, bytes))
        spent += best[at]!
      }
    for (let round = 0; round < 6 && best[last]! >= hardlyAnything && slope(points()) > steepest; round += 1)
      for (let at = compared; at <= last; at += 1)
        best[at] = Math.min(best[at]!, await timeOf(step, inputs[at]!))
  } catch (error) {
    return { bytes: inputs[last]!.length, ms: 0, threw: error instanceof Error ? error.stack : String(error) }
  }
  const exponent = best[last]! >= hardlyAnything ? slope(points()) : undefined
  return { bytes: inputs[last]!.length, ms: best[last]!, exponent }
}
