import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { TrialClass } from './trial.js'
import { tryClasses } from './watch.js'

/** Ends itself at input 2, never comes back from input 5, and finds the others well. */
const program = `
for (let index = Number(process.argv[6]) + 1; index < 8; index += 1) {
  process.send({ starts: index })
  await new Promise(go => setTimeout(go, 5))
  if (index === 2) { console.error('out of bread'); process.exit(3) }
  if (index === 5) for (;;);
  process.send({ index, outcome: { bytes: 1, ms: 1 } })
}
process.send({ done: true, memory: 7 })
process.disconnect()
`

it('a process that ends or hangs costs one input, and the others are tried', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-watch-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'child.mjs')
  writeFileSync(path, program)
  const one: TrialClass = { name: 'loaves', full: 8, sample: 8, attempt: async () => ({ bytes: 0, ms: 0 }) }
  const [tally] = await tryClasses([one], { folder, seed: 1, all: false, program: path, patience: 1_500 })
  expect(tally).toMatchObject({ count: 8, ok: 6, hung: 2, memory: 7 })
  expect(tally?.examples).toEqual([
    '2: the process ended with 3: out of bread',
    expect.stringContaining('5: the process was ended (SIGKILL)'),
  ])
})
