import { expect, test } from 'vitest'
import { fixture, spanOf } from './fixture.js'
import { findPlaces, letterAt, lineOf, lineStarts } from './places.js'

test('lines end with LF, CR LF or CR', () => {
  expect(lineStarts('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7])
  expect(lineStarts('')).toEqual([0])
})

test('an offset stands in the line that begins last before it', () => {
  const starts = lineStarts('ab\ncd\n')
  expect([0, 2, 3, 5, 6].map(offset => lineOf(starts, offset))).toEqual([0, 0, 1, 1, 2])
})

test('articles are lettered in order', () => {
  expect([0, 25, 26, 27, 52, 701, 702].map(letterAt)).toEqual(['A', 'Z', 'AA', 'AB', 'BA', 'ZZ', 'AAA'])
})

test('a place is a line and a column from 1', () => {
  const places = findPlaces(fixture)
  const article = fixture.articles[0]!.id
  const place = places.at(spanOf(article, 'Pavel Orsin'))
  expect([place?.letter, place?.line, place?.column]).toEqual(['A', 5, 37])
})

test('a span outside the record has no place', () => {
  const places = findPlaces(fixture)
  expect(places.at({ article: 'article/none', start: 0, end: 1 })).toBeUndefined()
  expect(places.at({ article: fixture.articles[0]!.id, start: 0, end: 1e9 })).toBeUndefined()
})
