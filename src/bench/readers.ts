/** The readers that are measured, and how each is loaded. */
import type { Capture } from '../model/article.js'

export const readerNames = ['rules'] as const
export type ReaderName = (typeof readerNames)[number]

/** The library's `read` with that reader, loaded now. Throws where it cannot be. */
export async function loadReader(_name: ReaderName): Promise<(captures: readonly Capture[]) => unknown> {
  const { read } = await import('../parley.js')
  return captures => read(captures)
}
