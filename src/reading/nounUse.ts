/** Words that are noun and verb in one form: which they are, by the words around them. */
import type { Words } from '../language/words.js'
import type { Token } from '../model/layers.js'
import { oncePer } from '../text/oncePer.js'
import { startsUpper } from '../text/tokens.js'
import { type Grammar, grammarOf } from './clauses.js'

interface NounWords {
  readonly grammar: Grammar
  readonly forms: ReadonlySet<string>
  readonly participles: ReadonlySet<string>
  readonly infinitive: string
  readonly be: ReadonlySet<string>
  readonly plural: string
}

const nounWordsOf = oncePer(
  (words: Words): NounWords => ({
    grammar: grammarOf(words),
    forms: new Set(words.nominals.forms),
    participles: new Set(words.nominals.participles),
    infinitive: words.grammar.infinitive,
    be: new Set(words.grammar.passive),
    plural: words.grammar.presentEnding,
  }),
)

/** Whether a noun phrase can begin with a token: an article, a possessive, a number, a name, a pronoun. */
function opensPhrase({ grammar }: NounWords, token: Token | undefined, named: boolean): boolean {
  if (!token) return false
  if (named || token.kind === 'number' || token.kind === 'quote') return true
  if (token.kind !== 'word') return false
  return (
    startsUpper(token.word) ||
    grammar.articles.has(token.lower) ||
    grammar.possessives.has(token.lower) ||
    grammar.pronouns.has(token.lower)
  )
}

/** Whether the word at `at` is a noun there. Looks at one token on either side and is meant for verbs of a table. */
export function standsAsNoun(
  tokens: readonly Token[],
  at: number,
  from: number,
  mentionAt: Int32Array,
  words: Words,
): boolean {
  const known = nounWordsOf(words)
  const { grammar, forms, participles, infinitive, be, plural } = known
  const token = tokens[at]!
  const before = at > from ? tokens[at - 1] : undefined
  const next = tokens[at + 1]
  const bound = before?.kind === 'word' ? before.lower : ''
  const listed = forms.has(token.lower)
  const past = participles.has(token.lower) || isPast(token, words)
  if (!listed && !past) return false
  // “the detained vessels”, “a proposed treaty”: between an article and a noun no verb stands.
  if (grammar.articles.has(bound) && !grammar.pronouns.has(bound) && !grammar.relatives.has(bound))
    return true
  if (grammar.possessives.has(bound)) return true
  // “19 detained men”, but “On March 28 detained the men”
  if (before?.kind === 'number') return !opensPhrase(known, next, (mentionAt[at + 1] ?? -1) >= 0)
  if (!listed) return false
  const ing = token.lower.endsWith(words.grammar.participleEnding)
  const many = token.lower.endsWith(plural)
  const object = opensPhrase(known, next, (mentionAt[at + 1] ?? -1) >= 0)
  if (before === undefined || before.kind === 'mark') return !object
  if (bound === infinitive || grammar.modals.has(bound) || grammar.negations.has(bound)) return false
  if (be.has(bound)) return !(ing || past)
  if (grammar.auxiliaries.has(bound) || grammar.pronouns.has(bound) || grammar.relatives.has(bound))
    return false
  if (grammar.prepositions.has(bound)) return !(ing && object)
  if (past || grammar.adverbs.has(bound) || bound.endsWith(words.grammar.adverbEnding)) return false
  if (ing || grammar.conjunctions.has(bound)) return !object
  // “Oslo attacks rebels”, “Oslo attacks on rebels”: after a name in the singular a small word makes it a noun.
  if (mentionAt[at - 1]! >= 0) return many ? isSmall(known, next) : !object || !bound.endsWith(plural)
  // “rebels attack the camp”, “the army attacks the camp”: one of the two is a plural, and an object follows.
  return !object || many === bound.endsWith(plural)
}

/** Whether nothing that a verb could have for its object stands there. */
function isSmall({ grammar }: NounWords, token: Token | undefined): boolean {
  if (!token || token.kind === 'mark') return true
  const { prepositions, conjunctions, auxiliaries, modals, subordinators, relatives } = grammar
  return [prepositions, conjunctions, auxiliaries, modals, subordinators, relatives].some(words =>
    words.has(token.lower),
  )
}

function isPast({ lower }: Token, { grammar }: Words): boolean {
  return grammar.verbEndings.some(ending => lower.endsWith(ending))
}
