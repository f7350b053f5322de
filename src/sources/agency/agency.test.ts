import { expect, test } from 'vitest'
import { keepsContract, takeAll } from '../contract.js'
import { agency } from './agency.js'

const nitf = (headline: string): string => `<nitf>
<head><title>Slug</title><docdata><doc-id id-string="mw-1"/><date.issue norm="20310528T101500Z"/><key-list><keyword key="harbour"/></key-list></docdata>
<pubdata name="Meridian Wire" ex-ref="https://wire.example/1"/></head>
<body><body.head><hedline><hl1>${headline}</hl1></hedline><byline>By Ada Moor</byline><dateline>HARBOUR, May 28</dateline></body.head>
<body.content><p>The minister said &#8220;we shall see&#8221; &amp; left.</p><p>The <em>envoy</em> was silent.</p>
<media><media-metadata name="x">not shown</media-metadata><media-caption>The harbour</media-caption></media></body.content></body></nitf>`

const g2 = (
  id: number,
  body: string,
): string => `<newsItem guid="urn:wire:${id}" xmlns="http://iptc.org/std/nar/2006-10-01/">
<rightsInfo><usageTerms>No archive</usageTerms></rightsInfo>
<itemMeta><provider literal="Meridian Wire"/><versionCreated>2031-05-28T10:15:00+02:00</versionCreated></itemMeta>
<contentMeta><headline>Talks ${id}</headline><by>Bo Lund</by><language tag="en"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html></inlineXML></contentSet></newsItem>`
const message = `<?xml version="1.0" encoding="UTF-8"?><newsMessage><itemSet>${g2(1, '<p>One said so.</p>')}${g2(2, '<p>Two said no.</p>')}</itemSet></newsMessage>`

keepsContract(
  agency,
  [
    {
      name: 'a.nitf',
      bytes: `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd">${nitf('Talks end')}`,
      captures: 1,
    },
    { name: 'message.xml', bytes: message, captures: 2 },
    { name: 'one.xml', bytes: g2(3, '<p>Three said so.</p>'), captures: 1 },
  ],
  {
    caps: [
      {
        cap: 'pageBytes',
        value: 1000,
        name: 'a.xml',
        make: size => `<nitf><body><p>${'a'.repeat(size - 33)}</p></body></nitf>`,
      },
    ],
  },
)

test('NITF is a page with what its head says', async () => {
  const { captures, problems } = await takeAll(agency, 'a.nitf', nitf('Talks end'))
  expect(problems).toEqual([])
  expect(captures[0]).toMatchObject({
    name: 'a.nitf',
    url: 'https://wire.example/1',
    outlet: 'Meridian Wire',
    published: '2031-05-28T10:15',
    mediaType: 'text/html',
  })
  expect(captures[0]?.text.split(/\n+/u)).toEqual([
    'Talks end',
    'By Ada Moor',
    'HARBOUR, May 28',
    'The minister said “we shall see” & left.',
    'The envoy was silent.',
    'The harbour',
  ])
  expect(captures[0]?.layout?.elements.map(({ tag }) => tag)).toContain('h1')
})

test('a message of NewsML-G2 has many items', async () => {
  const { captures } = await takeAll(agency, 'message.xml', message)
  expect(captures.map(({ name, text, published }) => [name, text, published])).toEqual([
    ['message.xml#urn:wire:1', 'One said so.', '2031-05-28T10:15'],
    ['message.xml#urn:wire:2', 'Two said no.', '2031-05-28T10:15'],
  ])
  expect(captures[0]?.facts?.map(({ about, value }) => [about, value])).toEqual([
    ['agency', 'Meridian Wire'],
    ['published', '2031-05-28T10:15+02:00'],
    ['headline', 'Talks 1'],
    ['author', 'Bo Lund'],
    ['language', 'en'],
  ])
})

test('an item of a picture holds no text, and others are read', async () => {
  const { captures, problems } = await takeAll(
    agency,
    'm.xml',
    `<newsMessage>${g2(1, '')}${g2(2, '<p>Two.</p>')}</newsMessage>`,
  )
  expect([captures.length, problems[0]?.problem.rule]).toEqual([1, 'source/no-text'])
})

test('entities are not replaced, deep nesting ends', async () => {
  const bomb = `<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><nitf><body><p>Words &b;</p></body></nitf>`
  const { captures } = await takeAll(agency, 'a.nitf', bomb)
  expect(captures[0]?.text.startsWith('Words')).toBe(true)
  const deep = `<nitf><body>${'<block>'.repeat(10_000)}`
  expect(
    (await takeAll(agency, 'a.nitf', deep)).problems.some(({ problem }) =>
      problem.message.includes('xmlDepth'),
    ),
  ).toBe(true)
})
