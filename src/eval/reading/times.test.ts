import { describe, expect, test } from 'vitest'
import { readPassage } from '../../parley.js'
import { halfOf, meetingsOf } from './times.js'
import { addMeetings, emptyTally, pairTimes, type TimexSpan, timexFigures } from './timexScore.js'
import { timexOf } from './timexValue.js'

/** 17 May 2023 is a Wednesday. */
const valuesOf = (text: string): readonly string[] =>
  readPassage(text, '2023-05-17').times.map(({ time }) => {
    const { type, value } = timexOf(time)
    return `${type} ${value}`
  })

describe('a time is written as TimeML does', () => {
  test.each([
    ['They met on 3 June 2021.', 'DATE 2021-06-03'],
    ['They met last week.', 'DATE 2023-W19'],
    ['They met over the weekend.', 'DATE 2023-W19-WE'],
    ['He resigned in mid-April.', 'DATE 2023-04'],
    ['It began in early 2021.', 'DATE 2021'],
    ['It began earlier this month.', 'DATE 2023-05'],
    ['It will be over by the end of the year.', 'DATE 2023'],
    ['It began in the summer of 2021.', 'DATE 2021-SU'],
    ['It fell in the third quarter of 2021.', 'DATE 2021-Q3'],
    ['Arms control of the 1990s is gone.', 'DATE 199'],
    ['They met on Sunday evening.', 'TIME 2023-05-14TEV'],
    ['He lands at 3 p.m. on Sunday.', 'TIME 2023-05-14T15:00'],
    ['It lasted two weeks.', 'DURATION P2W'],
    ['Ties cooled over the past two years.', 'DURATION P2Y'],
    ['They meet every Monday.', 'SET XXXX-WXX-1'],
    ['The port is now closed.', 'DATE PRESENT_REF'],
  ])('%s', (text, value) => expect(valuesOf(text)).toEqual([value]))
})

describe('scores of TempEval-3', () => {
  const span = (start: number, end: number, value: string): TimexSpan => ({ start, end, type: 'DATE', value })

  test('a found time meets one of the gold, the same words first', () => {
    const gold = [span(0, 10, '2021'), span(12, 16, '2022')]
    const found = [span(4, 16, '2021'), span(12, 16, '2022')]
    expect(pairTimes(gold, found)).toEqual([
      { gold: gold[0], found: found[0] },
      { gold: gold[1], found: found[1] },
    ])
  })

  test('the value counts among those that meet, and times the relaxed F1', () => {
    const tally = emptyTally()
    addMeetings(
      tally,
      pairTimes([span(0, 4, '2021'), span(9, 12, '2022')], [span(0, 3, '2021'), span(20, 24, 'P1D')]),
    )
    expect(timexFigures(tally)).toMatchObject({
      'strict F1': 0,
      'relaxed F1': 50,
      'value accuracy': 100,
      'value F1': 50,
    })
  })

  test('documents are read with their date of creation', () => {
    const document = {
      id: 'tiny',
      split: 'train',
      lang: 'en',
      text: 'The envoy left yesterday.',
      meta: { dct: '2023-05-17T08:00' },
      spans: [
        {
          id: 't1',
          type: 'TIMEX3',
          start: 15,
          end: 24,
          text: 'yesterday',
          attrs: { timexType: 'DATE', value: '2023-05-16' },
        },
      ],
      relations: [],
    }
    expect(['tuned', 'held']).toContain(halfOf(document.id))
    expect(meetingsOf(document)).toMatchObject([
      { gold: { value: '2023-05-16' }, found: { value: '2023-05-16' } },
    ])
  })
})
