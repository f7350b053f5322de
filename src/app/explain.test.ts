import { expect, test } from 'vitest'
import { fixture } from '../brief/fixture.js'
import { hostileFixture } from '../brief/hostileFixture.js'
import { explain } from './explain.js'
import { type RuleRow, sayUnknown, showExplanation, showRule } from './showExplanation.js'

const rule: RuleRow = {
  id: 'en/test/hand-made',
  match: ['made by hand', 'hand-made'],
  because: 'the fixture was made by hand',
  yes: ['this one'],
  no: ['another one'],
}
const ruleOf = (id: string): RuleRow | undefined => (id === rule.id ? rule : undefined)

function show(id: string): string {
  const explained = explain(fixture, id)
  if (!('found' in explained)) throw new Error(sayUnknown(id, explained))
  return showExplanation(fixture, explained.found, ruleOf)
}

test('a statement has its facts, its places and the rules that read it', () => {
  const text = show('statement/s000000000000003')
  expect(text).toMatch(/speaker +Anna Lindqvist/u)
  expect(text).toMatch(/mode +mixed/u)
  expect(text).toContain('a.txt:10:1')
  expect(text).toContain('because the fixture was made by hand')
  expect(text).toContain('yes  this one')
  expect(text).toContain('no   another one')
})

test('the span stands marked in its sentence', () => {
  const text = show('condition/').replace(/\s+/gu, ' ')
  expect(text).toContain('requires “Marevia reopens the strait”')
  expect(text).toContain(
    'at the Lakes summit ⟦if Marevia reopens the strait⟧, her spokesman Milo Tarn said on Tuesday.',
  )
})

test('a meeting shows the statements that it was folded from', () => {
  const text = show('meeting/')
  expect(text).toContain('statement/s000000000000001 — Milo Tarn')
  expect(text).toContain('telling/t000000000000001 — the report itself')
})

test.each([
  'statement/s000000000000001',
  'contradiction/x0',
  'x000000000000001',
  'state/MRV',
  'proposal/',
  'descent/d',
  'issue/',
])('%s is found', id => {
  expect(explain(fixture, id)).toHaveProperty('found')
})

test('everything with an id can be explained', () => {
  const ids = [...JSON.stringify(fixture).matchAll(/"id":"([^"]+)"/gu)].map(match => match[1]!)
  expect(ids.filter(id => !('found' in explain(fixture, id)))).toEqual([])
  for (const id of ids) expect(show(id)).toContain(id)
})

test('an id of several things names them', () => {
  const explained = explain(fixture, 'statement/s')
  expect('found' in explained || sayUnknown('statement/s', explained)).toContain('statement/s000000000000002')
})

test('an unknown id names those of its kind, or the kinds', () => {
  for (const [id, words] of [
    ['meeting/zzz', 'There are meeting/m000000000000001'],
    ['zzz', 'meeting/, '],
  ] as const) {
    const explained = explain(fixture, id)
    expect('found' in explained || sayUnknown(id, explained)).toContain(words)
  }
})

test('an empty id is none', () => {
  expect(explain(fixture, '')).not.toHaveProperty('found')
})

test('a rule is shown by itself', () => {
  expect(showRule(rule)).toBe(
    '  en/test/hand-made\n    because the fixture was made by hand\n    looks for made by hand | hand-made\n    yes  this one\n    no   another one\n',
  )
})

test('a step that is no row is named as such', () => {
  const explained = explain(fixture, 'meeting/')
  expect('found' in explained && showExplanation(fixture, explained.found, () => undefined)).toContain(
    'not rows of a table',
  )
})

test('no control character of an article reaches the terminal', () => {
  const record = hostileFixture('\u001b[2J\u202e')
  const explained = explain(record, 'statement/hostile')
  expect('found' in explained && showExplanation(record, explained.found, ruleOf)).not.toMatch(
    /[\u001b\u202e]/u,
  )
})
