/** Feeds that are broken or made to do harm. */
import { expect, test } from 'vitest'
import { takeAll } from '../contract.js'
import { feed } from './feed.js'

const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    { id: '1', content_html: '<p>The envoy said <i>no</i>.</p>' },
    { id: '2', content_text: 'Plain & simple.' },
  ],
})

const items = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<item><title>No ${at} & more</title><link>https://kurier.example/${at}?a&b</link><description>Words.</description></item>`,
  ).join('\n')
const around = (inner: string): string =>
  `<rss version="2.0"><channel><title>K</title>${inner}</channel></rss>`
const names = async (bytes: string | Uint8Array, name = 'a.rss') => {
  const { captures, problems } = await takeAll(feed, name, bytes)
  return {
    count: captures.length,
    rules: problems.map(({ problem }) => problem.rule).filter(rule => rule !== 'source/feed-summary'),
  }
}

test.each<[string, string | Uint8Array, number, readonly string[]]>([
  ['ampersands that are not escaped', around(items(5)), 5, []],
  ['no end', around(items(5)).slice(0, -16), 5, ['feed-cut']],
  ['cut within an entry', around(items(5)).slice(0, -60), 4, ['feed-cut']],
  ['an end tag of an entry lost', around(items(5).replace('</item>', '')), 5, []],
  ['an end tag within an entry lost', around(items(5).replace('</title>', '')), 5, []],
  ['an end tag too many', around(`</b></p>${items(5)}`), 5, []],
  ['words before it', `Notice: undefined variable\n${around(items(2))}`, 2, []],
  [
    'a wrong character set',
    Buffer.from(
      `<?xml version="1.0" encoding="utf-8"?>${around('<item><title>Caf\xe9 talks \xe0 Sund</title></item>')}`,
      'latin1',
    ),
    1,
    ['charset-overruled'],
  ],
  ['a web page', '<!doctype html><html><body><p>Hello</p></body></html>', 0, ['no-feed']],
  ['a list of feeds', '<opml version="2.0"><body/></opml>', 0, ['no-feed']],
  ['nothing', '', 0, ['no-feed']],
  ['no entries', around(''), 0, ['feed-without-entries']],
  ['an entry that holds nothing', around(`<item></item>${items(1)}`), 1, ['feed-empty-entries']],
  [
    'entities of its own',
    `<!DOCTYPE rss [<!ENTITY lol "lol"><!ENTITY b "<item><title>x</title></item>">]>${around('<item><title>&lol;</title></item>&b;')}`,
    1,
    ['xml-entities'],
  ],
  [
    'elements with names of JavaScript',
    around(`<item><__proto__>x</__proto__><constructor>y</constructor><toString/><title>One</title></item>`),
    1,
    [],
  ],
  [
    'a document type that is none',
    around('<item><description><![CDATA[ <!DOCTYPE x [ ]]></description></item>'),
    1,
    [],
  ],
  ['JSON that is none of a feed', '{"title": 7}', 0, ['no-feed']],
  ['JSON cut within an entry', json.slice(0, -20), 1, ['feed-broken']],
  ['JSON with a comma too many', json.replace('"items":[', '"items":[,'), 2, ['feed-broken']],
])('broken: %s', async (_, bytes, count, rules) => {
  expect(await names(bytes)).toEqual({ count, rules: rules.map(rule => `source/${rule}`) })
})

const megabytes = (text: string, size: number): string =>
  text.repeat(Math.ceil((size * 1_000_000) / text.length))

test.each<[string, () => string, string | undefined]>([
  [
    'billion laughs',
    () =>
      `<!DOCTYPE r [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${'&a;'.repeat(10)}">`).join('')}]>${around('<item><title>&a8;</title></item>')}`,
    undefined,
  ],
  [
    'quadratic entities',
    () =>
      `<!DOCTYPE r [<!ENTITY a "${'a'.repeat(50_000)}">]>${around(`<item><title>x${'&a;'.repeat(20_000)}</title></item>`)}`,
    undefined,
  ],
  [
    'an entity of a file',
    () =>
      `<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]>${around('<item><title>&a;</title></item>')}`,
    undefined,
  ],
  ['a document type without end', () => `<!DOCTYPE r [${'<!ENTITY a "b">'.repeat(20_000)}`, undefined],
  [
    '200,000 nested tags',
    () => around(`<item><title>One</title></item>${'<a>'.repeat(200_000)}`),
    'xmlDepth',
  ],
  [
    '100,000 attributes',
    () =>
      around(
        `<item><title ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}>One</title></item>`,
      ),
    'xmlAttributes',
  ],
  [
    'a text of 50 MB',
    () =>
      around(
        `<item><title>One</title></item><item><description>${megabytes('word ', 50)}</description></item>`,
      ),
    'feedBytes',
  ],
  [
    '2 MB of “<”',
    () =>
      around(
        `<item><title>One</title><description><![CDATA[${'<'.repeat(2_000_000)}]]></description></item>`,
      ),
    undefined,
  ],
  [
    '2 MB of “&”',
    () => around(`<item><title>One</title><description>${'&'.repeat(2_000_000)}</description></item>`),
    undefined,
  ],
  [
    'authors of brackets',
    () =>
      around(
        megabytes(`<item><title>One</title><author>${'('.repeat(190)}</author></item>`, 2) +
          `<item><title>Two</title><author>${'(<x/>('.repeat(200_000)}</author></item>`,
      ),
    'longestPerson',
  ],
  [
    'sections that are not closed',
    () => around(`<item><title>One</title></item>${megabytes('<![CDATA[', 2)}`),
    undefined,
  ],
  [
    'comments that are not closed',
    () => around(`<item><title>One</title></item>${megabytes('<!--', 2)}`),
    undefined,
  ],
  ['300,000 tags', () => around(`<item><title>One</title></item>${megabytes('<a/>', 2)}`), 'xmlTags'],
  ['40,000 entries', () => around(megabytes('<item><title>One</title></item>', 1.2)), undefined],
  [
    'JSON in JSON',
    () => `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(1_000_000)}`,
    'xmlDepth',
  ],
  [
    'keys of prototypes',
    () =>
      `{"version":"https://jsonfeed.org/version/1","__proto__":{"polluted":1},"items":[{"id":"1","content_text":"One","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}`,
    undefined,
  ],
])('hostile: %s', async (_, make, cap) => {
  const text = make()
  const before = performance.now()
  const { captures, problems } = await takeAll(feed, 'a.rss', text)
  const seconds = (performance.now() - before) / 1000
  // A second a megabyte by itself; beside seven others more. What is not linear takes minutes.
  expect(seconds).toBeLessThan(5 + Math.min(text.length, 5_000_000) / 500_000)
  expect(captures.length + problems.length).toBeGreaterThan(0)
  if (cap !== undefined) expect(problems.some(({ problem }) => problem.message.includes(cap))).toBe(true)
  expect(JSON.stringify(captures.map(capture => capture.text)).length).toBeLessThan(10_000_000)
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
  for (const { text } of captures) expect(text).not.toMatch(/lollol|aaaa/u)
})
