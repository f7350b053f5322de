/**
 * What of the cases of Recognizers-Text news does not contain. The cases were made for assistants that keep a calendar; a class is
 * left out by a criterion on the words or the expected value, never because the reader fails on it.
 */

import type { NormDocument, NormSpan } from '../corpus.js'
import type { CaseValue } from './caseValue.js'

export interface CaseClass {
  readonly name: string
  readonly because: string
  /** Whether an expected time belongs to it. */
  readonly span?: (span: NormSpan, value: CaseValue) => boolean
  /** Whether the case as a whole belongs to it. */
  readonly text?: RegExp
}

const isClock = ({ type }: CaseValue): boolean => /time/u.test(type)
const numberWord =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)'

/** An hour that is told as news tells it: with a colon or a point, `a.m.`, `o'clock`, or a part of the day. */
const toldHour =
  /\d[:.]\d{2}|\d\s*[ap]\.?\s?m\b|o.?clock|\bnoon|midnight|mid night|\d in the (?:morning|afternoon|evening)/iu
/** An hour told as a bare number beside one that is told so: “from 7 to 7:30”. */
const bareHour =
  /\b(?:from|between|at|around) \d{1,2}(?::\d{2})? (?:to|and|until) \d{1,2}(?::\d{2})?(?![:\d])(?! ?[ap]\.?m| in the)/iu

export const caseClasses: readonly CaseClass[] = [
  {
    name: 'bare hours',
    because: 'An hour as a bare number (“from 6 to 8 next Monday”, “at 7”): news writes 6 p.m. or 18:00.',
    span: ({ text }, value) =>
      isClock(value) &&
      /T\d/u.test(value.timex ?? '') &&
      /\d|\b(five|seven|eight)\b/u.test(text) &&
      (!toldHour.test(text) || bareHour.test(text)) &&
      !/minute|min\b|hour|\dh\b|hr/u.test(text),
  },
  {
    name: 'dictated numbers',
    because:
      'Hours, days of the month and years in number words (“nine thirty”, “May twenty nine”): what a microphone hears; style books write figures.',
    span: ({ text }, value) =>
      value.type !== 'duration' &&
      value.type !== 'set' &&
      (/two thousand|nineteen|hundred/iu.test(text) ||
        new RegExp(`\\b${numberWord}(?:[ -]${numberWord})* (?:p|a) ?\\.? ?m\\b`, 'iu').test(text) ||
        (isClock(value) &&
          new RegExp(`\\b${numberWord}\\b`, 'iu').test(text) &&
          !/\bminutes (?:from|later)|hour|week|night|\d in the morning|every morning|this morning|tomorrow morning|yesterday morning|day morning|early morning|late morning|late this morning/iu.test(
            text,
          )) ||
        (isClock(value) &&
          /past|half past|thirty/iu.test(text) &&
          /o.?clock|eight|ten past|10 past/iu.test(text)) ||
        /\b(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:twenty|thirty)/iu.test(
          text,
        ) ||
        /\b(?:the )?(?:twenty|thirty)[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b/iu.test(
          text,
        )),
  },
  {
    name: 'from this moment',
    because:
      'Minutes and hours counted from the moment of speaking (“in 5 minutes”, “next hour”): an article has a date of publication, not a minute.',
    span: ({ text }, value) =>
      /^datetime/u.test(value.type) &&
      /\b(minutes?|mins?|hours?|hrs?|\d+h)\b/iu.test(text) &&
      !/minutes? past|six/iu.test(text),
  },
  {
    name: 'queries',
    because:
      'Questions to a data base: comparison signs and words (“> = 2019”, “year greater than 2012”, “2012 or later”, “rows equals to date”).',
    text: /[<>=]|\bgreater\b|\bequals?\b|\bor later\b|\band (?:later|greater|after\b)|\blater than (?:2|1)/iu,
  },
  {
    name: 'chat',
    text: /\booo\b|out of office/iu,
    because: 'Short forms of chat and calendars (tmrw, EOD, 9p, 2h, 10D, noonish, sy18, w/c, otd, OOO).',
    span: ({ text }) =>
      /\b(?:tmrw|tonite|eod|eoy|otd|[sc]y ?\d*|\d+ ?[apdhwy]|\d+[ap]\b|noonish|\d+ish|\d*ampm|w\/c)(?![\w.])/iu.test(
        text,
      ) ||
      /\d(?:years|sec)\b/u.test(text) ||
      /^(?:today pm|tomorrow am)$/u.test(text),
  },
  {
    name: 'figures of a country without a year',
    because: 'Day and month in figures alone, or a year of two figures (22/04, 5.12, April of 87).',
    span: ({ text }, { type }) =>
      /(?<![/\d])\d{1,2}\/\d{1,2}(?![/\d])|(?:\bof|st|first) \d{2}$/u.test(text) ||
      (type === 'date' && /^\d{1,2}\.\d{1,2}$/u.test(text)),
  },
  {
    name: 'figures of a country',
    because:
      'Dates in figures alone without a year, with two figures for it, or with day and month in an order that only the country tells (5/12, 11/12/35, 1/1/2016).',
    span: ({ text }) =>
      /\b\d{1,2}[/.-]\d{1,2}(?![\d:]|\s?[ap]\.?m)/iu.test(text) &&
      !/\b(?:1[3-9]|2\d|3[01])[/.-]\d{1,2}[/.-]\d{4}|\b\d{1,2}[/-](?:1[3-9]|2\d|3[01])[/-]\d{4}|(?<!\d-)\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2} (?:of )?[a-z]{3}|[a-z]{3,9} \d{1,2}-\d{1,2}|\d{1,2}\.\d{2}|\d{3,4}-\d{3,4}/iu.test(
        text,
      ),
  },
  {
    name: 'parts of the day as adjectives',
    because:
      'A part of the day that only says what kind of thing (“night markets”, “two morning sessions”): no time of anything.',
    span: ({ text }, { timex = '' }) =>
      /^T[A-Z]{2}$/u.test(timex) && /^(?:morning|afternoon|evening|night)$/iu.test(text),
  },
  {
    name: 'forms of machines',
    because:
      'Dates without separators or with the year in the middle (20161016, 2016 10 16, 23-2020-September).',
    span: ({ text }) =>
      /^\d{8}$|^\d{4} \d|[a-z\d][-/]\d{4}[-/]\w|\d:\d{2} \d{4}|^\d{4}\/\d{1,2}\/[A-Z]/iu.test(text),
  },
  {
    name: 'office hours',
    because:
      'Days that an office is open (“the next 4 business days”, “every weekday”, “this working week”): their dates hang on its calendar.',
    span: ({ text }) => /business day|\bweekday|work(?:ing )?week/iu.test(text),
  },
  {
    name: 'due seconds',
    because:
      'The end of a day as the second 23:59:59, when an entry is due: in news the end of Sunday is Sunday.',
    span: (_, { timex = '' }) => /T23:59:59$/u.test(timex),
  },
  {
    name: 'numbered weeks',
    because: 'Weeks of the year by number (“week 31”): in news “week 3” is one of a season or a trial.',
    span: ({ text }) => /\bweek \d/iu.test(text),
  },
  {
    name: 'years of a house',
    because: 'School and fiscal years, which the cases themselves leave unresolved.',
    span: (_, { timex = '' }) => /^(?:SY|FY)/u.test(timex),
  },
  {
    name: 'names of files and codes',
    because: 'Dates inside addresses, names of files and keys.',
    text: /www\.|\.xlsx|^-\d|href=|DateTime search/u,
  },
  {
    name: 'meals',
    because: 'Meals as hours of a table (“after lunch” from 13:00).',
    span: (_, { timex = '' }) => /TME/u.test(timex),
  },
  {
    name: 'small letters',
    because:
      'Names of months that are words of their own in small letters (“march eighteenth”, “it may be in may”): news writes them large.',
    span: ({ text }) =>
      /\b(?:may|march|mar|dec|jan|feb|aug|sat|sun|tues|sept?|oct|nov|jun|jul|apr)\d?\b/u.test(text),
  },
  {
    name: 'written into a calendar',
    because:
      'Entries of a diary without a sentence (“Saturday 3 days from now”, “10, tonight”, “May/22(Tue)-11:30 AM PT”): dates that stand beside each other with nothing between.',
    span: ({ text }) =>
      /^\d+, tonight|\(Tue\)|^\w+day (?:two|\d) \w+ |^\w+day, \w+ year|on (?:friday|tuesday)$/iu.test(text) &&
      /\d|two/u.test(text),
  },
  {
    name: 'time zones',
    because: 'A time zone alone is no time.',
    span: (_, { type }) => type === 'timezone' || type === 'undefined',
  },
]

/** The class that a case belongs to, if it is one that news does not contain. */
export function classOf(document: NormDocument): CaseClass | undefined {
  return caseClasses.find(
    ({ span, text }) =>
      text?.test(document.text) ||
      document.spans.some(one => span && valuesOf(one).some(value => span(one, value))),
  )
}

/** The readings that a case allows for one of its times. */
export function valuesOf(span: NormSpan): readonly CaseValue[] {
  return (span.attrs?.values as readonly CaseValue[] | undefined) ?? []
}
