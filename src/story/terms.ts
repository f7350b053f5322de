/** The terms of a proposal: what its words list, one by one, as spans. */
import type { Article } from '../model/article.js'
import type { Span } from '../model/evidence.js'
import type { Token } from '../model/layers.js'
import { matchAt } from '../text/phrase.js'
import { addTokens } from '../text/tokens.js'
import type { ReadyTables } from './ground.js'

/** A list longer than this is cut; a sentence has fewer. */
const mostTerms = 24

/** Where the list begins: after the first word that lists. None where nothing lists. */
function listStart(tokens: readonly Token[], tables: ReadyTables): number | undefined {
  const { phrases } = tables
  for (let at = 0; at < tokens.length; at += 1) {
    const match = matchAt(phrases, tokens, at, tokens.length)
    if (match?.row.means.kind === 'lists' && match.until < tokens.length) return match.until
  }
  return undefined
}

/**
 * Whether “and” begins a new term. It does after a comma; else only where an article follows and the article before it
 * opened the term (“a truce and an exchange”), not where it stands deeper inside (“missiles in the Gulf and the Red Sea”).
 */
function opensTerm(
  tokens: readonly Token[],
  at: number,
  after: number,
  from: number,
  tables: ReadyTables,
): boolean {
  const before = tokens[at - 1]
  if (before?.kind === 'mark') return true
  const { articles } = tables
  const next = tokens[after]
  if (!next || !articles.has(next.lower)) return false
  for (let back = at - 1; back >= from; back -= 1) {
    if (articles.has(tokens[back]!.lower)) return back === from
  }
  return false
}

/** The stretch of tokens without marks, joining words and stray letters at its ends. */
function trim(
  tokens: readonly Token[],
  from: number,
  until: number,
  article: Article,
  tables: ReadyTables,
): Span | undefined {
  const { phrases } = tables
  let start = from
  let end = until
  while (start < end) {
    const token = tokens[start]!
    const match = matchAt(phrases, tokens, start, end)
    const joining =
      match &&
      match.row.means.kind !== 'refers' &&
      ['lists', 'joins', 'coordinates'].includes(match.row.means.kind)
    // “… as well as p Prohibitions on …”: a letter that copying left behind is no part of the term.
    const stray =
      token.word.length === 1 &&
      token.kind === 'word' &&
      article.residues.some(({ span }) => span.start <= token.start && token.end <= span.end)
    if (joining) start = match.until
    else if (stray || token.kind === 'mark') start += 1
    else break
  }
  while (end > start && tokens[end - 1]!.kind === 'mark') end -= 1
  if (start >= end || !tokens.slice(start, end).some(token => token.kind === 'word' && token.word.length > 2))
    return undefined
  return { article: article.id, start: tokens[start]!.start, end: tokens[end - 1]!.end }
}

/** Splits a sentence at its listing word into terms. Empty where the sentence lists nothing. */
export function splitTerms(article: Article, span: Span, tables: ReadyTables): readonly Span[] {
  const tokens: Token[] = []
  addTokens(article.capture.text, span, tokens)
  const { phrases } = tables
  const start = listStart(tokens, tables)
  // “that the bank be reconnected, that the limits be lifted and that a line be reopened”: joining words alone make a list.
  const joined = tokens.some(
    (_, at) => at > 0 && matchAt(phrases, tokens, at, tokens.length)?.row.means.kind === 'joins',
  )
  if (start === undefined && !joined) return []
  const first = start ?? 0
  const terms: Span[] = []
  let from = first
  const close = (until: number): void => {
    const term = trim(tokens, from, until, article, tables)
    if (term && terms.length < mostTerms) terms.push(term)
  }
  let at = first
  while (at < tokens.length) {
    const token = tokens[at]!
    const match = matchAt(phrases, tokens, at, tokens.length)
    const kind = match?.row.means.kind
    if (start !== undefined && (token.word === ',' || token.word === ';')) {
      close(at)
      from = at + 1
    } else if (
      match &&
      (kind === 'joins' ||
        (start !== undefined && kind === 'coordinates' && opensTerm(tokens, at, match.until, from, tables)))
    ) {
      close(at)
      from = match.until
      at = match.until
      continue
    }
    at += 1
  }
  close(tokens.length)
  return terms
}
