/** Captures into one record, with a reader by name, article after article, so that a run can be watched, stopped and taken up again. */
import { setImmediate } from 'node:timers/promises'
import type { Captured } from '../model/capture.js'
import type { Record } from '../model/record.js'
import type { ReadOptions as CoreOptions } from '../parley.js'
import type { ReaderName } from '../readers.js'
import { type Journal, keyOf, openJournal } from './journal.js'
import { remembering } from './remember.js'
import type { Step } from './step.js'

export interface ReadAllOptions {
  readonly reader?: ReaderName | undefined
  readonly signal?: AbortSignal | undefined
  readonly state?: string | undefined
  readonly progress?: ((step: Step) => void) | undefined
}

export interface AllRead {
  /** None where the signal stopped the run. */
  readonly record?: Record | undefined
  /** What is to be said of the reader and the state. */
  readonly notes: readonly string[]
  readonly stopped?: Step
}

/** The usual reader, and what is taken where it cannot be loaded: weights left out of an installation, no WebAssembly. */
const usual: readonly ReaderName[] = ['learned', 'quick', 'rules']

/** Fewer articles are read again sooner than a person misses them. */
const leastRemembered = 20

/** The reader that was asked for, which must load, or the usual one or its next deputy. */
async function loadReader(
  asked: ReaderName | undefined,
): Promise<{ readonly tagger: CoreOptions['tagger']; readonly notes: readonly string[] }> {
  const { loadTagger } = await import('../readers.js')
  const notes: string[] = []
  for (const name of asked === undefined ? usual : [asked]) {
    try {
      return { tagger: loadTagger(name), notes }
    } catch (error) {
      if (asked !== undefined) throw error
      const because = error instanceof Error ? error.message : String(error)
      notes.push(`the reader “${name}” cannot be loaded here (${because}); the next one is taken`)
    }
  }
  return { tagger: undefined, notes }
}

/** The journal of a run over these captures with this reader, where there is something to remember. */
function journalOf(
  captures: readonly Captured[],
  tagger: CoreOptions['tagger'],
  state: string | undefined,
): Journal | undefined {
  if (state === undefined || !tagger || captures.length < leastRemembered) return undefined
  const names = captures.map(({ name, published, text }) => [name, published, text.length])
  return openJournal(state, keyOf(tagger.name, names))
}

/** Reads captures into one record; the same bytes as `read` makes, whether or not a run before it was stopped. */
export async function readAll(captures: readonly Captured[], options: ReadAllOptions = {}): Promise<AllRead> {
  const { signal, progress } = options
  const { readInSteps } = await import('../parley.js')
  const { tagger, notes } = await loadReader(options.reader)
  const journal = journalOf(captures, tagger, options.state)
  const steps = readInSteps(captures, { tagger: tagger && journal ? remembering(tagger, journal) : tagger })
  for (;;) {
    const next = steps.next()
    if (next.done) {
      journal?.remove()
      return { record: next.value, notes }
    }
    const step: Step = { ...next.value, unit: 'articles' }
    progress?.(step)
    // Lets a signal in: reading itself never waits.
    await setImmediate()
    if (signal?.aborted) return { notes, stopped: step }
  }
}
