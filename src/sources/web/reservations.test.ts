import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReserved } from '../reserved.js'
import { headerReservations, readTdmrep } from './reservations.js'
import { backOff, longestWait, readRetryAfter } from './retryAfter.js'

const page = 'https://paper.example/news/summit'
const said = (...headers: (readonly [string, string])[]): readonly string[] =>
  headerReservations({ headers, url: page }).map(
    ({ from, words, reserved }) => `${from} ${words} ${reserved}`,
  )

test.each<[string, readonly string[]]>([
  ['noai', ['noai']],
  ['NoAI, noimageai', ['NoAI']],
  ['index, noai', ['noai']],
  ['noimageai', []],
  ['noindex', []],
  ['GPTBot: noindex', ['GPTBot: noindex']],
  ['parley: noai', ['parley: noai']],
  ['searchbot: noai', []],
  ['searchbot: nofollow, noai', []],
  ['gptbot: nofollow, none', ['none']],
  ['unavailable_after: 25 Jun 2031 15:00:00 GMT, noai', ['noai']],
  ['max-image-preview:large, noai', ['noai']],
  ['', []],
])('X-Robots-Tag: %s', (value, words) => {
  expect(said(['X-Robots-Tag', value])).toEqual(words.map(each => `x-robots-tag ${each} true`))
})

test('TDMRep in header fields', () => {
  expect(said(['TDM-Reservation', '1'])).toEqual(['tdm-header tdm-reservation: 1 true'])
  expect(said(['tdm-reservation', ' 0 '])).toEqual(['tdm-header tdm-reservation: 0 false'])
  expect(said(['tdm-reservation', 'yes'])).toEqual([])
  const headers = [
    ['tdm-reservation', '1'],
    ['tdm-policy', '/licences/tdm.json'],
  ] as const
  expect(headerReservations({ headers, url: page })[0]?.policy).toBe(
    'https://paper.example/licences/tdm.json',
  )
})

test('a policy that is no address on the web is no policy', () => {
  const headers = [
    ['tdm-reservation', '1'],
    ['tdm-policy', 'javascript:alert(1)'],
  ] as const
  expect(headerReservations({ headers, url: page })).toEqual([
    { from: 'tdm-header', words: 'tdm-reservation: 1', reserved: true },
  ])
})

test('TDMRep in a file: the longest location counts', () => {
  const file = JSON.stringify([
    { location: '/', 'tdm-reservation': 1, 'tdm-policy': 'https://paper.example/policy' },
    { location: '/free/*', 'tdm-reservation': 0 },
    { location: '/free/*.pdf$', 'tdm-reservation': '1' },
    { location: 7, 'tdm-reservation': 1 },
    'no row',
    null,
  ])
  const ask = readTdmrep(file, 'https://paper.example')
  const of = (path: string): unknown =>
    ask(new URL(path, page)).map(({ reserved, policy }) => [reserved, policy])
  expect(of('/news')).toEqual([[true, 'https://paper.example/policy']])
  expect(of('/free/x')).toEqual([[false, undefined]])
  expect(of('/free/x.pdf')).toEqual([[true, undefined]])
})

test.each([
  '',
  '{',
  '[]',
  '{"location": "/", "tdm-reservation": 1}',
  '<html>',
  '[{"location":"/a\\nallow: /","tdm-reservation":1}]',
])('a file that is none says nothing: %s', file => {
  expect(readTdmrep(file, page)(new URL(page))).toEqual([])
})

test('one voice that reserves is enough', () => {
  const free = { from: 'tdm-header', words: 'tdm-reservation: 0', reserved: false } as const
  expect([
    isReserved(undefined),
    isReserved([free]),
    isReserved([free, { ...free, reserved: true }]),
  ]).toEqual([false, false, true])
})

test('no text makes them throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.oneof(fc.json(), fc.string()), (value, file) => {
      said(['x-robots-tag', value], ['tdm-reservation', value], ['tdm-policy', value])
      readTdmrep(file, page)(new URL(page))
      readRetryAfter(value, 0)
    }),
    { numRuns: 1_000 },
  )
})

const now = Date.UTC(2031, 4, 28, 6, 30)
test.each<[string | undefined, number | undefined]>([
  ['120', 120_000],
  ['0', 0],
  ['Wed, 28 May 2031 06:31:00 GMT', 60_000],
  ['Wednesday, 28-May-31 06:31:00 GMT', 60_000],
  ['Wed May 28 06:31:00 2031', 60_000],
  ['Wed, 28 May 2031 06:29:00 GMT', 0],
  ['9999999999', longestWait],
  ['Thu, 28 May 2099 06:31:00 GMT', longestWait],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After: %s', (value, wait) => {
  expect(readRetryAfter(value, now)).toBe(wait)
})

test('waiting doubles, up to a day', () => {
  expect([1, 2, 3, 12, 5_000].map(backOff)).toEqual([60_000, 120_000, 240_000, longestWait, longestWait])
})
