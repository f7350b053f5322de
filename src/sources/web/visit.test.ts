import { afterEach, describe, expect, test } from 'vitest'
import type { LogEntry } from './asking.js'
import type { Caps } from './caps.js'
import { jumping } from './clockFixture.js'
import type { Response } from './fetcher.js'
import type { Lookup } from './guard.js'
import { here, type Page, page, redirect, serve, type TestServer } from './serverFixture.js'
import type { Visit, VisitOptions } from './visit.js'
import { openWeb, userAgentOf, type Web, type WebMemory } from './web.js'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function served(pages: { readonly [path: string]: Page }): Promise<TestServer> {
  const server = await serve(pages)
  closing.push(server.close)
  return server
}

interface World {
  readonly clock: ReturnType<typeof jumping>
  readonly log: LogEntry[]
  readonly web: Web
  readonly visit: (address: string, options?: Partial<VisitOptions>) => Promise<Visit>
}

interface WorldOptions {
  readonly caps?: Partial<Caps>
  readonly lookup?: Lookup
  readonly memory?: WebMemory
  readonly pageReservations?: (response: Response) => Visit['reservations']
}

function open(options: WorldOptions = {}): World {
  const clock = jumping()
  const log: LogEntry[] = []
  const web = openWeb({
    version: '0.0',
    lookup: here,
    ...options,
    privateNetworks: true,
    clock,
    log: entry => log.push(entry),
    caps: { milliseconds: 5_000, ...options.caps },
  })
  closing.push(web.close)
  const visit: World['visit'] = (address, more) =>
    web.visit(address, { kind: 'page', reserved: 'honour', patience: 300_000, ...more })
  return { clock, log, web, visit }
}

const robots = (...lines: string[]): Page => page(lines.join('\n'), { 'content-type': 'text/plain' })
const pathsOf = (server: TestServer): readonly string[] =>
  server.asked.map(asked => asked.replace(/^[^/]*/u, ''))
const textOf = (visit: Visit): string | undefined =>
  visit.response && Buffer.from(visit.response.body).toString()

test('robots.txt and TDMRep come first, once; then the page, and the words that allowed it', async () => {
  const server = await served({
    '/robots.txt': robots('User-agent: *', 'Allow: /'),
    '/a': page('A'),
    '/b': page('B'),
  })
  const { visit, log } = open()
  const [a, b] = [await visit(server.at('/a')), await visit(server.at('/b'))]
  expect([a, b].map(each => [each.outcome, textOf(each), each.rule])).toEqual([
    ['fetched', 'A', 'User-agent: * / Allow: /'],
    ['fetched', 'B', 'User-agent: * / Allow: /'],
  ])
  expect(pathsOf(server)).toEqual(['/robots.txt', '/.well-known/tdmrep.json', '/a', '/b'])
  expect(log.map(({ url, rule, status }) => [new URL(url).pathname, rule, status])).toEqual([
    ['/robots.txt', 'robots.txt is asked for first', 200],
    ['/.well-known/tdmrep.json', 'User-agent: * / Allow: /', 404],
    ['/a', 'User-agent: * / Allow: /', 200],
    ['/b', 'User-agent: * / Allow: /', 200],
  ])
})

describe('robots.txt', () => {
  test.each<[string, Page | undefined, Visit['outcome']]>([
    ['is not there', undefined, 'fetched'],
    ['is forbidden to read', page('', {}, 403), 'fetched'],
    ['shuts all out', robots('User-agent: *', 'Disallow: /'), 'refused'],
    ['shuts others out', robots('User-agent: other', 'Disallow: /'), 'fetched'],
    ['is broken at the server', page('', {}, 500), 'later'],
    ['is asked for too often', page('', {}, 429), 'later'],
    ['breaks off', (_, response) => response.socket?.destroy(), 'later'],
    ['is a page', page('<html>Disallow: /'), 'fetched'],
    ['stands elsewhere', redirect('/r1'), 'refused'],
    ['leads in a circle', redirect('/robots.txt'), 'fetched'],
    ['leads inside', redirect('file:///etc/passwd'), 'fetched'],
    ['is very long', robots('User-agent: *', 'Disallow: /', '#'.repeat(600_000)), 'refused'],
  ])('%s', async (_, file, outcome) => {
    const server = await served({
      '/a': page('A'),
      '/r1': redirect('/r2', 301),
      '/r2': robots('User-agent: *', 'Disallow: /a'),
      ...(file ? { '/robots.txt': file } : {}),
    })
    const found = await open().visit(server.at('/a'))
    expect(found.outcome).toBe(outcome)
    expect(pathsOf(server).includes('/a')).toBe(outcome === 'fetched')
  })

  test('is kept for a day, and not asked for again when it could not be read a moment ago', async () => {
    let answers = 0
    const server = await served({
      '/robots.txt': (request, response) => {
        answers += 1
        page('', {}, answers === 1 ? 500 : 404)(request, response)
      },
      '/a': page('A'),
    })
    const { visit, clock } = open()
    expect((await visit(server.at('/a'))).rule).toBe('robots.txt could not be read (status 500)')
    await visit(server.at('/a'))
    expect(answers).toBe(1)
    clock.pass(61_000)
    expect((await visit(server.at('/a'))).outcome).toBe('fetched')
    clock.pass(80_000_000)
    await visit(server.at('/a'))
    expect(answers).toBe(2)
    clock.pass(7_000_000)
    await visit(server.at('/a'))
    expect(answers).toBe(3)
  })

  test('that wants longer pauses than we wait is obeyed, once TDMRep’s file is there', async () => {
    const server = await served({
      '/robots.txt': robots('User-agent: *', 'Crawl-delay: 1000', 'Allow: /'),
      '/.well-known/tdmrep.json': page('[{"location":"/a","tdm-reservation":1}]'),
      '/b': page('B'),
    })
    const { visit, clock } = open()
    const outcomes: string[] = []
    for (const path of ['/a', '/b', '/b']) {
      outcomes.push((await visit(server.at(path))).outcome)
      if (outcomes.length === 2) clock.pass(1_000_000)
    }
    expect([outcomes, pathsOf(server)]).toEqual([
      ['reserved', 'later', 'fetched'],
      ['/robots.txt', '/.well-known/tdmrep.json', '/b'],
    ])
  })

  test('goes on to hold when it cannot be read any more', async () => {
    let works = true
    const server = await served({
      '/robots.txt': (request, response) =>
        works
          ? robots('User-agent: *', 'Disallow: /b')(request, response)
          : page('', {}, 503)(request, response),
      '/a': page('A'),
    })
    const { visit, clock } = open()
    await visit(server.at('/a'))
    works = false
    clock.pass(90_000_000)
    expect([(await visit(server.at('/a'))).outcome, (await visit(server.at('/b'))).outcome]).toEqual([
      'fetched',
      'refused',
    ])
  })

  test('is asked for once by many at the same time', async () => {
    const server = await served({ '/a': page('A') })
    const { visit } = open()
    await Promise.all([visit(server.at('/a')), visit(server.at('/a')), visit(server.at('/a'))])
    expect(pathsOf(server)).toEqual(['/robots.txt', '/.well-known/tdmrep.json', '/a', '/a', '/a'])
  })
})

describe('pace', () => {
  test('two seconds between pages of a host, half of one after robots.txt, or as long as it asks', async () => {
    const server = await served({
      '/a': page('A'),
      'slow.example/robots.txt': robots('User-agent: *', 'Crawl-delay: 20', 'Allow: /'),
    })
    const { visit, clock } = open()
    await visit(server.at('/a'))
    expect(clock.slept).toEqual([500, 500])
    await visit(server.at('/a'))
    await visit(server.at('/a', 'slow.example'))
    await visit(server.at('/a', 'slow.example'))
    // The pause after robots.txt is set before it is read.
    expect(clock.slept.slice(2)).toEqual([2_000, 500, 20_000, 20_000])
  })

  test('one connection a host, though many visits are asked for at once', async () => {
    let [now, most] = [0, 0]
    const slow: Page = (request, response) => {
      now += 1
      most = Math.max(most, now)
      setTimeout(() => {
        now -= 1
        page('A')(request, response)
      }, 10)
    }
    const server = await served({ '/a': slow, '/b': slow, '/c': slow })
    const { visit } = open()
    await Promise.all(['/a', '/b', '/c', '/a'].map(path => visit(server.at(path))))
    expect(most).toBe(1)
  })

  test.each<[string, { readonly [name: string]: string }, number, number]>([
    ['429 with seconds', { 'retry-after': '90' }, 429, 90_000],
    ['503 with a date', { 'retry-after': 'Wed, 28 May 2031 00:05:00 GMT' }, 503, 299_000],
    ['503 without', {}, 503, 60_000],
    ['500', {}, 500, 60_000],
  ])('%s: the host rests', async (_, headers, status, rest) => {
    const server = await served({ '/a': page('', headers, status), '/b': page('B') })
    const { visit, clock } = open()
    expect((await visit(server.at('/a'))).outcome).toBe('later')
    const before = clock.now()
    const impatient = await visit(server.at('/b'), { patience: 10_000 })
    expect([impatient.outcome, (impatient.notBefore ?? 0) - before]).toEqual(['later', rest])
    expect((await visit(server.at('/b'))).outcome).toBe('fetched')
    expect(clock.now() - before).toBe(rest)
  })

  test('a host that goes on failing rests twice as long each time, and what it knows lasts over a restart', async () => {
    const server = await served({ '/a': page('', {}, 502) })
    const first = open()
    const rests: number[] = []
    for (let at = 0; at < 3; at += 1) {
      await first.visit(server.at('/a'))
      rests.push((first.web.memory().hosts['paper.example']?.nextAt ?? 0) - first.clock.now())
    }
    expect(rests).toEqual([60_000, 120_000, 240_000])
    const memory = JSON.parse(JSON.stringify(first.web.memory())) as WebMemory
    const second = open({ memory })
    expect((await second.visit(server.at('/a'), { patience: 0 })).outcome).toBe('later')
    expect(pathsOf(server).filter(path => path === '/robots.txt')).toHaveLength(1)
  })
})

test('an unchanged page is known by its ETag', async () => {
  const server = await served({
    '/feed': (request, response) =>
      request.headers['if-none-match'] === '"7"'
        ? page('', {}, 304)(request, response)
        : page('F', { etag: '"7"' })(request, response),
  })
  const { visit } = open()
  expect((await visit(server.at('/feed'))).outcome).toBe('fetched')
  expect((await visit(server.at('/feed'), { fields: { 'if-none-match': '"7"' } })).outcome).toBe('unchanged')
})

describe('redirects', () => {
  const chain = (length: number): { readonly [path: string]: Page } => ({
    ...Object.fromEntries(
      Array.from({ length }, (_, at) => [`/${at}`, redirect(`/${at + 1}`, 301 + (at % 2))]),
    ),
    [`/${length}`]: page('end'),
  })

  test('five are followed, a sixth is not', async () => {
    const server = await served(chain(6))
    const { visit } = open()
    const five = await visit(server.at('/1'))
    expect([textOf(five), five.response?.url]).toEqual(['end', server.at('/6')])
    const six = await visit(server.at('/0'))
    expect([six.outcome, six.problem?.message]).toEqual(['refused', expect.stringContaining('cap redirects')])
  })

  test('a circle ends', async () => {
    const server = await served({ '/a': redirect('/b'), '/b': redirect('/a') })
    expect((await open().visit(server.at('/a'))).problem?.rule).toBe('web/cap')
  })

  test('robots.txt of the place that it leads to is asked, too', async () => {
    const server = await served({
      'paper.example/a': redirect('http://other.example/b'),
      'other.example/robots.txt': robots('User-agent: *', 'Disallow: /'),
      '/b': page('B'),
    })
    const to = (request: Parameters<Page>[0], response: Parameters<Page>[1]): void =>
      redirect(server.at('/b', 'other.example'))(request, response)
    const second = await served({ '/a': to })
    expect((await open().visit(second.at('/a'))).problem?.rule).toBe('web/robots')
  })

  test.each([
    'file:///etc/passwd',
    'gopher://x.example/',
    'data:text/plain,x',
    'http://u:p@x.example/',
    'javascript:1',
  ])('to %s is not followed', async to => {
    const server = await served({ '/a': redirect(to) })
    expect((await open().visit(server.at('/a'))).problem?.rule).toBe('web/address')
  })

  test('without a place to go to it is a refusal', async () => {
    const server = await served({ '/a': page('', {}, 302) })
    expect((await open().visit(server.at('/a'))).problem?.rule).toBe('web/status')
  })
})

describe('reservations', () => {
  const ai = robots('User-agent: GPTBot', 'Disallow: /')
  test.each<[string, { readonly [path: string]: Page }, string]>([
    ['robots.txt', { '/robots.txt': ai, '/a': page('A') }, 'robots.txt'],
    [
      'TDMRep’s file',
      { '/.well-known/tdmrep.json': page('[{"location":"/a","tdm-reservation":1}]'), '/a': page('A') },
      'tdmrep.json',
    ],
    ['a header of TDMRep', { '/a': page('A', { 'tdm-reservation': '1' }) }, 'tdm-header'],
    ['X-Robots-Tag', { '/a': page('A', { 'x-robots-tag': 'noai' }) }, 'x-robots-tag'],
  ])('by %s are honoured, and with leave kept beside the page', async (_, pages, from) => {
    const server = await served(pages)
    const honoured = await open().visit(server.at('/a'))
    expect([honoured.outcome, honoured.response, honoured.reservations[0]?.from]).toEqual([
      'reserved',
      undefined,
      from,
    ])
    expect(honoured.problem).toMatchObject({ rule: 'web/reserved', hint: expect.stringContaining('legal') })
    const read = await open().visit(server.at('/a'), { reserved: 'read' })
    expect([read.outcome, textOf(read), read.reservations[0]?.from]).toEqual(['fetched', 'A', from])
  })

  test('a page that is known to be reserved is not even asked for', async () => {
    const server = await served({ '/robots.txt': ai, '/a': page('A') })
    await open().visit(server.at('/a'))
    expect(pathsOf(server)).not.toContain('/a')
  })

  test('the page itself may say it', async () => {
    const server = await served({ '/a': page('<meta name="robots" content="noai">') })
    const pageReservations: WorldOptions['pageReservations'] = ({ body }) =>
      Buffer.from(body).includes('noai') ? [{ from: 'meta-robots', words: 'noai', reserved: true }] : []
    expect((await open({ pageReservations }).visit(server.at('/a'))).outcome).toBe('reserved')
  })

  test('a feed is read all the same, since it only tells where pages are', async () => {
    const server = await served({ '/robots.txt': ai, '/feed': page('F', { 'x-robots-tag': 'noai' }) })
    expect((await open().visit(server.at('/feed'), { kind: 'feed' })).outcome).toBe('fetched')
  })
})

test.each<[number, Visit['outcome']]>([
  [404, 'refused'],
  [410, 'refused'],
  [401, 'refused'],
  [408, 'later'],
  [204, 'refused'],
])('status %i: %s', async (status, outcome) => {
  const server = await served({ '/a': page('', {}, status) })
  expect(await open().visit(server.at('/a'))).toMatchObject({ outcome, problem: { rule: 'web/status' } })
})

test('what is told to stop stops, also while it waits', async () => {
  const server = await served({ '/a': page('A') })
  const stop = new AbortController()
  const { visit } = open()
  stop.abort()
  expect((await visit(server.at('/a'), { signal: stop.signal })).outcome).toBe('later')
  expect(server.asked).toEqual([])
})

test('who comes is said in words that fit a header field', () => {
  expect(userAgentOf('1.2.3')).toBe('Parley/1.2.3')
  expect(userAgentOf('1.2.3', 'mailto:desk@reader.example')).toBe(
    'Parley/1.2.3 (+mailto:desk@reader.example)',
  )
  expect(userAgentOf('1.2.3', 'a)\r\nX: y(')).toBe('Parley/1.2.3 (+aX:y)')
})
