/** The section with every statement, by speaker: in whose words, when, to whom, and through whom it reached the page. */
import type { Party } from '../model/actor.js'
import type { BriefLine, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Statement } from '../model/statement.js'
import { foldLine } from './legible.js'
import type { Lookup } from './lookup.js'
import { sayTime } from './when.js'
import { countOf, joinWords, modeWord } from './wording.js'

function speakerKey(party: Party): string {
  return party.actor ?? `${party.unnamed} ${party.of} ${foldLine(party.label).toLowerCase()}`
}

/** The hands between mouth and reader, where there are any: `RIA → Blick → 24 Instant News`. */
function sayChannel(lookup: Lookup, statement: Statement): string {
  const own = speakerKey(statement.speaker)
  const page = lookup.places.article(statement.article)?.outlet?.actor
  const hands = statement.channel.filter(hop => speakerKey(hop.by) !== own)
  if (hands.every(hop => hop.by.actor !== undefined && hop.by.actor === page)) return ''
  return hands.map(hop => lookup.nameParty(hop.by)).join(' → ')
}

function statementPoint(lookup: Lookup, reports: readonly Statement[]): BriefPoint {
  const statement = reports[0]!
  const channel = sayChannel(lookup, statement)
  const words = [
    modeWord[statement.mode],
    ...(statement.carriedFrom === undefined ? [] : ['carried on from the sentence before']),
    ...(statement.said ? [sayTime(statement.said)] : []),
    ...(statement.addressees.length > 0
      ? [`to ${joinWords(statement.addressees.map(party => lookup.nameParty(party)))}`]
      : []),
    ...(channel === '' ? [] : [`via ${channel}`]),
  ]
  const quotes = statement.content.flatMap((span, index): readonly BriefPart[] => [
    { text: index === 0 ? ': ' : ' … ' },
    ...lookup.quote(span, 600),
  ])
  return {
    id: statement.id,
    parts: [{ text: words.join(', ') }, ...quotes],
    cites: lookup.cite(reports.flatMap(report => report.content)),
  }
}

/** The same words in several reports (a copy, an agency's text) are one point with all its places. */
function byWording(lookup: Lookup, statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const words = statement.content.map(span => foldLine(lookup.places.text(span))).join(' … ')
    const key = `${statement.mode} ${words}`
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  return [...groups.values()]
}

function speakerLine(lookup: Lookup, statements: readonly Statement[]): BriefLine {
  const { speaker } = statements[0]!
  const groups = byWording(lookup, statements)
  const articles = statements.map(statement => statement.article)
  const namings = new Map(
    [...statements]
      .reverse()
      .map(statement => [
        statement.article,
        statement.speaker.span ?? statement.source ?? statement.content[0],
      ]),
  )
  return {
    ...(speaker.actor === undefined ? {} : { id: speaker.actor }),
    parts: [
      { lead: lookup.nameParty(speaker) },
      { text: ` — ${countOf(groups.length, 'statement')} in ${lookup.letters(articles)}` },
    ],
    cites: lookup.cite([...namings.values()]),
    lines: groups.map(reports => statementPoint(lookup, reports)),
  }
}

/** Speakers whose statements are most, first; those whom nobody named, last. */
export function statementsSection(lookup: Lookup): BriefSection {
  const speakers = new Map<string, Statement[]>()
  for (const statement of lookup.record.statements) {
    const key = speakerKey(statement.speaker)
    const said = speakers.get(key)
    if (said) said.push(statement)
    else speakers.set(key, [statement])
  }
  const named = (said: readonly Statement[]): number => (said[0]!.speaker.unnamed === undefined ? 0 : 1)
  const order = [...speakers.values()].sort((a, b) => named(a) - named(b) || b.length - a.length)
  return {
    key: 'statements',
    heading: 'Statements by speaker',
    empty: 'No statement was found.',
    lines: order.map(said => speakerLine(lookup, said)),
  }
}
