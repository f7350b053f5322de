import { expect, test } from 'vitest'
import { isDate } from './dates.js'

test.each(['2031', '2031-05', '2031-05-28', '2032-02-29', '2031-05-28T09', '2031-05-28T09:30'])(
  '%s is a date',
  date => {
    expect(isDate(date)).toBe(true)
  },
)

test.each([
  '',
  'yesterday',
  '28.05.2031',
  '2031-13',
  '2031-00',
  '2031-02-29',
  '2031-05-32',
  '2031-05-28T24',
  '2031-05-28T09:60',
  '2031-5-8',
  '2031-05-28 ',
])('%j is none', date => {
  expect(isDate(date)).toBe(false)
})
