/** What a site says of visits before any of its pages is asked for: robots.txt and TDMRep's file, each kept for a day. */
import type { Reservation } from '../../model/capture.js'
import { readAddress } from './address.js'
import { type Answer, type Asking, redirectOf } from './asking.js'
import type { Clock } from './clock.js'
import type { Exchange } from './fetcher.js'
import { readTdmrep, tdmrepPath } from './reservations.js'
import { backOff } from './retryAfter.js'
import { readRobots, type Verdict } from './robots.js'

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
  /** TDMRep's file; empty where the site has none, not there where it was not asked for yet. */
  readonly tdmrep?: string | undefined
  /** How many times in a row it could not be asked. */
  readonly failures?: number | undefined
}

export interface Site {
  /** Whether a page may be asked for; `until` where that will be known later. */
  readonly verdict: (url: URL) => Verdict & { readonly until?: number }
  readonly reservations: (url: URL) => readonly Reservation[]
}

type Later = { readonly notBefore: number }

export interface Sites {
  /** What the site of this address says, or when it may be asked. */
  readonly of: (url: URL, patience: number, signal?: AbortSignal) => Promise<Site | Later>
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
  { robots: file, closed, until, tdmrep = '' }: SiteRecord,
  origin: string,
): Site & { readonly crawlDelay: number | undefined } {
  const { verdict, reservations, capped, crawlDelay } = readRobots(file ?? '')
  const tdm = readTdmrep(tdmrep, origin)
  return {
    crawlDelay,
    reservations: url => [...reservations(url), ...tdm(url)],
    verdict: url => {
      if (closed !== undefined) return { allowed: false, rule: closed, until }
      if (file === undefined) return { allowed: true, rule: 'the site has no robots.txt' }
      const said = verdict(url)
      return capped === undefined ? said : { ...said, rule: `${said.rule} (${capped})` }
    },
  }
}

export function makeSites(options: SitesOptions): Sites {
  const { asking, clock, privateNetworks } = options
  const records = new Map(options.known)
  const sites = new Map<string, Site>()
  const underway = new Map<string, Promise<Site | Later>>()

  /** Asks for one of the two files, along its redirects; robots.txt is not asked about them. */
  const get = async (
    url: URL,
    rule: string,
    patience: number,
    signal?: AbortSignal,
    redirects = options.redirects,
  ): Promise<Answer> => {
    const ask = { cap: 'robotsBytes', beginning: true, signal, pause: shortPause } as const
    const answer = await asking.ask(url, rule, patience, ask)
    const location = 'response' in answer && answer.response ? redirectOf(answer.response) : undefined
    if (location === undefined || redirects === 0) return answer
    const to = readAddress(location, { base: url.href, privateNetworks })
    return 'url' in to ? get(to.url, rule, patience, signal, redirects - 1) : answer
  }

  /** RFC 9309, 2.3.1: who has no robots.txt is open, who cannot be asked is closed; what was known before may be used then. */
  const robotsFrom = ({ response, failure }: Exchange, before?: SiteRecord): SiteRecord => {
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
    asking.slowDown(url.hostname, site.crawlDelay && site.crawlDelay * 1000)
    records.set(url.origin, record)
    sites.set(url.origin, site)
    return site
  }

  const isFresh = (record: SiteRecord | undefined): record is SiteRecord =>
    record !== undefined && record.until > clock.now()

  const learn = async (url: URL, patience: number, signal?: AbortSignal): Promise<Site | Later> => {
    let record = records.get(url.origin)
    if (!isFresh(record)) {
      const answer = await get(new URL('/robots.txt', url), 'robots.txt is asked for first', patience, signal)
      if ('notBefore' in answer) return answer
      if (answer.failure?.rule === 'web/stopped') return { notBefore: clock.now() }
      record = robotsFrom(answer, record)
    }
    const site = open(url, record)
    const place = new URL(tdmrepPath, url)
    const { allowed, rule } = site.verdict(place)
    if (record.tdmrep !== undefined || !allowed) return site
    const found = await get(place, rule, patience, signal)
    if ('notBefore' in found) return found
    if (found.failure?.rule === 'web/stopped') return { notBefore: clock.now() }
    const isThere = found.response?.status === 200
    return open(url, { ...record, tdmrep: isThere ? Buffer.from(found.response.body).toString() : '' })
  }

  return {
    records,
    of: async (url, patience, signal) => {
      const { origin } = url
      const already = underway.get(origin)
      if (already) return already
      const known = sites.get(origin)
      if (known && isFresh(records.get(origin)) && records.get(origin)?.tdmrep !== undefined) return known
      const learning = learn(url, patience, signal).finally(() => underway.delete(origin))
      underway.set(origin, learning)
      return learning
    },
  }
}

/** The records that are worth keeping from one run to the next. */
export function keptRecords(sites: Sites): readonly (readonly [string, SiteRecord])[] {
  return [...sites.records].filter(
    ([, { robots = '', tdmrep = '' }]) => robots.length + tdmrep.length <= longestKept,
  )
}
