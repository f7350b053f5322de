/** The readers that are measured, and how each is loaded. */
import type { Capture } from '../model/capture.js'
import type { ReaderName } from '../readers.js'

export const readerNames: readonly ReaderName[] = ['rules', 'quick', 'distilled', 'learned']

/** The library's `read` with that reader, loaded now. Throws where it cannot be. */
export async function loadReader(name: ReaderName): Promise<(captures: readonly Capture[]) => unknown> {
  const { read } = await import('../parley.js')
  const { loadTagger } = await import('../readers.js')
  const tagger = loadTagger(name)
  return captures => read(captures, { tagger })
}
