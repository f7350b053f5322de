/**
 * `npm run eval -- reading --data FOLDER`, and `-- cleaning`: measures topic by topic on the benchmarks, and holds the figures to their
 * floors and goals.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { belowFigures, Floors, raiseFigures } from './floors.js'
import type { Goal, Section, SectionOptions, SectionResult, Sections } from './section.js'
import { UsageError } from './usage.js'

export interface TablesOptions extends SectionOptions {
  readonly data?: string | undefined
  readonly only?: string | undefined
  readonly check?: boolean | undefined
  readonly raise?: boolean | undefined
  readonly goldChanged?: boolean | undefined
  /** Goals of speed and time are told, and not held: the machine may be any. */
  readonly anyMachine?: boolean | undefined
  readonly json?: boolean | undefined
}

type Print = (line: string) => void

function choose(
  sections: Sections,
  only: string | undefined,
): readonly (readonly [name: string, section: Section])[] {
  const all = Object.entries(sections)
  const chosen = all.filter(([name]) => only === undefined || name === only || name.startsWith(`${only}/`))
  if (chosen.length > 0) return chosen
  throw new UsageError(`there is no table ${only}: give one of ${all.map(([name]) => name).join(', ')}`)
}

const inFigures = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1))

function sayGoal({ name, measured, unit, wants, aim, held }: Goal): string {
  const bound = wants === 'more' ? 'at least' : 'at most'
  return `${name}: ${inFigures(measured)} ${unit}; aim: ${bound} ${inFigures(aim)}, held: ${bound} ${inFigures(held)}`
}

function printTable({ name, corpus, lines, goals = [] }: SectionResult, print: Print): void {
  print(`${name}  (corpus ${corpus.slice(0, 12)})`)
  for (const line of [...lines, ...goals.map(sayGoal)]) print(line === '' ? '' : `  ${line}`)
  print('')
}

const missed = ({ measured, wants, held }: Goal): boolean =>
  !(wants === 'more' ? measured >= held : measured <= held)

/** Prints what is below its floor or behind its goal. Returns whether anything is. */
function hold(
  what: string,
  results: readonly SectionResult[],
  floors: Floors,
  isHeld: (goal: Goal) => boolean,
  print: Print,
): boolean {
  let failed = false
  for (const { name, figures, goals = [] } of results) {
    const place = `${what}/${name}`
    const behind = goals.filter(goal => isHeld(goal) && missed(goal))
    const below = [...belowFigures(floors, place, figures), ...behind.map(sayGoal)]
    for (const line of below) print(`below  ${name}: ${line}`)
    const bare = Object.keys(figures).filter(figure => !floors[place]?.floors[figure])
    if (bare.length > 0) print(`${name} has no floor yet for ${bare.join(', ')}: add them with --raise`)
    failed ||= below.length > 0
  }
  if (!failed) print(`${what}: no figure is below its floor`)
  return failed
}

/** Prints where the corpus is another than that of the floors. Returns whether any is. */
function changedCorpora(
  what: string,
  results: readonly SectionResult[],
  floors: Floors,
  print: Print,
): boolean {
  const changed = results.filter(({ name, corpus }) => {
    const known = floors[`${what}/${name}`]
    return known !== undefined && known.gold !== corpus
  })
  for (const { name } of changed)
    print(
      `the corpus of ${name} is not the one that its floors were measured on: if that is meant, add --raise --gold-changed`,
    )
  return changed.length > 0
}

/**
 * Measures the sections and prints their tables, each as soon as it is there. `what` is the word that calls them. Returns the exit
 * status: 0 well, 1 with `check` where a figure is below its floor or goal, a corpus is not the one measured, or none is there at all.
 * Throws a UsageError where it is called wrongly.
 */
export async function measureTables(
  what: string,
  sections: Sections,
  { data, only, check, raise, goldChanged, anyMachine, json, ...options }: TablesOptions,
  floorsPath: string,
  print: Print,
): Promise<number> {
  if (data === undefined) throw new UsageError('the benchmarks lie outside the repository: add --data FOLDER')
  if (options.split !== undefined && (check || raise))
    throw new UsageError(
      'floors hold for the split that is measured without --split: leave out --check and --raise',
    )
  const results: SectionResult[] = []
  const missing: string[] = []
  for (const [name, section] of choose(sections, only)) {
    const found = await section(data, options)
    if (found.length === 0) missing.push(name)
    results.push(...found)
    if (!json) for (const result of found) printTable(result, print)
  }
  if (json) print(JSON.stringify(results, null, 2))
  else if (missing.length > 0) print(`not measured, for want of a corpus or reader: ${missing.join(', ')}`)
  if (results.length === 0 && check) {
    print(`nothing could be measured: give the folder that holds data/ with --data, not ${data}`)
    return 1
  }
  const floors = Floors.parse(JSON.parse(readFileSync(floorsPath, 'utf8')))
  const failed = check ? hold(what, results, floors, () => !anyMachine, print) : false
  if ((check || raise) && !goldChanged && changedCorpora(what, results, floors, print)) return 1
  if (raise) {
    const raised = results
      .filter(({ figures }) => Object.keys(figures).length > 0)
      .reduce((so, { name, corpus, figures }) => raiseFigures(so, `${what}/${name}`, corpus, figures), floors)
    writeFileSync(floorsPath, `${JSON.stringify(raised, null, 2)}\n`)
  }
  return failed ? 1 : 0
}
