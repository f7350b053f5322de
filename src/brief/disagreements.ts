/** The section on where the reports stand to each other: contradictions, omissions, framings, and last what they share. */
import type { BriefLine, BriefPoint, BriefSection } from '../model/brief.js'
import type { Agreement, Contradiction, Framing, Omission, Side } from '../model/comparison.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'

/** `says` for what a side asserts, in its sentence; without it the words themselves are the point. */
function sidePoint(lookup: Lookup, side: Side, says: boolean): BriefPoint {
  const words = side.evidence.spans[0]!
  return {
    parts: [
      { lead: lookup.letters(side.articles) },
      { text: says ? `: ${foldLine(side.says)}: ` : ': ' },
      ...(says ? lookup.quoteSentence(words) : lookup.quote(words)),
    ],
    cites: lookup.cite(side.evidence.spans),
  }
}

function citeSides(lookup: Lookup, sides: readonly Side[]): BriefLine['cites'] {
  return lookup.cite(sides.map(side => side.evidence.spans[0]))
}

function sidesLine(
  lookup: Lookup,
  heading: string,
  difference: Agreement | Contradiction | Framing,
  says: boolean,
): BriefLine {
  return {
    id: difference.id,
    parts: [{ lead: heading }, { text: `: ${foldLine(difference.label)}` }],
    cites: citeSides(lookup, difference.sides),
    lines: difference.sides.map(side => sidePoint(lookup, side, says)),
  }
}

/** Told by one side: one line. Told by several: a line for each. */
function omissionLine(lookup: Lookup, omission: Omission): BriefLine {
  const tellers = lookup.letters(omission.told.flatMap(({ articles }) => articles))
  const words = omission.told.length === 1 ? omission.told[0]!.evidence.spans[0] : undefined
  return {
    id: omission.id,
    parts: [
      { lead: `Only in ${tellers}` },
      { text: `, not in ${lookup.letters(omission.untold)}: ${foldLine(omission.label)}` },
      ...(words ? [{ text: ': ' }, ...lookup.quoteSentence(words)] : []),
    ],
    cites: citeSides(lookup, omission.told),
    lines: words ? [] : omission.told.map(side => sidePoint(lookup, side, false)),
  }
}

export function disagreementsSection(lookup: Lookup): BriefSection {
  const { contradictions, omissions, framings, agreements } = lookup.record.comparison
  return {
    key: 'disagreements',
    heading: 'Where the reports differ',
    empty:
      lookup.record.articles.length < 2
        ? 'There is one report only, so nothing to compare.'
        : 'No difference and no agreement between independent reports was found.',
    lines: [
      ...contradictions.map(found => sidesLine(lookup, 'Contradiction', found, true)),
      ...omissions.map(found => omissionLine(lookup, found)),
      ...framings.map(found => sidesLine(lookup, 'Different words', found, false)),
      ...agreements.map(found => sidesLine(lookup, 'Agreement', found, true)),
    ],
  }
}
