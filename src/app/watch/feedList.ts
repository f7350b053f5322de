/** The feeds that a person names: addresses, and files that list them (OPML, or one address a line). */
import { readFile, stat } from 'node:fs/promises'
import { readAddresses } from '../../sources/lists/addresses.js'

/** No list of feeds is larger, in bytes. */
const largestList = 15_000_000

export type FeedList =
  | { readonly feeds: readonly string[]; readonly notes: readonly string[] }
  /** A sentence for the person at the keyboard; nothing is watched then. */
  | { readonly wrong: string }

async function readList(path: string): Promise<FeedList> {
  let bytes: Uint8Array
  try {
    const { size } = await stat(path)
    if (size > largestList) return { wrong: `${path} is larger than 15 MB: no list of feeds is` }
    bytes = await readFile(path)
  } catch {
    return {
      wrong: `${path} cannot be read: name OPML files, or addresses of feeds that begin with https://`,
    }
  }
  const { lists, pages, problems } = await readAddresses(bytes, { name: path })
  const feeds = [...lists, ...(isLines(bytes) ? pages : [])]
  if (feeds.length === 0)
    return { wrong: `${path} lists no feeds: export them from your feed reader as OPML` }
  return { feeds, notes: problems.map(({ problem }) => problem.message) }
}

/** What is no markup and no JSON is a list of lines. */
function isLines(bytes: Uint8Array): boolean {
  return !/^\ufeff?\s*[<{[]/u.test(Buffer.from(bytes.subarray(0, 1_000)).toString())
}

/** All feeds, each once, in the order in which they are named. */
export async function listFeeds(inputs: readonly string[]): Promise<FeedList> {
  const feeds = new Set<string>()
  const notes: string[] = []
  for (const input of inputs) {
    const list = /^https?:\/\//iu.test(input) ? { feeds: [input], notes: [] } : await readList(input)
    if ('wrong' in list) return list
    for (const feed of list.feeds) feeds.add(feed)
    notes.push(...list.notes)
  }
  return { feeds: [...feeds], notes }
}
