import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixture } from '../brief/fixture.js'
import type { Capture } from '../model/capture.js'
import type { Record } from '../model/record.js'
import { readFiles } from './readFiles.js'
import { parseRecord, recordSchema } from './schema.js'
import { showBrief } from './showBrief.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-'))
const path = join(folder, 'a.txt')
writeFileSync(path, Buffer.from([0x63, 0x61, 0x66, 0xe9]))

function read(captures: readonly Capture[]): Record {
  const articles = fixture.articles
    .slice(0, captures.length)
    .map((article, index) => ({ ...article, capture: captures[index]! }))
  return { ...fixture, articles, problems: [] }
}

test('what the source found is placed at its article', async () => {
  const { record, lost } = await readFiles([path], { read })
  expect(record?.problems).toMatchObject([
    { rule: 'source/charset-guessed', article: fixture.articles[0]!.id },
  ])
  expect(lost).toEqual([])
})

test('what could not be read is in the record too, and said', async () => {
  const { record, lost } = await readFiles([path, join(folder, 'b.txt')], { read })
  expect(record?.problems.map(({ rule }) => rule)).toContain('source/unreadable')
  expect(lost).toEqual([expect.stringContaining('there is no such file')])
})

test('without any capture there is no record', async () => {
  expect((await readFiles([join(folder, 'b.txt')], { read })).record).toBeUndefined()
})

test('a name leads back to its file', async () => {
  const { pathOf } = await readFiles([path], { read })
  expect([pathOf('a.txt').endsWith('a.txt'), pathOf('other')]).toEqual([true, 'other'])
})

test('progress says what is done', async () => {
  const steps: string[] = []
  await readFiles([path], { read, progress: ({ step }) => steps.push(step) })
  expect(steps).toEqual(['taking in', 'taking in'])
})

test('the schema is of the record', () => {
  expect(Object.keys((recordSchema() as { properties: object }).properties)).toEqual(Object.keys(fixture))
})

test('a record comes back from its JSON; anything else is said to be wrong', () => {
  expect(parseRecord(JSON.stringify(fixture))).toEqual({ record: fixture })
  expect(parseRecord('{')).toHaveProperty('wrong')
  expect(parseRecord('{"model": "0.1"}')).toHaveProperty('wrong')
})

test.each(['terminal', 'markdown', 'html'] as const)('a brief as %s ends with one line break', form => {
  expect(showBrief(fixture, form)).toMatch(/[^\n]\n$/u)
})
