/**
 * Omissions: what bears on the story and is told on some sides only. In this order: answers to proposals; blockers;
 * somebody’s presence; demands and proposals; conditions; other utterances that claim more than that something was said.
 * Within each kind what more sides tell comes first, for it stands out more where it is missing.
 */
import type { Omission } from '../model/comparison.js'
import type { Evidence, Id } from '../model/evidence.js'
import type { Story } from '../model/story.js'
import { makeId } from '../text/identity.js'
import { type Accounts, compareText, groupBySide, makeSide, standsFor } from './accounts.js'

/** Enough for a brief; the whole story is in the record. */
const mostOmissions = 40

interface Matter {
  readonly rank: number
  readonly about: Id
  readonly key: string
  readonly label: string
  readonly says: string
  /** The reports that tell it. */
  readonly because: readonly Id[]
  readonly evidence: readonly Evidence[]
  /** Whom it is about, by what they stand for. */
  readonly parties: readonly Id[]
}

/** Whom each side speaks of at all: a side that never mentions the parties does not report on the matter. */
function mentionedOn(accounts: Accounts): ReadonlyMap<number, ReadonlySet<Id>> {
  const mentioned = new Map<number, Set<Id>>()
  for (const { article, side, statement, claims } of accounts.byId.values()) {
    const known = mentioned.get(side) ?? new Set<Id>()
    mentioned.set(side, known)
    const parties = claims.flatMap(claim => [...claim.agents, ...claim.recipients])
    if (statement) parties.push(statement.speaker, ...statement.addressees)
    for (const party of parties) {
      const id = standsFor(party, accounts.knowledge, article)
      if (id) known.add(id)
    }
  }
  return mentioned
}

function partiesOf(because: readonly Id[], accounts: Accounts): readonly Id[] {
  const account = accounts.byId.get(because[0]!)
  if (!account) return []
  const parties = account.claims.flatMap(claim => [...claim.agents, ...claim.recipients])
  if (account.statement) parties.push(account.statement.speaker)
  return [...new Set(parties.flatMap(party => standsFor(party, accounts.knowledge, account.article) ?? []))]
}

function collectMatters(story: Story, accounts: Accounts): readonly Matter[] {
  const matters: Matter[] = []
  const add = (
    rank: number,
    about: Id,
    key: string,
    label: string,
    says: string,
    because: readonly Id[],
    evidence: readonly Evidence[],
  ): void => {
    matters.push({ rank, about, key, label, says, because, evidence, parties: partiesOf(because, accounts) })
  }
  for (const { id, kind, by, answers } of story.proposals) {
    for (const answer of answers) {
      const whose = answer.by?.label ?? `${by.label} (${kind})`
      const label = `${whose}: ${answer.answer}`
      add(0, id, `answer ${answer.because.join(' ')}`, label, answer.answer, answer.because, [
        answer.evidence,
      ])
    }
  }
  for (const meeting of story.meetings) {
    for (const { by, because, evidence } of meeting.blockers) {
      const label = by ? `${by.label}: ${meeting.label}` : meeting.label
      add(1, meeting.id, `blocker ${because.join(' ')}`, label, 'blocked', because, [evidence])
    }
    const people = new Map<string, typeof meeting.attendance>()
    for (const entry of meeting.attendance) {
      const key = entry.who.actor ?? entry.who.label
      people.set(key, [...(people.get(key) ?? []), entry])
    }
    for (const [key, entries] of people) {
      const label = `${entries[0]!.who.label}: ${meeting.occasion ?? meeting.label}`
      const because = entries.flatMap(entry => entry.because)
      add(
        2,
        meeting.id,
        `attendance ${key}`,
        label,
        entries[0]!.status,
        because,
        entries.map(entry => entry.evidence),
      )
    }
  }
  for (const { id, kind, by, to, terms } of story.proposals) {
    const because = [...new Set(terms.flatMap(term => term.because))]
    const label = `${by.label}: ${kind}${to.length > 0 ? ` (${to.map(party => party.label).join(', ')})` : ''}`
    const evidence = terms.map(
      ({ span }): Evidence => ({ spans: [span], by: 'story/term', certainty: 'stated' }),
    )
    if (because.length > 0) add(3, id, 'proposal', label, kind, because, evidence)
  }
  for (const { id, speaker, reports } of story.utterances) {
    // “It was said”: nobody’s words are missed nowhere.
    if (speaker.unnamed === 'unresolved' || speaker.unnamed === 'impersonal') continue
    const told = reports.flatMap(report => accounts.byId.get(report) ?? [])
    const conditional = told.filter(account => account.claims.some(claim => claim.conditions.length > 0))
    if (conditional.length > 0) {
      const evidence = conditional.flatMap(account =>
        account.claims.flatMap(claim => claim.conditions.map(condition => condition.evidence)),
      )
      add(
        4,
        id,
        'condition',
        `${speaker.label}: condition`,
        'conditional',
        conditional.map(account => account.id),
        evidence,
      )
    }
    // One report of an occasion has “Kyiv should have no vote”, the other of the same occasion has not.
    const duties = new Map<string, (typeof told)[number][]>()
    for (const account of told) {
      const due = account.claims.filter(
        claim =>
          claim.act === 'demand' &&
          claim.modality === 'required' &&
          claim.agents.every(agent => agent.actor !== speaker.actor),
      )
      const key = due.flatMap(claim => claim.agents.map(agent => agent.actor ?? agent.label)).join(' ')
      if (key !== '') duties.set(key, [...(duties.get(key) ?? []), account])
    }
    for (const [key, accountsOfDuty] of duties) {
      const agent = accountsOfDuty[0]!.claims.find(
        claim => claim.act === 'demand' && claim.agents.some(party => party.actor !== speaker.actor),
      )?.agents[0]
      add(
        3,
        id,
        `duty ${key}`,
        `${speaker.label}: demand${agent ? ` (${agent.label})` : ''}`,
        'demand',
        accountsOfDuty.map(account => account.id),
        accountsOfDuty.map(account => account.evidence),
      )
    }
    const claiming = told.filter(account => account.claims.some(claim => claim.act !== 'say'))
    if (claiming.length === 0) continue
    const act = claiming[0]!.claims.find(claim => claim.act !== 'say')!.act
    add(
      5,
      id,
      'utterance',
      `${speaker.label}: ${act}`,
      act,
      told.map(account => account.id),
      claiming.map(account => account.evidence),
    )
  }
  return matters
}

/** The most telling omissions, at most 40. Empty unless there are two sides. */
export function findOmissions(story: Story, accounts: Accounts): readonly Omission[] {
  const count = accounts.sides.length
  if (count < 2) return []
  const sideOf = (id: Id): number => accounts.byId.get(id)?.side ?? -1
  const covered = new Set<Id>()
  const open: { matter: Matter; told: ReadonlySet<number> }[] = []
  for (const matter of [...collectMatters(story, accounts)].sort((one, other) => one.rank - other.rank)) {
    // An utterance that is a blocker, an answer or a demand is told there.
    const known = matter.rank > 3 && matter.because.every(id => covered.has(id))
    for (const id of matter.because) covered.add(id)
    const told = new Set(matter.because.map(sideOf).filter(side => side >= 0))
    if (!known && told.size > 0 && told.size < count) open.push({ matter, told })
  }
  open.sort((one, other) => one.matter.rank - other.matter.rank || other.told.size - one.told.size)
  const mentioned = mentionedOn(accounts)
  const omissions: Omission[] = []
  for (const { matter, told } of open) {
    if (omissions.length >= mostOmissions) break
    const untold = accounts.sides.flatMap((side, number) => {
      const known = mentioned.get(number)
      const concerned =
        known !== undefined && (matter.parties.length === 0 || matter.parties.some(party => known.has(party)))
      return !told.has(number) && concerned ? side : []
    })
    if (untold.length === 0) continue
    const spans = matter.evidence.flatMap(evidence => evidence.spans)
    const groups = groupBySide(spans, span => accounts.sideOf.get(span.article) ?? -1)
    const by = 'comparison/omission'
    omissions.push({
      id: makeId('omission', matter.about, matter.key),
      kind: 'omission',
      about: matter.about,
      label: matter.label,
      told: [...groups.values()].map(group =>
        makeSide(matter.says, by, [{ spans: group, by, certainty: 'inferred' }]),
      ),
      untold: [...untold].sort(compareText),
    })
  }
  return omissions
}
