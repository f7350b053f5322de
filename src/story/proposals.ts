/** Proposals: what one side put to another, term by term. Two articles on one proposal give one, with the terms of both. */
import type { Proposal } from '../model/story.js'
import { makeId } from '../text/identity.js'
import { compareText } from '../text/order.js'
import { narrowestTime } from '../text/periods.js'
import { type Answered, findAnswers } from './answers.js'
import { collectDrafts, type Draft } from './drafts.js'
import { foldEvidence, type Ground } from './ground.js'
import type { Utterances } from './utterances.js'

function tellProposal(draft: Draft, answered: readonly Answered[]): Proposal {
  const time = narrowestTime(draft.times)
  const terms = [...draft.terms.values()]
  return {
    id: makeId(
      'proposal',
      draft.byKey,
      ...[...new Set(draft.reports.map(report => report.id))].sort(compareText),
      ...[...draft.toKeys].sort(compareText),
    ),
    kind: draft.kind,
    by: draft.by,
    to: draft.to,
    ...(time && { time }),
    terms: terms.map(({ span, because }) => ({ span, because: [...because] })),
    answers: answered.map(({ answer }) => answer),
    evidence: foldEvidence('story/proposal', [
      ...draft.evidence,
      ...terms.map(({ span }) => ({ spans: [span], by: 'story/term', certainty: 'stated' as const })),
    ]),
  }
}

/** “offered a grim assessment”: to nobody, in one report, and nobody answers. */
function isIdle({ kind, to, reports }: Draft, answered: boolean): boolean {
  const articles = new Set(reports.map(report => report.article.id))
  return kind === 'offer' && to.length === 0 && articles.size < 2 && !answered
}

/** All proposals, in the order in which the reports first tell them. */
export function foldProposals(ground: Ground, utterances: Utterances): readonly Proposal[] {
  const drafts = collectDrafts(ground, utterances)
  const answers = findAnswers(drafts, ground, utterances)
  const told = drafts.filter(draft => !isIdle(draft, answers.has(draft)))
  return told.map(draft => tellProposal(draft, answers.get(draft) ?? []))
}
