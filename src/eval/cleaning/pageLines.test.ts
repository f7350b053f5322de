import { describe, expect, it } from 'vitest'
import { countCharacters, f1Of, precisionOf, recallOf } from './pageLines.js'

const line = (start: number, end: number, type: 'content' | 'chrome') => ({ start, end, type })

describe('characters kept and dropped', () => {
  const lines = [
    line(0, 10, 'chrome'),
    line(11, 31, 'content'),
    line(32, 42, 'chrome'),
    line(43, 53, 'content'),
  ]
  it('are those of the lines, and not of the breaks between them', () => {
    expect(countCharacters(lines, [{ start: 0, end: 53 }])).toEqual({ right: 30, extra: 20, missed: 0 })
    expect(countCharacters(lines, [])).toEqual({ right: 0, extra: 0, missed: 30 })
  })
  it('count where a line is kept in part, and where one stretch keeps many', () => {
    const kept = [
      { start: 6, end: 16 },
      { start: 26, end: 45 },
    ]
    expect(countCharacters(lines, kept)).toEqual({ right: 5 + 5 + 2, extra: 4 + 10, missed: 10 + 8 })
  })
  it('give precision, recall and F1; a page without content that is all dropped is right', () => {
    const counts = { right: 30, extra: 10, missed: 30 }
    expect([precisionOf(counts), recallOf(counts), f1Of(counts)]).toEqual([0.75, 0.5, 0.6])
    expect(f1Of(countCharacters([line(0, 9, 'chrome')], []))).toBe(1)
  })
})
