import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachLetterRun } from './letterRuns.js'

function runsOf(text: string): readonly string[] {
  const runs: string[] = []
  eachLetterRun(text, run => {
    runs.push(run)
  })
  return runs
}

test('runs of letters and digits, of any script', () => {
  expect(runsOf('The 27 ships — “Größe”, порт, 港.')).toEqual(['The', '27', 'ships', 'Größe', 'порт', '港'])
  expect(runsOf('')).toEqual([])
})

test('it stops when it is told to', () => {
  const seen: string[] = []
  eachLetterRun('one two three', run => {
    seen.push(run)
    return seen.length < 2
  })
  expect(seen).toEqual(['one', 'two'])
})

test('as a pattern finds them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ9 é-ßж.\u0301港') }), text => {
      expect(runsOf(text)).toEqual(text.match(/[\p{L}\p{N}]+/gu) ?? [])
    }),
  )
})
