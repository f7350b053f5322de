/** What Atom says: RFC 4287, and 0.3 by other names. */
import type { AtomFeed } from 'feedsmith'
import type { Part, RawEntry, RawFeed, Saying } from './entry.js'

interface Text {
  readonly value?: string
  readonly type?: string
}

const markupTypes = /^(?:x?html|text\/(?:html|x-?html)|application\/xhtml\+xml)$/iu

/** Text without a type is plain, and nothing in it is a tag (RFC 4287, 3.1.1.1). Content of other media types is no text. */
function part({ value, type = 'text' }: Text | undefined = {}, where: string): Part | undefined {
  if (value === undefined || value === '') return undefined
  const isMarkup = markupTypes.test(type)
  return isMarkup || /^(?:text|text\/plain)$/iu.test(type) ? { words: value, isMarkup, where } : undefined
}

/** A title as markup, so that it is read as one whatever its type. */
function title({ value, type = 'text' }: Text | undefined = {}): string | undefined {
  if (value === undefined || markupTypes.test(type)) return value
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function linkOf(
  links: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined,
): string | undefined {
  const alternates = (links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate')
  return (alternates.find(({ type = 'text/html' }) => markupTypes.test(type)) ?? alternates[0])?.href
}

function entryOf(entry: AtomFeed.Entry<string>): RawEntry {
  const { authors, categories, content, summary, source, published, updated, id } = entry
  const said: Saying[] = [
    { about: 'headline', value: title(entry.title), where: 'entry.title' },
    // Whose entry it is where the feed gathers others': the feed then only passes it on.
    { about: 'outlet', value: title(source?.title), where: 'entry.source.title' },
    ...(authors ?? source?.authors ?? []).map(
      ({ name }) => ({ about: 'author', value: name, where: 'entry.author' }) as const,
    ),
    { about: 'published', value: published, where: 'entry.published' },
    ...(entry.dc?.dates ?? []).map(value => ({ about: 'published', value, where: 'dc:date' }) as const),
    ...(entry.dc?.creators ?? []).map(value => ({ about: 'author', value, where: 'dc:creator' }) as const),
    { about: 'modified', value: updated, where: 'entry.updated' },
    ...(categories ?? []).map(
      ({ label, term }) => ({ about: 'tag', value: label ?? term, where: 'entry.category' }) as const,
    ),
    { about: 'language', value: content?.xml?.lang ?? entry.xml?.lang, where: 'xml:lang' },
  ]
  // An entry must say when it was changed, and need not say when it was published.
  if (published === undefined)
    said.push({ about: 'published', value: updated, where: 'entry.updated', sure: 'guessed' })
  return {
    links: [linkOf(entry.links), content?.src, /^https?:/iu.test(id ?? '') ? id : undefined],
    bases: [entry.xml?.base],
    guid: id,
    said,
    content: part(content, 'entry.content'),
    summary: part(summary, 'entry.summary'),
  }
}

export function ofAtom(feed: AtomFeed.Feed<string>): RawFeed {
  const { authors = [], entries = [] } = feed
  const language = feed.xml?.lang ?? feed.dc?.languages?.[0]
  const said: Saying[] = [
    { about: 'outlet', value: title(feed.title), where: 'feed.title', sure: 'marked' },
    { about: 'language', value: language, where: 'xml:lang' },
  ]
  return {
    home: linkOf(feed.links),
    base: feed.xml?.base,
    language,
    title: title(feed.title),
    said,
    entries: entries.map(entry => {
      const raw = entryOf(entry)
      // An entry without author has those of its feed (RFC 4287, 4.2.1).
      const isSigned = raw.said.some(({ about }) => about === 'author')
      const ofFeed = isSigned
        ? []
        : authors.map(
            ({ name }) => ({ about: 'author', value: name, where: 'feed.author', sure: 'marked' }) as const,
          )
      return { ...raw, said: [...raw.said, ...ofFeed] }
    }),
  }
}
