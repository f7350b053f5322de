/** Meetings: held, announced, possible, unsettled or refused; who comes, on what condition, and what stands in the way. */
import type { Party } from '../model/actor.js'
import type { Id, Time } from '../model/evidence.js'
import type { Condition } from '../model/statement.js'
import type { Meeting } from '../model/story.js'
import { makeId } from '../text/identity.js'
import { foldName } from '../text/names.js'
import { blockerOf, foldAttendance, foldBlockers, isBlocking } from './attendance.js'
import { findGatherings, type Gathering, isOver, placeOf, timeOf } from './gatherings.js'
import { distinctParties, foldEvidence, type Ground, isNamed, principalParty } from './ground.js'
import { isVisit, shortName, type Talk, talksLabel } from './talks.js'
import type { Utterances } from './utterances.js'

/**
 * The status, by one rule: `held` as soon as one report tells it as a fact that is over or has no time to come;
 * `unsettled` if some refuse and others do not; `refused` if all do, or if those who leave it open are those who refuse,
 * in one breath; `announced` if it is intended by some and refused by none; else `possible`.
 */
function statusOf(talks: readonly Talk[], time: Time | undefined, ground: Ground): Meeting['status'] {
  const refusing = new Set<Id>()
  const open = new Set<Id>()
  let intended = false
  for (const talk of talks) {
    const { claim, report } = talk
    if (isBlocking(talk)) {
      if (blockerOf(talk, ground)) refusing.add(report.id)
    } else if (talk.kind !== 'talks') continue
    else if (claim.modality === 'fact' && claim.conditions.length === 0) {
      const when = claim.time ?? time
      if (when === undefined || isOver(when, talk)) return 'held'
      intended = true
      open.add(report.id)
    } else {
      if (claim.modality === 'intended' && claim.conditions.length === 0) intended = true
      open.add(report.id)
    }
  }
  if (refusing.size > 0) return [...open].some(id => !refusing.has(id)) ? 'unsettled' : 'refused'
  return intended ? 'announced' : 'possible'
}

/** A state or organisation travels nowhere. */
function isBody(party: Party): boolean {
  return party.actor !== undefined && !party.actor.startsWith('person/')
}

/** “He will not meet her during her visit” was read as his: nobody visits their own state. */
function isAtHome(who: Party, place: string | undefined, talk: Talk, { knowledge }: Ground): boolean {
  const at = talk.report.article.published?.from
  const home = who.actor === undefined ? undefined : knowledge.stateOf(who.actor, at)
  const there = place === undefined ? [] : knowledge.senses(foldName(place))
  return home !== undefined && there.some(({ actor }) => knowledge.stateOf(actor, at) === home)
}

/** For an occasion as such: past if somebody was there, announced if somebody will be. */
function occasionStatus(attendance: Meeting['attendance']): Meeting['status'] {
  const has = (status: string): boolean => attendance.some(entry => entry.status === status)
  if (has('attended')) return 'held'
  if (has('announced')) return has('ruled-out') || has('undecided') ? 'unsettled' : 'announced'
  return has('ruled-out') && !has('undecided') && !has('possible') ? 'refused' : 'possible'
}

/** Whose meeting it is: the persons themselves, or the states and organisations that the parties stand for. */
function participantsOf(gathering: Gathering, ground: Ground): readonly Party[] {
  const ids = gathering.key.split(' ')
  const parties = gathering.talks.flatMap(talk =>
    talk.parties.flatMap(party => [party, principalParty(party, ground.knowledge, talk.report.article)]),
  )
  return distinctParties(parties.filter(party => party.actor !== undefined && ids.includes(party.actor)))
}

function conditionsOf(talks: readonly Talk[]): readonly Condition[] {
  const conditions = new Map<string, Condition>()
  for (const { claim, kind } of talks) {
    if (kind === 'talks' && claim.polarity === 'yes')
      for (const condition of claim.conditions) conditions.set(condition.id, condition)
  }
  return [...conditions.values()]
}

/** The occasion in the words of the reports: the wording used most, of equals the first. */
function occasionOf(talks: readonly Talk[], bare: string | undefined): string | undefined {
  const counts = new Map<string, number>()
  for (const { claim, occasion } of talks) {
    if (claim.occasion !== undefined && occasion === bare)
      counts.set(claim.occasion, (counts.get(claim.occasion) ?? 0) + 1)
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? bare
}

/** “Araujo: visit to Peru”: a visit is named with its visitor, a summit by itself. */
function occasionLabel(
  gathering: Gathering,
  attendance: Meeting['attendance'],
  occasion: string,
  ground: Ground,
): string {
  const visitor = attendance[0]?.who
  return isVisit(gathering.occasion) && visitor ? `${shortName(visitor, ground)}: ${occasion}` : occasion
}

/**
 * Whether there is anything to tell. “In her talks with him, she said …” of one report, without time, place or occasion,
 * is a mention and no meeting, unless both are known to everybody.
 */
function isSlight(gathering: Gathering, meeting: Omit<Meeting, 'id'>, { knowledge }: Ground): boolean {
  const { time, place, attendance, conditions, blockers, because, participants } = meeting
  if (meeting.status !== 'held' || because.length > 1 || time || conditions.length + blockers.length > 0)
    return false
  if (gathering.key === '') return true
  const known = participants.every(
    ({ actor }) => actor !== undefined && knowledge.actor(actor)?.kind === 'person',
  )
  return !known && place === undefined && gathering.occasion === undefined && attendance.length === 0
}

function tellMeeting(gathering: Gathering, ground: Ground, utterances: Utterances): Meeting | undefined {
  const all = [...gathering.talks, ...gathering.attending]
  const time = timeOf(gathering.talks) ?? timeOf(gathering.attending)
  const place = placeOf(gathering.talks) ?? placeOf(gathering.attending)
  const participants = participantsOf(gathering, ground)
  const visit = isVisit(gathering.occasion)
  const attendance = foldAttendance(gathering.attending, time).filter(
    ({ who }) => isNamed(who, ground.knowledge) && !(visit && isBody(who)),
  )
  const occasion = occasionOf(all, gathering.occasion)
  const personal = gathering.talks.some(talk => talk.personal)
  const between = participants.length > 1
  if (!between && (attendance.length === 0 || occasion === undefined)) return undefined
  if (visit && !between && attendance.every(({ who }) => isAtHome(who, place, all[0]!, ground)))
    return undefined
  const meeting = {
    label: between
      ? talksLabel(participants, personal, ground)
      : occasionLabel(gathering, attendance, occasion!, ground),
    participants: between ? participants : distinctParties(attendance.map(entry => entry.who)),
    ...(occasion !== undefined && { occasion }),
    ...(place !== undefined && { place }),
    ...(time && { time }),
    status: between ? statusOf(gathering.talks, time, ground) : occasionStatus(attendance),
    attendance,
    conditions: conditionsOf(gathering.talks),
    blockers: foldBlockers(gathering.talks, ground, utterances),
    because: [...new Set(all.map(talk => talk.report.id))],
    evidence: foldEvidence(
      'story/meeting',
      all.map(talk => talk.claim.evidence),
    ),
  }
  if (isSlight(gathering, meeting, ground)) return undefined
  const { key, occasion: named, year } = gathering
  return { id: makeId('meeting', key, named ?? '', year ?? '', place ?? '', time?.from ?? ''), ...meeting }
}

/** All meetings, in the order in which the reports first speak of them. */
export function foldMeetings(
  talks: readonly Talk[],
  ground: Ground,
  utterances: Utterances,
): readonly Meeting[] {
  const order = new Map(ground.reports.map((report, index) => [report.id, index]))
  const first = (meeting: Meeting): number => Math.min(...meeting.because.map(id => order.get(id) ?? 0))
  const inOrder = (list: readonly Talk[]): Talk[] =>
    list.toSorted((one, other) => order.get(one.report.id)! - order.get(other.report.id)!)
  return findGatherings(talks, utterances)
    .map(each => ({ ...each, talks: inOrder(each.talks), attending: inOrder(each.attending) }))
    .flatMap(gathering => tellMeeting(gathering, ground, utterances) ?? [])
    .map(meeting => ({ meeting, at: first(meeting) }))
    .sort((one, other) => one.at - other.at || (one.meeting.id < other.meeting.id ? -1 : 1))
    .map(({ meeting }) => meeting)
}
