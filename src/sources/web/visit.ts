/** One polite visit: robots.txt first, at the host's pace, along its redirects, and no further than the publisher's word lets us. */
import type { Reservation } from '../../model/capture.js'
import type { Problem } from '../../model/evidence.js'
import { isReserved, reservedHint, sayReservations } from '../reserved.js'
import { readAddress } from './address.js'
import { type Asking, redirectOf } from './asking.js'
import type { Exchange, Response } from './fetcher.js'
import { headerReservations } from './reservations.js'
import type { Sites } from './site.js'

export interface Visit {
  /** `later`: it may be otherwise from `notBefore` on. `refused`: it stays so. `reserved`: kept from machines, and not handed on. */
  readonly outcome: 'fetched' | 'unchanged' | 'later' | 'refused' | 'reserved'
  /** The address that was asked for, in its one spelling where it is one. */
  readonly url: string
  /** The words of robots.txt that allowed it, or forbade it. */
  readonly rule: string
  readonly reservations: readonly Reservation[]
  /** Only where it was fetched. */
  readonly response?: Response
  readonly notBefore?: number
  readonly problem?: Problem
}

export interface VisitOptions {
  /** A page is kept from machines where its publisher says so; a feed only tells where pages are. */
  readonly kind: 'page' | 'feed'
  /** `honour` (the usual): what is reserved is not handed on. `read`: it is, since the operator may. */
  readonly reserved: 'honour' | 'read'
  readonly fields?: { readonly [name: string]: string }
  /** The longest pause that is waited out, in milliseconds. */
  readonly patience: number
  readonly signal?: AbortSignal | undefined
}

export interface VisitorOptions {
  readonly asking: Asking
  readonly sites: Sites
  readonly redirects: number
  readonly privateNetworks?: boolean | undefined
  readonly now: () => number
  /** What a page says of itself: its meta elements. */
  readonly pageReservations?: (response: Response) => readonly Reservation[]
}

const accepts = {
  page: 'text/html, application/xhtml+xml, */*;q=0.5',
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
}

type Found = Omit<Visit, 'url'>

function problem(rule: string, message: string, hint?: string): Problem {
  return { rule, weight: 'warning', message, ...(hint === undefined ? {} : { hint }) }
}

function reservedVisit(url: string, rule: string, reservations: readonly Reservation[]): Found {
  return {
    outcome: 'reserved',
    rule,
    reservations,
    problem: problem(
      'web/reserved',
      `${url}: its publisher reserves it from text and data mining (${sayReservations(reservations)}); it was not read`,
      reservedHint,
    ),
  }
}

/** What an answer that brings no page comes to. */
function refusal(url: string, rule: string, exchange: Exchange, notBefore: number): Found {
  const { response, failure } = exchange
  const passing = failure
    ? failure.passing
    : [408, 425, 429].includes(response.status) || response.status >= 500
  const message = failure
    ? `${url}: ${failure.message}`
    : `${url}: the server answers ${response.status} ${response.statusText}`.trim()
  return {
    outcome: passing ? 'later' : 'refused',
    rule,
    reservations: [],
    ...(passing ? { notBefore } : {}),
    problem: problem(failure?.rule ?? 'web/status', message),
  }
}

/** robots.txt forbids it, or could not be read, and is asked for again at a time. */
function shutOut(url: string, rule: string, until: number | undefined): Found {
  const message = until === undefined ? `robots.txt of the site shuts us out (${rule})` : rule
  return {
    outcome: until === undefined ? 'refused' : 'later',
    rule,
    reservations: [],
    ...(until === undefined ? {} : { notBefore: until }),
    problem: problem('web/robots', `${url}: ${message}`),
  }
}

const later = (url: string, rule: string, notBefore: number): Found => ({
  outcome: 'later',
  rule,
  reservations: [],
  notBefore,
  problem: problem(
    'web/later',
    `${url}: its host is not to be asked before ${new Date(notBefore).toISOString()}`,
  ),
})

export function makeVisitor(
  options: VisitorOptions,
): (address: string, visit: VisitOptions) => Promise<Visit> {
  const { asking, sites, now } = options

  /** The response with what its publisher says of it, after what its site `said`, or that it is reserved. */
  const handOn = (
    response: Response,
    rule: string,
    said: readonly Reservation[],
    visit: VisitOptions,
  ): Found => {
    const reservations = [
      ...said,
      ...headerReservations(response),
      ...(options.pageReservations?.(response) ?? []),
    ]
    const honours = visit.kind === 'page' && visit.reserved === 'honour'
    return honours && isReserved(reservations)
      ? reservedVisit(response.url, rule, reservations)
      : { outcome: 'fetched', rule, reservations, response }
  }

  const step = async (
    address: string,
    base: string | undefined,
    visit: VisitOptions,
    redirects: number,
  ): Promise<Found> => {
    const { kind, patience, signal, fields } = visit
    const read = readAddress(address, { base, privateNetworks: options.privateNetworks })
    if ('refused' in read) {
      const message = `${address.slice(0, 200)}: ${read.refused}`
      return { outcome: 'refused', rule: '', reservations: [], problem: problem('web/address', message) }
    }
    const { url } = read
    const site = await sites.of(url, patience, signal)
    if ('notBefore' in site) return later(url.href, '', site.notBefore)
    const { allowed, rule, until } = site.verdict(url)
    if (!allowed) return shutOut(url.href, rule, until)
    const reservations = site.reservations(url)
    if (kind === 'page' && visit.reserved === 'honour' && isReserved(reservations)) {
      return reservedVisit(url.href, rule, reservations)
    }
    const answer = await asking.ask(url, rule, patience, {
      accept: accepts[kind],
      cap: kind === 'feed' ? 'feedBytes' : 'responseBytes',
      ...(fields ? { fields } : {}),
      signal,
    })
    if ('notBefore' in answer) return later(url.href, rule, answer.notBefore)
    const { response } = answer
    if (response?.status === 200 || response?.status === 203)
      return handOn(response, rule, reservations, visit)
    if (response?.status === 304) return { outcome: 'unchanged', rule, reservations }
    const location = response && redirectOf(response)
    if (location === undefined) return refusal(url.href, rule, answer, now())
    if (redirects === 0) {
      const message = `${url.href}: more redirects than ${options.redirects} (cap redirects)`
      return { outcome: 'refused', rule, reservations: [], problem: problem('web/cap', message) }
    }
    return step(location, url.href, visit, redirects - 1)
  }

  return async (address, visit) => {
    const read = readAddress(address, { privateNetworks: true })
    return {
      url: 'url' in read ? read.url.href : address,
      ...(await step(address, undefined, visit, options.redirects)),
    }
  }
}
