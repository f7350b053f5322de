/** The web as a polite reader sees it: everything of this folder put together. */
import type { Reservation } from '../../model/capture.js'
import { type LogEntry, makeAsking } from './asking.js'
import type { Caps } from './caps.js'
import { type Clock, systemClock } from './clock.js'
import { makeFetcher, type Response } from './fetcher.js'
import type { Lookup } from './guard.js'
import { type HostPace, makePace } from './pace.js'
import { productToken } from './robots.js'
import { keptRecords, makeSites, type SiteRecord } from './site.js'
import { makeVisitor, type Visit, type VisitOptions } from './visit.js'

/** The usual pause between two visits to one host, in milliseconds. */
export const usualPause = 2_000

/** What is known of hosts from one run to the next; plain JSON. */
export interface WebMemory {
  readonly hosts: { readonly [host: string]: HostPace }
  readonly sites: { readonly [origin: string]: SiteRecord }
}

export interface WebOptions {
  /** Parley's version, for the User-Agent. */
  readonly version: string
  /** An address of the web or of mail where whoever runs this can be asked to stop. */
  readonly contact?: string | undefined
  readonly caps?: Partial<Caps>
  readonly pause?: number | undefined
  readonly privateNetworks?: boolean | undefined
  readonly lookup?: Lookup
  readonly clock?: Clock
  readonly memory?: WebMemory | undefined
  readonly log?: (entry: LogEntry) => void
  readonly pageReservations?: (response: Response) => readonly Reservation[]
}

export interface Web {
  readonly visit: (address: string, options: VisitOptions) => Promise<Visit>
  readonly memory: () => WebMemory
  readonly close: () => Promise<void>
}

/** `Parley/1.0 (+mailto:desk@reader.example)`: who comes, and whom to write to. */
export function userAgentOf(version: string, contact?: string): string {
  const safe = contact?.replace(/[^\x21-\x7e]|[()]/gu, '')
  return `${productToken}/${version}${safe ? ` (+${safe})` : ''}`
}

export function openWeb(options: WebOptions): Web {
  const { clock = systemClock, memory, privateNetworks, lookup, caps, log, pageReservations } = options
  const fetcher = makeFetcher({
    userAgent: userAgentOf(options.version, options.contact),
    now: clock.now,
    privateNetworks,
    ...(lookup ? { lookup } : {}),
    ...(caps ? { caps } : {}),
  })
  const pace = makePace(clock, Object.entries(memory?.hosts ?? {}))
  const asking = makeAsking({ fetcher, pace, clock, pause: options.pause ?? usualPause, log })
  const { redirects } = fetcher.caps
  const known = Object.entries(memory?.sites ?? {})
  const sites = makeSites({ asking, clock, redirects, privateNetworks, known })
  const visit = makeVisitor({
    asking,
    sites,
    redirects,
    privateNetworks,
    now: clock.now,
    ...(pageReservations ? { pageReservations } : {}),
  })
  return {
    visit,
    close: fetcher.close,
    memory: () => ({
      // A host whose pause is over and that answers well needs no remembering.
      hosts: Object.fromEntries(
        [...pace.hosts].filter(([, { nextAt, failures }]) => failures > 0 || nextAt > clock.now()),
      ),
      sites: Object.fromEntries(keptRecords(sites).filter(([, { until }]) => until > clock.now())),
    }),
  }
}
