/** Days of publication: what Parley makes of a page beside the day that a person read in it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Article } from '../../model/article.js'
import { clean } from '../../parley.js'
import { htmlCapture } from '../../sources/pages/htmlCapture.js'
import type { Section } from '../section.js'
import { type GoldPage, readGoldPages } from './extraction/pages.js'

/** Ids and days, no word of the pages. A page that carries no day is labelled `null`. */
interface Label {
  readonly id: string
  readonly published: string | null
}

const labels: readonly Label[] = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../src/eval/cleaning/dates.json', import.meta.url)), 'utf8'),
)

interface Outcome {
  readonly page: GoldPage
  readonly true: string | null
  readonly found: Article['published']
}

function read(page: GoldPage, published: string | null): Outcome {
  const { capture } = htmlCapture(page.bytes, { name: 'page.html', url: page.url })
  return { page, true: published, found: capture && clean(capture).article.published }
}

const isRight = (outcome: Outcome): boolean => outcome.found?.from === (outcome.true ?? undefined)

/** The share of pages that carry a day, and on which the right one was found; and of days found, how many are right. */
export const publication: Section = folder => {
  const gold = readGoldPages(folder)
  if (!gold) return []
  const published = new Map(labels.map(label => [label.id, label.published]))
  const outcomes = gold.pages.flatMap(page => {
    const day = published.get(page.id)
    return day === undefined ? [] : [read(page, day)]
  })
  const dated = outcomes.filter(outcome => outcome.true !== null)
  const found = outcomes.filter(outcome => outcome.found !== undefined)
  const right = dated.filter(isRight)
  const missing = dated.filter(outcome => outcome.found === undefined)
  const sources = [...new Set(found.map(({ found }) => found!.by))].sort()
  const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole)
  return [
    {
      name: 'dates',
      corpus: gold.hash,
      figures: { right: share(right.length, dated.length), precision: share(right.length, found.length) },
      lines: [
        `${dated.length} pages carry a day of publication: ${right.length} right, ${dated.length - right.length - missing.length} wrong, ${missing.length} missing; ${outcomes.length - dated.length} pages carry none`,
        '',
        'taken from                    pages  right',
        ...sources.map(by => {
          const own = found.filter(outcome => outcome.found!.by === by)
          return `${by.padEnd(28)}${String(own.length).padStart(7)}${String(own.filter(isRight).length).padStart(7)}`
        }),
        ...outcomes
          .filter(outcome => !isRight(outcome))
          .map(
            ({ page, true: day, found }) =>
              `${page.id.slice(0, 8)}  is ${day}, was read as ${found?.from} (${found?.by})`,
          ),
      ],
    },
  ]
}
