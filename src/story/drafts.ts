/** Proposals while they grow: claims that propose, offer or demand, joined within and across articles. */
import type { Party } from '../model/actor.js'
import type { Evidence, Id, Span, Time } from '../model/evidence.js'
import type { Claim } from '../model/statement.js'
import type { Proposal } from '../model/story.js'
import { areExclusive, claimedPeriod, narrowestTime } from '../text/periods.js'
import {
  countShared,
  distinctParties,
  type Ground,
  isAsked,
  isNamed,
  joinSpans,
  partyKey,
  principalOf,
  principalParty,
  type Report,
  standingParty,
} from './ground.js'
import { splitTerms } from './terms.js'
import { meetInOne } from './topics.js'
import type { Utterances } from './utterances.js'

/** Two articles’ proposals are one if their terms share so many stems that are not the parties’ names. */
const sharedSubject = 2
/** “proposed a halfway house”: so few words name a proposal, but tell no terms. */
const mostOfName = 3
/** How many earlier proposals of the same party a new one is held against. */
const lookBack = 16

/** One proposal as it grows. */
export interface Draft {
  kind: Proposal['kind']
  readonly by: Party
  readonly byKey: string
  readonly to: Party[]
  /** The states and organisations that it is addressed to. */
  readonly toKeys: Set<Id>
  readonly times: (Time | undefined)[]
  readonly terms: Map<string, { span: Span; because: Set<Id> }>
  readonly stems: Set<string>
  readonly reports: Report[]
  readonly evidence: Evidence[]
  /** Only names a proposal, or is told by somebody else without an addressee: it joins one of the same party in the same article. */
  readonly bare: boolean
  /** Its terms are no more than a name. */
  readonly isName: boolean
  readonly isTelling: boolean
}

const kinds: { readonly [act: string]: Proposal['kind'] } = {
  propose: 'proposal',
  offer: 'offer',
  demand: 'demand',
}

/** Whether a report tells that somebody, known or not, proposes, offers or demands something. */
export function putsForward({ claims }: Report): boolean {
  return claims.some(({ act }) => kinds[act] !== undefined)
}

/** Who proposes and to whom. Of a demand that a speaker makes, the agents are those who should act. */
function partiesOf(
  claim: Claim,
  report: Report,
  ground: Ground,
): { by: Party; to: readonly Party[] } | undefined {
  const { knowledge } = ground
  const speaker = report.statement?.speaker
  const stands = (party: Party): Id | undefined => principalOf(party, knowledge, report.article)
  const isSpeakers = (party: Party): boolean =>
    report.speaksFor !== undefined && stands(party) === report.speaksFor
  if (!speaker) {
    const [by] = claim.agents
    // An article’s own “Kyiv must …” is nobody’s proposal.
    if (!by || claim.modality === 'required') return undefined
    return { by, to: claim.recipients }
  }
  if (claim.agents.some(isSpeakers)) return { by: speaker, to: claim.recipients }
  const told =
    claim.agents[0] !== undefined &&
    (claim.recipients.some(isSpeakers) || (claim.modality === 'fact' && claim.act !== 'demand'))
  if (told) return { by: claim.agents[0]!, to: claim.recipients }
  return {
    by: speaker,
    to: distinctParties([...claim.agents, ...claim.recipients]).filter(party => !isSpeakers(party)),
  }
}

/** From the words of a claim to the next claim or the end: “Oslo should” alone is no term, “Oslo should close the port” is. */
function extend(own: Span, report: Report): Span {
  const { text } = report.article.capture
  const content = report.content.find(part => part.start <= own.start && own.start < part.end) ?? own
  const starts = report.claims.flatMap(other => other.evidence.spans.map(span => span.start))
  const next = Math.min(content.end, ...starts.filter(start => start >= own.end))
  const end = own.start + text.slice(own.start, next).replace(/[\s,;:.]+$/u, '').length
  return { ...own, end: Math.max(own.end, end) }
}

/** Whether somebody tells of the proposal, instead of making it: its words stand inside what they say. */
function isTold(claim: Claim, { content, statement }: Report): boolean {
  return (
    statement !== undefined &&
    claim.evidence.spans.every(span => content.some(part => part.start <= span.start && span.end < part.end))
  )
}

/** “Oslo, she said, should close the port”: what stands before the cue is no term of its own. */
function withoutStubs(report: Report): readonly Span[] {
  const long = report.content.filter(span => countWords([span], report) > mostOfName)
  return long.length > 0 ? long : report.content
}

/** The words of the terms: listed ones one by one, else the demands as they stand. */
function termsOf(claim: Claim, report: Report, ground: Ground): readonly Span[] {
  const tables = ground.tablesOf(report.article)
  const all = tables ? report.content.flatMap(span => splitTerms(report.article, span, tables)) : []
  // “She regretted the end and said that a letter of hers offered a way”: the terms do not stand before the offer.
  const from = isTold(claim, report) ? claim.evidence.spans[0]!.start : 0
  const listed = report.statement ? all.filter(span => span.end > from) : all
  if (listed.length > 1 || (listed.length === 1 && !report.statement)) return listed
  if (!report.statement) return report.content
  const acting = report.claims.filter(other => other.act !== 'say')
  if (report.content.length > 1 && acting.every(other => kinds[other.act])) return withoutStubs(report)
  const within = (span: Span): boolean =>
    report.content.some(part => part.start <= span.start && span.end <= part.end)
  const own = claim.evidence.spans.filter(within).map(span => extend(span, report))
  return acting.length > 1 && own.length > 0 ? joinSpans(own) : report.content
}

function countWords(spans: readonly Span[], { article }: Report): number {
  const words = spans.map(({ start, end }) => article.capture.text.slice(start, end).split(/\s+/u))
  return words.flat().filter(word => word !== '').length
}

/** “We must do more” asks nothing of others, “Oslo must be heard”, said by Oslo, does. */
function isPronoun({ span }: Party, { article, content }: Report, ground: Ground): boolean {
  const inside = span && content.some(part => part.start <= span.start && span.end <= part.end)
  const words = span ? article.capture.text.slice(span.start, span.end).toLowerCase() : ''
  return inside === true && ground.tablesOf(article)?.closed.has(words) === true
}

/**
 * Whether a speaker’s claim puts something to somebody: not what others once proposed, and not “they should calm down”,
 * which is an opinion until the article says that it is demanded.
 */
function isPut(claim: Claim, report: Report, ground: Ground): boolean {
  const { statement } = report
  if (!statement) return true
  const own = claim.agents.find(
    party => party.actor === statement.speaker.actor && partyKey(party) === partyKey(statement.speaker),
  )
  if (own && claim.act === 'demand' && isPronoun(own, report, ground)) return false
  return (
    own !== undefined || (claim.act !== 'demand' && claim.agents.length > 0 && claim.recipients.length > 0)
  )
}

function draftOf(
  claim: Claim,
  report: Report,
  ground: Ground,
  aliases: Utterances['aliases'],
): Draft | undefined {
  const kind = kinds[claim.act]
  if (!kind || (claim.polarity === 'no' && claim.act !== 'demand') || claim.modality === 'hypothetical')
    return undefined
  if (isAsked(report.article, claim.evidence.spans[0]?.start ?? report.start)) return undefined
  const parties = isPut(claim, report, ground) ? partiesOf(claim, report, ground) : undefined
  if (!parties || !isNamed(parties.by, ground.knowledge)) return undefined
  // “In the remarks that she offered, …”: an article’s own words must tell to whom.
  const told = parties.to.filter(party => isNamed(party, ground.knowledge))
  if (!report.statement && claim.act !== 'propose' && told.length === 0) return undefined
  const by = standingParty(parties.by, ground.knowledge, report.article)
  const byKey = aliases.get(principalOf(by, ground.knowledge, report.article) ?? '')
  const to = distinctParties(told.map(party => principalParty(party, ground.knowledge, report.article)))
  const spans = termsOf(claim, report, ground)
  const named = new Set(
    [by, ...to].flatMap(party => (party.span ? [...ground.stemsOf(report.article, [party.span])] : [])),
  )
  const isName = countWords(spans, report) <= mostOfName
  const stems = [...ground.stemsOf(report.article, spans)].filter(stem => !named.has(stem))
  return {
    kind,
    by,
    byKey: byKey ?? principalOf(by, ground.knowledge, report.article) ?? partyKey(by),
    to: [...to],
    toKeys: new Set(to.flatMap(party => party.actor ?? [])),
    times: [report.statement ? report.statement.said : claim.time],
    terms: new Map(
      spans.map(span => [
        `${span.article} ${span.start} ${span.end}`,
        { span, because: new Set([report.id]) },
      ]),
    ),
    stems: new Set(stems),
    reports: [report],
    evidence: [claim.evidence],
    bare:
      claim.act !== 'demand' &&
      to.length === 0 &&
      (isName || isTold(claim, report) || (!report.statement && spans.length < 2)),
    isName,
    isTelling: report.statement === undefined,
  }
}

function join(draft: Draft, other: Draft): void {
  if (other.kind === 'proposal') draft.kind = 'proposal'
  for (const party of other.to)
    if (!draft.to.some(known => partyKey(known) === partyKey(party))) draft.to.push(party)
  for (const key of other.toKeys) draft.toKeys.add(key)
  draft.times.push(...other.times)
  for (const [key, term] of other.terms) {
    const known = draft.terms.get(key)
    if (known) for (const id of term.because) known.because.add(id)
    else draft.terms.set(key, term)
  }
  for (const stem of other.stems) draft.stems.add(stem)
  draft.reports.push(...other.reports)
  draft.evidence.push(...other.evidence)
}

/** Whether two drafts are one proposal: same addressees, no clash of times, and one report, one utterance or one subject. */
function isSame(known: Draft, other: Draft, ground: Ground, { utteranceOf }: Utterances): boolean {
  const addressed =
    known.toKeys.size === 0 ||
    other.toKeys.size === 0 ||
    meetInOne([...known.toKeys], [...other.toKeys], ground)
  if (!addressed) return false
  const time = (draft: Draft): Time | undefined => narrowestTime(draft.times.filter(claimedPeriod))
  const [report] = other.reports
  const last = known.reports.at(-1)!
  if (last.id === report!.id) return true
  const [one, two] = [utteranceOf.get(last.id), utteranceOf.get(report!.id)]
  const offered = known.kind !== 'demand' && other.kind !== 'demand'
  const alike = offered || (known.kind === other.kind && known.toKeys.size > 0 && other.toKeys.size > 0)
  if (one !== undefined && one === two && alike) return true
  // A demand is often reported without its date, or with that of its repetition; only two told dates can clash.
  if (areExclusive(time(known), time(other))) return false
  return countShared(known.stems, other.stems) >= sharedSubject
}

/** The drafts of all reports, in their order. */
export function collectDrafts(ground: Ground, utterances: Utterances): readonly Draft[] {
  const drafts: Draft[] = []
  const bare: Draft[] = []
  const byParty = new Map<string, Draft[]>()
  for (const report of ground.reports) {
    for (const claim of report.claims) {
      const draft = draftOf(claim, report, ground, utterances.aliases)
      if (!draft) continue
      if (draft.bare) {
        bare.push(draft)
        continue
      }
      const drawer = byParty.get(draft.byKey) ?? []
      const same = drawer.slice(-lookBack).findLast(known => isSame(known, draft, ground, utterances))
      if (same) join(same, draft)
      else {
        drafts.push(draft)
        drawer.push(draft)
        byParty.set(draft.byKey, drawer)
      }
    }
  }
  for (const draft of bare) {
    const { article } = draft.reports[0]!
    const drawer = (byParty.get(draft.byKey) ?? []).filter(known => known.kind !== 'demand')
    const told = drawer.findLast(known => known.reports.some(report => report.article.id === article.id))
    // The name is no term: “a halfway house” is what its terms make.
    if (told) join(told, draft.isTelling && !draft.isName ? draft : { ...draft, terms: new Map() })
    else if (!draft.isTelling && (draft.byKey.startsWith('state/') || !draft.isName)) drafts.push(draft)
  }
  const order = new Map(ground.reports.map(({ id }, index) => [id, index]))
  const first = ({ reports }: Draft): number => Math.min(...reports.map(({ id }) => order.get(id) ?? 0))
  return drafts
    .map(draft => ({ draft, at: first(draft) }))
    .sort((one, other) => one.at - other.at)
    .map(({ draft }) => draft)
}
