/** Who takes part in a claim: subjects, objects, and who stands after words like `with` and `between`. */
import type { ClaimPlace } from '../language/language.js'
import { type ModalMatch, nearReach, type Reader, type Trigger } from './claimReader.js'
import { type Ground, groupFrom, subjectOf } from './clauses.js'
import { phraseAfter, type Range, subjectWords } from './nounPhrases.js'

/** How far after the words a party may stand, in tokens. */
const partyReach = 20
/** How far before a noun the verb that carries it stands: “launched a *series of new air* strikes”. */
const carrierReach = 8
/** How many tokens whoever owns a noun may have. */
const longestOwner = 8
/** How close before a noun its possessor stands: “Oslo’s first formal meeting”. */
const possessorReach = 3

/** The first party from `from` on, with those named beside it; none where a verb or another preposition comes first. */
function nearParty(reader: Reader, from: number, until: number, reach = nearReach): readonly number[] {
  const { mentionAt, tokens, grammar, verbAt } = reader.ground
  for (let at = from; at < until && at < from + reach; at += 1) {
    if (mentionAt[at]! >= 0) return groupFrom(reader.ground, mentionAt[at]!, until)
    const token = tokens[at]!
    if (token.kind === 'mark' || verbAt[at] || grammar.prepositions.has(token.lower)) return []
  }
  return []
}

/** Where the phrase after a word such as `with` begins, later in the clause. */
function placesAfter(reader: Reader, word: string, trigger: Trigger): readonly number[] {
  const { tokens, verbAt, grammar } = reader.ground
  if (tokens[trigger.until - 1]!.lower === word) return [trigger.until]
  const found: number[] = []
  for (let at = trigger.until; at < trigger.end && at < trigger.until + partyReach; at += 1) {
    if (tokens[at]!.lower === word) found.push(at + 1)
    // “A meeting could be good for trade between …”: past the noun’s own verb the words belong to something else.
    if (trigger.means.noun && verbAt[at] && !grammar.prepositions.has(tokens[at]!.lower)) return found
  }
  return found
}

function partiesAfter(reader: Reader, word: string, trigger: Trigger): readonly number[] {
  for (const at of placesAfter(reader, word, trigger)) {
    const party = nearParty(reader, at, trigger.end)
    if (party.length > 0) return party
  }
  return []
}

/** Whether an infinitive follows `to` and no phrase: “to *detain* them”. */
function isInfinitive(reader: Reader, at: number): boolean {
  const { tokens, mentionAt, verbAt, grammar } = reader.ground
  if (tokens[at - 1]?.lower !== reader.phrases.words.grammar.infinitive) return false
  const token = tokens[at]
  if (!token || mentionAt[at]! >= 0 || token.kind !== 'word') return false
  if (verbAt[at]) return true
  const { lower } = token
  const closed = [grammar.articles, grammar.possessives, grammar.pronouns].some(words => words.has(lower))
  const { presentEnding } = reader.phrases.words.grammar
  const { adjectiveEndings } = reader.phrases.words.nominals
  // “to *local* police”, “to refugees”: adjectives and plurals are no verbs.
  if (closed || token.word !== lower || [presentEnding, ...adjectiveEndings].some(end => lower.endsWith(end)))
    return false
  const next = tokens[at + 1]
  return (
    next?.kind === 'word' && !grammar.prepositions.has(next.lower) && !grammar.conjunctions.has(next.lower)
  )
}

/** The words at a place, whether or not they name a party. */
function wordsAt(reader: Reader, place: ClaimPlace, trigger: Trigger): Range | undefined {
  const { phrases, clauses } = reader
  if (place === 'subject') return subjectWords(phrases, clauses, trigger.clause, trigger.from)
  if (place === 'object' || place === 'beside')
    return isInfinitive(reader, trigger.until) ? undefined : phraseAfter(phrases, trigger.until, trigger.end)
  if (place === 'owner') return ownerWords(reader, trigger)
  if (place === 'carrier') {
    const carrier = carrierOf(reader, trigger)
    return carrier && subjectWords(phrases, clauses, carrier.clause, carrier.at)
  }
  if (place === 'inside') return undefined
  if (place === 'within' || place === 'row') {
    const words = phraseAfter(phrases, trigger.from + 1, trigger.end)
    if (words && words.from < trigger.until) return words
    return place === 'row' ? phraseAfter(phrases, trigger.until, trigger.end) : undefined
  }
  for (const at of placesAfter(reader, place.after, trigger)) {
    const words = isInfinitive(reader, at) ? undefined : phraseAfter(phrases, at, trigger.end)
    if (words) return words
  }
  return undefined
}

/** Whose a noun is: what stands before “’s”, or a name right before it. */
function ownerWords(reader: Reader, trigger: Trigger): Range | undefined {
  const { mentionAt, mentions, tokens, grammar } = reader.ground
  const { from } = reader.clauses[trigger.clause]!
  const beside = mentions[mentionAt[trigger.from - 1] ?? -1]
  if (beside && trigger.from > from) return beside
  for (let at = trigger.from - 1; at > from && at >= trigger.from - possessorReach - 1; at -= 1) {
    const token = tokens[at]!
    if (token.kind !== 'word' || grammar.prepositions.has(token.lower)) return undefined
    if (!grammar.possessives.has(token.lower)) continue
    if (grammar.pronouns.has(token.lower)) return { from: at, until: at + 1 }
    let start = at
    while (start > from && at - start < longestOwner) {
      const before = tokens[start - 1]!
      const inside = mentionAt[start - 1]! >= 0
      if (
        !inside &&
        (before.kind !== 'word' || grammar.prepositions.has(before.lower) || reader.ground.verbAt[start - 1])
      )
        break
      start -= 1
    }
    return { from: start, until: at }
  }
  return undefined
}

/** The verb before a noun that only carries it, and its clause; reported speech may seem to begin between the two. */
export function carrierOf(reader: Reader, trigger: Trigger): { at: number; clause: number } | undefined {
  const { tokens, verbAt, reportedAt, grammar } = reader.ground
  let { clause } = trigger
  let { from } = reader.clauses[clause]!
  for (let at = trigger.from - 1; at >= trigger.from - carrierReach; at -= 1) {
    if (at < from) {
      if (clause === 0 || !reportedAt[from]) return undefined
      clause -= 1
      from = reader.clauses[clause]!.from
    }
    const { lower } = tokens[at]!
    if (reader.carriers.has(lower)) return { at, clause }
    const genitive = lower === reader.phrases.words.nominals.genitive
    if (verbAt[at] || (grammar.prepositions.has(lower) && !genitive)) return undefined
  }
  return undefined
}

/** Whose the noun is: “Oslo’s meeting with …”. */
export function possessor(reader: Reader, trigger: Trigger, from: number): readonly number[] {
  const { mentionAt, tokens, grammar, mentions } = reader.ground
  for (let at = trigger.from - 1; at >= from && at >= trigger.from - possessorReach; at -= 1) {
    const token = tokens[at]!
    const mention = mentionAt[at]!
    if (mention >= 0) {
      const next = tokens[mentions[mention]!.until]
      return grammar.possessives.has(token.lower) || (next && grammar.possessives.has(next.lower))
        ? [mention]
        : []
    }
    if (token.kind !== 'word' || grammar.prepositions.has(token.lower)) return []
  }
  return []
}

function subject(reader: Reader, trigger: Trigger, modals: readonly ModalMatch[]): readonly number[] {
  const { ground, clauses } = reader
  const clause = clauses[trigger.clause]!
  if (trigger.means.noun) {
    const whose = possessor(reader, trigger, clause.from)
    if (whose.length > 0) return whose
  }
  // “to prevent Oslo and Lima from meeting”: who would meet stands after “prevent”.
  const mover = modals.findLast(match => match.row.means.actor === 'after' && match.until <= trigger.from + 1)
  if (mover) {
    for (let at = mover.from; at < trigger.from; at += 1) {
      const mention = ground.mentionAt[at]!
      if (mention >= 0) return groupFrom(ground, mention, trigger.from)
    }
  }
  return subjectOf(ground, clauses, trigger.clause, trigger.from)
}

function partiesAt(
  reader: Reader,
  place: ClaimPlace,
  trigger: Trigger,
  modals: readonly ModalMatch[],
): readonly number[] {
  if (place === 'subject') return subject(reader, trigger, modals)
  if (place === 'object') return nearParty(reader, trigger.until, trigger.end)
  if (place === 'beside') return nearParty(reader, trigger.until, trigger.end, 1)
  if (place === 'row') return []
  if (place === 'within') return mentionsIn(reader, wordsAt(reader, place, trigger))
  if (place === 'owner') return mentionsIn(reader, ownerWords(reader, trigger))
  if (place === 'carrier') {
    const carrier = carrierOf(reader, trigger)
    return carrier ? subjectOf(reader.ground, reader.clauses, carrier.clause, carrier.at) : []
  }
  if (place !== 'inside') return partiesAfter(reader, place.after, trigger)
  for (let at = trigger.from; at < trigger.until; at += 1) {
    const mention = reader.ground.mentionAt[at]!
    if (mention >= 0) return groupFrom(reader.ground, mention, trigger.until)
  }
  return []
}

function mentionsIn(reader: Reader, words: Range | undefined): readonly number[] {
  if (!words) return []
  for (let at = words.from; at < words.until; at += 1) {
    const mention = reader.ground.mentionAt[at]!
    if (mention >= 0) return [mention]
  }
  return []
}

/** Who stands in one role: the parties, and the words for them whether or not they name one. */
export interface Filled {
  readonly parties: readonly number[]
  readonly words?: Range
}

/** The first place that names a party, or that tells whom in any case; where none does, the words at the first that has any. */
export function fill(
  reader: Reader,
  trigger: Trigger,
  modals: readonly ModalMatch[],
  places: readonly ClaimPlace[],
): Filled {
  for (const place of places) {
    const parties = partiesAt(reader, place, trigger, modals)
    const words = wordsAt(reader, place, trigger)
    // Of “tortured a man in Lima” the object tells whom, though it names nobody.
    const told = words && (trigger.means.transitive || place === 'within' || place === 'row')
    if (parties.length === 0 && !told) continue
    return words ? { parties, words } : { parties }
  }
  for (const place of places) {
    const words = wordsAt(reader, place, trigger)
    if (words) return { parties: [], words }
  }
  return { parties: [] }
}

/** Whether two mentions mean one party; “I” and “me” do. */
export function sameParty({ mentions, grammar }: Ground, one: number, other: number): boolean {
  const a = mentions[one]!
  const b = mentions[other]!
  if (one === other || (a.actor !== undefined ? a.actor === b.actor : a.label === b.label)) return true
  return grammar.speakers.has(a.label.toLowerCase()) && grammar.speakers.has(b.label.toLowerCase())
}

/** Whether a party stands with the words themselves (`talks with Oslo`), not only before them as a subject. */
export function isLinked(reader: Reader, trigger: Trigger): boolean {
  const { agents, recipients } = trigger.means
  return [...agents, ...recipients].some(
    place =>
      place !== 'subject' &&
      place !== 'carrier' &&
      place !== 'within' &&
      partiesAt(reader, place, trigger, []).length > 0,
  )
}
