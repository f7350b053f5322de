/** Meetings: what they are, who comes according to which article, and what stands in their way. */
import type { Attendance, Meeting } from '../model/story.js'
import type { GoldMeeting } from './gold.js'
import { matchUp } from './matching.js'
import type { Measured } from './measure.js'
import { contentWords, sharedWords } from './names.js'
import { spansTouch } from './ranges.js'
import { type Score, tally } from './score.js'
import { isSameTime, showTime } from './scoreArticles.js'

const wordsOf = (meeting: Meeting): ReadonlySet<string> =>
  contentWords(
    meeting.label,
    meeting.occasion,
    meeting.place,
    ...meeting.participants.map(party => party.label),
  )

/** How much a meeting of the record looks like the gold's: common words, the same time, common blockers. Below 2 it is another. */
function likeness(measured: Measured, wanted: GoldMeeting, meeting: Meeting): number {
  const words = contentWords(wanted.what, wanted.occasion, wanted.place, ...(wanted.participants ?? []))
  const sameTime = wanted.time !== undefined && isSameTime(wanted.time, meeting.time) ? 1 : 0
  const blockers = (wanted.blockers ?? []).filter(id => blocksOn(measured, id, meeting)).length
  const weight = sharedWords(words, wordsOf(meeting)) + sameTime + blockers
  return weight >= 2 ? weight : 0
}

/** Whether a blocker of the meeting rests on a gold statement: by its id, or by words of its content. */
function blocksOn(measured: Measured, id: string, meeting: Meeting): boolean {
  const statement = measured.statement(id)
  const entry = measured.expected.find(expected => expected.id === id)!
  return meeting.blockers.some(
    blocker =>
      (statement !== undefined && blocker.because.includes(statement.id)) ||
      entry.content.some(part => spansTouch(blocker.evidence.spans, entry.article.id, part)),
  )
}

function articlesOf({ record }: Measured, attendance: Attendance): readonly string[] {
  const held = new Set(attendance.evidence.spans.map(span => span.article))
  return record.articles.filter(article => held.has(article.id)).map(article => article.capture.name)
}

function scoreAttendance(measured: Measured): Score {
  const { expect, find, score } = tally('attendance')
  const { gold, record, names } = measured
  const wanted = (gold.story.meetings ?? []).flatMap(meeting => meeting.attendance ?? [])
  const read = record.story.meetings.flatMap(meeting => meeting.attendance)
  for (const { who, status, article } of wanted) {
    measured.article(article)
    const near = read.filter(
      other => names.isSame(who, other.who) && articlesOf(measured, other).includes(article),
    )
    const instead = near.map(other => other.status).join(', ') || 'none'
    expect(
      near.some(other => other.status === status)
        ? undefined
        : `${who} ${status} in ${article}, read as ${instead}`,
    )
  }
  const seen = new Set<string>()
  for (const attendance of read) {
    for (const article of articlesOf(measured, attendance)) {
      const line = `${attendance.who.label} ${attendance.status} in ${article}`
      if (seen.has(line)) continue
      seen.add(line)
      const right = wanted.some(
        other =>
          other.status === attendance.status &&
          other.article === article &&
          names.isSame(other.who, attendance.who),
      )
      find(right ? undefined : line)
    }
  }
  return score()
}

export function scoreMeetings(measured: Measured): readonly Score[] {
  const golds = measured.gold.story.meetings
  if (!golds) return []
  const meetings = tally('meetings')
  const facts = tally('meeting facts')
  const conditions = tally('meeting conditions')
  const blockers = tally('blockers')
  const read = measured.record.story.meetings
  const matched = matchUp(golds, read, (wanted, meeting) => likeness(measured, wanted, meeting))
  for (const [index, wanted] of golds.entries()) {
    const meeting = read[matched[index]!]
    const called = wanted.what ?? wanted.occasion ?? `meeting ${index}`
    meetings.expect(
      meeting
        ? undefined
        : `${called}: none of ${read.map(other => other.label).join('; ') || 'no meetings'}`,
    )
    const says = (
      what: string,
      value: string | undefined,
      right: boolean,
      instead: string | undefined,
    ): void => {
      if (value !== undefined && meeting)
        facts.expect(right ? undefined : `${called}: ${what} ${value}, read as ${instead ?? 'none'}`)
    }
    const named = (value: string | undefined, ...labels: readonly (string | undefined)[]): boolean =>
      sharedWords(contentWords(value), contentWords(...labels)) > 0
    says('occasion', wanted.occasion, named(wanted.occasion, meeting?.occasion), meeting?.occasion)
    says('place', wanted.place, named(wanted.place, meeting?.place, meeting?.occasion), meeting?.place)
    says('time', wanted.time, isSameTime(wanted.time ?? '', meeting?.time), showTime(meeting?.time))
    says('status', wanted.status, wanted.status === meeting?.status, meeting?.status)
    for (const name of wanted.participants ?? []) {
      const parties = meeting?.participants ?? []
      says(
        'participant',
        name,
        parties.some(party => measured.names.isSame(name, party)),
        parties.map(party => party.label).join(' + '),
      )
    }
    for (const id of wanted.conditions ?? []) {
      const statement = measured.statement(id)
      const held = statement?.claims.flatMap(claim => claim.conditions.map(condition => condition.id)) ?? []
      const right = meeting?.conditions.some(condition => held.includes(condition.id)) === true
      conditions.expect(right ? undefined : `${called}: the conditions of ${id}`)
    }
    for (const id of wanted.blockers ?? []) {
      blockers.expect(meeting && blocksOn(measured, id, meeting) ? undefined : `${called}: ${id}`)
    }
    for (const blocker of meeting?.blockers ?? []) {
      const alone = { ...meeting!, blockers: [blocker] }
      const right = (wanted.blockers ?? []).some(id => blocksOn(measured, id, alone))
      blockers.find(right ? undefined : `${called}: ${blocker.evidence.spans.map(measured.quote).join('; ')}`)
    }
  }
  for (const [index, meeting] of read.entries())
    meetings.find(matched.includes(index) ? undefined : meeting.label)
  return [meetings.score(), facts.score(), scoreAttendance(measured), conditions.score(), blockers.score()]
}
