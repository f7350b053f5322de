/** The brief's title: the headline that shares most words with the others, and how many reports there are. */
import type { BriefPoint } from '../model/brief.js'
import type { Id, Span } from '../model/evidence.js'
import type { Lookup } from './lookup.js'
import { countOf } from './wording.js'

/** Shorter words (`the`, `and`, `who`) join any two headlines. In code points. */
const shortestWord = 4

const longestTitle = 140

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return new Set(words.filter(word => [...word].length >= shortestWord))
}

interface Headline {
  readonly span: Span
  /** Which of the independent sides prints it. */
  readonly side: string
  /** The day of the report; empty where it is not known. */
  readonly day: string
  readonly words: ReadonlySet<string>
}

function headlinesOf(lookup: Lookup): readonly Headline[] {
  return lookup.record.articles.flatMap(article => {
    const span = article.regions.find(({ kind }) => kind === 'headline')?.span
    if (!span) return []
    const words = wordsOf(lookup.places.text(span))
    return [{ span, side: lookup.side(article.id), day: article.published?.from ?? '', words }]
  })
}

/** How many times the words of a headline stand in those of other sides. A copy's headline is no second witness. */
function findHeadline(headlines: readonly Headline[]): Span | undefined {
  const sides = new Map<string, Set<string>>()
  for (const { side, words } of headlines) {
    for (const word of words) sides.set(word, (sides.get(word) ?? new Set()).add(side))
  }
  const shared = ({ words }: Headline): number =>
    [...words].reduce((sum, word) => sum + (sides.get(word)?.size ?? 1) - 1, 0)
  const order = headlines.toSorted(
    (one, other) => shared(other) - shared(one) || (one.day < other.day ? -1 : one.day > other.day ? 1 : 0),
  )
  return order[0]?.span
}

/** `2 reports, at most 2 independent`. */
export function sayReports(articles: readonly Id[], sides: number): string {
  const reports = countOf(articles.length, 'report')
  return articles.length < 2 ? reports : `${reports}, at most ${sides} independent`
}

export function titlePoint(lookup: Lookup): BriefPoint {
  const { articles } = lookup.record
  const headline = findHeadline(headlinesOf(lookup))
  const reports = sayReports(
    articles.map(({ id }) => id),
    lookup.sides.length,
  )
  return {
    parts: headline
      ? [...lookup.quote(headline, longestTitle), { text: ` — ${reports}` }]
      : [{ text: reports }],
    cites: lookup.cite([headline]),
  }
}
