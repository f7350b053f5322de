import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepsContract } from '../contract.js'
import { readAddresses } from './addresses.js'
import { addressList } from './addressList.js'
import { readOpml } from './opml.js'
import { readSitemap, sitemapCaps } from './sitemap.js'

const bytesOf = (text: string): Uint8Array => Buffer.from(text)
const rules = (problems: readonly { readonly problem: { readonly rule: string } }[]): readonly string[] =>
  problems.map(({ problem }) => problem.rule.replace('source/', ''))

const news = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://kurier.example/ferry?a=1&amp;b=2</loc><lastmod>2031-05-28T06:30:00+02:00</lastmod>
<image:image><image:loc>https://kurier.example/p.jpg</image:loc><image:title>A ferry</image:title></image:image>
<news:news><news:publication><news:name>Kurier of Sund</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2031-05-28</news:publication_date><news:title>Ferry runs
again</news:title></news:news></url>
<url><loc> /grain </loc></url>
<url><loc>mailto:a@kurier.example</loc></url>
</urlset>`
const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://kurier.example/news.xml.gz</loc>
<lastmod>2031-05-28</lastmod></sitemap><sitemap><loc>https://kurier.example/old.xml</loc></sitemap></sitemapindex>`
const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>My papers &amp; more</title></head><body>
<outline text="Sund"><outline text="North"><outline type="rss" text="Kurier" title="Kurier of Sund" xmlUrl="https://kurier.example/feed.xml" htmlUrl="https://kurier.example/"/></outline>
<outline text="Bote" xmlURL="https://bote.example/feed?a=1&b=2"/></outline>
<outline text="Kurier again" xmlUrl="https://kurier.example/feed.xml"/><outline text="Broken" type="rss" xmlUrl="file:///etc/passwd"/><outline text="A link" type="link" url="https://link.example/"/>
</body></opml>`
const input = { name: 'list.xml', url: 'https://kurier.example/list.xml' }

test('a sitemap of news: addresses, times, and what it says of each page', () => {
  for (const bytes of [
    bytesOf(news),
    gzipSync(news),
    Buffer.from(`\ufeff${news.replace('UTF-8', 'utf-16')}`, 'utf16le'),
  ]) {
    const { pages, sitemaps, problems } = readSitemap(bytes, input)
    expect(pages).toEqual([
      {
        url: 'https://kurier.example/ferry?a=1&b=2',
        modified: '2031-05-28T06:30+02:00',
        news: {
          outlet: 'Kurier of Sund',
          language: 'en',
          published: '2031-05-28',
          headline: 'Ferry runs again',
        },
      },
      { url: 'https://kurier.example/grain' },
    ])
    expect([sitemaps, rules(problems)]).toEqual([[], ['sitemap-nameless']])
  }
})

test('a list of sitemaps', () => {
  const { pages, sitemaps, problems } = readSitemap(bytesOf(index), input)
  expect(sitemaps).toEqual(['https://kurier.example/news.xml.gz', 'https://kurier.example/old.xml'])
  expect([pages, problems]).toEqual([[], []])
})

test('a sitemap of lines', () => {
  const { pages, problems } = readSitemap(
    bytesOf('https://kurier.example/a\r\nhttps://kurier.example/b\r\n\r\n'),
    input,
  )
  expect(pages).toEqual([{ url: 'https://kurier.example/a' }, { url: 'https://kurier.example/b' }])
  expect(problems).toEqual([])
})

test('a list of feeds: headings, titles, pages; each feed once', () => {
  const { title, feeds, problems } = readOpml(bytesOf(opml), input)
  expect(title).toBe('My papers & more')
  expect(feeds).toEqual([
    {
      url: 'https://kurier.example/feed.xml',
      title: 'Kurier of Sund',
      home: 'https://kurier.example/',
      under: ['Sund', 'North'],
    },
    { url: 'https://bote.example/feed?a=1&b=2', title: 'Bote', under: ['Sund'] },
  ])
  expect(rules(problems)).toEqual(['opml-nameless'])
})

test.each([
  ['cut', news.slice(0, -30), 2, ['sitemap-cut']],
  ['cut within an address', news.slice(0, news.indexOf('/grain')), 1, ['sitemap-cut']],
  ['an end tag lost', news.replace('</url>', ''), 2, ['sitemap-nameless']],
  ['a web page', '<html><body>Hello</body></html>', 0, ['no-sitemap']],
  ['nothing', '', 0, ['no-sitemap']],
  ['packed and cut', gzipSync(news).subarray(0, -14), 2, ['sitemap-cut']],
  [
    'packed and damaged',
    Buffer.concat([gzipSync('x').subarray(0, 10), Buffer.alloc(50, 7)]),
    0,
    ['broken-off', 'no-sitemap'],
  ],
  ['a bomb', gzipSync(Buffer.alloc(20_000_000)), 0, ['inflates-too-much', 'no-sitemap']],
] as const)('a broken sitemap: %s', (_, content, count, told) => {
  const { pages, problems } = readSitemap(Buffer.from(content as string), input)
  expect(pages.length).toBe(count)
  expect(rules(problems)).toEqual(told)
})

test.each([
  ['cut', opml.slice(0, -30), 2, ['opml-cut']],
  ['a feed', '<rss version="2.0"><channel/></rss>', 0, ['no-opml']],
  ['nothing', '', 0, ['no-opml']],
  ['entities', `<!DOCTYPE opml [<!ENTITY a "x">]>${opml}`, 2, ['xml-entities', 'opml-nameless']],
  ['nested too deep', opml.replace('<body>', `<body>${'<outline text="a">'.repeat(1000)}`), 0, ['xml-depth']],
] as const)('a broken list of feeds: %s', (_, text, count, told) => {
  const { feeds, problems } = readOpml(bytesOf(text), input)
  expect(feeds.length).toBe(count)
  expect(rules(problems).filter(rule => rule !== 'opml-nameless' || told.includes(rule as never))).toEqual(
    told,
  )
})

test('50,000 addresses are read, the next one is told', () => {
  const entry = (at: number): string =>
    `<url><loc>https://kurier.example/news/2031/05/28/${at}</loc><lastmod>2031-05-28</lastmod><changefreq>never</changefreq></url>\n`
  const of = (count: number): Uint8Array =>
    bytesOf(`<urlset>${Array.from({ length: count }, (_, at) => entry(at)).join('')}</urlset>`)
  const before = performance.now()
  const full = readSitemap(of(sitemapCaps.addresses), input)
  expect([full.pages.length, full.problems]).toEqual([50_000, []])
  const over = readSitemap(of(sitemapCaps.addresses + 1), input)
  expect([over.pages.length, rules(over.problems)]).toEqual([50_000, ['sitemap-addresses']])
  expect(performance.now() - before).toBeLessThan(10_000)
})

test('whatever tells of addresses', async () => {
  const feed =
    '<rss version="2.0"><channel><item><link>https://kurier.example/1</link><title>1</title></item></channel></rss>'
  const of = async (content: string | Uint8Array): Promise<unknown> => {
    const { pages, lists } = await readAddresses(Buffer.from(content as string), input)
    return [pages, lists]
  }
  expect(await of(feed)).toEqual([['https://kurier.example/1'], []])
  expect(await of(gzipSync(index))).toEqual([
    [],
    ['https://kurier.example/news.xml.gz', 'https://kurier.example/old.xml'],
  ])
  expect(await of(opml)).toEqual([
    [],
    ['https://kurier.example/feed.xml', 'https://bote.example/feed?a=1&b=2'],
  ])
  expect(await of('https://kurier.example/a')).toEqual([['https://kurier.example/a'], []])
})

test('no bytes make them throw', async () => {
  const samples = [news, index, opml].map(text => Buffer.from(text))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 8 })), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (sample, changes, end) => {
        let bytes = sample.subarray(0, Math.ceil(end * sample.length))
        for (const [at, put] of changes) {
          const place = Math.floor(at * bytes.length)
          bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + put.length)])
        }
        const { pages, lists } = await readAddresses(bytes, input)
        for (const address of [...pages, ...lists]) expect(address).toMatch(/^https?:\/\//u)
      },
    ),
    { numRuns: 1000 },
  )
})

keepsContract(addressList, [{ name: 'feeds.opml', bytes: opml, captures: 0 }], { mutations: 50 })
