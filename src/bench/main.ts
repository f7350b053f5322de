/**
 * `npm run bench [-- --data FOLDER] [--reader NAME]`: how fast, how large, how soon. Prints what it measured on which machine. Every
 * reader is measured in a process of its own, so that none pays for another's weights.
 */
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { printLine } from './measures.js'
import { readerNames } from './readers.js'
import { root, sampleFiles } from './texts.js'

function measureStart(label: string, args: readonly string[]): void {
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const before = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    times.push(performance.now() - before)
    if (status !== 0) {
      printLine(label, `failed: ${stderr.trim().split('\n').at(-1) ?? ''}`)
      return
    }
  }
  printLine(label, `${Math.min(...times).toFixed(0)} ms, best of ${times.length}`)
}

const { values } = parseArgs({ options: { data: { type: 'string' }, reader: { type: 'string' } } })
const program = fileURLToPath(new URL('./reader.js', import.meta.url))
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${process.platform}\n`,
)
measureStart('start: bare node', ['-e', '0'])
measureStart('start: parley read, the sample', [
  'dist/cli/main.js',
  'read',
  ...sampleFiles,
  '--published',
  '2023-07-18',
])
for (const name of readerNames.filter(one => values.reader === undefined || one === values.reader)) {
  console.log(`\n${name}`)
  spawnSync(process.execPath, [program, name, ...(values.data === undefined ? [] : [values.data])], {
    stdio: 'inherit',
  })
}
