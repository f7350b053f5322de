/** The words that stand for a subject or an object, by closed classes: where a noun phrase begins and where it ends. No parse tree. */
import type { Words } from '../language/words.js'
import { oncePer } from '../text/oncePer.js'
import { afterBracket, type Clause, type Ground, isStop } from './clauses.js'

/** Tokens, [from, until). */
export interface Range {
  readonly from: number
  readonly until: number
}

/** What a phrase is read on: the ground, which tokens tell a time, and the words of the language. */
export interface PhraseGround {
  readonly ground: Ground
  /** For each token 1 where it stands in an expression of time. */
  readonly timeAt: Uint8Array
  readonly words: Words
}

/** How many tokens a phrase may have. */
const longest = 24
/** How many tokens of time and adverbs may stand before a phrase: “vetoed *on Friday* a draft”. */
const lead = 6

const endings = oncePer((words: Words) => ({
  nouns: new Set(words.nominals.forms),
  objects: new Set(words.grammar.objects),
}))

/** “over 20 men”, “more than 300 men”, “at least 19 men”: the small word belongs to the number. */
function isRough({ ground: { tokens }, timeAt, words }: PhraseGround, at: number): boolean {
  const { least, comparing } = words.nominals
  if (least.includes(tokens[at + 1]?.lower ?? '')) return true
  if (comparing.includes(tokens[at - 1]?.lower ?? '')) return true
  return tokens[at + 1]?.kind === 'number' && !timeAt[at + 1]
}

/** What may never stand in a phrase after its first word. */
function ends(reading: PhraseGround, at: number, from: number): boolean {
  const { ground, timeAt, words } = reading
  const { tokens, grammar, verbAt, mentionAt } = ground
  const token = tokens[at]!
  if (mentionAt[at]! >= 0) return grammar.pronouns.has(token.lower) && !grammar.possessives.has(token.lower)
  if (token.kind === 'mark') return true
  if (token.kind === 'quote') return false
  if (timeAt[at] && !grammar.possessives.has(tokens[at + 1]?.lower ?? '')) return true
  const { lower } = token
  if (grammar.prepositions.has(lower))
    return (lower !== words.nominals.genitive || at === from) && !isRough(reading, at)
  if (grammar.conjunctions.has(lower) || grammar.relatives.has(lower) || grammar.subordinators.has(lower))
    return true
  if (grammar.adverbs.has(lower) && at > from) return true
  if (!verbAt[at]) return false
  // “the proposed treaty”, “its latest offer”: between an article and a noun it is none.
  const before = at > from ? tokens[at - 1]!.lower : ''
  const noun = endings(words).nouns.has(lower) && at > from
  return !(noun || grammar.articles.has(before) || grammar.possessives.has(before))
}

/** The phrase that begins at or right after `at`, over adverbs and times; none where a verb, a preposition or a mark comes first. */
export function phraseAfter(reading: PhraseGround, at: number, until: number): Range | undefined {
  const { ground, timeAt, words } = reading
  const { tokens, grammar, mentionAt, verbAt } = ground
  let from = at
  while (from < until && from < at + lead) {
    const token = tokens[from]!
    if (isRough(reading, from)) break
    const timed = timeAt[from] === 1 || (grammar.prepositions.has(token.lower) && timeAt[from + 1] === 1)
    const adverb =
      mentionAt[from]! < 0 &&
      !verbAt[from] &&
      (grammar.adverbs.has(token.lower) || token.lower.endsWith(words.grammar.adverbEnding)) &&
      token.word === token.lower
    const past = afterBracket(tokens, from, until)
    if (past > from) from = past
    else if (token.kind === 'quote' || timed || adverb) from += 1
    else break
  }
  const end = phraseEnd(reading, from, until)
  return end > from ? { from, until: end } : undefined
}

function phraseEnd(reading: PhraseGround, from: number, until: number): number {
  const { tokens, grammar, mentionAt } = reading.ground
  let end = from
  while (end < until && end < from + longest && !ends(reading, end, from)) {
    const pronoun = mentionAt[end]! < 0 ? grammar.pronouns.has(tokens[end]!.lower) : false
    end += 1
    if (pronoun && !grammar.possessives.has(tokens[end - 1]!.lower)) break
  }
  if (end === from && mentionAt[from]! >= 0 && from < until)
    end = reading.ground.mentions[mentionAt[from]!]!.until
  while (end > from && tokens[end - 1]!.kind === 'quote') end -= 1
  return end
}

/** Whether words in the front of a clause lead up to a comma and not to the verb: “In 2004, …”, “Acting on a tip, …”. */
function leadsUp({ ground, timeAt, words }: PhraseGround, at: number): boolean {
  const { tokens, grammar, mentionAt } = ground
  const token = tokens[at]!
  if (timeAt[at]) return true
  if (mentionAt[at]! >= 0) return false
  const { lower } = token
  return (
    grammar.prepositions.has(lower) ||
    grammar.subordinators.has(lower) ||
    grammar.adverbs.has(lower) ||
    lower.endsWith(words.grammar.participleEnding) ||
    lower.endsWith(words.grammar.adverbEnding)
  )
}

/** The words before a clause that a relative pronoun stands for. */
function antecedent(reading: PhraseGround, before: number): Range | undefined {
  const { tokens, grammar, mentionAt, verbAt } = reading.ground
  const last = tokens[before - 1]?.kind === 'mark' ? before - 1 : before
  let from = last
  while (from > 0 && last - from < longest) {
    const token = tokens[from - 1]!
    if (mentionAt[from - 1]! < 0) {
      if (token.kind === 'mark' || verbAt[from - 1]) break
      if (grammar.conjunctions.has(token.lower) || grammar.relatives.has(token.lower)) break
    }
    from -= 1
  }
  // Of “a court in Lyon” the first noun, of “sent to a camp” the last.
  while (from < last && grammar.prepositions.has(tokens[from]!.lower)) from += 1
  return from < last ? { from, until: last } : undefined
}

/** Third person, so that it may stand for the subject of the clause that reports. */
function pointsBack({ ground, words }: PhraseGround, { from, until }: Range): boolean {
  if (until - from > 1) return false
  const stands = words.pronouns[ground.tokens[from]!.lower]
  return stands === 'person' || stands === 'woman' || stands === 'thing' || stands === 'plural'
}

/** The first verb of a clause that has words before it. */
function firstVerb({ ground }: PhraseGround, from: number, before: number): number {
  for (let at = from; at < before; at += 1) if (ground.verbAt[at]) return at
  return before
}

/** The words for the subject of what stands at `before`; a pronoun of reported speech gives those of who reports. */
export function subjectWords(
  reading: PhraseGround,
  clauses: readonly Clause[],
  index: number,
  before: number,
): Range | undefined {
  const { ground } = reading
  const { tokens, grammar } = ground
  const clause = clauses[index]!
  if (clause.opener === 'relative' && grammar.relatives.has(tokens[clause.from]!.lower)) {
    const inner = ground.verbAt[clause.from + 1] === 1 || clause.from + 1 >= before
    if (inner || !subjectIn(reading, clause.from + 1, before)) return antecedent(reading, clause.from)
    return subjectIn(reading, clause.from + 1, before)
  }
  const own = subjectIn(reading, clause.from, before)
  if (own && !(pointsBack(reading, own) && index > 0)) return own
  const reports = own !== undefined
  if (!own && clause.opener !== 'shared') return undefined
  let previous = index - 1
  while (clauses[previous]?.opener === 'relative') previous -= 1
  const shared = clauses[previous]
  if (!shared) return own
  if (
    reports &&
    !(
      ground.reportedAt[clause.from] ||
      ground.reportedAt[clause.from - 1] ||
      grammar.subordinators.has(tokens[clause.from]!.lower)
    )
  )
    return own
  return subjectWords(reading, clauses, previous, shared.until) ?? own
}

function subjectIn(reading: PhraseGround, start: number, before: number): Range | undefined {
  const { ground, timeAt, words } = reading
  const { tokens, grammar, mentionAt } = ground
  let from = start
  while (from < before && mentionAt[from]! < 0) {
    const token = tokens[from]!
    const small =
      token.kind === 'quote' ||
      token.kind === 'mark' ||
      grammar.conjunctions.has(token.lower) ||
      grammar.subordinators.has(token.lower)
    if (!small) break
    from += 1
  }
  while (from < before && leadsUp(reading, from)) {
    let comma = from
    while (comma < before && tokens[comma]!.word !== ',' && !isStop(tokens[comma])) comma += 1
    if (comma >= before) {
      // “In October the army took …”: no comma, but a time ends the lead.
      let timed = from
      while (
        timed < before &&
        (timeAt[timed] ||
          grammar.prepositions.has(tokens[timed]!.lower) ||
          grammar.adverbs.has(tokens[timed]!.lower))
      )
        timed += 1
      if (timed === from) break
      from = timed
      break
    }
    from = comma + 1
  }
  // “… and promised to leave”: the clause has no subject of its own.
  if (from < before && ground.verbAt[from] && mentionAt[from]! < 0) return undefined
  const verb = firstVerb(reading, from + 1, before)
  let until = from
  while (until < verb && tokens[until]!.word !== ',' && !isStop(tokens[until])) {
    const past = afterBracket(tokens, until, verb)
    until = past > until ? past : until + 1
  }
  // “the army on Sunday”: what tells when is no part of it.
  while (
    until > from &&
    (timeAt[until - 1] ||
      grammar.prepositions.has(tokens[until - 1]!.lower) ||
      grammar.adverbs.has(tokens[until - 1]!.lower) ||
      (mentionAt[until - 1]! < 0 && tokens[until - 1]!.lower.endsWith(words.grammar.adverbEnding)) ||
      tokens[until - 1]!.kind === 'quote')
  )
    until -= 1
  return until > from ? { from, until } : undefined
}
