/** Conditions as a reader sees them: what must hold, and what follows from it. */
import type { BriefPart, BriefPoint } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import type { Condition } from '../model/statement.js'
import { roomFor } from './caps.js'
import type { Lookup } from './lookup.js'
import { joinWords, relationMarks, relationWord } from './wording.js'

/** How many words may stand before the word that makes a condition: “but only if”. */
const reach = 16

/** The clause without the word that makes it a condition, which the line says in front: “if” and “the West agrees”. */
function clauseOf(lookup: Lookup, condition: Condition): Span {
  const [clause] = condition.evidence.spans
  const text = lookup.places.text(clause!).toLowerCase()
  for (const mark of relationMarks[condition.relation]) {
    const at = text.indexOf(`${mark} `)
    if (at >= 0 && at <= reach) return { ...clause!, start: clause!.start + at + mark.length + 1 }
  }
  return clause!
}

/** The consequence, where it ends before the words that report it: “we may return,” he said. */
function consequenceOf(lookup: Lookup, condition: Condition): Span | undefined {
  const { consequence } = condition
  const part = lookup
    .setBy(condition)
    ?.content.find(
      span =>
        consequence?.article === span.article &&
        span.start <= consequence.start &&
        consequence.start < span.end,
    )
  return consequence && part ? { ...consequence, end: Math.min(consequence.end, part.end) } : consequence
}

/** Conditions of one clause together: “if she agrees and pays” is two conditions and one line. */
export function byClause(conditions: readonly Condition[]): readonly (readonly Condition[])[] {
  const groups = new Map<string, Condition[]>()
  for (const condition of conditions) {
    const [clause] = condition.evidence.spans
    const key = `${condition.relation} ${clause!.article} ${clause!.start} ${clause!.end}`
    const group = groups.get(key)
    if (!group) groups.set(key, [condition])
    else if (group.every(({ id }) => id !== condition.id)) group.push(condition)
  }
  return [...groups.values()]
}

/** `if “the strait reopens” → “she would come”`. */
function sayClause(lookup: Lookup, condition: Condition, setter: string): readonly BriefPart[] {
  const clause = clauseOf(lookup, condition)
  const consequence = consequenceOf(lookup, condition)
  const room = roomFor(lookup, `Condition, ${setter} ${relationWord[condition.relation]}`, 400)
  // Two thirds for what must hold, or what the consequence leaves.
  const least = consequence ? Math.min(consequence.end - consequence.start, room / 3) : 0
  const most = Math.min(180, room - least)
  const rest = Math.min(180, room - Math.min(most, clause.end - clause.start))
  return [
    { lead: relationWord[condition.relation] },
    { text: ' ' },
    ...lookup.quote(clause, most),
    ...(consequence ? [{ text: ' → ' }, ...lookup.quote(consequence, rest)] : []),
  ]
}

/** The line of a clause: who sets it, and in full whose move it is. */
export function conditionPoint(lookup: Lookup, conditions: readonly Condition[]): BriefPoint {
  const condition = conditions[0]!
  const speaker = lookup.setBy(condition)?.speaker
  const setter = speaker ? `${lookup.nameParty(speaker)}: ` : ''
  const move = lookup.full ? [...new Set(conditions.flatMap(({ on }) => on.map(lookup.nameParty)))] : []
  return {
    id: condition.id,
    parts: [
      ...(setter === '' ? [] : [{ text: setter }]),
      ...sayClause(lookup, condition, setter),
      ...(move.length > 0 ? [{ text: ` — the move is with ${joinWords(move)}` }] : []),
    ],
    cites: lookup.cite(condition.evidence.spans),
  }
}
