/** The section on what one side put to another, term by term, and how it was answered. */
import type { BriefLine, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import type { Answer, Proposal } from '../model/story.js'
import { cap, capLines, capPoints, caps, roomFor, sayMore } from './caps.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
import { answerWord, joinWords } from './wording.js'

function answerPoint(lookup: Lookup, answer: Answer): BriefPoint {
  const by = answer.by ? lookup.nameParty(answer.by) : 'Answer, by whom is not said'
  const time = answer.time ? `, ${lookup.sayTime(answer.time)}` : ''
  return {
    parts: [
      { lead: by },
      { text: `: ${answerWord[answer.answer]}${time}: ` },
      ...lookup.quoteTold(
        answer.evidence.spans[0]!,
        roomFor(lookup, by + answerWord[answer.answer] + time, 200),
      ),
    ],
    cites: lookup.cite(answer.evidence.spans),
  }
}

/** The terms, those of the same words (a copy’s) together. */
function termsOf(lookup: Lookup, proposal: Proposal): readonly (readonly Span[])[] {
  const byWords = new Map<string, Span[]>()
  for (const { span } of proposal.terms) {
    const words = foldLine(lookup.places.text(span)).toLowerCase()
    byWords.set(words, [...(byWords.get(words) ?? []), span])
  }
  return [...byWords.values()]
}

/** In short, and where there is but one, the terms stand in the line of their proposal. */
function sayTerms(lookup: Lookup, terms: readonly (readonly Span[])[]): readonly BriefPart[] {
  const { shown, more } = cap(lookup, terms, caps.terms)
  const limit = shown.length > 1 ? 50 : 90
  return [
    ...shown.flatMap((spans, index): readonly BriefPart[] => [
      { text: index === 0 ? ': ' : '; ' },
      ...lookup.quote(spans[0]!, lookup.full ? 180 : limit),
    ]),
    ...(more > 0 ? [{ text: ` ${sayMore(more)}` }] : []),
  ]
}

function proposalLine(lookup: Lookup, proposal: Proposal): BriefLine {
  const to =
    proposal.to.length > 0 ? ` to ${joinWords(proposal.to.map(party => lookup.nameParty(party)))}` : ''
  const time = proposal.time ? `, ${lookup.sayTime(proposal.time)}` : ''
  const terms = termsOf(lookup, proposal)
  const inLine = !lookup.full || terms.length === 1
  const points = terms.map(
    (spans): BriefPoint => ({ parts: lookup.quote(spans[0]!), cites: lookup.cite(spans) }),
  )
  return {
    id: proposal.id,
    parts: [
      { lead: lookup.nameParty(proposal.by) },
      { text: `: ${proposal.kind}${to}${time}` },
      ...(inLine ? sayTerms(lookup, terms) : []),
    ],
    cites: lookup.cite(inLine && terms.length > 0 ? terms.flat() : proposal.evidence.spans),
    lines: [
      ...(inLine ? [] : points),
      ...capPoints(lookup, proposal.answers, caps.answers, answer => answerPoint(lookup, answer)),
    ],
  }
}

/** What is answered stands first, then what more sides tell. */
export function proposalsSection(lookup: Lookup): BriefSection {
  const sides = ({ evidence, terms }: Proposal): number =>
    new Set([...evidence.spans, ...terms.map(({ span }) => span)].map(span => lookup.side(span.article))).size
  const answered = ({ answers }: Proposal): number => (answers.length > 0 ? 1 : 0)
  const order = lookup.record.story.proposals.toSorted(
    (one, other) => answered(other) - answered(one) || sides(other) - sides(one),
  )
  return {
    key: 'proposals',
    heading: 'Proposals and answers',
    empty: 'No proposal, offer or demand was found.',
    lines: capLines(lookup, order, caps.proposals, proposal => proposalLine(lookup, proposal)),
  }
}
