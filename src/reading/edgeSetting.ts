/** A marker of a condition in its sentence, as the trained choosers of its edges see it. No word of a language stands here. */
import type { Token } from '../model/layers.js'
import { type Grammar, type Ground, isStop } from './clauses.js'

/** Token positions: the last word of the condition, the first and the last of the consequence, or -1 where there is none. */
export interface Edges {
  readonly end: number
  readonly begin: number
  readonly close: number
}

/** A marker in its sentence. Positions are token indices of the article. */
export interface Setting {
  readonly from: number
  readonly until: number
  /** The first token of the marker, and the first after it. */
  readonly marker: number
  readonly body: number
  readonly ground: Ground
  /** Sums up to each token of the sentence, from its first on: verbs, commas, stops, words. */
  readonly verbs: Int32Array
  readonly commas: Int32Array
  readonly stops: Int32Array
  readonly words: Int32Array
  /** Hashes of the token's lower form and of its class. */
  readonly forms: Int32Array
  readonly kinds: Int32Array
  /** How the marker stands in the sentence. */
  readonly front: number
  readonly kind: number
  /** For each token of the sentence how much speaks for a clause that begins there: log odds, by the clause head. */
  readonly opens: Float64Array
  /** How many clauses begin up to each token, by that head. */
  readonly clauses: Int32Array
  /** Where the rules would set them. */
  readonly ruled: Edges
}

/** One hash of two numbers. */
export function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) ^ other
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** Numbers of the classes that a token can have; marks, and words of no class, have a hash of their own instead. */
const classes = {
  quote: 1,
  number: 2,
  negatedVerb: 3,
  negation: 4,
  relative: 5,
  possessive: 6,
  pronoun: 7,
  modal: 8,
  auxiliary: 9,
  article: 10,
  conjunction: 11,
  subordinator: 12,
  preposition: 13,
  verb: 14,
  adverb: 15,
  name: 16,
  predicate: 17,
  capital: 18,
  other: 64,
} as const
/** Classes of words that make a clause. */
const verbal: ReadonlySet<number> = new Set([
  classes.negatedVerb,
  classes.modal,
  classes.auxiliary,
  classes.verb,
  classes.predicate,
])

function classOf(ground: Ground, at: number): number {
  const { grammar, mentionAt, verbAt } = ground
  const token = ground.tokens[at]!
  const { lower } = token
  if (token.kind === 'mark') return hashOf(token.word)
  if (token.kind === 'quote') return classes.quote
  if (token.kind === 'number') return classes.number
  if (grammar.negations.has(lower))
    return grammar.auxiliaries.has(lower) || grammar.modals.has(lower)
      ? classes.negatedVerb
      : classes.negation
  if (grammar.relatives.has(lower)) return classes.relative
  if (grammar.possessives.has(lower)) return classes.possessive
  if (grammar.pronouns.has(lower)) return classes.pronoun
  if (grammar.modals.has(lower)) return classes.modal
  if (grammar.auxiliaries.has(lower)) return classes.auxiliary
  if (grammar.articles.has(lower)) return classes.article
  if (grammar.conjunctions.has(lower)) return classes.conjunction
  if (grammar.subordinators.has(lower)) return classes.subordinator
  if (grammar.prepositions.has(lower)) return classes.preposition
  if (verbAt[at]) return classes.verb
  if (grammar.adverbs.has(lower)) return classes.adverb
  if (mentionAt[at]! >= 0) return classes.name
  if (isPredicate(grammar, ground.tokens, at)) return classes.predicate
  if (token.word !== lower) return classes.capital
  return hashOf(lower.slice(-2)) | classes.other
}

/** Whether a word that no table knows must be a verb by what stands before it: “they *retaliate*”, “to *sway*”, “will *sway*”. */
function isPredicate(grammar: Grammar, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before) return false
  const adverb = grammar.adverbs.has(before.lower) || grammar.negations.has(before.lower)
  const leading = adverb ? tokens[at - 2] : before
  return leading !== undefined && (grammar.leads.has(leading.lower) || grammar.modals.has(leading.lower))
}

export const isWord = (token: Token): boolean => token.kind === 'word' || token.kind === 'number'

/** Prepares a marker's sentence. Linear in the sentence. */
export function settingOf(
  ground: Ground,
  from: number,
  until: number,
  marker: number,
  body: number,
  ruled: Setting['ruled'],
): Setting {
  const size = until - from
  const verbs = new Int32Array(size + 1)
  const commas = new Int32Array(size + 1)
  const stops = new Int32Array(size + 1)
  const words = new Int32Array(size + 1)
  const forms = new Int32Array(size)
  const kinds = new Int32Array(size)
  for (let at = from; at < until; at += 1) {
    const token = ground.tokens[at]!
    const index = at - from
    const kind = classOf(ground, at)
    forms[index] = hashOf(token.lower)
    kinds[index] = kind
    verbs[index + 1] = verbs[index]! + (verbal.has(kind) ? 1 : 0)
    commas[index + 1] = commas[index]! + (token.word === ',' ? 1 : 0)
    stops[index + 1] = stops[index]! + (isStop(token) ? 1 : 0)
    words[index + 1] = words[index]! + (isWord(token) ? 1 : 0)
  }
  const before = ground.tokens[marker - 1]
  const place = marker === from ? 0 : before!.kind === 'mark' ? 1 : before!.kind === 'quote' ? 2 : 3
  const led = verbs[marker - from]! > 0 ? 1 : 0
  let kind = 0
  for (let at = marker; at < body; at += 1) kind = mix(kind, forms[at - from]!)
  return {
    from,
    until,
    marker,
    body,
    ground,
    verbs,
    commas,
    stops,
    words,
    forms,
    kinds,
    front: place * 2 + led,
    kind,
    opens: new Float64Array(size),
    clauses: new Int32Array(size + 1),
    ruled,
  }
}
