import { describe, expect, it } from 'vitest'
import type { Capture, Fact } from '../model/capture.js'
import { type Declared, readDeclared } from './declared.js'

type Short = readonly [
  about: Fact['about'],
  value: string,
  from: Fact['from'],
  sure?: Fact['sure'],
  where?: string,
]

function choose(facts: readonly Short[], more: Partial<Capture> = {}): Declared {
  const capture: Capture = {
    name: 'a.html',
    mediaType: 'text/html',
    text: '',
    facts: facts.map(([about, value, from, sure = 'declared', where = from]) => ({
      about,
      value,
      from,
      sure,
      where,
    })),
    ...more,
  }
  return readDeclared(capture, 'article/0')
}
type Dated = readonly [value: string, from: Fact['from'], sure?: Fact['sure']]
const day = (...dates: readonly Dated[]): string | undefined =>
  choose(dates.map(([value, from, sure = 'declared']: Dated): Short => ['published', value, from, sure]))
    .published?.from

describe('the date of publication', () => {
  it('is that of JSON-LD before that of Open Graph', () => {
    const { published } = choose([
      ['published', '2022-10-31', 'opengraph'],
      ['published', '2022-10-30', 'json-ld'],
    ])
    expect(published).toEqual({ from: '2022-10-30', implied: [], by: 'article/date-json-ld' })
  })
  it('is a declared one before a marked or guessed one', () =>
    expect(
      day(['2022-10-01', 'json-ld', 'marked'], ['2022-10-30', 'meta'], ['2022-10-02', 'text', 'guessed']),
    ).toBe('2022-10-30'))
  it('is a day before a month', () =>
    expect(day(['2022-10', 'json-ld'], ['2022-10-30', 'url', 'guessed'])).toBe('2022-10-30'))
  it('is a month where no day is known', () => expect(day(['2022-10', 'url', 'guessed'])).toBe('2022-10'))
  it('is none where nothing says it', () =>
    expect(choose([])).toEqual({ authors: [], headlines: [], problems: [] }))
  it('is not after the page was taken', () =>
    expect(
      choose(
        [
          ['published', '2032-01-01', 'json-ld'],
          ['published', '2022-10-31', 'meta'],
        ],
        { at: '2022-10-30T23:00:00Z' },
      ).published?.from,
    ).toBe('2022-10-31'))
})

describe('the day at the outlet', () => {
  const rows: readonly (readonly [why: string, expected: string, ...dates: Dated[]])[] = [
    ['stands in a time with a zone', '2022-10-30', ['2022-10-30T23:30-05:00', 'json-ld']],
    [
      'of an hour of Greenwich is that day where nothing shows another',
      '2022-10-31',
      ['2022-10-31T03:30Z', 'json-ld'],
    ],
    [
      'is shown by a time of another zone',
      '2022-10-30',
      ['2022-10-31T03:30Z', 'json-ld'],
      ['2022-10-30T22:30-05:00', 'meta'],
    ],
    [
      'is shown by a time without a zone',
      '2022-10-30',
      ['2022-10-31T03:30Z', 'json-ld'],
      ['2022-10-30T22:31', 'meta'],
    ],
    [
      'is shown by a line by the headline',
      '2022-10-30',
      ['2022-10-31T03:30Z', 'json-ld'],
      ['2022-10-30', 'text', 'guessed'],
    ],
    [
      'is shown by the address',
      '2022-10-30',
      ['2022-10-31T03:30Z', 'json-ld'],
      ['2022-10-30', 'url', 'guessed'],
    ],
    [
      'is shown east of Greenwich too',
      '2022-10-31',
      ['2022-10-30T20:00Z', 'json-ld'],
      ['2022-10-31T05:00', 'text', 'guessed'],
    ],
    [
      'is not that of an address two days away',
      '2022-10-31',
      ['2022-10-31T03:30Z', 'json-ld'],
      ['2022-10-28', 'url', 'guessed'],
    ],
    [
      'is not that of another moment',
      '2022-10-31',
      ['2022-10-31T03:30Z', 'json-ld'],
      ['2022-10-30T14:07', 'text', 'guessed'],
    ],
    [
      'is not that of another moment with its zone',
      '2022-10-31',
      ['2022-10-31T02:07Z', 'json-ld'],
      ['2022-10-30T17:24-05:00', 'text', 'guessed'],
    ],
    [
      'is shown by others where a zone was put to the hour of Greenwich',
      '2022-10-30',
      ['2022-10-31T02:15-06:00', 'json-ld'],
      ['2022-10-31T02:15Z', 'opengraph'],
      ['2022-10-30T20:15-06:00', 'text', 'guessed'],
    ],
    [
      'is shown by others where the zone was left out',
      '2022-10-30',
      ['2022-10-31T02:15', 'microdata'],
      ['2022-10-31T02:15Z', 'element', 'guessed'],
      ['2022-10-30T21:15', 'text', 'guessed'],
    ],
  ]
  for (const [why, expected, ...dates] of rows) it(why, () => expect(day(...dates)).toBe(expected))
})

describe('dates that disagree', () => {
  it('are said where they are declared more than a day apart', () => {
    const { problems } = choose([
      ['published', '2022-10-30', 'json-ld', 'declared', 'NewsArticle.datePublished'],
      ['published', '2022-11-03', 'meta', 'declared', 'meta[name=pubdate]'],
    ])
    expect(problems).toMatchObject([{ rule: 'article/dates-disagree', weight: 'note' }])
    expect(problems[0]!.message).toContain(
      'NewsArticle.datePublished says 2022-10-30, meta[name=pubdate] says 2022-11-03',
    )
  })
  it('are not said for a day, or for a guess', () => {
    expect(
      choose([
        ['published', '2022-10-30', 'json-ld'],
        ['published', '2022-10-31', 'meta'],
      ]).problems,
    ).toEqual([])
    expect(
      choose([
        ['published', '2022-10-30', 'json-ld'],
        ['published', '2022-11-05', 'text', 'guessed'],
      ]).problems,
    ).toEqual([])
  })
})

describe('the last change', () => {
  it('is declared', () =>
    expect(choose([['modified', '2022-10-31T08:00Z', 'json-ld']]).modified?.from).toBe('2022-10-31'))
  it('is not before publication', () =>
    expect(
      choose([
        ['published', '2022-10-30', 'json-ld'],
        ['modified', '2021-01-01', 'json-ld'],
      ]).modified,
    ).toBe(undefined))
})

describe('headline, authors and outlet', () => {
  const outlet: Short = ['outlet', 'Harbour Times', 'opengraph']
  it.each([
    ['Ports reopen | Harbour Times', 'Ports reopen'],
    ['Ports reopen - Harbour Times - World', 'Ports reopen - Harbour Times - World'],
    ['Ports reopen – Envoy leaves', 'Ports reopen – Envoy leaves'],
    ['Ports reopen', 'Ports reopen'],
    ['Ports reopen | HARBOURTIMES', 'Ports reopen'],
  ])('%s', (value, headline) =>
    expect(choose([outlet, ['headline', value, 'opengraph']]).headlines).toEqual([headline]),
  )
  it('authors are those of one place', () =>
    expect(
      choose([
        ['author', 'Jane Roe', 'json-ld'],
        ['author', 'Ann Lee', 'json-ld'],
        ['author', 'jroe', 'meta'],
        ['author', 'By Jane Roe', 'microdata'],
      ]).authors,
    ).toEqual(['Jane Roe', 'Ann Lee']))
  it('a house or an account is no author', () =>
    expect(
      choose([outlet, ['author', 'Harbour Times', 'json-ld'], ['author', 'admin', 'meta']]).authors,
    ).toEqual([]))
})
