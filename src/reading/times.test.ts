import { describe, expect, test } from 'vitest'
import type { Knowledge } from '../knowledge/knowledge.js'
import { dates } from '../language/en/dates.js'
import type { Language } from '../language/language.js'
import type { Article } from '../model/article.js'
import type { Problem } from '../model/evidence.js'
import type { Sentence, TimeMention } from '../model/layers.js'
import { findPhrases, phraseTable } from '../text/phrase.js'
import { tokenize } from '../text/tokens.js'
import { times } from './times.js'

/** Reads a text whose sentences end at full stops that a space and a capital follow. */
function read(
  text: string,
  published?: string,
): { readonly mentions: readonly TimeMention[]; readonly problems: readonly Problem[] } {
  const tokens = tokenize(text)
  const sentences: Sentence[] = []
  let from = 0
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const ends =
      token.word === '.' &&
      next !== undefined &&
      /^\p{Lu}/u.test(next.word) &&
      (tokens[index - 1]?.word.length ?? 0) > 3
    if (!ends && next !== undefined) continue
    sentences.push({
      from,
      until: index + 1,
      start: tokens[from]!.start,
      end: token.end,
      paragraph: 0,
      region: 'body',
    })
    from = index + 1
  }
  const article: Article = {
    id: 'article/test',
    capture: { name: 'test', mediaType: 'text/plain', text },
    language: 'en',
    regions: [],
    repairs: [],
    residues: [],
    ...(published === undefined ? {} : { published: { from: published, implied: [], by: 'test' } }),
  }
  const problems: Problem[] = []
  const reading = {
    article,
    language: { dates } as Language,
    knowledge: {} as Knowledge,
    report: (problem: Problem): void => {
      problems.push(problem)
    },
  }
  return { mentions: times.run({ tokens, sentences }, reading), problems }
}

/** What a time says: `from/until`, or its kind with how long or how often. */
function shown({ kind, from, until, length, every, vague }: TimeMention['time']): string {
  if (kind) return [kind, length ?? every].filter(Boolean).join(' ')
  return `${from}${until ? `/${until}` : ''}${vague ? ' vaguely' : ''}`
}

/** The times of a text, each as `words = …`, the words cut from the text. */
function timesOf(text: string, published?: string): readonly string[] {
  return read(text, published).mentions.map(
    ({ start, end, time }) => `${text.slice(start, end)} = ${shown(time)}`,
  )
}

const published = '2023-05-17'

describe.each([...dates.expressions, ...dates.joins])('$id', rule => {
  const none = 'kind' in rule.means && rule.means.kind === 'none'
  // A time that only counts in company takes the id of its company.
  const joined =
    ('joined' in rule.means && rule.means.joined) || ('join' in rule.means && rule.means.join === 'same')
  test.each(rule.yes)('reads: %s', sentence => {
    const { mentions } = read(sentence, published)
    if (none) expect(mentions).toEqual([])
    else if (joined) expect(mentions).toHaveLength(1)
    else expect(mentions.map(mention => mention.time.by)).toContain(rule.id)
  })
  if (rule.no.length > 0) {
    test.each(rule.no)('leaves: %s', sentence => {
      const { mentions } = read(sentence, published)
      if (none) expect(mentions.length).toBeGreaterThan(0)
      else if (joined) expect(mentions).not.toHaveLength(1)
      else expect(mentions.map(mention => mention.time.by)).not.toContain(rule.id)
    })
  }
})

describe.each(dates.directions)('$id', rule => {
  const table = phraseTable(dates.directions)
  const rowsIn = (sentence: string): readonly string[] => {
    const tokens = tokenize(sentence)
    return findPhrases(table, tokens, 0, tokens.length).map(match => match.row.id)
  }
  test.each(rule.yes)('sees: %s', sentence => expect(rowsIn(sentence)).toContain(rule.id))
  if (rule.no.length > 0)
    test.each(rule.no)('passes over: %s', sentence => expect(rowsIn(sentence)).not.toContain(rule.id))
})

test.each([
  '1-',
  '1/',
  '1:',
  '1 ',
  'a ',
  'march ',
  'May - ',
  'twenty-',
  '1 hour ',
  'one and ',
  '"',
  '(',
  'Monday, ',
])('reads much of “%s” in bounded time', part => {
  expect(() => read(part.repeat(Math.ceil(20_000 / part.length)), published)).not.toThrow()
})

// 17 May 2023 is a Wednesday.
test.each([
  ['They met on 15 October 2022.', '15 October 2022 = 2022-10-15'],
  ['The envoy recalled the 12 April that it was so.', 'the 12 April = 2023-04-12'],
  ['They met on the 3rd of May.', 'the 3rd of May = 2023-05-03'],
  ['They signed on Oct. 15.', 'Oct. 15 = 2022-10-15'],
  ['They signed on 2022-10-15.', '2022-10-15 = 2022-10-15'],
  ['They signed on 15/10/2022.', '15/10/2022 = 2022-10-15'],
  ['The summit will take place on 15 and 16 July.', '15 and 16 July = 2023-07-15/2023-07-16'],
  ['The summit will take place on 15-16 July.', '15-16 July = 2023-07-15/2023-07-16'],
  ['The forum will take place on 4 Y 5 June.', '4 Y 5 June = 2023-06-04/2023-06-05'],
  ['The talks ran from 3 to 7 April.', '3 to 7 April = 2023-04-03/2023-04-07'],
  ['Prices doubled between November and February.', 'November and February = 2022-11/2023-02'],
  ['He wants to return to the positions of December-January.', 'December-January = 2022-12/2023-01'],
  ['They clashed in December and January.', 'December and January = 2022-12/2023-01'],
  ['He resigned in mid-April.', 'mid-April = 2023-04-11/2023-04-20'],
  ['The truce has held since the end of February.', 'the end of February = 2023-02-21/2023-02-28'],
  ['The truce began in early 2021.', 'early 2021 = 2021-01/2021-04'],
  ['The truce began early this week.', 'early this week = 2023-05-15/2023-05-16'],
  ['The minister said on Sunday that it was over.', 'Sunday = 2023-05-14'],
  ['The minister will speak on Sunday.', 'Sunday = 2023-05-21'],
  ['It was aired this Wednesday.', 'this Wednesday = 2023-05-17'],
  ['They met last Friday.', 'last Friday = 2023-05-12'],
  ['They met on Sunday evening.', 'Sunday evening = 2023-05-14T18/2023-05-14T23'],
  ['They met yesterday.', 'yesterday = 2023-05-16'],
  ['The paper reported last week that it was over.', 'last week = 2023-05-08/2023-05-14'],
  ['They meet this month.', 'this month = 2023-05'],
  ['They meet next year.', 'next year = 2024'],
  ['They met two weeks ago.', 'two weeks ago = 2023-05-01/2023-05-07'],
  ['They met three months ago.', 'three months ago = 2023-02'],
  [
    'He was freed on 3 March. Three days later he spoke.',
    '3 March = 2023-03-03|Three days later = 2023-03-06',
  ],
  [
    'He was freed on 3 March, a week earlier he was tried.',
    '3 March = 2023-03-03|a week earlier = 2023-02-24',
  ],
  ['In recent days he has shown more readiness.', 'recent days = 2023-05-03/2023-05-17 vaguely'],
  ['He lands at 3 p.m. on Sunday.', '3 p.m. on Sunday = 2023-05-14T15'],
  ['The siren sounded at 15:30 GMT on 5 May.', '15:30 GMT on 5 May = 2023-05-05T15:30'],
  ['They talked in March in the capital.', 'March = 2023-03'],
  ['They talked in June in the capital.', 'June = 2022-06'],
  ['They will talk in June.', 'June = 2023-06'],
  ['They could talk in June.', 'June = 2023-06'],
  ['Both are in the capital in June for the forum.', 'June = 2023-06'],
  ['They talked in May.', 'May = 2023-05'],
  ['They will talk in May.', 'May = 2023-05'],
  ['They met on 15 May 2021 and again on 20 June.', '15 May 2021 = 2021-05-15|20 June = 2021-06-20'],
  ['The summer of 2021 was calm.', 'The summer of 2021 = 2021-06/2021-08'],
  ['It fell in the third quarter of 2021.', 'the third quarter of 2021 = 2021-07/2021-09'],
  ['It grew in the 1990s.', 'the 1990s = 1990/1999'],
  ['The minister said the summit on 15 July would be held.', '15 July = 2023-07-15'],
  ['On Sunday, the minister will travel.', 'Sunday = 2023-05-21'],
  ['The siege ran from 3 March to 7 April.', '3 March to 7 April = 2023-03-03/2023-04-07'],
  ['The proposal of March last year lapsed.', 'March last year = 2022-03'],
  ['It was so in its 1990 charter.', '1990 = 1990'],
  ['They meet on Thursday the 15th of June.', 'Thursday the 15th of June = 2023-06-15'],
  ['The offices open 2014 through May 2018.', '2014 through May 2018 = 2014/2018-05'],
  ['They meet next Friday.', 'next Friday = 2023-05-26'],
  ['He resigned in 1999 and died later that year.', '1999 = 1999|later that year = 1999'],
  ['The decision fell at the end of last year.', 'the end of last year = 2022-10/2022-12'],
  ['Over the weekend both sides spoke.', 'the weekend = 2023-05-13/2023-05-14'],
  ['A vote is due in the coming weeks.', 'the coming weeks = 2023-05-17/2023-07-12 vaguely'],
  ['On 30 February it was.', ''],
  ['They meet every Monday and on Sundays.', 'every Monday = set XXXX-WXX-1|Sundays = set XXXX-WXX-7'],
  ['The truce lasted for two weeks.', 'two weeks = duration P2W'],
  ['The court ruled in two weeks.', 'two weeks = duration P2W'],
  ['The court will rule in two weeks.', 'in two weeks = 2023-05-29/2023-06-04'],
  ['A two-year truce ended after weeks of talks.', 'two-year = duration P2Y|weeks = duration PXW'],
  ['It took two and a half years.', 'two and a half years = duration P2Y6M'],
  [
    'They meet every two years, at 7 p.m. every Friday.',
    'every two years = set P2Y|7 p.m. every Friday = set XXXX-WXX-5T19',
  ],
  ['The port is now closed and will soon open.', 'now = present|soon = future'],
  ['It was closed recently.', 'recently = past'],
  ['He left in nineteen ninety-six.', 'nineteen ninety-six = 1996'],
  ['Over the past two years ties cooled.', 'the past two years = 2021/2023'],
])('%s', (text, expected) => {
  expect(timesOf(text, published).join('|')).toBe(expected)
})

test('an explicit year settles the same month elsewhere', () => {
  const text = 'Back to the state of December and January, he asked. The drafts of December 2022 lapsed.'
  expect(timesOf(text, published)).toEqual([
    'December and January = 2022-12/2023-01',
    'December 2022 = 2022-12',
  ])
})

test('without a date of publication the year stays open, and one problem says so', () => {
  const { mentions, problems } = read(
    'He spoke on 15 October. He left in mid-October. He came back last week.',
  )
  expect(mentions.map(({ time }) => [time.from, time.until, time.vague])).toEqual([
    ['XXXX-10-15', undefined, undefined],
    ['XXXX-10-11', 'XXXX-10-20', undefined],
    ['XXXX', undefined, true],
  ])
  expect(problems.map(problem => problem.rule)).toEqual(['times/no-publication-date'])
})

test('without a date of publication an explicit year of the article settles its month', () => {
  expect(timesOf('He spoke on 15 October. The talks of October 2021 failed.')[0]).toBe(
    '15 October = 2021-10-15',
  )
})

test('with only a month of publication what is counted in days stays in that month, vaguely', () => {
  expect(timesOf('He spoke yesterday and in March.', '2023-05')).toEqual([
    'yesterday = 2023-05 vaguely',
    'March = 2023-03',
  ])
})

test('says what was implied and from which date', () => {
  const { mentions } = read('He resigned in mid-April.', published)
  expect(mentions[0]?.time).toEqual({
    from: '2023-04-11',
    until: '2023-04-20',
    implied: ['year', 'day'],
    anchor: '2023-05-17',
    words: { article: 'article/test', start: 15, end: 24 },
    by: 'en/time/part-of-month',
  })
})

test.each([
  'Ministers may meet the 5 envoys.',
  'A march of thousands began.',
  'The victims of Bloody Sunday were mourned.',
  'The Sunday Times has the story.',
  'A second envoy sat in the sun.',
  'They hold 2000 prisoners.',
])('no time: %s', text => {
  expect(timesOf(text, published)).toEqual([])
})
