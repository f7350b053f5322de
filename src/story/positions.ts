/** Positions: where one party stands on one issue over time. Persons and spokespersons count for whom they stand for. */
import type { Party } from '../model/actor.js'
import type { Id, Time } from '../model/evidence.js'
import type { Meeting, Position, Proposal, Stance } from '../model/story.js'
import { makeId } from '../text/identity.js'
import { compareText } from '../text/order.js'
import { narrowestTime, periodOf } from '../text/periods.js'
import { isBlocking } from './attendance.js'
import {
  distinctParties,
  type Ground,
  isNamed,
  partyKey,
  principalOf,
  principalParty,
  type Report,
} from './ground.js'
import { type Talk, talksLabel } from './talks.js'
import type { Utterances } from './utterances.js'

interface Vote {
  readonly issue: Id
  readonly label: string
  readonly party: Party
  readonly stance: Stance['stance']
  /** When it was said; none where the report does not tell. */
  readonly said: Time | undefined
  readonly published: Time | undefined
  /** Reports of one utterance make one stance. */
  readonly occasion: Id
  readonly because: readonly Id[]
}

/** Of several reports of one utterance the more reserved one counts: who leaves a condition out does not lift it. */
const reserve: readonly Stance['stance'][] = ['against', 'undecided', 'conditional', 'open', 'for']

/** What a claim about talks says of the stance of those who make it; that they were held says nothing of it. */
function stanceOf(talk: Talk): Stance['stance'] | undefined {
  const { claim } = talk
  if (claim.modality === 'undecided') return 'undecided'
  if (isBlocking(talk)) return 'against'
  if (claim.conditions.length > 0) return 'conditional'
  if (claim.modality === 'possible' || claim.modality === 'willing') return 'open'
  return claim.modality === 'hypothetical' || claim.modality === 'fact' ? undefined : 'for'
}

/**
 * Whose stance it is. A speaker who is a party to the talks speaks for that party alone: what they say of the other
 * side’s will is their claim, not the other side’s position. Anybody else may tell what the agents want.
 */
function standingFor(talk: Talk, ground: Ground): Party | undefined {
  const { report, claim } = talk
  const { knowledge } = ground
  const sides = new Map(claim.agents.map(agent => [principalOf(agent, knowledge, report.article), agent]))
  const speaker = report.statement?.speaker
  if (
    speaker &&
    report.speaksFor &&
    (talk.principals.includes(report.speaksFor) || talk.principals.length === 0)
  ) {
    // “Oslo should sit down with us” is for talks; “Oslo must not talk with us”, of a ban, is not against them.
    const wishes =
      claim.polarity === 'yes' && (claim.modality === 'possible' || claim.modality === 'required')
    const own = sides.has(report.speaksFor) || wishes || claim.agents.length === 0
    return own ? principalParty(speaker, knowledge, report.article) : undefined
  }
  const [agent] = [...sides.values()]
  if (!agent || sides.size !== 1 || claim.modality === 'possible') return undefined
  return principalParty(agent, knowledge, report.article)
}

/** Whoever can hold a position: not an outlet, not the public, nobody whom the reports leave unnamed. */
function holds(party: Party, { knowledge }: Ground): boolean {
  return isNamed(party, knowledge)
}

/** For talks of which the reports never say with whom. */
const oneSided = 'talks (other side not named)'

/**
 * The issue of talks between the same sides is one, whether persons or their states would talk. Talks of which no meeting
 * came are no issue, nor is “ready for talks” without the other side, unless it is said what they would be about.
 */
function talkVotes(
  talks: readonly Talk[],
  meetings: readonly Meeting[],
  ground: Ground,
  { utteranceOf }: Utterances,
): readonly Vote[] {
  const met = new Set(meetings.flatMap(meeting => meeting.because))
  const labels = new Map<string, { parties: readonly Party[]; personal: boolean }>()
  const votes: (Omit<Vote, 'label'> & { readonly sides: string })[] = []
  for (const talk of talks) {
    if (talk.kind === 'attend' || talk.principals.length === 0) continue
    const alone = talk.principals.length < 2
    if (alone ? !talk.report.kinds.has('topic') : !met.has(talk.report.id)) continue
    const sides = talk.principals.join(' ')
    const known = labels.get(sides)
    const personal = talk.personal && talk.principals.length > 1
    if (!known || (personal && !known.personal)) {
      const stood = talk.parties.map(party => principalParty(party, ground.knowledge, talk.report.article))
      labels.set(sides, { parties: distinctParties(personal ? talk.parties : stood), personal })
    }
    const stance = stanceOf(talk)
    const party = stance && standingFor(talk, ground)
    if (!stance || !party || !holds(party, ground)) continue
    const { report } = talk
    votes.push({
      issue: makeId('issue', 'talks', ...talk.principals),
      sides,
      party,
      stance,
      said: report.statement?.said,
      published: report.article.published,
      occasion: utteranceOf.get(report.id) ?? report.id,
      because: [report.id],
    })
  }
  return votes.map(({ sides, ...vote }) => {
    const { parties, personal } = labels.get(sides)!
    return { ...vote, label: sides.includes(' ') ? talksLabel(parties, personal, ground) : oneSided }
  })
}

const answerStances: { readonly [A in Proposal['answers'][number]['answer']]: Stance['stance'] | undefined } =
  {
    accepted: 'for',
    rejected: 'against',
    studying: 'undecided',
    countered: 'conditional',
    suspended: undefined,
  }

/** Who answers a proposal stands where the answer says; that who puts one is for it goes without saying. */
function proposalVotes(
  proposals: readonly Proposal[],
  reports: ReadonlyMap<Id, Report>,
  ground: Ground,
): readonly Vote[] {
  const votes: Vote[] = []
  for (const proposal of proposals) {
    if (proposal.answers.length === 0) continue
    const issue = makeId('issue', proposal.id)
    const to = proposal.to.map(party => party.label).join(' and ')
    const label = `the ${proposal.kind} of ${proposal.by.label}${to === '' ? '' : ` to ${to}`}`
    for (const answer of proposal.answers) {
      const stance = answerStances[answer.answer]
      const report = reports.get(answer.because[0]!)
      if (!stance || !answer.by || !report || !holds(answer.by, ground)) continue
      const party = principalParty(answer.by, ground.knowledge, report.article)
      const { published } = report.article
      const { time, because } = answer
      votes.push({ issue, label, party, stance, said: time, published, occasion: report.id, because })
    }
  }
  return votes
}

/** Joins the votes of one party on one issue: by utterance, then over time, then equal neighbours. */
function tellPosition(votes: readonly Vote[]): Position {
  const first = votes[0]!
  const byOccasion = new Map<string, Vote[]>()
  for (const vote of votes) {
    const list = byOccasion.get(vote.occasion)
    if (list) list.push(vote)
    else byOccasion.set(vote.occasion, [vote])
  }
  const joined = [...byOccasion.values()].map(list => ({
    stance: list
      .map(vote => vote.stance)
      .sort((one, other) => reserve.indexOf(one) - reserve.indexOf(other))[0]!,
    // A report without a time was at the latest said when it appeared.
    since: narrowestTime(list.map(vote => vote.said)) ?? narrowestTime(list.map(vote => vote.published)),
    because: [...new Set(list.flatMap(vote => vote.because))],
  }))
  const dated = joined.map(stance => ({
    ...stance,
    from: periodOf(stance.since)?.from ?? '9999',
    until: periodOf(stance.since)?.until ?? '9999',
  }))
  // Of equal days the order of the reports stands.
  dated.sort((one, other) => compareText(one.from, other.from) || compareText(one.until, other.until))
  const stances: { stance: Stance['stance']; since: Time | undefined; because: Id[] }[] = []
  for (const { stance, since, because } of dated) {
    const last = stances.at(-1)
    if (last?.stance === stance) last.because = [...new Set([...last.because, ...because])]
    else stances.push({ stance, since, because })
  }
  return {
    id: makeId('position', partyKey(first.party), first.issue),
    party: first.party,
    issue: { id: first.issue, label: first.label },
    stances: stances.map(({ stance, since, because }) => ({ stance, ...(since && { since }), because })),
  }
}

/** All positions, in the order in which the reports first tell them; those on proposals last. */
export function foldPositions(
  talks: readonly Talk[],
  proposals: readonly Proposal[],
  meetings: readonly Meeting[],
  ground: Ground,
  utterances: Utterances,
): readonly Position[] {
  const reports = new Map(ground.reports.map(report => [report.id, report]))
  const groups = new Map<string, Vote[]>()
  for (const vote of [
    ...talkVotes(talks, meetings, ground, utterances),
    ...proposalVotes(proposals, reports, ground),
  ]) {
    const key = `${partyKey(vote.party)}|${vote.issue}`
    const list = groups.get(key)
    if (list) list.push(vote)
    else groups.set(key, [vote])
  }
  return [...groups.values()].map(tellPosition)
}
