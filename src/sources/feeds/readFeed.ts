/** Feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. A broken one gives every entry that can be read, and says what is missing. */
import type { DateCustoms } from '../../markup/dates.js'
import { dateCustoms } from '../../markup/dates.js'
import { type Caps, capsOf, sayBytes } from '../caps.js'
import { decode } from '../decode.js'
import { type Finding, lost, warning } from '../problems.js'
import type { InputFacts, SourceProblem } from '../source.js'
import { soundXml } from '../xml/sound.js'
import { ofAtom } from './atom.js'
import { type FeedEntry, makeEntry, plainWords, type RawFeed, webAddress } from './entry.js'
import { ofJson, readJson } from './json.js'
import { ofRdf, ofRss } from './rss.js'

export interface Feed {
  readonly title?: string
  /** The page that the feed belongs to. */
  readonly home?: string
  readonly charset: string
  readonly entries: readonly FeedEntry[]
  readonly problems: readonly SourceProblem[]
}

/** A feed before its entries are made; none where it is none. */
interface Parsed {
  readonly feed?: RawFeed
  /** How many entries there are in it, of which those that hold nothing are none of `feed`. */
  readonly count: number
  readonly findings: readonly Finding[]
}

const breakOff = 'what came before is read; fetch the feed again for the rest'

const elsewhere: { readonly [root: string]: readonly [is: string, hint: string] } = {
  html: ['a web page', 'the page may name its feed: look for “RSS” on it'],
  opml: ['a list of feeds', 'give it to parley watch'],
  urlset: ['a sitemap', 'give it to parley watch'],
  sitemapindex: ['a list of sitemaps', 'give it to parley watch'],
}

async function parseJson(text: string, caps: Caps): Promise<Parsed> {
  const { json, findings } = readJson(text, caps)
  if (json === undefined) return { count: 0, findings }
  const { parseJsonFeed } = await import('feedsmith')
  try {
    const feed = ofJson(parseJsonFeed(json))
    return { feed, count: feed.entries.length, findings }
  } catch {
    return { count: 0, findings: [...findings, noFeed('JSON that is no feed')] }
  }
}

function noFeed(what: string, hint = 'give a feed in RSS, Atom or JSON Feed'): Finding {
  return { rule: 'no-feed', message: `it is ${what}`, hint }
}

async function parseXml(text: string, caps: Caps): Promise<Parsed> {
  const { xml, root, entries: count, isCut, isStopped, isLastLeft, findings: found } = soundXml(text, caps)
  const findings = [...found]
  if (isLastLeft) {
    findings.push({
      rule: 'feed-cut',
      message: 'it breaks off within an entry, which is left out',
      hint: breakOff,
    })
  } else if (isCut && !isStopped) {
    findings.push({ rule: 'feed-cut', message: 'it breaks off before its end', hint: breakOff })
  }
  const { parseAtomFeed, parseRdfFeed, parseRssFeed } = await import('feedsmith')
  try {
    switch (root) {
      case 'rss':
        return { feed: ofRss(parseRssFeed(xml)), count, findings }
      case 'channel':
        return { feed: ofRss(parseRssFeed(`<rss version="2.0">${xml}</rss>`)), count, findings }
      case 'feed':
        return { feed: ofAtom(parseAtomFeed(xml)), count, findings }
      case 'rdf':
        return { feed: ofRdf(parseRdfFeed(xml)), count, findings }
      default: {
        const [is, hint] = elsewhere[root] ?? [
          root === '' ? 'no XML and no JSON' : `XML whose outermost element is “${root}”`,
        ]
        return { count, findings: [...findings, noFeed(is, hint)] }
      }
    }
  } catch {
    // Well-formed, and yet nothing of a feed is in it.
    return { count, findings: [...findings, noFeed(`called “${root}” and holds nothing of a feed`)] }
  }
}

function makeEntries(feed: RawFeed, base: string | undefined, input: InputFacts): readonly FeedEntry[] {
  const customs: DateCustoms = dateCustoms(feed.language ?? 'en')
  const taken = new Set<string>()
  return feed.entries.map((raw, index) =>
    makeEntry(raw, feed, base, customs, taken, `${input.name}#${index + 1}`),
  )
}

/** Reads a feed. `input.url` is its own address, from which relative addresses start. Never throws for what the bytes hold. */
export async function readFeed(bytes: Uint8Array, input: InputFacts, own?: Partial<Caps>): Promise<Feed> {
  const caps = capsOf(own)
  const { name } = input
  const problems: SourceProblem[] = []
  if (bytes.length > caps.feedBytes) {
    const message = `it is larger than ${sayBytes(caps.feedBytes)} (feedBytes)`
    problems.push(warning(name, { rule: 'too-large', message, hint: 'what came before is read' }))
  }
  const { text, charset, findings } = decode(bytes.subarray(0, caps.feedBytes), {
    charset: input.charset,
    markup: true,
  })
  problems.push(...findings.map(finding => warning(name, finding)))
  const isJson = /^\ufeff?\s{0,1000}\{/u.test(text.slice(0, 1001))
  const parsed = await (isJson ? parseJson(text, caps) : parseXml(text, caps))
  const { feed, count } = parsed
  problems.push(...parsed.findings.map(finding => (feed ? warning(name, finding) : lost(name, finding))))
  if (!feed) return { charset, entries: [], problems }
  const entries = makeEntries(feed, input.url, input)
  if (entries.length < count) {
    const message = `${count - entries.length} of its ${count} entries hold nothing that a feed can say`
    problems.push(warning(name, { rule: 'feed-empty-entries', message, hint: 'look into the feed' }))
  }
  const title = feed.title === undefined ? '' : plainWords(feed.title)
  const home = webAddress(feed.home, [input.url, feed.base])
  return { ...(title !== '' && { title }), ...(home !== undefined && { home }), charset, entries, problems }
}
