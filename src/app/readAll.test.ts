import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal } from './journal.js'
import { readAll } from './readAll.js'

const captures = Array.from({ length: 24 }, (_, index) => ({
  name: `${index}.txt`,
  mediaType: 'text/plain',
  published: '2031-05-28',
  text: `Port ${index} opens\n\nThe harbour master of port ${index} said on Tuesday that ${index} ships may leave if the wind turns.\n`,
}))

test('a run that is stopped and begun again gives the same record, and reads nothing twice', async () => {
  const state = mkdtempSync(join(tmpdir(), 'parley-state-'))
  const whole = await readAll(captures, { reader: 'quick' })
  const stop = new AbortController()
  const first = await readAll(captures, {
    reader: 'quick',
    state,
    signal: stop.signal,
    progress: ({ step, done }) => {
      if (step === 'reading' && done === 10) stop.abort()
    },
  })
  expect(first.record).toBeUndefined()
  expect(first.stopped).toMatchObject({ step: 'reading', done: 10, total: 24 })
  const [file] = readdirSync(state)
  const kept = readFileSync(join(state, file!), 'utf8')
  expect(kept.trim().split('\n')).toHaveLength(10)
  const second = await readAll(captures, { reader: 'quick', state })
  expect(JSON.stringify(second.record)).toBe(JSON.stringify(whole.record))
  expect(readdirSync(state)).toEqual([])
})

test('few articles leave nothing on the disk', async () => {
  const state = join(tmpdir(), 'parley-never-made')
  await readAll(captures.slice(0, 3), { reader: 'quick', state })
  expect(() => readdirSync(state)).toThrow()
})

test('a torn line of a journal is left out, and what follows it is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-state-'))
  const journal = openJournal(folder, 'run')
  journal.put('a', 1)
  appendFileSync(join(folder, 'run.jsonl'), '["b",')
  const again = openJournal(folder, 'run')
  expect([again.found, again.get('a'), again.get('b')]).toEqual([1, 1, undefined])
  again.put('c', [2])
  expect(openJournal(folder, 'run').get('c')).toEqual([2])
})

test('a folder that cannot be written to costs the memory of the run, not the run', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-state-')), 'file')
  writeFileSync(file, '')
  const journal = openJournal(join(file, 'state'), 'run')
  journal.put('a', 1)
  expect(journal.get('a')).toBe(1)
})
