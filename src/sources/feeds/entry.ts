/** An entry of a feed: what each kind of feed says of it in its own words, and what is made of that. */
import { type DateCustoms, readTime } from '../../markup/dates.js'
import { readMarkup } from '../../markup/markup.js'
import type { Fact } from '../../model/capture.js'
import { languageTag } from '../languageTag.js'

/** Text of an entry, all of it or a summary. */
export interface Part {
  readonly words: string
  readonly isMarkup: boolean
  /** The element or field that holds it: `content:encoded`, `entry.summary`. */
  readonly where: string
}

/** Something that a feed says of an entry, or of all its entries. */
export interface Saying {
  readonly about: Fact['about']
  readonly value: string | undefined
  readonly where: string
  readonly sure?: Fact['sure']
}

/** An entry as its feed gives it. */
export interface RawEntry {
  /** Its addresses, the likeliest first; as they are written there. */
  readonly links: readonly (string | undefined)[]
  /** Where relative addresses start from, inner ones last. */
  readonly bases: readonly (string | undefined)[]
  readonly guid?: string | undefined
  readonly said: readonly Saying[]
  /** The whole text, where the feed has a place for that. */
  readonly content?: Part | undefined
  readonly summary?: Part | undefined
}

/** A feed as its kind gives it. */
export interface RawFeed {
  /** The page that the feed belongs to. */
  readonly home?: string | undefined
  /** Where relative addresses start from, if not from the feed's own address. */
  readonly base?: string | undefined
  readonly language?: string | undefined
  readonly title?: string | undefined
  /** What the feed says that goes for each entry which does not say it itself. */
  readonly said: readonly Saying[]
  readonly entries: readonly RawEntry[]
}

/** An entry of a feed. */
export interface FeedEntry {
  /** What tells it from the others of its feed: its address, else its guid, else its number. */
  readonly name: string
  readonly url?: string
  readonly headline?: string
  /** ISO 8601 prefixes, with `Z` or an offset where the feed names a zone. */
  readonly published?: string
  readonly modified?: string
  /** What it gives of the text: all of it, or a summary. */
  readonly part?: Part
  /** Whether the feed gives the whole text; else the page at its address has it. */
  readonly isWhole: boolean
  readonly facts: readonly Fact[]
}

/** As many facts of one kind as an entry can have use for. */
const mostOfOneKind = 30
const longestValue = 1000

/** RFC 822, by which RSS writes its dates, has years of two digits: `28 May 31 06:30:00 GMT`. */
const shortYear = /(\d\s[A-Za-z]{3}\s)(\d{2})(?=\s\d)/u

/** A summary that is as long as this many letters is taken for the text: many feeds give all of it and call it description. */
const longSummary = 1500

/** Plain words of a value that may hold markup or entities, white space folded. */
export function plainWords(value: string): string {
  const words = /[<&]/u.test(value) ? readMarkup(value.slice(0, 5 * longestValue)).text : value
  return words.slice(0, longestValue).replace(/\s+/gu, ' ').trim()
}

/** An address of the web, whole; nothing where it is none. */
export function webAddress(
  address: string | undefined,
  bases: readonly (string | undefined)[],
): string | undefined {
  let base: string | undefined
  for (const each of [...bases, address]) {
    const trimmed = each?.trim()
    if (trimmed === undefined || trimmed === '' || trimmed.length > 2000 || !URL.canParse(trimmed, base)) {
      if (each === address) return undefined
    } else base = new URL(trimmed, base).href
  }
  return base !== undefined && /^https?:/u.test(base) ? base : undefined
}

function worth(
  { about, value }: Saying,
  bases: readonly (string | undefined)[],
  customs: DateCustoms,
): string | undefined {
  if (value === undefined) return undefined
  if (about === 'published' || about === 'modified')
    return readTime(value.replace(shortYear, '$120$2'), customs)
  if (about === 'canonical') return webAddress(value, bases)
  if (about === 'language') return languageTag(value.trim())
  return plainWords(value)
}

function factsOf(
  said: readonly Saying[],
  bases: readonly (string | undefined)[],
  customs: DateCustoms,
): readonly Fact[] {
  const facts = new Map<string, Fact>()
  const counts = new Map<string, number>()
  for (const saying of said) {
    const { about, where, sure = 'declared' } = saying
    const value = worth(saying, bases, customs)
    const count = counts.get(about) ?? 0
    const key = JSON.stringify([about, value])
    if (value === undefined || value === '' || count >= mostOfOneKind || facts.has(key)) continue
    counts.set(about, count + 1)
    facts.set(key, { about, value, from: 'feed', where, sure })
  }
  return [...facts.values()]
}

/** Words by which a text says itself that it goes on elsewhere: an ellipsis at its end, in brackets or before a link. */
const goesOn = /(?:…|\.{3}|\[(?:…|\.{3}|&#8230;|&hellip;)\])\s*(?:<\/?[a-z][^>]{0,300}>\s*){0,9}$/iu

function isWholeText({ content, summary }: RawEntry): boolean {
  const part = content ?? summary
  if (!part || goesOn.test(part.words.slice(-1500))) return false
  if (content && content.words !== summary?.words) return true
  return plainLength(part) >= longSummary
}

function plainLength({ words, isMarkup }: Part): number {
  return isMarkup ? words.replace(/<[^<>]{0,2000}>/gu, '').length : words.length
}

/** Makes an entry of what its feed says of it. `taken` are the names that others have. */
export function makeEntry(
  raw: RawEntry,
  feed: RawFeed,
  base: string | undefined,
  customs: DateCustoms,
  taken: Set<string>,
  fallback: string,
): FeedEntry {
  const bases = [base, feed.base, ...raw.bases]
  const url = raw.links.map(link => webAddress(link, bases)).find(link => link !== undefined)
  const isWhole = isWholeText(raw)
  const part = raw.content ?? raw.summary
  const said: Saying[] = [{ about: 'canonical', value: url, where: 'link' }, ...raw.said, ...feed.said]
  if (raw.content && raw.summary && raw.content.words !== raw.summary.words) {
    said.push({ about: 'standfirst', value: raw.summary.words, where: raw.summary.where, sure: 'marked' })
  }
  const facts = factsOf(said, bases, customs)
  const first = (about: Fact['about']): string | undefined => facts.find(fact => fact.about === about)?.value
  const guid = raw.guid === undefined ? '' : plainWords(raw.guid)
  let name = url ?? (guid === '' ? fallback : guid)
  for (let count = 2; taken.has(name); count += 1) name = `${url ?? (guid || fallback)} (${count})`
  taken.add(name)
  const [headline, published, modified] = [first('headline'), first('published'), first('modified')]
  return {
    name,
    ...(url !== undefined && { url }),
    ...(headline !== undefined && { headline }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(part && { part }),
    isWhole,
    facts,
  }
}
