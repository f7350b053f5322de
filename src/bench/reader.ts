/** Measures one reader in this process: `node dist/bench/reader.js NAME [FOLDER]`. */
import {
  measureGrowth,
  measureSpeed,
  measureStory,
  printLine,
  residentMost,
  residentNow,
} from './measures.js'
import { longArticle, patterns } from './patterns.js'
import { loadReader, readerNames } from './readers.js'
import { captureOf, readSample, readTexts } from './texts.js'

const [asked, folder] = process.argv.slice(2)
const name = readerNames.find(one => one === asked)
if (name === undefined) throw new Error(`there is no reader ${asked}: give one of ${readerNames.join(', ')}`)

const sample = readSample()
const empty = residentNow()
const before = performance.now()
const read = await loadReader(name).catch((error: Error) => {
  console.log(`cannot be loaded: ${error.message}`)
  process.exit(1)
})
printLine('load', `${(performance.now() - before).toFixed(0)} ms, from ${empty} to ${residentNow()} resident`)
const first = performance.now()
read([captureOf(sample[0]!, 0)])
printLine('the first article after it', `${(performance.now() - first).toFixed(0)} ms`)

measureSpeed(read, 'sample', sample)
if (folder !== undefined) {
  for (const [corpus, split] of [
    ['newswcl50', undefined],
    ['polnear', 'dev'],
  ] as const) {
    const texts = readTexts(folder, corpus, split)
    if (texts.length === 0) printLine(corpus, `not there: ${folder}/data/${corpus}/norm.jsonl`)
    else measureSpeed(read, corpus, texts)
  }
  const texts = readTexts(folder, 'polnear')
  if (texts.length > 0) measureStory(read, 'polnear', texts)
}
printLine('largest memory so far', `${residentMost()} resident`)
measureGrowth(read, { 'paragraphs with ever new names': longArticle(sample), ...patterns })
printLine('largest memory', `${residentMost()} resident`)
