import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type LineFile, openLineFile } from './lineFile.js'

const path = (): string => join(mkdtempSync(join(tmpdir(), 'parley-lines-')), 'out.jsonl')

async function open(file: string, run = 'run'): Promise<LineFile> {
  const opened = await openLineFile(file, run)
  if ('wrong' in opened) throw new Error(opened.wrong)
  return opened
}

test('a run that was stopped goes on from its place', async () => {
  const file = path()
  const first = await open(file)
  await first.add([1, 2], 'two')
  await first.pause()
  const second = await open(file)
  expect([second.after, second.lines()]).toEqual(['two', 2])
  await second.add([3], 'three')
  await second.finish()
  expect(readFileSync(file, 'utf8')).toBe('1\n2\n3\n')
  expect(existsSync(`${file}.state`)).toBe(false)
})

test('what a killed run wrote after its last state is cut off and made again', async () => {
  const file = path()
  const first = await open(file)
  await first.add([1], 'one')
  await first.pause()
  appendFileSync(file, '2\n{"to')
  const second = await open(file)
  expect(second.after).toBe('one')
  await second.add([2], 'two')
  await second.finish()
  expect(readFileSync(file, 'utf8')).toBe('1\n2\n')
})

test('a run that was killed before anything was written begins again', async () => {
  const file = path()
  await (await open(file)).pause()
  const second = await open(file)
  expect(second.after).toBeUndefined()
  await second.finish()
})

test('a file of somebody else, of another run, or that is done is not written over', async () => {
  const file = path()
  writeFileSync(file, 'mine')
  expect(await openLineFile(file, 'run')).toHaveProperty('wrong')
  const other = path()
  await (await open(other)).pause()
  expect(await openLineFile(other, 'another run')).toHaveProperty('wrong')
  const done = path()
  await (await open(done)).finish()
  expect(await openLineFile(done, 'run')).toHaveProperty('wrong')
})

test('a folder that is not there is said', async () => {
  const opened = await openLineFile(join(path(), 'none', 'out.jsonl'), 'run')
  expect('wrong' in opened && opened.wrong).toContain('cannot be written')
})
