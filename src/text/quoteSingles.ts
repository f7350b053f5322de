/** Pairs single quotation marks, which look like apostrophes. Only pairs that both ends bear out. */
import type { Stretch } from '../model/layers.js'
import type { Pairing } from './quotePairs.js'
import type { Mark } from './quoteScan.js'

function opens(mark: Mark, text: string): boolean {
  if (mark.side !== 'open') return false
  if (mark.glyph === 'open') return true
  // ’90s and ’em are words that lost their beginning.
  return mark.glyph === 'either' && !/\d/u.test(text[mark.end] ?? '')
}

function closes(mark: Mark): boolean {
  return mark.side === 'close'
}

/** `the players’ union`: after an s and before a small letter it may be a possessive. */
function isPossessive(mark: Mark, text: string): boolean {
  if (mark.before.toLowerCase() !== 's') return false
  const next = text[mark.end + 1] ?? ''
  return /\s/u.test(text[mark.end] ?? '') && next !== next.toUpperCase()
}

/** Pairs the single marks of each paragraph; `paragraphs[i]` belongs to `marks[i]`. */
export function pairSingles(
  text: string,
  paragraphs: readonly Stretch[],
  marks: readonly (readonly Mark[])[],
): Pairing {
  const made: Pairing = { pairs: [], repairs: [] }
  for (let index = 0; index < paragraphs.length; index += 1) {
    let open: Mark | undefined
    let maybe: Mark | undefined
    const emit = (close: Mark): void => {
      const turned = close.glyph === 'open'
      if (turned) {
        const because = 'An opening mark where the quotation closes.'
        made.repairs.push({
          start: close.start,
          end: close.end,
          reads: '’',
          because,
          by: 'text/quote/turned',
        })
      }
      made.pairs.push({ open: open!, close, damaged: turned, carriesOn: false })
      open = undefined
      maybe = undefined
    }
    for (const mark of marks[index]!) {
      if (opens(mark, text)) {
        if (open && maybe) emit(maybe)
        open = mark
        maybe = undefined
      } else if (open && closes(mark)) {
        if (!isPossessive(mark, text)) emit(mark)
        else maybe ??= mark
      }
    }
    if (open && maybe) emit(maybe)
    const { start, end } = paragraphs[index]!
    const next = marks[index + 1]?.[0]
    const goesOn = open !== undefined && open.start === start && open.glyph === 'open' && next !== undefined
    if (goesOn && next.start === paragraphs[index + 1]!.start && opens(next, text)) {
      made.pairs.push({ open: open!, close: { start: end, end }, damaged: false, carriesOn: true })
    }
  }
  return made
}
