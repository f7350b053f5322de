import { expect, test } from 'vitest'
import { progressOn, sayStep } from './progress.js'

function world(isTTY: boolean) {
  const shown: string[] = []
  const clock = { now: 0 }
  const progress = progressOn(
    { err: { write: text => shown.push(text), isTTY, columns: 100 } },
    () => clock.now,
  )
  const show = (at: number, done: number): void => {
    clock.now = at
    progress.show({ step: 'reading', done, total: 1_000, unit: 'articles' })
  }
  return { shown, show, clear: progress.clear }
}

test('a terminal shows how far, how fast and how long, from the second second on', () => {
  const { shown, show, clear } = world(true)
  show(500, 0)
  expect(shown).toEqual([])
  for (let second = 1; second <= 20; second += 1) show(500 + second * 1_000, second * 20)
  expect(shown.at(-1)).toContain('reading 400 of 1,000 articles · 20 a second · 30 s left')
  clear()
  expect(shown.at(-1)).toBe('\r\u001b[K')
})

test('a log gets a line every ten seconds, and nothing of a short run', () => {
  const { shown, show, clear } = world(false)
  for (let second = 0; second <= 35; second += 1) show(second * 1_000, second)
  clear()
  expect(shown).toHaveLength(3)
  expect(shown[0]).toMatch(/^parley: reading 10 of 1,000 articles .* left\n$/u)
})

test('a terminal is not written to more than ten times a second', () => {
  const { shown, show } = world(true)
  for (let tick = 0; tick < 3_000; tick += 1) show(tick, tick)
  expect(shown.length).toBeLessThan(22)
})

test.each([
  [{ step: 'taking in', done: 3, unit: 'files' }, undefined, 'taking in 3 files'],
  [
    { step: 'taking in', name: 'news.warc.gz', done: 120e6, total: 2e9, unit: 'bytes' },
    40e6,
    'taking in news.warc.gz: 120.0 MB of 2.00 GB · 40.0 MB/s · 47 s left',
  ],
  [
    { step: 'fetching', done: 5, total: 300, unit: 'pages' },
    0.05,
    'fetching 5 of 300 pages · 3.0 a minute · 1 h 38 min left',
  ],
  [{ step: 'reading', done: 10, total: 10, unit: 'articles' }, 2, 'reading 10 of 10 articles · 2.0 a second'],
] as const)('%j', (step, rate, words) => {
  expect(sayStep(step, rate)).toBe(words)
})
