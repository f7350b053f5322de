/**
 * Addresses of the internet protocol that lead to no public place. From IANA's registries of special-purpose IPv4 and IPv6 addresses
 * (RFC 6890 and what updates it, as of 2025), multicast and reserved space (RFC 5771, RFC 1112) among them; ranges that the registries call
 * globally reachable but that no outlet publishes from (anycast relays, AS112) are here too.
 */
import ipaddr from 'ipaddr.js'

interface SpecialRange {
  readonly range: string
  /** What it is for, as a sentence about an address in it goes on: “it is …”. */
  readonly means: string
}

const special: readonly SpecialRange[] = [
  { range: '0.0.0.0/8', means: 'this host on this network (RFC 791)' },
  { range: '10.0.0.0/8', means: 'private (RFC 1918)' },
  { range: '100.64.0.0/10', means: 'shared behind a provider’s translation (RFC 6598)' },
  { range: '127.0.0.0/8', means: 'this machine (loopback, RFC 1122)' },
  { range: '168.63.129.16/32', means: 'the inner service of a cloud, though its number looks public' },
  { range: '169.254.0.0/16', means: 'link-local, where clouds keep their metadata (RFC 3927)' },
  { range: '172.16.0.0/12', means: 'private (RFC 1918)' },
  { range: '192.0.0.0/24', means: 'for protocol assignments (RFC 6890)' },
  { range: '192.0.2.0/24', means: 'for documentation (RFC 5737)' },
  { range: '192.31.196.0/24', means: 'a sink of name service (AS112, RFC 7535)' },
  { range: '192.52.193.0/24', means: 'for multicast relays (RFC 7450)' },
  { range: '192.88.99.0/24', means: 'an old relay of 6to4 (RFC 7526)' },
  { range: '192.168.0.0/16', means: 'private (RFC 1918)' },
  { range: '192.175.48.0/24', means: 'a sink of name service (AS112, RFC 7534)' },
  { range: '198.18.0.0/15', means: 'for benchmarks (RFC 2544)' },
  { range: '198.51.100.0/24', means: 'for documentation (RFC 5737)' },
  { range: '203.0.113.0/24', means: 'for documentation (RFC 5737)' },
  { range: '224.0.0.0/4', means: 'multicast (RFC 5771)' },
  { range: '240.0.0.0/4', means: 'reserved, or broadcast (RFC 1112, RFC 919)' },
  { range: '2001::/23', means: 'for protocol assignments, Teredo tunnels among them (RFC 2928, RFC 4380)' },
  { range: '2001:db8::/32', means: 'for documentation (RFC 3849)' },
  { range: '2002::/16', means: 'a 6to4 tunnel to an IPv4 address (RFC 3056)' },
  { range: '2620:4f:8000::/48', means: 'a sink of name service (AS112, RFC 7534)' },
  { range: '3fff::/20', means: 'for documentation (RFC 9637)' },
]

const ranges = special.map(({ range, means }) => ({ means, cidr: ipaddr.parseCIDR(range) }))
/** RFC 4291: what is handed out to the public internet so far. All else is loopback, link-local, unique local, mapped, multicast or unassigned. */
const globalUnicast = ipaddr.parseCIDR('2000::/3')
/** RFC 6052: how a network that has IPv6 only reaches IPv4; the last 32 bits are the IPv4 address. */
const translated = ipaddr.parseCIDR('64:ff9b::/96')

type Address = ipaddr.IPv4 | ipaddr.IPv6

const within = (address: Address, cidr: [Address, number]): boolean =>
  address.kind() === cidr[0].kind() && address.match(cidr as [ipaddr.IPv4, number])

/** Why this address (`10.1.2.3`, `fe80::1`) is no public place, or nothing where it is one. What is no address is none. */
export function whyNotPublic(text: string): string | undefined {
  if (!ipaddr.isValid(text)) return 'no address of the internet protocol'
  let address: Address = ipaddr.parse(text)
  if (within(address, translated)) address = new ipaddr.IPv4([...address.toByteArray().slice(12)])
  const found = ranges.find(({ cidr }) => within(address, cidr))
  if (found) return found.means
  return address.kind() === 'ipv4' || within(address, globalUnicast)
    ? undefined
    : 'outside the public space of IPv6 (RFC 4291): loopback, local, mapped, multicast or unassigned'
}
