/** A feed that leads inside, by every host of `../shared/hostile/ssrf-hosts.mjs` where that folder is: nothing of this machine is reached. */
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { jumping } from '../../sources/web/clockFixture.js'
import { here, serve } from '../../sources/web/serverFixture.js'
import type { Visit } from '../../sources/web/visit.js'
import { openWeb, type Web } from '../../sources/web/web.js'
import { openFolder } from './folder.js'
import { runRound } from './runRound.js'
import { keyOfPage } from './state.js'

test('no page of a feed is asked for inside', async () => {
  const list = fileURLToPath(new URL('../../../../shared/hostile/ssrf-hosts.mjs', import.meta.url))
  const hosts: readonly string[] = existsSync(list)
    ? ((await import(list)) as { hosts: readonly string[] }).hosts
    : ['127.0.0.1', '0x7f.1', '[::ffff:7f00:1]', 'localhost', 'a.internal', 'example.org@127.0.0.1']
  const canary = await serve({})
  const clock = jumping()
  const guarded = openWeb({ version: '0.0', lookup: here, clock })
  const feed = 'https://paper.example/feed'
  const found: Visit = {
    outcome: 'fetched',
    url: feed,
    rule: '',
    reservations: [],
    response: { url: feed, status: 200, statusText: '', headers: [], body: new Uint8Array(), at: 0 },
  }
  const web: Web = {
    ...guarded,
    visit: async (address, options) => (address === feed ? found : guarded.visit(address, options)),
  }
  const folder = await openFolder(mkdtempSync(join(tmpdir(), 'parley-')), async () => new Uint8Array())
  const pages = hosts.flatMap(host => [`http://${host}/`, `http://${host}:${canary.port}/a`])
  const tally = await runRound({
    folder,
    web,
    clock,
    feeds: [feed],
    every: 1,
    atOnce: true,
    reserved: 'read',
    readFeed: async () => ({ pages, lists: [] }),
  })
  const connections = canary.connections()
  await folder.close()
  await guarded.close()
  await canary.close()
  expect([tally.refused, tally.pages, connections]).toEqual([new Set(pages.map(keyOfPage)).size, 0, 0])
})
