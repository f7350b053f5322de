/** The program as it is installed: built, and run by Node. Everything else of the command line is tested without a process. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { fixture } from '../brief/fixture.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const main = join(root, 'dist', 'cli', 'main.js')
const folder = mkdtempSync(join(tmpdir(), 'parley-'))

function run(command: string, input = ''): { code: number | null; out: string; err: string } {
  const options = {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE: process.execPath, MAIN: main },
  } as const
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--norc', '-c', `set -o pipefail; parley() { "$NODE" "$MAIN" "$@"; }; ${command}`],
    options,
  )
  return { code: status, out: stdout, err: stderr }
}

beforeAll(() => {
  spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
    { cwd: root },
  )
  for (const { capture } of fixture.articles) writeFileSync(join(folder, capture.name), capture.text)
}, 120_000)

test('the build has the program, for Node', () => {
  expect(existsSync(main)).toBe(true)
  expect(readFileSync(main, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u)
})

test('--version is the package’s', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(run('parley --version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('a record of two files, twice the same bytes, in any order', () => {
  const { code, out, err } = run('parley read a.txt b.txt --published 2031-05-28 --json')
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out).articles).toHaveLength(2)
  expect(run('parley read b.txt a.txt --published 2031-05-28 --json').out).toBe(out)
})

test('standard input, without colours in a pipe', () => {
  const { code, out } = run('parley read - --published 2031-05-28', fixture.articles[0]!.capture.text)
  expect([code, out.includes('\u001b')]).toEqual([0, false])
})

test('a reader that stops early is no failure', () => {
  expect(run('parley read a.txt b.txt --html | head -c 10')).toEqual({ code: 0, out: '<!doctype ', err: '' })
})

test('exit codes', () => {
  expect(run('parley read a.txt nothing.txt').code).toBe(1)
  expect(run('parley read a.txt --published tomorrow').code).toBe(2)
  expect(run('parley read nothing.txt').code).toBe(3)
})
