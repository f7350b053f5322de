import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { UsageError } from '../usage.js'
import { measureReading, type ReadingOptions } from './reading.js'
import type { Section } from './section.js'

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
  options: ReadingOptions,
  sections: { readonly [name: string]: Section } = sectionsOf(),
): number => {
  lines = []
  return measureReading(sections, { data: 'somewhere', ...options }, floors, line => lines.push(line))
}

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-reading-'))
  floors = join(folder, 'floors.json')
  writeFileSync(floors, '{"sample":{"gold":"x","floors":{}}}')
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

describe('the tables of reading', () => {
  it('are printed in order', () => {
    expect(run({})).toBe(0)
    expect(said()).toMatch(/table of bees.*table of ants\/quick.*table of ants\/slow/su)
  })
  it('are printed as JSON', () => {
    run({ json: true, only: 'bees' })
    expect(JSON.parse(said())).toEqual([
      { name: 'bees', corpus: 'aaa', figures: { dances: 71.27 }, lines: ['table of bees'] },
    ])
  })
  it('can be asked for by name', () => {
    run({ only: 'ants' })
    expect(said()).not.toContain('bees')
    expect(said()).toContain('table of ants/slow')
    run({ only: 'ants/quick' })
    expect(said()).not.toContain('ants/slow')
    expect(() => run({ only: 'ant' })).toThrow(
      new UsageError('there is no table ant: give one of bees, ants/quick, ants/slow'),
    )
  })
  it('want a folder', () => {
    expect(() => run({ data: undefined })).toThrow(UsageError)
  })
})

describe('the floors of reading', () => {
  it('are raised to the figure rounded down, and held', () => {
    expect(run({ check: true })).toBe(0)
    expect(said()).toContain('bees has no floor yet for dances: add them with --raise')
    expect(run({ raise: true })).toBe(0)
    expect(JSON.parse(readFileSync(floors, 'utf8'))).toMatchObject({
      sample: { gold: 'x' },
      'reading/bees': { gold: 'aaa', floors: { dances: { value: 71.2 } } },
    })
    expect(run({ check: true })).toBe(0)
    expect(run({ check: true }, sectionsOf({ bees: { dances: 71.19 } }))).toBe(1)
    expect(said()).toContain('below  bees: dances: 71.19 is below its floor 71.2')
  })
  it('never become lower', () => {
    run({ raise: true })
    run({ raise: true }, sectionsOf({ bees: { dances: 60, hums: 3 } }))
    expect(JSON.parse(readFileSync(floors, 'utf8'))['reading/bees'].floors).toEqual({
      dances: { value: 71.2 },
      hums: { value: 3 },
    })
  })
  it('notice a figure that is gone', () => {
    run({ raise: true })
    expect(run({ check: true }, sectionsOf({ bees: {} }))).toBe(1)
    expect(said()).toContain('dances: has a floor, but is not measured')
  })
  it('hold for one corpus alone', () => {
    run({ raise: true })
    const other: { readonly [name: string]: Section } = {
      bees: () => [{ name: 'bees', corpus: 'ccc', figures: { dances: 99 }, lines: [] }],
    }
    expect(run({ check: true }, other)).toBe(1)
    expect(run({ raise: true }, other)).toBe(1)
    expect(said()).toContain('the corpus of bees is not the one')
    expect(run({ raise: true, goldChanged: true }, other)).toBe(0)
    expect(run({ check: true }, other)).toBe(0)
  })
  it('stand where a corpus is missing, unless all are', () => {
    run({ raise: true })
    const none: Section = () => []
    expect(run({ check: true }, { ...sectionsOf(), bees: none })).toBe(0)
    expect(said()).toContain('not measured, for want of a corpus or reader: bees')
    expect(run({ check: true }, { bees: none })).toBe(1)
    expect(said()).toContain('nothing could be measured')
  })
})
