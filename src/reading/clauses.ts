/**
 * Clauses by closed classes: where one begins, who its subject is, who is named together. No parse tree: a sentence is cut where
 * its small words and marks cut it. Sentences are bounded, so looking over one sentence again for a rule stays linear in the text.
 */
import type { Words } from '../language/words.js'
import type { Mention, Token } from '../model/layers.js'
import { oncePer } from '../text/oncePer.js'

export interface Grammar {
  readonly articles: ReadonlySet<string>
  /** Nouns for no party: `people`. */
  readonly anybody: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  readonly honorifics: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  readonly modals: ReadonlySet<string>
  /** Every finite form that the language lists: auxiliaries, modals and common verbs. */
  readonly verbs: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  /** What only a verb can follow but for adverbs: subject pronouns and the mark of an infinitive. */
  readonly leads: ReadonlySet<string>
  /** Pronouns of whoever speaks: `I`, `me`, `we`. */
  readonly speakers: ReadonlySet<string>
}

/** The closed classes as sets; made once for each language. */
export const grammarOf = oncePer(
  (words: Words): Grammar => ({
    articles: new Set(words.articles),
    anybody: new Set(words.anybody),
    possessives: new Set(words.possessives),
    honorifics: new Set(words.honorifics),
    prepositions: new Set(words.prepositions),
    conjunctions: new Set(words.conjunctions),
    subordinators: new Set(words.subordinators),
    relatives: new Set(words.relatives),
    adverbs: new Set(words.adverbs),
    negations: new Set(words.negations),
    auxiliaries: new Set(words.auxiliaries),
    modals: new Set(words.modals),
    verbs: new Set([...words.auxiliaries, ...words.modals, ...words.verbs]),
    pronouns: new Set(Object.keys(words.pronouns)),
    leads: new Set([
      ...words.grammar.subjects.filter(word => word in words.pronouns),
      words.grammar.infinitive,
    ]),
    speakers: new Set(
      Object.keys(words.pronouns).filter(word => words.pronouns[word]!.startsWith('speaker')),
    ),
  }),
)

/** What the clause reader looks at. */
export interface Ground {
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  /** For each token the index of the mention that it stands in, or -1. */
  readonly mentionAt: Int32Array
  readonly grammar: Grammar
  /** For each token 1 where a verb begins, be it of the closed classes or of a table. */
  readonly verbAt: Uint8Array
  /** For each token after a reporting verb 1: the reported clause begins there. */
  readonly reportedAt: Uint8Array
}

/** “they’re”, “we’ll”: a pronoun and its verb in one token. */
function isContracted(grammar: Grammar, token: Token): boolean {
  const apostrophe = token.lower.indexOf("'")
  return apostrophe > 0 && grammar.pronouns.has(token.lower.slice(0, apostrophe))
}

/** For each token the index of the mention that it stands in, or -1. */
export function mentionsAt(tokens: readonly Token[], mentions: readonly Mention[]): Int32Array {
  const mentionAt = new Int32Array(tokens.length + 1).fill(-1)
  mentions.forEach((mention, index) => {
    mentionAt.fill(index, mention.from, mention.until)
  })
  return mentionAt
}

export function makeGround(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  words: Words,
  verbs: readonly number[],
  reported: readonly number[],
): Ground {
  const grammar = grammarOf(words)
  const mentionAt = mentionsAt(tokens, mentions)
  const verbAt = new Uint8Array(tokens.length + 1)
  const reportedAt = new Uint8Array(tokens.length + 1)
  tokens.forEach((token, at) => {
    if (grammar.verbs.has(token.lower) || isContracted(grammar, token)) verbAt[at] = 1
  })
  for (const at of verbs) verbAt[at] = 1
  for (const at of reported) reportedAt[at] = 1
  mentions.forEach(mention => {
    verbAt.fill(0, mention.from, mention.until)
  })
  return { tokens, mentions, mentionAt, grammar, verbAt, reportedAt }
}

/** How a clause is tied to the one before it. */
export type Opener = 'start' | 'coordinate' | 'shared' | 'subordinate' | 'relative'

export interface Clause {
  readonly from: number
  readonly until: number
  /** `shared`: it goes on with the subject of the clause before it (`… and are taking steps`). */
  readonly opener: Opener
}

/** Marks that end a clause in any language of this alphabet. */
const stops = new Set([';', ':', '–', '—', '-', '?', '!', '…'])
/** How far a clause is searched for its verb, in tokens. */
const reach = 15
/** How many tokens a bracket may hold to be stepped over. */
const longestBracket = 20

export function isStop(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'mark' && stops.has(token.word))
}

/** The token after a bracket that opens at `at`; `at` itself where none does. */
export function afterBracket(tokens: readonly Token[], at: number, until: number): number {
  if (tokens[at]?.word !== '(') return at
  for (let close = at + 1; close < until && close < at + longestBracket; close += 1) {
    if (tokens[close]!.word === ')') return close + 1
  }
  return at
}

/** The next token that is not an adverb, a quotation mark, or in brackets: “Oslo (population 700,000) also *said*”. */
export function skipLight(ground: Ground, at: number, until: number): number {
  let next = at
  while (next < until) {
    const token = ground.tokens[next]!
    const past = afterBracket(ground.tokens, next, until)
    if (past > next) next = past
    else if (token.kind === 'quote') next += 1
    else if (!ground.verbAt[next] && ground.grammar.adverbs.has(token.lower)) next += 1
    else return next
  }
  return next
}

export function hasVerb(ground: Ground, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) if (ground.verbAt[at]) return true
  return false
}

/** Mentions named together from the one at `first` on: “Oslo, Lima and its neighbour Quito”. */
export function groupFrom(ground: Ground, first: number, until: number): readonly number[] {
  const { tokens, mentions, grammar, verbAt, mentionAt } = ground
  const group = [first]
  let at = mentions[first]!.until
  while (at < until) {
    let joined = false
    let next = at
    for (let steps = 0; next < until && steps < 8; steps += 1) {
      if (mentionAt[next]! >= 0 && joined) break
      const token = tokens[next]!
      const past = afterBracket(tokens, next, until)
      if (past > next) {
        next = past
        continue
      }
      const joins =
        token.word === ',' || (grammar.conjunctions.has(token.lower) && !grammar.adverbs.has(token.lower))
      if (joins) joined = true
      else if (token.kind !== 'word' || !joined || verbAt[next] || grammar.prepositions.has(token.lower))
        return group
      else if (grammar.relatives.has(token.lower) || grammar.subordinators.has(token.lower)) return group
      next += 1
    }
    const mention = mentionAt[next]!
    if (next >= until || mention < 0 || mention === group[group.length - 1] || !joined) return group
    // “…, Quito said” begins anew: a comma alone joins only where a conjunction closes the list.
    const closed = tokens.slice(at, next).some(token => grammar.conjunctions.has(token.lower))
    const follows = skipLight(ground, mentions[mention]!.until, until)
    if (!closed && verbAt[follows]) return group
    group.push(mention)
    at = mentions[mention]!.until
    if (closed) return group
  }
  return group
}

/** The token after what stands between two commas from `at` on: “Oslo*, which owns the port,* would …”; `at` itself where nothing does. */
function afterApposition(ground: Ground, at: number, until: number): number {
  if (ground.tokens[at]?.word !== ',') return at
  for (let end = at + 1; end < until && end < at + reach && !isStop(ground.tokens[end]); end += 1) {
    if (ground.tokens[end]!.word === ',') return end + 1
  }
  return at
}

/** What stands before a name or noun of a subject: “the”, “its”, “Mr.”. */
function opensPhrase({ tokens, grammar }: Ground, at: number): boolean {
  const { articles, possessives, honorifics } = grammar
  const token = tokens[at]!
  if (token.word === '.') return honorifics.has(tokens[at - 1]?.lower ?? '')
  return [articles, possessives, honorifics].some(words => words.has(token.lower))
}

/** Whether words that begin at `at` are a subject and its verb. `named`: the subject must be a mention or a pronoun. */
export function startsClause(ground: Ground, at: number, until: number, named: boolean): boolean {
  const { tokens, mentions, mentionAt, grammar, verbAt } = ground
  let next = skipLight(ground, at, until)
  while (next < until && mentionAt[next]! < 0 && opensPhrase(ground, next)) next += 1
  if (next < until && isContracted(grammar, tokens[next]!)) return true
  const mention = mentionAt[next] ?? -1
  if (mention >= 0 && next < until) {
    const group = groupFrom(ground, mention, until)
    const end = skipLight(ground, mentions[group[group.length - 1]!]!.until, until)
    return verbAt[end] === 1 || verbAt[skipLight(ground, afterApposition(ground, end, until), until)] === 1
  }
  if (next < until && grammar.pronouns.has(tokens[next]!.lower))
    return verbAt[skipLight(ground, next + 1, until)] === 1
  if (named) return false
  for (let end = next; end < until && end < next + reach; end += 1) {
    if (tokens[end]!.kind === 'mark') return false
    if (verbAt[end]) return end > at && !grammar.conjunctions.has(tokens[end - 1]!.lower)
  }
  return false
}

/** Whether a named subject stands at `at` with a word after it that may well be its verb: no small word, no name, no mark. */
export function looksLikeClause(ground: Ground, at: number, until: number): boolean {
  const { tokens, mentions, mentionAt, grammar } = ground
  const first = skipLight(ground, at, until)
  let next = first
  while (next < until && mentionAt[next]! < 0 && grammar.articles.has(tokens[next]!.lower)) next += 1
  const mention = next < until ? mentionAt[next]! : -1
  if (mention < 0 && !grammar.pronouns.has(tokens[next]?.lower ?? '')) return false
  const group = mention >= 0 ? groupFrom(ground, mention, until) : []
  const end = mention >= 0 ? mentions[group[group.length - 1]!]!.until : next + 1
  const verb = skipLight(ground, end, until)
  const token = tokens[verb]
  if (!token || verb >= until || token.kind !== 'word' || mentionAt[verb]! >= 0) return false
  if (ground.verbAt[verb]) return true
  const { prepositions, conjunctions, articles, possessives, subordinators, relatives, pronouns } = grammar
  const small = [prepositions, conjunctions, articles, possessives, subordinators, relatives, pronouns]
  return !small.some(words => words.has(token.lower)) && token.word === token.lower
}

/** What kind of clause begins at `at`, where one does. `open`: whether the clause before has its verb already. */
function openerAt(
  ground: Ground,
  at: number,
  until: number,
  open: boolean,
  fronted: boolean,
): Opener | undefined {
  const { tokens, grammar, verbAt } = ground
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (
    ground.reportedAt[at] &&
    !grammar.prepositions.has(token.lower) &&
    startsClause(ground, at, until, false)
  )
    return 'coordinate'
  if (token.kind !== 'word') return undefined
  const relative = grammar.relatives.has(token.lower)
  if (relative && verbAt[skipLight(ground, at + 1, until)] && at > 0) {
    if (before?.kind === 'mark' || !verbAt[at - 1]) return 'relative'
  }
  if (relative || grammar.subordinators.has(token.lower)) {
    if (before && grammar.prepositions.has(before.lower)) return undefined
    if (tokens[at + 1]?.kind === 'mark') return undefined
    for (let end = at + 1; end < until && end < at + reach; end += 1) {
      if (isStop(tokens[end])) return undefined
      if (verbAt[end]) return relative && !grammar.subordinators.has(token.lower) ? 'relative' : 'subordinate'
    }
    return undefined
  }
  if (!open) return undefined
  // “is not yet negotiating”: a word that is an adverb too joins nothing after a verb or a negation.
  const adverb =
    grammar.adverbs.has(token.lower) &&
    before?.kind === 'word' &&
    (verbAt[at - 1] === 1 || grammar.negations.has(before.lower))
  if (grammar.conjunctions.has(token.lower) && !adverb) {
    if (startsClause(ground, at + 1, until, true)) return 'coordinate'
    const next = skipLight(ground, at + 1, until)
    return verbAt[next] && next < until ? 'shared' : undefined
  }
  // “The envoy, who denied it, has left”: the main clause goes on after the relative one.
  const comma = before?.word === ',' || (before?.kind === 'quote' && tokens[at - 2]?.word === ',')
  if (!comma) return undefined
  if (grammar.auxiliaries.has(token.lower) || grammar.modals.has(token.lower)) return 'shared'
  return startsClause(ground, at, until, !fronted) ? 'coordinate' : undefined
}

/** The clauses of a stretch of tokens (a sentence), in order, without gap. */
export function splitClauses(ground: Ground, from: number, until: number): readonly Clause[] {
  const clauses: Clause[] = []
  let start = from
  let opener: Opener = 'start'
  let open = false
  /** Whether a subordinate clause stands first, so that the main clause follows after a comma. */
  let fronted = false
  const close = (at: number, next: Opener) => {
    if (at > start) clauses.push({ from: start, until: at, opener })
    fronted =
      next === 'subordinate'
        ? at === from || !clauses.some(clause => hasVerb(ground, clause.from, clause.until))
        : next === 'shared' && fronted
    start = at
    opener = next
    open = false
  }
  let at = from
  while (at < until) {
    const past = afterBracket(ground.tokens, at, until)
    if (past > at) {
      at = past
      continue
    }
    if (isStop(ground.tokens[at])) close(at + 1, 'start')
    else if (at > start || at === from) {
      const next = openerAt(ground, at, until, open, fronted)
      if (next) close(at, next)
    }
    if (ground.verbAt[at]) open = true
    at += 1
  }
  close(until, 'start')
  return clauses
}

/** Whether the words right before a mention make it the object of a preposition. */
export function afterPreposition(ground: Ground, mention: number, from: number): boolean {
  const { tokens, grammar } = ground
  let at = ground.mentions[mention]!.from - 1
  for (let steps = 0; at >= from && steps < 3; steps += 1, at -= 1) {
    const token = tokens[at]!
    if (grammar.prepositions.has(token.lower)) return true
    const light =
      token.kind === 'quote' || grammar.articles.has(token.lower) || grammar.possessives.has(token.lower)
    if (!light) return false
  }
  return false
}

/** The subject of what stands at `before` in a clause: mentions named together, nearest to their verb; empty where none is found. */
export function subjectOf(
  ground: Ground,
  clauses: readonly Clause[],
  index: number,
  before: number,
): readonly number[] {
  const clause = clauses[index]!
  const groups: (readonly number[])[] = []
  // “it was the envoys who decided”: “who” is whoever stands before it.
  const bound =
    clause.opener === 'relative' && ground.grammar.relatives.has(ground.tokens[clause.from]!.lower)
  let at = bound ? clause.from + 1 : clause.from
  while (at < before) {
    const mention = ground.mentionAt[at]!
    if (mention < 0) {
      at += 1
      continue
    }
    const group = groupFrom(ground, mention, before)
    groups.push(group)
    at = ground.mentions[group[group.length - 1]!]!.until
  }
  const free = groups.filter(group => !afterPreposition(ground, group[0]!, clause.from))
  for (let last = free.length - 1; last >= 0; last -= 1) {
    const group = free[last]!
    const verb = skipLight(ground, ground.mentions[group[group.length - 1]!]!.until, clause.until)
    if (verb <= before && ground.verbAt[verb]) return group
  }
  if (free[0]) return free[0]
  if (clause.opener === 'relative') {
    for (let back = clause.from - 1; back >= 0 && back > clause.from - reach; back -= 1) {
      if (isStop(ground.tokens[back])) break
      if (ground.mentionAt[back]! >= 0) return [ground.mentionAt[back]!]
    }
    return []
  }
  if (clause.opener !== 'shared') return []
  let previous = index - 1
  if (ground.tokens[clause.from - 1]?.word === ',')
    while (clauses[previous]?.opener === 'relative') previous -= 1
  const shared = clauses[previous]
  if (shared) return subjectOf(ground, clauses, previous, shared.until)
  return []
}
