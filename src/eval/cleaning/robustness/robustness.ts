/** What no input may do: crash, hang, take long, or make Parley break a promise. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Section } from '../../section.js'
import { readClasses } from './classes.js'
import { hostileFiles } from './hostile.js'
import { tableOfTallies } from './tally.js'
import { msPerMegabyte, steepest } from './trial.js'
import { tryClasses } from './watch.js'

/** One hash over the files that inputs are taken from. */
function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of hostileFiles) {
    const path = join(folder, 'hostile', name)
    if (existsSync(path)) hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** How many inputs may seem slow while other programs run on the machine. */
const mostSlow = 5

export const robustness: Section = async (folder, { seed = 1, full = false } = {}) => {
  const before = performance.now()
  const tallies = await tryClasses(await readClasses(folder), { folder, seed, all: full })
  const sum = (key: 'count' | 'ok' | 'slow'): number =>
    tallies.reduce((total, tally) => total + tally[key], 0)
  const minutes = (performance.now() - before) / 60_000
  return [
    {
      name: 'robustness',
      corpus: hashOf(folder),
      // Slow inputs are counted apart: of a busy machine they say as much as of us.
      figures: { 'inputs without trouble': (100 * (sum('ok') + sum('slow'))) / sum('count') },
      goals: [
        { name: 'slow inputs', measured: sum('slow'), unit: 'inputs', wants: 'less', aim: 0, held: mostSlow },
      ],
      lines: [
        `seed ${seed}, ${full ? 'all inputs' : 'a sample of each class: --full tries all'}; ${sum('count')} inputs in ${minutes.toFixed(1)} minutes`,
        `at most ${msPerMegabyte} ms of the processor for a megabyte (a smaller input counts as 0.1 MB), growth with a power of at most ${steepest}`,
        '',
        ...tableOfTallies(tallies),
      ],
    },
  ]
}
