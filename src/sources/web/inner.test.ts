/** The hosts of `../shared/hostile/ssrf-hosts.mjs`, where that folder is; nothing of this machine is reached by any of them. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { makeAsking } from './asking.js'
import { jumping } from './clockFixture.js'
import { type Exchange, type Fetcher, makeFetcher } from './fetcher.js'
import type { Lookup } from './guard.js'
import { makePace } from './pace.js'
import { type Page, serve, type TestServer } from './serverFixture.js'
import { makeSites } from './site.js'
import { makeVisitor } from './visit.js'
import { openWeb } from './web.js'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function served(pages: { readonly [path: string]: Page }): Promise<TestServer> {
  const server = await serve(pages)
  closing.push(server.close)
  return server
}

const hosts = async (): Promise<readonly string[]> => {
  const list = fileURLToPath(new URL('../../../../shared/hostile/ssrf-hosts.mjs', import.meta.url))
  if (existsSync(list)) return ((await import(list)) as { hosts: readonly string[] }).hosts
  return ['127.0.0.1', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', 'a.internal', '192.168.0.1']
}

/** Name service that leads every name to this machine, where the canary listens. */
const lookup: Lookup = (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }])

test('no spelling of an inner host is reached as the address of a page or feed', async () => {
  const server = await served({})
  const web = openWeb({ version: '0.0', lookup, clock: jumping() })
  closing.push(web.close)
  for (const host of await hosts()) {
    for (const address of [
      `http://${host}/`,
      `http://${host}:${server.port}/`,
      `https://${host}/robots.txt`,
    ]) {
      const { outcome } = await web.visit(address, { kind: 'page', reserved: 'read', patience: 0 })
      expect([host, outcome]).toEqual([host, 'refused'])
    }
  }
  expect(server.connections()).toBe(0)
})

test('nor is one by a redirect of a page or of robots.txt', async () => {
  const canary = await served({})
  const clock = jumping()
  const fetcher = makeFetcher({ userAgent: 'Parley', now: clock.now, lookup })
  closing.push(fetcher.close)
  for (const host of await hosts()) {
    const location = `http://${host}:${canary.port}/`
    const answer = (url: URL, status: number): Exchange => ({
      response: {
        url: url.href,
        status,
        statusText: '',
        headers: [['location', location]],
        body: new Uint8Array(),
        at: 0,
      },
    })
    for (const from of ['/robots.txt', '/a']) {
      // One public host that answers with a redirect; everything else is asked for in earnest.
      const sender: Fetcher = {
        ...fetcher,
        fetch: async url => {
          if (url.hostname !== 'paper.example') return fetcher.fetch(url)
          return answer(url, url.pathname === from ? 302 : 404)
        },
      }
      const asking = makeAsking({ fetcher: sender, pace: makePace(clock), clock, pause: 0 })
      const sites = makeSites({ asking, clock, redirects: 5 })
      const visit = makeVisitor({ asking, sites, redirects: 5, now: clock.now })
      const found = await visit('http://paper.example/a', { kind: 'page', reserved: 'honour', patience: 0 })
      expect([host, found.problem?.rule]).toEqual([host, from === '/a' ? 'web/address' : 'web/status'])
    }
  }
  expect(canary.connections()).toBe(0)
})
