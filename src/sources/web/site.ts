/** What a site says of visits before any of its pages is asked for: robots.txt and TDMRep's file, each kept for a day. */
import type { Reservation } from '../../model/capture.js'
import { readAddress } from './address.js'
import { type Answer, type Asking, askAlong } from './asking.js'
import type { Clock } from './clock.js'
import { readTdmrep, tdmrepPath } from './reservations.js'
import { backOff } from './retryAfter.js'
import { type Robots, readRobots } from './robots.js'

const day = 86_400_000
/** Between these two small files and the page they are asked for, in milliseconds. */
const shortPause = 500
/** Longer files are asked for again after a restart, rather than kept. */
const longestKept = 65_536

/** What was found; plain JSON, so that it can be kept from one run to the next. */
export interface SiteRecord {
  /** Good until then: milliseconds since 1970. */
  readonly until: number
  /** robots.txt; none where the site has none. */
  readonly robots?: string | undefined
  /** Why nothing may be asked for: the site did not say what it allows. */
  readonly closed?: string | undefined
  /** TDMRep's file. */
  readonly tdmrep?: string | undefined
  /** How many times in a row it could not be asked. */
  readonly failures?: number | undefined
}

export interface Site {
  readonly verdict: Robots['verdict']
  readonly reservations: (url: URL) => readonly Reservation[]
}

export interface Sites {
  /** What the site of this address says, or when it may be asked. */
  readonly of: (
    url: URL,
    patience: number,
    signal?: AbortSignal,
  ) => Promise<Site | { readonly notBefore: number }>
  readonly records: ReadonlyMap<string, SiteRecord>
}

export interface SitesOptions {
  readonly asking: Asking
  readonly clock: Clock
  readonly redirects: number
  readonly privateNetworks?: boolean | undefined
  readonly known?: Iterable<readonly [origin: string, SiteRecord]>
}

function siteOf(
  { robots: file, closed, tdmrep = '[]' }: SiteRecord,
  origin: string,
): Site & { readonly crawlDelay?: number } {
  const { verdict, reservations, capped, crawlDelay } = readRobots(file ?? '')
  const tdm = readTdmrep(tdmrep, origin)
  return {
    ...(crawlDelay === undefined ? {} : { crawlDelay }),
    reservations: url => [...reservations(url), ...tdm(url)],
    verdict: url => {
      if (closed !== undefined) return { allowed: false, rule: closed }
      if (file === undefined) return { allowed: true, rule: 'the site has no robots.txt' }
      const said = verdict(url)
      return capped === undefined ? said : { ...said, rule: `${said.rule} (${capped})` }
    },
  }
}

export function makeSites(options: SitesOptions): Sites {
  const { asking, clock, redirects } = options
  const records = new Map(options.known)
  const sites = new Map<string, Site>()
  const underway = new Map<string, Promise<SiteRecord | { readonly notBefore: number }>>()

  const next = (location: string, base: string): URL | undefined => {
    const read = readAddress(location, { base, privateNetworks: options.privateNetworks })
    return 'url' in read ? read.url : undefined
  }
  const get = (url: URL, rule: string, patience: number, signal?: AbortSignal): Promise<Answer> =>
    askAlong(
      asking,
      url,
      rule,
      patience,
      { cap: 'robotsBytes', beginning: true, signal, pause: shortPause },
      next,
      redirects,
    )

  /** RFC 9309, 2.3.1: who has no robots.txt is open, who cannot be asked is closed; what was known before may be used then. */
  const robotsFrom = (answer: Exclude<Answer, { notBefore: number }>, before?: SiteRecord): SiteRecord => {
    const { response, failure } = answer
    const status = response?.status ?? 0
    if (response && status >= 200 && status < 300) {
      return { until: clock.now() + day, robots: Buffer.from(response.body).toString() }
    }
    // 429 is in the range of “unavailable”, but says that we come too often, and not that there is nothing.
    const isOpen = (status >= 300 && status < 500 && status !== 429) || failure?.rule === 'web/address'
    if (isOpen) return { until: clock.now() + day }
    const failures = (before?.failures ?? 0) + 1
    const until = clock.now() + backOff(failures)
    if (before && before.closed === undefined) return { ...before, until, failures }
    return {
      until,
      failures,
      closed: `robots.txt could not be read (${failure?.message ?? `status ${status}`})`,
    }
  }

  const open = (url: URL, record: SiteRecord): Site => {
    const site = siteOf(record, url.origin)
    if (site.crawlDelay !== undefined) asking.slowDown(url.hostname, site.crawlDelay * 1000)
    records.set(url.origin, record)
    sites.set(url.origin, site)
    return site
  }

  const learn = async (
    url: URL,
    patience: number,
    signal?: AbortSignal,
  ): Promise<SiteRecord | { readonly notBefore: number }> => {
    const before = records.get(url.origin)
    const answer = await get(new URL('/robots.txt', url), 'robots.txt is asked for first', patience, signal)
    if ('notBefore' in answer) return answer
    if (answer.failure?.rule === 'web/stopped') return { notBefore: clock.now() }
    let record = robotsFrom(answer, before)
    const place = new URL(tdmrepPath, url)
    const { allowed, rule } = open(url, record).verdict(place)
    if (allowed) {
      const found = await get(place, rule, patience, signal)
      if ('response' in found && found.response?.status === 200) {
        record = { ...record, tdmrep: Buffer.from(found.response.body).toString() }
      }
    }
    return record
  }

  return {
    records,
    of: async (url, patience, signal) => {
      const { origin } = url
      const known = records.get(origin)
      if (known && known.until > clock.now() && !underway.has(origin))
        return sites.get(origin) ?? open(url, known)
      let learning = underway.get(origin)
      if (!learning) {
        learning = learn(url, patience, signal).finally(() => underway.delete(origin))
        underway.set(origin, learning)
      }
      const record = await learning
      return 'notBefore' in record ? record : open(url, record)
    },
  }
}

/** The records that are worth keeping from one run to the next. */
export function keptRecords(sites: Sites): readonly (readonly [string, SiteRecord])[] {
  return [...sites.records].filter(
    ([, { robots = '', tdmrep = '' }]) => robots.length + tdmrep.length <= longestKept,
  )
}
