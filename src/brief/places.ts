/** Where in a file a span begins, as editors count: lines and columns from 1, columns in UTF-16 code units. */
import type { Article } from '../model/article.js'
import type { Id, Span } from '../model/evidence.js'
import type { Record } from '../model/record.js'

export interface Place {
  readonly article: Article
  /** A, B, … Z, AA: the article's short name in a brief, by its order in the record. */
  readonly letter: string
  readonly line: number
  readonly column: number
}

export interface Places {
  /** None for a span of an article that the record does not hold, or past its end. */
  readonly at: (span: Span) => Place | undefined
  /** The characters of the span; empty where there is no such place. */
  readonly text: (span: Span) => string
  readonly letter: (article: Id) => string
  readonly article: (id: Id) => Article | undefined
}

/** The letter for the article at an index: 0 is A, 25 is Z, 26 is AA. */
export function letterAt(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last
}

/** The offsets at which lines begin. A line ends with LF, CR or CR LF. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

/** The number, from 0, of the line in which an offset stands. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Reads the places of a record; the lines of an article are counted once, when first asked for. */
export function findPlaces(record: Record): Places {
  const articles = new Map(record.articles.map((article, index) => [article.id, { article, index }] as const))
  const lines = new Map<Id, readonly number[]>()
  const startsOf = (article: Article): readonly number[] => {
    const known = lines.get(article.id) ?? lineStarts(article.capture.text)
    lines.set(article.id, known)
    return known
  }
  return {
    at: span => {
      const found = articles.get(span.article)
      if (!found || span.end > found.article.capture.text.length) return undefined
      const starts = startsOf(found.article)
      const line = lineOf(starts, span.start)
      const column = span.start - starts[line]! + 1
      return { article: found.article, letter: letterAt(found.index), line: line + 1, column }
    },
    text: span => articles.get(span.article)?.article.capture.text.slice(span.start, span.end) ?? '',
    letter: id => {
      const found = articles.get(id)
      return found ? letterAt(found.index) : '?'
    },
    article: id => articles.get(id)?.article,
  }
}
