/**
 * Contradictions: two sides say what cannot both hold. Rather none than a false one, so:
 * two speakers who disagree are positions; a side that tells both is not against itself; and only what is told in the
 * articles’ own words, by the same speaker, or by the person’s own side is held against each other.
 */
import type { Contradiction, Side } from '../model/comparison.js'
import type { Evidence, Id } from '../model/evidence.js'
import type { Claim } from '../model/statement.js'
import type { Attendance, Meeting, Story, Utterance } from '../model/story.js'
import { makeId } from '../text/identity.js'
import { foldName } from '../text/names.js'
import { compareText } from '../text/order.js'
import { areExclusive, daysApart, periodOf } from '../text/periods.js'
import { type Account, type Accounts, makeSide, sidesOfClaim, standsFor } from './accounts.js'

/** Two tellings without a time are about the same moment if their articles appeared so close together, in days. */
const sameMoment = 3
/** Two tellings are about the same fact if they share this part of the shorter one’s words. */
const sameFact = 0.5

const clashes: ReadonlySet<string> = new Set([
  'announced ruled-out',
  'announced undecided',
  'attended ruled-out',
  'attended undecided',
  'ruled-out undecided',
])

function isClash(one: Attendance['status'], other: Attendance['status']): boolean {
  return clashes.has([one, other].sort(compareText).join(' '))
}

interface Version {
  readonly account: Account
  readonly says: string
  readonly evidence: Evidence
}

/** Who answers for a version: the article itself, or a speaker. */
function voiceOf({ statement }: Account): string {
  return statement ? (statement.speaker.actor ?? statement.speaker.label) : ''
}

/** Both sides’ versions; where the articles appeared on different days, with the day, for the later may only be newer. */
function makeSides(ones: readonly Version[], others: readonly Version[], by: string): readonly [Side, Side] {
  const day = (versions: readonly Version[]): string => versions[0]!.account.article.published?.from ?? ''
  const dated = day(ones) !== day(others) && day(ones) !== '' && day(others) !== ''
  const side = (versions: readonly Version[]): Side => {
    const says = versions[0]!.says
    return makeSide(
      dated ? `${says} (${day(versions)})` : says,
      by,
      versions.map(version => version.evidence),
    )
  }
  return [side(ones), side(others)]
}

/**
 * Groups versions of one matter by what they say, and returns the sides of the first pair that clashes: each version is
 * told on a side that does not tell the other one.
 */
function findClash(
  versions: readonly Version[],
  clashing: (one: Version, other: Version) => boolean,
  by: string,
): readonly Side[] | undefined {
  const bySays = new Map<string, Version[]>()
  for (const version of versions) {
    const list = bySays.get(version.says)
    if (list) list.push(version)
    else bySays.set(version.says, [version])
  }
  const groups = [...bySays.values()]
  const sidesOf = (group: readonly Version[]): ReadonlySet<number> =>
    new Set(group.map(version => version.account.side))
  for (const [index, group] of groups.entries()) {
    for (const other of groups.slice(index + 1)) {
      const [mine, theirs] = [sidesOf(group), sidesOf(other)]
      const ones = group.filter(version => !theirs.has(version.account.side))
      const others = other.filter(version => !mine.has(version.account.side))
      const one = ones.find(version => others.some(each => clashing(version, each)))
      if (!one) continue
      const against = others.filter(each => clashing(one, each))
      const along = ones.filter(each => clashing(each, against[0]!))
      return makeSides(along, against, by)
    }
  }
  return undefined
}

/** A person’s presence at one meeting, told differently. */
function inAttendance(meeting: Meeting, accounts: Accounts): readonly Contradiction[] {
  const byPerson = new Map<
    string,
    { attendance: Attendance; versions: (Version & { status: Attendance['status'] })[] }
  >()
  for (const attendance of meeting.attendance) {
    const key = attendance.who.actor
    if (key === undefined) continue
    const entry = byPerson.get(key) ?? { attendance, versions: [] }
    byPerson.set(key, entry)
    for (const id of attendance.because) {
      const account = accounts.byId.get(id)
      if (!account) continue
      const own = attendance.evidence.spans.filter(span => span.article === account.article.id)
      const spans = own.filter(span =>
        account.evidence.spans.some(part => part.start <= span.start && span.end <= part.end),
      )
      const evidence = { ...attendance.evidence, spans: spans.length > 0 ? spans : own }
      if (evidence.spans.length > 0)
        entry.versions.push({ account, says: attendance.status, status: attendance.status, evidence })
    }
  }
  const found: Contradiction[] = []
  for (const [key, { attendance, versions }] of byPerson) {
    // What somebody else says about a person is that speaker’s word; the person’s own side and the articles may be held together.
    const home = (account: Account): Id | undefined =>
      standsFor(attendance.who, accounts.knowledge, account.article)
    const counted = versions.filter(
      ({ account }) =>
        !account.statement ||
        standsFor(account.statement.speaker, accounts.knowledge, account.article) === home(account),
    )
    const status = new Map(counted.map(version => [version.says, version.status]))
    const clashing = (one: Version, other: Version): boolean => {
      const [mine, theirs] = [voiceOf(one.account), voiceOf(other.account)]
      return (
        (mine === '' || theirs === '' || mine === theirs) &&
        isClash(status.get(one.says)!, status.get(other.says)!)
      )
    }
    const sides = findClash(counted, clashing, 'comparison/contradiction/attendance')
    if (!sides) continue
    const label = `${attendance.who.label}: ${meeting.occasion ?? meeting.label}`
    found.push({
      id: makeId('contradiction', meeting.id, key),
      kind: 'contradiction',
      about: meeting.id,
      label,
      sides: [...sides],
    })
  }
  return found
}

/** The claims of a meeting’s reports that are about just this meeting. */
function meetingVersions(
  meeting: Meeting,
  accounts: Accounts,
): readonly { account: Account; claim: Claim }[] {
  const people = new Set(meeting.participants.flatMap(party => party.actor ?? []))
  return meeting.because.flatMap(id => {
    const account = accounts.byId.get(id)
    if (!account) return []
    return account.claims
      .filter(claim => claim.act === 'meet' && claim.polarity === 'yes' && claim.modality !== 'hypothetical')
      .filter(claim => {
        const parties = [...claim.agents, ...claim.recipients]
        return (
          parties.length > 1 && parties.every(party => party.actor !== undefined && people.has(party.actor))
        )
      })
      .map(claim => ({ account, claim }))
  })
}

/** One meeting, but days that exclude each other, or cities of different states. */
function inMeeting(meeting: Meeting, accounts: Accounts): readonly Contradiction[] {
  const claims = meetingVersions(meeting, accounts)
  const found: Contradiction[] = []
  const add = (what: string, sides: readonly Side[] | undefined): void => {
    if (sides)
      found.push({
        id: makeId('contradiction', meeting.id, what),
        kind: 'contradiction',
        about: meeting.id,
        label: `${meeting.label}: ${what}`,
        sides: [...sides],
      })
  }
  const times = new Map<string, Claim['time']>()
  const timed = claims.flatMap(({ account, claim }) => {
    if (!claim.time) return []
    const says = claim.time.until ? `${claim.time.from}/${claim.time.until}` : claim.time.from
    times.set(says, claim.time)
    return [{ account, says, evidence: claim.evidence }]
  })
  const excludes = (one: Version, other: Version): boolean =>
    areExclusive(times.get(one.says), times.get(other.says))
  add('time', findClash(timed, excludes, 'comparison/contradiction/time'))
  const stateOf = (place: string): Id | undefined => {
    const sense = accounts.knowledge
      .senses(foldName(place))
      .find(({ sense }) => sense === 'capital' || sense === 'name')
    return sense && accounts.knowledge.stateOf(sense.actor, undefined)
  }
  const placed = claims.flatMap(({ account, claim }) =>
    claim.place ? [{ account, says: claim.place, evidence: claim.evidence }] : [],
  )
  const elsewhere = (one: Version, other: Version): boolean => {
    const [here, there] = [stateOf(one.says), stateOf(other.says)]
    return here !== undefined && there !== undefined && here !== there
  }
  add('place', findClash(placed, elsewhere, 'comparison/contradiction/place'))
  return found
}

/** Reports of one utterance that turn its yes into a no. */
function inUtterance(utterance: Utterance, accounts: Accounts): readonly Contradiction[] {
  const byKey = new Map<string, { act: string; versions: Version[] }>()
  for (const id of utterance.reports) {
    const account = accounts.byId.get(id)
    for (const claim of account?.claims ?? []) {
      const parties = sidesOfClaim(claim, account!, accounts.knowledge)
      // “Not now, but later” is one utterance too: only claims alike in all but yes and no are held together.
      if (claim.act === 'say' || claim.conditions.length > 0 || parties.length < 2) continue
      if (
        claim.modality === 'hypothetical' ||
        claim.modality === 'possible' ||
        claim.modality === 'undecided'
      )
        continue
      const when = periodOf(claim.time)
      const key = [claim.act, claim.modality, claim.occasion ?? '', when?.from ?? '', ...parties].join('|')
      const entry = byKey.get(key) ?? { act: claim.act, versions: [] }
      byKey.set(key, entry)
      entry.versions.push({ account: account!, says: claim.polarity, evidence: claim.evidence })
    }
  }
  return [...byKey].flatMap(([key, { act, versions }]) => {
    const sides = findClash(
      versions,
      (one, other) => one.says !== other.says,
      'comparison/contradiction/utterance',
    )
    if (!sides) return []
    const label = `${utterance.speaker.label}: ${act}`
    return [
      {
        id: makeId('contradiction', utterance.id, key),
        kind: 'contradiction' as const,
        about: utterance.id,
        label,
        sides: [...sides],
      },
    ]
  })
}

/** Acts whose yes and no are each other’s opposite; a rejection is a no already. */
const opposable: ReadonlySet<string> = new Set([
  'meet',
  'negotiate',
  'agree',
  'accept',
  'withdraw',
  'attack',
  'propose',
  'offer',
])

function wordsOf(account: Account): ReadonlySet<string> {
  const words = new Set<string>()
  for (const span of account.content) {
    for (const word of foldName(account.article.capture.text.slice(span.start, span.end)).match(
      /[\p{L}\p{N}]{4,}/gu,
    ) ?? [])
      words.add(word)
  }
  return words
}

function isSameFact(one: Account, other: Account): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((first, second) => first.size - second.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ]
  return few.size > 0 && [...few].filter(word => many.has(word)).length >= sameFact * few.size
}

/** Articles that say in their own words that something happened, and that it did not. */
function inTellings(accounts: Accounts): readonly Contradiction[] {
  const byKey = new Map<string, { claim: Claim; versions: (Version & { time: Claim['time'] })[] }>()
  for (const account of accounts.byId.values()) {
    if (account.statement) continue
    for (const claim of account.claims) {
      const parties = [...claim.agents, ...claim.recipients].map(party => party.actor)
      if (
        !opposable.has(claim.act) ||
        claim.modality !== 'fact' ||
        parties.length < 2 ||
        parties.includes(undefined)
      )
        continue
      const key = [
        claim.act,
        ...claim.agents.map(party => party.actor!).sort(),
        '>',
        ...claim.recipients.map(party => party.actor!).sort(),
      ].join('|')
      const entry = byKey.get(key) ?? { claim, versions: [] }
      byKey.set(key, entry)
      entry.versions.push({ account, says: claim.polarity, evidence: claim.evidence, time: claim.time })
    }
  }
  const found: Contradiction[] = []
  for (const [key, { claim, versions }] of byKey) {
    versions.sort(
      (one, other) => one.account.side - other.account.side || compareText(one.account.id, other.account.id),
    )
    const times = new Map(versions.map(version => [version.account.id, version.time]))
    const clashing = (one: Version, other: Version): boolean => {
      const [first, second] = [times.get(one.account.id), times.get(other.account.id)]
      if ((first === undefined) !== (second === undefined) || areExclusive(first, second)) return false
      const [mine, theirs] = [
        periodOf(one.account.article.published),
        periodOf(other.account.article.published),
      ]
      if (!first && (!mine || !theirs || daysApart(mine, theirs) > sameMoment)) return false
      return isSameFact(one.account, other.account)
    }
    const sides = findClash(versions.slice(0, mostVersions), clashing, 'comparison/contradiction/telling')
    const about = versions[0]!.account.id
    const label = `${claim.act}: ${[...claim.agents, ...claim.recipients].map(party => party.label).join(', ')}`
    if (sides)
      found.push({
        id: makeId('contradiction', about, key),
        kind: 'contradiction',
        about,
        label,
        sides: [...sides],
      })
  }
  return found.sort((one, other) => compareText(one.id, other.id))
}

/** How many tellings of one matter are held against each other. */
const mostVersions = 64

export function findContradictions(story: Story, accounts: Accounts): readonly Contradiction[] {
  return [
    ...story.meetings.flatMap(meeting => [
      ...inAttendance(meeting, accounts),
      ...inMeeting(meeting, accounts),
    ]),
    ...story.utterances
      .filter(utterance => utterance.reports.length > 1)
      .flatMap(utterance => inUtterance(utterance, accounts)),
    ...inTellings(accounts),
  ]
}
