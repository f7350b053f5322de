/** A text as words: the unit in which attributions are scored. Letters and digits that stand together; marks and blanks are nothing. */
import type { Stretch } from '../../model/layers.js'

export interface Words {
  readonly all: readonly Stretch[]
  /** Indices into `all`, rising, of the words that the stretches touch. */
  readonly within: (stretches: readonly Stretch[]) => readonly number[]
}

export function wordsOf(text: string): Words {
  const all = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
  /** The first word that ends after a place. */
  const firstAfter = (at: number): number => {
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[middle]!.end > at) high = middle
      else low = middle + 1
    }
    return low
  }
  const within = (stretches: readonly Stretch[]): readonly number[] => {
    const found = new Set<number>()
    for (const { start, end } of stretches)
      for (let at = firstAfter(start); at < all.length && all[at]!.start < end; at += 1) found.add(at)
    return [...found].sort((one, other) => one - other)
  }
  return { all, within }
}
