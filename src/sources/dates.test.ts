import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TimePrefix } from '../model/evidence.js'
import { readDate } from './dates.js'

test.each([
  ['2031', '2031'],
  ['2031-05', '2031-05'],
  ['2031-05-28', '2031-05-28'],
  ['2031-05-28T22:30:00Z', '2031-05-28T22:30'],
  ['2031-05-28T22:30:00.123+02:00', '2031-05-28T22:30'],
  ['2031-05-28 22:30:00', '2031-05-28T22:30'],
  ['2031-05-28 22:30:00 UTC', '2031-05-28T22:30'],
  ['2031/5/8', '2031-05-08'],
  ['20310528', '2031-05-28'],
  ['20310528T223000Z', '2031-05-28T22:30'],
  ['Wed, 28 May 2031 22:30:00 +0200', '2031-05-28T22:30'],
  ['Wed, 28 May 2031 22:30:00 GMT', '2031-05-28T22:30'],
  ['28 May 2031', '2031-05-28'],
  ['8-Sept-2031', '2031-09-08'],
  ['May 28, 2031', '2031-05-28'],
  ['Wed May 28 2031 22:30:00 GMT+0200 (Somewhere Time)', '2031-05-28T22:30'],
  ['28.05.2031', '2031-05-28'],
  ['5/28/2031', '2031-05-28'],
  ['05/05/2031', '2031-05-05'],
  ['1937000000', '2031-05-19T23:33'],
  ['1937000000000', '2031-05-19T23:33'],
  ['  2031-05-28\n', '2031-05-28'],
])('%s', (words, date) => {
  expect(readDate(words)?.prefix).toBe(date)
})

test.each(['', 'yesterday', '05/06/2031', '2031-02-30', '2031-13-01', '31 Foo 2031', '28 May', '12345'])(
  '%s says no day',
  words => {
    expect(readDate(words)).toBeUndefined()
  },
)

test('a zone is kept beside the prefix; a language says which number is the month', () => {
  expect(readDate('2031-05-28T22:30:00+02:00')).toEqual({
    value: '2031-05-28T22:30+02:00',
    prefix: '2031-05-28T22:30',
  })
  expect(readDate('05/06/2031', 'en-US')?.prefix).toBe('2031-05-06')
  expect(readDate('05/06/2031', 'de')?.prefix).toBe('2031-06-05')
  expect(readDate('28. Mai 2031')?.prefix).toBe('2031-05-28')
})

test('nothing makes it throw, and what it gives is a prefix', () => {
  const digits = fc.stringMatching(/^[\d:./ TZ-]{0,30}$/u)
  fc.assert(
    fc.property(fc.oneof(fc.string(), digits), words => {
      const date = readDate(words)
      if (date !== undefined) TimePrefix.parse(date.prefix)
    }),
  )
})
