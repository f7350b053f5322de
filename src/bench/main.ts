/** `npm run bench [-- --data FOLDER]`: how fast, how large, how soon. Prints what it measured on which machine. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Capture } from '../model/article.js'
import { read } from '../parley.js'
import { patterns } from './patterns.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

function capture(text: string, index: number): Capture {
  return { name: `${index}.txt`, mediaType: 'text/plain', text, published: '2023-07-18' }
}

/** Seconds of processor time, on however many cores. */
function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const sampleFiles = readdirSync(join(root, 'sample'))
  .filter(file => file.endsWith('.txt'))
  .map(file => join(root, 'sample', file))

function readTexts(folder: string): readonly string[] {
  const path = join(folder, 'norm.jsonl')
  if (!existsSync(path)) return []
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
  return rows.map(row => (JSON.parse(row) as { readonly text: string }).text)
}

const print = (label: string, value: string): void => console.log(`${label.padEnd(44)}${value}`)

/** One by one for about three seconds of processor time, after one of warming up. */
function measureSpeed(label: string, texts: readonly string[]): void {
  const captures = texts.map(capture)
  let at = 0
  let characters = 0
  const readOn = (seconds: number): { readonly articles: number; readonly seconds: number } => {
    let articles = 0
    let spent = 0
    while (spent < seconds) {
      const one = captures[at % captures.length]!
      spent += processorSeconds(() => read([one]))
      characters += one.text.length
      articles += 1
      at += 1
    }
    return { articles, seconds: spent }
  }
  readOn(1)
  characters = 0
  const { articles, seconds } = readOn(3)
  const speed = `${(articles / seconds).toFixed(0)} articles/s per core, ${(characters / seconds / 1e6).toFixed(2)} million characters/s`
  print(`${label}, one by one`, `${speed} (${Math.round(characters / articles)} characters each)`)
}

/** As one story, in sizes that double, until one takes more than 15 seconds. */
function measureStory(label: string, texts: readonly string[]): void {
  for (let size = Math.min(25, texts.length); ; size = Math.min(size * 4, texts.length)) {
    const captures = texts.slice(0, size).map(capture)
    const seconds = processorSeconds(() => read(captures))
    print(`${label}, ${size} as one story`, `${(size / seconds).toFixed(0)} articles/s per core`)
    if (size === texts.length || seconds > 15) return
  }
}

function measureStart(label: string, args: readonly string[]): void {
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const before = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    times.push(performance.now() - before)
    if (status !== 0) {
      print(label, `failed: ${stderr.trim().split('\n').at(-1) ?? ''}`)
      return
    }
  }
  print(label, `${Math.min(...times).toFixed(0)} ms, best of ${times.length}`)
}

/** The exponent of growth from ten thousand to a million characters: 1 is linear, 2 is the square. */
function measureGrowth(): void {
  console.log('\ngrowth, seconds of processor time')
  const sizes = [1_000, 10_000, 100_000, 1_000_000]
  for (const [name, pattern] of Object.entries(patterns)) {
    const seconds: number[] = []
    for (const size of sizes) {
      const text = pattern(size)
      read([capture(text.slice(0, 1_000), 0)])
      seconds.push(processorSeconds(() => read([capture(text, 0)])))
      if (seconds.at(-1)! > 20) break
    }
    const last = seconds.length - 1
    const exponent = Math.log(seconds[last]! / seconds[1]!) / Math.log(sizes[last]! / sizes[1]!)
    print(`  ${name}`, `${seconds.map(one => one.toFixed(3)).join('  ')}   exponent ${exponent.toFixed(2)}`)
  }
}

const { values } = parseArgs({ options: { data: { type: 'string' } } })
const sample = sampleFiles.map(file => readFileSync(file, 'utf8'))
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
measureSpeed('sample', sample)
measureStory('sample', sample)
if (values.data !== undefined) {
  for (const name of ['newswcl50', 'polnear']) {
    const texts = readTexts(join(values.data, 'data', name))
    if (texts.length === 0) print(name, `not there: ${join(values.data, 'data', name, 'norm.jsonl')}`)
    else {
      measureSpeed(name, texts)
      measureStory(name, texts)
    }
  }
}
print('largest memory so far', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB resident`)
measureGrowth()
print('\nlargest memory', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB resident`)
