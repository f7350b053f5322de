/** The article extraction benchmark: Parley beside Readability, measured in the same run, and beside published figures. */
import type { Section, SectionResult } from '../../section.js'
import { trainedOn } from '../trainedOn.js'
import { type Effort, measureEffort, measureMemory } from './effort.js'
import { corpusName, extract, extractFrom, type GoldPage, readGoldPages } from './pages.js'
import { published } from './published.js'
import { extractWithReadability } from './rival.js'
import { compareTexts, type MeasureWithin, measureWithin, type PageShares } from './shingles.js'

const percent = (share: number): string => (share * 100).toFixed(1).padStart(5)

function rowOf(name: string, { measure, within }: MeasureWithin, effort?: Effort, memory?: number): string {
  const figure = (key: keyof typeof measure): string =>
    `${percent(measure[key])} ±${(within[key] * 100).toFixed(1).padEnd(4)}`
  const quality = (['f1', 'precision', 'recall', 'exact'] as const).map(figure).join('  ')
  const taken =
    effort === undefined || memory === undefined
      ? ''
      : [effort.best, effort.median, effort.worstPage, memory]
          .map(value => value.toFixed(0).padStart(8))
          .join('')
  return `${name.padEnd(32)}${quality}${taken}`
}

/** The pages that cost most, worst first: where to look. The texts stay where they are, only the ids are told. */
function worstPages(pages: readonly GoldPage[], shares: readonly PageShares[]): readonly string[] {
  return pages
    .map(({ id }, at) => ({ id, ...shares[at]! }))
    .sort((left, right) => right.extra + right.missed - left.extra - left.missed)
    .slice(0, 12)
    .map(({ id, extra, missed }) => `${id.slice(0, 12)}  extra ${percent(extra)}  missed ${percent(missed)}`)
}

function attempt(extractor: (html: string) => string): (html: string) => string {
  return html => {
    try {
      return extractor(html)
    } catch {
      return ''
    }
  }
}

export const extraction: Section = (folder): readonly SectionResult[] => {
  const found = readGoldPages(folder)
  if (!found) return []
  const { hash, pages } = found
  const strings = pages.map(({ bytes }) => new TextDecoder().decode(bytes))
  const shares = pages.map(page => compareTexts(page.body, extract(page)))
  const readability = attempt(extractWithReadability)
  const rivals = pages.map(({ body }, at) => compareTexts(body, readability(strings[at]!)))
  const ours = measureWithin(shares)
  const effort = measureEffort(strings, html => extractFrom(html), 5)
  const whole = measureEffort(pages, extract, 5)
  const memory = measureMemory(folder, 'parley')
  const { f1, precision } = ours.measure
  return [
    {
      name: corpusName,
      corpus: hash,
      figures: { F1: f1 * 100, precision: precision * 100 },
      goals: [
        {
          name: 'speed',
          measured: effort.best,
          unit: 'pages per CPU-second',
          wants: 'more',
          aim: 300,
          held: 120,
        },
        { name: 'worst page', measured: effort.worstPage, unit: 'ms', wants: 'less', aim: 100, held: 200 },
        { name: 'peak memory', measured: memory, unit: 'MB', wants: 'less', aim: 300, held: 330 },
      ],
      lines: [
        `${pages.length} pages, as characters in memory; runs of four words; ± is 1.96 standard deviations over 1,000 choices of pages`,
        trainedOn,
        `${''.padEnd(32)}F1           precision    recall       exact           best  median   worst    peak`,
        `${''.padEnd(32)}                                                     pages/CPU-s ms/page   MB RSS`,
        rowOf('Parley', ours, effort, memory),
        rowOf(
          'Readability 0.6.0 + linkedom',
          measureWithin(rivals),
          measureEffort(strings, readability, 3),
          measureMemory(folder, 'readability'),
        ),
        `Parley from bytes, with character set, digest and map: ${whole.best.toFixed(0)} pages per CPU-second, worst page ${whole.worstPage.toFixed(0)} ms`,
        'published, all 181 pages; speeds from another machine',
        ...published.map(
          ({ name, f1, precision, recall, exact, speed }) =>
            `${name.padEnd(32)}${[f1, precision, recall, exact].map(value => value.toFixed(1).padStart(5).padEnd(13)).join('')}${(speed?.toFixed(0) ?? '–').padStart(5)}`,
        ),
        '',
        'the pages that cost most, by the beginning of their ids; shares of all runs in either text, in percent',
        ...worstPages(pages, shares),
      ],
    },
  ]
}
