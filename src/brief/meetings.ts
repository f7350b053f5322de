/** The section on who may meet whom: when, where, who comes, on what conditions, and what blocks it. */
import type { BriefLine, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Condition } from '../model/statement.js'
import type { Attendance, Blocker, Meeting } from '../model/story.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
import { sayTime } from './when.js'
import { attendanceStatus, joinWords, meetingStatus, relationWord } from './wording.js'

/** One participant: one status, or every status with its own words where the accounts differ. */
function attendancePoint(lookup: Lookup, accounts: readonly Attendance[]): BriefPoint {
  const byStatus = new Map(accounts.map(account => [account.status, account] as const))
  const parts: BriefPart[] = [{ lead: lookup.nameParty(accounts[0]!.who) }]
  const differs = byStatus.size > 1
  let first = true
  for (const account of byStatus.values()) {
    const lead = first ? (differs ? ': accounts differ: ' : ': ') : '; '
    const told = accounts.filter(({ status }) => status === account.status)
    const where = lookup.letters(told.flatMap(({ evidence }) => evidence.spans.map(span => span.article)))
    const source = differs && where !== '' ? ` (${where})` : ''
    const words = account.evidence.spans[0]
    parts.push({ text: `${lead}${attendanceStatus[account.status]}${source}` })
    if (words) parts.push({ text: ' ' }, ...lookup.quote(words, 120))
    first = false
  }
  return { parts, cites: lookup.cite(accounts.flatMap(({ evidence }) => evidence.spans)) }
}

function conditionPoint(lookup: Lookup, condition: Condition): BriefPoint {
  const setter = lookup.conditionSetter(condition)
  const move = condition.on.map(party => lookup.nameParty(party))
  const asides = [
    ...(setter ? [`says ${lookup.nameParty(setter)}`] : []),
    ...(move.length > 0 ? [`the move is with ${joinWords(move)}`] : []),
  ]
  return {
    id: condition.id,
    parts: [
      { lead: relationWord[condition.relation] },
      { text: ' ' },
      ...lookup.quote(condition.requires),
      ...(asides.length > 0 ? [{ text: ` — ${asides.join('; ')}` }] : []),
    ],
    cites: lookup.cite(condition.evidence.spans),
  }
}

function blockerPoint(lookup: Lookup, blocker: Blocker): BriefPoint {
  const by = blocker.by ? ` (${lookup.nameParty(blocker.by)})` : ''
  return {
    parts: [{ lead: 'blocked' }, { text: `${by}: ` }, ...lookup.quoteSentence(blocker.evidence.spans[0]!)],
    cites: lookup.cite(blocker.evidence.spans),
  }
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

function meetingLine(lookup: Lookup, meeting: Meeting): BriefLine {
  const label = foldLine(meeting.label)
  const unnamed = meeting.participants
    .map(party => lookup.nameParty(party))
    .filter(name => !label.includes(name.split(' ').at(-1) ?? name))
  const facts = [
    ...(unnamed.length > 0 ? [`with ${joinWords(unnamed)}`] : []),
    ...(meeting.occasion === undefined ? [] : [foldLine(meeting.occasion)]),
    ...(meeting.place === undefined ? [] : [foldLine(meeting.place)]),
    ...(meeting.time ? [sayTime(meeting.time)] : []),
  ].filter(
    (fact, index, all) => !label.toLowerCase().includes(fact.toLowerCase()) && all.indexOf(fact) === index,
  )
  return {
    id: meeting.id,
    parts: [
      { lead: label },
      { text: ` — ${meetingStatus[meeting.status]}${facts.length > 0 ? `; ${facts.join(', ')}` : ''}` },
    ],
    cites: lookup.cite(meeting.evidence.spans),
    lines: [
      ...byParticipant(meeting).map(accounts => attendancePoint(lookup, accounts)),
      ...meeting.conditions.map(condition => conditionPoint(lookup, condition)),
      ...meeting.blockers.map(blocker => blockerPoint(lookup, blocker)),
    ],
  }
}

export function meetingsSection(lookup: Lookup): BriefSection {
  return {
    key: 'meetings',
    heading: 'Meetings',
    empty: 'No meeting was found in these reports.',
    lines: lookup.record.story.meetings.map(meeting => meetingLine(lookup, meeting)),
  }
}
