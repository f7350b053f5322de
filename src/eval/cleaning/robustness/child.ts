/**
 * A process of its own that tries the inputs of one class, so that what ends or stops it ends nothing else:
 * `node child.js FOLDER CLASS SEED all|sample AFTER` tries those with a number above AFTER. It tells the number of each input before it tries it, and the outcome after.
 */
import { readClasses } from './classes.js'
import { chosen, type Outcome } from './trial.js'

export type Message =
  | { readonly starts: number }
  | { readonly index: number; readonly outcome: Outcome }
  | { readonly done: true; readonly memory: number }

/** Waits until it is written: what is still to be written when the process ends is lost. */
const tell = (message: Message): Promise<void> =>
  new Promise(resolve => {
    if (process.send) process.send(message, () => resolve())
    else resolve()
  })

const [folder = '', name, seed = '1', which, after = '-1'] = process.argv.slice(2)
process.on('unhandledRejection', reason => {
  throw reason instanceof Error ? reason : new Error(String(reason))
})
const found = (await readClasses(folder)).find(one => one.name === name)
if (!found) throw new Error(`there is no class ${name}: give the name of one in classes.ts`)
const atStart = process.memoryUsage.rss()
for (const index of chosen(found, which === 'all')) {
  if (index <= Number(after)) continue
  await tell({ starts: index })
  await tell({ index, outcome: await found.attempt(index, Number(seed)) })
}
await tell({ done: true, memory: (process.resourceUsage().maxRSS * 1_024 - atStart) / 1e6 })
process.disconnect?.()
