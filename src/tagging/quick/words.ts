/** A paragraph as the quick reader sees it: runs of letters and digits, and single marks. One pass, linear, no regular expression. */
import type { Stretch } from '../../model/layers.js'

/** Most words of one paragraph that are read together; a longer paragraph is read in pieces. */
export const maximumWords = 600

/** Columns of equal length: word `i` is `text.slice(start[i], end[i])`. */
export interface Words {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 where letters or digits, 0 where a mark. */
  readonly letters: Uint8Array
}

const space = 0
const mark = 1
const letter = 2

function classOfUnit(unit: number): number {
  const character = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit <= 0xdfff) return letter
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return letter
  return unit <= 32 || unit === 0x200b || /\s/u.test(character) ? space : mark
}

const asciiClasses = Uint8Array.from({ length: 128 }, (_, unit) => classOfUnit(unit))

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit < 128 ? asciiClasses[unit]! : classOfUnit(unit)
}

/** The words of one stretch, in pieces of at most `maximumWords`. */
export function piecesOf(text: string, stretch: Stretch): readonly Words[] {
  const pieces: Words[] = []
  const start = new Int32Array(maximumWords)
  const end = new Int32Array(maximumWords)
  const letters = new Uint8Array(maximumWords)
  let count = 0
  const close = (): void => {
    if (count > 0)
      pieces.push({
        count,
        start: start.slice(0, count),
        end: end.slice(0, count),
        letters: letters.slice(0, count),
      })
    count = 0
  }
  let at = stretch.start
  while (at < stretch.end) {
    const kind = classAt(text, at)
    if (kind === space) {
      at += 1
      continue
    }
    let until = at + 1
    if (kind === letter) while (until < stretch.end && classAt(text, until) === letter) until += 1
    if (count === maximumWords) close()
    start[count] = at
    end[count] = until
    letters[count] = kind === letter ? 1 : 0
    count += 1
    at = until
  }
  close()
  return pieces
}
