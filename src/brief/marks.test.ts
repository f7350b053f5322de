import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutMarks, type Mark } from './marks.js'

const mark = (start: number, end: number, key: string): Mark => ({ start, end, tone: 'content', key })

test('marks that lie across each other are cut at their edges', () => {
  const segments = cutMarks(10, [mark(1, 5, 'a'), mark(3, 8, 'b')], [])
  expect(segments.map(({ start, end, marks }) => [start, end, marks.map(({ key }) => key).join('')])).toEqual(
    [
      [0, 1, ''],
      [1, 3, 'a'],
      [3, 5, 'ab'],
      [5, 8, 'b'],
      [8, 10, ''],
    ],
  )
})

test('an empty mark and marks past the end do no harm', () => {
  const segments = cutMarks(4, [mark(2, 2, 'a'), mark(3, 99, 'b')], [])
  expect(segments.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
  ])
})

test('every offset is in one segment, under exactly the marks that cover it', () => {
  const stretch = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([a, b]) => mark(Math.min(a, b), Math.max(a, b), `${a}-${b}`))
  fc.assert(
    fc.property(fc.array(stretch), fc.array(fc.nat(30)), (marks, cuts) => {
      const segments = cutMarks(30, marks, cuts)
      for (let at = 0; at < 30; at += 1) {
        const [segment, ...others] = segments.filter(({ start, end }) => start <= at && at < end)
        expect(others).toEqual([])
        expect(new Set(segment!.marks)).toEqual(
          new Set(marks.filter(({ start, end }) => start <= at && at < end)),
        )
      }
    }),
  )
})
