/** Where the words of a condition begin and end, and where those of its consequence. */
import type { Sentence, Token } from '../model/layers.js'
import { matchAt } from '../text/phrase.js'
import { afterBracket, type Ground, hasVerb, isStop, skipLight, startsClause } from './clauses.js'
import { type Range, type Reader, startsNoun } from './conditionReader.js'

/** How many tokens may name a speaker between a comma and the reporting verb. */
const longestSource = 10

/** Whether a quotation mark at `at` closes: it hangs on the word before it and not on the one after. */
function closes(ground: Ground, at: number): boolean {
  const { tokens } = ground
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  return tokens[at]!.kind === 'quote' && before?.end === tokens[at]!.start && next?.start !== tokens[at]!.end
}

/** Whether the report of speech goes on at `at`: “, Quito said”, “, said Quito”, “, according to Quito”. */
function reports(reader: Reader, at: number, until: number): boolean {
  const { ground, tables, cueAt } = reader
  const from = skipLight(ground, at, until)
  if (from >= until) return false
  if (cueAt[from]) return true
  if (matchAt(tables.phrases, ground.tokens, from, until)) return true
  if (!startsNoun(reader, from) && !isCapital(ground.tokens[from]!)) return false
  for (let next = from + 1; next < until && next < from + longestSource; next += 1) {
    if (cueAt[next]) return true
    if (ground.tokens[next]!.kind === 'mark' || ground.verbAt[next]) return false
  }
  return false
}

/** “…, *Homan* said”: a surname that no table and no line of the article knows. */
const isCapital = ({ kind, word, lower }: Token): boolean => kind === 'word' && word !== lower

/**
 * The sentence without the report of speech that ends it: “…, Quito said”, “…,” the envoy told the paper. After the report may stand
 * only what has no verb, or whatever follows words in quotation marks that are not taken up again.
 */
export function withoutReport(reader: Reader, body: number): Sentence {
  const { ground, sentence, cueAt } = reader
  const { tokens, verbAt } = ground
  let verbs = 0
  let quotes = 0
  for (let at = sentence.until - 1; at > body; at -= 1) {
    const token = tokens[at]!
    if (token.kind === 'quote' && tokens[at - 1]?.word !== ',') quotes += 1
    if (token.word === ',') {
      const spoken = tokens[at + 1]?.kind === 'quote' && quotes === 0
      // “If Lima pays, Quito promises a port”: where nothing else could be the consequence, that is it.
      const ends = spoken || (verbs < 2 && tellsBefore(reader, body, at) && !addresses(reader, at + 1))
      if (ends && reports(reader, at + 1, sentence.until)) return { ...sentence, until: at }
      if (!spoken && verbs > 1) return sentence
    }
    if (verbAt[at] || cueAt[at]) verbs += 1
  }
  return sentence
}

/** “…, *telling me* about it”: a verb of speech before its object tells no source. */
function addresses({ ground, sentence, cueAt }: Reader, at: number): boolean {
  const cue = skipLight(ground, at, sentence.until)
  return cueAt[cue] === 1 && ground.grammar.pronouns.has(ground.tokens[cue + 1]?.lower ?? '')
}

/** Whether a consequence may stand before `until`: a verb before the marker, or a comma or a second verb behind it. */
function tellsBefore({ ground, sentence }: Reader, body: number, until: number): boolean {
  if (hasVerb(ground, sentence.from, body - 1)) return true
  let verbs = 0
  for (let at = body; at < until; at += 1) {
    if (ground.tokens[at]!.word === ',') return true
    if (ground.verbAt[at]) verbs += 1
  }
  return verbs > 1
}

/** Where the words of a consequence begin that a report of speech opens: “If Lima pays, *Quito said*, it will …”. */
export function afterOpeningReport(reader: Reader, { from, until }: Range, marker: number): number {
  if (from < marker || !reports(reader, from, until)) return from
  const { ground, cueAt } = reader
  let cued = false
  for (let at = from; at < until && at < from + longestSource; at += 1) {
    if (cueAt[at]) cued = true
    if (ground.tokens[at]!.word === ',') return hasVerb(ground, at, until) && cued ? at + 1 : from
  }
  return from
}

/** Where the segment of a marker begins: after a stop, a subordinator or a reporting verb; marks in lists do not count. */
export function segmentStart(reader: Reader, at: number): number {
  const { ground, sentence } = reader
  const { tokens, grammar, verbAt, mentionAt } = ground
  for (let start = at; start > sentence.from; start -= 1) {
    const before = tokens[start - 1]!
    if (isStop(before) && !'–—-'.includes(before.word)) return start
    if (
      ground.reportedAt[start] &&
      mentionAt[start - 1]! < 0 &&
      (start === at || startsClause(ground, start, at, false))
    )
      return start
    if (before.kind === 'mark') continue
    const subordinates = grammar.subordinators.has(before.lower) && !grammar.adverbs.has(before.lower)
    if (start === at) {
      if (subordinates) return start
      continue
    }
    if (subordinates && mentionAt[start - 1]! < 0) {
      // “the day that Oslo …” and “said that Oslo …” begin a clause; “that day” does not.
      if (startsClause(ground, start, at, false) || verbAt[start]) return start
    }
    const joined = grammar.conjunctions.has(before.lower) && startsClause(ground, start, at, true)
    if (joined && hasVerb(ground, sentence.from, start - 1)) return start
  }
  return sentence.from
}

/** Where a condition that stands first ends and its main clause begins; none where no main clause follows. */
export function mainClause(
  reader: Reader,
  from: number,
  until: number,
): { readonly end: number; readonly main: number } | undefined {
  const { ground } = reader
  const { tokens, grammar, verbAt } = ground
  let verb = false
  let fallback: { readonly end: number; readonly main: number } | undefined
  for (let at = from; at < until && !isStop(tokens[at]); at += 1) {
    const past = afterBracket(tokens, at, until)
    if (past > at) {
      at = past - 1
      continue
    }
    const starter = matchAt(reader.tables.starters, tokens, at, until)
    if (starter && (verb || at - from > 1)) return { end: at, main: starter.until }
    if (tokens[at]!.word === ',' && reports(reader, at + 1, until))
      return afterReport(reader, from, at, until)
    if (tokens[at]!.word === ',') {
      const next = skipLight(ground, at + 1, until)
      const word = tokens[next]
      const joins = !word || grammar.conjunctions.has(word.lower) || grammar.relatives.has(word.lower)
      if (!joins && (verb || at - from > 2) && startsClause(ground, at + 1, until, false))
        return { end: at, main: at + 1 }
      if (!joins && !fallback && at - from > 1) fallback = { end: at, main: at + 1 }
    }
    if (verbAt[at]) verb = true
  }
  const bare = withoutComma(reader, from, until)
  return bare && (!fallback || bare.end < fallback.end) ? bare : fallback
}

/** “If Lima pays, *Quito said*, it will …”: the report of speech stands between the condition and its main clause, or ends both. */
function afterReport(
  reader: Reader,
  from: number,
  comma: number,
  until: number,
): { readonly end: number; readonly main: number } {
  const { tokens } = reader.ground
  const bare = withoutComma(reader, from, comma)
  if (bare) return bare
  for (let at = comma + 1; at < until && !isStop(tokens[at]); at += 1) {
    if (tokens[at]!.word === ',' && at + 1 < until) return { end: comma, main: at + 1 }
  }
  return { end: comma, main: comma + 1 }
}

/** “If Lima pays the fee it will open the port”: a second subject with its verb, where no comma parts them. */
function withoutComma(
  reader: Reader,
  from: number,
  until: number,
): { readonly end: number; readonly main: number } | undefined {
  const { ground } = reader
  const { tokens, grammar, verbAt, mentionAt } = ground
  let verb = -1
  for (let at = from; at < until && !isStop(tokens[at]); at += 1) {
    const before = tokens[at - 1]!
    const named =
      mentionAt[at]! >= 0 ? mentionAt[at] !== mentionAt[at - 1] : grammar.pronouns.has(tokens[at]!.lower)
    const tied = [
      grammar.prepositions,
      grammar.conjunctions,
      grammar.subordinators,
      grammar.relatives,
      grammar.articles,
    ].some(words => words.has(before.lower))
    const told = verb >= 0 ? at > verb + 1 : at > from + 2
    if (told && named && !tied && startsClause(ground, at, until, true)) return { end: at, main: at }
    if (verbAt[at] && verb < 0) verb = at
  }
  return undefined
}

/** Where a condition that stands after its consequence, or has none, ends. */
export function conditionEnd(reader: Reader, from: number, inserted: boolean): number {
  const { ground, sentence } = reader
  const { tokens, grammar, verbAt } = ground
  let verb = false
  let quoted = 0
  for (let at = from; at < sentence.until; at += 1) {
    const token = tokens[at]!
    const past = afterBracket(tokens, at, sentence.until)
    if (past > at) {
      at = past - 1
      continue
    }
    if (isStop(token) || token.word === ')') return at
    if (token.kind === 'quote') {
      if (!closes(ground, at)) quoted += 1
      else if (quoted > 0) quoted -= 1
      else return at
    }
    if (token.word === ',') {
      const next = skipLight(ground, at + 1, sentence.until)
      if (reports(reader, at + 1, sentence.until)) return at
      const word = tokens[next]
      if (inserted && verb) return at
      if (word && verb) {
        const clause =
          grammar.conjunctions.has(word.lower) && startsClause(ground, next + 1, sentence.until, true)
        const subordinate = grammar.subordinators.has(word.lower) || grammar.relatives.has(word.lower)
        if (clause || subordinate || startsClause(ground, next, sentence.until, true)) return at
      }
    }
    if (verbAt[at]) verb = true
  }
  return sentence.until
}

/** Where a consequence ends that stands after its condition: with the sentence, its quotation, or where the report of speech goes on. */
export function consequenceEnd(reader: Reader, from: number): number {
  const { ground, sentence } = reader
  let quoted = 0
  for (let at = from; at < sentence.until; at += 1) {
    const token = ground.tokens[at]!
    if (isStop(token) && token.word !== '-') return at
    if (token.kind === 'quote') {
      if (!closes(ground, at)) quoted += 1
      else if (quoted > 0) quoted -= 1
      else if (at > from) return at
    }
    if (token.word === ',' && reports(reader, at + 1, sentence.until)) return at
  }
  return sentence.until
}

/** Whether only marks, adverbs and connecting words stand in a range. */
export function isLight(ground: Ground, from: number, until: number): boolean {
  const { tokens, grammar } = ground
  return tokens
    .slice(from, until)
    .every(
      token =>
        token.kind !== 'word' || grammar.adverbs.has(token.lower) || grammar.conjunctions.has(token.lower),
    )
}
