/** Talks: what reports say about anybody meeting, negotiating or attending, with the parties and the occasion filled in from around. */
import type { Party } from '../model/actor.js'
import type { Id } from '../model/evidence.js'
import type { Claim } from '../model/statement.js'
import { foldName } from '../text/names.js'
import { compareText } from '../text/order.js'
import { distinctParties, type Ground, isNamed, principalOf, principalParty, type Report } from './ground.js'
import type { Utterances } from './utterances.js'

/** One claim about talks, or about what stands in their way. */
export interface Talk {
  readonly report: Report
  readonly claim: Claim
  /** `talks`: to meet or negotiate. `attend`: to be at an occasion. `block`: a ban, a breaking off, a refusal of talks. */
  readonly kind: 'talks' | 'attend' | 'block'
  readonly parties: readonly Party[]
  /** The states and organisations that the parties stand for, sorted. */
  readonly principals: readonly Id[]
  /** Whether all parties are persons: then it is their meeting, and not their states’ negotiations. */
  readonly personal: boolean
  /** The occasion’s bare name (`g20`), and its year where it is told. */
  readonly occasion: string | undefined
  readonly year: string | undefined
}

/** Before the key of a visit, which is its visitor and its goal. */
const visitPrefix = 'visit:'

interface Names {
  readonly gatherings: ReadonlySet<string>
  readonly visits: ReadonlySet<string>
}

const blocking: ReadonlySet<string> = new Set(['prohibit', 'suspend', 'reject'])

function isPerson(party: Party, ground: Ground): boolean {
  return (
    party.actor !== undefined &&
    (ground.knowledge.actor(party.actor)?.kind ?? party.actor.split('/')[0]) === 'person'
  )
}

/**
 * The bare name of an occasion: `g20` for `g20 summit`, `g20 meeting` and `bali g20 summit 2022`.
 * Words for gatherings, years and known places go; nothing is left of a plain `summit`.
 */
export function bareOccasion(
  occasion: string,
  gatherings: ReadonlySet<string>,
  isPlace: (word: string) => boolean,
): string {
  const words = foldName(occasion)
    .split(' ')
    .filter(word => !gatherings.has(word) && !/^\d{4}$/u.test(word))
  const named = words.filter(word => !isPlace(word))
  return (named.length > 0 ? named : words).sort().join(' ')
}

function namesOf(
  claim: Claim,
  ground: Ground,
  report: Report,
  { gatherings, visits }: Names,
): Pick<Talk, 'occasion' | 'year'> {
  if (claim.occasion === undefined) return { occasion: undefined, year: undefined }
  const yearTold = yearOf(claim) ?? report.article.published?.from.slice(0, 4)
  if (
    foldName(claim.occasion)
      .split(' ')
      .some(word => visits.has(word))
  ) {
    const goal = claim.place === undefined ? '' : ` ${foldName(claim.place)}`
    return { occasion: `${visitPrefix}${claim.agents[0]?.actor ?? ''}${goal}`, year: yearTold }
  }
  const { senses } = ground.knowledge
  const place = claim.place ? foldName(claim.place).split(' ') : []
  const occasion = bareOccasion(
    claim.occasion,
    gatherings,
    word =>
      place.includes(word) ||
      senses(word).some(
        ({ sense, actor }) => sense === 'capital' || (sense === 'name' && actor.startsWith('state/')),
      ),
  )
  return { occasion: occasion === '' ? undefined : occasion, year: yearTold }
}

/** The year that a claim tells for its occasion. */
function yearOf(claim: Claim): string | undefined {
  const told = /(?<!\d)\d{4}(?!\d)/u.exec(claim.occasion ?? '')?.[0] ?? claim.time?.from.slice(0, 4)
  return told === 'XXXX' ? undefined : told
}

/** “No date is set for the visit”: a visit whose goal is not named is the one visit of that visitor whose goal others name. */
function settleVisits(talks: readonly Talk[]): readonly Talk[] {
  const goals = new Map<string, Set<string>>()
  for (const { occasion } of talks) {
    if (!occasion?.startsWith(visitPrefix)) continue
    const visitor = occasion.split(' ')[0]!
    goals.set(
      visitor,
      occasion === visitor
        ? (goals.get(visitor) ?? new Set())
        : (goals.get(visitor) ?? new Set()).add(occasion),
    )
  }
  return talks.map(talk => {
    const known = talk.occasion === undefined ? undefined : goals.get(talk.occasion)
    return known?.size === 1 ? { ...talk, occasion: [...known][0]! } : talk
  })
}

/** Single words of a kind, from all languages’ tables at hand. */
function wordsFor(ground: Ground, kind: 'gathering' | 'visit'): ReadonlySet<string> {
  const words = new Set<string>()
  for (const report of ground.reports) {
    const tables = ground.tablesOf(report.article)
    if (!tables || words.has(`#${tables.tag}`)) continue
    words.add(`#${tables.tag}`)
    for (const rule of tables.rules) {
      if (rule.means.kind !== kind) continue
      for (const match of [rule.match].flat())
        for (const word of match.match(/[\p{L}\p{N}]+/gu) ?? []) words.add(foldName(word))
    }
  }
  return words
}

/** What an article said before, from which a later sentence is filled in. */
interface Before {
  readonly utterance: Id | undefined
  readonly parties: readonly Party[]
  readonly occasion: string | undefined
  readonly year: string | undefined
}

/** “Officials keep A and B from meeting”: two persons meet, and whoever else is named only stands for one of them. */
function bySeniority(parties: readonly Party[], ground: Ground, report: Report): readonly Party[] {
  const persons = parties.filter(party => isPerson(party, ground))
  const principals = new Set(persons.map(party => principalOf(party, ground.knowledge, report.article)))
  if (principals.size < 2) return parties
  return parties.every(party => principals.has(principalOf(party, ground.knowledge, report.article)))
    ? persons
    : parties
}

/** The parties that a claim itself names, without words like “them” that led nowhere. */
function namedIn(claim: Claim, ground: Ground, report: Report): readonly Party[] {
  const parties = [...claim.agents, ...claim.recipients].filter(party => party.actor ?? party.of)
  return bySeniority(distinctParties(parties), ground, report)
}

/**
 * The sides of a claim that names one of them or none. “He sees no need for such a meeting”: the other is taken from
 * the talks last spoken of, if that one took part in them; for wider talks only within one occasion of speaking.
 * “It was they who broke off the talks”, says the other side: the talks were with the speaker’s.
 */
function fillIn(
  named: readonly Party[],
  talk: { readonly claim: Claim; readonly kind: Talk['kind'] },
  report: Report,
  ground: Ground,
  before: Before,
  utterance: Id | undefined,
): readonly Party[] {
  const principal = (party: Party): Id | undefined => principalOf(party, ground.knowledge, report.article)
  const speaker = report.statement?.speaker
  const own = named[0] ? principal(named[0]) : report.speaksFor
  if (own === undefined || talk.kind === 'attend') return named
  const carried =
    talk.claim.act === 'meet' ||
    (utterance !== undefined && before.utterance === utterance && talk.kind === 'talks')
  if (carried && before.parties.some(party => principal(party) === own)) return before.parties
  const across = talk.kind === 'block' && named[0] !== undefined && report.speaksFor !== own
  return across && speaker && report.speaksFor?.startsWith('state/')
    ? [...named, principalParty(speaker, ground.knowledge, report.article)]
    : named
}

/** Whether all that are named stand for somebody among the parties; nobody named is part of any. */
function isPartOf(
  named: readonly Party[],
  parties: readonly Party[],
  ground: Ground,
  report: Report,
): boolean {
  const principals = new Set(parties.map(party => principalOf(party, ground.knowledge, report.article)))
  return named.every(party => principals.has(principalOf(party, ground.knowledge, report.article)))
}

/** All talks of the reports, in their order. */
export function findTalks(ground: Ground, { utteranceOf }: Utterances): readonly Talk[] {
  const words: Names = { gatherings: wordsFor(ground, 'gathering'), visits: wordsFor(ground, 'visit') }
  const talks: Talk[] = []
  const nothing: Before = { utterance: undefined, parties: [], occasion: undefined, year: undefined }
  let article: Id | undefined
  let before = nothing
  for (const report of ground.reports) {
    if (report.article.id !== article) before = nothing
    article = report.article.id
    const utterance = utteranceOf.get(report.id)
    const about = report.claims.some(claim => claim.act === 'meet' || claim.act === 'negotiate')
    const found = report.claims.flatMap(claim => {
      const kind = claim.modality === 'hypothetical' ? undefined : talkKind(claim, report, about)
      return kind ? [{ claim, kind, named: namedIn(claim, ground, report) }] : []
    })
    const filled = found.map(talk => ({
      ...talk,
      parties:
        talk.named.length > 1 ? talk.named : fillIn(talk.named, talk, report, ground, before, utterance),
    }))
    // “They broke off the talks held in May”: the talks that were held are those that were broken off.
    const whole = filled.find(({ kind, parties }) => kind !== 'attend' && parties.length > 1)?.parties
    for (const { claim, kind, named, ...talk } of filled) {
      const joins =
        kind === 'talks' && talk.parties.length < 2 && whole && isPartOf(named, whole, ground, report)
      const parties = joins ? whole : talk.parties
      const principals = new Set(
        parties.flatMap(party => principalOf(party, ground.knowledge, report.article) ?? []),
      )
      const names = namesOf(claim, ground, report, words)
      // “… will attend the meeting”: the occasion named last before it.
      const { occasion, year } = kind === 'attend' && names.occasion === undefined ? before : names
      const personal = parties.length > 0 && parties.every(party => isPerson(party, ground))
      const sorted = [...principals].sort(compareText)
      talks.push({ report, claim, kind, parties, principals: sorted, personal, occasion, year })
      if (kind !== 'attend' && parties.length > 1) before = { ...before, parties, utterance }
      if (names.occasion !== undefined) before = { ...before, ...names }
    }
  }
  return settleVisits(joinSentences(talks, ground))
}

/** How far back the beginning of a sentence is looked for, in UTF-16 code units. */
const longestSentence = 600

/** Where the sentence around a place begins: after a line break or an end mark, but not after “Mr.” or “U.S.”. */
function sentenceStart(text: string, at: number): number {
  const first = Math.max(0, at - longestSentence)
  for (let back = at - 1; back > first; back -= 1) {
    const mark = text[back]!
    if (mark === '\n') return back + 1
    const ends = (mark === '.' || mark === '!' || mark === '?') && /[\s”"’»]/u.test(text[back + 1] ?? ' ')
    if (ends && /[\p{Ll}\p{N}”"’»)]{4}$/u.test(text.slice(Math.max(first, back - 4), back))) return back + 1
  }
  return first
}

/** The parties of talks, without those whom nobody could name. Fewer than two are no meeting. */
function withoutStrangers(talk: Talk, ground: Ground): Talk | undefined {
  if (talk.parties.length < 2) return talk
  const { knowledge } = ground
  // “Poland”, and a president of Poland whom no table knows: beside a body only a person who is known may stand.
  const bodies = talk.parties.some(party => !isPerson(party, ground))
  const parties = talk.parties.filter(
    party =>
      isNamed(party, knowledge) &&
      !(bodies && isPerson(party, ground) && !party.of && !knowledge.actor(party.actor!)),
  )
  if (parties.length === talk.parties.length) return talk
  return parties.length < 2 ? undefined : withParties(talk, parties, ground)
}

function withParties(talk: Talk, parties: readonly Party[], ground: Ground): Talk {
  const { article } = talk.report
  const principals = new Set(parties.flatMap(party => principalOf(party, ground.knowledge, article) ?? []))
  const personal = parties.every(party => isPerson(party, ground))
  return { ...talk, parties, principals: [...principals].sort(compareText), personal }
}

/** “Oslo, Lima and Quito held talks”, read as talks of two and of three, are one: whoever is part of the larger circle joins it. */
function joinSentences(talks: readonly Talk[], ground: Ground): readonly Talk[] {
  const named = talks.flatMap(talk =>
    talk.kind === 'attend' ? talk : (withoutStrangers(talk, ground) ?? []),
  )
  const keyOf = ({ report, claim }: Talk): string => {
    const at = claim.evidence.spans[0]?.start ?? report.start
    return `${report.article.id} ${sentenceStart(report.article.capture.text, at)}`
  }
  const largest = new Map<string, Talk>()
  for (const talk of named) {
    if (talk.kind === 'attend') continue
    const known = largest.get(keyOf(talk))
    if (!known || talk.principals.length > known.principals.length) largest.set(keyOf(talk), talk)
  }
  return named.map(talk => {
    const whole = talk.kind === 'attend' ? undefined : largest.get(keyOf(talk))
    if (!whole || whole === talk || talk.principals.length < 2) return talk
    const part = talk.principals.length < whole.principals.length
    const inside = part && talk.principals.every(id => whole.principals.includes(id))
    return inside ? withParties(talk, whole.parties, ground) : talk
  })
}

/** Whether the key of an occasion is that of a visit. */
export function isVisit(occasion: string | undefined): boolean {
  return occasion?.startsWith(visitPrefix) === true
}

function talkKind(claim: Claim, report: Report, about: boolean): Talk['kind'] | undefined {
  if (claim.act === 'meet' || claim.act === 'negotiate') return 'talks'
  if (claim.act === 'attend') return 'attend'
  // A ban or a refusal stands in the way of talks only if its words speak of talks, and not of a proposal.
  const spoken = about || report.kinds.has('gathering') || report.kinds.has('topic')
  if (!blocking.has(claim.act) || !spoken) return undefined
  return claim.act === 'reject' && report.kinds.has('refers') ? undefined : 'block'
}

/** A name short enough for a heading: the surname where the tables know it as one, else the whole name. */
export function shortName(party: Party, ground: Ground): string {
  const actor = party.actor ? ground.knowledge.actor(party.actor) : undefined
  const name = actor?.name ?? party.label
  if (actor?.kind !== 'person') return name
  const words = name.split(' ')
  const surname = [words.at(-1)!, words[0]!].find(word =>
    ground.knowledge.senses(foldName(word)).some(sense => sense.actor === actor.id),
  )
  return surname ?? name
}

/** A heading for the talks of some parties, of names and one of our own two words. */
export function talksLabel(parties: readonly Party[], personal: boolean, ground: Ground): string {
  const names = parties.map(party => shortName(party, ground)).join('–')
  return `${names} ${personal ? 'meeting' : 'negotiations'}`
}
