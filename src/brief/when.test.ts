import { expect, test } from 'vitest'
import type { Time } from '../model/evidence.js'
import { sayTime, sayTimeShort } from './when.js'

const time = (from: string, rest: Partial<Time> = {}): Time => ({ from, implied: [], by: 'test', ...rest })

test.each<[string, Time, string]>([
  ['a day', time('2031-05-28'), '28 May 2031'],
  ['a month is never its first day', time('2031-05'), 'May 2031'],
  ['a year', time('2031'), '2031'],
  ['an hour', time('2031-05-28T09'), '28 May 2031, 09:00'],
  ['a minute', time('2031-05-28T09:30'), '28 May 2031, 09:30'],
  [
    'days of one month',
    time('2031-05-11', { until: '2031-05-20', implied: ['year'] }),
    '11–20 May 2031 (year implied)',
  ],
  ['days of two months', time('2031-05-28', { until: '2031-06-03' }), '28 May – 3 June 2031'],
  ['months of two years', time('2030-12', { until: '2031-01' }), 'December 2030 – January 2031'],
  ['months of one year', time('2031-03', { until: '2031-04' }), 'March – April 2031'],
  ['years', time('2029', { until: '2031' }), '2029 – 2031'],
  ['a range of one day', time('2031-05-28', { until: '2031-05-28' }), '28 May 2031'],
  ['an open year', time('XXXX-05-28'), '28 May (year open)'],
  [
    'two things implied',
    time('2031-05-28', { implied: ['year', 'month'] }),
    '28 May 2031 (year and month implied)',
  ],
  ['a vague time', time('2031-05-21', { until: '2031-05-28', vague: true }), 'within 21–28 May 2031'],
])('%s', (_, given, said) => {
  expect(sayTime(given)).toBe(said)
})

test.each<[string, Time, string]>([
  ['what was filled in', time('2031-05-28', { implied: ['year', 'month'] }), '28 May 2031'],
  ['an open year', time('XXXX-05-28'), '28 May (year open)'],
  [
    'the year of a vague time',
    time('2031-05', { until: '2031-07', vague: true, implied: ['year'] }),
    'within May – July 2031 (year implied)',
  ],
])('in short, %s', (_, given, said) => {
  expect(sayTimeShort(given)).toBe(said)
})
