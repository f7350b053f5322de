/** A piece of a paragraph with what can be seen before anything is learned: forms, quotations, sentences. */
import { type Form, type Forms, sorts } from './forms.js'
import type { Words } from './words.js'

/** A quotation between double marks: word numbers, `first` and `last` are the marks or the edges where one is missing. */
export interface Quote {
  readonly first: number
  readonly last: number
  /** Where the next sentence of the text stands inside: `…,” he said`. */
  readonly closed: boolean
}

export interface Passage {
  readonly words: Words
  readonly forms: readonly Form[]
  /** For each word: the number of its quotation, or −1. The marks belong to it. */
  readonly quoteOf: Int32Array
  readonly quotes: readonly Quote[]
  /** For each word: the number of its sentence. */
  readonly sentenceOf: Int32Array
  /** For each sentence: its first word; one more entry at the end holds the count. */
  readonly sentenceStarts: readonly number[]
  /** Bit 1: nothing between it and the word before; bit 2: nothing between it and the next. */
  readonly glued: Uint8Array
  /** The piece's place in the text: 0 first, 1 second, 2 later. */
  readonly place: number
}

function readQuotes(forms: readonly Form[], glued: Uint8Array, quoteOf: Int32Array): readonly Quote[] {
  const quotes: Quote[] = []
  let open = -1
  const close = (first: number, last: number, closed: boolean): void => {
    quoteOf.fill(quotes.length, first, last + 1)
    quotes.push({ first, last, closed })
    open = -1
  }
  forms.forEach(({ quote }, i) => {
    if (quote === 0) return
    const opens = quote === 1 || (quote === 3 && (open < 0 || (i > 0 && (glued[i]! & 3) === 2)))
    if (opens) {
      if (open >= 0) close(open, i - 1, false)
      open = i
    } else if (open >= 0) close(open, i, true)
    else if (quotes.length === 0 && quote === 2) close(0, i, true)
  })
  if (open >= 0) close(open, forms.length - 1, false)
  return quotes
}

/** Whether a sentence ends with word `i`: a stop (and closing marks after it) before a word that may begin one. */
function readSentences(forms: readonly Form[], glued: Uint8Array): number[] {
  const starts = [0]
  for (let i = 0; i < forms.length; i += 1) {
    if (forms[i]!.sort !== sorts.stop || (i > 0 && forms[i - 1]!.abbreviation)) continue
    let next = i + 1
    while (
      next < forms.length &&
      (glued[next]! & 1) === 1 &&
      forms[next]!.sort !== sorts.capital &&
      next - i < 4
    )
      next += 1
    const sort = forms[next]?.sort
    if (sort === sorts.lower || sort === sorts.comma || sort === undefined) continue
    if ((glued[next]! & 1) === 1 && next === i + 1) continue
    if (starts.at(-1) !== next) starts.push(next)
    i = next - 1
  }
  starts.push(forms.length)
  return starts
}

export function readPassage(text: string, words: Words, known: Forms, place: number): Passage {
  const { count, start, end, letters } = words
  const forms = Array.from({ length: count }, (_, i) =>
    known.of(text.slice(start[i]!, end[i]!), letters[i] === 1),
  )
  const glued = new Uint8Array(count)
  for (let i = 1; i < count; i += 1)
    if (start[i] === end[i - 1]) {
      glued[i]! |= 1
      glued[i - 1]! |= 2
    }
  const quoteOf = new Int32Array(count).fill(-1)
  const quotes = readQuotes(forms, glued, quoteOf)
  const sentenceStarts = readSentences(forms, glued)
  const sentenceOf = new Int32Array(count)
  for (let s = 0; s + 1 < sentenceStarts.length; s += 1)
    sentenceOf.fill(s, sentenceStarts[s], sentenceStarts[s + 1])
  return { words, forms, quoteOf, quotes, sentenceOf, sentenceStarts, glued, place }
}
