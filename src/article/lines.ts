/** The lines of a captured text with what their shape shows. A paragraph that was wrapped over lines is one line here. */
import type { Stretch } from '../model/layers.js'

export interface Line extends Stretch {
  /** The line without the white space around it. */
  readonly text: string
  /** How many runs of non-space with a letter or digit. */
  readonly words: number
  /** How many of those begin with a lower case letter. */
  readonly lowerWords: number
  /** How the line ends, closing quotation marks and brackets aside. */
  readonly ending: 'stop' | 'question' | 'ellipsis' | 'colon' | 'none'
  /** Whether an empty line (or the text's start) stands before it. */
  readonly apart: boolean
}

const closers = '"”“„’\')]»›」』）'
/** Full stops and question marks of other scripts: Chinese, Urdu, the scripts of India, Burmese, Ethiopic, Armenian; Arabic. */
const farStops = '。｡۔।॥။።։'
const farQuestions = '？！؟'

function isSpace(unit: number): boolean {
  return (
    unit <= 32 ||
    unit === 0xa0 ||
    unit === 0x200b ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0xfeff ||
    unit === 0x3000
  )
}

function endingOf(text: string, start: number, end: number): Line['ending'] {
  let at = end - 1
  const floor = Math.max(start, end - 8)
  while (at > floor && (closers.includes(text[at]!) || text[at] === ' ')) at -= 1
  const mark = text[at]
  if (mark === '…') return 'ellipsis'
  if (mark === '.')
    return at - 2 >= start && text[at - 1] === '.' && text[at - 2] === '.' ? 'ellipsis' : 'stop'
  if (mark === ';' || (mark !== undefined && farStops.includes(mark))) return 'stop'
  if (mark === '?' || mark === '!' || (mark !== undefined && farQuestions.includes(mark))) return 'question'
  return mark === ':' || mark === ',' ? 'colon' : 'none'
}

function isLower(letter: string): boolean {
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase()
}

function countWords(text: string, start: number, end: number): { words: number; lowerWords: number } {
  let words = 0
  let lowerWords = 0
  let inside = false
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at)
    if (isSpace(unit)) {
      inside = false
      continue
    }
    const wordly =
      (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit >= 0xc0
    if (inside || !wordly || (unit >= 0x2010 && unit <= 0x206f)) continue
    inside = true
    words += 1
    if (isLower(text[at]!)) lowerWords += 1
  }
  return { words, lowerWords }
}

/** The stretch without the white space at its ends. */
function trim(text: string, from: number, until: number): Stretch {
  let start = from
  let end = until
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return { start, end }
}

/** The stretches between line breaks that hold anything but white space, without the white space around them. */
function splitLines(text: string, until: number): readonly (Stretch & { readonly apart: boolean })[] {
  const lines: (Stretch & { readonly apart: boolean })[] = []
  let apart = true
  let at = 0
  while (at < until) {
    let lineEnd = at
    while (
      lineEnd < until &&
      text[lineEnd] !== '\n' &&
      text[lineEnd] !== '\r' &&
      text[lineEnd] !== '\u2028' &&
      text[lineEnd] !== '\u2029'
    )
      lineEnd += 1
    const { start, end } = trim(text, at, lineEnd)
    if (start < end) lines.push({ start, end, apart })
    apart = start === end
    at = lineEnd + (text[lineEnd] === '\r' && text[lineEnd + 1] === '\n' ? 2 : 1)
  }
  return lines
}

const wrapWidth = 45

/** Joins lines of one block where sentences visibly run over the line ends, as in text wrapped at a column. */
function joinWrapped(
  text: string,
  lines: readonly (Stretch & { readonly apart: boolean })[],
): readonly (Stretch & { readonly apart: boolean })[] {
  const joined: (Stretch & { readonly apart: boolean })[] = []
  let from = 0
  while (from < lines.length) {
    let until = from + 1
    while (until < lines.length && !lines[until]!.apart) until += 1
    const runsOver = (index: number): boolean => {
      const above = lines[index - 1]!
      const ending = endingOf(text, above.start, above.end)
      const line = lines[index]!
      // “By Jane Roe” under a headline begins small as well, but neither ends a sentence nor fills a line.
      if (line.end - line.start < wrapWidth && endingOf(text, line.start, line.end) === 'none') return false
      return (
        above.end - above.start >= wrapWidth &&
        (ending === 'none' || text[above.end - 1] === ',') &&
        isLower(text[lines[index]!.start]!)
      )
    }
    let over = 0
    for (let index = from + 1; index < until; index += 1) if (runsOver(index)) over += 1
    const wrapped = until - from > 2 && over * 2 >= until - from - 1
    for (let index = from; index < until; index += 1) {
      const line = lines[index]!
      const last = joined[joined.length - 1]
      const above = lines[index - 1]
      const joins =
        index > from && above && (runsOver(index) || (wrapped && above.end - above.start >= wrapWidth))
      if (joins && last) joined[joined.length - 1] = { start: last.start, end: line.end, apart: last.apart }
      else joined.push(line)
    }
    from = until
  }
  return joined
}

function lineOf(text: string, { start, end, apart }: Stretch & { readonly apart: boolean }): Line {
  return {
    start,
    end,
    apart,
    text: text.slice(start, end),
    ...countWords(text, start, end),
    ending: endingOf(text, start, end),
  }
}

/** The lines of `text` up to `until`, in order; wrapped paragraphs are joined. Linear. */
export function readLines(text: string, until = text.length): readonly Line[] {
  return joinWrapped(text, splitLines(text, until)).map(stretch => lineOf(text, stretch))
}

/** The blocks of a page as lines, one for each. None may be blank (`withoutBlanks`). */
export function linesOfBlocks(text: string, blocks: readonly Stretch[]): readonly Line[] {
  return blocks.map(({ start, end }) => {
    const inner = trim(text, start, end)
    return lineOf(text, {
      ...inner,
      apart: start === 0 || text.slice(Math.max(0, start - 2), start) === '\n\n',
    })
  })
}

/** The blocks that hold anything but white space. */
export function withoutBlanks<Block extends Stretch>(
  text: string,
  blocks: readonly Block[],
): readonly Block[] {
  return blocks.filter(({ start, end }) => {
    const inner = trim(text, start, end)
    return inner.start < inner.end
  })
}

/** Whether a line reads as running text: a sentence, or enough words with few capitals. */
export function isProse(line: Line): boolean {
  if (line.ending === 'none') return line.words >= 20 && line.lowerWords * 2 >= line.words
  if (line.ending === 'question') return line.words >= 12
  return line.words >= 7 && line.lowerWords * 5 >= line.words * 2
}
