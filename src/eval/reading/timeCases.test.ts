import { describe, expect, test } from 'vitest'
import type { NormDocument } from '../corpus.js'
import { classOf } from './caseClasses.js'
import type { CaseValue } from './caseValue.js'
import { isRight, readCase } from './timeCases.js'

/** A case on 17 May 2023, a Wednesday, with the words of its times and what they may mean. */
function made(
  text: string,
  ...times: readonly (readonly [words: string, ...values: CaseValue[]])[]
): NormDocument {
  const spans = times.map(([words, ...values], index) => {
    const start = text.indexOf(words)
    return {
      id: `r${index}`,
      type: 'TIMEX',
      start,
      end: start + words.length,
      text: words,
      attrs: { values },
    }
  })
  return {
    id: 'tiny',
    split: 'cases',
    lang: 'en',
    text,
    meta: { reference: '2023-05-17T00:00:00' },
    spans,
    relations: [],
  }
}

const friday = (day: string): CaseValue => ({ timex: 'XXXX-WXX-5', type: 'date', value: day })

describe('a case is right', () => {
  test.each([
    [
      'with one of its readings',
      made('They meet on Friday.', ['Friday', friday('2023-05-12'), friday('2023-05-19')]),
    ],
    ['where nothing is a time and none is found', made('This may be so.')],
    [
      'where a range ends with the beginning or the end of its last month',
      made('It ran from March to May 2022.', [
        'March to May 2022',
        { timex: '(2022-03-01,2022-05-01,P2M)', type: 'daterange', start: '2022-03-01', end: '2022-05-01' },
      ]),
    ],
    [
      'where the words around it say that it begins there',
      made('It has been so since 2021.', [
        'since 2021',
        { timex: '2021', type: 'daterange', start: '2021-01-01', Mod: 'since' },
      ]),
    ],
    [
      'with a length in other units',
      made('It took twelve months.', ['twelve months', { timex: 'P12M', type: 'duration' }]),
    ],
    [
      'where the day does not exist',
      made('It was on 30 February.', [
        '30 February',
        { timex: 'XXXX-02-30', type: 'date', value: 'not resolved' },
      ]),
    ],
  ])('%s', (_, document) => expect(isRight(readCase(document))).toBe(true))

  test.each([
    ['with another day', made('They meet on Friday.', ['Friday', friday('2023-05-26')])],
    ['with a time too many', made('They meet on Friday and in May.', ['Friday', friday('2023-05-19')])],
    ['with a time missed', made('They meet at the crack.', ['the crack', friday('2023-05-19')])],
  ])('but not %s', (_, document) => expect(isRight(readCase(document))).toBe(false))
})

test.each([
  [
    'Gates open from 5 to 7 tomorrow.',
    '5 to 7 tomorrow',
    { timex: '(2023-05-18T05,2023-05-18T07,PT2H)', type: 'datetimerange' },
    'bare hours',
  ],
  [
    'Back in 5 minutes.',
    'in 5 minutes',
    { timex: '2023-05-17T00:05:00', type: 'datetime' },
    'from this moment',
  ],
  ['Due on 5/12.', '5/12', { timex: 'XXXX-05-12', type: 'date' }, 'figures of a country without a year'],
  ['They meet at 5 p.m.', '5 p.m', { timex: 'T17', type: 'time' }, undefined],
  ['They met two weeks ago.', 'two weeks ago', { timex: '2023-05-03', type: 'date' }, undefined],
] as const)('%s is of the class %s', (text, words, value, name) => {
  expect(classOf(made(text, [words, value]))?.name).toBe(name)
})
