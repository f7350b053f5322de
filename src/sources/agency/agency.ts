/** What news agencies send: NITF and NewsML, one item or a message of many. */
import { dateCustoms, readTime } from '../../markup/dates.js'
import type { Fact } from '../../model/capture.js'
import { xmlRootOf } from '../beginning.js'
import { gather } from '../bytes.js'
import { capsOf } from '../caps.js'
import { readDate } from '../dates.js'
import { decode } from '../decode.js'
import { htmlPartCapture } from '../pages/htmlCapture.js'
import { type Finding, lost } from '../problems.js'
import { type Entry, takeTable } from '../rows/takeRows.js'
import type { Format, Input, InputFacts, TakeOptions } from '../source.js'
import type { Page } from '../wholePage.js'
import { type NewsItem, readNewsItems, type Saying } from './newsItems.js'

const roots = new Set(['nitf', 'newsitem', 'newsmessage', 'newsml'])

const noText: Finding = {
  rule: 'no-text',
  message: 'the item holds no text',
  hint: 'it may describe a picture or a film',
}

function factsOf(sayings: readonly Saying[]): readonly Fact[] {
  return sayings.flatMap(({ about, words, where }) => {
    if (about === 'url') return []
    const value = about === 'published' ? readTime(words, dateCustoms('en')) : words
    return value === undefined ? [] : [{ about, value, from: 'given', where, sure: 'declared' } as const]
  })
}

function readItem({ html, sayings }: NewsItem, name: string, input: InputFacts, charset: string): Page {
  const said = (about: Saying['about']): string | undefined =>
    sayings.find(saying => saying.about === about)?.words
  const url = said('url')
  const facts: InputFacts = {
    ...input,
    name,
    url: input.url ?? (url !== undefined && /^https?:/u.test(url) ? url : undefined),
    outlet: input.outlet ?? said('outlet'),
    published: input.published ?? readDate(said('published') ?? '')?.prefix,
  }
  const { capture, problems } = htmlPartCapture(html, facts, charset)
  if (!capture || capture.text.trim() === '') return { problems: [lost(name, noText)] }
  return { capture: { ...capture, facts: [...factsOf(sayings), ...(capture.facts ?? [])] }, problems }
}

/** The items as rows, and what is to be said beside them. */
async function readInput(
  input: Input,
  options: TakeOptions,
): Promise<{ entries: readonly Entry[]; findings: readonly Finding[]; bytes: number }> {
  const caps = capsOf(options.caps)
  const { bytes, capped, broken } = await gather(input.chunks, caps.pageBytes)
  if (capped) return { entries: [{ wrong: capped }], findings: [], bytes: bytes.length }
  const { text, charset, findings } = decode(bytes, { charset: input.charset, markup: true })
  const { items, findings: more } = readNewsItems(text, caps)
  const entries = items.map((item): Entry => {
    const own = items.length === 1 ? { name: input.name } : { id: item.id }
    return { ...own, read: name => readItem(item, name, input, charset) }
  })
  return { entries, findings: [...findings, ...more, ...(broken ? [broken] : [])], bytes: bytes.length }
}

export const agency: Format = {
  name: 'agency',
  mediaTypes: ['application/nitf+xml', 'application/vnd.iptc.g2.newsitem+xml', 'application/newsml+xml'],
  endings: ['.xml', '.nitf', '.newsml'],
  looksLike: beginning => roots.has(xmlRootOf(beginning) ?? ''),
  take: async function* take(input, options = {}) {
    const { entries, findings, bytes } = await readInput(input, options)
    async function* all(): AsyncIterable<Entry> {
      yield* entries
    }
    yield* takeTable(input, { entries: all(), findings, endings: () => [], done: () => bytes }, options)
  },
}
