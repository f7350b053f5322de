/** A trained reader that does not read twice what an earlier run has read: the slowest step of a reading by far. */
import type { Tagging } from '../model/layers.js'
import type { ReadOptions } from '../parley.js'
import { type Journal, keyOf } from './journal.js'

type Tagger = NonNullable<ReadOptions['tagger']>

/** The same tagger with its findings kept in a journal, by the words that it was given. */
export function remembering(tagger: Tagger, journal: Journal): Tagger {
  return {
    name: tagger.name,
    tag: (text, paragraphs) => {
      const words = paragraphs.map(({ start, end }) => [start, end, text.slice(start, end)])
      const key = keyOf(tagger.name, words)
      const known = journal.get(key)
      if (known !== undefined) return known as readonly Tagging[]
      const found = tagger.tag(text, paragraphs)
      journal.put(key, found)
      return found
    },
  }
}
