/** A watch as a process of its own, killed at any moment: what it acknowledged is there, and nothing is there twice. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import type { WatchState } from '../app/watch/state.js'
import { page, serve, type TestServer } from '../sources/web/serverFixture.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A build of its own, since other tests may be building into `dist`. */
const apart = mkdtempSync(join(root, 'node_modules', '.parley-'))
const main = join(apart, 'dist', 'cli', 'main.js')

const paths = Array.from({ length: 40 }, (_, at) => `/p${at}`)
const rss = (base: string): string =>
  `<rss version="2.0"><channel><title>Kurier</title>${paths.map(path => `<item><title>x</title><link>${base}${path}</link></item>`).join('')}</channel></rss>`
let server: TestServer

beforeAll(async () => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const options = ['-p', 'tsconfig.build.json', '--outDir', join(apart, 'dist')]
  spawnSync(process.execPath, [tsc, ...options], { cwd: root })
  copyFileSync(join(root, 'package.json'), join(apart, 'package.json'))
  server = await serve({
    '/feed': (request, response) =>
      page(rss(`http://127.0.0.1:${server.port}`), { 'content-type': 'application/rss+xml' })(
        request,
        response,
      ),
    ...Object.fromEntries(paths.map(path => [path, page(`<p>${path} ${'news '.repeat(2_000)}`)])),
  })
}, 120_000)
afterAll(async () => {
  await server.close()
  rmSync(apart, { recursive: true })
})

function start(folder: string): ChildProcess {
  const words = [
    'watch',
    server.at('/feed', '127.0.0.1'),
    '--into',
    folder,
    '--once',
    '--pause',
    '0s',
    '--private-networks',
  ]
  return spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
}

/** The paths of the pages in the archives of the folder, as far as the state acknowledges them; all of it must be sound. */
async function acknowledged(folder: string): Promise<readonly string[]> {
  const { archive } = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8')) as WatchState
  const found: string[] = []
  for (const name of readdirSync(folder)
    .filter(name => name.endsWith('.warc.gz'))
    .sort()) {
    const bytes = readFileSync(join(folder, name))
    const counts = archive?.name === name ? bytes.subarray(0, archive.bytes) : bytes
    for await (const record of new WARCParser([counts])) {
      const body = Buffer.from(await record.readFully(false)).toString()
      if (record.warcType !== 'response') continue
      const { pathname } = new URL(record.warcTargetURI ?? '')
      expect(body.startsWith(`<p>${pathname} `)).toBe(true)
      found.push(pathname)
    }
  }
  return found
}

test('killed at any moment, it goes on without loss and without repetition', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'parley-')), 'news')
  let before: readonly string[] = []
  let kills = 0
  for (let run = 0; run < 40 && before.length < paths.length; run += 1) {
    const child = start(folder)
    const ended = once(child, 'exit')
    // After that many requests, and a little more or less: in the midst of whatever comes then.
    const goal = server.asked.length + 3 + (run % 7)
    while (server.asked.length < goal && child.exitCode === null)
      await new Promise(resolve => setTimeout(resolve, 1))
    await new Promise(resolve => setTimeout(resolve, run % 5))
    if (child.exitCode === null) kills += 1
    child.kill('SIGKILL')
    await ended
    if (!readdirSync(folder).includes('state.json')) continue
    const now = await acknowledged(folder)
    expect(now.slice(0, before.length)).toEqual(before)
    expect(new Set(now).size).toBe(now.length)
    before = now
  }
  const last = start(folder)
  await once(last, 'exit')
  expect(kills).toBeGreaterThan(3)
  expect([...(await acknowledged(folder))].sort()).toEqual([...paths].sort())
  expect(readdirSync(folder).filter(name => /lock|next/u.test(name))).toEqual([])
}, 120_000)

test('Ctrl-C ends it with what it has, and says how to go on', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'parley-')), 'news')
  const child = start(folder)
  let said = ''
  child.stderr?.on('data', data => {
    said += data
  })
  const goal = server.asked.length + 10
  while (server.asked.length < goal) await new Promise(resolve => setTimeout(resolve, 1))
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect([code, said]).toEqual([130, expect.stringContaining('the same command goes on from there')])
  const kept = await acknowledged(folder)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.length).toBeLessThan(paths.length)
  await once(start(folder), 'exit')
  expect([...(await acknowledged(folder))].sort()).toEqual([...paths].sort())
}, 60_000)
