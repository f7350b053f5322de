import { expect, test } from 'vitest'
import type { Article, Region } from '../model/article.js'
import type { Record } from '../model/record.js'
import { fixture } from './fixture.js'
import { lookUp } from './lookup.js'
import { titlePoint } from './title.js'

/** The title of articles with these headlines, published day by day; `''` is an article without one. */
function titleOf(headlines: readonly string[], sides: readonly (readonly number[])[] = []): string {
  const articles = headlines.map((headline, index): Article => {
    const id = `article/${index}`
    const region = (kind: Region['kind'], start: number, end: number): Region => ({
      span: { article: id, start, end },
      kind,
      by: 'test',
    })
    return {
      ...fixture.articles[0]!,
      id,
      capture: { name: `${index}.txt`, mediaType: 'text/plain', text: `${headline}\nText.` },
      published: { from: `2031-05-0${index + 1}`, implied: [], by: 'test' },
      regions: [
        ...(headline === '' ? [] : [region('headline', 0, headline.length)]),
        region('body', headline.length, headline.length + 6),
      ],
    }
  })
  const groups = sides.map(side => side.map(index => `article/${index}`))
  const record: Record = { ...fixture, articles, comparison: { ...fixture.comparison, sides: groups } }
  const lookup = lookUp(record)
  return titlePoint(lookup)
    .parts.map(part => ('quote' in part ? lookup.places.text(part.quote) : 'text' in part ? part.text : ''))
    .join('')
}

test('the headline whose words stand in most others', () => {
  expect(
    titleOf(['Storm over Lakes', 'Orsin skips Lakes summit', 'Lakes summit without Orsin opens']),
  ).toMatch(/^Orsin skips Lakes summit — /u)
})

test('of equals the earliest', () => {
  expect(titleOf(['Orsin leaves', 'Talks begin'])).toMatch(/^Orsin leaves — /u)
})

test('a copy is no second witness of its headline', () => {
  const headlines = [
    'Grain prices rise again',
    'Grain prices rise again',
    'Orsin skips summit',
    'Summit without Orsin',
  ]
  expect(titleOf(headlines, [[0, 1], [2], [3]])).toBe('Orsin skips summit — 4 reports, at most 3 independent')
})

test('without a headline there are the reports only', () => {
  expect(titleOf(['', ''])).toBe('2 reports, at most 2 independent')
  expect(titleOf([''])).toBe('1 report')
})
