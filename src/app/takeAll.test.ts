import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeAll } from './takeAll.js'

const folder = mkdtempSync(join(tmpdir(), 'parley-take-'))
const inputs = Array.from({ length: 12 }, (_, index) => {
  const path = join(folder, `${String(index).padStart(2, '0')}.txt`)
  const sentence = `The harbour master of port ${index} said on Tuesday that the ferries may leave if the wind turns.`
  writeFileSync(
    path,
    `Home | Ports | Weather\n\nPort ${index} opens its gates\n\n${sentence}\n\n© 2031 Meridian\n`,
  )
  return path
})

test('a run that is stopped anywhere and begun again writes the same file', async () => {
  const whole = join(folder, 'whole.jsonl')
  expect(await takeAll(inputs, { into: whole })).toMatchObject({ lines: 12, before: 0, lost: 0 })
  const parts = join(folder, 'parts.jsonl')
  for (const stopAt of [1, 5, 6, 11]) {
    const stop = new AbortController()
    const taken = await takeAll(inputs, {
      into: parts,
      signal: stop.signal,
      progress: ({ articles }) => {
        if (articles === stopAt) stop.abort()
      },
    })
    expect(taken).toMatchObject({ lines: stopAt, stopped: { articles: stopAt } })
  }
  expect(await takeAll(inputs, { into: parts })).toMatchObject({ lines: 12, before: 11 })
  expect(readFileSync(parts, 'utf8')).toBe(readFileSync(whole, 'utf8'))
})

test('articles come without their pages', async () => {
  const into = join(folder, 'clean.jsonl')
  await takeAll(inputs.slice(3, 4), {
    into,
    clean: true,
    all: { published: '2031-05-27', outlet: 'Meridian' },
  })
  expect(JSON.parse(readFileSync(into, 'utf8'))).toMatchObject({
    title: 'Port 3 opens its gates',
    text: 'The harbour master of port 3 said on Tuesday that the ferries may leave if the wind turns.',
    date: '2031-05-27',
    outlet: 'Meridian',
    language: 'en',
  })
})

test('what cannot be read is reported and counted; a file that is done stays', async () => {
  const into = join(folder, 'lost.jsonl')
  const seen: string[] = []
  const taken = await takeAll([inputs[0]!, join(folder, 'none.txt')], {
    into,
    report: ({ problem }) => seen.push(problem.rule),
  })
  expect(taken).toMatchObject({ lines: 1, lost: 1 })
  expect(seen.length).toBeGreaterThan(0)
  expect(await takeAll([inputs[0]!], { into })).toHaveProperty('wrong')
})
