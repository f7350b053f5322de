import { expect, test } from 'vitest'
import { makeBrief } from './brief.js'
import { fixture } from './fixture.js'
import { hostileFixture } from './hostileFixture.js'
import { escapeMarkdown, toMarkdown } from './markdown.js'

test('a line ends in links to the lines of its files', () => {
  expect(toMarkdown(fixture, makeBrief(fixture))).toContain(
    '  - Milo Tarn: **if** “Marevia reopens the strait” → “President Anna Lindqvist would meet Pavel Orsin” [A:5](a.txt#L5)\n',
  )
})

test('the title is the headline that stands for the story', () => {
  expect(toMarkdown(fixture, makeBrief(fixture))).toMatch(
    /^# “Norland names its price for a meeting with Marevia” — 2 reports, at most 2 independent\n/u,
  )
})

test.each([
  ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
  ['a link', '[a](javascript:b)', '\\[a\\](javascript:b)'],
  ['an image', '![a](b)', '\\!\\[a\\](b)'],
  ['HTML', '<b onclick="x">&amp;', '\\<b onclick="x"\\>\\&amp;'],
  ['code', '`a`', '\\`a\\`'],
  ['a table', 'a | b', 'a \\| b'],
  ['a formula', '$a$', '\\$a\\$'],
  ['an address that would link itself', 'http://a.b www.c.d', 'http\\://a.b www\\.c.d'],
  ['a mention', '@somebody #1', '\\@somebody \\#1'],
  ['a heading or list on a line of its own', 'a\n# b\n- c', 'a \\# b - c'],
  ['an escape', '\\*', '\\\\\\*'],
])('%s is text', (_, text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

test('whatever a text holds, every line is ours', () => {
  const record = hostileFixture('\n\n# x\n- y\n```\n<script>\n[a]: javascript:b\n')
  const lines = toMarkdown(record, makeBrief(record)).trimEnd().split('\n')
  expect(lines.filter(line => !/^(?:#{1,2} |- | {2}- |$|No )/u.test(line))).toEqual([])
})

test.each([
  ['javascript:alert(1)', 'javascript%3Aalert%281%29#L'],
  ['//host/a.txt', '(/host/a.txt#L'],
  ['my file).txt', 'my%20file%29.txt#L'],
  ['x\ud800', 'x%EF%BF%BD#L'],
])('a file called %j is only a file', (name, link) => {
  const record = hostileFixture(name)
  expect(toMarkdown(record, makeBrief(record))).toContain(link)
})
