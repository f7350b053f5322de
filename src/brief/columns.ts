/** Lines of a terminal: how wide words stand, and where to break. */

/** A word with how it is painted. Between words there is a blank, where a line may end. */
export interface Word {
  readonly text: string
  readonly paint: (text: string) => string
  /** Whether it stands at the word before without a blank: `(` and the place, `“` and the word. */
  readonly joined: boolean
  /** Whether it stays in one piece even where it is wider than a line: a path that is cut opens nothing. */
  readonly whole?: boolean
}

/** Code points that a terminal shows two columns wide: East Asian scripts and most pictures. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Marks that a terminal shows on the character before: accents and joiners. */
const flat = /[\p{Mn}\p{Me}\p{Cf}]/u

/** How many columns a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += flat.test(sign) ? 0 : wide.test(sign) ? 2 : 1
  return width
}

interface Run {
  readonly width: number
  readonly shown: string
  readonly joined: boolean
  readonly whole: boolean
}

/** Words that stand together without a blank between them. A word wider than a line is broken between characters, unless it is `whole`. */
function runsOf(words: readonly Word[], room: number): readonly Run[] {
  const runs: Run[] = []
  for (const word of words) {
    const signs = [...word.text]
    let piece = ''
    let joined = word.joined
    const close = (): void => {
      if (piece === '') return
      runs.push({ width: widthOf(piece), shown: word.paint(piece), joined, whole: word.whole === true })
      joined = true
      piece = ''
    }
    if (word.whole || widthOf(word.text) <= room) piece = word.text
    else {
      for (const sign of signs) {
        if (widthOf(piece + sign) > room) close()
        piece += sign
      }
    }
    close()
  }
  return runs
}

/** Sets words in lines of at most `width` columns; the first line begins with `head`, the others are indented as far. */
export function setLines(words: readonly Word[], width: number, head: string): readonly string[] {
  const indent = widthOf(head)
  const room = Math.max(10, width - indent)
  const runs = runsOf(words, room)
  const lines: string[] = []
  let line = ''
  let used = 0
  let at = 0
  while (at < runs.length) {
    let end = at + 1
    let needed = runs[at]!.width
    while (
      end < runs.length &&
      runs[end]!.joined &&
      (runs[end]!.whole || needed + runs[end]!.width <= room)
    ) {
      needed += runs[end]!.width
      end += 1
    }
    const gap = used === 0 || runs[at]!.joined ? 0 : 1
    if (used > 0 && used + gap + needed > room) {
      lines.push(line)
      line = ''
      used = 0
    }
    const blank = used > 0 && gap === 1 ? ' ' : ''
    line +=
      blank +
      runs
        .slice(at, end)
        .map(run => run.shown)
        .join('')
    used += blank.length + needed
    at = end
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines.map((text, index) => (index === 0 ? head : ' '.repeat(indent)) + text)
}
