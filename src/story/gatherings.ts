/**
 * Which talks are about one meeting. Parties who meet at a named occasion have one meeting there; without an occasion,
 * place and time tell two meetings apart; talks that name none of these belong to the meeting that is spoken of around them.
 */
import type { Id, Time } from '../model/evidence.js'
import { foldName } from '../text/names.js'
import { areExclusive, claimedPeriod, daysApart, narrowestTime } from '../text/periods.js'
import { publicationEnd } from './ground.js'
import type { Talk } from './talks.js'
import type { Utterances } from './utterances.js'

export interface Gathering {
  /** Who meets: the persons’ or states’ ids; empty for an occasion as such. */
  readonly key: string
  readonly occasion: string | undefined
  readonly year: string | undefined
  readonly talks: Talk[]
  /** Claims that only tell who will be at the occasion. */
  readonly attending: Talk[]
}

/** Two reports may be a few days off about one meeting at one place; rounds of talks lie farther apart. */
const sameMeetingDays = 3
/** How many meetings of the same parties talks without place and time are held against. */
const mostSpots = 32

export function placeOf(talks: readonly Talk[]): string | undefined {
  return talks.find(talk => talk.claim.place !== undefined)?.claim.place
}

export function timeOf(talks: readonly Talk[]): Time | undefined {
  const times = talks
    .filter(talk => talk.claim.polarity === 'yes' && claimedPeriod(talk.claim.time))
    .map(talk => talk.claim.time)
  return (
    narrowestTime(times) ??
    narrowestTime(talks.map(talk => talk.claim.time).filter(time => time && !time.vague))
  )
}

function isAnchored(talk: Talk): boolean {
  return talk.claim.place !== undefined || claimedPeriod(talk.claim.time) !== undefined
}

/** Whether a talk with a place or time of its own may be about a gathering at this place and time. */
function fits(known: Spot, talk: Talk): boolean {
  const { place, time } = talk.claim
  const samePlace =
    place !== undefined && known.place !== undefined && foldName(place) === foldName(known.place)
  const otherPlace = place !== undefined && known.place !== undefined && !samePlace
  if (!areExclusive(time, known.time)) return !otherPlace
  return samePlace && daysApart(claimedPeriod(time)!, claimedPeriod(known.time)!) <= sameMeetingDays
}

/** Whether the gathering was over before the article of the talk appeared. */
export function isOver(time: Time | undefined, talk: Talk): boolean {
  const period = claimedPeriod(time)
  const published = publicationEnd(talk.report.article)
  return (
    period !== undefined && published !== undefined && period.until.slice(0, published.length) < published
  )
}

/** Where and when a gathering is, and where the articles speak of it. */
interface Spot {
  place: string | undefined
  time: Time | undefined
  readonly starts: Map<Id, number[]>
  weight: number
}

function spotOf(talks: readonly Talk[]): Spot {
  const starts = new Map<Id, number[]>()
  for (const { report } of talks) {
    const list = starts.get(report.article.id)
    if (list) list.push(report.start)
    else starts.set(report.article.id, [report.start])
  }
  return { place: placeOf(talks), time: timeOf(talks), starts, weight: talks.length }
}

/** For talks without anchor: the gathering nearest in their article, else the one most spoken of that is still to come. */
function nearest(spots: readonly Spot[], talk: Talk): number | undefined {
  let best: number | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [index, spot] of spots.entries()) {
    const over = isOver(spot.time, talk)
    // “He may meet her” is not about the meeting of last year; but a ban on talks is about talks that were held.
    if (over && talk.claim.act === 'meet' && talk.claim.modality !== 'fact') continue
    const here = spot.starts.get(talk.report.article.id)?.map(start => Math.abs(start - talk.report.start))
    const score = (over ? 0 : 1e9) + (here ? 1e8 - Math.min(...here, 1e7) : Math.min(spot.weight, 1e6))
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  return best
}

/** The gatherings of one set of parties. */
function gatherParties(
  key: string,
  talks: readonly Talk[],
  yearOf: (talk: Talk) => string | undefined,
): readonly Gathering[] {
  const gatherings: Gathering[] = []
  const open = (talk: Talk, year?: string): void => {
    gatherings.push({ key, occasion: talk.occasion, year, talks: [talk], attending: [] })
  }
  for (const talk of talks) {
    if (talk.occasion === undefined) continue
    const year = yearOf(talk)
    const same = gatherings.find(gathering => gathering.occasion === talk.occasion && gathering.year === year)
    if (same) same.talks.push(talk)
    else open(talk, year)
  }
  const spots = gatherings.map(gathering => spotOf(gathering.talks))
  for (const talk of talks) {
    if (talk.occasion !== undefined || !isAnchored(talk)) continue
    const at = spots.findLastIndex(spot => fits(spot, talk))
    if (at < 0) {
      open(talk)
      spots.push(spotOf([talk]))
    } else {
      const spot = spots[at]!
      gatherings[at]!.talks.push(talk)
      spot.place ??= talk.claim.place
      spot.time = narrowestTime([spot.time, claimedPeriod(talk.claim.time) && talk.claim.time])
    }
  }
  // Only the anchored ones are candidates, so that the order of the others does not matter.
  const placed = gatherings.map(gathering => spotOf(gathering.talks)).slice(-mostSpots)
  const offset = gatherings.length - placed.length
  let loose: Gathering | undefined
  for (const talk of talks) {
    if (talk.occasion !== undefined || isAnchored(talk)) continue
    const found = nearest(placed, talk)
    if (found !== undefined) gatherings[offset + found]!.talks.push(talk)
    else if (loose) loose.talks.push(talk)
    else {
      loose = { key, occasion: undefined, year: undefined, talks: [talk], attending: [] }
      gatherings.push(loose)
    }
  }
  return gatherings
}

/** Who meets, as a key: persons by themselves, states and organisations by what they stand for. */
function keyOf(talk: Talk): string | undefined {
  const persons = talk.parties.map(party => party.actor)
  if (talk.personal) return persons.length > 1 ? persons.toSorted().join(' ') : undefined
  return talk.principals.length > 1 ? talk.principals.join(' ') : undefined
}

/** For “X will meet the Ruritanians”: the meeting of persons that it is about, if there is exactly one between these sides. */
function personalKeys(talks: readonly Talk[]): ReadonlyMap<string, string | undefined> {
  const keys = new Map<string, string | undefined>()
  for (const talk of talks) {
    const key = talk.personal ? keyOf(talk) : undefined
    if (key === undefined) continue
    const principals = talk.principals.join(' ')
    keys.set(principals, keys.has(principals) && keys.get(principals) !== key ? undefined : key)
  }
  return keys
}

/** All gatherings: those of parties, and the occasions at which only somebody’s presence is told. */
export function findGatherings(talks: readonly Talk[], { utteranceOf }: Utterances): readonly Gathering[] {
  const years = new Map<string, Set<string>>()
  for (const { occasion, year, claim } of talks) {
    if (occasion === undefined || year === undefined || !claimedPeriod(claim.time)) continue
    years.set(occasion, (years.get(occasion) ?? new Set()).add(year))
  }
  // A talk with no year of its own means the only year told, else the one in which it was written.
  const yearOf = ({ occasion, year }: Talk): string | undefined => {
    const told = years.get(occasion ?? '')
    return told && !(year !== undefined && told.has(year)) ? [...told].sort().at(-1) : year
  }
  const personal = personalKeys(talks)
  // One report has “talks of the two states”, another of the same occasion “a meeting of the presidents”.
  const spoken = new Set(
    talks.filter(talk => talk.personal).map(talk => `${utteranceOf.get(talk.report.id)} ${keyOf(talk)}`),
  )
  const byKey = new Map<string, Talk[]>()
  const byOccasion = new Map<string, Gathering>()
  const present = (talk: Talk): Gathering | undefined => {
    if (talk.occasion === undefined) return undefined
    const name = `${talk.occasion}|${yearOf(talk) ?? ''}`
    const known = byOccasion.get(name) ?? {
      key: '',
      occasion: talk.occasion,
      year: yearOf(talk),
      talks: [],
      attending: [],
    }
    byOccasion.set(name, known)
    return known
  }
  for (const talk of talks) {
    const own = keyOf(talk)
    const persons = talk.personal ? undefined : personal.get(talk.principals.join(' '))
    const utterance = utteranceOf.get(talk.report.id)
    const same = talk.claim.act === 'meet' || (utterance && spoken.has(`${utterance} ${persons}`))
    const mixed = same ? persons : undefined
    const key = mixed ?? own
    if (talk.kind === 'attend') present(talk)?.attending.push(talk)
    else if (key !== undefined) {
      const list = byKey.get(key)
      if (list) list.push(talk)
      else byKey.set(key, [talk])
    } else present(talk)?.talks.push(talk)
  }
  const gatherings = [...byKey].flatMap(([key, list]) => gatherParties(key, list, yearOf))
  return [...gatherings, ...mergeOccasions(gatherings, byOccasion)]
}

/** Gives a meeting at a summit the summit’s place, time and attendance of its parties; returns the summits that have more to tell. */
function mergeOccasions(
  gatherings: readonly Gathering[],
  byOccasion: ReadonlyMap<string, Gathering>,
): readonly Gathering[] {
  const meeting = new Map<Gathering, Set<Id>>()
  for (const gathering of gatherings) {
    const occasion = byOccasion.get(`${gathering.occasion}|${gathering.year ?? ''}`)
    if (!occasion) continue
    const people = new Set(gathering.talks.flatMap(talk => talk.parties.flatMap(party => party.actor ?? [])))
    const attending = occasion.attending.filter(talk =>
      talk.parties.some(party => party.actor && people.has(party.actor)),
    )
    gathering.attending.push(...occasion.talks, ...attending)
    meeting.set(occasion, new Set([...(meeting.get(occasion) ?? []), ...people]))
  }
  const rest: Gathering[] = []
  for (const occasion of byOccasion.values()) {
    const covered = meeting.get(occasion)
    const others = covered
      ? occasion.attending.filter(
          talk => !talk.parties.every(party => party.actor && covered.has(party.actor)),
        )
      : occasion.attending
    if (others.length > 0 || !covered) rest.push({ ...occasion, attending: others })
  }
  return rest
}
