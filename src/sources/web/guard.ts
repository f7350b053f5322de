/**
 * Connections that lead to public places only. A name is looked up once, every address that it has is checked, and the connection goes to
 * one of those and nowhere else, so that a name which changes its address between check and connection (DNS rebinding) gains nothing.
 */
import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import type { Caps } from './caps.js'
import { whyNotPublic } from './specialRanges.js'

/** All addresses of a name, as `dns.lookup` gives them. */
export type Lookup = (
  hostname: string,
  done: (
    error: Error | null,
    addresses: readonly { readonly address: string; readonly family: number }[],
  ) => void,
) => void

/** The connection was refused by us, not by the other side. */
export class PlaceRefused extends Error {}

const bySystem: Lookup = (hostname, done) =>
  systemLookup(hostname, { all: true, order: 'verbatim' }, (error, addresses) => done(error, addresses ?? []))

/** A lookup that gives an error where one address of the name is not public. */
export function guardedLookup(lookup: Lookup = bySystem): LookupFunction {
  return (hostname, { all }, callback) => {
    lookup(hostname, (error, addresses) => {
      const why = addresses
        .map(({ address }) => ({ address, why: whyNotPublic(address) }))
        .find(({ why }) => why)
      const [first] = addresses
      if (error) callback(error, [])
      else if (!first) callback(new PlaceRefused(`${hostname} has no address`), [])
      else if (why) {
        callback(
          new PlaceRefused(
            `${hostname} leads to ${why.address}, which is no public address: it is ${why.why}`,
          ),
          [],
        )
      } else if (all) callback(null, [...addresses])
      else callback(null, first.address, first.family)
    })
  }
}

/** What an `Agent` of undici is to be made with: one connection a host, TLS verified whatever the environment says, no address unchecked. */
export function makeAgent(
  caps: Caps,
  options: { readonly privateNetworks?: boolean | undefined; readonly lookup?: Lookup | undefined } = {},
): Agent {
  const { lookup } = options
  const unguarded: LookupFunction | undefined =
    lookup &&
    ((hostname, { all }, callback) =>
      lookup(hostname, (error, found) =>
        all ? callback(error, [...found]) : callback(error, found[0]?.address ?? '', found[0]?.family),
      ))
  const chosen = options.privateNetworks === true ? unguarded : guardedLookup(lookup)
  return new Agent({
    connect: {
      ...(chosen ? { lookup: chosen } : {}),
      rejectUnauthorized: true,
      timeout: Math.min(10_000, caps.milliseconds),
    },
    connections: 1,
    pipelining: 1,
    maxHeaderSize: caps.headerBytes,
    headersTimeout: caps.milliseconds,
    bodyTimeout: caps.milliseconds,
    keepAliveTimeout: 4_000,
  })
}
