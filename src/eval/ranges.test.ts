import { expect, it } from 'vitest'
import { locate, locateAll, overlap, shared, size, wordOverlap } from './ranges.js'

it('finds the occurrence that is asked for', () => {
  expect(locate('a.txt', 'he and she and he', 'and', 1)).toEqual({ start: 11, end: 14 })
  expect(locateAll('a.txt', 'x y x', 'x')).toHaveLength(2)
})
it('names the words and the file where there is none', () => {
  expect(() => locate('a.txt', 'he', 'she')).toThrow('“she” (occurrence 0), which is not in a.txt')
})
it('counts characters once, however often they are named', () => {
  expect(
    size([
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ]),
  ).toBe(6)
  expect(
    shared(
      [
        { start: 0, end: 4 },
        { start: 8, end: 9 },
      ],
      [{ start: 2, end: 9 }],
    ),
  ).toBe(3)
})
it('takes intersection over union of all fragments', () => {
  expect(
    overlap(
      [
        { start: 0, end: 4 },
        { start: 6, end: 10 },
      ],
      [{ start: 0, end: 10 }],
    ),
  ).toBe(0.8)
  expect(overlap([], [])).toBe(0)
})
it('compares words by their place', () => {
  expect(wordOverlap('if Norland opens the border', { start: 11, end: 27 }, { start: 3, end: 27 })).toBe(0.75)
})
