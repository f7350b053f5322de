/** What RSS says: 0.9x and 2.0, and RSS 1.0 in RDF; with content, Dublin Core, media and Atom elements inside. */
import type { AtomFeed, DcNs, DcTermsNs, MediaNs, RdfFeed, RssFeed } from 'feedsmith'
import type { Part, RawEntry, RawFeed, Saying } from './entry.js'

type Texts = readonly (string | undefined)[] | undefined

const each = (about: Saying['about'], values: Texts, where: string): readonly Saying[] =>
  (values ?? []).map(value => ({ about, value, where }))

/** Whether words hold tags or entities. Descriptions are markup by custom, and plain by what the first version said. */
export function isMarkup(words: string): boolean {
  return /<\/?[a-z!][^<>]{0,9999}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/iu.test(words)
}

function part(words: string | undefined, where: string): Part | undefined {
  return words === undefined || words === '' ? undefined : { words, isMarkup: isMarkup(words), where }
}

function dublinCore(
  dc: DcNs.ItemOrFeed<string> | undefined,
  terms: DcTermsNs.ItemOrFeed<string> | undefined,
): readonly Saying[] {
  return [
    ...each('headline', dc?.titles, 'dc:title'),
    ...each('author', dc?.creators, 'dc:creator'),
    ...each('author', terms?.creators, 'dcterms:creator'),
    ...each('outlet', dc?.publishers, 'dc:publisher'),
    ...each('published', terms?.issued ?? terms?.available ?? terms?.created, 'dcterms:issued'),
    ...each('published', dc?.dates, 'dc:date'),
    ...each('modified', terms?.modified, 'dcterms:modified'),
    ...each('language', dc?.languages, 'dc:language'),
    ...each('tag', dc?.subjects, 'dc:subject'),
    ...each('agency', dc?.sources, 'dc:source'),
  ]
}

function media(value: MediaNs.ItemOrFeed | undefined): readonly Saying[] {
  if (!value) return []
  return [
    { about: 'headline', value: value.title?.value, where: 'media:title', sure: 'marked' },
    { about: 'tag', value: value.keywords?.join(', '), where: 'media:keywords', sure: 'marked' },
  ]
}

function atom(entry: Partial<AtomFeed.Entry<string>> | undefined): readonly Saying[] {
  if (!entry) return []
  return [
    ...each(
      'author',
      entry.authors?.map(({ name }) => name),
      'atom:author',
    ),
    { about: 'published', value: entry.published, where: 'atom:published' },
    { about: 'modified', value: entry.updated, where: 'atom:updated' },
  ]
}

const altLink = (entry: Partial<AtomFeed.Entry<string>> | undefined): string | undefined =>
  entry?.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href

function rssEntry(item: RssFeed.Item<string>): RawEntry {
  const { guid, source, atom: inAtom } = item
  const content = item.content?.encoded ?? inAtom?.content?.value
  const isPermanent = guid?.isPermaLink !== false
  return {
    links: [item.link, altLink(inAtom), isPermanent ? guid?.value : undefined],
    bases: [item.xml?.base],
    guid: guid?.value,
    said: [
      { about: 'headline', value: item.title, where: 'item.title' },
      // Whose entry it is where the feed gathers others': the feed then only passes it on.
      { about: 'outlet', value: source?.title, where: 'item.source' },
      ...each(
        'author',
        item.authors?.map(({ name, email }) => name ?? email),
        'item.author',
      ),
      { about: 'published', value: item.pubDate, where: 'item.pubDate' },
      ...atom(inAtom),
      ...dublinCore(item.dc, item.dcterms),
      ...each(
        'tag',
        item.categories?.map(({ name }) => name),
        'item.category',
      ),
      ...media(item.media),
      { about: 'language', value: item.xml?.lang, where: 'xml:lang' },
    ],
    content: part(content, item.content?.encoded === undefined ? 'atom:content' : 'content:encoded'),
    summary: part(
      item.description ?? inAtom?.summary?.value ?? item.media?.description?.value,
      'item.description',
    ),
  }
}

export function ofRss(feed: RssFeed.Feed<string>): RawFeed {
  const language = feed.language ?? feed.dc?.languages?.[0]
  return {
    home: feed.link,
    base: feed.link,
    language,
    title: feed.title,
    said: [
      ...dublinCore(feed.dc && { publishers: feed.dc.publishers ?? [] }, undefined),
      { about: 'outlet', value: feed.title, where: 'channel.title', sure: 'marked' },
      { about: 'language', value: language, where: 'channel.language' },
    ],
    entries: (feed.items ?? []).map(rssEntry),
  }
}

function rdfEntry(item: RdfFeed.Item<string>): RawEntry {
  return {
    links: [item.link, altLink(item.atom), item.rdf?.about],
    bases: [item.xml?.base],
    guid: item.rdf?.about,
    said: [
      { about: 'headline', value: item.title, where: 'item.title' },
      ...dublinCore(item.dc, item.dcterms),
      ...atom(item.atom),
      ...media(item.media),
    ],
    content: part(item.content?.encoded, 'content:encoded'),
    summary: part(item.description ?? item.dc?.descriptions?.[0], 'item.description'),
  }
}

export function ofRdf(feed: RdfFeed.Feed<string>): RawFeed {
  const language = feed.dc?.languages?.[0]
  return {
    home: feed.link,
    base: feed.link,
    language,
    title: feed.title,
    said: [
      ...dublinCore(feed.dc && { publishers: feed.dc.publishers ?? [] }, undefined),
      { about: 'outlet', value: feed.title, where: 'channel.title', sure: 'marked' },
      { about: 'language', value: language, where: 'dc:language' },
    ],
    entries: (feed.items ?? []).map(rdfEntry),
  }
}
