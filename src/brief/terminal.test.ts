import { expect, test } from 'vitest'
import { makeBrief } from './brief.js'
import { widthOf } from './columns.js'
import { fixture } from './fixture.js'
import { hostileFixture } from './hostileFixture.js'
import { toTerminal } from './terminal.js'

const brief = makeBrief(fixture)

test('citations are what editors open', () => {
  expect(toTerminal(fixture, brief)).toContain('(a.txt:10:79, b.txt:3:1)')
})

test('a path may stand for a name', () => {
  expect(toTerminal(fixture, brief, { pathOf: name => `in/${name}` })).toContain('(in/a.txt:3:1)')
})

test('a long path gives way to its letter, which the first section explains', () => {
  const pathOf = (name: string): string => `somewhere/far/away/from/here/${name}`
  const text = toTerminal(fixture, brief, { pathOf, width: 110 })
  expect(text).toContain('(A:10:79, B:3:1)')
  expect(text).toContain('(somewhere/far/away/from/here/a.txt:3:1)')
  expect(toTerminal(fixture, brief, { pathOf, paths: true, width: 110 })).not.toContain('A:10:79')
})

test('a citation may be a link', () => {
  const link = (shown: string, name: string, line: number): string => `<${name} ${line} ${shown}>`
  expect(toTerminal(fixture, brief, { link })).toContain('(<a.txt 5 a.txt:5:69>)')
})

test.each([40, 60, 80, 110])('no line is wider than %i', width => {
  expect(Math.max(...toTerminal(fixture, brief, { width }).split('\n').map(widthOf))).toBeLessThanOrEqual(
    width,
  )
})

test('without paint there is no control character', () => {
  expect(toTerminal(fixture, brief)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/u)
})

test('no control character of an article reaches the terminal', () => {
  const record = hostileFixture('\u001b]0;title\u0007 \u001b[2J \u009b31m \u202e \0 \r')
  expect(toTerminal(record, makeBrief(record))).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/u)
})

test('quotations, leads, headings and citations are painted', () => {
  const mark = (sign: string) => (text: string) => `${sign}${text}${sign}`
  const paint = { heading: mark('#'), lead: mark('*'), quote: mark('_'), cite: mark('~') }
  const text = toTerminal(fixture, brief, { paint })
  expect(text).toContain('#MEETINGS#')
  expect(text).toContain('*if* _“Marevia_ _reopens_ _the_ _strait”_')
  expect(text).toContain('~(~~a.txt:5:69~~)~')
})

test('an empty section says so', () => {
  const alone = { ...fixture, story: { ...fixture.story, proposals: [] } }
  expect(toTerminal(alone, makeBrief(alone))).toContain('No proposal, offer or demand was found.')
})
