/** All captures of the inputs. What comes from the web is fetched once, also where the run is stopped and begun again. */
import type { Captured } from '../model/capture.js'
import type { SourceProblem } from '../sources/source.js'
import type { InputTaking } from '../sources/takeInputs.js'
import { type AnyInputOptions, inputsOf, takeAnyInputs } from './inputs.js'
import { type Journal, keyOf, openJournal } from './journal.js'
import type { Step } from './step.js'

export interface Gathered {
  readonly captures: readonly Captured[]
  readonly problems: readonly SourceProblem[]
  /** From a capture's name to what opens its input from the current folder. */
  readonly paths: ReadonlyMap<string, string>
  /** Where the signal stopped the run. */
  readonly stopped?: Step
  /** Takes away what was kept for a run after this one: the record is made. */
  readonly forget: () => void
}

export interface GatherOptions {
  readonly progress?: ((step: Step) => void) | undefined
  /** A folder for what was fetched, until the run is done. */
  readonly state?: string | undefined
}

const isAddress = (input: string): boolean => /^https?:\/\//iu.test(input)

function journalOf(
  inputs: readonly string[],
  options: AnyInputOptions,
  state: string | undefined,
): Journal | undefined {
  if (state === undefined || !inputs.some(isAddress)) return undefined
  return openJournal(state, keyOf('taken', inputsOf(inputs, options)))
}

/** The steps of a run before, then the rest, each kept before it is given. */
async function* remembered(
  inputs: readonly string[],
  options: AnyInputOptions,
  journal: Journal | undefined,
): AsyncIterable<InputTaking> {
  let count = 0
  let after: string | undefined
  for (;;) {
    const known = journal?.get(String(count)) as InputTaking | undefined
    if (!known) break
    yield known
    after = known.place
    count += 1
  }
  for await (const taking of takeAnyInputs(inputs, { ...options, after })) {
    journal?.put(String(count), taking)
    count += 1
    yield taking
  }
}

/** Takes everything in and keeps it in memory, or what came up to a signal. */
export async function gather(
  inputs: readonly string[],
  options: AnyInputOptions,
  { progress, state }: GatherOptions = {},
): Promise<Gathered> {
  const captures: Captured[] = []
  const problems: SourceProblem[] = []
  const paths = new Map<string, string>()
  const journal = journalOf(inputs, options, state)
  let last: Step = { step: 'taking in', done: 0, unit: 'bytes' }
  progress?.(last)
  for await (const { capture, problems: told, shown, done, total } of remembered(inputs, options, journal)) {
    if (capture) {
      captures.push(capture)
      paths.set(capture.name, shown)
    }
    problems.push(...told)
    last = { step: 'taking in', done, total, unit: 'bytes', articles: captures.length }
    progress?.(last)
  }
  const forget = (): void => journal?.remove()
  return { captures, problems, paths, forget, ...(options.signal?.aborted && { stopped: last }) }
}
