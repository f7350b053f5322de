/** One round of a watch: every feed whose time has come is asked, then every page that waits is fetched. */
import { askFeed } from './askFeed.js'
import { hostOf, runByHost } from './byHost.js'
import { fetchPage } from './fetchPage.js'
import type { WatchFolder } from './folder.js'
import { beginRound, type Round, type RoundOptions, type Tally } from './round.js'
import { stillSeen, type Waiting } from './state.js'

/** Hosts that are visited at the same time. */
const hostsAtOnce = 8
/** Pages of one host in one round: its budget. */
export const pagesPerHost = 100

interface Work {
  readonly address: string
  readonly run: () => Promise<void>
}

/** Does all of it, a host's share in its order, and tells after each how far it is. */
async function doAll(
  { isStopped, progress }: Round,
  works: readonly Work[],
  words: { readonly step: string; readonly unit: 'feeds' | 'pages' },
): Promise<void> {
  let done = 0
  const total = works.length
  const task = ({ address, run }: Work): { readonly host: string; readonly run: () => Promise<void> } => ({
    host: hostOf(address),
    run: async () => {
      if (isStopped()) return
      progress?.({ ...words, done, total, name: hostOf(address) })
      await run()
      done += 1
      progress?.({ ...words, done, total, name: hostOf(address) })
    },
  })
  await runByHost(works.map(task), hostsAtOnce)
}

/** The pages whose time has come, of each host no more than its budget. */
function duePages({ folder, clock }: Round): readonly Waiting[] {
  const now = clock.now()
  const taken = new Map<string, number>()
  return folder.state.waiting.filter(({ url, notBefore }) => {
    const host = hostOf(url)
    const before = taken.get(host) ?? 0
    if (notBefore > now || before >= pagesPerHost) return false
    taken.set(host, before + 1)
    return true
  })
}

/** Runs a round; each page is acknowledged as it comes. Throws only where the folder cannot be written. */
export async function runRound(options: RoundOptions): Promise<Tally> {
  const round = beginRound(options)
  const { folder, feeds, clock, atOnce } = round
  const { state } = folder
  const now = clock.now()
  state.seen = stillSeen(state.seen, now)
  const due = feeds.filter(feed => {
    const { notBefore = 0, failures = 0 } = state.feeds[feed] ?? {}
    return notBefore <= now || (atOnce && failures === 0)
  })
  const asks = due.map(feed => ({ address: feed, run: () => askFeed(round, feed) }))
  await doAll(round, asks, { step: 'asking', unit: 'feeds' })
  const fetches = duePages(round).map(page => ({ address: page.url, run: () => fetchPage(round, page) }))
  await doAll(round, fetches, { step: 'fetching', unit: 'pages' })
  await round.save()
  return round.tally
}

/** When the next round has something to do: milliseconds since 1970. */
export function nextRound({ state }: WatchFolder, feeds: readonly string[]): number {
  let next = Number.POSITIVE_INFINITY
  for (const feed of feeds) next = Math.min(next, state.feeds[feed]?.notBefore ?? 0)
  for (const { notBefore } of state.waiting) next = Math.min(next, notBefore)
  return next
}
