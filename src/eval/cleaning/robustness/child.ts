/**
 * A process of its own that tries the inputs of one class, so that what ends or stops it ends nothing else:
 * `node child.js FOLDER CLASS SEED NUMBER,NUMBER…`. It tells the number of each input before it tries it, and the outcome after.
 */
import { readClasses } from './classes.js'
import type { Outcome } from './trial.js'

export type Message =
  | { readonly starts: number }
  | { readonly index: number; readonly outcome: Outcome }
  | { readonly done: true; readonly memory: number }

const tell = (message: Message): void => {
  process.send?.(message)
}

const [folder = '', name, seed = '1', numbers = ''] = process.argv.slice(2)
process.on('unhandledRejection', reason => {
  throw reason instanceof Error ? reason : new Error(String(reason))
})
const found = (await readClasses(folder)).find(one => one.name === name)
if (!found) throw new Error(`there is no class ${name}: give the name of one in classes.ts`)
const atStart = process.memoryUsage.rss()
for (const number of numbers.split(',')) {
  const index = Number(number)
  tell({ starts: index })
  tell({ index, outcome: await found.attempt(index, Number(seed)) })
}
tell({ done: true, memory: (process.resourceUsage().maxRSS * 1_024 - atStart) / 1e6 })
process.disconnect?.()
