import { expect, test } from 'vitest'
import { keepsContract, takeAll } from '../contract.js'
import { formatOf } from '../formats.js'
import { feed } from './feed.js'
import { readFeed } from './readFeed.js'

const long = 'The minister of Norland said on Monday that the ferry to Sund would run again. '.repeat(25)

const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Kurier of Sund &amp; Norland</title><link>https://kurier.example/</link><language>en_US</language>
<item><title>Ferry &amp;amp; talks</title><link>https://kurier.example/ferry?a=1&b=2</link><guid isPermaLink="false">k-1</guid>
<pubDate>Wed, 28 May 2031 06:30:00 +0200</pubDate><dc:creator>Ada Moor</dc:creator><dc:creator>Jon Lind</dc:creator>
<category>Norland</category><category>Ferries</category><source url="https://bote.example/feed">Sund Bote</source>
<description>The ferry runs.</description>
<content:encoded><![CDATA[<p>The ferry to Sund <b>runs</b> again.</p><p>“We shall see”, she said.</p>]]></content:encoded></item>
<item><title>Grain</title><link>/grain</link><pubDate>28 May 31 06:30:00 GMT</pubDate>
<description>&lt;p&gt;Talks on grain go on …&lt;/p&gt;</description></item>
<item><title>Only a headline</title><guid>https://kurier.example/headline</guid></item>
</channel></rss>`

const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://bote.example/"><title>Sund Bote</title><link>https://bote.example/</link><dc:language>en-GB</dc:language></channel>
<item rdf:about="https://bote.example/1"><title>Treaty</title><link>https://bote.example/1</link><dc:date>2031-05-28</dc:date>
<description>${long}</description></item></rdf:RDF>`

const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://planet.example/" xml:lang="en">
<title type="html">Planet &amp;amp; all</title><updated>2031-05-28T07:00:00Z</updated><author><name>Editors</name></author>
<link rel="self" href="/feed.atom"/><link href="https://planet.example/"/>
<entry><id>urn:1</id><title>Summit &lt;soon&gt;</title><link rel="enclosure" href="a.mp3"/><link href="summit"/>
<published>2031-05-27T22:15:00-05:00</published><updated>2031-05-28T06:00:00Z</updated>
<source><id>urn:s</id><title>Norland Post</title></source><summary>It comes.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The summit of <em>Norland</em><br/>comes &amp; goes.</p></div></content></entry>
<entry><id>urn:2</id><title>Plain</title><link href="plain"/><updated>2031-05-28T06:00:00Z</updated><content>1 &lt; 2, said the envoy.</content></entry>
</feed>`

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Norland Post',
  home_page_url: 'https://post.example/',
  language: 'en',
  authors: [{ name: 'The desk' }],
  items: [
    {
      id: '1',
      url: 'https://post.example/1',
      title: 'Envoy',
      content_html: '<p>The envoy said <i>no</i>.</p>',
      date_published: '2031-05-28T06:30:00+02:00',
      tags: ['Norland'],
      authors: [{ name: 'Ada Moor' }],
    },
    { id: '2', content_text: 'Plain & simple.' },
  ],
})

keepsContract(
  feed,
  [
    { name: 'a.rss', bytes: rss, captures: 3, facts: { url: 'https://kurier.example/feed.xml' } },
    { name: 'b.rdf', bytes: rdf, captures: 1 },
    { name: 'c.atom', bytes: atom, captures: 2 },
    { name: 'd.json', bytes: json, captures: 2 },
  ],
  {
    mutations: 250,
    caps: [
      {
        cap: 'feedBytes',
        value: 600,
        name: 'a.rss',
        make: size => {
          const head = '<rss version="2.0"><channel><title>K</title>'
          const entry = '<item><title>One</title><description>Words</description></item>'
          return `${head}${entry}`
            .padEnd(size - 16, ' ')
            .concat('</channel></rss>')
            .slice(0, size)
        },
      },
      {
        cap: 'xmlDepth',
        value: 20,
        name: 'a.rss',
        make: size => {
          const deep = size - 4
          return `<rss version="2.0"><channel><item><title>One</title></item><item><description>${'<b>'.repeat(deep)}x${'</b>'.repeat(deep)}</description></item></channel></rss>`
        },
      },
      {
        cap: 'xmlTags',
        value: 20,
        name: 'a.rss',
        make: size =>
          `<rss version="2.0"><channel><item><title>One</title></item>${'<ttl/>'.repeat(size - 4)}</channel></rss>`,
      },
      {
        cap: 'xmlAttributes',
        value: 10,
        name: 'a.rss',
        make: size => {
          const attributes = Array.from({ length: size }, (_, at) => ` a${at}="1"`).join('')
          return `<rss version="2.0"><channel><item><title${attributes}>One</title></item></channel></rss>`
        },
      },
    ],
  },
)

const facts = async (bytes: string, url?: string) =>
  (await takeAll(feed, 'feed', bytes, { facts: { url } })).captures.map(capture => ({
    ...capture,
    facts: capture.facts!.map(({ about, value, where, sure }) => `${about} ${value} ${where} ${sure}`),
  }))

test('RSS: what an entry says of itself, its source before the feed that passes it on', async () => {
  const [ferry, grain, headline] = await facts(rss, 'https://kurier.example/feed.xml')
  expect(ferry).toMatchObject({
    name: 'https://kurier.example/ferry?a=1&b=2',
    url: 'https://kurier.example/ferry?a=1&b=2',
    outlet: 'Sund Bote',
    mediaType: 'text/html',
    text: expect.stringMatching(/^The ferry to Sund runs again\.\n+“We shall see”, she said\.$/u),
  })
  expect(ferry!.facts).toEqual([
    'canonical https://kurier.example/ferry?a=1&b=2 link declared',
    'headline Ferry & talks item.title declared',
    'outlet Sund Bote item.source declared',
    'published 2031-05-28T06:30+02:00 item.pubDate declared',
    'author Ada Moor dc:creator declared',
    'author Jon Lind dc:creator declared',
    'tag Norland item.category declared',
    'tag Ferries item.category declared',
    'outlet Kurier of Sund & Norland channel.title marked',
    'language en-US channel.language declared',
    'standfirst The ferry runs. item.description marked',
  ])
  expect(grain).toMatchObject({
    url: 'https://kurier.example/grain',
    text: 'Talks on grain go on …',
  })
  expect(headline).toMatchObject({
    url: 'https://kurier.example/headline',
    text: 'Only a headline',
    mediaType: 'text/plain',
  })
})

test('an entry of which the feed has only the beginning is told', async () => {
  const { problems } = await takeAll(feed, 'a.rss', rss)
  expect(problems.map(({ name, problem, lost }) => [name, problem.rule, problem.weight, lost])).toEqual([
    ['https://kurier.example/grain', 'source/feed-summary', 'note', false],
    ['https://kurier.example/headline', 'source/feed-summary', 'note', false],
  ])
  expect(problems.map(({ problem }) => problem.message.replace(/^.*?: /u, ''))).toEqual([
    expect.stringContaining('only the summary is in the feed'),
    expect.stringContaining('only the headline is in the feed'),
  ])
})

test('RSS 1.0: a long description is the text', async () => {
  expect(await facts(rdf)).toMatchObject([
    {
      url: 'https://bote.example/1',
      text: long.trim(),
      facts: expect.arrayContaining([
        'published 2031-05-28 dc:date declared',
        'outlet Sund Bote channel.title marked',
      ]),
    },
  ])
  expect((await takeAll(feed, 'b.rdf', rdf)).problems).toEqual([])
})

test('Atom: bases, kinds of text, sources, times', async () => {
  const [summit, plain] = await facts(atom)
  expect(summit).toMatchObject({
    url: 'https://planet.example/summit',
    outlet: 'Norland Post',
    text: expect.stringMatching(/^The summit of Norland\n+comes & goes\.$/u),
  })
  expect(summit!.facts).toEqual(
    expect.arrayContaining([
      'headline Summit <soon> entry.title declared',
      'outlet Norland Post entry.source.title declared',
      'outlet Planet & all feed.title marked',
      'published 2031-05-27T22:15-05:00 entry.published declared',
      'modified 2031-05-28T06:00Z entry.updated declared',
      'author Editors feed.author marked',
      'language en xml:lang declared',
    ]),
  )
  expect(plain).toMatchObject({
    mediaType: 'text/plain',
    text: '1 < 2, said the envoy.',
  })
})

test('JSON Feed', async () => {
  const [envoy, plain] = await facts(json)
  expect(envoy).toMatchObject({
    url: 'https://post.example/1',
    text: 'The envoy said no.',
  })
  expect(envoy!.facts).toEqual(
    expect.arrayContaining([
      'outlet Norland Post feed.title marked',
      'author Ada Moor item.authors declared',
    ]),
  )
  expect(plain).toMatchObject({ name: '2', text: 'Plain & simple.' })
  expect(plain!.facts).toContain('author The desk feed.authors marked')
})

test('what is said of the feed from outside goes before what it says', async () => {
  const own = { outlet: 'Kurier', at: '2031-05-28T08:00:00Z' }
  const { captures } = await takeAll(feed, 'a.rss', rss, { facts: own })
  expect(captures).toMatchObject([own, own, own])
})

test('readFeed gives addresses and times for fetching', async () => {
  const { title, home, entries } = await readFeed(Buffer.from(rss), {
    name: 'a.rss',
    url: 'https://kurier.example/feed.xml',
  })
  expect([title, home]).toEqual(['Kurier of Sund & Norland', 'https://kurier.example/'])
  expect(entries.map(({ url, published, isWhole }) => [url, published, isWhole])).toEqual([
    ['https://kurier.example/ferry?a=1&b=2', '2031-05-28T06:30+02:00', true],
    ['https://kurier.example/grain', '2031-05-28T06:30Z', false],
    ['https://kurier.example/headline', undefined, false],
  ])
})

test('feeds are known by their beginning, whatever their name', () => {
  for (const bytes of [rss, rdf, atom, json]) {
    expect(formatOf({ name: 'feed.xml', mediaType: 'text/xml' }, Buffer.from(bytes).subarray(0, 4096))).toBe(
      feed,
    )
  }
})
