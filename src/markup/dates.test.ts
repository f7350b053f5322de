import { describe, expect, it } from 'vitest'
import { dateCustoms, findDate, readTime } from './dates.js'
import { monthRows } from './months.js'

const english = dateCustoms('en')

describe('dates for readers', () => {
  for (const { language, yes } of monthRows) {
    it.each(yes)(`${language}: %s`, (words, day) =>
      expect(findDate(words, dateCustoms(language))?.value.slice(0, 10)).toBe(day),
    )
    it.each(yes.filter(([words]) => /\p{L}{4}/u.test(words)))(
      `${language}, language not known: %s`,
      (words, day) => {
        if (language !== 'hr') expect(findDate(words, dateCustoms('und'))?.value.slice(0, 10)).toBe(day)
      },
    )
  }
  it.each([
    ['March 2022', undefined],
    ['May 5, the envoy left', undefined],
    ['version 1.2.3', undefined],
    ['192.168.1.20', undefined],
    ['03-5829-8082', undefined],
    ['31 April 2022', undefined],
    ['January 1, 1970', undefined],
    ['in 2022, 10 of 30', undefined],
    ['Published Wed, Nov 20 20194:29 AM EST', '2019-11-20T04:29-05:00'],
    ['October 30, 2022 at 8:05 p.m. ET', '2022-10-30T20:05'],
    ['30.10.2022 um 08:15 Uhr', '2022-10-30T08:15'],
    ['12 a.m. on 30/10/22', '2022-10-30'],
  ])('%s', (words, value) => expect(findDate(words, english)?.value).toBe(value))
  it('says where', () => {
    const words = 'Posted on Sunday, October 30th, 2022 by Jane'
    const { start, end } = findDate(words, english)!
    expect(words.slice(start, end)).toBe('October 30th, 2022')
  })
})

describe('times for machines', () => {
  it.each([
    ['2022-10-30', '2022-10-30'],
    ['2022-10-30T08:05:07Z', '2022-10-30T08:05Z'],
    ['2022-10-30T08:05:07.123+0530', '2022-10-30T08:05+05:30'],
    ['2022-10-30T08:05:07+00:00', '2022-10-30T08:05Z'],
    ['2022-10-30 08:05:07', '2022-10-30T08:05'],
    ['2022-10-30 8:05:00 -0800', '2022-10-30T08:05-08:00'],
    ['2022-10-30 08:05:00 UTC', '2022-10-30T08:05Z'],
    ['2022-10-30@05:36:50 CST', '2022-10-30T05:36-06:00'],
    ['20221030', '2022-10-30'],
    ['20221030T0805Z', '2022-10-30T08:05Z'],
    ['202210300805', '2022-10-30T08:05'],
    ['1667117100', '2022-10-30T08:05Z'],
    ['1667117100000', '2022-10-30T08:05Z'],
    ['Sun, 30 Oct 2022 08:05:00 GMT', '2022-10-30T08:05Z'],
    ['Sun Oct 30 2022 08:05:46 GMT+0000 (UTC)', '2022-10-30T08:05Z'],
    ['Sun Oct 30 08:05:01 UTC 2022', '2022-10-30'],
    ['Sunday, October 30, 2022, 06:51 PM', '2022-10-30T18:51'],
    ['10/30/2022', '2022-10-30'],
    ['2022/10/30', '2022-10-30'],
    ['0001-01-01T00:00:00Z', undefined],
    ['1970-01-01T00:00:00Z', undefined],
    ['0000000000', undefined],
    ['2022', undefined],
    ['today', undefined],
    ['', undefined],
  ])('%s', (value, time) => expect(readTime(value, english)).toBe(time))
})

describe('customs', () => {
  it.each([
    ['en', '2022-03-04'],
    ['en-US', '2022-03-04'],
    ['en-GB', '2022-04-03'],
    ['pt_BR', '2022-04-03'],
    ['und', '2022-04-03'],
  ])('%s reads 03/04/2022 as %s', (language, day) =>
    expect(readTime('03/04/2022', dateCustoms(language))).toBe(day),
  )
})
