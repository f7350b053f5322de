import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Goal, Section } from './section.js'
import { measureTables, type TablesOptions } from './tables.js'
import { UsageError } from './usage.js'

let floors = ''
let lines: string[] = []
const said = (): string => lines.join('\n')
const results = { bees: { dances: 71.27 }, 'ants/quick': { trails: 40 }, 'ants/slow': { trails: 50.5 } }
const corpora = { bees: 'aaa', 'ants/quick': 'bbb', 'ants/slow': 'bbb' }

/** Sections that always find these figures. */
function sectionsOf(figures: { readonly [name: string]: { readonly [figure: string]: number } } = results) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, found]): [string, Section] => [
      name,
      () => [
        { name, corpus: corpora[name as keyof typeof corpora], figures: found, lines: [`table of ${name}`] },
      ],
    ]),
  )
}
const run = (
  options: TablesOptions,
  sections: { readonly [name: string]: Section } = sectionsOf(),
): Promise<number> => {
  lines = []
  return measureTables('reading', sections, { data: 'somewhere', ...options }, floors, line =>
    lines.push(line),
  )
}

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-reading-'))
  floors = join(folder, 'floors.json')
  writeFileSync(floors, '{"sample":{"gold":"x","floors":{}}}')
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

describe('the tables of reading', () => {
  it('are printed in order', async () => {
    expect(await run({})).toBe(0)
    expect(said()).toMatch(/table of bees.*table of ants\/quick.*table of ants\/slow/su)
  })
  it('are printed as JSON', async () => {
    await run({ json: true, only: 'bees' })
    expect(JSON.parse(said())).toEqual([
      { name: 'bees', corpus: 'aaa', figures: { dances: 71.27 }, lines: ['table of bees'] },
    ])
  })
  it('can be asked for by name', async () => {
    await run({ only: 'ants' })
    expect(said()).not.toContain('bees')
    expect(said()).toContain('table of ants/slow')
    await run({ only: 'ants/quick' })
    expect(said()).not.toContain('ants/slow')
    await expect(run({ only: 'ant' })).rejects.toThrow(
      new UsageError('there is no table ant: give one of bees, ants/quick, ants/slow'),
    )
  })
  it('want a folder', async () => {
    await expect(run({ data: undefined })).rejects.toThrow(UsageError)
  })
})

describe('the floors of reading', () => {
  it('are raised to the figure rounded down, and held', async () => {
    expect(await run({ check: true })).toBe(0)
    expect(said()).toContain('bees has no floor yet for dances: add them with --raise')
    expect(await run({ raise: true })).toBe(0)
    expect(JSON.parse(readFileSync(floors, 'utf8'))).toMatchObject({
      sample: { gold: 'x' },
      'reading/bees': { gold: 'aaa', floors: { dances: { value: 71.2 } } },
    })
    expect(await run({ check: true })).toBe(0)
    expect(await run({ check: true }, sectionsOf({ bees: { dances: 71.19 } }))).toBe(1)
    expect(said()).toContain('below  bees: dances: 71.19 is below its floor 71.2')
  })
  it('never become lower', async () => {
    await run({ raise: true })
    await run({ raise: true }, sectionsOf({ bees: { dances: 60, hums: 3 } }))
    expect(JSON.parse(readFileSync(floors, 'utf8'))['reading/bees'].floors).toEqual({
      dances: { value: 71.2 },
      hums: { value: 3 },
    })
  })
  it('notice a figure that is gone', async () => {
    await run({ raise: true })
    expect(await run({ check: true }, sectionsOf({ bees: {} }))).toBe(1)
    expect(said()).toContain('dances: has a floor, but is not measured')
  })
  it('hold for one corpus alone', async () => {
    await run({ raise: true })
    const other: { readonly [name: string]: Section } = {
      bees: () => [{ name: 'bees', corpus: 'ccc', figures: { dances: 99 }, lines: [] }],
    }
    expect(await run({ check: true }, other)).toBe(1)
    expect(await run({ raise: true }, other)).toBe(1)
    expect(said()).toContain('the corpus of bees is not the one')
    expect(await run({ raise: true, goldChanged: true }, other)).toBe(0)
    expect(await run({ check: true }, other)).toBe(0)
  })
  it('stand where a corpus is missing, unless all are', async () => {
    await run({ raise: true })
    const none: Section = () => []
    expect(await run({ check: true }, { ...sectionsOf(), bees: none })).toBe(0)
    expect(said()).toContain('not measured, for want of a corpus or reader: bees')
    expect(await run({ check: true }, { bees: none })).toBe(1)
    expect(said()).toContain('nothing could be measured')
  })
})

describe('goals', () => {
  const table = (goal: Partial<Goal>): { readonly [name: string]: Section } => {
    const full: Goal = {
      name: 'speed',
      measured: 80,
      unit: 'a second',
      wants: 'more',
      aim: 100,
      held: 60,
      ...goal,
    }
    return { bees: async () => [{ name: 'bees', corpus: 'aaa', figures: {}, goals: [full], lines: [] }] }
  }
  it('are aimed at, and held with slack', async () => {
    expect(await run({ check: true }, table({}))).toBe(0)
    expect(said()).toContain('speed: 80 a second; aim: at least 100, held: at least 60')
    expect(await run({ check: true }, table({ measured: 59.5 }))).toBe(1)
    expect(said()).toContain('below  bees: speed: 59.5 a second')
  })
  it('may want less', async () => {
    expect(await run({ check: true }, table({ wants: 'less', held: 120 }))).toBe(0)
    expect(await run({ check: true }, table({ wants: 'less', held: 70 }))).toBe(1)
    expect(await run({ check: true, anyMachine: true }, table({ wants: 'less', held: 70 }))).toBe(0)
    expect(await run({ check: true }, table({ wants: 'less', measured: Number.NaN }))).toBe(1)
  })
})
