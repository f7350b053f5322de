import { fileURLToPath } from 'node:url'
import { read } from '../parley.js'
import { evaluate } from './evaluate.js'
import { sections } from './reading/sections.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
process.exitCode = evaluate(process.argv.slice(2), {
  read,
  root,
  floors: fileURLToPath(new URL('../../src/eval/floors.json', import.meta.url)),
  sections,
  print: line => console.log(line),
})
