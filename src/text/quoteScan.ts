/** Quotation marks in a text with what their surroundings say of them: whether a quotation opens or closes there. */
import type { Stretch } from '../model/layers.js'

export interface Mark extends Stretch {
  readonly family: 'double' | 'single'
  /** What the printed shape says. */
  readonly glyph: 'open' | 'close' | 'either'
  /** What the surroundings say: `open` after a space and before a word, `close` the other way round. */
  readonly side: 'open' | 'close' | 'unknown'
  /** The same mark set twice or more. */
  readonly doubled: boolean
  /** Index of the stretch that it stands in. */
  readonly paragraph: number
  /** The characters before and after, other marks skipped; empty at the stretch's ends. */
  readonly before: string
  readonly after: string
}

const doubles: { readonly [mark: string]: Mark['glyph'] } = {
  '“': 'open',
  '”': 'close',
  '„': 'open',
  '‟': 'open',
  '"': 'either',
  '«': 'either',
  '»': 'either',
  '＂': 'either',
}
const singles: { readonly [mark: string]: Mark['glyph'] } = {
  '‘': 'open',
  '’': 'close',
  '‚': 'open',
  '‛': 'open',
  "'": 'either',
  '`': 'open',
  '‹': 'either',
  '›': 'either',
  '´': 'close',
}
const markUnits: ReadonlySet<number> = new Set(
  Object.keys({ ...doubles, ...singles }).map(mark => mark.charCodeAt(0)),
)

/** Two of these are one double mark, as typewriters and TeX set it. */
const pairedSingles = "'`‘’‚´"

const opensBefore = '([{<—–―-/¿¡'
const closesAfter = '.,;:!?)]}>…—–―-/'

function isSpace(mark: string): boolean {
  return (
    mark === '' ||
    mark.charCodeAt(0) <= 32 ||
    mark === '\u00a0' ||
    mark === '\u202f' ||
    mark === '\u2009' ||
    mark === '\u200b'
  )
}

function isWordly(mark: string): boolean {
  return mark !== '' && /[\p{L}\p{N}]/u.test(mark)
}

function isQuote(mark: string): boolean {
  return mark in doubles || mark in singles
}

/** The next character that is no quotation mark, at most four marks away. */
function beyond(text: string, from: number, step: 1 | -1, stretch: Stretch): string {
  let at = from
  for (
    let skipped = 0;
    skipped < 4 && at >= stretch.start && at < stretch.end && isQuote(text[at]!);
    skipped += 1
  )
    at += step
  return at >= stretch.start && at < stretch.end ? text[at]! : ''
}

function sideOf(before: string, after: string): Mark['side'] {
  const left = isSpace(before) || opensBefore.includes(before)
  const right = isSpace(after) || closesAfter.includes(after)
  if (left && !right) return 'open'
  if (right && !left) return 'close'
  // “word” - word: a free dash decides nothing, a space does.
  if (left && right && isSpace(before) !== isSpace(after))
    return isSpace(before) && before !== '' && !closesAfter.includes(after) ? 'open' : 'unknown'
  return 'unknown'
}

/** The stretch without the white space around it. */
export function trimStretch(text: string, stretch: Stretch): Stretch {
  let { start, end } = stretch
  while (start < end && isSpace(text[start]!)) start += 1
  while (end > start && isSpace(text[end - 1]!)) end -= 1
  return { start, end }
}

/** The marks of one stretch, in order; apostrophes inside words are left out. Linear. */
export function scanMarks(text: string, stretch: Stretch, paragraph: number): readonly Mark[] {
  const marks: Mark[] = []
  for (let at = stretch.start; at < stretch.end; at += 1) {
    const unit = text.charCodeAt(at)
    // Small letters and blanks are most of a text: nothing is looked up for them.
    if ((unit >= 97 && unit <= 122) || unit === 32 || !markUnits.has(unit)) continue
    const mark = text[at]!
    const double = doubles[mark]
    const single = singles[mark]
    let end = at + 1
    while (end < stretch.end && text[end] === mark) end += 1
    const length = end - at
    const isDouble = double !== undefined || (length === 2 && pairedSingles.includes(mark))
    const before = beyond(text, at - 1, -1, stretch)
    const after = beyond(text, end, 1, stretch)
    const inWord =
      !isDouble &&
      length === 1 &&
      isWordly(text[at - 1] ?? '') &&
      isWordly(text[end] ?? '') &&
      at > stretch.start &&
      end < stretch.end
    const side = sideOf(before, after)
    // `""` with nothing in it, or a row of marks, quotes nothing.
    const idle = length > 1 && double !== undefined && side === 'unknown' && isSpace(before) && isSpace(after)
    if (!inWord && !idle) {
      const glyph = double ?? single ?? 'either'
      const doubled = length > 1 && !(length === 2 && double === undefined)
      marks.push({
        start: at,
        end,
        family: isDouble ? 'double' : 'single',
        glyph,
        side,
        doubled,
        paragraph,
        before,
        after,
      })
    }
    at = end - 1
  }
  return marks
}
