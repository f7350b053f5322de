import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestAddress, readAddress } from './address.js'
import { whyNotPublic } from './specialRanges.js'

const refused = (text: string, base?: string): boolean => 'refused' in readAddress(text, { base })

test('an address is written in one way, without its fragment', () => {
  const read = readAddress('HTTPS://Paper.Example:443/a/../b?x=1#top')
  expect('url' in read && read.url.href).toBe('https://paper.example/b?x=1')
})

test('an address stands on that of its page', () => {
  const read = readAddress('../2031/summit.html', { base: 'https://paper.example/news/world/' })
  expect('url' in read && read.url.href).toBe('https://paper.example/news/2031/summit.html')
})

/** Ways of writing a host that leads inside: numbers in every base, names, embedded and special addresses. */
const inner = [
  ...[
    '127.0.0.1',
    '127.9',
    '0177.1',
    '0x7f.0.0.1',
    '2130706434',
    '0',
    '127.0.0.1.',
    '１２７.1',
    '127。0。0。2',
  ],
  ...[
    '10.9.8.7',
    '172.20.0.1',
    '192.168.0.9',
    '100.127.255.255',
    '169.254.1.1',
    '168.63.129.16',
    '192.88.99.1',
  ],
  ...['198.19.0.1', '198.51.100.7', '203.0.113.7', '233.1.1.1', '250.1.1.1', '255.255.255.255', '0.1.2.3'],
  ...['[::1]', '[::]', '[::ffff:10.0.0.1]', '[::ffff:a00:1]', '[::10.0.0.1]', '[64:ff9b::10.0.0.1]'],
  ...['[64:ff9b:1::1]', '[2002:a00:1::1]', '[2001:0:4136:e378::1]', '[2001:db8:1::1]', '[3fff:1::1]'],
  ...['[fe80::2]', '[fec0::1]', '[fd12::1]', '[ff0e::1]', '[4000::1]', '[100::2]', '[5f00::2]'],
  ...[
    'localhost',
    'LOCALHOST.',
    'a.localhost',
    'printer.local',
    'db.internal',
    'router.home.arpa',
    'nas.lan',
  ],
  ...['intranet', 'build', 'git.corp', 'hidden.onion', 'x.test', 'metadata.google.internal.'],
]

test.each(inner)('the host %s is refused', host => {
  expect(refused(`http://${host}/`)).toBe(true)
  expect(refused(`//${host}/feed`, 'https://paper.example/')).toBe(true)
})

test.each([
  'file:///etc/passwd',
  'ftp://paper.example/',
  'gopher://paper.example/',
  'data:text/html,x',
  'javascript:alert(1)',
  'https://reader@paper.example/',
  'https://reader:word@paper.example/',
  'http://127.0.0.1%00.paper.example/',
  'http://paper.example:22/',
  'http://paper.example:25/',
  'http://paper.example:99999/',
  'http:///',
  '',
  'https://',
])('%j is refused', text => {
  expect(refused(text)).toBe(true)
})

test.each([
  'http://paper.example/',
  'https://news.paper.example:8443/a',
  'http://8.8.8.8/',
  'http://[2606:4700::1111]/',
  'http://[64:ff9b::8.8.8.8]/',
  'https://bücher.example/',
  'https://local.example/',
  'https://internal.paper.example/',
])('%s is asked for', text => {
  expect(refused(text)).toBe(false)
})

test('the longest address is asked for, a longer one is not', () => {
  const of = (length: number): string => 'https://paper.example/'.padEnd(length, 'a')
  expect([refused(of(longestAddress)), refused(of(longestAddress + 1))]).toEqual([false, true])
})

test('private networks only by leave', () => {
  expect('url' in readAddress('http://127.0.0.1:22/', { privateNetworks: true })).toBe(true)
  expect('url' in readAddress('file:///etc/passwd', { privateNetworks: true })).toBe(false)
})

test('a refusal says why', () => {
  expect(readAddress('http://0xa9fea9fe/')).toEqual({
    refused:
      'the address 169.254.169.254 is no public one: it is link-local, where clouds keep their metadata (RFC 3927)',
  })
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      readAddress(text)
      readAddress(`http://${text}/`)
      whyNotPublic(text)
    }),
    { numRuns: 2_000 },
  )
})

const list = fileURLToPath(new URL('../../../../shared/hostile/ssrf-hosts.mjs', import.meta.url))
test.skipIf(!existsSync(list))(
  'every host of the collected list is refused, as page and as link',
  async () => {
    const { hosts } = (await import(list)) as { hosts: readonly string[] }
    const accepted = hosts.filter(
      host =>
        !refused(`http://${host}/`) ||
        !refused(`https://${host}/`) ||
        !refused(`//${host}/`, 'http://a.example'),
    )
    expect([hosts.length, accepted]).toEqual([55, []])
  },
)
