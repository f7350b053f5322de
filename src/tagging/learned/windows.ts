/** What the encoder sees at once: whole paragraphs, as many as fit; a longer paragraph is cut. */

/** A word of the text, and the paragraph that it stands in. */
export interface PlacedWord {
  readonly start: number
  readonly end: number
  readonly paragraph: number
  /** Its pieces in the encoder's vocabulary; at least one. */
  readonly pieces: readonly number[]
}

/** Two for the marks at both ends of a window. */
const ends = 2

/** Ranges of words, [from, until), at most `size` pieces each with the marks between paragraphs. Time is linear. */
export function windowsOf(
  words: readonly PlacedWord[],
  size: number,
): readonly (readonly [number, number])[] {
  const room = size - ends
  const windows: [number, number][] = []
  let start = 0
  let used = 0
  for (let at = 0; at < words.length; ) {
    const { paragraph } = words[at]!
    let end = at
    let cost = 1
    while (
      end < words.length &&
      words[end]!.paragraph === paragraph &&
      cost + words[end]!.pieces.length <= room
    ) {
      cost += words[end]!.pieces.length
      end += 1
    }
    // One word of more pieces than a window: it fills one alone.
    if (end === at) {
      end = at + 1
      cost = room
    }
    if (at > start && used + cost > room) {
      windows.push([start, at])
      start = at
      used = 0
    }
    used += cost
    at = end
  }
  if (words.length > start) windows.push([start, words.length])
  return windows
}
