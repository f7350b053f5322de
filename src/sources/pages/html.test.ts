import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { placeInMarkup } from '../../markup/place.js'
import { keepsContract, takeAll } from '../contract.js'
import { html } from './html.js'
import { htmlPartCapture } from './htmlCapture.js'

const page = `<!doctype html>
<!-- saved from url=(0038)https://norland.example/world/harbour-1 -->
<html lang="en"><head><meta charset="windows-1252"><title>Harbour talks end - Norland Post</title></head>
<body><nav><a href="/">Home</a></nav>
<article><h1>Harbour talks end</h1>
<p>The minister said “we shall <em>see</em>” on Tuesday.</p>
<p>Marevia&rsquo;s envoy left the caf&eacute; without a word.</p></article>
<script>var x = "<p>not text</p>"</script></body></html>
`
const bytes = iconv.encode(page, 'windows-1252')

keepsContract(
  html,
  [
    { name: 'harbour.html', bytes, captures: 1 },
    { name: 'bare.htm', bytes: '<p>One <b>two<p>three', captures: 1 },
  ],
  { caps: [{ cap: 'pageBytes', value: 3000, name: 'a.html', make: size => `<p>${'a'.repeat(size - 3)}` }] },
)

test('the text is what is shown, with the way back to the page', async () => {
  const { captures, problems } = await takeAll(html, 'harbour.html', bytes)
  expect(problems).toEqual([])
  const [capture] = captures
  expect(capture).toMatchObject({
    name: 'harbour.html',
    url: 'https://norland.example/world/harbour-1',
    mediaType: 'text/html',
    origin: {
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      bytes: bytes.length,
      charset: 'windows-1252',
      extraction: 'markup/1',
    },
  })
  const { text, origin, layout } = capture!
  expect(text).toContain('The minister said “we shall see” on Tuesday.\n')
  expect(text).not.toContain('not text')
  const start = text.indexOf('we shall see')
  const [from, until] = placeInMarkup(origin!.map!, start, start + 12)
  expect(page.slice(from, until)).toBe('we shall <em>see')
  expect(layout?.blocks.map(({ start, end }) => text.slice(start, end))).toContain('Harbour talks end')
})

test('what the place says goes before what the page says', async () => {
  const facts = { url: 'https://norland.example/amp', charset: 'utf-8' }
  const { captures, problems } = await takeAll(html, 'a.html', '<meta charset=latin1><p>“so”', { facts })
  expect(captures).toMatchObject([{ url: facts.url, text: expect.stringContaining('“so”') }])
  expect(problems).toEqual([])
})

test('a part of something larger is read alike', () => {
  const { capture } = htmlPartCapture('<p>We shall <i>see</i>', { name: 'feed.xml#1' }, 'utf-8')
  expect(capture).toMatchObject({
    name: 'feed.xml#1',
    text: 'We shall see',
    origin: { bytes: 22, charset: 'utf-8' },
  })
})

test.each([
  ['<!DOCTYPE html>\n<html>', true],
  ['\ufeff<!-- c --><html lang=en>', true],
  ['<div class="a">', true],
  ['<rss version="2.0">', false],
  ['The <p> element', false],
])('%s looks like a page: %s', (beginning, looks) => {
  expect(html.looksLike?.(Buffer.from(beginning))).toBe(looks)
})

test('a page of ours is no article', async () => {
  const ours =
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="generator" content="Parley">'
  const { captures, problems } = await takeAll(html, 'brief.html', ours)
  expect([captures.length, problems[0]?.problem.rule]).toEqual([0, 'source/no-article'])
})

const words = 'The minister of Norland said that the talks on the harbour would go on in June, and left. '
const ld = (body: string): string =>
  `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Talks","articleBody":${JSON.stringify(body)}}]}</script>`

test('a page that shows no article but carries one in JSON-LD gives that, and says so', async () => {
  const { captures, problems } = await takeAll(
    html,
    'a.html',
    `${ld(words.repeat(300))}<div id="app">Loading</div>`,
  )
  expect(captures[0]).toMatchObject({
    text: words.repeat(300),
    mediaType: 'text/html',
    origin: { extraction: 'json-ld/1' },
  })
  expect(captures[0]?.layout ?? captures[0]?.origin?.map).toBeUndefined()
  expect(problems.map(({ problem }) => problem.rule)).toEqual(['source/text-from-json-ld'])
})

test.each([
  ['a page that shows its article', `${ld(words.repeat(3))}<p>${words}`],
  ['a teaser in JSON-LD', `${ld(words)}<p>Loading`],
  ['a page without JSON-LD', '<p>Loading'],
  ['JSON-LD that never ends', `<script type="application/ld+json">{"articleBody":"${words.repeat(3)}`],
])('%s is read as it is shown', async (_, page) => {
  const { captures, problems } = await takeAll(html, 'a.html', page)
  expect([captures[0]?.origin?.extraction, problems]).toEqual(['markup/1', []])
})
