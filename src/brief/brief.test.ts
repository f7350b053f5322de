import { expect, test } from 'vitest'
import { Brief, type BriefPart, type BriefPoint, type BriefSection } from '../model/brief.js'
import { Record } from '../model/record.js'
import { makeBrief } from './brief.js'
import { fixture } from './fixture.js'
import { hostileFixture } from './hostileFixture.js'
import { findPlaces } from './places.js'

const places = findPlaces(fixture)
const brief = makeBrief(fixture)

function say(parts: readonly BriefPart[]): string {
  return parts
    .map(part => ('quote' in part ? `“${places.text(part.quote)}”` : 'lead' in part ? part.lead : part.text))
    .join('')
}

function section(key: BriefSection['key']): BriefSection {
  return brief.sections.find(candidate => candidate.key === key)!
}

function points(key: BriefSection['key']): readonly BriefPoint[] {
  return section(key).lines.flatMap(line => [line, ...line.lines])
}

function lines(key: BriefSection['key']): readonly string[] {
  return points(key).map(point => say(point.parts))
}

test('the fixture is a record and the brief is a brief', () => {
  expect(Record.parse(fixture)).toEqual(fixture)
  expect(Brief.parse(brief)).toEqual(brief)
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

test('the title names the first meeting and how many reports there are', () => {
  expect(brief.title).toBe('Meeting of Anna Lindqvist and Pavel Orsin: 2 reports')
})

test('about names every report and says what they descend from', () => {
  expect(lines('about')).toEqual([
    'A “Norland names its price for a meeting with Marevia” — Norland Post, 28 May 2031, English',
    "B “Marevia's Orsin snubs summit” — Lakeside Wire, 28 May 2031, English",
    'At most 2 independent of 2 reports: A · B',
    'B was republished from Kurier: “Source: Kurier”',
  ])
})

test('a meeting has its time, who comes by which account, conditions and blockers', () => {
  expect(lines('meetings')).toEqual([
    'Meeting of Anna Lindqvist and Pavel Orsin — unsettled: the accounts differ; lakes summit, 3–4 June 2031 (year implied)',
    'Pavel Orsin: accounts differ: attendance undecided (A) “Orsin has not yet decided whether he will travel or no”; attendance ruled out (B) “Marevian President Pavel Orsin will not travel”',
    'if “Marevia reopens the strait” — says Milo Tarn; the move is with Marevia',
    'blocked: “Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June, officials said.”',
  ])
})

test('a position shows how it moved', () => {
  expect(lines('positions')).toEqual([
    'Norland on a meeting of Anna Lindqvist and Pavel Orsin: against it → on conditions',
    'against it, 11–20 May 2031 (year implied): “she saw “no need” for such a meeting”',
    'on conditions, 27 May 2031 (year implied): “President Anna Lindqvist would meet Pavel Orsin at the Lakes summit if Marevia reopens the strait”',
  ])
})

test('a proposal has its terms and its answers', () => {
  expect(lines('proposals')).toEqual([
    'Norland: demand to Marevia',
    '“The strait must be open”',
    "Answer, by whom is not said: rejected: “Norland's ultimatum was rejected on Monday”",
  ])
})

test('contradictions stand first, both sides quoted; then what one side leaves out; then different words', () => {
  expect(lines('disagreements')).toEqual([
    'Contradiction: whether Pavel Orsin comes to the lakes summit',
    'A: undecided: “Orsin has not yet decided whether he will travel or no.”',
    'B: ruled out: “Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June, officials said.”',
    'Only in A, not in B: the condition for the meeting: “President Anna Lindqvist would meet Pavel Orsin at the Lakes summit if Marevia reopens the strait, her spokesman Milo Tarn said on Tuesday.”',
    'Different words: the demand of Norland',
    'A: “its price”',
    'B: “ultimatum”',
  ])
})

test('statements stand by speaker, with mode, time, addressee and channel; the unnamed last', () => {
  expect(lines('statements')).toEqual([
    'Milo Tarn — 2 statements in A',
    'reported, 27 May 2031 (year implied): “President Anna Lindqvist would meet Pavel Orsin at the Lakes summit if Marevia reopens the strait”',
    'own words, to Kurier, via Kurier → Norland Post: “We asked for one thing only. The strait must be open”',
    'Anna Lindqvist — 1 statement in A',
    'partly own words, 11–20 May 2031 (year implied): “she saw “no need” for such a meeting”',
    'officials (unnamed, Marevia) — 1 statement in B',
    'reported: “Marevian President Pavel Orsin will not travel to the Lakes summit on 3 and 4 June”',
  ])
})

test('what was not read, repaired or left out is said', () => {
  expect(lines('unread')).toEqual([
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
  const uncited = brief.sections.flatMap(({ key }) => points(key)).filter(point => point.cites.length === 0)
  expect(uncited.map(point => say(point.parts).slice(0, 8))).toEqual(['Note (B)'])
})

test('a copy’s statements are one point with both places', () => {
  const statement = fixture.statements[0]!
  const twice = { ...fixture, statements: [statement, { ...statement, id: 'statement/again' }] }
  const statements = makeBrief(twice).sections.find(({ key }) => key === 'statements')!
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
