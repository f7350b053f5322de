import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Capture } from '../model/capture.js'
import type { Record } from '../model/record.js'
import { evaluate } from './evaluate.js'

/** Takes the first line of every text for its headline, and finds nothing else. */
function readHeadlines(captures: readonly Capture[]): Record {
  const articles = captures.map((capture, index) => {
    const id = `article/${index}`
    const cut = capture.text.indexOf('\n')
    const region = (start: number, end: number, kind: 'headline' | 'body') => ({
      span: { article: id, start, end },
      kind,
      by: 'test',
    })
    const regions = [region(0, cut, 'headline'), region(cut, capture.text.length, 'body')]
    return { id, capture, language: 'en', regions, repairs: [], residues: [] }
  })
  return {
    model: '1.0',
    articles,
    actors: [],
    descents: [],
    times: [],
    statements: [],
    tellings: [],
    story: { id: 'story/0', utterances: [], positions: [], proposals: [], meetings: [] },
    comparison: { sides: [], agreements: [], contradictions: [], omissions: [], framings: [] },
    problems: [],
  }
}

let root = ''
let lines: string[] = []
const floors = (): string => join(root, 'floors.json')
const run = (...args: string[]): Promise<number> => {
  lines = []
  return evaluate(args, {
    read: readHeadlines,
    root,
    floors: floors(),
    tables: {},
    print: line => lines.push(line),
  })
}
const said = (): string => lines.join('\n')
const writeGold = (headline: string, more: object = {}): void =>
  writeFileSync(
    join(root, 'sample', 'gold.json'),
    JSON.stringify({ articles: [{ file: 'a.txt', headline, ...more }] }),
  )

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-eval-'))
  mkdirSync(join(root, 'sample'))
  writeFileSync(join(root, 'sample', 'a.txt'), 'Bridge opens\nTraffic flows.')
  writeFileSync(floors(), '{}')
  writeGold('Bridge opens')
})
afterAll(() => rmSync(root, { recursive: true }))

it('prints recall and precision of each noun', async () => {
  expect(await run('sample')).toBe(0)
  expect(said()).toMatch(/headline +1 +1\.000 +1 +1\.000/u)
})
it('prints JSON', async () => {
  expect(await run('sample', '--json')).toBe(0)
  expect(JSON.parse(said()).scores[0]).toMatchObject({ noun: 'headline', recall: 1 })
})
it('wants floors before it can check', async () => {
  expect(await run('sample', '--check')).toBe(2)
  expect(said()).toContain('sample has no floors: add them with --raise')
})
it('raises the floors and holds to them', async () => {
  expect(await run('sample', '--raise')).toBe(0)
  expect(JSON.parse(readFileSync(floors(), 'utf8')).sample.floors.headline).toEqual({
    recall: 1,
    precision: 1,
  })
  expect(await run('sample', '--check')).toBe(0)
})
it('stops at a gold that has changed, unless that is said', async () => {
  writeGold('Traffic flows.')
  expect(await run('sample', '--check')).toBe(1)
  expect(said()).toContain('below  headline: recall 0.000 is below its floor 1')
  expect(said()).toContain('add --raise --gold-changed')
  expect(await run('sample', '--raise')).toBe(1)
  expect(await run('sample', '--raise', '--gold-changed')).toBe(0)
  expect(JSON.parse(readFileSync(floors(), 'utf8')).sample.floors.headline).toEqual({
    recall: 1,
    precision: 1,
  })
})
it('says what is wrong with a gold', async () => {
  writeGold('No such line')
  expect(await run('sample')).toBe(2)
  expect(said()).toContain('“No such line” (occurrence 0), which is not in a.txt')
  writeGold('Bridge opens', { sha256: '00' })
  expect(await run('sample')).toBe(2)
  expect(said()).toContain('is not the text of the gold')
})
it('says what is wrong with the call', async () => {
  for (const [args, answer] of [
    [[], 'name what to measure'],
    [['seeds'], 'add --data FOLDER'],
    [['seeds', '--data', join(root, 'nowhere')], 'give the folder that holds seeds/gold.json'],
    [['sample', '--chek'], "Unknown option '--chek'"],
    [['sample', 'seeds'], 'one name at a time'],
  ] as const) {
    expect([await run(...args), said().includes(answer)]).toEqual([2, true])
    expect(said()).toContain('usage: npm run eval')
  }
})
