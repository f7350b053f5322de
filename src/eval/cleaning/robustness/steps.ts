/** The ways that bytes go through Parley on their way to an article, each as a step that can be tried by itself. */
import { makeBrief, read, toHtml } from '../../../index.js'
import { readMarkup } from '../../../markup/markup.js'
import type { Article } from '../../../model/article.js'
import type { Captured } from '../../../model/capture.js'
import type { Record } from '../../../model/record.js'
import { clean } from '../../../parley.js'
import { decode } from '../../../sources/decode.js'
import { take } from '../../../sources/formats.js'
import type { SourceProblem } from '../../../sources/source.js'
import { findUnsound } from '../../soundness.js'
import { findActive } from './active.js'
import { findPollution, findUnsoundArticle, findUnsoundCapture } from './sound.js'
import type { Step } from './trial.js'

/** What came of an input: its captures, the articles made of the first ones, and what was said of it. */
export interface Taken {
  readonly captures: readonly Captured[]
  readonly articles: readonly Article[]
  readonly problems: readonly SourceProblem[]
}

/** Of an input with many captures so many are made articles. */
const mostArticles = 40

/** Chunks as a disk gives them. */
async function* inChunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

export async function takeAll(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  mediaType?: string,
): Promise<Taken> {
  const captures: Captured[] = []
  const problems: SourceProblem[] = []
  for await (const taking of take({ name, mediaType, chunks })) {
    if (taking.capture) captures.push(taking.capture)
    problems.push(...taking.problems)
  }
  const articles = captures.slice(0, mostArticles).map(captured => clean(captured).article)
  return { captures, articles, problems }
}

function checkTaken({ captures, articles, problems }: Taken): readonly string[] {
  const names = new Set(captures.map(({ name }) => name))
  return [
    ...captures.flatMap(findUnsoundCapture),
    ...articles.flatMap(findUnsoundArticle),
    ...(names.size < captures.length ? [`${captures.length} captures have ${names.size} names`] : []),
    ...(captures.length === 0 && problems.length === 0
      ? ['nothing came of it, and nothing is said of that']
      : []),
    ...problems
      .filter(({ problem }) => problem.message === '' || !problem.hint)
      .map(({ problem }) => `a problem without message or hint: ${problem.rule} ${problem.message}`),
    ...findPollution(),
  ]
}

/** Bytes as an input of this name; its ending says what it is. */
export const through = (name: string, mediaType?: string): Step<Taken> => ({
  name,
  run: bytes => takeAll(name, inChunks(bytes), mediaType),
  check: checkTaken,
  size: ({ captures }) => captures.reduce((sum, { origin }) => sum + (origin?.bytes ?? 0), 0),
})

export const text: Step<Taken> = { ...through('input.txt'), name: 'text' }
export const page: Step<Taken> = { ...through('input.html'), name: 'page' }

interface Told {
  readonly record: Record
  readonly html: string
}

/** The whole way: read by rules, told as a page in which nothing of what came in may act. */
export function tellAll(captures: readonly Captured[]): Told {
  const record = read(captures)
  return { record, html: toHtml(record, makeBrief(record)) }
}

export const checkTold = ({ record, html }: Told): readonly string[] => [
  ...findUnsound(record),
  ...findActive(html).map(node => `the page of the brief holds ${node}`),
  ...findPollution(),
]

/** Bytes as a page, read and told. */
export const told: Step<Told> = {
  name: 'told',
  run: async bytes => {
    const { captures } = await takeAll('input.html', inChunks(bytes))
    return tellAll(captures.map(captured => ({ published: '2031-03-04', ...captured })))
  },
  check: checkTold,
}

/** Single steps on the way, for the growth of their time. */
export const singleSteps: readonly Step<unknown>[] = [
  { name: 'decode', run: bytes => decode(bytes, { markup: true }), check: () => [] },
  { name: 'markup', run: bytes => readMarkup(Buffer.from(bytes).toString('utf8')), check: () => [] },
]
