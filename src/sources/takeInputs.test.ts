import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { usualCaps } from './caps.js'
import { inChunks, takeIn } from './contract.js'
import type { Place } from './source.js'
import { type InputOptions, type InputTaking, takeInputs } from './takeInputs.js'

let folder = ''
const at = (...parts: string[]): string => join(folder, ...parts)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'))
  for (const path of ['day', 'none', 'deep/b/c', 'deep/a']) mkdirSync(at(path), { recursive: true })
  writeFileSync(at('a.txt'), 'one')
  writeFileSync(at('day', 'b.txt'), 'two')
  writeFileSync(at('day', 'a.txt'), 'three')
  writeFileSync(at('day', 'README.md'), 'about the folder')
  writeFileSync(at('day', 'picture.xcf'), 'no article')
  writeFileSync(at('day', '.hidden.txt'), 'no article')
  writeFileSync(at('deep', 'b', 'c', '1.txt'), 'far')
  writeFileSync(at('deep', 'a', '2.txt'), 'near')
  writeFileSync(at('deep', '3.txt'), 'here')
  symlinkSync(at('deep'), at('deep', 'b', 'again'))
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('large.txt'), Buffer.alloc(usualCaps.pageBytes + 1, 97))
  writeFileSync(at('latin.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]))
  writeFileSync(at('packed.txt.gz'), gzipSync('packed words'))
  writeFileSync(at('bomb.txt.gz'), gzipSync(Buffer.alloc(20_000_000)))
  writeFileSync(at('twice.txt.gz'), gzipSync(gzipSync('packed words')))
  writeFileSync(at('essay.docx'), 'PK\u0003\u0004 and so on')
})

test('a file is a capture called by its name', async () => {
  const { captures, problems, paths } = await takeIn([at('a.txt')])
  expect(captures).toMatchObject([{ name: 'a.txt', mediaType: 'text/plain', text: 'one' }])
  expect(problems).toEqual([])
  expect(paths.get('a.txt')).toBe(at('a.txt'))
})

test('a folder is its files in order; two files of one name are told apart', async () => {
  const { captures, problems } = await takeIn([at('day'), at('a.txt')])
  expect(captures.map(({ text }) => text)).toEqual(['three', 'two', 'one'])
  expect(captures.map(({ name }) => name.split('/').at(-1))).toEqual(['a.txt', 'b.txt', 'a.txt'])
  expect(new Set(captures.map(({ name }) => name)).size).toBe(3)
  expect(problems).toMatchObject([{ lost: false, problem: { rule: 'source/skipped', weight: 'note' } }])
  for (const words of ['1 hidden', '1 README.md', '1 .xcf'])
    expect(problems[0]?.problem.message).toContain(words)
})

test('folders in folders are walked in order of name, and links in a circle end', async () => {
  const { captures, problems } = await takeIn([at('deep')])
  expect(captures.map(({ text }) => text)).toEqual(['here', 'near', 'far'])
  expect(problems).toEqual([])
})

test('a file in a folder that holds no article is noted; named by itself it is a loss', async () => {
  mkdirSync(at('mixed'))
  writeFileSync(at('mixed', 'about.json'), '[{"file":"a.txt","outlet":"Kurier"}]')
  writeFileSync(at('mixed', 'rows.csv'), 'id,text\n7,one\n8,two\n')
  writeFileSync(at('mixed', 'page.html'), '<p>three')
  const { captures, problems, paths } = await takeIn([at('mixed')])
  expect(captures.map(({ name }) => name)).toEqual(['page.html', 'rows.csv#7', 'rows.csv#8'])
  expect(paths.get('rows.csv#8')).toBe(`${at('mixed', 'rows.csv')}#8`)
  expect(problems).toMatchObject([{ lost: false, problem: { rule: 'source/no-article', weight: 'note' } }])
  expect((await takeIn([at('mixed', 'about.json')])).problems).toMatchObject([{ lost: true }])
})

test('what a browser saved beside a page is passed over with a note', async () => {
  mkdirSync(at('saved', 'talks_files'), { recursive: true })
  mkdirSync(at('saved', 'my_files'))
  writeFileSync(at('saved', 'talks.html'), '<p>the talks')
  writeFileSync(at('saved', 'talks_files', 'frame.html'), '<p>an advertisement')
  writeFileSync(at('saved', 'my_files', 'a.txt'), 'mine')
  const { captures, problems } = await takeIn([at('saved')])
  expect(captures.map(({ text }) => text)).toEqual(['mine', 'the talks'])
  expect(problems.map(({ problem }) => problem.message).join()).toContain('1 folder of a saved page')
})

test('a file that says something about the others is passed over', async () => {
  const { captures } = await takeIn([at('day')], { except: new Set([at('day', 'a.txt')]) })
  expect(captures.map(({ text }) => text)).toEqual(['two'])
})

test('the same file twice is one capture', async () => {
  expect((await takeIn([at('a.txt'), at('day', '..', 'a.txt')])).captures).toHaveLength(1)
})

test('- is standard input', async () => {
  const { captures, paths } = await takeIn(['-', '-'], { stdin: inChunks('one', 2) })
  expect(captures).toMatchObject([{ name: 'stdin', mediaType: 'text/plain', text: 'one' }])
  expect(paths.get('stdin')).toBe('-')
})

test('metadata of a file goes before that of all', async () => {
  const byPath = new Map([[at('a.txt'), { outlet: 'Kurier' }]])
  const all = { outlet: 'Somebody', published: '2031-05-28' }
  const { captures } = await takeIn([at('a.txt')], { byPath, all })
  expect(captures).toMatchObject([{ outlet: 'Kurier', published: '2031-05-28' }])
  expect(Object.keys(captures[0]!)[0]).toBe('name')
})

test('what is packed with gzip is read; a bomb is stopped', async () => {
  const { captures, problems } = await takeIn([at('packed.txt.gz'), at('bomb.txt.gz')])
  expect(captures).toMatchObject([{ name: 'packed.txt.gz', text: 'packed words' }])
  expect(problems).toMatchObject([
    { lost: true, problem: { message: expect.stringContaining('inflateRatio') } },
  ])
})

test.each([
  ['a file that is not there', 'nothing.txt', 'there is no such file'],
  ['a folder without articles', 'none', 'holds no file that can be read'],
  ['an empty file', 'empty.txt', 'it is empty'],
  ['a file that is too large', 'large.txt', 'larger than 15 MB'],
  ['an office document', 'essay.docx', 'office document'],
  ['a file packed twice', 'twice.txt.gz', 'packed a second time'],
])('%s is a problem, and the rest is read', async (_, name, words) => {
  const { captures, problems } = await takeIn([at(name), at('a.txt')])
  expect(captures.map(capture => capture.name)).toEqual(['a.txt'])
  expect(problems.map(({ problem, lost }) => [problem.message.includes(words), lost])).toEqual([[true, true]])
})

test('a file that may not be read is a problem', async () => {
  writeFileSync(at('secret.txt'), 'x')
  chmodSync(at('secret.txt'), 0)
  const { captures, problems } = await takeIn([at('secret.txt')])
  // Who may read everything reads this too.
  expect(captures.length + problems.length).toBe(1)
})

test('standard input without an end is given up', async () => {
  async function* endless(): AsyncIterable<Uint8Array> {
    for (;;) yield new Uint8Array(1_000_000)
  }
  const { captures, problems } = await takeIn(['-'], { stdin: endless() })
  expect([captures.length, problems.length]).toEqual([0, 1])
})

test('a text in another character set is read as that, and the guess told', async () => {
  const { captures, problems } = await takeIn([at('latin.txt')])
  expect(captures).toMatchObject([{ text: 'café', origin: { charset: 'windows-1252' } }])
  expect(problems).toMatchObject([{ name: 'latin.txt', lost: false, problem: { weight: 'warning' } }])
})

test('progress counts inputs', async () => {
  const seen: string[] = []
  await takeIn([at('day')], { progress: (done, total) => seen.push(`${done}/${total}`) })
  expect(seen).toEqual(['0/2', '1/2'])
})

async function stepsOf(
  inputs: readonly string[],
  options: InputOptions = {},
): Promise<readonly InputTaking[]> {
  const steps: InputTaking[] = []
  for await (const step of takeInputs(inputs, options)) steps.push(step)
  return steps
}

test('steps count bytes, and each says where to go on', async () => {
  const inputs = [at('a.txt'), at('packed.txt.gz'), at('day')]
  const steps = (await stepsOf(inputs)).filter(({ capture }) => capture)
  expect(new Set(steps.map(({ total }) => total)).size).toBe(1)
  expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b))
  expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total)
  for (const [index, { place }] of steps.entries()) {
    const rest = (await stepsOf(inputs, { after: place })).flatMap(({ capture }) => capture ?? [])
    expect(rest).toEqual(steps.slice(index + 1).map(({ capture }) => capture))
  }
})

test('of a pipe the total is not known', async () => {
  const [step] = await stepsOf(['-'], { stdin: inChunks('one') })
  expect([step?.done, step?.total]).toEqual([3, undefined])
})

test('a signal stops between two inputs', async () => {
  const stop = new AbortController()
  const names: string[] = []
  for await (const { capture } of takeInputs([at('day')], { signal: stop.signal })) {
    if (capture) names.push(capture.name)
    stop.abort()
  }
  expect(names.length).toBeLessThan(2)
})

test('another place takes what it holds; its facts and its failures are kept', async () => {
  const web: Place = {
    name: 'web',
    holds: words => words.startsWith('https://'),
    list: async words => ({
      problems: [],
      found: [
        {
          where: words,
          shown: words,
          name: words,
          open: async () =>
            words.endsWith('/lost')
              ? {
                  problems: [
                    { rule: 'source/unreachable', weight: 'warning', message: 'no answer', hint: 'later' },
                  ],
                }
              : { input: { chunks: inChunks('words'), mediaType: 'text/plain', url: words }, problems: [] },
        },
      ],
    }),
  }
  const inputs = ['https://norland.example/a', 'https://norland.example/lost', at('a.txt')]
  const { captures, problems } = await takeIn(inputs, { places: [web] })
  expect(captures.map(({ name, url }) => [name, url])).toEqual([
    ['https://norland.example/a', 'https://norland.example/a'],
    ['a.txt', undefined],
  ])
  expect(problems).toMatchObject([{ name: 'https://norland.example/lost', lost: true }])
})

test('what its publisher reserves is held back wherever it lies, and read with leave', async () => {
  writeFileSync(
    at('kept.html'),
    '<!doctype html><title>T</title><meta name="robots" content="noai"><p>The envoys met.',
  )
  const { captures, problems } = await takeIn([at('kept.html')])
  expect([captures, problems.map(({ problem, lost }) => [problem.rule, lost])]).toEqual([
    [],
    [['source/reserved', true]],
  ])
  const read = await takeIn([at('kept.html')], { reserved: 'read' })
  expect(read.captures.map(({ reservations }) => reservations)).toEqual([
    [{ from: 'meta-robots', words: 'noai', reserved: true }],
  ])
})
