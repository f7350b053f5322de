/** The format of feeds: each entry is a capture of what the feed gives of it. */
import { isJsonFeed, xmlRootOf } from '../beginning.js'
import { gather } from '../bytes.js'
import { capsOf } from '../caps.js'
import { captureOf } from '../captureOf.js'
import { originOfPart } from '../origin.js'
import { htmlPartCapture } from '../pages/htmlCapture.js'
import { lost, note, warning } from '../problems.js'
import type { Format, Input, InputFacts, SourceProblem, TakeOptions, Taking } from '../source.js'
import type { Page } from '../wholePage.js'
import type { FeedEntry } from './entry.js'
import { readFeed } from './readFeed.js'

const roots = new Set(['rss', 'feed', 'rdf', 'channel'])

/** The facts that name whose entry it is, where its feed only passes it on. */
const sources = new Set(['item.source', 'entry.source.title'])

/**
 * What an entry gives as a capture. Day and outlet are among its facts, to be weighed with the others; but what a feed passes on
 * stands in the outlet that it names, whatever the address.
 */
export function captureEntry(entry: FeedEntry, input: InputFacts, charset: string): Page {
  const { name, url, headline, part, isWhole, facts } = entry
  const source = facts.find(({ about, where }) => about === 'outlet' && sources.has(where))?.value
  const { outlet = source, at, reservations } = input
  const known: InputFacts = { name, url, outlet, at, reservations }
  const { words, isMarkup } = part ?? { words: headline ?? '', isMarkup: false }
  if (words.trim() === '') {
    const finding = {
      rule: 'feed-no-text',
      message: 'the feed gives no text of this entry',
      hint: 'fetch the page at its address',
    }
    return { problems: [lost(name, finding)] }
  }
  const problems: SourceProblem[] = []
  if (!isWhole) {
    const message = part ? 'only the summary is in the feed' : 'only the headline is in the feed'
    problems.push(
      note(name, { rule: 'feed-summary', message, hint: 'parley watch fetches the page at its address' }),
    )
  }
  const taken: Page = isMarkup
    ? htmlPartCapture(words, known, charset)
    : {
        capture: captureOf(known, {
          mediaType: 'text/plain',
          text: words,
          origin: originOfPart(words, charset),
        }),
        problems: [],
      }
  return {
    ...(taken.capture && {
      capture: { ...taken.capture, facts: [...facts, ...(taken.capture.facts ?? [])] },
    }),
    problems: [...problems, ...taken.problems],
  }
}

const noEntries = { rule: 'feed-without-entries', message: 'it holds no entries', hint: 'come back later' }

/** The place after the last step. */
const end = 'end'

async function* takeFeed(input: Input, { after, signal, caps }: TakeOptions): AsyncIterable<Taking> {
  if (after === end || signal?.aborted) return
  const most = capsOf(caps).feedBytes
  const { bytes, capped, broken } = await gather(input.chunks, most + 1)
  const { entries, charset, problems } = await readFeed(bytes, input, caps)
  const begin = /^\d{1,9}$/u.test(after ?? '') ? Number(after) : 0
  // A feed that is too large says so itself; another cap is that of what it is packed in.
  const stopped = broken ?? (bytes.length > most ? undefined : capped)
  const told = begin > 0 ? [] : stopped ? [warning(input.name, stopped), ...problems] : problems
  const step = { unit: 'captures', total: entries.length } as const
  for (let index = begin; index < entries.length; index += 1) {
    if (signal?.aborted) return
    const page = captureEntry(entries[index]!, input, charset)
    const place = index + 1 === entries.length ? end : String(index + 1)
    yield {
      ...step,
      ...page,
      problems: index === begin ? [...told, ...page.problems] : page.problems,
      place,
      done: index + 1,
    }
  }
  if (entries.length > 0) return
  const nothing = told.some(problem => problem.lost) ? [] : [lost(input.name, noEntries)]
  yield { ...step, problems: [...told, ...nothing], place: end, done: 0 }
}

export const feed: Format = {
  name: 'feed',
  mediaTypes: ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json'],
  endings: ['.rss', '.atom', '.rdf', '.json', '.xml'],
  looksLike: beginning => roots.has(xmlRootOf(beginning) ?? '') || isJsonFeed(beginning),
  take: (input, options = {}) => takeFeed(input, options),
}
