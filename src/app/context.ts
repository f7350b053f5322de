/** The sentence around a span, for a person who wants to see it where it stands. */
import type { Span } from '../model/evidence.js'

/** How far a context reaches on each side where no sentence ends before, in UTF-16 code units. */
const reach = 240

/** A full stop, a question or exclamation mark, with a closing quotation mark or bracket, before a blank. */
const sentenceEnd = /[.!?…。؟]["”’»)\]]?(?=\s)/gu

export interface Context {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Cuts at line breaks, at the ends of sentences, and at `reach`. */
export function contextOf(text: string, span: Span): Context {
  const left = text.slice(Math.max(0, span.start - reach), span.start)
  const right = text.slice(span.end, span.end + reach)
  const line = Math.max(left.lastIndexOf('\n'), left.lastIndexOf('\r')) + 1
  const ends = [...left.matchAll(sentenceEnd)].map(end => end.index + end[0].length)
  const from = Math.max(line, ends.at(-1) ?? 0)
  const breaks = right.search(/[\r\n]/u)
  const rest = breaks < 0 ? right : right.slice(0, breaks)
  const stop = /[.!?…。؟]["”’»)\]]?(?=\s|$)/u.exec(rest)
  const until = stop ? stop.index + stop[0].length : rest.length
  const cutLeft = from === 0 && span.start > reach ? '…' : ''
  const cutRight = !stop && breaks < 0 && span.end + reach < text.length ? '…' : ''
  return {
    before: cutLeft + left.slice(from).trimStart(),
    words: text.slice(span.start, span.end),
    after: rest.slice(0, until) + cutRight,
  }
}
