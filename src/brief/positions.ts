/** The section on where each party stands on each issue, and how it moved. */
import type { BriefLine, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import type { Position, Stance } from '../model/story.js'
import { capLines, caps, roomFor } from './caps.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
import { openConditionLines } from './openConditions.js'
import { stanceWord } from './wording.js'

function sayWords(lookup: Lookup, words: Span | undefined, said: string): readonly BriefPart[] {
  return words ? [{ text: ': ' }, ...lookup.quoteTold(words, roomFor(lookup, said, 200))] : []
}

/** `against it, May 2031 → open to it, June 2031`; two turns of one time say it once. */
function sayPath(lookup: Lookup, turns: readonly Stance[]): string {
  const times = turns.map(({ since }) => (since ? `, ${lookup.sayTime(since)}` : ''))
  return turns
    .map(({ stance }, index) => stanceWord[stance] + (times[index] === times[index + 1] ? '' : times[index]))
    .join(' → ')
}

function stancePoint(lookup: Lookup, stance: Stance): BriefPoint {
  const words = lookup.wordsOf(stance.because)
  return {
    parts: [
      { lead: stanceWord[stance.stance] },
      { text: stance.since ? `, ${lookup.sayTime(stance.since)}` : '' },
      ...sayWords(lookup, words[0], ''),
    ],
    cites: lookup.cite(words),
  }
}

/** Stances, a stance that only repeats the one before left out. */
function turnsOf({ stances }: Position): readonly Stance[] {
  return stances.filter((stance, index) => stance.stance !== stances[index - 1]?.stance)
}

/** The path and the words of the last turn: `against it (May) → open to it (June): “…”`; in full, a point for each stance. */
function positionLine(lookup: Lookup, position: Position): BriefLine {
  const turns = turnsOf(position)
  const words = lookup.wordsOf(position.stances.flatMap(({ because }) => because))
  const isWhole = lookup.full && position.stances.length > 1
  const { label } = position.issue
  // The words on a meeting stand with the meeting, those of an answer with the proposal.
  const { meetings, proposals } = lookup.record.story
  const answers = new Set(proposals.flatMap(proposal => proposal.answers.flatMap(({ because }) => because)))
  const isTold =
    !lookup.full &&
    (meetings.some(meeting => meeting.label === label) || turns.at(-1)!.because.every(id => answers.has(id)))
  const path = sayPath(lookup, turns)
  const name = lookup.nameParty(position.party)
  const said = ` on ${foldLine(label)}: ${path}`
  return {
    id: position.id,
    parts: [
      { lead: name },
      { text: said },
      ...(isWhole || isTold ? [] : sayWords(lookup, lookup.wordsOf(turns.at(-1)!.because)[0], name + said)),
    ],
    cites: lookup.cite(words),
    lines: isWhole ? position.stances.map(stance => stancePoint(lookup, stance)) : [],
  }
}

export function positionsSection(lookup: Lookup): BriefSection {
  const { positions } = lookup.record.story
  return {
    key: 'positions',
    heading: 'Positions',
    empty: 'No position on a shared issue was found.',
    lines: [
      ...capLines(lookup, positions, caps.positions, position => positionLine(lookup, position)),
      ...openConditionLines(lookup),
    ],
  }
}
