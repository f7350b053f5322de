import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jumping } from '../sources/web/clockFixture.js'
import { here, page, serve, type TestServer } from '../sources/web/serverFixture.js'
import { gather } from './gather.js'

const story = (topic: string): string =>
  `<!doctype html><title>${topic}</title><h1>${topic}</h1><p>The envoy said on Tuesday that ${topic} would be taken up next week.</p>`

let server: TestServer
beforeAll(async () => {
  server = await serve({
    '/a': page(story('the truce')),
    '/b': page(story('the strait')),
    '/c': page(story('the crews')),
  })
})
afterAll(() => server.close())

const asked = (path: string): number => server.asked.filter(one => one.endsWith(path)).length
const web = () => ({ version: '0.0', privateNetworks: true, lookup: here, clock: jumping() })

test('what was fetched before a stop is not fetched again, and nothing is left once it is forgotten', async () => {
  const state = mkdtempSync(join(tmpdir(), 'parley-gather-'))
  const inputs = ['/a', '/b', '/c'].map(path => server.at(path))
  const stop = new AbortController()
  const first = await gather(
    inputs,
    { web: web(), signal: stop.signal },
    {
      state,
      progress: ({ articles }) => {
        if (articles === 2) stop.abort()
      },
    },
  )
  expect(first.stopped).toMatchObject({ articles: 2 })
  const second = await gather(inputs, { web: web() }, { state })
  expect(second.captures.map(({ name }) => name)).toEqual(inputs)
  expect(second.captures.slice(0, 2)).toEqual(first.captures)
  expect(['/a', '/b', '/c'].map(asked)).toEqual([1, 1, 1])
  second.forget()
  expect(readdirSync(state)).toEqual([])
})
