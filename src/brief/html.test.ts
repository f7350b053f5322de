import { expect, test } from 'vitest'
import type { Record } from '../model/record.js'
import { digestText } from '../text/digest.js'
import { makeBrief } from './brief.js'
import { webAddress } from './escape.js'
import { fixture } from './fixture.js'
import { hostileFixture } from './hostileFixture.js'
import { toHtml } from './html.js'

const show = (record: Record): string => toHtml(record, makeBrief(record, { full: true }))
const page = show(fixture)

/** What a reader sees of a piece of the page: tags away, entities back. */
function plain(html: string): string {
  const entities: { readonly [name: string]: string } = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&#96;': '`',
    '&amp;': '&',
  }
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:lt|gt|quot|amp|#39|#96);/gu, entity => entities[entity] ?? '')
}

test('the policy allows nothing but the page’s own style', () => {
  const css = /<style>([\s\S]*)<\/style>/u.exec(page)![1]!
  expect(page).toContain(`default-src 'none'; style-src 'sha256-${digestText(css)}'`)
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=/iu)
})

test('every link leads to a place of the page, and every id is there once', () => {
  const ids = [...page.matchAll(/\sid="([^"]*)"/gu)].map(match => match[1]!)
  const links = [...page.matchAll(/href="#([^"]*)"/gu)].map(match => match[1]!)
  expect(new Set(ids).size).toBe(ids.length)
  expect(links.filter(link => !ids.includes(link))).toEqual([])
})

test('every cited place lights up when it is the target', () => {
  const cited = [...page.matchAll(/<a href="#([A-Z]+-\d+-\d+)"/gu)].map(match => match[1]!)
  expect(cited.length).toBeGreaterThan(20)
  expect(cited.filter(key => !page.includes(`#${key}:target~.${key}`))).toEqual([])
})

test('statements are marked as source, cue and content, and lead back to the brief', () => {
  expect(page).toMatch(/<span class="source[^"]*">her spokesman Milo Tarn<\/span>/u)
  expect(page).toMatch(/<span class="cue[^"]*">said<\/span>/u)
  expect(page).toMatch(/<span class="content[^"]*">if Marevia reopens the strait<\/span>/u)
  expect(page).toContain('<a class="back" href="#statements-1-1"')
})

test('a region that is not the article is dimmed and named, in its own language', () => {
  expect(page).toContain(
    '<div class="region teaser out" lang="es"><span class="kind" lang="en">teaser for another article · Spanish</span>',
  )
})

test('the page holds every word of every text', () => {
  for (const { capture } of fixture.articles) {
    const text = plain(page.slice(page.indexOf('<section class="articles"')))
      .replaceAll('↑', '')
      .replace(/\s+/gu, '')
    const words = capture.text.split(/\n\s*\n/u).map(words => words.replace(/\s+/gu, ''))
    expect(words.filter(word => !text.includes(word))).toEqual([])
  }
})

test('there are landmarks, a way past the brief, and languages', () => {
  for (const piece of [
    '<html lang="en">',
    '<main>',
    '<nav aria-label=',
    'class="skip" href="#articles"',
    '<article id="A"',
  ]) {
    expect(page).toContain(piece)
  }
})

test('a place without length, in white space or at the end of a text has its anchor', () => {
  const [article, other] = fixture.articles
  const { id, capture } = article!
  const spots = [0, 40, capture.text.indexOf('\n\n') + 1, capture.text.length - 1, capture.text.length]
  const repairs = spots.map(start => ({
    span: { article: id, start, end: start },
    reads: '”',
    because: 'lost',
    by: 'test',
  }))
  const html = show({ ...fixture, articles: [{ ...article!, repairs }, other!] })
  for (const spot of spots) expect(html.split(`id="A-${spot}-${spot}"`)).toHaveLength(2)
})

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</style><script>alert(1)</script>',
  '--><b>',
  '<!--',
  'javascript:alert(1)',
  '{{constructor}} `y`',
  '&lt;b&gt; &#60;',
  '\u202egpj.exe\u2066',
  'a\ud800b\udc00',
  '\0\u0001\u001b',
  '\ufeff\u2028\u2029\r\r\n',
]

test.each(payloads)('%j is text wherever it stands', payload => {
  const html = show(hostileFixture(payload))
  const tags = (text: string): ReadonlySet<string> =>
    new Set([...text.matchAll(/<\/?([a-z!][a-z0-9-]*)/giu)].map(match => match[1]!.toLowerCase()))
  expect([...tags(html)].filter(tag => !tags(page).has(tag))).toEqual([])
  expect(html).not.toMatch(/href="(?!#|https?:)/u)
  expect(html).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]/u)
  expect(() => encodeURIComponent(html)).not.toThrow()
  const attributes = [...html.matchAll(/\s([a-z-]+)="/gu)].map(match => match[1]!)
  const known = new Set([...page.matchAll(/\s([a-z-]+)="/gu)].map(match => match[1]!))
  expect(attributes.filter(name => !known.has(name))).toEqual([])
})

test.each([
  ['https://a.example/b?c=d&e', 'https://a.example/b?c=d&amp;e'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//a.example', undefined],
  ['https://a.example/"onclick=', undefined],
])('the address %s', (url, safe) => {
  expect(webAddress(url)).toBe(safe)
})

test('thirty articles stand beside each other', () => {
  const [first] = fixture.articles
  const many = Array.from({ length: 30 }, (_, index) => ({ ...first!, id: `article/${index}` }))
  const html = show({ ...fixture, articles: many, statements: [], descents: [], problems: [] })
  expect(html.match(/<article /gu)).toHaveLength(30)
  expect(html).toContain('<article id="AD"')
})
