/**
 * Matters: what bears on the story and may be told on some sides only. In this order: answers to proposals; blockers;
 * somebody’s presence; conditions; demands, offers and proposals with an addressee; denials; accusations.
 */
import type { Party } from '../model/actor.js'
import type { Evidence, Id } from '../model/evidence.js'
import type { Act, Claim } from '../model/statement.js'
import type { Story } from '../model/story.js'
import { type Account, type Accounts, standsFor } from './accounts.js'

export interface Matter {
  readonly rank: number
  readonly about: Id
  readonly key: string
  readonly label: string
  readonly says: string
  /** The reports that tell it. */
  readonly because: readonly Id[]
  /** The reports of the proposal that is answered, or of the meeting that is attended: who has one could tell it. */
  readonly frame: readonly Id[]
  readonly evidence: readonly Evidence[]
  /** Who does it, and to or with whom: actors and what they stand for. */
  readonly doers: readonly Id[]
  readonly others: readonly Id[]
  /** What is done. */
  readonly acts: readonly Act[]
}

/** Conditions of these acts move a story; “it would be good if …” does not. */
const moving: ReadonlySet<Act> = new Set([
  'meet',
  'negotiate',
  'attend',
  'accept',
  'agree',
  'suspend',
  'withdraw',
  'threaten',
])

/** An actor and the state or organisation that it stands for; nobody for outlets and for those whom no table and no full name tells. */
function idsOf(party: Party, account: Account, accounts: Accounts): readonly Id[] {
  if (party.actor?.startsWith('outlet/')) return []
  const stands = standsFor(party, accounts.knowledge, account.article)
  return [...new Set([party.actor, stands].flatMap(id => id ?? []))]
}

/** Whether it is somebody: known to the tables, or a person of whom the text gives more than one name. */
function isSomebody(party: Party, accounts: Accounts): boolean {
  if (party.actor === undefined) return party.of !== undefined
  if (party.actor.startsWith('outlet/')) return false
  return (
    accounts.knowledge.actor(party.actor) !== undefined ||
    (party.actor.startsWith('person/') && /\S\s+\S/u.test(party.label))
  )
}

type Draft = Omit<Matter, 'doers' | 'others' | 'because' | 'evidence' | 'frame'>

/** All matters of a story, in the order of their kinds. */
export function collectMatters(story: Story, accounts: Accounts): readonly Matter[] {
  const matters: Matter[] = []
  const add = (
    draft: Draft,
    because: readonly Id[],
    evidence: readonly Evidence[],
    doers: readonly Party[],
    others: readonly Party[],
    frame: readonly Id[] = [],
  ): void => {
    const account = because.map(id => accounts.byId.get(id)).find(each => each !== undefined)
    if (!account) return
    const ids = (parties: readonly Party[]): readonly Id[] => [
      ...new Set(parties.flatMap(party => idsOf(party, account, accounts))),
    ]
    const doing = ids(doers)
    const rest = ids(others).filter(id => !doing.includes(id))
    matters.push({ ...draft, because, frame, evidence, doers: doing, others: rest })
  }

  for (const { id, kind, by, to, terms, answers } of story.proposals) {
    const frame = terms.flatMap(term => term.because)
    for (const answer of answers) {
      const whose = answer.by?.label ?? `${by.label} (${kind})`
      const draft: Draft = {
        rank: 0,
        about: id,
        key: `answer ${answer.because.join(' ')}`,
        label: `${whose}: ${answer.answer}`,
        says: answer.answer,
        acts: ['accept', 'reject', 'suspend', 'deny'],
      }
      add(
        draft,
        answer.because,
        [answer.evidence],
        answer.by ? [answer.by] : [by],
        answer.by ? [by] : to,
        frame,
      )
    }
  }
  for (const meeting of story.meetings) {
    for (const { by, because, evidence } of meeting.blockers) {
      const draft: Draft = {
        rank: 1,
        about: meeting.id,
        key: `blocker ${because.join(' ')}`,
        label: by ? `${by.label}: ${meeting.label}` : meeting.label,
        says: 'blocked',
        acts: ['meet', 'negotiate', 'prohibit', 'suspend', 'reject'],
      }
      add(
        draft,
        because,
        [evidence],
        by ? [by] : meeting.participants,
        by ? meeting.participants : [],
        meeting.because,
      )
    }
    const people = new Map<string, typeof meeting.attendance>()
    for (const entry of meeting.attendance) {
      const key = entry.who.actor ?? entry.who.label
      people.set(key, [...(people.get(key) ?? []), entry])
    }
    for (const [key, entries] of people) {
      const { who, status } = entries[0]!
      const draft: Draft = {
        rank: 2,
        about: meeting.id,
        key: `attendance ${key}`,
        label: `${who.label}: ${meeting.occasion ?? meeting.label}`,
        says: status,
        acts: ['attend', 'meet'],
      }
      const because = entries.flatMap(entry => entry.because)
      const evidence = entries.map(entry => entry.evidence)
      add(draft, because, evidence, [who], meeting.participants, meeting.because)
    }
  }
  for (const { id, kind, by, to, terms } of story.proposals) {
    if (to.length === 0 || !isSomebody(by, accounts)) continue
    const because = [...new Set(terms.flatMap(term => term.because))]
    const draft: Draft = {
      rank: 4,
      about: id,
      key: 'proposal',
      label: `${by.label}: ${kind} (${to.map(party => party.label).join(', ')})`,
      says: kind,
      acts: ['propose', 'offer', 'demand'],
    }
    const evidence = terms.map(
      ({ span }): Evidence => ({ spans: [span], by: 'story/term', certainty: 'stated' }),
    )
    add(draft, because, evidence, [by], to)
  }
  for (const { id, speaker, reports } of story.utterances) {
    // “It was said”: nobody’s words are missed nowhere.
    if (!isSomebody(speaker, accounts)) continue
    const told = reports.flatMap(report => accounts.byId.get(report) ?? [])
    /** The accounts and claims of a kind, by whom they are directed at. */
    const claimed = (fits: (claim: Claim) => boolean): readonly { account: Account; claim: Claim }[] =>
      told.flatMap(account => account.claims.filter(fits).map(claim => ({ account, claim })))
    const isOther = (party: Party): boolean =>
      party.actor !== speaker.actor && isSomebody(party, accounts) && party.unnamed !== 'unresolved'

    const isOwn = (claim: Claim): boolean =>
      claim.agents.length === 0 ||
      claim.agents.some(agent =>
        told.some(account => {
          const own = idsOf(speaker, account, accounts)
          return idsOf(agent, account, accounts).some(id => own.includes(id))
        }),
      )
    for (const { account, claim } of claimed(
      each => moving.has(each.act) && each.conditions.length > 0 && isOwn(each),
    )) {
      const parties = [...claim.agents, ...claim.recipients]
      const draft: Draft = {
        rank: 3,
        about: id,
        key: `condition ${claim.conditions.map(condition => condition.id).join(' ')}`,
        label: `${speaker.label}: condition`,
        says: 'conditional',
        acts: [claim.act],
      }
      const evidence = claim.conditions.map(condition => condition.evidence)
      add(draft, [account.id], evidence, [speaker], parties.filter(isOther))
    }
    const directed = (
      rank: number,
      what: string,
      fits: (claim: Claim) => boolean,
      targetsOf: (claim: Claim) => readonly Party[],
    ): void => {
      const groups = new Map<string, { account: Account; claim: Claim; targets: readonly Party[] }[]>()
      for (const { account, claim } of claimed(fits)) {
        const targets = targetsOf(claim).filter(isOther)
        const key = targets.map(target => target.actor ?? target.label).join(' ')
        if (key !== '') groups.set(key, [...(groups.get(key) ?? []), { account, claim, targets }])
      }
      for (const [key, list] of groups) {
        const { claim, targets } = list[0]!
        const draft: Draft = {
          rank,
          about: id,
          key: `${what} ${key}`,
          label: `${speaker.label}: ${what} (${targets[0]!.label})`,
          says: what,
          acts: [claim.act],
        }
        const because = [...new Set(list.map(({ account }) => account.id))]
        const evidence = list.map(({ account }) => account.evidence)
        add(draft, because, evidence, [speaker], targets)
      }
    }
    // One report of an occasion has “Kyiv should have no vote”, the other of the same occasion has not.
    const isDuty = (claim: Claim): boolean => claim.act === 'demand' && claim.modality === 'required'
    directed(4, 'demand', isDuty, claim => claim.agents)
    const denied = claimed(claim => claim.act === 'deny')
    if (denied.length > 0) {
      const parties = denied.flatMap(({ claim }) => [...claim.agents, ...claim.recipients])
      const because = [...new Set(denied.map(({ account }) => account.id))]
      const draft: Draft = {
        rank: 5,
        about: id,
        key: 'denial',
        label: `${speaker.label}: denial`,
        says: 'denied',
        acts: ['deny', 'accuse'],
      }
      add(
        draft,
        because,
        denied.map(({ account }) => account.evidence),
        [speaker],
        parties.filter(isOther),
      )
    }
    directed(
      6,
      'accusation',
      claim => claim.act === 'accuse' && claim.modality === 'fact' && claim.polarity === 'yes',
      claim => claim.recipients,
    )
  }
  return matters
}
