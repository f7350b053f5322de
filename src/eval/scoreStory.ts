/** The folds: utterances, positions, proposals and answers. Meetings have a file of their own. */
import type { Span } from '../model/evidence.js'
import type { Proposal, Stance } from '../model/story.js'
import type { GoldProposal } from './gold.js'
import { matchUp } from './matching.js'
import type { Measured } from './measure.js'
import { contentWords, sharedWords } from './names.js'
import { locate, overlap } from './ranges.js'
import { excerpt, type Score, tally } from './score.js'
import { isSameTime, showTime } from './scoreArticles.js'
import { touchesWords } from './scoreStatements.js'

/** Pairs of statements that are reports of one utterance. Both must be matched to count; an unmatched one is a miss elsewhere. */
function scoreUtterances(measured: Measured): Score {
  const { expect, find, score } = tally('utterance pairs')
  const golds = measured.gold.story.utterances ?? []
  const utteranceOf = new Map(
    measured.record.story.utterances.flatMap(({ id, reports }) => reports.map(report => [report, id])),
  )
  const goldOf = new Map(
    golds.flatMap((utterance, index) => utterance.reports.map(report => [report, index])),
  )
  for (const { reports } of golds) for (const report of reports) measured.statement(report)
  const entries = measured.expected.filter(entry => entry.match)
  for (const [index, one] of entries.entries()) {
    for (const other of entries.slice(index + 1)) {
      const inRecord = utteranceOf.get(one.match!.id)
      const together = inRecord !== undefined && inRecord === utteranceOf.get(other.match!.id)
      const wanted = goldOf.has(one.id) && goldOf.get(one.id) === goldOf.get(other.id)
      if (wanted) expect(together ? undefined : `${one.id} and ${other.id} are one utterance`)
      // A statement that the gold puts nowhere may belong to its speaker's utterance, unless it was said at another time.
      const open = goldOf.has(one.id) !== goldOf.has(other.id) && one.gold.speaker === other.gold.speaker
      const apart = one.gold.said && other.gold.said && one.gold.said !== other.gold.said
      const silent = !goldOf.has(one.id) && !goldOf.has(other.id)
      if (together && (wanted || !((open && !apart) || silent)))
        find(wanted ? undefined : `${one.id} with ${other.id}`)
    }
  }
  return score()
}

/** One stance of one party, known by what it rests on: a record's stance is the gold's if they share a statement. */
function scorePositions(measured: Measured): readonly Score[] {
  const { expect, find, score } = tally('stances')
  const since = tally('stance since')
  const { names, record, gold, statement } = measured
  const used = new Set<Stance>()
  for (const position of gold.story.positions ?? []) {
    for (const wanted of position.over) {
      const because = (wanted.because ?? []).map(id => statement(id)?.id)
      const issue = contentWords(position.issue)
      const near = record.story.positions
        .filter(read => names.isSame(position.party, read.party))
        .flatMap(read => read.stances.map(stance => ({ stance, label: read.issue.label })))
        .filter(({ stance, label }) =>
          wanted.because === undefined
            ? sharedWords(issue, contentWords(label)) * 2 >= issue.size
            : stance.because.some(id => because.includes(id)),
        )
      const right = near.filter(({ stance }) => stance.stance === wanted.stance)
      for (const { stance } of right) used.add(stance)
      const read = near.map(({ stance, label }) => `${stance.stance} on ${label}`).join('; ') || 'none'
      const asked = `${position.party} ${wanted.stance} on ${position.issue ?? '?'} (${(wanted.because ?? []).join(', ')})`
      expect(right.length > 0 ? undefined : `${asked}, read as ${read}`)
      if (wanted.since === undefined || right.length === 0) continue
      const dated = right.some(({ stance }) => isSameTime(wanted.since!, stance.since))
      since.expect(
        dated
          ? undefined
          : `${asked} since ${wanted.since}, read as ${right.map(({ stance }) => showTime(stance.since)).join('; ')}`,
      )
    }
  }
  for (const { party, issue, stances } of record.story.positions) {
    for (const stance of stances)
      find(used.has(stance) ? undefined : `${party.label} ${stance.stance} on ${issue.label}`)
  }
  return [score(), since.score()]
}

function scoreProposals(measured: Measured): readonly Score[] {
  const proposals = tally('proposals')
  const kind = tally('proposal kind')
  const to = tally('proposal to')
  const time = tally('proposal time')
  const terms = tally('terms')
  const answers = tally('answers')
  const { names, record, gold, article, quote } = measured
  const read = record.story.proposals
  const golds = gold.story.proposals ?? []

  const isTerm = (span: Span, term: { article: string; text: string; nth?: number | undefined }): boolean => {
    const page = article(term.article)
    const place = locate(term.article, page.capture.text, term.text, term.nth)
    return span.article === page.id && overlap([place], [span]) >= 0.5
  }
  const isBy = (wanted: GoldProposal, proposal: Proposal): boolean =>
    typeof wanted.by !== 'string' || names.isSame(wanted.by, proposal.by)
  const matched = matchUp(golds, read, (wanted, proposal) => {
    if (!isBy(wanted, proposal)) return 0
    const common = (wanted.terms ?? []).filter(term =>
      proposal.terms.some(({ span }) => isTerm(span, term)),
    ).length
    return wanted.terms === undefined ? 0.5 : common
  })
  for (const [index, wanted] of golds.entries()) {
    const proposal = read[matched[index]!]
    const asked = `${wanted.by ?? 'somebody'} to ${(wanted.to ?? []).join(' + ') || 'anybody'}`
    proposals.expect(proposal ? undefined : `${asked}: no proposal by that party has one of its terms`)
    if (proposal && wanted.kind !== undefined) {
      kind.expect(
        wanted.kind === proposal.kind ? undefined : `${asked}: ${wanted.kind}, read as ${proposal.kind}`,
      )
    }
    for (const name of proposal ? (wanted.to ?? []) : []) {
      const right = proposal!.to.some(party => names.isSame(name, party))
      to.expect(
        right
          ? undefined
          : `${asked}: ${name} is not in ${proposal!.to.map(party => party.label).join(' + ') || '–'}`,
      )
    }
    if (proposal && wanted.time !== undefined) {
      time.expect(
        isSameTime(wanted.time, proposal.time)
          ? undefined
          : `${asked}: ${wanted.time}, read as ${showTime(proposal.time)}`,
      )
    }
    for (const term of wanted.terms ?? []) {
      const right = read.some(
        other => isBy(wanted, other) && other.terms.some(({ span }) => isTerm(span, term)),
      )
      terms.expect(right ? undefined : `${term.article} ${excerpt(term.text)}`)
    }
    for (const answer of wanted.answers ?? []) {
      const near = read
        .flatMap(other => other.answers)
        .filter(other => touchesWords(measured, other.evidence.spans, answer))
      const right = near.some(
        other =>
          other.answer === answer.answer &&
          (answer.by ? names.isSame(answer.by, other.by) : other.by === undefined),
      )
      const instead =
        near.map(other => `${other.answer} by ${other.by?.label ?? 'nobody'}`).join('; ') || 'none'
      answers.expect(
        right
          ? undefined
          : `${answer.answer} by ${answer.by ?? 'nobody'} ${excerpt(answer.text)}, read as ${instead}`,
      )
    }
  }
  const goldTerms = golds.flatMap(wanted => wanted.terms ?? [])
  const goldAnswers = golds.flatMap(wanted => wanted.answers ?? [])
  for (const [index, proposal] of read.entries()) {
    const line = `${proposal.kind} by ${proposal.by.label}: ${proposal.terms.map(({ span }) => quote(span)).join('; ')}`
    proposals.find(matched.includes(index) ? undefined : line)
    for (const { span } of proposal.terms) {
      terms.find(
        goldTerms.some(term => isTerm(span, term)) ? undefined : `${proposal.by.label}: ${quote(span)}`,
      )
    }
    for (const { answer, by, evidence } of proposal.answers) {
      const right = goldAnswers.some(
        wanted => wanted.answer === answer && touchesWords(measured, evidence.spans, wanted),
      )
      answers.find(
        right ? undefined : `${answer} by ${by?.label ?? 'nobody'}: ${evidence.spans.map(quote).join('; ')}`,
      )
    }
  }
  return [proposals, kind, to, time, terms, answers].map(each => each.score())
}

export function scoreStory(measured: Measured): readonly Score[] {
  const { story } = measured.gold
  return [
    ...(story.utterances ? [scoreUtterances(measured)] : []),
    ...(story.positions ? scorePositions(measured) : []),
    ...(story.proposals ? scoreProposals(measured) : []),
  ]
}
