import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { largestFile, takeIn } from './files.js'

let folder = ''
const at = (...parts: string[]): string => join(folder, ...parts)

async function* bytes(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'))
  mkdirSync(at('day'))
  mkdirSync(at('none'))
  writeFileSync(at('a.txt'), 'one')
  writeFileSync(at('day', 'b.txt'), 'two')
  writeFileSync(at('day', 'a.txt'), 'three')
  writeFileSync(at('day', 'notes.md'), 'not an article')
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('large.txt'), Buffer.alloc(largestFile + 1, 97))
  writeFileSync(at('largest.txt'), Buffer.alloc(largestFile, 97))
  writeFileSync(at('latin.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]))
})

test('a file is a capture called by its name', async () => {
  const { captures, problems, paths } = await takeIn([at('a.txt')])
  expect(captures).toEqual([{ name: 'a.txt', mediaType: 'text/plain', text: 'one' }])
  expect(problems).toEqual([])
  expect(paths.get('a.txt')).toBe(at('a.txt'))
})

test('a folder is its text files in order; two files of one name are told apart', async () => {
  const { captures } = await takeIn([at('day'), at('a.txt')])
  expect(captures.map(({ text }) => text)).toEqual(['three', 'two', 'one'])
  expect(captures.map(({ name }) => name.split('/').at(-1))).toEqual(['a.txt', 'b.txt', 'a.txt'])
  expect(new Set(captures.map(({ name }) => name)).size).toBe(3)
})

test('the same file twice is one capture', async () => {
  expect((await takeIn([at('a.txt'), at('day', '..', 'a.txt')])).captures).toHaveLength(1)
})

test('- is standard input', async () => {
  const { captures } = await takeIn(['-', '-'], { stdin: bytes('on', 'e') })
  expect(captures).toEqual([{ name: 'stdin', mediaType: 'text/plain', text: 'one' }])
})

test('metadata of a file goes before that of all', async () => {
  const byPath = new Map([[at('a.txt'), { outlet: 'Kurier' }]])
  const all = { outlet: 'Somebody', published: '2031-05-28' }
  const { captures } = await takeIn([at('a.txt')], { byPath, all })
  expect(captures).toMatchObject([{ outlet: 'Kurier', published: '2031-05-28' }])
})

test.each([
  ['a file that is not there', 'nothing.txt', 'there is no such file'],
  ['a folder without text files', 'none', 'holds no .txt file'],
  ['an empty file', 'empty.txt', 'it is empty'],
  ['a file that is too large', 'large.txt', 'larger than 15 MB'],
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

test('the largest file is read', async () => {
  expect((await takeIn([at('largest.txt')])).captures[0]?.text).toHaveLength(largestFile)
})

test('standard input without an end is given up', async () => {
  async function* endless(): AsyncIterable<Uint8Array> {
    for (;;) yield new Uint8Array(1_000_000)
  }
  const { captures, problems } = await takeIn(['-'], { stdin: endless() })
  expect([captures.length, problems.length]).toEqual([0, 1])
})

test('a text in another encoding is read with a warning that loses nothing else', async () => {
  const { captures, problems } = await takeIn([at('latin.txt')])
  expect(captures[0]?.text).toBe('caf\ufffd')
  expect(problems.map(({ name, lost, problem }) => [name, lost, problem.weight])).toEqual([
    ['latin.txt', false, 'warning'],
  ])
})

test('progress counts files', async () => {
  const seen: string[] = []
  await takeIn([at('day')], { progress: (done, total) => seen.push(`${done}/${total}`) })
  expect(seen).toEqual(['0/2', '1/2'])
})
