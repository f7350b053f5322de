/** The gold and the record side by side, and which statement of the record is which of the gold. */
import type { Article } from '../model/article.js'
import type { Span } from '../model/evidence.js'
import type { Stretch } from '../model/layers.js'
import type { Record } from '../model/record.js'
import type { Statement } from '../model/statement.js'
import { type Gold, type GoldArticle, GoldError, type GoldStatement } from './gold.js'
import { matchUp } from './matching.js'
import { type Names, namesOf } from './names.js'
import { locate, overlap } from './ranges.js'
import { excerpt } from './score.js'

/** From this share of common characters on, a statement of the record is the gold's. */
export const sameContent = 0.8

/** A statement of the gold, where its words stand, and the statement of the record that it is. */
export interface Expected {
  /** The gold's own id, or `file#3`. */
  readonly id: string
  readonly gold: GoldStatement
  readonly article: Article
  readonly content: readonly Stretch[]
  readonly match: Statement | undefined
}

export interface Measured {
  readonly gold: Gold
  readonly record: Record
  readonly names: Names
  /** The article of a gold file name. Throws a GoldError where the record has none. */
  readonly article: (file: string) => Article
  readonly expected: readonly Expected[]
  /** The record's statement for a gold statement's id. Throws a GoldError where the gold has no such id. */
  readonly statement: (id: string) => Statement | undefined
  /** Whether an article key of the gold is used at all: if not, the noun is not scored. */
  readonly has: (key: keyof GoldArticle) => boolean
  /** The words of a span, to show to a person. */
  readonly quote: (span: Span) => string
}

function locateContent(article: Article, statement: GoldStatement): readonly Stretch[] {
  const { name, text } = article.capture
  const found: Stretch[] = []
  for (const [index, words] of statement.content.entries()) {
    const from = found.at(-1)?.end ?? 0
    const inOrder = index > 0 && text.indexOf(words, from) >= 0
    found.push(locate(name, text, words, index === 0 ? statement.nth : 0, inOrder ? from : 0))
  }
  return found
}

function matchStatements(
  article: Article,
  golds: readonly GoldStatement[],
  record: Record,
): readonly Expected[] {
  const contents = golds.map(gold => locateContent(article, gold))
  const statements = record.statements.filter(statement => statement.article === article.id)
  const matched = matchUp(contents, statements, (content, statement) => {
    const shared = overlap(content, statement.content)
    return shared >= sameContent ? shared : 0
  })
  return golds.map((gold, index) => ({
    id: gold.id ?? `${article.capture.name}#${index}`,
    gold,
    article,
    content: contents[index]!,
    match: statements[matched[index]!],
  }))
}

/** Joins gold and record. Throws a GoldError where the gold names words or articles that are not there. */
export function measure(gold: Gold, record: Record): Measured {
  const byFile = new Map(record.articles.map(article => [article.capture.name, article]))
  const byId = new Map(record.articles.map(article => [article.id, article]))
  const article = (file: string): Article => {
    const found = byFile.get(file)
    if (!found)
      throw new GoldError(
        `the gold names the article ${file}, which was not read: give the file's name as in “articles”`,
      )
    return found
  }
  const expected = gold.articles.flatMap(entry =>
    matchStatements(article(entry.file), entry.statements ?? [], record),
  )
  const byGoldId = new Map(expected.map(entry => [entry.id, entry]))
  return {
    gold,
    record,
    names: namesOf(record),
    article,
    expected,
    statement: id => {
      const entry = byGoldId.get(id)
      if (!entry)
        throw new GoldError(
          `the gold names the statement ${id}, which no article of the gold has: correct the id`,
        )
      return entry.match
    },
    has: key => gold.articles.some(entry => entry[key] !== undefined),
    quote: span => excerpt(byId.get(span.article)?.capture.text.slice(span.start, span.end) ?? '?'),
  }
}
