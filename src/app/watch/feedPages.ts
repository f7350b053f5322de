/** Which pages a feed or news sitemap tells of. */
import { parseFeed } from 'feedsmith'
import type { ReadFeed } from './feedFound.js'

export const readFeedPages: ReadFeed = (bytes, { url }) => {
  try {
    const { feed } = parseFeed(Buffer.from(bytes).toString()) as { feed: { items?: { link?: string }[] } }
    return { pages: (feed.items ?? []).flatMap(({ link }) => (link ? [new URL(link, url).href] : [])) }
  } catch {
    return { pages: [], unreadable: 'no feed' }
  }
}
