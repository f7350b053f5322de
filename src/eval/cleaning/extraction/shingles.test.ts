import { describe, expect, it } from 'vitest'
import { compareTexts, measure, measureWithin, wordsOf } from './shingles.js'

describe('words', () => {
  it('are letters, digits and underscores, as in Python', () => {
    expect(wordsOf('The “Óbuda_7” ferry’s ½ fare, Ⅳ')).toEqual([
      'The',
      'Óbuda_7',
      'ferry',
      's',
      '½',
      'fare',
      'Ⅳ',
    ])
  })
})

describe('a page', () => {
  it('is the shares of runs of four words', () => {
    // Wanted: abcd, bcde. Found: bcde, cdef, defg.
    expect(compareTexts('a b c d e', 'b, c d e f g')).toEqual({
      both: 1 / 4,
      extra: 2 / 4,
      missed: 1 / 4,
      exact: false,
    })
  })
  it('counts a run as often as it is there', () => {
    expect(compareTexts('a b c d a b c d', 'a b c d')).toEqual({
      both: 1 / 5,
      extra: 0,
      missed: 4 / 5,
      exact: false,
    })
  })
  it('of fewer than four words is one run, and an empty one none', () => {
    expect(compareTexts('a b', 'a b')).toEqual({ both: 1, extra: 0, missed: 0, exact: true })
    expect(compareTexts('a b', 'a')).toEqual({ both: 0, extra: 0.5, missed: 0.5, exact: false })
    expect(compareTexts('a b', '')).toEqual({ both: 0, extra: 0, missed: 1, exact: false })
    expect(compareTexts('', '')).toEqual({ both: 0, extra: 0, missed: 0, exact: true })
  })
})

describe('the measure', () => {
  const pages = [
    compareTexts('a b c d e', 'a b c d e'),
    compareTexts('a b c d', ''),
    compareTexts('', 'a b c d'),
  ]
  it('leaves a page out of the mean that has nothing to divide by', () => {
    const { precision, recall, f1, exact } = measure(pages)
    expect([precision, recall, f1, exact]).toEqual([0.5, 0.5, 0.5, 1 / 3])
  })
  it('of nothing is nought', () => {
    expect(measure([])).toEqual({ f1: 0, precision: 0, recall: 0, exact: 0 })
  })
  it('comes with the same spread in every run, and none where all pages are alike', () => {
    expect(measureWithin(pages, 50)).toEqual(measureWithin(pages, 50))
    expect(measureWithin(pages, 50).within.f1).toBeGreaterThan(0)
    expect(measureWithin([pages[0]!, pages[0]!], 50).within.f1).toBe(0)
  })
})
