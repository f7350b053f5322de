import { afterEach, expect, test } from 'vitest'
import { type Intake, takeIn } from '../contract.js'
import type { InputOptions } from '../takeInputs.js'
import { jumping } from './clockFixture.js'
import { webPlace } from './place.js'
import { here, type Page, page, serve, type TestServer } from './serverFixture.js'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function served(pages: { readonly [path: string]: Page }): Promise<TestServer> {
  const server = await serve(pages)
  closing.push(server.close)
  return server
}

async function taken(address: string, options: InputOptions = {}): Promise<Intake> {
  const { reserved = 'honour' } = options
  const place = webPlace({ version: '0.0', privateNetworks: true, lookup: here, clock: jumping(), reserved })
  closing.push(place.close)
  return takeIn([address], { ...options, places: [place] })
}

const article = `<!doctype html><title>Talks end</title><meta name="robots" content="index"><h1>Talks end</h1>
<p>The envoys of Marevia and Norland met in Port Almery on Tuesday, the foreign ministry said.`

test('a page is a capture that is called by its address, with what the server says of it', async () => {
  const server = await served({
    '/talks': page(Buffer.from(article, 'latin1'), { 'content-type': 'text/html; charset=ISO-8859-1' }),
  })
  const { captures, problems, paths } = await taken(server.at('/talks#top'))
  expect(problems.map(({ problem, lost }) => [problem.weight, problem.message, lost])).toEqual([
    ['note', `${server.at('/talks')}: fetched, as the site allows (the site has no robots.txt)`, false],
  ])
  expect(captures).toMatchObject([
    {
      name: server.at('/talks'),
      url: server.at('/talks'),
      at: '2031-05-28T00:00:01Z',
      mediaType: 'text/html',
    },
  ])
  expect(captures[0]?.text).toContain('The envoys of Marevia')
  expect(captures[0]?.origin?.charset).toBe('windows-1252')
  expect(paths.get(server.at('/talks'))).toBe(server.at('/talks'))
})

test('a plain text is a text, and a redirect is followed to the page’s own address', async () => {
  const server = await served({
    '/old': page('', { location: '/new' }, 301),
    '/new': page('The envoys met.', { 'content-type': 'text/plain' }),
  })
  const { captures } = await taken(server.at('/old'))
  expect(captures).toMatchObject([
    { name: server.at('/old'), url: server.at('/new'), mediaType: 'text/plain' },
  ])
})

test.each<[string, string, string]>([
  ['is not there', '/none', '404'],
  ['is shut out', '/private', 'robots.txt'],
])('a page that %s is a problem', async (_, path, words) => {
  const server = await served({ '/robots.txt': page('User-agent: *\nDisallow: /private') })
  const { captures, problems } = await taken(server.at(path))
  expect([captures, problems.map(({ problem, lost }) => [problem.message.includes(words), lost])]).toEqual([
    [],
    [[true, true]],
  ])
})

test.each(['http://reader:word@paper.example/', 'http://', 'https://paper.example:99999/'])(
  'an address that is none to be asked for is a problem: %s',
  async address => {
    const { problems } = await taken(address)
    expect(problems.map(({ problem, lost }) => [problem.rule, lost])).toEqual([['source/address', true]])
  },
)

test('a reserved page is a problem that says whose word it is, and read with leave, the words beside it', async () => {
  const server = await served({ '/talks': page(article, { 'tdm-reservation': '1' }) })
  const honoured = await taken(server.at('/talks'))
  expect([honoured.captures, honoured.problems.map(({ problem }) => problem.rule)]).toEqual([
    [],
    ['web/reserved'],
  ])
  const { captures, problems } = await taken(server.at('/talks'), { reserved: 'read' })
  expect(problems.filter(({ lost }) => lost)).toEqual([])
  expect(captures[0]?.reservations).toEqual([
    { from: 'tdm-header', words: 'tdm-reservation: 1', reserved: true },
  ])
})
