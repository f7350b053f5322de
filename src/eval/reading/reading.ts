/** `npm run eval -- reading --data FOLDER`: measures reading topic by topic on the benchmarks, and holds the figures to their floors. */
import { readFileSync, writeFileSync } from 'node:fs'
import { belowFigures, Floors, raiseFigures } from '../floors.js'
import { UsageError } from '../usage.js'
import type { Section, SectionResult } from './section.js'

export interface ReadingOptions {
  readonly data?: string | undefined
  readonly only?: string | undefined
  readonly split?: string | undefined
  readonly check?: boolean | undefined
  readonly raise?: boolean | undefined
  readonly goldChanged?: boolean | undefined
  readonly json?: boolean | undefined
}

type Print = (line: string) => void

function choose(
  sections: { readonly [name: string]: Section },
  only: string | undefined,
): readonly (readonly [string, Section])[] {
  const all = Object.entries(sections)
  const chosen = all.filter(([name]) => only === undefined || name === only || name.startsWith(`${only}/`))
  if (chosen.length > 0) return chosen
  throw new UsageError(`there is no table ${only}: give one of ${all.map(([name]) => name).join(', ')}`)
}

function printTables(results: readonly SectionResult[], print: Print): void {
  for (const { name, corpus, lines } of results) {
    print(`${name}  (corpus ${corpus.slice(0, 12)})`)
    for (const line of lines) print(line === '' ? '' : `  ${line}`)
    print('')
  }
}

/** Prints what is below its floor or measured on another corpus. Returns whether anything is. */
function holdToFloors(results: readonly SectionResult[], floors: Floors, print: Print): boolean {
  let failed = false
  for (const { name, figures } of results) {
    const below = belowFigures(floors, `reading/${name}`, figures)
    for (const line of below) print(`below  ${name}: ${line}`)
    const bare = Object.keys(figures).filter(figure => !floors[`reading/${name}`]?.floors[figure])
    if (bare.length > 0) print(`${name} has no floor yet for ${bare.join(', ')}: add them with --raise`)
    failed ||= below.length > 0
  }
  if (!failed) print('reading: no figure is below its floor')
  return failed
}

/** Prints where the corpus is another than that of the floors. Returns whether any is. */
function changedCorpora(results: readonly SectionResult[], floors: Floors, print: Print): boolean {
  const changed = results.filter(({ name, corpus }) => {
    const known = floors[`reading/${name}`]
    return known !== undefined && known.gold !== corpus
  })
  for (const { name } of changed)
    print(
      `the corpus of ${name} is not the one that its floors were measured on: if that is meant, add --raise --gold-changed`,
    )
  return changed.length > 0
}

/**
 * Measures the sections and prints their tables. Returns the exit status: 0 well, 1 with `check` where a figure is below its floor,
 * a corpus is not the one measured, or none is there at all. Throws a UsageError where it is called wrongly.
 */
export function measureReading(
  sections: { readonly [name: string]: Section },
  { data, only, split, check, raise, goldChanged, json }: ReadingOptions,
  floorsPath: string,
  print: Print,
): number {
  if (data === undefined) throw new UsageError('the benchmarks lie outside the repository: add --data FOLDER')
  if (split !== undefined && (check || raise))
    throw new UsageError(
      'floors hold for the split that is measured without --split: leave out --check and --raise',
    )
  const chosen = choose(sections, only)
  const measured = chosen.map(([name, section]) => [name, section(data, split)] as const)
  const results = measured.flatMap(([, found]) => found)
  const missing = measured.filter(([, found]) => found.length === 0).map(([name]) => name)

  if (json) print(JSON.stringify(results, null, 2))
  else printTables(results, print)
  if (missing.length > 0 && !json)
    print(`not measured, for want of a corpus or reader: ${missing.join(', ')}`)
  if (results.length === 0 && check) {
    print(`nothing could be measured: give the folder that holds data/ with --data, not ${data}`)
    return 1
  }
  const floors = Floors.parse(JSON.parse(readFileSync(floorsPath, 'utf8')))
  const failed = check ? holdToFloors(results, floors, print) : false
  if ((check || raise) && !goldChanged && changedCorpora(results, floors, print)) return 1
  if (raise) {
    const raised = results
      .filter(({ figures }) => Object.keys(figures).length > 0)
      .reduce((so, { name, corpus, figures }) => raiseFigures(so, `reading/${name}`, corpus, figures), floors)
    writeFileSync(floorsPath, `${JSON.stringify(raised, null, 2)}\n`)
  }
  return failed ? 1 : 0
}
