/** The section on what one side put to another, term by term, and how it was answered. */
import type { BriefLine, BriefPoint, BriefSection } from '../model/brief.js'
import type { Answer, Proposal } from '../model/story.js'
import type { Lookup } from './lookup.js'
import { sayTime } from './when.js'
import { answerWord, joinWords } from './wording.js'

function answerPoint(lookup: Lookup, answer: Answer): BriefPoint {
  const by = answer.by ? lookup.nameParty(answer.by) : 'Answer, by whom is not said'
  const time = answer.time ? `, ${sayTime(answer.time)}` : ''
  return {
    parts: [
      { lead: by },
      { text: `: ${answerWord[answer.answer]}${time}: ` },
      ...lookup.quote(answer.evidence.spans[0]!, 120),
    ],
    cites: lookup.cite(answer.evidence.spans),
  }
}

function proposalLine(lookup: Lookup, proposal: Proposal): BriefLine {
  const to =
    proposal.to.length > 0 ? ` to ${joinWords(proposal.to.map(party => lookup.nameParty(party)))}` : ''
  const time = proposal.time ? `, ${sayTime(proposal.time)}` : ''
  const answered = proposal.answers.length === 0 ? '; no answer is reported' : ''
  return {
    id: proposal.id,
    parts: [{ lead: lookup.nameParty(proposal.by) }, { text: `: ${proposal.kind}${to}${time}${answered}` }],
    cites: lookup.cite(proposal.evidence.spans),
    lines: [
      ...proposal.terms.map(
        (term): BriefPoint => ({ parts: lookup.quote(term.span), cites: lookup.cite([term.span]) }),
      ),
      ...proposal.answers.map(answer => answerPoint(lookup, answer)),
    ],
  }
}

export function proposalsSection(lookup: Lookup): BriefSection {
  return {
    key: 'proposals',
    heading: 'Proposals and answers',
    empty: 'No proposal, offer or demand was found.',
    lines: lookup.record.story.proposals.map(proposal => proposalLine(lookup, proposal)),
  }
}
