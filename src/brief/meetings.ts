/** The section on who may meet whom: when, where, who comes, on what conditions, and what blocks it. */
import type { BriefLine, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Attendance, Blocker, Meeting } from '../model/story.js'
import { cap, capLines, capPoints, caps, roomFor, sayMore } from './caps.js'
import { byClause, conditionPoint } from './conditions.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
import { attendanceStatus, joinWords, meetingStatus } from './wording.js'

/** The statuses of one participant by side; a side may give several. */
function statusesBySide(lookup: Lookup, accounts: readonly Attendance[]): readonly ReadonlySet<string>[] {
  const bySide = new Map<string, Set<string>>()
  for (const { status, evidence } of accounts) {
    // “May attend” goes with every other account.
    if (status === 'possible') continue
    for (const { article } of evidence.spans) {
      const side = lookup.side(article)
      bySide.set(side, (bySide.get(side) ?? new Set()).add(status))
    }
  }
  return [...bySide.values()]
}

/** Whether two sides share no word on the matter. A side that tells both is not against the other. */
function differ(sides: readonly ReadonlySet<string>[]): boolean {
  return sides.some((one, index) =>
    sides.slice(index + 1).some(other => [...one].every(status => !other.has(status))),
  )
}

/** One participant: one status, or every status with its own words; in short these stand with the contradiction. */
function attendancePoint(lookup: Lookup, meeting: Meeting, accounts: readonly Attendance[]): BriefPoint {
  const byStatus = new Map(accounts.map(account => [account.status, account] as const))
  const parts: BriefPart[] = [{ lead: lookup.nameParty(accounts[0]!.who) }]
  const several = byStatus.size > 1
  const clash = several && differ(statusesBySide(lookup, accounts)) ? 'accounts differ on attendance: ' : ''
  const { contradictions } = lookup.record.comparison
  const isTold = !lookup.full && clash !== '' && contradictions.some(({ about }) => about === meeting.id)
  let first = true
  for (const { status } of byStatus.values()) {
    const told = accounts.filter(account => account.status === status)
    const where = lookup.letterList(told.flatMap(({ evidence }) => evidence.spans.map(span => span.article)))
    const source = several && where !== '' ? ` (${where})` : ''
    const words = told[0]!.evidence.spans[0]
    parts.push({
      text: `${first ? `: ${clash}` : '; '}${clash === '' ? attendanceStatus[status] : attendanceStatus[status].replace(/^attendance /u, '')}${source}`,
    })
    if (words && !isTold) {
      const said = lookup.nameParty(accounts[0]!.who) + attendanceStatus[status]
      parts.push({ text: ': ' }, ...lookup.quoteTold(words, roomFor(lookup, said, 200, 1.5)))
    }
    first = false
  }
  return { parts, cites: lookup.cite(accounts.flatMap(({ evidence }) => evidence.spans)) }
}

/** What one party puts in the way, each of its acts with its words. */
function blockerPoint(lookup: Lookup, blockers: readonly Blocker[]): BriefPoint {
  const { by } = blockers[0]!
  const { shown, more } = cap(lookup, blockers, caps.blockers)
  const name = by ? ` (${lookup.nameParty(by)})` : ''
  const limit = roomFor(lookup, `blocked${name}`, 200, 1.5)
  const words = shown.flatMap(({ evidence }, index): readonly BriefPart[] => [
    { text: index === 0 ? ': ' : '; ' },
    ...lookup.quoteTold(evidence.spans[0]!, limit),
  ])
  return {
    parts: [
      { lead: 'blocked' },
      { text: name },
      ...words,
      ...(more > 0 ? [{ text: ` ${sayMore(more)}` }] : []),
    ],
    cites: lookup.cite(blockers.flatMap(({ evidence }) => evidence.spans)),
  }
}

function byBlocker(meeting: Meeting): readonly (readonly Blocker[])[] {
  const groups = new Map<string, Blocker[]>()
  for (const blocker of meeting.blockers) {
    const key = blocker.by?.actor ?? blocker.by?.label ?? ''
    groups.set(key, [...(groups.get(key) ?? []), blocker])
  }
  return [...groups.values()]
}

/** Attendances of one participant together, in the order of the record. */
function byParticipant(meeting: Meeting): readonly (readonly Attendance[])[] {
  const groups = new Map<string, Attendance[]>()
  for (const attendance of meeting.attendance) {
    const key = attendance.who.actor ?? attendance.who.label
    groups.set(key, [...(groups.get(key) ?? []), attendance])
  }
  return [...groups.values()]
}

const plans: ReadonlySet<string> = new Set(['meet', 'negotiate', 'attend'])

/** By side, whether it tells of a plan, of a refusal, or of both. */
function plansBySide(lookup: Lookup, meeting: Meeting): readonly ReadonlySet<string>[] {
  const refusals = new Set(meeting.blockers.flatMap(({ because }) => because))
  const bySide = new Map<string, Set<string>>()
  for (const id of new Set([...meeting.because, ...refusals])) {
    const account = lookup.statement(id) ?? lookup.telling(id)
    if (!account) continue
    const isPlan = account.claims.some(
      ({ act, polarity, modality }) =>
        plans.has(act) && polarity === 'yes' && modality !== 'undecided' && modality !== 'hypothetical',
    )
    if (!isPlan && !refusals.has(id)) continue
    const side = lookup.side(account.article)
    bySide.set(side, (bySide.get(side) ?? new Set()).add(refusals.has(id) ? 'refusal' : 'plan'))
  }
  return [...bySide.values()]
}

/** An unsettled meeting is one of which the sides tell differently, or one that is simply open. */
function sayStatus(lookup: Lookup, meeting: Meeting): string {
  if (meeting.status !== 'unsettled') return meetingStatus[meeting.status]
  const attendance = byParticipant(meeting).some(accounts => differ(statusesBySide(lookup, accounts)))
  return attendance || differ(plansBySide(lookup, meeting)) ? 'the accounts differ' : 'open'
}

/** How many independent sides speak of a meeting. */
function countSides(lookup: Lookup, { evidence }: Meeting): number {
  return new Set(evidence.spans.map(({ article }) => lookup.side(article))).size
}

function meetingLine(lookup: Lookup, meeting: Meeting): BriefLine {
  const label = foldLine(meeting.label)
  const unnamed = meeting.participants
    .map(party => lookup.nameParty(party))
    .filter(name => !label.includes(name.split(' ').at(-1) ?? name))
  const facts = [
    ...(unnamed.length > 0 ? [`with ${joinWords(unnamed)}`] : []),
    ...(meeting.occasion === undefined ? [] : [foldLine(meeting.occasion)]),
    ...(meeting.place === undefined ? [] : [foldLine(meeting.place)]),
    ...(meeting.time ? [lookup.sayTime(meeting.time)] : []),
  ].filter(
    (fact, index, all) => !label.toLowerCase().includes(fact.toLowerCase()) && all.indexOf(fact) === index,
  )
  return {
    id: meeting.id,
    parts: [
      { lead: label },
      { text: ` — ${sayStatus(lookup, meeting)}${facts.length > 0 ? `; ${facts.join(', ')}` : ''}` },
    ],
    cites: lookup.cite(meeting.evidence.spans),
    lines: [
      ...capPoints(lookup, byParticipant(meeting), caps.attendances, accounts =>
        attendancePoint(lookup, meeting, accounts),
      ),
      ...capPoints(lookup, byClause(meeting.conditions), caps.conditions, conditions =>
        conditionPoint(lookup, conditions),
      ),
      ...capPoints(lookup, byBlocker(meeting), caps.blockers, blockers => blockerPoint(lookup, blockers)),
    ],
  }
}

/** Meetings that more sides speak of stand first. */
export function meetingsSection(lookup: Lookup): BriefSection {
  const order = lookup.record.story.meetings.toSorted(
    (one, other) => countSides(lookup, other) - countSides(lookup, one),
  )
  return {
    key: 'meetings',
    heading: 'Meetings',
    empty: 'No meeting was found in these reports.',
    lines: capLines(lookup, order, caps.meetings, meeting => meetingLine(lookup, meeting)),
  }
}
