import { expect, test } from 'vitest'
import { Brief, type BriefPart, type BriefPoint, type BriefSection } from '../model/brief.js'
import { Record } from '../model/record.js'
import type { Act, Claim, Statement } from '../model/statement.js'
import { makeBrief } from './brief.js'
import { fixture } from './fixture.js'
import { hostileFixture } from './hostileFixture.js'
import { findPlaces } from './places.js'

const places = findPlaces(fixture)
const brief = makeBrief(fixture)
const whole = makeBrief(fixture, { full: true })

function say(parts: readonly BriefPart[], of = places): string {
  return parts
    .map(part => ('quote' in part ? `“${of.text(part.quote)}”` : 'lead' in part ? part.lead : part.text))
    .join('')
}

function points(key: BriefSection['key'], of: Brief): readonly BriefPoint[] {
  return of.sections.find(candidate => candidate.key === key)!.lines.flatMap(line => [line, ...line.lines])
}

function lines(key: BriefSection['key'], of: Brief = brief, record: Record = fixture): readonly string[] {
  return points(key, of).map(point => say(point.parts, findPlaces(record)))
}

test('the fixture is a record and the brief is a brief', () => {
  expect(Record.parse(fixture)).toEqual(fixture)
  expect(Brief.parse(brief)).toEqual(brief)
  expect(Brief.parse(whole)).toEqual(whole)
})

test('the sections stand in the order of an analyst’s questions', () => {
  expect(brief.sections.map(({ key }) => key)).toEqual([
    'about',
    'meetings',
    'positions',
    'proposals',
    'disagreements',
    'statements',
    'unread',
  ])
})

test('the title is a headline in its own words, and how many reports there are', () => {
  expect(say(brief.title.parts)).toBe(
    '“Norland names its price for a meeting with Marevia” — 2 reports, at most 2 independent',
  )
})

test('about names every report and says what they descend from', () => {
  expect(lines('about')).toEqual([
    'A “Norland names its price for a meeting with Marevia” — Norland Post, 28 May 2031',
    "B “Marevia's Orsin snubs summit” — Lakeside Wire, 28 May 2031",
    'At most 2 independent of 2 reports — B was republished from Kurier',
  ])
})

test('about in full has the language, and the words that show a descent', () => {
  expect(lines('about', whole)).toEqual([
    'A “Norland names its price for a meeting with Marevia” — Norland Post, 28 May 2031, English',
    "B “Marevia's Orsin snubs summit” — Lakeside Wire, 28 May 2031, English",
    'At most 2 independent of 2 reports: A · B',
    'B was republished from Kurier: “Source: Kurier”',
  ])
})

test('a meeting has its time, who comes by which account, conditions with what follows, and blockers', () => {
  expect(lines('meetings')).toEqual([
    'Meeting of Anna Lindqvist and Pavel Orsin — the accounts differ; lakes summit, 3–4 June 2031',
    'Pavel Orsin: accounts differ on attendance: undecided (A); ruled out (B)',
    'Milo Tarn: if “Marevia reopens the strait” → “President Anna Lindqvist would meet Pavel Orsin”',
    'blocked: “Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June”',
  ])
})

test('a meeting in full has the words of each account, whose move it is, and what was filled in', () => {
  expect(lines('meetings', whole)).toEqual([
    'Meeting of Anna Lindqvist and Pavel Orsin — the accounts differ; lakes summit, 3–4 June 2031 (year implied)',
    'Pavel Orsin: accounts differ on attendance: undecided (A): “Orsin has not yet decided whether he will travel or no”; ruled out (B): “Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June”',
    'Milo Tarn: if “Marevia reopens the strait” → “President Anna Lindqvist would meet Pavel Orsin” — the move is with Marevia',
    'blocked: “Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June”',
  ])
})

test('an unsettled meeting of which no two sides tell differently is open', () => {
  const [meeting] = fixture.story.meetings
  const [undecided] = meeting!.attendance
  const record: Record = {
    ...fixture,
    story: {
      ...fixture.story,
      meetings: [{ ...meeting!, attendance: [undecided!], conditions: [], blockers: [] }],
    },
  }
  expect(lines('meetings', makeBrief(record))).toEqual([
    'Meeting of Anna Lindqvist and Pavel Orsin — open; lakes summit, 3–4 June 2031',
    'Pavel Orsin: attendance undecided: “Orsin has not yet decided whether he will travel or no”',
  ])
})

test('two statuses that one side tells are no difference', () => {
  const [meeting] = fixture.story.meetings
  const attendance = meeting!.attendance.map(entry => ({
    ...entry,
    evidence: { ...entry.evidence, spans: meeting!.attendance[0]!.evidence.spans },
  }))
  const blocked = { ...meeting!, attendance, blockers: [] }
  const record: Record = { ...fixture, story: { ...fixture.story, meetings: [blocked] } }
  expect(lines('meetings', makeBrief(record))[0]).toContain(' — open;')
  expect(lines('meetings', makeBrief(record))[1]).toMatch(/^Pavel Orsin: attendance undecided \(A\): /u)
})

test('a position shows how it moved, with the words of its last turn', () => {
  expect(lines('positions')).toEqual([
    'Norland on a meeting of Anna Lindqvist and Pavel Orsin: against it, 11–20 May 2031 → on conditions, 27 May 2031: “President Anna Lindqvist would meet Pavel” […]',
  ])
  expect(lines('positions', whole)).toEqual([
    'Norland on a meeting of Anna Lindqvist and Pavel Orsin: against it, 11–20 May 2031 (year implied) → on conditions, 27 May 2031 (year implied)',
    'against it, 11–20 May 2031 (year implied): “she saw “no need” for such a meeting”',
    'on conditions, 27 May 2031 (year implied): “President Anna Lindqvist would meet Pavel Orsin at the Lakes summit if Marevia reopens the strait”',
  ])
})

test('a condition that no meeting shows stands with the positions', () => {
  const record: Record = { ...fixture, story: { ...fixture.story, meetings: [] } }
  expect(lines('positions', makeBrief(record)).slice(1)).toEqual([
    'Condition, Milo Tarn: if “Marevia reopens the strait” → “President Anna Lindqvist would meet Pavel Orsin”',
  ])
})

test('a proposal has its terms and its answers, the answer in a whole clause', () => {
  expect(lines('proposals')).toEqual([
    'Norland: demand to Marevia: “The strait must be open”',
    "Answer, by whom is not said: rejected: “Norland's ultimatum was rejected on Monday”",
  ])
})

test('of a proposal that nobody answered, nothing is said about answers', () => {
  const [proposal] = fixture.story.proposals
  const record: Record = {
    ...fixture,
    story: { ...fixture.story, proposals: [{ ...proposal!, answers: [] }] },
  }
  expect(lines('proposals', makeBrief(record))).toEqual([
    'Norland: demand to Marevia: “The strait must be open”',
  ])
})

test('contradictions stand first, both sides quoted; then different words; then what one side leaves out', () => {
  expect(lines('disagreements')).toEqual([
    'Contradiction: whether Pavel Orsin comes to the lakes summit',
    'A: undecided: “Orsin has not yet decided whether he will travel or no”',
    'B: ruled out: “Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June”',
    'Different words: the demand of Norland: A “its price”; B “ultimatum”',
    'the condition for the meeting: […] “if Marevia reopens the strait, her spokesman Milo Tarn said on Tuesday.” — told by A; not by B',
  ])
  expect(lines('disagreements', whole)).toEqual([
    'Contradiction: whether Pavel Orsin comes to the lakes summit',
    'A: undecided: “Orsin has not yet decided whether he will travel or no.”',
    'B: ruled out: “Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June, officials said.”',
    'Different words: the demand of Norland',
    'A: “its price”',
    'B: “ultimatum”',
    'the condition for the meeting: “President Anna Lindqvist would meet Pavel Orsin at the Lakes summit if Marevia reopens the strait, her spokesman Milo Tarn said on Tuesday.” — told by A; not by B',
  ])
})

test('two omissions of one sentence are one line', () => {
  const [omission] = fixture.comparison.omissions
  const again = { ...omission!, id: 'omission/again', label: 'the strait' }
  const record: Record = {
    ...fixture,
    comparison: { ...fixture.comparison, omissions: [omission!, again] },
  }
  const said = lines('disagreements', makeBrief(record))
  expect(said.filter(line => line.includes('not by B'))).toHaveLength(1)
  expect(said.at(-1)).toMatch(/^the condition for the meeting and the strait: /u)
  const named = [
    { ...omission!, label: 'Milo Tarn: condition' },
    { ...again, label: 'Milo Tarn: threat' },
  ]
  const joined = { ...fixture, comparison: { ...fixture.comparison, omissions: named } }
  expect(lines('disagreements', makeBrief(joined)).at(-1)).toMatch(/^Milo Tarn: condition and threat: /u)
})

test('statements stand by speaker, with how they were reported, time, addressee and channel; the unnamed last', () => {
  expect(lines('statements')).toEqual([
    'Milo Tarn — 2 statements in A',
    'reported (“said”), 27 May 2031: “President Anna Lindqvist would meet Pavel Orsin at the Lakes summit if Marevia reopens the strait”',
    'own words (“told”), to Kurier: “We asked for one thing only. The strait must be open”',
    'Anna Lindqvist: partly own words (“had said”), 11–20 May 2031: “she saw “no need” for such a meeting”',
    'officials (unnamed, Marevia): reported (“said”): “Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June”',
  ])
  expect(lines('statements', whole)).toEqual([
    'Milo Tarn — 2 statements in A',
    'reported (“said”), 27 May 2031 (year implied): “President Anna Lindqvist would meet Pavel Orsin at the Lakes summit if Marevia reopens the strait”',
    'own words (“told”), to Kurier, via Kurier → Norland Post: “We asked for one thing only. The strait must be open”',
    'Anna Lindqvist — 1 statement in A',
    'partly own words (“had said”), 11–20 May 2031 (year implied): “she saw “no need” for such a meeting”',
    'officials (unnamed, Marevia) — 1 statement in B',
    'reported (“said”): “Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June”',
  ])
})

test.each<[Act, 'yes' | 'no', string]>([
  ['deny', 'no', 'denies (“said”), reported'],
  ['deny', 'yes', 'not: denies (“said”), reported'],
  ['reject', 'no', 'rejects (“said”), reported'],
  ['accuse', 'yes', 'accuses Marevia (“said”), reported'],
  ['demand', 'yes', 'demands (“said”), reported'],
  ['threaten', 'no', 'not: threatens (“said”), reported'],
])('what a cue does is said: %s %s', (act, polarity, said) => {
  const [statement] = fixture.statements
  const [claim] = statement!.claims
  const made: Claim = {
    ...claim!,
    act,
    polarity,
    recipients: [fixture.story.proposals[0]!.to[0]!],
    evidence: { ...claim!.evidence, spans: [statement!.cue!] },
  }
  const record: Record = { ...fixture, statements: [{ ...statement!, claims: [made] }] }
  expect(lines('statements', makeBrief(record))[0]).toContain(`: ${said}, 27 May 2031: “`)
})

test('the short brief shows three statements of a speaker and eight speakers, and counts the others', () => {
  const [first] = fixture.statements
  const [article] = fixture.articles
  const statements = Array.from({ length: 50 }, (_, index): Statement => {
    const span = { article: article!.id, start: index, end: index + 7 }
    const speaker = { label: `Speaker ${index % 10}`, actor: `person/speaker-${index % 10}`, by: 'test' }
    return { ...first!, id: `statement/${index}`, speaker, claims: [], content: [span] }
  })
  const record: Record = { ...fixture, statements }
  const short = makeBrief(record).sections.find(({ key }) => key === 'statements')!
  expect(short.lines.map(line => line.lines.length)).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 0])
  expect(say(short.lines[0]!.parts)).toBe('Speaker 0 — 3 of 5 statements in A')
  expect(say(short.lines[8]!.parts)).toBe('… and 2 more speakers with 10 statements (--full)')
  const full = makeBrief(record, { full: true }).sections.find(({ key }) => key === 'statements')!
  expect(full.lines.map(line => line.lines.length)).toEqual(Array.from({ length: 10 }, () => 5))
})

test('what was not read, repaired or left out is said', () => {
  expect(lines('unread')).toEqual([
    'Note (B): the date of publication was given for all files — name it for each file with --about',
    'A: 2 damaged places; left out: page furniture, teaser for another article in Spanish',
    'B: left out: credit',
  ])
  expect(lines('unread', whole)).toEqual([
    'Note (B): the date of publication was given for all files — name it for each file with --about',
    'A: 2 damaged places',
    'repaired: “ read as ” — the closing mark is turned the wrong way',
    'left by translation from Spanish: “or no” — a calque of “o no”',
    'A: on the page, but not taken as the article',
    'page furniture: “12.0 C”, “more stories”',
    'teaser for another article in Spanish: “Marevia cierra el estrecho tras la tormenta”',
    'B: on the page, but not taken as the article',
    'credit: “Source: Kurier”',
  ])
})

test('every line ends in citations, unless it is a problem without a place', () => {
  for (const of of [brief, whole]) {
    const uncited = of.sections
      .flatMap(({ key }) => points(key, of))
      .filter(point => point.cites.length === 0)
    expect(uncited.map(point => say(point.parts).slice(0, 8))).toEqual(['Note (B)'])
  }
})

test('a copy’s statements are one point with both places', () => {
  const statement = fixture.statements[0]!
  const twice = { ...fixture, statements: [statement, { ...statement, id: 'statement/again' }] }
  const statements = makeBrief(twice, { full: true }).sections.find(({ key }) => key === 'statements')!
  expect(statements.lines[0]!.lines).toHaveLength(1)
})

test('a long quotation is cut at a blank and stays a span of the text', () => {
  const [line] = makeBrief(hostileFixture(`${'many words '.repeat(100)}end`)).sections.find(
    ({ key }) => key === 'unread',
  )!.lines
  expect(line!.cites).toHaveLength(1)
})

test('an empty record says of each section that nothing was found', () => {
  const nothing: Record = {
    ...fixture,
    articles: [],
    actors: [],
    descents: [],
    statements: [],
    tellings: [],
    problems: [],
    story: { id: 'story/none', utterances: [], positions: [], proposals: [], meetings: [] },
    comparison: { sides: [], agreements: [], contradictions: [], omissions: [], framings: [] },
  }
  expect(
    makeBrief(nothing).sections.every(({ lines: none, empty }) => none.length === 0 && empty !== ''),
  ).toBe(true)
})

test('the same record gives the same bytes', () => {
  expect(JSON.stringify(makeBrief(fixture))).toBe(JSON.stringify(brief))
})
