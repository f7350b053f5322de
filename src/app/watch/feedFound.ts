/** What a feed, a news sitemap or a list of them tells of. */
import type { Problem } from '../../model/evidence.js'
import { readAddresses } from '../../sources/lists/addresses.js'
import { contentType } from '../../sources/warc/http.js'

export interface FeedFacts {
  readonly url: string
  /** As the server says it, with its parameters. */
  readonly contentType?: string | undefined
}

export interface FeedFound {
  /** Addresses of pages in the feed's order, each whole. */
  readonly pages: readonly string[]
  /** Of a list: the addresses of its feeds or sitemaps. */
  readonly lists: readonly string[]
  /** Why nothing could be read of it, where nothing could. */
  readonly unreadable?: string
}

export type ReadFeed = (bytes: Uint8Array, facts: FeedFacts) => Promise<FeedFound>

/** More sitemaps than this are an archive of years, and no news. */
export const mostLists = 20

const say = ({ message, hint }: Problem): string => (hint === undefined ? message : `${message} (${hint})`)

/** Reads whatever it is. */
export const readFeedFound: ReadFeed = async (bytes, { url, contentType: type }) => {
  const { pages, lists, problems } = await readAddresses(bytes, {
    name: url,
    url,
    charset: contentType(type).charset,
  })
  if (lists.length > mostLists) {
    const unreadable = `${url}: it lists ${lists.length} sitemaps or feeds, more than ${mostLists} (give those of news themselves)`
    return { pages, lists: [], unreadable }
  }
  const lost = problems.findLast(({ lost }) => lost)
  return {
    pages,
    lists,
    ...(lost && pages.length + lists.length === 0 ? { unreadable: say(lost.problem) } : {}),
  }
}
