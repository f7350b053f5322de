/** Who takes part in a claim: subjects, objects, and who stands after words like `with` and `between`. */
import type { ClaimPlace } from '../language/language.js'
import { type ModalMatch, nearReach, type Reader, type Trigger } from './claimReader.js'
import { type Ground, groupFrom, subjectOf } from './clauses.js'

/** How far after the words a party may stand, in tokens. */
const partyReach = 20
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

function partiesAfter(reader: Reader, word: string, trigger: Trigger, until: number): readonly number[] {
  const { tokens, verbAt, grammar } = reader.ground
  const last = tokens[trigger.until - 1]!
  if (last.lower === word) return nearParty(reader, trigger.until, until)
  for (let at = trigger.until; at < until && at < trigger.until + partyReach; at += 1) {
    if (tokens[at]!.lower === word) {
      const party = nearParty(reader, at + 1, until)
      if (party.length > 0) return party
    }
    // “A meeting could be good for trade between …”: past the noun’s own verb the words belong to something else.
    if (trigger.means.noun && verbAt[at] && !grammar.prepositions.has(tokens[at]!.lower)) return []
  }
  return []
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
  if (place !== 'inside') return partiesAfter(reader, place.after, trigger, trigger.end)
  for (let at = trigger.from; at < trigger.until; at += 1) {
    const mention = reader.ground.mentionAt[at]!
    if (mention >= 0) return groupFrom(reader.ground, mention, trigger.until)
  }
  return []
}

export function firstParties(
  reader: Reader,
  trigger: Trigger,
  modals: readonly ModalMatch[],
  role: 'agents' | 'recipients',
) {
  for (const place of trigger.means[role]) {
    const parties = partiesAt(reader, place, trigger, modals)
    if (parties.length > 0) return parties
  }
  return []
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
    place => place !== 'subject' && partiesAt(reader, place, trigger, []).length > 0,
  )
}
