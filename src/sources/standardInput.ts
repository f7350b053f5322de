/** What comes through a pipe, written `-`. */
import type { Place } from './source.js'

/** Standard input as a place; it can be read once. */
export function standardInput(chunks: AsyncIterable<Uint8Array>): Place {
  return {
    name: 'stdin',
    holds: words => words === '-',
    list: async () => ({
      found: [{ where: 'stdin', shown: '-', open: async () => ({ input: { chunks }, problems: [] }) }],
      problems: [],
    }),
  }
}
