/** What translation, cut links and copying left behind in the paragraphs. */
import type { Language, ResidueRule } from '../language/language.js'
import type { Stretch, Token } from '../model/layers.js'
import {
  type Classes,
  compilePhrase,
  findPhrases,
  matchPhrase,
  type Phrase,
  type PhraseTable,
  phraseTable,
} from '../text/phrase.js'
import { addTokens } from '../text/tokens.js'
import { findGluedLinks } from './gluedLinks.js'

export interface FoundResidue extends Stretch {
  readonly kind: 'translation' | 'link' | 'copying'
  readonly from?: string
  readonly because: string
  readonly by: string
}

export interface ResidueTable {
  readonly rows: PhraseTable<ResidueRule>
  readonly unless: ReadonlyMap<ResidueRule, readonly Phrase[]>
  /** Rows of words that close a list of glued links, with the words. */
  readonly closing: readonly (readonly [ResidueRule, readonly string[]])[]
}

/** Compiles a table; `months` are the names of months in lower case. */
export function residueTable(rules: Language['residues'], months: readonly string[]): ResidueTable {
  const classes: Classes = { month: months }
  const unless = new Map<ResidueRule, readonly Phrase[]>()
  for (const rule of rules) {
    if (rule.means.unless)
      unless.set(
        rule,
        rule.means.unless.map(pattern => compilePhrase(pattern, classes)),
      )
  }
  const closing = rules
    .filter(({ means }) => means.closes)
    .map(rule => [rule, typeof rule.match === 'string' ? [rule.match] : rule.match] as const)
  const phrases = rules.filter(({ means }) => !means.closes)
  return { rows: phraseTable(phrases, classes), unless, closing }
}

/** A view of the tokens in which every number reads `#`, as the table writes it. */
function withNumbers(tokens: readonly Token[]): readonly Token[] {
  return tokens.map(token =>
    token.kind === 'number' && /^\d+$/u.test(token.word) ? { ...token, lower: '#' } : token,
  )
}

/** “p Prohibitions”: a small letter alone before a word that begins with it, as a correction leaves it. */
function isStrayLetter(text: string, tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at]!
  const next = tokens[at + 1]
  if (
    letter.kind !== 'word' ||
    letter.word.length !== 1 ||
    letter.word !== letter.lower ||
    letter.lower === letter.word.toUpperCase()
  )
    return false
  if (next?.kind !== 'word' || next.word.length < 4 || next.lower[0] !== letter.lower) return false
  const before = tokens[at - 1]
  if (before && (before.end === letter.start || before.kind === 'number')) return false
  return next.start === letter.end + 1 && text[letter.end] === ' '
}

/** The residues in one paragraph, in order. */
export function findResidues(text: string, paragraph: Stretch, table: ResidueTable): readonly FoundResidue[] {
  const plain: Token[] = []
  addTokens(text, paragraph, plain)
  const tokens = withNumbers(plain)
  const found: FoundResidue[] = []
  for (const { row, from, until } of findPhrases(table.rows, tokens, 0, tokens.length)) {
    const { kind, from: language, shows } = row.means
    const good = (table.unless.get(row) ?? []).some(phrase => {
      for (let at = from; at < until; at += 1) if (matchPhrase(phrase, tokens, at, until) >= 0) return true
      return false
    })
    const shown = tokens.slice(from, until).slice(...(shows ?? [0]))
    const first = shown[0]
    const last = shown[shown.length - 1]
    if (good || !first || !last) continue
    found.push({
      start: first.start,
      end: last.end,
      kind,
      ...(language && { from: language }),
      because: row.because,
      by: row.id,
    })
  }
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isStrayLetter(text, tokens, at)) continue
    const because = 'A letter alone before a word that begins with it.'
    found.push({
      start: tokens[at]!.start,
      end: tokens[at + 1]!.end,
      kind: 'copying',
      because,
      by: 'article/stray-letter',
    })
  }
  for (const [{ id, means, because }, words] of table.closing)
    for (const links of findGluedLinks(text, paragraph, words))
      found.push({ ...links, kind: means.kind, because, by: id })
  return found.sort((one, other) => one.start - other.start || one.end - other.end)
}

/** Whether a list of links runs into a paragraph: then its words are the article's, whatever share of it stands in links. */
export function holdsGluedLinks(text: string, paragraph: Stretch, { closing }: ResidueTable): boolean {
  return closing.some(([, words]) => findGluedLinks(text, paragraph, words).length > 0)
}
