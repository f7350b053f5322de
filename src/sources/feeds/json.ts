/** JSON Feed 1.0 and 1.1, sound or broken off. */
import type { JsonFeed } from 'feedsmith'
import type { Caps } from '../caps.js'
import type { Finding } from '../problems.js'
import type { Part, RawEntry, RawFeed, Saying } from './entry.js'

/** Where lists and objects of JSON begin and end, found without reading what they hold. */
interface Outline {
  readonly depth: number
  /** Offsets of the list that is called `items` in the outermost object: of its bracket, and of the objects in it that are whole. */
  readonly itemsAt: number
  readonly items: readonly (readonly [start: number, end: number])[]
}

function outline(text: string): Outline {
  const items: [number, number][] = []
  let depth = 0
  let deepest = 0
  let itemsAt = -1
  let itemAt = -1
  let lastString = ''
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!
    if (mark === '"') {
      const start = at + 1
      for (at = start; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1
      if (depth === 1) lastString = text.slice(start, Math.min(at, start + 10))
    } else if (mark === '[' || mark === '{') {
      if (depth === 1 && mark === '[' && lastString === 'items' && itemsAt < 0) itemsAt = at
      if (depth === 2 && mark === '{' && itemsAt >= 0) itemAt = at
      depth += 1
      deepest = Math.max(deepest, depth)
    } else if (mark === ']' || mark === '}') {
      depth -= 1
      if (depth === 2 && itemAt >= 0) items.push([itemAt, at + 1])
      if (depth === 2) itemAt = -1
    }
  }
  return { depth: deepest, itemsAt, items }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The object of a feed, and what was noticed. Of one that breaks off or is broken, the items that can be read. */
export function readJson(
  text: string,
  { xmlDepth }: Pick<Caps, 'xmlDepth'>,
): { readonly json?: unknown; readonly findings: readonly Finding[] } {
  const { depth, itemsAt, items } = outline(text)
  if (depth > xmlDepth) {
    const message = `lists and objects stand in each other more than ${xmlDepth} deep (xmlDepth)`
    return { findings: [{ rule: 'json-depth', message, hint: 'no feed needs as many' }] }
  }
  const json = parse(text)
  if (json !== undefined) return { json, findings: [] }
  const read = items.map(([start, end]) => parse(text.slice(start, end))).filter(item => item !== undefined)
  const head = itemsAt < 0 ? undefined : parse(`${text.slice(0, itemsAt)}[]}`)
  const message = `it is no sound JSON; ${read.length} of its entries can be read`
  return {
    json: { version: 'https://jsonfeed.org/version/1', ...(head as object | undefined), items: read },
    findings: [
      { rule: 'feed-broken', message, hint: 'what could be read is read; fetch the feed again for the rest' },
    ],
  }
}

function entryOf(item: JsonFeed.Item<string>): RawEntry {
  const said: Saying[] = [
    { about: 'headline', value: item.title, where: 'item.title' },
    ...(item.authors ?? []).map(
      ({ name }) => ({ about: 'author', value: name, where: 'item.authors' }) as const,
    ),
    { about: 'published', value: item.date_published, where: 'item.date_published' },
    { about: 'modified', value: item.date_modified, where: 'item.date_modified' },
    ...(item.tags ?? []).map(value => ({ about: 'tag', value, where: 'item.tags' }) as const),
    { about: 'language', value: item.language, where: 'item.language' },
  ]
  const html = part(item.content_html, true, 'item.content_html')
  return {
    links: [item.url, item.external_url, /^https?:/iu.test(item.id ?? '') ? item.id : undefined],
    bases: [],
    guid: item.id,
    said,
    content: html ?? part(item.content_text, false, 'item.content_text'),
    summary: part(item.summary, false, 'item.summary'),
  }
}

function part(words: string | undefined, isMarkup: boolean, where: string): Part | undefined {
  return words === undefined || words === '' ? undefined : { words, isMarkup, where }
}

export function ofJson(feed: JsonFeed.Feed<string>): RawFeed {
  const { authors = [], items = [] } = feed
  return {
    home: feed.home_page_url,
    language: feed.language,
    title: feed.title,
    said: [
      { about: 'outlet', value: feed.title, where: 'feed.title', sure: 'marked' },
      { about: 'language', value: feed.language, where: 'feed.language' },
    ],
    entries: items.map(item => {
      const raw = entryOf(item)
      const ofFeed = item.authors
        ? []
        : authors.map(
            ({ name }) => ({ about: 'author', value: name, where: 'feed.authors', sure: 'marked' }) as const,
          )
      return { ...raw, said: [...raw.said, ...ofFeed] }
    }),
  }
}
