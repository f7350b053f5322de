import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mostLists, readFeedFound } from './feedFound.js'
import { listFeeds } from './feedList.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const outline = (address: string): string => `<outline type="rss" text="A paper" xmlUrl="${address}"/>`
const opml = (...addresses: string[]): string =>
  `<opml version="2.0"><head><title>Papers</title></head><body>${addresses.map(outline).join('')}</body></opml>`

test('feeds by address, in OPML, and one a line; each once', async () => {
  const first = file('feeds.opml', opml('https://kurier.example/feed', 'https://bote.example/feed'))
  const second = file('feeds.txt', 'https://bote.example/feed\nhttps://post.example/feed\n')
  expect(await listFeeds(['https://planet.example/feed', first, second])).toEqual({
    feeds: [
      'https://planet.example/feed',
      'https://kurier.example/feed',
      'https://bote.example/feed',
      'https://post.example/feed',
    ],
    notes: [],
  })
})

test.each([
  ['nothing.opml', 'cannot be read'],
  [file('empty.opml', opml()), 'lists no feeds'],
  [file('page.html', '<html><p>Hello'), 'lists no feeds'],
  [
    file(
      'feed.xml',
      '<rss version="2.0"><channel><item><link>https://a.example/1</link></item></channel></rss>',
    ),
    'lists no feeds',
  ],
])('%s is no list of feeds', async (path, words) => {
  expect(await listFeeds([path])).toEqual({ wrong: expect.stringContaining(words) })
})

const found = (text: string): ReturnType<typeof readFeedFound> =>
  readFeedFound(Buffer.from(text), { url: 'https://kurier.example/feed' })

test('a feed tells of pages, a list of lists; what is neither is unreadable, what is empty is not', async () => {
  const rss = (items: string): string =>
    `<rss version="2.0"><channel><title>K</title>${items}</channel></rss>`
  expect(await found(rss('<item><title>1</title><link>/1</link></item>'))).toEqual({
    pages: ['https://kurier.example/1'],
    lists: [],
  })
  expect(await found(rss(''))).toEqual({ pages: [], lists: [] })
  expect(await found(opml('https://bote.example/feed'))).toEqual({
    pages: [],
    lists: ['https://bote.example/feed'],
  })
  expect((await found('<html><p>Hello')).unreadable).toContain('a web page')
})

test('an archive of sitemaps is not followed', async () => {
  const sitemaps = Array.from(
    { length: mostLists + 1 },
    (_, at) => `<sitemap><loc>https://kurier.example/${at}.xml</loc></sitemap>`,
  )
  const { lists, unreadable } = await found(`<sitemapindex>${sitemaps.join('')}</sitemapindex>`)
  expect([lists, unreadable]).toEqual([[], expect.stringContaining(`more than ${mostLists}`)])
})
