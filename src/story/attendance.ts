/** Who will be there, may be, will not be, or was; and what stands in the way of a meeting. */
import type { Party } from '../model/actor.js'
import type { Id, Time } from '../model/evidence.js'
import type { Attendance, Blocker } from '../model/story.js'
import { areExclusive, narrowestTime } from '../text/periods.js'
import { isOver } from './gatherings.js'
import { distinctParties, foldEvidence, type Ground, partyKey, principalOf } from './ground.js'
import type { Talk } from './talks.js'
import type { Utterances } from './utterances.js'

/** What a claim to attend makes of a presence, given when the occasion is. */
export function attendanceStatus(talk: Talk, time: Time | undefined): Attendance['status'] {
  const { claim } = talk
  if (claim.modality === 'undecided') return 'undecided'
  if (claim.polarity === 'no') return 'ruled-out'
  if (claim.modality === 'possible' || claim.modality === 'willing' || claim.conditions.length > 0)
    return 'possible'
  if (claim.modality !== 'fact') return 'announced'
  // “In May”, of a summit on the 20th, is the summit’s day.
  const when = areExclusive(claim.time, time) ? claim.time : narrowestTime([claim.time, time])
  // “Both are in Geneva in June”, written in May, tells a plan; without any time a plain “attended” is past.
  return when === undefined || isOver(when, talk) || hasBegun(when, talk) ? 'attended' : 'announced'
}

/** Whether the occasion was under way when the article appeared. */
function hasBegun(time: Time, talk: Talk): boolean {
  const published = talk.report.article.published?.from
  return (
    published === undefined ||
    time.from.startsWith('XXXX') ||
    time.from <= published.slice(0, time.from.length).padEnd(time.from.length, '-')
  )
}

/** One entry for each person, status and side, so that a contradiction between sides stays visible. */
export function foldAttendance(attending: readonly Talk[], time: Time | undefined): readonly Attendance[] {
  const groups = new Map<string, { who: Party; status: Attendance['status']; talks: Talk[] }>()
  for (const talk of attending) {
    if (talk.kind !== 'attend') continue
    for (const who of distinctParties(talk.claim.agents)) {
      const status = attendanceStatus(talk, time)
      const key = `${partyKey(who)}|${status}|${talk.report.side}`
      const group = groups.get(key)
      if (group) group.talks.push(talk)
      else groups.set(key, { who, status, talks: [talk] })
    }
  }
  return [...groups.values()].map(({ who, status, talks }) => ({
    who,
    status,
    because: [...new Set(talks.map(talk => talk.report.id))],
    evidence: foldEvidence(
      'story/attendance',
      talks.map(talk => talk.claim.evidence),
    ),
  }))
}

/** Who refuses or forbids: the claim’s own agents where they stand for one side alone, else the speaker, if a party to it. */
export function blockerOf(talk: Talk, ground: Ground): Party | undefined {
  const { claim, report } = talk
  const speaker = report.statement?.speaker
  const sides = new Set(claim.agents.map(agent => principalOf(agent, ground.knowledge, report.article)))
  const [side] = sides
  // “He said that they had banned talks with us”: they block, not he who says it.
  if (sides.size === 1 && (talk.kind === 'block' || side !== report.speaksFor)) return claim.agents[0]
  if (speaker && report.speaksFor && talk.principals.includes(report.speaksFor)) return speaker
  return sides.size === 1 ? claim.agents[0] : talk.kind === 'block' ? speaker : undefined
}

/** Whether the claim stands in the way of the meeting: a refusal, a prevention, a ban, a breaking off. */
export function isBlocking(talk: Talk): boolean {
  if (talk.kind === 'block') return true
  return talk.kind === 'talks' && talk.claim.polarity === 'no' && talk.claim.modality !== 'undecided'
}

/** What is done in the way of talks, one for each report: a ban or a breaking off says more than a no. */
function actsOf(talks: readonly Talk[]): ReadonlyMap<Id, string> {
  const acts = new Map<Id, string>()
  for (const { kind, claim, report } of talks) {
    if (kind === 'block')
      acts.set(report.id, claim.act === 'reject' ? (acts.get(report.id) ?? '') : claim.act)
  }
  return acts
}

/** The blockers, one for each occasion of speaking, who blocks and how; a telling stands alone. */
export function foldBlockers(
  talks: readonly Talk[],
  ground: Ground,
  { utteranceOf }: Utterances,
): readonly Blocker[] {
  const groups = new Map<string, { by: Party; talks: Talk[] }>()
  const acts = actsOf(talks)
  for (const talk of talks) {
    if (!isBlocking(talk)) continue
    const by = blockerOf(talk, ground)
    // “They did not meet” tells an outcome, “they should not meet” a bystander’s wish; with nobody who refuses they block nothing.
    if (!by) continue
    const side = principalOf(by, ground.knowledge, talk.report.article) ?? partyKey(by)
    const key = `${utteranceOf.get(talk.report.id) ?? talk.report.id}|${side}|${acts.get(talk.report.id) ?? ''}`
    const group = groups.get(key)
    if (group) group.talks.push(talk)
    else groups.set(key, { by, talks: [talk] })
  }
  return [...groups.values()].map(({ by, talks }) => ({
    by,
    because: [...new Set(talks.map(talk => talk.report.id))],
    evidence: foldEvidence(
      'story/blocker',
      talks.map(talk => talk.claim.evidence),
    ),
  }))
}
