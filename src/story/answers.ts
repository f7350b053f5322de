/** Answers to proposals: who accepted, rejected, suspended or studies what was put before, and where the text says so. */
import type { Party } from '../model/actor.js'
import type { Evidence, Id, Time } from '../model/evidence.js'
import type { Claim } from '../model/statement.js'
import type { Answer } from '../model/story.js'
import { type Draft, putsForward } from './drafts.js'
import {
  countShared,
  foldEvidence,
  type Ground,
  isAsked,
  partyKey,
  principalOf,
  type Report,
  standingParty,
} from './ground.js'
import type { Utterances } from './utterances.js'

/** Stems that an answer which points at no proposal, or is hardly an answer, must share with its terms. */
const sharedSubject = 2
/** How many proposals of one party an answer from another article is held against. */
const lookBack = 16

export interface Answered {
  readonly answer: Answer
  readonly key: string
}

const answers: { readonly [act: string]: Answer['answer'] } = {
  accept: 'accepted',
  agree: 'accepted',
  support: 'accepted',
  reject: 'rejected',
  deny: 'rejected',
  suspend: 'suspended',
}

/** What a claim answers, if its words speak of a proposal. A report that only says so may still study or counter it. */
function answerOf(claim: Claim, report: Report): Answer['answer'] | undefined {
  if (claim.modality === 'hypothetical' || claim.modality === 'possible' || claim.modality === 'required')
    return undefined
  const answer = answers[claim.act]
  // “will study the offer” may be read as an acceptance that nobody has decided yet.
  if (claim.modality === 'undecided') return report.kinds.has('studies') ? 'studying' : undefined
  if (answer) return answer === 'accepted' && claim.polarity === 'no' ? 'rejected' : answer
  const proposes = claim.act === 'propose' || claim.act === 'offer'
  if (report.kinds.has('counters')) return proposes || claim.act === 'say' ? 'countered' : undefined
  const thinks = claim.act === 'say' || claim.act === 'decide'
  return report.kinds.has('studies') && thinks && claim.polarity === 'yes' ? 'studying' : undefined
}

interface Answering {
  readonly by: Party | undefined
  readonly side: Id | undefined
}

interface Finding {
  readonly report: Report
  readonly answer: Answer['answer']
  /** “He supports …” answers a proposal only where its words say which. */
  readonly weak: boolean
  readonly answering: Answering
  readonly evidence: Evidence
  readonly recipients: readonly Party[]
  readonly time: Time | undefined
}

/** Who answers: the agents where they stand for one side alone, else the speaker; for an article’s own words the agents or nobody. */
function answererOf(agents: readonly Party[], report: Report, ground: Ground): Answering {
  const named = agents[0] ?? report.statement?.speaker
  const by = named && standingParty(named, ground.knowledge, report.article)
  return { by, side: by && principalOf(by, ground.knowledge, report.article) }
}

/** What a report answers: by its claims, else by words that dismiss what they point at (“called the idea unworkable”). */
function answersIn(report: Report, ground: Ground): readonly Finding[] {
  const found = report.claims.flatMap((claim): readonly Finding[] => {
    const answer = answerOf(claim, report)
    if (!answer || isAsked(report.article, claim.evidence.spans[0]?.start ?? report.start)) return []
    const weak = claim.act === 'agree' || claim.act === 'support'
    const { evidence, recipients } = claim
    const answering = answererOf(claim.agents, report, ground)
    return [{ report, answer, weak, answering, evidence, recipients, time: claim.time }]
  })
  const { statement, kinds } = report
  if (found.length > 0 || !statement || !kinds.has('dismisses') || !kinds.has('refers')) return found
  const { evidence, said } = statement
  const answering = answererOf([], report, ground)
  return [{ report, answer: 'rejected', weak: false, answering, evidence, recipients: [], time: said }]
}

/** Whether this side may answer this proposal: it is addressed, or nobody is; who proposed may only suspend. */
function mayAnswer(draft: Draft, { by, side }: Answering, answer: Answer['answer'], ground: Ground): boolean {
  if (!by) return answer === 'suspended' || answer === 'rejected' || answer === 'accepted'
  if (side === undefined) return false
  if (side === draft.byKey) return answer === 'suspended'
  const { includes } = ground.knowledge
  return (
    draft.toKeys.size === 0 ||
    [...draft.toKeys].some(to => to === side || includes(to, side) || includes(side, to))
  )
}

/** Drafts by the stems of their terms: what an answer that points at nothing is looked up in. */
function indexStems(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const index = new Map<string, Draft[]>()
  for (const draft of drafts) {
    for (const stem of draft.stems) {
      const list = index.get(stem)
      if (list) list.push(draft)
      else index.set(stem, [draft])
    }
  }
  return index
}

/** The draft whose terms share most stems with a report, at least so many; of equals the later. */
function nearest(drafts: readonly Draft[], report: Report, fewest: number): Draft | undefined {
  let best: Draft | undefined
  let most = fewest
  for (const draft of drafts) {
    const shared = countShared(draft.stems, report.stems)
    if (shared < most) continue
    best = draft
    most = shared
  }
  return best
}

/** Finds the answers to all drafts, in the order of the reports. */
export function findAnswers(
  drafts: readonly Draft[],
  ground: Ground,
  { utteranceOf }: Utterances,
): ReadonlyMap<Draft, readonly Answered[]> {
  const byReport = new Map<Id, Draft[]>()
  const byParty = new Map<string, Draft[]>()
  for (const draft of drafts) {
    for (const report of draft.reports) byReport.set(report.id, [...(byReport.get(report.id) ?? []), draft])
    byParty.set(draft.byKey, [...(byParty.get(draft.byKey) ?? []), draft])
  }
  const byStem = indexStems(drafts)
  const found = new Map<Draft, Map<string, Answered>>()
  let article: Id | undefined
  let before: Draft[] = []
  /** Whether somebody that no table tells has put something forward since the last of `before`. */
  let strange = false
  for (const report of ground.reports) {
    if (report.article.id !== article) {
      before = []
      strange = false
    }
    article = report.article.id
    const points = report.kinds.has('refers') || report.kinds.has('counters')
    for (const finding of answersIn(report, ground)) {
      const fits = (draft: Draft): boolean =>
        mayAnswer(draft, finding.answering, finding.answer, ground) && !draft.reports.includes(report)
      const told = before.filter(fits)
      const pointed = points
        ? (nearest(told, report, finding.weak ? sharedSubject : 1) ??
          (finding.weak || strange ? undefined : told.at(-1)) ??
          elsewhere(finding, byParty, ground, fits))
        : undefined
      // “The ministry had turned down a bank of its own in May”: by its subject, wherever and whenever it was put.
      const alike = (): readonly Draft[] =>
        [...new Set([...report.stems].flatMap(stem => (byStem.get(stem) ?? []).slice(-lookBack)))].filter(
          fits,
        )
      const byWords = (): Draft | undefined =>
        finding.answer === 'rejected' ? nearest(alike(), report, sharedSubject) : undefined
      const draft = pointed ?? byWords()
      if (draft) addAnswer(found, draft, finding, utteranceOf)
    }
    const own = byReport.get(report.id) ?? []
    // “The regime is demanding guarantees … Washington has rejected the demand”: not the one that others made earlier.
    if (own.length > 0 || putsForward(report)) strange = own.length === 0
    for (const draft of own) before = [...before.filter(known => known !== draft).slice(-lookBack), draft]
  }
  return new Map([...found].map(([draft, list]) => [draft, [...list.values()]]))
}

/** The proposal of another article that the claim names by its proposer and its subject. */
function elsewhere(
  { report, recipients, answering }: Finding,
  byParty: ReadonlyMap<string, readonly Draft[]>,
  ground: Ground,
  fits: (draft: Draft) => boolean,
): Draft | undefined {
  if (answering.side === undefined) return undefined
  for (const party of recipients) {
    const proposer = principalOf(party, ground.knowledge, report.article)
    const drawer = proposer === undefined ? [] : (byParty.get(proposer) ?? [])
    const draft = nearest(drawer.slice(-lookBack).filter(fits), report, sharedSubject)
    if (draft) return draft
  }
  return undefined
}

/** Several reports of the same side’s same answer are one. */
function addAnswer(
  found: Map<Draft, Map<string, Answered>>,
  draft: Draft,
  finding: Finding,
  utteranceOf: ReadonlyMap<Id, Id>,
): void {
  const { report, answering, answer } = finding
  const { by, side } = answering
  const key = by
    ? `${side ?? partyKey(by)}|${answer}`
    : `${utteranceOf.get(report.id) ?? report.article.id}||${answer}`
  const list = found.get(draft) ?? new Map<string, Answered>()
  found.set(draft, list)
  const known = list.get(key)?.answer
  const time = known?.time ?? finding.time ?? report.statement?.said
  list.set(key, {
    key,
    answer: {
      ...(by && { by: known?.by ?? by }),
      answer,
      ...(time && { time }),
      because: [...new Set([...(known?.because ?? []), report.id])],
      evidence: foldEvidence('story/answer', [...(known ? [known.evidence] : []), finding.evidence]),
    },
  })
}
