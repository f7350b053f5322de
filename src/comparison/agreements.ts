/** Agreements: what at least two independent sides tell alike. Copies of one report are one side. */
import type { Agreement } from '../model/comparison.js'
import type { Evidence, Id } from '../model/evidence.js'
import type { Claim } from '../model/statement.js'
import type { Blocker, Meeting, Story, Utterance } from '../model/story.js'
import { makeId } from '../text/identity.js'
import { type Account, type Accounts, groupBySide, makeSide, sidesOfClaim, standsFor } from './accounts.js'

const talks = new Set(['meet', 'negotiate'])

/** What a claim says in a word of the record’s own. */
export function wordOf(claim: Claim): string {
  if (claim.polarity === 'no') return 'no'
  return claim.conditions.length > 0 ? 'conditional' : claim.modality
}

interface Told {
  readonly account: Account
  readonly claim: Claim
}

/** Claims of one utterance by what they say: talks are one act, and a report may leave out the speaker’s own side. */
function claimKey({ account, claim }: Told, { knowledge }: Accounts): string | undefined {
  if (claim.act === 'say' || claim.modality === 'hypothetical') return undefined
  const own = account.statement && standsFor(account.statement.speaker, knowledge, account.article)
  const others = sidesOfClaim(claim, account, knowledge).filter(id => id !== own)
  return `${talks.has(claim.act) ? 'talks' : claim.act}|${claim.polarity}|${others.join(' ')}`
}

function labelOf(utterance: Utterance, told: readonly Told[]): string {
  const { claim } = told[0]!
  const others = [...claim.agents, ...claim.recipients].filter(
    party => party.actor !== utterance.speaker.actor,
  )
  const names = [...new Set(others.map(party => party.label))].join(', ')
  return `${utterance.speaker.label}: ${claim.act}${names === '' ? '' : ` (${names})`}`
}

/** “I see no such need” names nobody: on one occasion of speaking it is about those whom the other reports name, if that is clear. */
function joinOpen(byKey: Map<string, Told[]>): void {
  for (const [key, told] of byKey) {
    if (!key.endsWith('|')) continue
    const closed = [...byKey.keys()].filter(other => other !== key && other.startsWith(key))
    if (closed.length !== 1) continue
    byKey.get(closed[0]!)!.push(...told)
    byKey.delete(key)
  }
}

function inUtterance(utterance: Utterance, accounts: Accounts): readonly Agreement[] {
  const byKey = new Map<string, Told[]>()
  for (const report of utterance.reports) {
    const account = accounts.byId.get(report)
    for (const claim of account?.claims ?? []) {
      const told = { account: account!, claim }
      const key = claimKey(told, accounts)
      if (key === undefined) continue
      const list = byKey.get(key)
      if (list) list.push(told)
      else byKey.set(key, [told])
    }
  }
  joinOpen(byKey)
  const agreements: Agreement[] = []
  for (const [key, told] of byKey) {
    const groups = groupBySide(told, ({ account }) => account.side)
    if (groups.size < 2) continue
    agreements.push({
      id: makeId('agreement', utterance.id, key),
      kind: 'agreement',
      about: utterance.id,
      label: labelOf(utterance, told),
      sides: [...groups.values()].map(list =>
        makeSide(
          wordOf(list[0]!.claim),
          'comparison/agreement/utterance',
          list.map(each => each.claim.evidence),
        ),
      ),
    })
  }
  return agreements
}

interface Shared {
  readonly key: string
  readonly label: string
  readonly says: string
  readonly by: string
  readonly because: readonly Id[]
  readonly evidence: Evidence
}

/** What several sides tell alike of a meeting: the same person’s same status, and the same blocker. */
function inMeeting(meeting: Meeting, accounts: Accounts): readonly Agreement[] {
  const byKey = new Map<string, Shared[]>()
  const add = (shared: Shared): void => {
    const list = byKey.get(shared.key)
    if (list) list.push(shared)
    else byKey.set(shared.key, [shared])
  }
  for (const { who, status, because, evidence } of meeting.attendance) {
    const key = `${who.actor ?? who.label}|${status}`
    add({
      key,
      label: `${who.label}: ${meeting.occasion ?? meeting.label}`,
      says: status,
      by: 'comparison/agreement/attendance',
      because,
      evidence,
    })
  }
  for (const { by, because, evidence } of meeting.blockers) {
    const label = by ? `${by.label}: ${meeting.label}` : meeting.label
    add({
      key: because.join(' '),
      label,
      says: 'blocked',
      by: 'comparison/agreement/blocker',
      because,
      evidence,
    })
  }
  const agreements: Agreement[] = []
  for (const [key, list] of byKey) {
    const spans = list.flatMap(({ evidence }) => evidence.spans)
    const groups = groupBySide(spans, span => accounts.sideOf.get(span.article) ?? -1)
    if (groups.size < 2) continue
    const { label, says, by } = list[0]!
    agreements.push({
      id: makeId('agreement', meeting.id, key),
      kind: 'agreement',
      about: meeting.id,
      label,
      sides: [...groups.values()].map(group =>
        makeSide(says, by, [{ spans: group, by, certainty: 'inferred' }]),
      ),
    })
  }
  return agreements
}

/** All agreements: those of utterances in the order of the story, then those of meetings. */
export function findAgreements(story: Story, accounts: Accounts): readonly Agreement[] {
  const told = story.utterances.filter(utterance => utterance.reports.length > 1)
  const spoken = told.flatMap(utterance => inUtterance(utterance, accounts))
  const refused = new Set(
    spoken.filter(({ sides }) => sides.every(side => side.says === 'no')).map(({ about }) => about),
  )
  const utteranceOf = new Map(told.flatMap(({ id, reports }) => reports.map(report => [report, id] as const)))
  // A refusal that two sides report is told once, as what was said, and not again as what blocks the meeting.
  const isTold = (blocker: Blocker): boolean =>
    blocker.because.every(id => refused.has(utteranceOf.get(id) ?? ''))
  const meetings = story.meetings.map(meeting => ({
    ...meeting,
    blockers: meeting.blockers.filter(blocker => !isTold(blocker)),
  }))
  return [...spoken, ...meetings.flatMap(meeting => inMeeting(meeting, accounts))]
}
