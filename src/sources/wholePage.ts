/** What formats of one page an input have in common: all bytes, up to a cap, give one capture. */
import type { Captured } from '../model/capture.js'
import { gather } from './bytes.js'
import { capsOf } from './caps.js'
import { type Finding, lost, warning } from './problems.js'
import {
  endPlace,
  type Format,
  type Input,
  type InputFacts,
  type SourceProblem,
  type TakeOptions,
  type Taking,
} from './source.js'

/** What came of the bytes. */
export interface Page {
  readonly capture?: Captured
  readonly problems: readonly SourceProblem[]
}

export type ReadPage = (bytes: Uint8Array, input: InputFacts, options: TakeOptions) => Page | Promise<Page>

const empty: Finding = { rule: 'empty', message: 'it is empty', hint: 'was it saved before it had loaded?' }

async function takePage(input: Input, read: ReadPage, options: TakeOptions): Promise<Taking> {
  const { name } = input
  const cap = capsOf(options.caps).pageBytes
  const { bytes, capped, broken } = await gather(input.chunks, cap)
  const step = { place: endPlace, done: bytes.length, unit: 'bytes' } as const
  const total = input.size === undefined ? {} : { total: input.size }
  const nothing = (finding: Finding): Taking => ({ ...step, ...total, problems: [lost(name, finding)] })
  if (capped) return nothing(capped)
  if (bytes.length === 0) return nothing(broken ?? empty)
  const page = await read(bytes, input, options)
  const before = broken ? [warning(name, broken)] : []
  return { ...step, ...total, ...page, problems: [...before, ...page.problems] }
}

/** The `take` of a format whose inputs are one page each. */
export function onePage(read: ReadPage): Format['take'] {
  return async function* take(input, options = {}) {
    if (options.after === endPlace || options.signal?.aborted) return
    yield await takePage(input, read, options)
  }
}
