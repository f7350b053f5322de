/** The ways that bytes go through Parley on their way to an article, each as a step that can be tried by itself. */
import { makeBrief, read, toHtml } from '../../../index.js'
import { readMarkup } from '../../../markup/markup.js'
import type { Article } from '../../../model/article.js'
import type { Captured } from '../../../model/capture.js'
import type { Record } from '../../../model/record.js'
import { clean } from '../../../parley.js'
import { decode } from '../../../sources/decode.js'
import { findUnsound } from '../../soundness.js'
import { findActive } from './active.js'
import { findPollution, findUnsoundArticle, findUnsoundCapture } from './sound.js'
import type { Step } from './trial.js'

interface Cleaned {
  readonly captured: Captured
  readonly article: Article
}

const cleaned = (captured: Captured): Cleaned => ({ captured, article: clean(captured).article })

const checkCleaned = ({ captured, article }: Cleaned): readonly string[] => [
  ...findUnsoundCapture(captured),
  ...findUnsoundArticle(article),
  ...findPollution(),
]

const decoded = async (bytes: Uint8Array): Promise<string> => (await decode(bytes, 'input')).text

/** Bytes as a text that somebody pasted. */
export const text: Step<Cleaned> = {
  name: 'text',
  run: async bytes => cleaned({ name: 'input.txt', mediaType: 'text/plain', text: await decoded(bytes) }),
  check: checkCleaned,
}

/** Bytes as a page. */
export const page: Step<Cleaned> = {
  name: 'page',
  run: async bytes => {
    const { text, layout, facts } = readMarkup(await decoded(bytes), 'https://courier.example/input')
    return cleaned({ name: 'input.html', mediaType: 'text/html', text, layout, facts })
  },
  check: checkCleaned,
}

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
    const { text, layout, facts } = readMarkup(await decoded(bytes), 'https://courier.example/input')
    return tellAll([
      { name: 'input.html', mediaType: 'text/html', text, layout, facts, published: '2031-03-04' },
    ])
  },
  check: checkTold,
}

/** Single steps, for the growth of their time. */
export const singleSteps: readonly Step<unknown>[] = [
  { name: 'decode', run: decoded, check: () => [] },
  { name: 'markup', run: bytes => readMarkup(Buffer.from(bytes).toString('utf8')), check: () => [] },
  page,
  text,
]
