/** Answers to proposals: who accepted, rejected, suspended or studies what was put before, and where the text says so. */
import type { Party } from '../model/actor.js'
import type { Id } from '../model/evidence.js'
import type { Claim } from '../model/statement.js'
import type { Answer } from '../model/story.js'
import type { Draft } from './drafts.js'
import { countShared, foldEvidence, type Ground, partyKey, principalOf, type Report } from './ground.js'
import type { Utterances } from './utterances.js'

/** For an answer in an article that does not tell the proposal itself: stems it must share with the terms. */
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

/** Who answers: the agents where they stand for one side alone, else the speaker; for an article’s own words the agents or nobody. */
function answererOf(claim: Claim, report: Report, ground: Ground): Answering {
  const speaker = report.statement?.speaker
  const by = claim.agents[0] ?? speaker
  return { by, side: by && principalOf(by, ground.knowledge, report.article) }
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
  const found = new Map<Draft, Map<string, Answered>>()
  let article: Id | undefined
  let before: Draft[] = []
  for (const report of ground.reports) {
    if (report.article.id !== article) before = []
    article = report.article.id
    if (report.kinds.has('refers') || report.kinds.has('counters')) {
      for (const claim of report.claims) {
        const answer = answerOf(claim, report)
        if (!answer) continue
        const answering = answererOf(claim, report, ground)
        const fits = (draft: Draft): boolean => mayAnswer(draft, answering, answer, ground)
        const draft = before.findLast(fits) ?? elsewhere(claim, report, answering, byParty, ground, fits)
        if (!draft || draft.reports.includes(report)) continue
        addAnswer(found, draft, { claim, report, answering, answer }, utteranceOf)
      }
    }
    for (const draft of byReport.get(report.id) ?? [])
      before = [...before.filter(known => known !== draft).slice(-lookBack), draft]
  }
  return new Map([...found].map(([draft, list]) => [draft, [...list.values()]]))
}

/** The proposal of another article that the claim names by its proposer and its subject. */
function elsewhere(
  claim: Claim,
  report: Report,
  { side }: Answering,
  byParty: ReadonlyMap<string, readonly Draft[]>,
  ground: Ground,
  fits: (draft: Draft) => boolean,
): Draft | undefined {
  if (side === undefined) return undefined
  for (const party of claim.recipients) {
    const proposer = principalOf(party, ground.knowledge, report.article)
    const drawer = proposer === undefined ? [] : (byParty.get(proposer) ?? [])
    const draft = drawer
      .slice(-lookBack)
      .findLast(known => fits(known) && countShared(known.stems, report.stems) >= sharedSubject)
    if (draft) return draft
  }
  return undefined
}

interface Finding {
  readonly claim: Claim
  readonly report: Report
  readonly answering: Answering
  readonly answer: Answer['answer']
}

/** Several reports of the same side’s same answer are one. */
function addAnswer(
  found: Map<Draft, Map<string, Answered>>,
  draft: Draft,
  finding: Finding,
  utteranceOf: ReadonlyMap<Id, Id>,
): void {
  const { claim, report, answering, answer } = finding
  const { by, side } = answering
  const key = by
    ? `${side ?? partyKey(by)}|${answer}`
    : `${utteranceOf.get(report.id) ?? report.article.id}||${answer}`
  const list = found.get(draft) ?? new Map<string, Answered>()
  found.set(draft, list)
  const known = list.get(key)?.answer
  const time = known?.time ?? claim.time ?? report.statement?.said
  list.set(key, {
    key,
    answer: {
      ...(by && { by: known?.by ?? by }),
      answer,
      ...(time && { time }),
      because: [...new Set([...(known?.because ?? []), report.id])],
      evidence: foldEvidence('story/answer', [...(known ? [known.evidence] : []), claim.evidence]),
    },
  })
}
