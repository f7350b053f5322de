/** The section on where the reports stand to each other: contradictions, different words, omissions, and last what they share. */
import type { BriefLine, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Agreement, Contradiction, Framing, Omission, Side } from '../model/comparison.js'
import { capLines, caps, roomFor } from './caps.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
import { joinWords } from './wording.js'

/** A side’s sentence; in short what fits beside what the line says. */
function quoteSide(lookup: Lookup, side: Side, said: string): readonly BriefPart[] {
  const words = side.evidence.spans[0]!
  return lookup.full ? lookup.quoteSentence(words) : lookup.quoteTold(words, roomFor(lookup, said, 0))
}

/** `says` for what a side asserts, in its sentence; without it the words themselves are the point. */
function sidePoint(lookup: Lookup, side: Side, says: boolean): BriefPoint {
  return {
    parts: [
      { lead: lookup.letters(side.articles) },
      { text: says ? `: ${saySays(side)}: ` : ': ' },
      ...(says ? quoteSide(lookup, side, side.says) : lookup.quote(side.evidence.spans[0]!)),
    ],
    cites: lookup.cite(side.evidence.spans),
  }
}

/** What a side asserts, in words that stand by themselves. */
function saySays({ says }: Side): string {
  return says === 'fact' ? 'told as a fact' : foldLine(says)
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

/** In short, one line: `Different words: the strait: A “its price”; B “ultimatum”`. */
function framingLine(lookup: Lookup, framing: Framing): BriefLine {
  if (lookup.full) return sidesLine(lookup, 'Different words', framing, false)
  const sides = framing.sides.flatMap((side, index): readonly BriefPart[] => [
    { text: `${index === 0 ? ': ' : '; '}${lookup.letterList(side.articles)} ` },
    ...lookup.quote(side.evidence.spans[0]!, 60),
  ])
  return {
    id: framing.id,
    parts: [{ lead: 'Different words' }, { text: `: ${foldLine(framing.label)}` }, ...sides],
    cites: citeSides(lookup, framing.sides),
    lines: [],
  }
}

/** In short, one line without the words, which stand in the sections above: `Agreement: who comes: announced (A, B)`. */
function agreementLine(lookup: Lookup, agreement: Agreement): BriefLine {
  if (lookup.full) return sidesLine(lookup, 'Agreement', agreement, true)
  const bySays = new Map<string, Side[]>()
  for (const side of agreement.sides) {
    const says = saySays(side)
    bySays.set(says, [...(bySays.get(says) ?? []), side])
  }
  const says = [...bySays].map(([word, sides]) =>
    bySays.size === 1 ? word : `${word} (${lookup.letterList(sides.flatMap(({ articles }) => articles))})`,
  )
  return {
    id: agreement.id,
    parts: [{ lead: 'Agreement' }, { text: `: ${foldLine(agreement.label)}: ${says.join(', ')}` }],
    cites: citeSides(lookup, agreement.sides),
    lines: [],
  }
}

function tellerPoint(lookup: Lookup, side: Side): BriefPoint {
  return {
    parts: [
      { lead: lookup.letters(side.articles) },
      { text: ': ' },
      ...lookup.quoteTold(side.evidence.spans[0]!),
    ],
    cites: lookup.cite(side.evidence.spans),
  }
}

/** Several things that one sentence tells are left out together, and the sentence is quoted once. */
function bySentence(lookup: Lookup, omissions: readonly Omission[]): readonly (readonly Omission[])[] {
  const groups = new Map<string, Omission[]>()
  for (const omission of omissions) {
    const sentences = omission.told.map(side => JSON.stringify(lookup.quoteSentence(side.evidence.spans[0]!)))
    const key = `${sentences.join(' ')} ${omission.untold.join(' ')}`
    groups.set(key, [...(groups.get(key) ?? []), omission])
  }
  return [...groups.values()]
}

/** `Orsin: condition` and `Orsin: threat` are `Orsin: condition and threat`. */
function joinLabels(labels: readonly string[]): string {
  const [first = ''] = labels
  const who = /^[^:]+: /u.exec(first)?.[0]
  if (who === undefined || !labels.every(label => label.startsWith(who))) return joinWords(labels)
  return who + joinWords(labels.map(label => label.slice(who.length)))
}

function omissionLine(lookup: Lookup, omissions: readonly Omission[]): BriefLine {
  const { id, told, untold } = omissions[0]!
  const [first, ...others] = told
  const name = joinLabels([...new Set(omissions.map(({ label }) => foldLine(label)))])
  const tellers = lookup.letterList(told.flatMap(({ articles }) => articles))
  const where = ` — told by ${tellers}; not by ${lookup.letterList(untold)}`
  return {
    id,
    parts: [{ lead: name }, { text: ': ' }, ...quoteSide(lookup, first!, name + where), { text: where }],
    cites: citeSides(lookup, told),
    lines: lookup.full ? others.map(side => tellerPoint(lookup, side)) : [],
  }
}

export function disagreementsSection(lookup: Lookup): BriefSection {
  const { contradictions, omissions, framings, agreements } = lookup.record.comparison
  const left = bySentence(lookup, omissions)
  return {
    key: 'disagreements',
    heading: 'Where the reports differ',
    empty:
      lookup.record.articles.length < 2
        ? 'There is one report only, so nothing to compare.'
        : 'No difference and no agreement between independent reports was found.',
    lines: [
      ...capLines(
        lookup,
        contradictions,
        caps.contradictions,
        found => sidesLine(lookup, 'Contradiction', found, true),
        'contradictions',
      ),
      ...capLines(lookup, framings, caps.framings, found => framingLine(lookup, found), 'different words'),
      ...capLines(lookup, left, caps.omissions, found => omissionLine(lookup, found), 'left out by some'),
      ...capLines(lookup, agreements, caps.agreements, found => agreementLine(lookup, found), 'agreements'),
    ],
  }
}
