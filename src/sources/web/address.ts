/** Which addresses of pages and feeds are asked for at all, and in which one spelling. */
import { isIP } from 'node:net'
import { whyNotPublic } from './specialRanges.js'

/** The longest address that is asked for, in characters; browsers and servers take about as much. */
export const longestAddress = 2_048

export type Address = { readonly url: URL } | { readonly refused: string }

/**
 * Last labels of names that lead into a private network or nowhere: names for special use (RFC 6761, RFC 6762, RFC 7686, RFC 8375,
 * RFC 9476), ICANN's `internal`, and those that companies and routers are known to use inside (ICANN's study of name collisions).
 */
const innerNames =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa|in-addr\.arpa|ip6\.arpa|onion|alt|test|invalid)$/u

/** Why this host, as `URL.hostname` writes it, is not asked, as far as its name tells. */
function whyNotHost(hostname: string): string | undefined {
  const host = hostname.replace(/^\[(.*)\]$/u, '$1')
  if (isIP(host) !== 0) {
    const why = whyNotPublic(host)
    return why === undefined ? undefined : `the address ${host} is no public one: it is ${why}`
  }
  const name = host.replace(/\.$/u, '')
  if (name === '') return 'it names no host'
  if (innerNames.test(name)) return `the name ${name} is one of a private network`
  return name.includes('.') ? undefined : `the name ${name} has no dot, as names inside a network do`
}

/**
 * An address in the one spelling of the URL standard (which turns `0x7f.1`, `2130706433` and `①②⑦.⓪.⓪.①` into `127.0.0.1`), without its
 * fragment; or why it is not asked for. `base` is the address of the page or feed where it stands. Where `privateNetworks` is set, any
 * host and port will do.
 */
export function readAddress(
  text: string,
  options: { readonly base?: string | undefined; readonly privateNetworks?: boolean | undefined } = {},
): Address {
  if (text.length > longestAddress) return { refused: `it is longer than ${longestAddress} characters` }
  let url: URL
  try {
    url = new URL(text, options.base)
  } catch {
    return { refused: 'it is no address' }
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { refused: `it begins with ${url.protocol} and not with http: or https:` }
  }
  // Credentials would be sent to whoever answers, and `https://known.example@other.example/` misleads readers.
  if (url.username !== '' || url.password !== '') return { refused: 'it holds a user name or password' }
  if (url.href.length > longestAddress) {
    return { refused: `it is longer than ${longestAddress} characters` }
  }
  url.hash = ''
  if (options.privateNetworks === true) return { url }
  const port = Number(url.port)
  if (port !== 0 && port !== 80 && port !== 443 && port < 1024) {
    return { refused: `port ${port} belongs to another service than the web` }
  }
  const why = whyNotHost(url.hostname)
  return why === undefined ? { url } : { refused: why }
}
