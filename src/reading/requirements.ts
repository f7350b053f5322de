/** What a condition requires, part by part, and of whom. */
import { matchAt } from '../text/phrase.js'
import { type Ground, groupFrom, looksLikeClause, skipLight } from './clauses.js'
import type { Range, Reader } from './conditionReader.js'

/** Whether a second verb goes on with the subject of the first: a verb of the tables, or a word that ends as the first verb does. */
function goesOn(reader: Reader, verb: number, at: number, until: number): boolean {
  const { ground } = reader
  const { tokens, grammar, mentionAt } = ground
  if (at >= until) return false
  if (ground.verbAt[at]) return true
  const token = tokens[at]!
  const first = tokens[verb]!
  if (token.kind !== 'word' || mentionAt[at]! >= 0 || ground.verbAt[verb] === undefined) return false
  const closed =
    grammar.prepositions.has(token.lower) ||
    grammar.articles.has(token.lower) ||
    grammar.possessives.has(token.lower)
  if (closed || first.lower.length < 3 || token.lower.length < 4) return false
  if (token.lower.slice(-1) !== first.lower.slice(-1)) return false
  // “takes goods and services into account” is no second verb, “takes note and decides to talk” is.
  const after = tokens[at + 1]
  if (!after || at + 1 >= until || after.kind === 'mark') return false
  if (mentionAt[at + 1]! >= 0 || after.kind === 'number' || after.kind === 'quote') return true
  return [grammar.articles, grammar.possessives, grammar.adverbs].some(words => words.has(after.lower))
}

export interface Requirement {
  readonly range: Range
  readonly on: readonly number[]
}

/** The requirements in a condition's words: the subject apart where it is the party whose move it is, and verbs joined by “and” split. */
export function requirements(reader: Reader, range: Range): readonly Requirement[] {
  const { ground, tables } = reader
  const { tokens, mentions, mentionAt, grammar } = ground
  const first = skipArticles(ground, range.from, range.until)
  const mention = first < range.until ? mentionAt[first]! : -1
  const named = mention >= 0
  const group = named ? groupFrom(ground, mention, range.until) : []
  const afterSubject = named ? mentions[group[group.length - 1]!]!.until : range.from
  const possessed = named && grammar.possessives.has(tokens[afterSubject]?.lower ?? '')
  const subject = possessed || isAnybody(ground, group) ? [] : group
  // “proposals *that respect* …”: after a relative pronoun the verb comes first.
  const relative = grammar.relatives.has(tokens[range.from - 1]?.lower ?? '')
  const verb =
    subject.length > 0 || relative
      ? skipLight(ground, afterSubject, range.until)
      : firstVerb(ground, range.from, range.until)
  if (verb < 0 || verb >= range.until) return [{ range, on: subject }]
  const state = matchAt(tables.subjects, tokens, verb, range.until)
  const keeps = state !== undefined && 'subject' in state.row.means && state.row.means.subject === 'kept'
  const from = subject.length > 0 && !keeps ? afterSubject : range.from
  const found: Requirement[] = []
  let start = from
  const on = subject
  for (let at = verb + 1; at < range.until; at += 1) {
    if (!grammar.conjunctions.has(tokens[at]!.lower) || grammar.adverbs.has(tokens[at]!.lower)) continue
    // “results, and not promises”: a bare negation joins no verb.
    if (grammar.negations.has(tokens[at + 1]?.lower ?? '')) continue
    let next = skipLight(ground, at + 1, range.until)
    // “proposals that respect … and that seek …”
    const again =
      next < range.until &&
      grammar.relatives.has(tokens[next]!.lower) &&
      !looksLikeClause(ground, next + 1, range.until)
    if (again) next += 1
    const whole = looksLikeClause(ground, next, range.until)
    if (!again && !whole && !goesOn(reader, verb, next, range.until)) continue
    // “if the terms are taken into account and put into practice”: without a party to move, one requirement.
    if (!again && !whole && subject.length === 0 && !relative) continue
    found.push({ range: { from: start, until: at }, on })
    if (whole) return [...found, ...requirements(reader, { from: at + 1, until: range.until })]
    start = next
  }
  found.push({ range: { from: start, until: range.until }, on })
  return found
}

/** “if *people* pay”: a subject that is nobody’s name. */
function isAnybody({ tokens, mentions, grammar }: Ground, group: readonly number[]): boolean {
  return group.every(index => {
    const { actor, of, until } = mentions[index]!
    return actor === undefined && of === undefined && grammar.anybody.has(tokens[until - 1]!.lower)
  })
}

function skipArticles(ground: Ground, from: number, until: number): number {
  let at = from
  while (at < until && ground.mentionAt[at]! < 0) {
    const token = ground.tokens[at]!
    if (token.kind !== 'quote' && !ground.grammar.articles.has(token.lower)) return at
    at += 1
  }
  return at
}

function firstVerb(ground: Ground, from: number, until: number): number {
  for (let at = from; at < until; at += 1) if (ground.verbAt[at]) return at
  return -1
}
