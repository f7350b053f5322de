import { expect, test } from 'vitest'
import { readMarkup } from '../../markup/markup.js'
import type { Captured } from '../../model/capture.js'
import { bytesHeld, keepsContract, takeAll } from '../contract.js'
import { digestOf } from '../origin.js'
import { json, jsonl } from './json.js'

const article = (id: number, text: string): object => ({
  id,
  title: `Number ${id}`,
  text,
  url: `https://norland.example/${id}`,
  date: '2031-05-28T10:15:00Z',
  outlet: 'Norland Post',
})
const three = [article(1, 'One “two”.'), article(2, 'Three \\ "four".'), article(3, 'Five {six} [seven].')]
const lines = `${three.map(each => JSON.stringify(each)).join('\n')}\n`

keepsContract(
  jsonl,
  [
    { name: 'a.jsonl', bytes: lines, captures: 3 },
    { name: 'b.ndjson', bytes: Buffer.from(`\ufeff${lines}`, 'utf16le'), captures: 3 },
  ],
  {
    caps: [
      {
        cap: 'pageBytes',
        value: 200,
        name: 'a.jsonl',
        make: size => `{"text":"${'a'.repeat(size - 11)}"}\n{"text":"b"}`,
      },
    ],
  },
)
keepsContract(
  json,
  [
    { name: 'a.json', bytes: JSON.stringify(three), captures: 3 },
    { name: 'b.json', bytes: JSON.stringify({ status: 'ok', articles: three }, null, 2), captures: 3 },
    { name: 'c.json', bytes: JSON.stringify(three[0]), captures: 1 },
  ],
  {
    caps: [
      {
        cap: 'pageBytes',
        value: 200,
        name: 'a.json',
        make: size => `[{"text":"${'a'.repeat(size - 11)}"},{"text":"b"}]`,
      },
    ],
  },
)

test('an object is a capture', async () => {
  const { captures, problems } = await takeAll(jsonl, 'a.jsonl', lines)
  expect(problems).toEqual([])
  expect(captures[1]).toMatchObject({
    name: 'a.jsonl#2',
    url: 'https://norland.example/2',
    outlet: 'Norland Post',
    published: '2031-05-28T10:15',
    text: 'Three \\ "four".',
    origin: { digest: digestOf('Three \\ "four".'), charset: 'utf-8' },
  })
})

test('what news interfaces answer with is read', async () => {
  const answer = {
    status: 'ok',
    totalResults: 2,
    articles: [
      {
        source: { id: null, name: 'Kurier' },
        author: 'Ada Moor',
        title: 'A',
        content: 'Words.',
        publishedAt: '2031-05-28T10:15:00Z',
      },
      {
        title: { rendered: 'B' },
        content: { rendered: '<p>One</p>\n<p>Two</p>' },
        link: 'https://norland.example/b',
        authors: [{ name: 'Ada Moor' }, 'Bo Lund'],
      },
    ],
  }
  const { captures } = await takeAll(json, 'answer.json', JSON.stringify(answer))
  expect(captures).toMatchObject([
    { outlet: 'Kurier', published: '2031-05-28T10:15', text: 'Words.' },
    { url: 'https://norland.example/b', mediaType: 'text/html', text: 'One\n\nTwo' },
  ])
  expect(captures[1]?.facts?.map(({ about, value }) => [about, value])).toEqual([
    ['headline', 'B'],
    ['author', 'Ada Moor'],
    ['author', 'Bo Lund'],
  ])
})

test('JSON-LD of schema.org and what a search engine keeps are read', async () => {
  const ld = {
    '@type': 'NewsArticle',
    headline: 'A',
    articleBody: 'Words.',
    datePublished: '2031-05-28',
    publisher: { name: 'Kurier' },
  }
  const kept = { _index: 'news', _id: '7', _source: { text: 'More words.' } }
  const { captures } = await takeAll(
    json,
    'a.json',
    `${JSON.stringify(ld)}\n\n${JSON.stringify(kept, null, 2)}`,
  )
  expect(captures).toMatchObject([
    { text: 'Words.', outlet: 'Kurier', published: '2031-05-28' },
    { text: 'More words.' },
  ])
})

test('ninjs of every version is read', async () => {
  const first = {
    uri: 'http://wire.example/1',
    versioncreated: '2031-05-28T10:15:00Z',
    headline: 'Talks end',
    byline: 'Ada Moor',
    usageterms: 'No archive',
    body_xhtml: '<p>The minister left.</p>',
    infosource: [{ name: 'Meridian Wire' }],
  }
  const third = {
    uri: 'tag:wire.example,2031:2',
    versionCreated: '2031-05-28T10:15:00Z',
    headlines: [
      { role: 'short', value: 'Talks' },
      { role: 'main', value: 'Talks end' },
    ],
    bodies: [{ role: 'main', contentType: 'text/plain', value: 'The envoy left.' }],
    bylines: [{ byline: 'Ada Moor' }],
  }
  const { captures } = await takeAll(json, 'wire.json', JSON.stringify([first, third]))
  expect(captures.map(({ text, published, url }) => [text, published, url])).toEqual([
    ['The minister left.', '2031-05-28T10:15', 'http://wire.example/1'],
    ['The envoy left.', '2031-05-28T10:15', undefined],
  ])
  for (const { facts = [] } of captures) {
    expect(facts.map(({ about, value }) => [about, value])).toContainEqual(['headline', 'Talks end'])
    expect(facts.map(({ about, value }) => [about, value])).toContainEqual(['author', 'Ada Moor'])
  }
  expect(captures[0]?.facts).toContainEqual(
    expect.objectContaining({ about: 'agency', value: 'Meridian Wire' }),
  )
})

const page = '<html><body><h1>Talks end</h1><p>The <b>minister</b> said &ldquo;so&rdquo;.</p></body></html>'
const { text, map, layout } = readMarkup(page)
const own: Captured = {
  name: 'https://norland.example/1',
  url: 'https://norland.example/1',
  outlet: 'Norland Post',
  published: '2031-05-28',
  at: '2031-05-29T06:00:00Z',
  mediaType: 'text/html',
  text,
  facts: [
    {
      about: 'headline',
      value: 'Talks end',
      from: 'opengraph',
      where: 'meta[property=og:title]',
      sure: 'declared',
      at: [3, 9],
    },
  ],
  origin: { digest: digestOf(page), bytes: page.length, charset: 'utf-8', extraction: 'markup/1', map },
  reservations: [{ from: 'tdm-header', words: 'tdm-reservation: 1', reserved: true }],
  layout,
}

test('captures that Parley wrote come back as they were', async () => {
  const { captures, problems } = await takeAll(
    jsonl,
    'own.jsonl',
    `${JSON.stringify(own)}\n${JSON.stringify(own)}\n`,
  )
  expect(problems).toEqual([])
  expect(JSON.stringify(captures[0])).toBe(JSON.stringify(own))
  expect(captures[1]).toEqual({ ...own, name: `${own.name} (row 2)` })
})

test('captures whose text was edited lose their way back, and it is told', async () => {
  const { captures, problems } = await takeAll(jsonl, 'own.jsonl', JSON.stringify({ ...own, text: 'Talks' }))
  expect(captures[0]?.layout).toBeUndefined()
  expect(captures[0]?.origin?.map).toBeUndefined()
  expect(problems.map(({ problem }) => problem.rule)).toEqual([
    'source/capture-damaged',
    'source/capture-damaged',
  ])
  const other = await takeAll(
    jsonl,
    'own.jsonl',
    JSON.stringify({ ...own, published: 'yesterday', facts: undefined }),
  )
  expect(other.captures).toMatchObject([{ text, url: own.url }])
  expect(other.problems).toMatchObject([{ problem: { rule: 'source/date-unread' } }])
})

test.each([
  ['a broken line', 'jsonl', `{"text":"a"}\n{"text":\n{"text":"b"}`, 'source/row-broken', 2],
  ['a broken element', 'json', '[{"text":"a"},{"text":},{"text":"b"}]', 'source/row-broken', 2],
  ['a list that breaks off', 'json', '[{"text":"a"},{"text":"b', 'source/row-cut-off', 1],
  ['what is no object', 'json', '[1,"two",null,{"text":"b"}]', 'source/no-article', 1],
  ['an object without a text', 'json', '{"a":{"b":1}}', 'source/no-article', 0],
  [
    'a record of Parley',
    'json',
    '{"model":"0.1","articles":[{"text":"x"}],"statements":[]}',
    'source/no-article',
    0,
  ],
  ['an about file', 'json', '[{"file":"a.txt","outlet":"Kurier"}]', 'source/no-article', 0],
  ['an empty list', 'json', '[]', 'source/empty', 0],
] as const)('%s is a problem', async (_, format, content, rule, count) => {
  const { captures, problems } = await takeAll(format === 'json' ? json : jsonl, `a.${format}`, content)
  expect(captures.length).toBe(count)
  expect(problems.map(({ problem }) => problem.rule)).toContain(rule)
})

test('keys with names of the language do no harm', async () => {
  const hostile =
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"text":"a","toString":"b"}'
  expect((await takeAll(json, 'a.json', hostile)).captures).toMatchObject([{ text: 'a' }])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test('deep nesting ends', async () => {
  const deep = `[${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)},{"text":"b"}]`
  const { captures, problems } = await takeAll(json, 'a.json', deep)
  expect([captures.length, problems.length]).toEqual([1, 1])
})

test('a list of any length is read in the memory of its rows', async () => {
  const row = `{"text":"${'word '.repeat(2000)}"},`
  async function* long(): AsyncIterable<Uint8Array> {
    yield Buffer.from('[')
    for (let count = 0; count < 4000; count += 1) yield Buffer.from(row)
  }
  let captures = 0
  const marks: number[] = []
  for await (const { capture } of json.take({ name: 'a.json', chunks: long() })) {
    if (capture) captures += 1
    if (captures === 1000 || captures === 4000) marks.push(bytesHeld())
  }
  expect(captures).toBe(4000)
  // 30 MB of rows lie between the two; other tests of the same thread move what is held by some megabytes.
  expect(marks.at(-1)! - marks[0]!).toBeLessThan(15e6)
})

test('beginnings', () => {
  const looks = (text: string): readonly (boolean | undefined)[] =>
    [jsonl, json].map(({ looksLike }) => looksLike?.(Buffer.from(text)))
  expect(looks(lines)).toEqual([true, true])
  expect(looks(JSON.stringify(three))).toEqual([false, true])
  expect(looks(JSON.stringify(three[0], null, 2))).toEqual([false, true])
  expect(looks('[Applause] he said')).toEqual([false, false])
})
