/** The section on where each party stands on each issue, and how it moved. */
import type { BriefLine, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import type { Position, Stance } from '../model/story.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
import { sayTime } from './when.js'
import { stanceWord } from './wording.js'

function firstWords(lookup: Lookup, spans: readonly Span[]): readonly BriefPart[] {
  const [words] = spans
  return words ? [{ text: ': ' }, ...lookup.quote(words)] : []
}

function stancePoint(lookup: Lookup, stance: Stance): BriefPoint {
  const words = lookup.wordsOf(stance.because)
  const since = stance.since ? `, ${sayTime(stance.since)}` : ''
  return {
    parts: [{ lead: stanceWord[stance.stance] }, { text: since }, ...firstWords(lookup, words)],
    cites: lookup.cite(words),
  }
}

/** Stances as a path, a stance that only repeats the last one left out: `against it → open to it`. */
function sayPath(stances: readonly Stance[]): string {
  return stances
    .filter((stance, index) => stance.stance !== stances[index - 1]?.stance)
    .map(stance => stanceWord[stance.stance])
    .join(' → ')
}

function positionLine(lookup: Lookup, position: Position): BriefLine {
  const [only, ...later] = position.stances
  const words = lookup.wordsOf(position.stances.flatMap(({ because }) => because))
  const single = later.length === 0 ? only : undefined
  const since = single?.since ? `, ${sayTime(single.since)}` : ''
  return {
    id: position.id,
    parts: [
      { lead: lookup.nameParty(position.party) },
      { text: ` on ${foldLine(position.issue.label)}: ${sayPath(position.stances)}${since}` },
      ...(single ? firstWords(lookup, words) : []),
    ],
    cites: lookup.cite(words),
    lines: single ? [] : position.stances.map(stance => stancePoint(lookup, stance)),
  }
}

export function positionsSection(lookup: Lookup): BriefSection {
  return {
    key: 'positions',
    heading: 'Positions',
    empty: 'No position on a shared issue was found.',
    lines: lookup.record.story.positions.map(position => positionLine(lookup, position)),
  }
}
