/** Agreements: what at least two independent sides tell alike. Copies of one report are one side. */

import type { Agreement } from '../model/comparison.js'
import type { Evidence, Id } from '../model/evidence.js'
import type { Claim } from '../model/statement.js'
import type { Blocker, Meeting, Proposal, Story, Utterance } from '../model/story.js'
import { makeId } from '../text/identity.js'
import { overlaps } from '../text/stretches.js'
import { areSameWords, runsOf } from '../text/wordRuns.js'
import { type Account, type Accounts, groupBySide, makeSide, sidesOfClaim, standsFor } from './accounts.js'

const talks = new Set(['meet', 'negotiate'])

/** What a claim says in a word of the record’s own. */
export function wordOf(claim: Claim): string {
  if (claim.polarity === 'no') return 'no'
  return claim.conditions.length > 0 ? 'conditional' : claim.modality
}

/** How many quotations of one utterance are held against each other. */
const mostQuotations = 32

interface Told {
  readonly account: Account
  readonly claim: Claim
}

/** Claims of one utterance by what they say: talks are one act, and a report may leave out the speaker’s own side. */
function claimKey({ account, claim }: Told, { knowledge }: Accounts): string | undefined {
  if (claim.act === 'say' || claim.modality === 'hypothetical') return undefined
  const own = account.statement && standsFor(account.statement.speaker, knowledge, account.article)
  const others = sidesOfClaim(claim, account, knowledge).filter(id => id !== own)
  return `${talks.has(claim.act) ? 'talks' : claim.act}|${wordOf(claim)}|${others.join(' ')}`
}

/** How much of the words stands in a label, in UTF-16 code units. */
const mostLabel = 80

function labelOf(utterance: Utterance, told: readonly Account[]): string {
  return `${utterance.speaker.label}: ${wordsOf(told)}`
}

/** The words said, those between marks where there are any, of the report that has the fewest. */
function wordsOf(told: readonly Account[]): string {
  const words = told.map(({ article, statement, content }) => {
    const { text } = article.capture
    const spans = statement && statement.wording.length > 0 ? statement.wording : content
    const [first] = [...spans].sort((one, other) => other.end - other.start - (one.end - one.start))
    return text.slice(first!.start, first!.end).replace(/\s+/gu, ' ').trim()
  })
  const [short] = words.sort((one, other) => one.length - other.length)
  const cut = short!.length > mostLabel ? `${short!.slice(0, mostLabel).replace(/\s\S*$/u, '')} …` : short!
  return `“${cut.replace(/[,.;:]+$/u, '')}”`
}

/** One quotation on several sides, as printed there. */
function inQuotations(utterance: Utterance, accounts: Accounts): readonly Agreement[] {
  const groups: { runs: ReadonlySet<string>; told: Account[] }[] = []
  for (const id of utterance.reports) {
    const account = accounts.byId.get(id)
    const { text } = account?.article.capture ?? { text: '' }
    const wording = account?.statement?.wording ?? []
    const runs = runsOf(wording.map(({ start, end }) => text.slice(start, end)))
    if (!account || runs.size === 0) continue
    const same = groups.slice(0, mostQuotations).find(group => areSameWords(group.runs, runs))
    if (same) same.told.push(account)
    else groups.push({ runs, told: [account] })
  }
  return groups.flatMap(({ told }, index) => {
    const sides = groupBySide(told, ({ side }) => side)
    if (sides.size < 2) return []
    const by = 'comparison/agreement/quotation'
    const spansOf = ({ statement }: Account): Evidence => ({
      spans: statement!.wording,
      by,
      certainty: 'stated',
    })
    return {
      id: makeId('agreement', utterance.id, 'quotation', index),
      kind: 'agreement' as const,
      about: utterance.id,
      label: labelOf(utterance, told),
      sides: [...sides.values()].map(list => makeSide('quoted', by, list.map(spansOf))),
    }
  })
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
  const quoted = inQuotations(utterance, accounts)
  const agreements: Agreement[] = [...quoted]
  for (const [key, told] of byKey) {
    const groups = groupBySide(told, ({ account }) => account.side)
    if (groups.size < 2) continue
    // What the same quotation commits to is told with the quotation, even where a side says it in other words besides.
    const again = quoted.some(({ sides }) =>
      [...groups.values()].every(list =>
        list.some(({ account }) =>
          sides.some(side =>
            side.evidence.spans.some(span =>
              account.content.some(part => part.article === span.article && overlaps(part, span)),
            ),
          ),
        ),
      ),
    )
    if (again) continue
    agreements.push({
      id: makeId('agreement', utterance.id, key),
      kind: 'agreement',
      about: utterance.id,
      label: labelOf(
        utterance,
        told.map(({ account }) => account),
      ),
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

/** What several sides tell alike of a proposal: one answer to it. */
function inAnswers({ id, answers }: Proposal, accounts: Accounts): readonly Agreement[] {
  const by = 'comparison/agreement/answer'
  return answers.flatMap((answer, index) => {
    const told = answer.because.flatMap(report => accounts.byId.get(report) ?? [])
    const groups = groupBySide(answer.evidence.spans, span => accounts.sideOf.get(span.article) ?? -1)
    if (groups.size < 2 || told.length < 2) return []
    const whose = answer.by?.label ?? told[0]!.statement?.speaker.label
    const words = wordsOf(told)
    return {
      id: makeId('agreement', id, 'answer', index),
      kind: 'agreement' as const,
      about: id,
      label: whose === undefined ? words : `${whose}: ${words}`,
      sides: [...groups.values()].map(spans =>
        makeSide(answer.answer, by, [{ spans, by, certainty: 'inferred' }]),
      ),
    }
  })
}

/** All agreements: those of utterances in the order of the story, then those on answers and on meetings. */
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
  const answered = story.proposals.flatMap(proposal => inAnswers(proposal, accounts))
  return [...spoken, ...answered, ...meetings.flatMap(meeting => inMeeting(meeting, accounts))]
}
