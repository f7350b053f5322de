import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeInMarkup } from '../../markup/place.js'
import { keepsContract, takeAll } from '../contract.js'
import { markdown, readMarkdown } from './markdown.js'

const source = `---
title: "Harbour talks end"
date: 2031-05-28
url: https://norland.example/1
source: Norland Post
author: [Ada Moor, Bo Lund]
tags:
  - harbour
  - trade
---

# Harbour *talks* end

The minister of [Norland](https://norland.example "the land") said
“we shall **see**” on Tuesday, R&amp;D \\*or not\\*.  
He left.

> The envoy \`did not\` answer,
> he said.

Talks so far
------------

- In [May][1]
- In June: 5 * 3 = 15, snake_case_word

![A harbour](harbour.jpg)

1. <https://norland.example/2>
2. <b>bold</b> words<!-- not shown -->

\`\`\`
code *as it* is
\`\`\`

***

[1]: https://norland.example/may
`

keepsContract(
  markdown,
  [
    { name: 'talks.md', bytes: source, captures: 1 },
    { name: 'crlf.md', bytes: source.replaceAll('\n', '\r\n'), captures: 1 },
  ],
  { caps: [{ cap: 'pageBytes', value: 1000, name: 'a.md', make: size => 'a'.repeat(size) }] },
)

const shown = `Harbour talks end

The minister of Norland said “we shall see” on Tuesday, R&D *or not*.
He left.

The envoy did not answer, he said.

Talks so far

In May
In June: 5 * 3 = 15, snake_case_word

https://norland.example/2
bold words

code *as it* is`

test('the text is what is shown, and every stretch leads back', async () => {
  const { captures, problems } = await takeAll(markdown, 'talks.md', source)
  expect(problems).toEqual([])
  const { text, origin, layout } = captures[0]!
  expect(text).toBe(shown)
  for (const words of ['Norland', 'we shall', 'He left.', 'did not', 'code *as it* is', 'In June: 5 * 3']) {
    const start = text.indexOf(words)
    const [from, until] = placeInMarkup(origin!.map!, start, start + words.length)
    expect(source.slice(from, until)).toBe(words)
  }
  const start = text.indexOf('we shall see')
  expect(source.slice(...placeInMarkup(origin!.map!, start, start + 12))).toBe('we shall **see')
  expect(
    layout?.blocks.map(({ start, end, element }) => [layout.elements[element]!.tag, text.slice(start, end)]),
  ).toEqual([
    ['h1', 'Harbour talks end'],
    ['p', 'The minister of Norland said “we shall see” on Tuesday, R&D *or not*.'],
    ['p', 'He left.'],
    ['p', 'The envoy did not answer, he said.'],
    ['h2', 'Talks so far'],
    ['li', 'In May'],
    ['li', 'In June: 5 * 3 = 15, snake_case_word'],
    ['li', 'https://norland.example/2'],
    ['li', 'bold words'],
    ['pre', 'code *as it* is'],
  ])
  expect(layout?.blocks[1]).toMatchObject({ linked: 7, emphasised: 3, links: 1 })
  expect(layout?.elements[layout.elements[layout.blocks[3]!.element]!.parent]?.tag).toBe('blockquote')
})

test('the front matter is given with the text', async () => {
  const { captures } = await takeAll(markdown, 'talks.md', source)
  expect(captures[0]).toMatchObject({
    url: 'https://norland.example/1',
    outlet: 'Norland Post',
    published: '2031-05-28',
    mediaType: 'text/markdown',
    origin: { extraction: 'markdown/1' },
  })
  expect(captures[0]?.facts?.map(({ about, value, from }) => [about, value, from])).toEqual([
    ['headline', 'Harbour talks end', 'given'],
    ['outlet', 'Norland Post', 'given'],
    ['author', 'Ada Moor', 'given'],
    ['author', 'Bo Lund', 'given'],
    ['tag', 'harbour', 'given'],
    ['tag', 'trade', 'given'],
    ['published', '2031-05-28', 'given'],
  ])
})

test.each([
  ['---\nno matter\n---\nWords.', 'no matter\n\nWords.'],
  ['---\nWords: and words', 'Words: and words'],
  ['+++\ntitle = "A"\n+++\nWords.', 'Words.'],
  ['Plain words\nin two lines.', 'Plain words in two lines.'],
  ['One *two', 'One *two'],
  ['__One__ and _two_ ~~three~~', 'One and two three'],
  ['[not a link] and ] so [on', '[not a link] and ] so [on'],
  ['[a](b(c)d) [e](f "g)h") [x][y]', 'a e [x][y]'],
  ['Said [*he*, “so”](https://x.example).', 'Said he, “so”.'],
  ['`a` ``b`c`` `d', 'a b`c `d'],
  ['![a ![b](c) d](e) f', ' f'],
  ['# One #\n\n###Two', 'One\n\n###Two'],
  ['a < b and c > d', 'a < b and c > d'],
])('%j is shown as %j', (written, text) => {
  expect(readMarkdown(written, written.startsWith('+++') ? 20 : 0).text).toBe(text)
})

test('whatever is written, the map rises and leads inside', () => {
  const marks = fc.array(
    fc.constantFrom(
      '*',
      '**',
      '_',
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '\\',
      '<',
      '>',
      '#',
      '-',
      '\n',
      '\n\n',
      ' ',
      'a',
      'b c',
      '&amp;',
      '  \n',
      '|',
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(marks, parts => {
      const written = parts.join('')
      const { text, map } = readMarkdown(written)
      for (let index = 2; index < map.length; index += 1)
        expect(map[index]).toBeGreaterThanOrEqual(map[index - 2]!)
      expect((map.at(-1) ?? 0) <= written.length && (map.at(-2) ?? 0) <= text.length).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each(['*a ', '[', '![', '](', '`', '<!--', '> ', '- ', '**', '&', '![a](', '[a](b', '# ', '(', '``a'])(
  'a text of %j takes time as its length',
  unit => {
    const time = (length: number): number => {
      const written = unit.repeat(length / unit.length)
      const start = process.cpuUsage()
      for (const text of [written, `${written}\n${written}`]) readMarkdown(text)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    time(5_000)
    const [short, long] = [10_000, 80_000].map(length => Math.min(time(length), time(length), time(length)))
    // Eight times the length; quadratic would be 64 times.
    expect(long! / Math.max(short!, 1000)).toBeLessThan(30)
  },
)
