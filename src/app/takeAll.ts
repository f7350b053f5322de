/** Inputs into a file of JSON lines, one capture after another: any number of them in the memory of a few, stopped and taken up at will. */
import type { Captured } from '../model/capture.js'
import type { SourceProblem } from '../sources/source.js'
import { cleaner } from './cleanLine.js'
import { type AnyInputOptions, inputsOf, takeAnyInputs } from './inputs.js'
import { keyOf } from './journal.js'
import { type LineFile, openLineFile } from './lineFile.js'
import type { Step } from './step.js'

export interface TakeAllOptions extends Omit<AnyInputOptions, 'progress' | 'after'> {
  /** The file that the lines are written into. */
  readonly into: string
  /** Articles without their pages, instead of whole captures. */
  readonly clean?: boolean
  readonly progress?: ((step: Step) => void) | undefined
  /** Called with each problem as it comes. */
  readonly report?: (problem: SourceProblem) => void
}

export type TakenAll =
  | {
      /** How many lines the file holds, and how many of them an earlier run had written. */
      readonly lines: number
      readonly before: number
      /** How many inputs or parts of them gave no capture, in this run. */
      readonly lost: number
      /** Where the run was stopped by its signal. */
      readonly stopped?: Step
    }
  | { readonly wrong: string }

async function* lines(
  inputs: readonly string[],
  options: TakeAllOptions,
  file: LineFile,
  toLine: (captured: Captured) => unknown,
): AsyncIterable<Step> {
  const { into: _, clean: __, progress: ___, report, ...source } = options
  for await (const { capture, problems, place, done, total } of takeAnyInputs(inputs, {
    ...source,
    after: file.after,
  })) {
    for (const problem of problems) report?.(problem)
    await file.add(capture ? [toLine(capture)] : [], place)
    yield { step: 'taking in', done, total, unit: 'bytes', articles: file.lines() }
  }
}

/** Takes everything in. Throws only for a mistake in the program; a file that may not be written comes back as `wrong`. */
export async function takeAll(inputs: readonly string[], options: TakeAllOptions): Promise<TakenAll> {
  const { into, clean = false, progress, signal, report } = options
  const file = await openLineFile(into, keyOf(clean, inputsOf(inputs, options)))
  if ('wrong' in file) return file
  const before = file.lines()
  const toLine = clean ? await cleaner() : (captured: Captured): unknown => captured
  let lost = 0
  let last: Step = { step: 'taking in', done: 0, unit: 'bytes', articles: before }
  const counting: TakeAllOptions = {
    ...options,
    report: problem => {
      if (problem.lost) lost += 1
      report?.(problem)
    },
  }
  for await (const step of lines(inputs, counting, file, toLine)) {
    last = step
    progress?.(step)
    if (signal?.aborted) break
  }
  if (signal?.aborted) {
    await file.pause()
    return { lines: file.lines(), before, lost, stopped: last }
  }
  await file.finish()
  return { lines: file.lines(), before, lost }
}
