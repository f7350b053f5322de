/** The section with statements by speaker: how it was reported, when, to whom, and through whom it reached the page. */
import type { Party } from '../model/actor.js'
import type { BriefLine, BriefPart, BriefPoint, BriefSection } from '../model/brief.js'
import type { Id } from '../model/evidence.js'
import type { Claim, Statement } from '../model/statement.js'
import { cap, caps, roomFor, sayMore } from './caps.js'
import type { Lookup } from './lookup.js'
import { actWord, countOf, joinWords, modeWord, speakerKey } from './wording.js'

/** The least of a statement that is worth quoting, in UTF-16 code units. */
const fewestUnits = 30

/** Whether somebody is an article’s own page: its outlet, or whom it was taken from, which the first section says. */
function isPage(lookup: Lookup, article: Id, party: Party): boolean {
  const sources = lookup.record.descents.filter(({ child }) => child === article).map(({ source }) => source)
  const page = [lookup.places.article(article)?.outlet, ...sources]
  return (
    lookup.nameParty(party) === lookup.nameOutlet(article) ||
    page.some(each => each !== undefined && speakerKey(each) === speakerKey(party))
  )
}

/** The hands between mouth and reader: `RIA → Blick → 24 Instant News`; in short without the page’s and the addressee’s. */
function sayChannel(lookup: Lookup, statement: Statement): string {
  const { article, speaker, addressees, channel } = statement
  const hands = channel.map(hop => hop.by).filter(party => speakerKey(party) !== speakerKey(speaker))
  const others = hands.filter(party => !isPage(lookup, article, party))
  if (others.length === 0) return ''
  const told = new Set(addressees.map(speakerKey))
  const shown = lookup.full ? hands : others.filter(party => !told.has(speakerKey(party)))
  return shown.map(party => lookup.nameParty(party)).join(' → ')
}

/** What the reporting words themselves make of the content: “denied”, “accused”. */
function cueClaim({ cue, claims }: Statement): Claim | undefined {
  return claims.find(({ act, evidence }) => {
    const [words] = evidence.spans
    return act !== 'say' && cue !== undefined && words!.start === cue.start && words!.end === cue.end
  })
}

/** `denies (“denied”)`, `accuses Marevia (“accused”)`, or for plain saying only how: `reported (“warned”)`. */
function sayCue(lookup: Lookup, statement: Statement): readonly BriefPart[] {
  const claim = cueClaim(statement)
  // “It was said” is its own speaker, and named as such.
  const isSpeaker = statement.speaker.unnamed === 'impersonal'
  const cue: readonly BriefPart[] =
    statement.cue && (lookup.full || !isSpeaker)
      ? [{ text: ' (' }, ...lookup.quote(statement.cue, 60), { text: ')' }]
      : []
  if (!claim || claim.act === 'say') return [{ text: modeWord[statement.mode] }, ...cue]
  // To deny and to reject are a no of themselves; “did not deny” is their yes.
  const usual = claim.act === 'deny' || claim.act === 'reject' ? 'no' : 'yes'
  const act = `${claim.polarity === usual ? '' : 'not: '}${actWord[claim.act]}`
  const whom = claim.act === 'accuse' ? claim.recipients.map(party => lookup.nameParty(party)) : []
  return [
    { lead: act },
    ...(whom.length > 0 ? [{ text: ` ${joinWords(whom)}` }] : []),
    ...cue,
    { text: `, ${modeWord[statement.mode]}` },
  ]
}

/** How it was said and what. `before` is what the line says in front. */
function sayStatement(lookup: Lookup, statement: Statement, before = ''): readonly BriefPart[] {
  const channel = sayChannel(lookup, statement)
  const carried = statement.cue === undefined && statement.carriedFrom !== undefined
  const words = [
    ...(carried || (lookup.full && statement.carriedFrom !== undefined)
      ? ['carried on from the sentence before']
      : []),
    ...(statement.said ? [lookup.sayTime(statement.said)] : []),
    ...(statement.addressees.length > 0
      ? [`to ${joinWords(statement.addressees.map(party => lookup.nameParty(party)))}`]
      : []),
    ...(channel === '' ? [] : [`via ${channel}`]),
  ]
  const how = words.length > 0 ? `, ${words.join(', ')}` : ''
  const cue = statement.cue ? lookup.places.text(statement.cue) : ''
  return [
    ...sayCue(lookup, statement),
    ...(how === '' ? [] : [{ text: how }]),
    ...sayContent(lookup, statement, before + modeWord[statement.mode] + cue + how),
  ]
}

/** The words of a statement; in short as many as a line or two hold. */
function sayContent(lookup: Lookup, { content }: Statement, said: string): readonly BriefPart[] {
  let room = roomFor(lookup, said, Number.POSITIVE_INFINITY)
  const parts: BriefPart[] = []
  for (const [index, span] of content.entries()) {
    const isCut = room < fewestUnits
    if (isCut)
      return parts.some(part => 'text' in part && part.text === ' […]') ? parts : [...parts, { text: ' […]' }]
    parts.push({ text: index === 0 ? ': ' : ' … ' }, ...lookup.quote(span, Math.min(600, room)))
    room -= span.end - span.start
  }
  return parts
}

function statementPoint(lookup: Lookup, reports: readonly Statement[]): BriefPoint {
  const statement = reports[0]!
  return {
    id: statement.id,
    parts: sayStatement(lookup, statement),
    cites: citeReports(lookup, reports),
  }
}

/** In short, where each report begins. */
function citeReports(lookup: Lookup, reports: readonly Statement[]): BriefPoint['cites'] {
  return lookup.cite(reports.flatMap(({ content }) => (lookup.full ? content : content.slice(0, 1))))
}

/** The same words in several reports (a copy, an agency's text) are one point with all its places. */
function byWording(lookup: Lookup, statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    // A copy may set other marks: straight quotation marks for curled ones.
    const words = statement.content.map(span =>
      lookup.places
        .text(span)
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' '),
    )
    const key = `${statement.mode} ${cueClaim(statement)?.act} ${words.join(' … ')}`
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  return [...groups.values()]
}

/** How much a statement commits its speaker to: what is claimed, on what condition, in whose words. */
function weightOf(statement: Statement): number {
  const acts = new Set(statement.claims.map(({ act }) => act).filter(act => act !== 'say'))
  const conditions = statement.claims.some(claim => claim.conditions.length > 0)
  return (
    (conditions ? 4 : 0) +
    (cueClaim(statement) ? 3 : 0) +
    Math.min(acts.size, 2) +
    (statement.wording.length > 0 ? 2 : 0)
  )
}

/** The statements of one speaker that the short brief shows, in the order of the record: the weightiest, of each occasion one first. */
function chooseStatements(
  lookup: Lookup,
  groups: readonly (readonly Statement[])[],
  occasions: ReadonlyMap<Id, Id>,
): readonly (readonly Statement[])[] {
  if (lookup.full || groups.length <= caps.statements) return groups
  const order = groups.toSorted((one, other) => weightOf(other[0]!) - weightOf(one[0]!))
  const seen = new Set<Id>()
  const again = new Set<readonly Statement[]>()
  for (const group of order) {
    const occasion = occasions.get(group[0]!.id) ?? group[0]!.id
    if (seen.has(occasion)) again.add(group)
    seen.add(occasion)
  }
  const fresh = [...order.filter(group => !again.has(group)), ...again]
  const chosen = new Set(fresh.slice(0, caps.statements))
  return groups.filter(group => chosen.has(group))
}

/** A speaker of one statement is, in short, one line. */
function speakerLine(
  lookup: Lookup,
  statements: readonly Statement[],
  occasions: ReadonlyMap<Id, Id>,
): BriefLine {
  const { speaker } = statements[0]!
  const groups = byWording(lookup, statements)
  const id = speaker.actor === undefined ? {} : { id: speaker.actor }
  const lead = { lead: lookup.nameParty(speaker) }
  if (groups.length === 1 && !lookup.full) {
    const [reports] = groups
    const parts = [lead, { text: ': ' }, ...sayStatement(lookup, reports![0]!, lead.lead)]
    return { ...id, parts, cites: citeReports(lookup, reports!), lines: [] }
  }
  const shown = chooseStatements(lookup, groups, occasions)
  const count =
    shown.length < groups.length
      ? `${shown.length} of ${countOf(groups.length, 'statement')}`
      : countOf(groups.length, 'statement')
  const namings = new Map(
    [...statements]
      .reverse()
      .map(statement => [
        statement.article,
        statement.speaker.span ?? statement.source ?? statement.content[0],
      ]),
  )
  const where = lookup.letters(statements.map(statement => statement.article))
  return {
    ...id,
    parts: [lead, { text: ` — ${count} in ${where}` }],
    cites: lookup.cite(lookup.full ? [...namings.values()] : [...namings.values()].slice(-1)),
    lines: shown.map(reports => statementPoint(lookup, reports)),
  }
}

/** Known persons and states first, then others with a name, last the unnamed. */
function rankOf(lookup: Lookup, { speaker }: Statement): number {
  if (speaker.unnamed !== undefined || speaker.actor === undefined) return 2
  return lookup.isKnown(speaker.actor) ? 0 : 1
}

/** By how well the speaker is known, then by how many statements there are. */
export function statementsSection(lookup: Lookup): BriefSection {
  const { statements, story } = lookup.record
  const occasions = new Map(
    story.utterances.flatMap(({ id, reports }) => reports.map(report => [report, id] as const)),
  )
  const speakers = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = speakerKey(statement.speaker)
    const said = speakers.get(key)
    if (said) said.push(statement)
    else speakers.set(key, [statement])
  }
  const order = [...speakers.values()].sort(
    (one, other) => rankOf(lookup, one[0]!) - rankOf(lookup, other[0]!) || other.length - one.length,
  )
  const { shown, more } = cap(lookup, order, caps.speakers)
  const lines = shown.map(said => speakerLine(lookup, said, occasions))
  const rest = order.slice(shown.length).flat().length
  const count = `${countOf(more, 'speaker').replace(/^\d+ /u, '')} with ${countOf(rest, 'statement')}`
  return {
    key: 'statements',
    heading: 'Statements by speaker',
    empty: 'No statement was found.',
    lines: more > 0 ? [...lines, { parts: [{ text: sayMore(more, count) }], cites: [], lines: [] }] : lines,
  }
}
