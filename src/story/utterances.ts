/**
 * Utterances: one occasion of speaking, however many reports it has.
 * Reports are joined inside each article first, then article by article; every speaker has a drawer of their own, and a
 * report is held against a bounded number of occasions in it, so the work grows with the text alone.
 */
import type { Party } from '../model/actor.js'
import type { Id } from '../model/evidence.js'
import type { Utterance } from '../model/story.js'
import { makeId } from '../text/identity.js'
import { foldName } from '../text/names.js'
import { compareText } from '../text/order.js'
import {
  claimedPeriod,
  narrowestTime,
  type Period,
  periodOf,
  sharedPeriod,
  widenBack,
} from '../text/periods.js'
import { areSameWords, runsOf } from '../text/wordRuns.js'
import { countShared, type Ground, type Report } from './ground.js'
import { areApart, isSameTopic, type Topic, topicOf } from './topics.js'

/** Where a report gives no time, it was said at most so many days before it was published: a week is a news week. */
const reach = 7
/** How many earlier occasions of one drawer and key a new one is held against. */
const lookBack = 16
/** Wording alone joins two reports if so many stems, and so large a part of the shorter one, are shared. */
const enoughStems = 4
const enoughPart = 0.5
/** What a shared topic other than talks must have in common besides. */
const someStems = 2

interface Occasion {
  readonly voice: string
  readonly reports: Report[]
  topics: Topic[]
  readonly stems: Set<string>
  /** The speaker’s last name, under which “Ann B. Lee” and “Ann Lee” meet in one quotation. */
  readonly surname: string
  /** The quotations of each report, as runs of words. */
  readonly quotes: ReadonlySet<string>[]
  /** When it was said, as narrowly as the reports with a time of their own tell. */
  said: Period | undefined
  /** When it can have been said, by the publications. */
  window: Period | undefined
  /** Whose the unnamed are. */
  principal: Id | undefined
}

export interface Utterances {
  readonly utterances: readonly Utterance[]
  /** The utterance that a statement is a report of. */
  readonly utteranceOf: ReadonlyMap<Id, Id>
  /** Speakers who turned out to be another one, by a quotation that both are said to have spoken. */
  readonly aliases: ReadonlyMap<Id, Id>
}

/** The newspaper or agency through which unnamed people speak. */
function outletOf(report: Report): string | undefined {
  const { statement, article } = report
  const hop = statement?.channel.find(
    ({ act, by }) =>
      act !== 'said' && act !== 'republished' && by.actor !== article.outlet?.actor && !by.unnamed && !by.of,
  )
  return hop ? (hop.by.actor ?? foldName(hop.by.label)) : article.outlet?.actor
}

/** The drawer that a statement belongs into: its speaker, or for the unnamed the outlet they speak through. */
function voiceOf(report: Report): string {
  const { speaker, id } = report.statement!
  if (speaker.actor && !speaker.unnamed) return speaker.actor
  if (speaker.unnamed === 'unresolved' || speaker.unnamed === 'impersonal') return id
  const outlet = outletOf(report)
  if (outlet) return outlet
  return speaker.of ? `${speaker.unnamed ?? ''}|${report.speaksFor}` : id
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = countShared(one, other)
  return shared >= enoughStems && shared >= enoughPart * Math.min(one.size, other.size)
}

/** Politico on “officials” and “according to Politico”: one of the two does not say whose officials. */
function mayBeOne(one: Id | undefined, other: Id | undefined): boolean {
  return (
    one === undefined ||
    other === undefined ||
    one === other ||
    one.startsWith('outlet/') ||
    other.startsWith('outlet/')
  )
}

function quotationsOf({ article, statement }: Report): readonly string[] {
  return (statement?.wording ?? []).map(({ start, end }) => article.capture.text.slice(start, end))
}

function makeOccasion(voice: string, report: Report, topics: readonly Topic[]): Occasion {
  const published = periodOf(report.article.published)
  return {
    voice,
    reports: [report],
    topics: [...topics],
    stems: new Set(report.stems),
    surname: foldName(report.statement!.speaker.label).split(' ').at(-1) ?? '',
    quotes: [runsOf(quotationsOf(report))].filter(runs => runs.size > 0),
    said: claimedPeriod(report.statement!.said),
    window: periodOf(report.statement!.said) ?? (published && widenBack(published, reach)),
    principal: report.speaksFor,
  }
}

function isClosed(topic: Topic): boolean {
  return topic.counterparts.length > 0
}

/** Adds what `other` knows to `occasion`. */
function join(occasion: Occasion, other: Occasion): void {
  occasion.reports.push(...other.reports)
  occasion.quotes.push(...other.quotes)
  const known = new Set(occasion.topics.map(topic => JSON.stringify(topic)))
  for (const topic of other.topics) if (!known.has(JSON.stringify(topic))) occasion.topics.push(topic)
  // “I see no such need”, after “no need to meet her”, leaves nothing open: it is about her.
  const closed = new Set(occasion.topics.filter(isClosed).map(topic => `${topic.key}|${topic.polarity}`))
  occasion.topics = occasion.topics.filter(
    topic => isClosed(topic) || !closed.has(`${topic.key}|${topic.polarity}`),
  )
  for (const stem of other.stems) occasion.stems.add(stem)
  if (occasion.said && other.said) occasion.said = sharedPeriod(occasion.said, other.said) ?? occasion.said
  else occasion.said ??= other.said
  if (occasion.window && other.window)
    occasion.window = sharedPeriod(occasion.window, other.window) ?? occasion.window
  else occasion.window ??= other.window
  if (!occasion.principal || occasion.principal.startsWith('outlet/'))
    occasion.principal = other.principal ?? occasion.principal
}

function timesExclude(one: Occasion, other: Occasion): boolean {
  return one.said !== undefined && other.said !== undefined && !sharedPeriod(one.said, other.said)
}

/** Whether both have one quotation, by one speaker: the same, or one of the same last name whom the tables do not know. */
function shareQuote(occasion: Occasion, other: Occasion, { knowledge }: Ground): boolean {
  const known = (voice: string): boolean => knowledge.actor(voice) !== undefined
  const same =
    occasion.voice === other.voice ||
    (occasion.surname === other.surname &&
      occasion.voice.startsWith('person/') &&
      other.voice.startsWith('person/') &&
      !(known(occasion.voice) && known(other.voice)))
  return same && other.quotes.some(one => occasion.quotes.some(each => areSameWords(one, each)))
}

/** Whether both were told of one day, not of a stretch of days. */
function isSameDay({ said }: Occasion, other: Occasion): boolean {
  const day = (period: Period | undefined): string | undefined =>
    period && period.from.slice(0, 10) === period.until.slice(0, 10) ? period.from.slice(0, 10) : undefined
  return day(said) !== undefined && day(said) === day(other.said)
}

/** How well an occasion fits another: 0 not at all. One quotation weighs more than a shared topic, and that more than any wording. */
function closeness(occasion: Occasion, other: Occasion, ground: Ground): number {
  if (shareQuote(occasion, other, ground)) return 4000
  if (occasion.voice !== other.voice) return 0
  if (!mayBeOne(occasion.principal, other.principal)) return 0
  const shared = countShared(occasion.stems, other.stems)
  let best = 0
  const sameDay = isSameDay(occasion, other)
  for (const topic of other.topics) {
    for (const known of occasion.topics) {
      // One speaker, one day, one act: whatever else the two reports tell.
      if (sameDay && known.key === topic.key && known.polarity === topic.polarity) best = Math.max(best, 500)
      if (!isSameTopic(known, topic, ground)) continue
      if (topic.actClass !== 'talks' && topic.actClass !== 'attend' && shared < someStems) continue
      best = Math.max(best, topic.counterparts.length > 0 && known.counterparts.length > 0 ? 2000 : 1000)
    }
  }
  return best > 0 || areAlike(occasion.stems, other.stems) ? best + shared : 0
}

/** Joins the statements of one article. */
function joinWithin(reports: readonly Report[], ground: Ground): readonly Occasion[] {
  const occasions: Occasion[] = []
  const byVoice = new Map<string, Occasion[]>()
  const byStatement = new Map<Id, Occasion>()
  let before: Occasion | undefined
  for (const report of reports) {
    const topics = report.claims.flatMap(claim => topicOf(claim, report, ground) ?? [])
    const carried = report.statement!.carriedFrom && byStatement.get(report.statement!.carriedFrom)
    const alone = makeOccasion(carried ? carried.voice : voiceOf(report), report, topics)
    const drawer = byVoice.get(alone.voice) ?? []
    const fits = (occasion: Occasion): boolean => {
      if (timesExclude(occasion, alone) || !mayBeOne(occasion.principal, alone.principal)) return false
      if (occasion === carried) return true
      // “…, the minister stressed” right after “the minister said” goes on, unless it turns to something else or tells a new time.
      const dated = alone.said !== undefined && occasion.said === undefined
      return (
        (occasion === before && !dated && !areApart(occasion.topics, topics, ground)) ||
        closeness(occasion, alone, ground) > 0
      )
    }
    const found =
      (carried && fits(carried) ? carried : undefined) ?? drawer.slice(-lookBack).reverse().find(fits)
    if (found) join(found, alone)
    else {
      occasions.push(alone)
      byVoice.set(alone.voice, [...drawer.slice(-lookBack), alone])
    }
    before = found ?? alone
    byStatement.set(report.id, before)
  }
  return occasions
}

/** Occasions under what they are looked for by: under one name, then under a topic, a stem or a run of words. */
type Drawers = Map<string, Map<string, number[]>>

/** The lists of occasions that an occasion belongs into, made where there are none: by its topics, its stems, its quotations. */
function listsFor(occasion: Occasion, topics: Drawers, stems: Drawers, runs: Drawers): readonly number[][] {
  const lists = new Set<number[]>()
  const open = (drawers: Drawers, name: string, keys: Iterable<string>): void => {
    const known = drawers.get(name)
    const drawer = known ?? new Map<string, number[]>()
    if (!known) drawers.set(name, drawer)
    for (const key of keys) {
      const list = drawer.get(key)
      if (list) lists.add(list)
      else {
        const fresh: number[] = []
        drawer.set(key, fresh)
        lists.add(fresh)
      }
    }
  }
  open(
    topics,
    occasion.voice,
    occasion.topics.map(({ key, polarity }) => `${key}|${polarity}`),
  )
  open(stems, occasion.voice, occasion.stems)
  for (const each of occasion.quotes) open(runs, occasion.surname, each)
  return [...lists]
}

/** Joins the occasions of all articles. */
function joinAcross(occasions: readonly Occasion[], ground: Ground): readonly Occasion[] {
  const joined: Occasion[] = []
  const [topics, stems, runs]: readonly Drawers[] = [new Map(), new Map(), new Map()]
  for (const occasion of occasions) {
    const lists = listsFor(occasion, topics!, stems!, runs!)
    const seen = new Map<number, number>()
    for (const list of lists)
      for (let at = Math.max(0, list.length - lookBack); at < list.length; at += 1)
        seen.set(list[at]!, (seen.get(list[at]!) ?? 0) + 1)
    const candidates = [...seen]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, lookBack)
    let best: number | undefined
    let nearest = 0
    for (const [index] of candidates) {
      const candidate = joined[index]!
      const clash = candidate.window && occasion.window && !sharedPeriod(candidate.window, occasion.window)
      const apart = clash || timesExclude(candidate, occasion)
      // The same words were said once, though one report prints them a week later.
      if (apart && !shareQuote(candidate, occasion, ground)) continue
      const near = closeness(candidate, occasion, ground)
      if (near > nearest || (near === nearest && near > 0 && index < best!)) {
        best = index
        nearest = near
      }
    }
    const at = best ?? joined.length
    if (best === undefined) joined.push(occasion)
    else join(joined[best]!, occasion)
    for (const list of lists) if (list.at(-1) !== at) list.push(at)
  }
  return joined
}

/** The fullest naming of the speaker: an actor, else the unnamed of somebody, else whoever came first. */
function speakerOf(reports: readonly Report[]): Party {
  const speakers = reports.map(report => report.statement!.speaker)
  return (
    speakers.find(speaker => speaker.actor && !speaker.actor.startsWith('outlet/')) ??
    speakers.find(speaker => speaker.of) ??
    speakers[0]!
  )
}

/** Every statement belongs to exactly one utterance. */
export function joinUtterances(ground: Ground): Utterances {
  const byArticle = new Map<Id, Report[]>()
  for (const report of ground.reports) {
    if (!report.statement) continue
    const list = byArticle.get(report.article.id)
    if (list) list.push(report)
    else byArticle.set(report.article.id, [report])
  }
  const occasions = joinAcross(
    [...byArticle.values()].flatMap(reports => joinWithin(reports, ground)),
    ground,
  )
  const utteranceOf = new Map<Id, Id>()
  const aliases = new Map<Id, Id>()
  const utterances = occasions.map(({ voice, reports }): Utterance => {
    const ids = reports.map(report => report.id)
    const id = makeId('utterance', voice, ...[...ids].sort(compareText))
    for (const report of ids) utteranceOf.set(report, id)
    for (const { statement } of reports) {
      const { actor } = statement!.speaker
      if (
        actor !== undefined &&
        actor !== voice &&
        voice.startsWith('person/') &&
        actor.startsWith('person/')
      )
        aliases.set(actor, voice)
    }
    const said = narrowestTime(reports.map(report => report.statement!.said))
    return { id, speaker: speakerOf(reports), ...(said && { said }), reports: ids }
  })
  return { utterances, utteranceOf, aliases }
}
