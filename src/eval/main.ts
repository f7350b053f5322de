import { fileURLToPath } from 'node:url'
import { read } from '../parley.js'
import { loadTagger, readerNames } from '../readers.js'
import { sections as cleaning } from './cleaning/sections.js'
import { evaluate } from './evaluate.js'
import { sections as reading } from './reading/sections.js'
import { UsageError } from './usage.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
process.exitCode = await evaluate(process.argv.slice(2), {
  read: (captures, asked = 'learned') => {
    const name = readerNames.find(one => one === asked)
    if (!name) throw new UsageError(`there is no reader ${asked}: give one of ${readerNames.join(', ')}`)
    return read(captures, { tagger: loadTagger(name) })
  },
  root,
  floors: fileURLToPath(new URL('../../src/eval/floors.json', import.meta.url)),
  tables: { reading, cleaning },
  print: line => console.log(line),
})
