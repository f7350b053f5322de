import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { jumping } from '../sources/web/clockFixture.js'
import { here, type Page, page, serve, type TestServer } from '../sources/web/serverFixture.js'
import { FolderTrouble } from './watch/folder.js'
import type { Tally } from './watch/round.js'
import type { WatchState } from './watch/state.js'
import { type WatchOptions, watch } from './watch.js'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function served(pages: { readonly [path: string]: Page }): Promise<TestServer> {
  const server = await serve(pages)
  closing.push(server.close)
  return server
}

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'parley-')), 'news')

/** A feed of these tests is a list of paths, one a line. */
const readFeed: WatchOptions['readFeed'] = async (bytes, { url }) => {
  const lines = Buffer.from(bytes).toString().split('\n').filter(Boolean)
  if (lines[0] === 'broken') return { pages: [], lists: [], unreadable: `${url}: no feed` }
  return { pages: lines.map(line => new URL(line, url).href), lists: [] }
}

interface Run {
  readonly clock: ReturnType<typeof jumping>
  readonly tallies: Tally[]
}

async function run(
  feeds: readonly string[],
  into: string,
  options: Partial<WatchOptions> = {},
  clock = jumping(),
): Promise<Run> {
  const tallies: Tally[] = []
  await watch(feeds, {
    into,
    once: true,
    every: 900_000,
    reserved: 'honour',
    version: '0.0',
    privateNetworks: true,
    lookup: here,
    clock,
    readFeed,
    caps: { milliseconds: 5_000 },
    afterRound: tally => tallies.push(tally),
    ...options,
  })
  return { clock, tallies }
}

const stateOf = (folder: string): WatchState => JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'))
const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort()

interface Archived {
  readonly type: string
  readonly url: string
  readonly body: string
}

/** All records of all archives of the folder. */
async function archivedIn(folder: string): Promise<readonly Archived[]> {
  const found: Archived[] = []
  for (const name of namesIn(folder).filter(name => name.endsWith('.warc.gz'))) {
    for await (const record of new WARCParser([readFileSync(join(folder, name))])) {
      const body = Buffer.from(await record.readFully(false)).toString()
      found.push({ type: record.warcType ?? '', url: record.warcTargetURI ?? '', body })
    }
  }
  return found
}

const pagesIn = async (folder: string): Promise<readonly string[]> =>
  (await archivedIn(folder)).filter(({ type }) => type === 'response').map(({ url }) => new URL(url).pathname)

const news: { readonly [path: string]: Page } = {
  '/feed': page('/a\n/b', { etag: '"1"' }),
  '/a': page('<p>The envoys met.'),
  '/b': page('<p>The talks ended.'),
}

test('new pages are archived with the feed and the rule that allowed them, once', async () => {
  const server = await served(news)
  const folder = newFolder()
  const { tallies } = await run([server.at('/feed')], folder)
  expect(tallies).toEqual([{ feeds: 1, pages: 2, reserved: 0, refused: 0, troubles: [] }])
  expect(namesIn(folder)).toEqual(['captures-2031-05-28.warc.gz', 'log-2031-05-28.log', 'state.json'])
  const records = await archivedIn(folder)
  expect(records.map(({ type }) => type)).toEqual([
    'warcinfo',
    'metadata',
    'response',
    'metadata',
    'response',
  ])
  expect(records[1]?.body).toBe(`via: ${server.at('/feed')}\r\nrobots: the site has no robots.txt\r\n`)
  expect(records[2]).toMatchObject({ url: server.at('/a'), body: '<p>The envoys met.' })
  await run([server.at('/feed')], folder)
  expect(await pagesIn(folder)).toEqual(['/a', '/b'])
})

test('every exchange is in the log, with the rule that allowed it', async () => {
  const server = await served({ ...news, '/robots.txt': page('User-agent: *\nAllow: /') })
  const folder = newFolder()
  await run([server.at('/feed')], folder)
  const log = readFileSync(join(folder, 'log-2031-05-28.log'), 'utf8').trim().split('\n')
  const lines = log.map(
    line => JSON.parse(line) as { url: string; rule: string; status?: number; outcome?: string },
  )
  const exchanges = lines.filter(({ status }) => status !== undefined)
  expect(exchanges.map(({ url }) => new URL(url).host + new URL(url).pathname)).toEqual(
    server.asked.map(asked => asked.replace('/', `:${server.port}/`)),
  )
  expect(
    exchanges.every(({ rule }) => rule === 'User-agent: * / Allow: /' || rule.startsWith('robots.txt is')),
  ).toBe(true)
  expect(lines.filter(({ outcome }) => outcome === 'fetched')).toHaveLength(3)
})

test('a feed is asked whether it changed; what is new in it is fetched', async () => {
  let list = '/a'
  const server = await served({
    ...news,
    '/feed': (request, response) => {
      const etag = `"${list.length}"`
      if (request.headers['if-none-match'] === etag) page('', {}, 304)(request, response)
      else page(list, { etag })(request, response)
    },
  })
  const folder = newFolder()
  const { clock } = await run([server.at('/feed')], folder)
  await run([server.at('/feed')], folder, {}, clock)
  expect(await pagesIn(folder)).toEqual(['/a'])
  list = '/a\n/b'
  await run([server.at('/feed')], folder, {}, clock)
  expect(await pagesIn(folder)).toEqual(['/a', '/b'])
})

test('one page in two feeds, with tracking and fragments, is one', async () => {
  const server = await served({
    ...news,
    '/one': page('/a?utm_source=one'),
    '/two': page('/a#top\n/a?utm_source=two&utm_medium=feed'),
    '/a?utm_source=one': page('A'),
  })
  const folder = newFolder()
  await run([server.at('/one'), server.at('/two')], folder)
  expect(await pagesIn(folder)).toEqual(['/a'])
})

test('round after round, each day in a file of its own, until it is stopped', async () => {
  let rounds = 0
  const server = await served({
    ...news,
    '/feed': (request, response) => page(`/${'ab'[rounds]}`)(request, response),
  })
  const folder = newFolder()
  const stop = new AbortController()
  const waits: number[] = []
  const clock = jumping()
  const options: Partial<WatchOptions> = {
    once: false,
    every: 86_400_000,
    signal: stop.signal,
    afterRound: (_, __, next) => {
      waits.push(next - clock.now())
      rounds += 1
      if (rounds === 2) stop.abort()
    },
  }
  await run([server.at('/feed')], folder, options, clock)
  expect(waits.map(wait => Math.round(wait / 60_000))).toEqual([1440, 1440])
  expect(await pagesIn(folder)).toEqual(['/a', '/b'])
  expect(namesIn(folder).slice(0, 4)).toEqual([
    'captures-2031-05-28.warc.gz',
    'captures-2031-05-29.warc.gz',
    'log-2031-05-28.log',
    'log-2031-05-29.log',
  ])
})

describe('what is not fetched', () => {
  test('reserved pages are counted and logged, not archived; with leave they are, with the words beside them', async () => {
    const server = await served({ ...news, '/b': page('B', { 'tdm-reservation': '1' }) })
    const folder = newFolder()
    const { tallies } = await run([server.at('/feed')], folder)
    expect([tallies[0]?.pages, tallies[0]?.reserved, await pagesIn(folder)]).toEqual([1, 1, ['/a']])
    expect(readFileSync(join(folder, 'log-2031-05-28.log'), 'utf8')).toContain('"outcome":"reserved"')
    const other = newFolder()
    await run([server.at('/feed')], other, { reserved: 'read' })
    const metadata = (await archivedIn(other)).filter(({ type }) => type === 'metadata')
    expect(metadata[1]?.body).toContain(
      'reservation: {"from":"tdm-header","words":"tdm-reservation: 1","reserved":true}',
    )
  })

  test('pages that are gone, or behind robots.txt, are given up at once', async () => {
    const server = await served({
      ...news,
      '/feed': page('/gone\n/private\n/a'),
      '/robots.txt': page('User-agent: *\nDisallow: /private'),
    })
    const folder = newFolder()
    const { tallies } = await run([server.at('/feed')], folder)
    expect([tallies[0]?.refused, stateOf(folder).waiting, await pagesIn(folder)]).toEqual([2, [], ['/a']])
  })

  test('a page that fails is tried again later, five times', async () => {
    let asked = 0
    const server = await served({
      '/feed': page('/a'),
      '/a': (request, response) => {
        asked += 1
        page('', {}, 500)(request, response)
      },
    })
    const folder = newFolder()
    const clock = jumping()
    for (let round = 0; round < 12; round += 1) {
      await run([server.at('/feed')], folder, {}, clock)
      clock.pass(7_200_000)
    }
    expect([asked, stateOf(folder).waiting]).toEqual([5, []])
  })

  test('a feed that is none, or not there, is said, rests, and does not hold up the others', async () => {
    const server = await served({ ...news, '/none': page('broken') })
    const folder = newFolder()
    const feeds = [server.at('/none'), server.at('/missing'), server.at('/feed')]
    const { tallies, clock } = await run(feeds, folder)
    expect(tallies[0]?.troubles.map(said => said.replace(/^\S+/u, ''))).toEqual([
      ' no feed',
      ' the server answers 404 Not Found',
    ])
    expect(await pagesIn(folder)).toEqual(['/a', '/b'])
    const before = server.asked.length
    await run(feeds.slice(0, 2), folder, {}, clock)
    expect(server.asked.length).toBe(before)
  })
})

describe('stops at any moment', () => {
  const many = Array.from({ length: 12 }, (_, at) => `/p${at}`)
  const pages = Object.fromEntries(many.map(path => [path, page(`<p>${path}`)]))

  test('told to stop in the midst, it keeps what it has; the next run does the rest, nothing twice', async () => {
    const server = await served({ '/feed': page(many.join('\n')), ...pages })
    const folder = newFolder()
    const stop = new AbortController()
    await run([server.at('/feed')], folder, {
      signal: stop.signal,
      progress: ({ step, done }) => {
        if (step === 'fetching' && done === 5) stop.abort()
      },
    })
    expect(await pagesIn(folder)).toEqual(many.slice(0, 5))
    expect(namesIn(folder)).not.toContain('state.lock')
    await run([server.at('/feed')], folder)
    expect(await pagesIn(folder)).toEqual(many)
  })

  test('the folder as it stands at any moment, over midnight too, is a sound beginning', async () => {
    const moments: string[] = []
    const folder = newFolder()
    const keepMoment: (then: Page) => Page = then => (request, response) => {
      // Twice: before anything else can be written, and in the midst of what the writing of the page before has begun.
      for (const wait of [0, 1]) {
        setTimeout(() => {
          const copy = newFolder()
          cpSync(folder, copy, { recursive: true })
          rmSync(join(copy, 'state.lock'), { force: true })
          moments.push(copy)
        }, wait)
      }
      setTimeout(() => then(request, response), 2)
    }
    const kept = Object.fromEntries(Object.entries(pages).map(([path, then]) => [path, keepMoment(then)]))
    const server = await served({ '/feed': page(many.join('\n')), ...kept })
    const clock = jumping()
    clock.pass(86_400_000 - 12_000)
    await run([server.at('/feed')], folder, {}, clock)
    expect(namesIn(folder).filter(name => name.endsWith('.warc.gz'))).toHaveLength(2)
    const rest = await served({ '/feed': page(many.join('\n')), ...pages })
    expect(moments).toHaveLength(24)
    for (const moment of [...moments]) {
      const before = server.port
      // The same addresses, served by the other server.
      const state = readFileSync(join(moment, 'state.json'), 'utf8').replaceAll(`:${before}`, `:${rest.port}`)
      writeFileSync(join(moment, 'state.json'), state)
      await run([rest.at('/feed')], moment, {}, clock)
      expect([...(await pagesIn(moment))].sort()).toEqual([...many].sort())
    }
  })

  test('what no state acknowledges is cut off: bytes of a page that was being written', async () => {
    const server = await served({ '/feed': page(many.slice(0, 3).join('\n')), ...pages })
    const folder = newFolder()
    await run([server.at('/feed')], folder)
    const archive = join(folder, stateOf(folder).archive!.name)
    const whole = readFileSync(archive)
    writeFileSync(archive, Buffer.concat([whole, whole.subarray(40, 400)]))
    writeFileSync(join(folder, 'state.json.next'), '{"half')
    await run([server.at('/feed')], folder)
    expect(readFileSync(archive)).toEqual(whole)
  })

  test('an archive that somebody shortened or took away is left alone; a new one is begun', async () => {
    const server = await served({ '/feed': page('/p0'), '/more': page('/p1'), ...pages })
    const folder = newFolder()
    await run([server.at('/feed')], folder)
    truncateSync(join(folder, 'captures-2031-05-28.warc.gz'), 100)
    await run([server.at('/more')], folder)
    expect(namesIn(folder)).toContain('captures-2031-05-28.2.warc.gz')
    expect(readFileSync(join(folder, 'captures-2031-05-28.warc.gz'))).toHaveLength(100)
  })
})

describe('the folder', () => {
  test('written under a clock that was years ahead holds nothing up', async () => {
    const server = await served({ ...news, '/feed': page('/a\n/gone'), '/gone': page('', {}, 500) })
    const folder = newFolder()
    const ahead = jumping()
    ahead.pass(20 * 365 * 86_400_000)
    await run([server.at('/feed')], folder, {}, ahead)
    expect(stateOf(folder).waiting).toHaveLength(1)
    const before = server.asked.length
    await run([server.at('/feed')], folder)
    expect(server.asked.slice(before).map(asked => asked.replace('paper.example', ''))).toEqual([
      '/robots.txt',
      '/.well-known/tdmrep.json',
      '/feed',
      '/gone',
    ])
  })

  test('is locked by a process that lives, not by one that is gone', async () => {
    const server = await served(news)
    const folder = newFolder()
    await run([server.at('/feed')], folder)
    writeFileSync(join(folder, 'state.lock'), '1\n')
    await expect(run([server.at('/feed')], folder)).rejects.toThrow(FolderTrouble)
    writeFileSync(join(folder, 'state.lock'), '999999999\n')
    await run([server.at('/feed')], folder)
    expect(namesIn(folder)).not.toContain('state.lock')
  })

  test.each(['', '{', '{"version": 2}', '[]'])('a state that is none is not written over: %j', async text => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-'))
    writeFileSync(join(folder, 'state.json'), text)
    await expect(run([], folder)).rejects.toThrow(/is not the state of a watch/u)
    expect(namesIn(folder)).toEqual(['state.json'])
  })

  test('that cannot be made is said', async () => {
    await expect(run([], '/dev/null/x')).rejects.toThrow(FolderTrouble)
  })
})
