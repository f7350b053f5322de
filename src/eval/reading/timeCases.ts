/** Times on the English cases of Recognizers-Text: short texts with a moment of reference, the times in them and their values. */
import type { Time } from '../../model/evidence.js'
import type { TimeMention } from '../../model/layers.js'
import { readPassage } from '../../parley.js'
import { extentOf } from '../../text/calendar.js'
import { type NormDocument, type NormSpan, readCorpus } from '../corpus.js'
import type { Section } from '../section.js'
import { caseClasses, classOf, valuesOf } from './caseClasses.js'
import { isExpected } from './caseValue.js'

/** A case is right where every time is found on touching words with one of its values, and nothing else is found. */
export interface CaseOutcome {
  readonly found: number
  readonly right: number
  readonly wanted: number
  readonly extra: number
}

/** An expected time on a day that no calendar has (30 February): it is none. */
function isNone(span: NormSpan): boolean {
  const values = valuesOf(span)
  return (
    values.length > 0 &&
    values.every(({ timex = '', value }) => {
      const day = /^(\d{4}|XXXX)-\d{2}-\d{2}/u.exec(timex.replace(/^\(/u, ''))?.[0]
      return value === 'not resolved' && day !== undefined && !extentOf(day.replace('XXXX', '2020'))
    })
  )
}

/** A range may tell two times of a case: “between 18 and 19 June” are its first and last day. */
function says(time: Time, span: NormSpan, shared: boolean): boolean {
  const { until, ...first } = time
  const ends: readonly Time[] = shared && until ? [time, first, { ...first, from: until }] : [time]
  return valuesOf(span).some(value => ends.some(end => isExpected(end, value)))
}

export function readCase(document: NormDocument): CaseOutcome & { readonly times: readonly TimeMention[] } {
  const reference = document.meta?.reference
  const { times } = readPassage(
    document.text,
    typeof reference === 'string' ? reference.slice(0, 10) : undefined,
  )
  const wanted = document.spans.filter(span => !isNone(span))
  const touching = (span: NormSpan) => times.filter(time => time.start < span.end && span.start < time.end)
  const met = new Set(wanted.flatMap(touching))
  const shared = (time: TimeMention) => wanted.filter(span => touching(span).includes(time)).length > 1
  const alone = wanted.filter(span => touching(span).length > 0)
  const right = alone.filter(span => touching(span).some(time => says(time.time, span, shared(time))))
  /** Two times where the case has one: only one of them can be right. */
  const split = alone.filter(span => touching(span).filter(time => !shared(time)).length > 1).length
  return {
    times,
    wanted: wanted.length,
    found: alone.length,
    right: right.length,
    extra: times.filter(time => !met.has(time)).length + split,
  }
}

export const isRight = ({ right, wanted, extra }: CaseOutcome): boolean => right === wanted && extra === 0

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

function measure(documents: readonly NormDocument[]) {
  const outcomes = documents.map(readCase)
  const sum = (of: (outcome: CaseOutcome) => number) => outcomes.reduce((total, one) => total + of(one), 0)
  const wanted = sum(one => one.wanted)
  const right = outcomes.filter(isRight).length
  return {
    right,
    count: documents.length,
    cases: percent(right, documents.length),
    found: percent(
      sum(one => one.found),
      wanted,
    ),
    values: percent(
      sum(one => one.right),
      wanted,
    ),
  }
}

export const temporalCases: Section = folder => {
  const corpus = readCorpus(folder, 'temporal-cases')
  if (!corpus) return []
  const english = corpus.documents.filter(({ lang }) => lang === 'en')
  const classes = english.map(classOf)
  const news = english.filter((_, index) => classes[index] === undefined)
  const line = (name: string, { count, right, cases, found, values }: ReturnType<typeof measure>) =>
    `${name.padEnd(24)}${String(count).padStart(5)}${String(right).padStart(7)}${[cases, found, values].map(value => value.toFixed(1).padStart(9)).join('')}`
  const all = measure(english)
  const kept = measure(news)
  const left = caseClasses.map(one =>
    line(`not: ${one.name}`, measure(english.filter((_, index) => classes[index] === one))),
  )
  return [
    {
      name: 'temporal-cases',
      corpus: corpus.hash,
      figures: { 'all cases': all.cases, 'news cases': kept.cases },
      lines: [
        `${'cases'.padEnd(24)}    n  right   % right  % found  % value`,
        line('all', all),
        line('that news can contain', kept),
        ...left,
      ],
    },
  ]
}
