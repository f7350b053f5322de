/** Time grows with the length of a text and with the number of articles, and no faster. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { longArticle, patterns } from './bench/patterns.js'
import type { Capture } from './model/capture.js'
import { read } from './parley.js'

const capture = (text: string, name = 'a.txt'): Capture => ({
  name,
  mediaType: 'text/plain',
  text,
  published: '2023-07-18',
})

const folder = fileURLToPath(new URL('../sample', import.meta.url))
const sample = readdirSync(folder)
  .filter(file => file.endsWith('.txt'))
  .map(file => readFileSync(join(folder, file), 'utf8'))

/** Milliseconds of the clock, the shorter of so many tries: other tests run at the same time. */
function timeOf(captures: readonly Capture[], tries: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < tries; round += 1) {
    const before = performance.now()
    read(captures)
    best = Math.min(best, performance.now() - before)
  }
  return best
}

/**
 * What is so many times as large may take three times as many times as long, plus 300 ms; what grows with the square of ten
 * takes a hundred. Returns a line that says so where it takes longer, twice.
 */
function outgrows(small: readonly Capture[], large: readonly Capture[], times: number): string | undefined {
  const before = timeOf(small, 2)
  const limit = 3 * times * before + 300
  let after = timeOf(large, 1)
  if (after > limit) after = Math.min(after, timeOf(large, 1))
  return after > limit ? `${before.toFixed(1)} ms, ${times} times as much ${after.toFixed(0)} ms` : undefined
}

describe('time grows with the length of the text', () => {
  beforeAll(() => {
    for (const pattern of Object.values(patterns)) read([capture(pattern(2_000))])
  })
  it.each(Object.keys(patterns))('%s', name => {
    const pattern = patterns[name]!
    expect(outgrows([capture(pattern(5_000))], [capture(pattern(50_000))], 10)).toBe(undefined)
  })
  it('up to a million characters of articles', () => {
    const articles = sample.join('\n\n')
    const text = (length: number): string =>
      articles.repeat(Math.ceil(length / articles.length)).slice(0, length)
    expect(outgrows([capture(text(50_000))], [capture(text(1_000_000))], 20)).toBe(undefined)
  })
  it('in one long article, all of it read', () => {
    const text = longArticle(sample)
    expect(read([capture(text(20_000))]).statements.length).toBeGreaterThan(80)
    expect(outgrows([capture(text(20_000))], [capture(text(200_000))], 10)).toBe(undefined)
  })
})

describe('time grows with the number of articles', () => {
  /** The sample again and again, with names and dates of its own each time. */
  const many = (count: number): readonly Capture[] =>
    Array.from({ length: count }, (_, index) => {
      const text = sample[index % sample.length]!
      return capture(
        text.replace(/Peskov|July|grain/gu, word => word + String.fromCharCode(97 + (index % 26))),
        `${index}.txt`,
      )
    })
  it('in one story', () => {
    expect(outgrows(many(10), many(80), 8)).toBe(undefined)
  })
})

const hostile = fileURLToPath(new URL('../../shared/hostile/patterns.mjs', import.meta.url))

describe.skipIf(!existsSync(hostile))(
  'hostile patterns beside the repository (skipped where ../shared is not there)',
  () => {
    it('take time that grows with their length', async () => {
      const found = ((await import(/* @vite-ignore */ hostile)) as { patterns: typeof patterns }).patterns
      const bad = Object.entries(found).map(([name, pattern]) => {
        const slow = outgrows([capture(pattern(2_000))], [capture(pattern(20_000))], 10)
        return slow && `${name}: ${slow}`
      })
      expect(bad.filter(line => line !== undefined)).toEqual([])
    })
  },
)
