/** What a report speaks of, coarse enough that two wordings meet: the act's class, yes or no, and who is on the other side. */
import type { Id } from '../model/evidence.js'
import type { Act, Claim } from '../model/statement.js'
import { type Ground, principalOf, type Report } from './ground.js'

export type ActClass = 'talks' | 'attend' | 'offer' | 'demand' | 'refuse' | 'agree' | 'other'

/** “Ready to meet” and “ready to negotiate” may be two reports of one sentence; “to meet” and “to attack” may not. */
const classes: { readonly [A in Act]: ActClass | undefined } = {
  meet: 'talks',
  negotiate: 'talks',
  attend: 'attend',
  propose: 'offer',
  offer: 'offer',
  demand: 'demand',
  reject: 'refuse',
  suspend: 'refuse',
  withdraw: 'refuse',
  deny: 'refuse',
  prohibit: 'refuse',
  accept: 'agree',
  agree: 'agree',
  support: 'other',
  threaten: 'other',
  accuse: 'other',
  attack: 'other',
  decide: 'other',
  say: undefined,
  promise: 'other',
  mediate: 'other',
  sign: 'agree',
  recognise: 'other',
  apologise: 'other',
  cooperate: 'other',
  aid: 'other',
  release: 'other',
  ease: 'other',
  allow: 'other',
  resign: 'other',
  retreat: 'other',
  cease: 'other',
  request: 'other',
  warn: 'other',
  investigate: 'other',
  charge: 'other',
  protest: 'other',
  sever: 'other',
  expel: 'other',
  sanction: 'other',
  restrict: 'other',
  arrest: 'other',
  deport: 'other',
  seize: 'other',
  mobilise: 'other',
  occupy: 'other',
  blockade: 'other',
  breach: 'other',
}

export interface Topic {
  readonly actClass: ActClass
  /** The act itself where the class is `other`, else the class. */
  readonly key: string
  readonly polarity: 'yes' | 'no'
  /** What is, what somebody wants or may do, and what nobody has decided. */
  readonly mood: 'fact' | 'will' | 'undecided'
  /** The states and organisations spoken of, without the speaker’s own. */
  readonly counterparts: readonly Id[]
}

/** The topic of a claim; none for `say` and for what is only supposed. */
export function topicOf(claim: Claim, report: Report, ground: Ground): Topic | undefined {
  const actClass = classes[claim.act]
  if (!actClass || claim.modality === 'hypothetical') return undefined
  const counterparts = new Set<Id>()
  for (const party of [
    ...claim.agents,
    ...claim.recipients,
    ...claim.conditions.flatMap(condition => condition.on),
  ]) {
    const principal = principalOf(party, ground.knowledge, report.article)
    if (principal && principal !== report.speaksFor) counterparts.add(principal)
  }
  const key = actClass === 'other' ? claim.act : actClass
  const mood = claim.modality === 'fact' || claim.modality === 'undecided' ? claim.modality : 'will'
  return { actClass, key, polarity: claim.polarity, mood, counterparts: [...counterparts].sort() }
}

/** Whether one counterpart is, or includes, one of the others: the West and the United States. */
export function meetInOne(ones: readonly Id[], others: readonly Id[], ground: Ground): boolean {
  const { includes } = ground.knowledge
  return ones.some(one => others.some(other => one === other || includes(one, other) || includes(other, one)))
}

/** Whether two topics may be reports of one thing said. A report may leave out the other side. */
export function isSameTopic(one: Topic, other: Topic, ground: Ground): boolean {
  if (one.key !== other.key || one.polarity !== other.polarity) return false
  const open = one.counterparts.length === 0 || other.counterparts.length === 0
  // “Russia is ready to talk” says enough to meet “Russia is ready to talk with Ankara”; “he accused” does not, nor “talks were held”.
  if (open) return (one.actClass === 'talks' || one.actClass === 'attend') && one.mood === other.mood
  return meetInOne(one.counterparts, other.counterparts, ground)
}

/** Whether two lists of topics clearly have nothing in common: other acts, and other counterparts. */
export function areApart(ones: readonly Topic[], others: readonly Topic[], ground: Ground): boolean {
  if (ones.length === 0 || others.length === 0) return false
  return ones.every(one =>
    others.every(
      other =>
        one.key !== other.key &&
        one.counterparts.length > 0 &&
        other.counterparts.length > 0 &&
        !meetInOne(one.counterparts, other.counterparts, ground),
    ),
  )
}
