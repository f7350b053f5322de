import { expect, test } from 'vitest'
import { makeBrief } from './brief.js'
import { widthOf } from './columns.js'
import { fixture } from './fixture.js'
import { hostileFixture } from './hostileFixture.js'
import { toTerminal } from './terminal.js'

const brief = makeBrief(fixture)

test('citations are letters; the first section has the path of each, as editors open it', () => {
  const text = toTerminal(fixture, brief, { width: 110 })
  expect(text).toContain('(A:10:79, B:3:1)')
  expect(text).toContain('• A a.txt:3:1 “Norland names its price')
})

test('a path stays in one piece on the line of its letter, however long it is', () => {
  const pathOf = (name: string): string => `somewhere/very/far/away/from/here/and/longer/than/a/line/${name}`
  const text = toTerminal(fixture, brief, { pathOf, width: 40 })
  expect(text).toMatch(
    /^(?:• A| {2}) ?somewhere\/very\/far\/away\/from\/here\/and\/longer\/than\/a\/line\/a\.txt:3:1$/mu,
  )
})

test('paths may stand in every citation', () => {
  const text = toTerminal(fixture, brief, { pathOf: name => `in/${name}`, paths: true, width: 110 })
  expect(text).toContain('(in/a.txt:10:79, in/b.txt:3:1)')
  expect(text).not.toContain('A:10:79')
})

test('a citation may be a link', () => {
  const link = (shown: string, name: string, line: number): string => `<${name} ${line} ${shown}>`
  expect(toTerminal(fixture, brief, { link })).toContain('(<a.txt 5 A:5:69>)')
  expect(toTerminal(fixture, brief, { link })).toContain('• A <a.txt 3 a.txt:3:1>')
})

test('a line has three citations at most, of each report one first, and says how many more there are', () => {
  const spans = [1, 20, 40].map(start => ({ article: fixture.articles[0]!.id, start, end: start + 1 }))
  const other = { article: fixture.articles[1]!.id, start: 0, end: 1 }
  const about = brief.sections[0]!
  const lines = [{ parts: [{ text: 'x' }], cites: [...spans, other], lines: [] }]
  const text = toTerminal(fixture, { ...brief, sections: [{ ...about, lines }] })
  expect(text).toContain('• x (A:1:2, B:1:1, +2)')
  const few = [{ parts: [{ text: 'x' }], cites: [...spans.slice(1), other], lines: [] }]
  expect(toTerminal(fixture, { ...brief, sections: [{ ...about, lines: few }] })).not.toContain('+')
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
  expect(text).toContain('~(~~A:5:69~~)~')
})

test('an empty section says so', () => {
  const alone = { ...fixture, story: { ...fixture.story, proposals: [] } }
  expect(toTerminal(alone, makeBrief(alone))).toContain('No proposal, offer or demand was found.')
})
