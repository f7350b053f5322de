/** How speed, growth and memory are measured: in seconds of processor time, on however many cores. */
import type { Capture } from '../model/capture.js'
import { captureOf } from './texts.js'

export type Read = (captures: readonly Capture[]) => unknown

export const printLine = (label: string, value: string): void => console.log(`${label.padEnd(44)}${value}`)

function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** One by one for about three seconds of processor time, after one of warming up. */
export function measureSpeed(read: Read, label: string, texts: readonly string[]): void {
  const captures = texts.map(captureOf)
  let at = 0
  const readOn = (limit: number) => {
    let [articles, characters, seconds] = [0, 0, 0]
    while (seconds < limit) {
      const one = captures[at % captures.length]!
      seconds += processorSeconds(() => read([one]))
      characters += one.text.length
      articles += 1
      at += 1
    }
    return { articles, characters, seconds }
  }
  readOn(1)
  const { articles, characters, seconds } = readOn(3)
  const speed = `${(articles / seconds).toFixed(0)} articles/s per core, ${(characters / seconds / 1e6).toFixed(2)} million characters/s`
  printLine(`${label}, one by one`, `${speed} (${Math.round(characters / articles)} characters each)`)
}

/** As one story, in sizes that grow, until one takes more than 15 seconds. */
export function measureStory(read: Read, label: string, texts: readonly string[]): void {
  for (let size = Math.min(25, texts.length); ; size = Math.min(size * 4, texts.length)) {
    const captures = texts.slice(0, size).map(captureOf)
    const seconds = processorSeconds(() => read(captures))
    printLine(`${label}, ${size} as one story`, `${(size / seconds).toFixed(0)} articles/s per core`)
    if (size === texts.length || seconds > 15) return
  }
}

const sizes = [1_000, 10_000, 100_000, 1_000_000]
/** No text is begun that would take longer than this if time grew with its length. */
const longest = 60

/** Seconds for each length, and the exponent of growth from ten thousand characters on: 1 is linear, 2 is the square. */
export function measureGrowth(
  read: Read,
  patterns: { readonly [name: string]: (length: number) => string },
): void {
  console.log(`growth, seconds for ${sizes.map(size => size.toLocaleString('en')).join(', ')} characters`)
  for (const [name, pattern] of Object.entries(patterns)) {
    const seconds: number[] = []
    for (const size of sizes) {
      const text = pattern(size)
      read([captureOf(text.slice(0, 1_000), 0)])
      seconds.push(processorSeconds(() => read([captureOf(text, 0)])))
      if (seconds.at(-1)! * 10 > longest) break
    }
    const last = seconds.length - 1
    const exponent = Math.log(seconds[last]! / seconds[1]!) / Math.log(sizes[last]! / sizes[1]!)
    printLine(
      `  ${name}`,
      `${seconds.map(one => one.toFixed(3)).join('  ')}   exponent ${exponent.toFixed(2)}`,
    )
  }
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`
export const residentNow = (): string => megabytes(process.memoryUsage().rss)
export const residentMost = (): string => megabytes(process.resourceUsage().maxRSS * 1024)
