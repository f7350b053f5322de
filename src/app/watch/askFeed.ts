/** One look at a feed: whether it changed, and which pages it tells of that are new. */
import { headerOf } from '../../sources/web/fetcher.js'
import { backOff } from '../../sources/web/retryAfter.js'
import { patience, type Round } from './round.js'
import { dayOf, type FeedState, keyOfPage } from './state.js'

/** Pages of one feed that are taken note of: those that stand first, which are the newest. */
export const pagesPerFeed = 500
/** A feed that is not to be had is asked for again after this time at the earliest, in milliseconds. */
const refusedRest = 6 * 3_600_000
/** A feed is asked for as a whole, and not only whether it changed, after this time, so that what it lists is not forgotten. */
const wholeEvery = 30 * 86_400_000

/** What a server needs to tell that nothing changed (RFC 9110, 13.1). */
function conditions(feed: FeedState | undefined, now: number): { readonly [field: string]: string } {
  if (!feed || now - feed.wholeAt > wholeEvery) return {}
  return {
    ...(feed.etag === undefined ? {} : { 'if-none-match': feed.etag }),
    ...(feed.lastModified === undefined ? {} : { 'if-modified-since': feed.lastModified }),
  }
}

/** Takes note of pages that are new. */
function takeNote({ folder, clock }: Round, feed: string, pages: readonly string[]): void {
  const { seen, waiting } = folder.state
  const since = clock.now()
  const today = dayOf(since)
  for (const url of pages.slice(0, pagesPerFeed)) {
    const key = keyOfPage(url)
    if (!Object.hasOwn(seen, key)) waiting.push({ url, feed, since, tries: 0, notBefore: 0 })
    seen[key] = today
  }
}

/** Asks a feed, and the feeds or sitemaps that it lists, but not what those list. */
export async function askFeed(round: Round, feed: string): Promise<void> {
  await askOne(round, feed)
  for (const list of round.folder.state.feeds[feed]?.lists ?? []) {
    if (!round.isStopped()) await askOne(round, list)
  }
}

async function askOne(round: Round, feed: string): Promise<void> {
  const { folder, web, clock, reserved, signal, every, tally } = round
  const { feeds } = folder.state
  const before = feeds[feed]
  const fields = conditions(before, clock.now())
  const visit = await web.visit(feed, { kind: 'feed', reserved, patience, signal, fields })
  if (round.isStopped(visit)) return
  tally.feeds += 1
  round.note(visit)
  const now = clock.now()
  const failures = (before?.failures ?? 0) + 1
  const rest = (notBefore: number, because: string | undefined): FeedState => {
    if (because !== undefined) tally.troubles.push(because)
    return { wholeAt: 0, ...before, notBefore, failures }
  }
  const { outcome, response, problem } = visit
  if (outcome === 'unchanged') feeds[feed] = { wholeAt: now, ...before, notBefore: now + every, failures: 0 }
  else if (outcome === 'later') {
    feeds[feed] = rest(Math.max(visit.notBefore ?? 0, now + backOff(failures)), problem?.message)
  } else if (!response) feeds[feed] = rest(now + Math.max(every, refusedRest), problem?.message)
  else {
    const [etag, lastModified] = [headerOf(response, 'etag'), headerOf(response, 'last-modified')]
    const contentType = headerOf(response, 'content-type')
    const found = await round.readFeed(response.body, { url: response.url, contentType })
    if (found.unreadable !== undefined) {
      feeds[feed] = rest(now + Math.max(every, backOff(failures)), found.unreadable)
    } else {
      takeNote(round, feed, found.pages)
      feeds[feed] = {
        ...(etag === undefined ? {} : { etag }),
        ...(lastModified === undefined ? {} : { lastModified }),
        notBefore: now + every,
        failures: 0,
        wholeAt: now,
        ...(found.lists.length === 0 ? {} : { lists: found.lists }),
      }
    }
  }
  await round.save()
}
