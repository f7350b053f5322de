/** The sentence around a span, for a person who wants to see it where it stands. */
import type { Stretch } from '../model/layers.js'

/** How far a context reaches on each side where no sentence ends before, in UTF-16 code units. */
const reach = 240

/** A full stop, a question or exclamation mark, with a closing quotation mark or bracket, before a blank. */
const sentenceEnd = /[.!?…。؟]["”’»)\]]?(?=\s)/gu

/** The stretch of a text that a person needs to understand a span: its sentence, on its line. */
export function sentenceAround(
  text: string,
  span: Stretch,
): Stretch & { readonly cut: 'both' | 'start' | 'end' | 'none' } {
  const left = text.slice(Math.max(0, span.start - reach), span.start)
  const right = text.slice(span.end, span.end + reach)
  const line = Math.max(left.lastIndexOf('\n'), left.lastIndexOf('\r')) + 1
  const ends = [...left.matchAll(sentenceEnd)].map(end => end.index + end[0].length)
  const from = Math.max(line, ends.at(-1) ?? 0)
  const skipped = left.slice(from).length - left.slice(from).trimStart().length
  const breaks = right.search(/[\r\n]/u)
  const rest = breaks < 0 ? right : right.slice(0, breaks)
  const isWhole = /[.!?…。؟]["”’»)\]]?\s*$/u.test(text.slice(span.start, span.end))
  const stop = isWhole ? { index: 0, 0: '' } : /[.!?…。؟]["”’»)\]]?(?=\s|$)/u.exec(rest)
  const until = stop ? stop.index + stop[0].length : rest.length
  const cutStart = from === 0 && span.start > reach
  const cutEnd = !stop && breaks < 0 && span.end + reach < text.length
  return {
    start: span.start - left.length + from + skipped,
    end: span.end + until,
    cut: cutStart ? (cutEnd ? 'both' : 'start') : cutEnd ? 'end' : 'none',
  }
}
