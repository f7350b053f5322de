import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RuleRow } from '../app/showExplanation.js'
import { fixture } from '../brief/fixture.js'
import type { Capture } from '../model/capture.js'
import { makePdf } from '../sources/pages/pdfFixture.js'
import { page, serve } from '../sources/web/serverFixture.js'
import { runCli } from './cli.js'
import { type Console, widthFor } from './console.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-'))
const at = (name: string): string => join(folder, name)
for (const { capture } of fixture.articles) writeFileSync(at(capture.name), capture.text)
writeFileSync(at('record.json'), JSON.stringify(fixture))
writeFileSync(
  at('about.json'),
  JSON.stringify([{ file: 'a.txt', outlet: 'Norland Post', published: '2031-05-27' }]),
)

const rule: RuleRow = { id: 'en/test/made', match: 'made', because: 'somebody made it', yes: ['so'], no: [] }

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly captures: readonly Capture[]
}

interface World {
  readonly stdin?: string
  readonly terminal?: boolean
  readonly env?: Console['env']
}

/** Runs the command line with the fixture in place of reading. */
async function parley(words: readonly string[], world: World = {}): Promise<Run> {
  let out = ''
  let err = ''
  let captures: readonly Capture[] = []
  async function* stdin(): AsyncIterable<Uint8Array> {
    yield new TextEncoder().encode(world.stdin ?? '')
  }
  const code = await runCli(words, {
    out: { write: text => (out += text), isTTY: world.terminal },
    err: { write: text => (err += text) },
    stdin: stdin(),
    env: world.env ?? {},
    version: '1.2.3',
    ruleOf: id => (id === rule.id ? rule : undefined),
    read: given => {
      captures = given
      return fixture
    },
  })
  return { code, out, err, captures }
}

const both = [at('a.txt'), at('b.txt')]

test('read prints the brief, with citations that open from here', async () => {
  const { code, out, err } = await parley(['read', ...both])
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('MEETINGS')
  expect(out.replace(/\s+/gu, '')).toContain('a.txt:3:1')
})

test('--full shows what the short brief leaves out', async () => {
  const short = await parley(['read', ...both])
  const full = await parley(['read', ...both, '--full'])
  const sentence = 'the move is with Marevia'
  expect([short.out.includes(sentence), full.out.includes(sentence)]).toEqual([false, true])
  const markdown = await parley(['read', ...both, '--full', '--markdown'])
  expect(markdown.out).toContain(sentence)
  expect((await parley(['read', ...both, '--html'])).out).toContain(sentence)
})

test('--paths cites by path', async () => {
  expect((await parley(['read', ...both])).out).toContain('(A:5:69)')
  expect((await parley(['read', ...both, '--paths'])).out).not.toContain('(A:5:69)')
})

test('a pipe is 100 columns wide, a terminal as it is, up to 110', () => {
  const world = (columns?: number): Console => ({
    out: { write: () => {}, columns },
    err: { write: () => {} },
    stdin: (async function* () {})(),
    env: {},
    version: '',
  })
  expect([world(), world(60), world(300)].map(each => widthFor(each, undefined))).toEqual([100, 60, 110])
  expect(widthFor(world(60), 72)).toBe(72)
})

test('--json prints the whole record', async () => {
  const { out } = await parley(['read', ...both, '--json'])
  expect(JSON.parse(out)).toEqual(fixture)
  expect(out.endsWith('}\n')).toBe(true)
})

test('--markdown prints the brief as Markdown', async () => {
  expect((await parley(['read', ...both, '--markdown'])).out).toMatch(/^# .*\n\n## What was read\n/u)
})

test('--html prints the page, or writes it and prints nothing', async () => {
  expect((await parley(['read', ...both, '--html'])).out).toMatch(/^<!doctype html>/u)
  const { code, out, err } = await parley(['read', ...both, `--html=${at('page.html')}`])
  expect([code, out, err]).toEqual([0, '', `parley: wrote ${at('page.html')}\n`])
  expect(readFileSync(at('page.html'), 'utf8')).toMatch(/<\/html>\n$/u)
})

test('--html with a file goes with --json', async () => {
  const { out } = await parley(['read', ...both, '--html', at('page.html'), '--json'])
  expect(JSON.parse(out)).toEqual(fixture)
})

test('--html never writes over an article', async () => {
  const { code, err } = await parley(['read', '--html', ...both])
  expect([code, err]).toEqual([2, expect.stringContaining('put --html after the files')])
  expect(readFileSync(at('a.txt'), 'utf8')).toBe(fixture.articles[0]!.capture.text)
})

test('--html where nothing can be written is said', async () => {
  const { code, err } = await parley(['read', ...both, `--html=${at('no/such/page.html')}`])
  expect([code, err]).toEqual([2, expect.stringContaining('cannot be written')])
})

test('two outputs at once are wrong usage', async () => {
  expect((await parley(['read', ...both, '--json', '--markdown'])).code).toBe(2)
})

test('--published and --outlet are of all files, --about of each', async () => {
  const words = [
    'read',
    ...both,
    '--published',
    '2031-05-28',
    '--outlet',
    'Kurier',
    '--about',
    at('about.json'),
  ]
  const { captures } = await parley(words)
  expect(captures.map(({ name, outlet, published }) => [name, outlet, published])).toEqual([
    ['a.txt', 'Norland Post', '2031-05-27'],
    ['b.txt', 'Kurier', '2031-05-28'],
  ])
})

test.each(['yesterday', '2031-02-30', '28.5.2031'])(
  '--published %s is wrong usage that says what to write',
  async date => {
    const { code, out, err } = await parley(['read', ...both, '--published', date])
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('write it like 2022-10-30')])
  },
)

test('an --about that cannot be used is wrong usage', async () => {
  expect((await parley(['read', ...both, '--about', at('a.txt')])).err).toContain('is not JSON')
  expect((await parley(['read', ...both, '--about', at('nothing.json')])).code).toBe(2)
})

test('- reads standard input', async () => {
  const { code, captures } = await parley(['read', '-'], { stdin: 'one' })
  expect([code, captures.map(({ name, text }) => [name, text])]).toEqual([0, [['stdin', 'one']]])
})

test('a folder of pages, tables, notes and press releases is read; so is a page from standard input', async () => {
  const mixed = mkdtempSync(join(tmpdir(), 'parley-'))
  const page = '<!doctype html><title>x</title><p>The minister of Norland said so.'
  writeFileSync(join(mixed, 'page.html'), page)
  writeFileSync(
    join(mixed, 'table.csv'),
    'id,text,date\na-1,One said so.,2031-05-28\na-2,Two said no.,2031-05-29\n',
  )
  writeFileSync(join(mixed, 'notes.md'), '---\ndate: 2031-05-30\n---\nThree *said* so.\n')
  writeFileSync(join(mixed, 'release.pdf'), makePdf({ pages: [['Four said so.']] }))
  const { code, captures } = await parley(['read', mixed])
  expect(code).toBe(0)
  expect(captures.map(({ name, mediaType, text, published }) => [name, mediaType, text, published])).toEqual([
    ['notes.md', 'text/markdown', 'Three said so.', '2031-05-30'],
    ['page.html', 'text/html', 'The minister of Norland said so.', undefined],
    ['release.pdf', 'application/pdf', 'Four said so.', undefined],
    ['table.csv#a-1', 'text/plain', 'One said so.', '2031-05-28'],
    ['table.csv#a-2', 'text/plain', 'Two said no.', '2031-05-29'],
  ])
  const piped = await parley(['read', '-'], { stdin: page })
  expect(piped.captures).toMatchObject([{ name: 'stdin', mediaType: 'text/html' }])
})

test('a file that cannot be read is said, and the rest is read', async () => {
  const { code, out, err } = await parley(['read', at('nothing.txt'), at('a.txt')])
  expect([code, err.includes('there is no such file'), out === '']).toEqual([1, true, false])
})

test('nothing readable', async () => {
  const { code, out, err } = await parley(['read', at('nothing.txt'), '--json'])
  expect([code, out, err]).toEqual([3, '', expect.stringContaining('nothing.txt')])
})

test.each([
  ['no command', []],
  ['an unknown command', ['write']],
  ['an unknown option', ['read', 'a.txt', '--colour']],
  ['no file', ['read']],
  ['a width that is none', ['read', 'a.txt', '--width', 'wide']],
  ['a width that is too small', ['read', 'a.txt', '--width', '3']],
])('%s is wrong usage', async (_, words) => {
  const { code, out, err } = await parley(words)
  expect([code, out, err.length > 20]).toEqual([2, '', true])
})

test('--help shows examples and exit codes', async () => {
  const { code, out, err } = await parley(['--help'])
  expect([code, err]).toEqual([0, ''])
  for (const words of ['parley read a.txt b.txt', 'Exit codes', 'explain', 'schema'])
    expect(out).toContain(words)
  expect((await parley(['help', 'read'])).out).toContain('"published": "2022-10-30"')
})

test('--version', async () => {
  expect(await parley(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n' })
})

test('colours: on a terminal, unless NO_COLOR or --no-color; elsewhere with FORCE_COLOR', async () => {
  const coloured = async (words: readonly string[], world: World): Promise<boolean> =>
    (await parley(['read', ...both, ...words], world)).out.includes('\u001b[')
  expect(await coloured([], {})).toBe(false)
  expect(await coloured([], { terminal: true })).toBe(true)
  expect(await coloured([], { terminal: true, env: { NO_COLOR: '1' } })).toBe(false)
  expect(await coloured(['--no-color'], { terminal: true })).toBe(false)
  expect(await coloured([], { env: { FORCE_COLOR: '1' } })).toBe(true)
  expect(await coloured([], { terminal: true, env: { FORCE_COLOR: '0' } })).toBe(false)
})

test('schema prints JSON Schema', async () => {
  const { code, out } = await parley(['schema'])
  expect([code, JSON.parse(out).type]).toEqual([0, 'object'])
})

test('explain takes the record from files, from a file, and from standard input', async () => {
  const said = 'statement/s000000000000003'
  const fromFiles = await parley(['explain', said, ...both])
  const fromRecord = await parley(['explain', said, '--record', at('record.json')])
  const fromStdin = await parley(['explain', said, '--record', '-'], { stdin: JSON.stringify(fixture) })
  expect([fromFiles.code, fromRecord.code, fromStdin.code]).toEqual([0, 0, 0])
  expect(fromRecord.out).toContain('⟦')
  expect(fromStdin.out).toBe(fromRecord.out)
})

test.each([
  ['an unknown id', ['explain', 'statement/zzz', '--record', at('record.json')], 'There are statement/'],
  ['neither files nor a record', ['explain', 'statement/zzz'], 'name its files, or --record'],
  [
    'files and a record',
    ['explain', 'statement/zzz', at('a.txt'), '--record', at('record.json')],
    'not both',
  ],
  ['a record that is none', ['explain', 'statement/zzz', '--record', at('about.json')], 'is not a record'],
  ['a record that is not there', ['explain', 'statement/zzz', '--record', at('none.json')], 'cannot be read'],
])('explain with %s says what to do', async (_, words, message) => {
  const { code, out, err } = await parley(words)
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)])
})

test('explain shows a rule without any file', async () => {
  expect(await parley(['explain', rule.id])).toMatchObject({
    code: 0,
    out: expect.stringContaining('because somebody made it'),
  })
})

test('explain where no file can be read', async () => {
  expect((await parley(['explain', 'statement/s', at('nothing.txt')])).code).toBe(3)
})

test('an address is read like a file, and what its publisher reserves only with leave', async () => {
  const server = await serve({
    '/talks': page('The envoys met in Port Almery.', {
      'content-type': 'text/plain',
      'tdm-reservation': '1',
    }),
  })
  const address = server.at('/talks', '127.0.0.1')
  const honoured = await parley(['read', address, '--private-networks', '--json'])
  expect([honoured.code, honoured.captures, honoured.err]).toEqual([
    3,
    [],
    expect.stringContaining('--reserved read'),
  ])
  const words = ['read', address, '--private-networks', '--reserved', 'read', '--json']
  const { code, captures } = await parley(words)
  await server.close()
  expect([code, captures.map(({ name, text }) => [name, text])]).toEqual([
    0,
    [[address, 'The envoys met in Port Almery.']],
  ])
})

test('watch gathers what feeds tell of, and read reads the folder', async () => {
  const server = await serve({
    '/feed': (request, response) =>
      page(
        `<rss version="2.0"><channel><title>Kurier</title><item><link>http://127.0.0.1:${server.port}/talks</link></item></channel></rss>`,
        { 'content-type': 'application/rss+xml' },
      )(request, response),
    '/talks': page('<!doctype html><title>Talks</title><p>The envoys of Marevia met in Port Almery.</p>'),
  })
  const list = at('feeds.opml')
  const feed = server.at('/feed', '127.0.0.1')
  writeFileSync(list, `<opml version="2.0"><body><outline type="rss" xmlUrl="${feed}"/></body></opml>`)
  const words = ['watch', list, '--into', at('news'), '--once', '--private-networks', '--pause', '0s']
  const first = await parley(words)
  expect([first.code, first.err]).toEqual([0, 'parley: 1 new page from 1 feed\n'])
  expect((await parley(words)).err).toBe('parley: 0 new pages from 1 feed\n')
  await server.close()
  const { code, captures } = await parley(['read', at('news'), '--json'])
  expect([code, captures.map(({ url }) => url)]).toEqual([0, [server.at('/talks', '127.0.0.1')]])
})

test('a feed that cannot be had is said; nothing of all of them is exit code 3', async () => {
  const server = await serve({})
  const words = [
    'watch',
    server.at('/feed', '127.0.0.1'),
    '--into',
    at('none'),
    '--once',
    '--private-networks',
    '--pause',
    '0s',
  ]
  const { code, err } = await parley(words)
  await server.close()
  expect([code, err]).toEqual([3, expect.stringContaining('the server answers 404')])
})

test.each([
  [['feeds.opml', '--into', at('x'), '--pause', '0s'], '--pause is at least 1s'],
  [['feeds.opml', '--into', at('x'), '--every', '10s'], 'Give a time'],
  [['feeds.opml', '--into', at('x'), '--every', 'often'], 'Give a time'],
  [['feeds.opml', '--into', at('x')], 'feeds.opml cannot be read'],
  [['https://paper.example/feed'], '--into'],
  [['http://paper.example/feed', '--into', '/dev/null/x'], 'cannot be made'],
])('watch %j is wrong usage', async (words, said) => {
  const { code, err } = await parley(['watch', ...words])
  expect([code, err]).toEqual([2, expect.stringContaining(said)])
})

test('an address inside is not visited', async () => {
  const { code, err } = await parley(['read', 'http://0x7f.1/'])
  expect([code, err]).toEqual([3, expect.stringContaining('no public one')])
})
