/** Addresses that something fetched tells of, whatever it is: a feed, a sitemap, a list of sitemaps or of feeds. */
import { xmlRootOf } from '../beginning.js'
import type { Caps } from '../caps.js'
import { readFeed } from '../feeds/readFeed.js'
import { beginUnpacked, isPacked } from '../gzip.js'
import type { InputFacts, SourceProblem } from '../source.js'
import { readOpml } from './opml.js'
import { readSitemap } from './sitemap.js'

export interface Addresses {
  /** Addresses of pages, in the order of the list, which is the newest first by custom. */
  readonly pages: readonly string[]
  /** Addresses of further lists: feeds of a list of feeds, sitemaps of a list of sitemaps. */
  readonly lists: readonly string[]
  readonly problems: readonly SourceProblem[]
}

/** Reads whatever it is. Never throws for what the bytes hold. */
export async function readAddresses(
  bytes: Uint8Array,
  input: InputFacts,
  caps?: Partial<Caps>,
): Promise<Addresses> {
  const beginning = bytes.subarray(0, 4096)
  const root = xmlRootOf(isPacked(beginning) ? beginUnpacked(beginning) : beginning)
  if (root === 'opml') {
    const { feeds, problems } = readOpml(bytes, input, caps)
    return { pages: [], lists: feeds.map(({ url }) => url), problems }
  }
  if (
    root === 'urlset' ||
    root === 'sitemapindex' ||
    isPacked(bytes) ||
    /^\s{0,99}https?:\/\//u.test(Buffer.from(beginning).toString('latin1'))
  ) {
    const { pages, sitemaps, problems } = readSitemap(bytes, input, caps)
    return { pages: pages.map(({ url }) => url), lists: sitemaps, problems }
  }
  const { entries, problems } = await readFeed(bytes, input, caps)
  return { pages: [...new Set(entries.flatMap(({ url }) => url ?? []))], lists: [], problems }
}
