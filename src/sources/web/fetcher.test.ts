import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { readAddress } from './address.js'
import type { Caps } from './caps.js'
import { type Ask, type Exchange, headerOf, makeFetcher } from './fetcher.js'
import { guardedLookup, type Lookup } from './guard.js'
import { here, type Page, page, serve, type TestServer } from './serverFixture.js'

const servers: TestServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function served(pages: { readonly [path: string]: Page }): Promise<TestServer> {
  const server = await serve(pages)
  servers.push(server)
  return server
}

interface World {
  readonly caps?: Partial<Caps>
  readonly lookup?: Lookup
  readonly guarded?: boolean
  readonly ask?: Ask
}

async function get(address: string, world: World = {}): Promise<Exchange> {
  const fetcher = makeFetcher({
    userAgent: 'Parley/0.0 (+https://reader.example/)',
    now: () => 0,
    lookup: world.lookup ?? here,
    caps: { milliseconds: 5_000, ...world.caps },
    privateNetworks: world.guarded !== true,
  })
  const read = readAddress(address, { privateNetworks: true })
  if ('refused' in read) throw new Error(read.refused)
  try {
    return await fetcher.fetch(read.url, world.ask)
  } finally {
    await fetcher.close()
  }
}

const textOf = ({ response }: Exchange): string | undefined =>
  response && Buffer.from(response.body).toString()
const capOf = ({ failure }: Exchange): string | undefined =>
  /\(cap (\w+)\)$/u.exec(failure?.message ?? '')?.[1]

test('a page: status, header fields as they came, body; we say who we are and send no cookie', async () => {
  let fields: { readonly [name: string]: unknown } = {}
  const server = await served({
    '/a': (request, response) => {
      fields = request.headers
      page('<p>Hello', { 'Set-Cookie': 'a=1', ETag: '"7"' })(request, response)
    },
  })
  const { response } = await get(server.at('/a'))
  expect(response).toMatchObject({ url: server.at('/a'), status: 200, statusText: 'OK' })
  expect(headerOf(response!, 'etag')).toBe('"7"')
  expect(response!.headers).toContainEqual(['Set-Cookie', 'a=1'])
  expect(fields).toEqual({
    host: `paper.example:${server.port}`,
    connection: 'keep-alive',
    'user-agent': 'Parley/0.0 (+https://reader.example/)',
    accept: '*/*',
    'accept-encoding': 'gzip, deflate, br',
  })
})

test('a film is not waited for', async () => {
  const server = await served({
    '/': (_, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' })
      response.write('...')
    },
  })
  expect((await get(server.at('/'))).failure).toEqual({
    rule: 'web/no-text',
    message: 'it is video/mp4, which holds no text',
    passing: false,
  })
})

test.each<[string, (text: string) => Uint8Array]>([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
  ['GZIP , identity', gzipSync],
  ['gzip, br', text => brotliCompressSync(gzipSync(text))],
])('a body in %s is decoded', async (coding, encode) => {
  const text = 'The envoys met in Port Almery. '.repeat(9)
  const server = await served({ '/': page(encode(text), { 'content-encoding': coding }) })
  expect(textOf(await get(server.at('/')))).toBe(text)
})

test('an empty body in deflate is empty', async () => {
  const server = await served({ '/': page('', { 'content-encoding': 'deflate' }) })
  expect(textOf(await get(server.at('/')))).toBe('')
})

test.each([
  ['a coding that nobody asked for', page('x', { 'content-encoding': 'zstd' }), 'zstd'],
  ['a body that is not what it says', page('plain', { 'content-encoding': 'gzip' }), 'damaged'],
  [
    'a body that breaks off',
    page(gzipSync('x'.repeat(999)).subarray(0, 20), { 'content-encoding': 'gzip' }),
    'breaks off',
  ],
])('%s is a failure', async (_, made, words) => {
  const { failure } = await get((await served({ '/': made })).at('/'))
  expect(failure).toMatchObject({ rule: 'web/broken', message: expect.stringContaining(words) })
})

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
])('a bomb in %s is stopped by the ratio', async (coding, encode) => {
  const server = await served({ '/': page(encode(Buffer.alloc(12_000_000)), { 'content-encoding': coding }) })
  expect(capOf(await get(server.at('/')))).toBe('inflateRatio')
})

test('a bomb in a bomb is stopped, and so are more codings than five', async () => {
  const stack = (depth: number): Uint8Array => {
    let body: Uint8Array = Buffer.alloc(depth > 5 ? 9 : 60_000_000)
    for (let at = 0; at < depth; at += 1) body = gzipSync(body)
    return body
  }
  const of = (depth: number): Page =>
    page(stack(depth), { 'content-encoding': Array.from({ length: depth }, () => 'gzip').join(', ') })
  const server = await served({ '/2': of(2), '/6': of(6) })
  expect(capOf(await get(server.at('/2')))).toBe('inflateRatio')
  expect(capOf(await get(server.at('/6')))).toBe('codings')
})

test.each([
  ['responseBytes', undefined],
  ['feedBytes', 'feedBytes'],
  ['robotsBytes', 'robotsBytes'],
] as const)('%s counts to the byte', async (cap, ask) => {
  const server = await served(
    Object.fromEntries([999, 1000, 1001].map(size => [`/${size}`, page(Buffer.alloc(size, 65))])),
  )
  const caps = { responseBytes: 5_000, [cap]: 1000 }
  const found: (string | number | undefined)[] = []
  for (const size of [999, 1000, 1001]) {
    const exchange = await get(server.at(`/${size}`), { caps, ask: { cap: ask } })
    found.push(exchange.response?.body.length ?? capOf(exchange))
  }
  expect(found).toEqual([999, 1000, cap])
})

test('the ratio counts to the byte', async () => {
  const body = gzipSync(Buffer.alloc(3_000))
  const server = await served({ '/': page(body, { 'content-encoding': 'gzip' }) })
  const at = (inflateFrom: number, inflateRatio: number): Promise<Exchange> =>
    get(server.at('/'), { caps: { inflateFrom, inflateRatio } })
  expect(textOf(await at(3_000, 1))).toHaveLength(3_000)
  expect(capOf(await at(2_999, 1))).toBe('inflateRatio')
  expect(textOf(await at(0, Math.ceil(3_000 / body.length)))).toHaveLength(3_000)
})

test('a body without end is cut at the cap, in little memory', async () => {
  const chunk = Buffer.alloc(100_000, 65)
  const server = await served({
    '/': (_, response) => {
      response.writeHead(200)
      const more = (): void => {
        while (response.write(chunk));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    },
  })
  // What this thread holds: tests in the other threads have memory of their own.
  const held = (): number => process.memoryUsage().heapUsed + process.memoryUsage().external
  const before = held()
  expect(capOf(await get(server.at('/')))).toBe('responseBytes')
  expect(held() - before).toBeLessThan(15_000_000 + 64_000_000)
})

test('a slow body, slow header fields and silence end at the time that one exchange has', async () => {
  const drip =
    (write: (response: Parameters<Page>[1]) => void): Page =>
    (_, response) => {
      const timer = setInterval(() => write(response), 20)
      response.on('close', () => clearInterval(timer))
    }
  const server = await served({
    '/body': (request, response) => {
      response.writeHead(200)
      drip(answer => answer.write('.'))(request, response)
    },
    '/head': drip(answer => answer.socket?.write('x')),
    '/none': () => {},
  })
  for (const path of ['/body', '/none']) {
    expect(capOf(await get(server.at(path), { caps: { milliseconds: 150 } }))).toBe('milliseconds')
  }
  // What is dripped there is no header field, which may be noticed before the time is over.
  expect((await get(server.at('/head'), { caps: { milliseconds: 150 } })).failure).toBeDefined()
})

test('too many header fields are a cap', async () => {
  const server = await served({ '/': page('x', { long: 'y'.repeat(40_000) }) })
  expect(capOf(await get(server.at('/')))).toBe('headerBytes')
})

test('a body shorter than its length says is a failure that may pass', async () => {
  const server = await served({
    '/': (_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('short')
      setTimeout(() => response.socket?.end(), 20)
    },
  })
  expect((await get(server.at('/'))).failure).toMatchObject({ rule: 'web/unreachable', passing: true })
})

test('an answer that is no HTTP, and a port where nobody answers', async () => {
  const server = await served({ '/': (_, response) => response.socket?.end('SSH-2.0-x\r\n\r\n') })
  expect((await get(server.at('/'))).failure?.rule).toBe('web/unreachable')
  await server.close()
  expect((await get(server.at('/'))).failure?.rule).toBe('web/unreachable')
})

test('an answer that is no TLS is not taken', async () => {
  const server = await served({ '/': page('x') })
  expect((await get(`https://paper.example:${server.port}/`)).failure?.rule).toBe('web/unreachable')
})

test('it stops when it is told to', async () => {
  const server = await served({ '/': () => {} })
  const signal = AbortSignal.timeout(50)
  expect((await get(server.at('/'), { ask: { signal } })).failure?.rule).toBe('web/stopped')
})

test('a redirect is an answer', async () => {
  const server = await served({ '/': page('', { location: '/b' }, 301) })
  expect((await get(server.at('/'))).response).toMatchObject({ status: 301, body: new Uint8Array() })
  expect(server.asked).toHaveLength(1)
})

const names: { readonly [name: string]: readonly string[] } = {
  'inner.example': ['127.0.0.1'],
  'one-of-two.example': ['93.184.216.34', '10.0.0.1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'tunnel.example': ['2002:7f00:1::1'],
  'metadata.example': ['169.254.169.254'],
  'none.example': [],
}

test.each(Object.keys(names))('a name that leads inside is not connected to: %s', async host => {
  const server = await served({ '/': page('secret') })
  const lookup: Lookup = (name, done) =>
    done(
      null,
      (names[name] ?? []).map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  const { failure } = await get(server.at('/', host), { guarded: true, lookup })
  expect([failure?.rule, server.connections()]).toEqual(['web/address', 0])
})

test('a name that changes its address gains nothing: each connection goes to what was checked for it', () => {
  const answers = ['93.184.216.34', '127.0.0.1']
  const lookup = guardedLookup((_, done) => done(null, [{ address: answers.shift() ?? '', family: 4 }]))
  const seen: unknown[] = []
  for (const all of [true, true]) {
    lookup('turning.example', { all }, (error, address) =>
      seen.push(error === null ? address : error.message),
    )
  }
  expect(seen).toEqual([
    [{ address: '93.184.216.34', family: 4 }],
    'turning.example leads to 127.0.0.1, which is no public address: it is this machine (loopback, RFC 1122)',
  ])
})
