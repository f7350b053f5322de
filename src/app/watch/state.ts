/** What a watch knows from one run to the next: `state.json` in its folder. */
import { z } from 'zod'

const Milliseconds = z.number().nonnegative()

const Feed = z
  .object({
    etag: z.string().optional(),
    lastModified: z.string().optional(),
    /** Not to be asked before. */
    notBefore: Milliseconds,
    /** Failures in a row. */
    failures: z.int().nonnegative(),
    /** When it was last fetched as a whole. */
    wholeAt: Milliseconds,
    /** Feeds or sitemaps that it lists. */
    lists: z.array(z.string()).readonly().optional(),
  })
  .readonly()
export type FeedState = z.infer<typeof Feed>

/** A page that a feed told of and that is still to be fetched. */
const Waiting = z
  .object({
    url: z.string(),
    feed: z.string(),
    /** Since when it waits. */
    since: Milliseconds,
    tries: z.int().nonnegative(),
    notBefore: Milliseconds,
  })
  .readonly()
export type Waiting = z.infer<typeof Waiting>

/** A file that is only ever added to. What stands in it beyond `bytes` was never acknowledged. */
const Tail = z.object({ name: z.string().regex(/^[\w.-]+$/u), bytes: z.int().nonnegative() }).readonly()
export type Tail = z.infer<typeof Tail>

const Memory = z
  .object({
    hosts: z.record(
      z.string(),
      z.object({ nextAt: Milliseconds, failures: z.int().nonnegative() }).readonly(),
    ),
    sites: z.record(
      z.string(),
      z
        .object({
          until: Milliseconds,
          robots: z.string().optional(),
          closed: z.string().optional(),
          tdmrep: z.string().optional(),
          failures: z.int().nonnegative().optional(),
        })
        .readonly(),
    ),
  })
  .readonly()

export const WatchState = z
  .object({
    version: z.literal(1),
    feeds: z.record(z.string(), Feed),
    /** Pages that a feed has told of, by their address, with the day on which one last did. */
    seen: z.record(z.string(), z.string()),
    waiting: z.array(Waiting),
    web: Memory,
    archive: Tail.optional(),
    log: Tail.optional(),
  })
  .readonly()
/** The keys of `feeds` and `seen` and the list of `waiting` change while a watch runs. */
export type WatchState = z.infer<typeof WatchState>

export const emptyState = (): WatchState => ({
  version: 1,
  feeds: {},
  seen: {},
  waiting: [],
  web: { hosts: {}, sites: {} },
})

/** Days after which a page that no feed tells of any more is forgotten. */
export const daysRemembered = 60

/** Parameters that say where a reader came from, and nothing of the page. */
const tracking = /^(?:utm_\w+|at_(?:medium|campaign)|fbclid|gclid|mc_cid|mc_eid)$/u

/** What an address is remembered by: without fragment and tracking, so that one page in two feeds is one. */
export function keyOfPage(address: string): string {
  try {
    const url = new URL(address)
    url.hash = ''
    const kept = [...url.searchParams].filter(([name]) => !tracking.test(name))
    if (kept.length < url.searchParams.size) url.search = new URLSearchParams(kept).toString()
    return url.href
  } catch {
    return address
  }
}

/** The day of a time, in UTC: `2031-05-28`. */
export const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

/** The pages that are still remembered. */
export function stillSeen(seen: WatchState['seen'], now: number): WatchState['seen'] {
  const oldest = dayOf(Math.max(0, now - daysRemembered * 86_400_000))
  return Object.fromEntries(Object.entries(seen).filter(([, day]) => day >= oldest))
}

/** No rest is longer than a week (`--every`), and none that a server asks for longer than a day. */
const longestRest = 7 * 86_400_000

/** The state without times that lie too far ahead: a machine's clock was wrong when they were written. */
export function inItsTime(state: WatchState, now: number): WatchState {
  const { feeds, waiting, web } = state
  const isSound = (time: number): boolean => time <= now + longestRest
  const sound = <Value>(
    values: { readonly [key: string]: Value },
    timeOf: (value: Value) => number,
  ): Record<string, Value> =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => isSound(timeOf(value))))
  return {
    ...state,
    feeds: sound(feeds, ({ notBefore, wholeAt }) => Math.max(notBefore, wholeAt)),
    waiting: waiting.map(page => ({
      ...page,
      since: Math.min(page.since, now),
      notBefore: isSound(page.notBefore) ? page.notBefore : 0,
    })),
    web: { hosts: sound(web.hosts, ({ nextAt }) => nextAt), sites: sound(web.sites, ({ until }) => until) },
  }
}
