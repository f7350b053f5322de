import { describe, expect, it } from 'vitest'
import { belowFloors, raiseFloors } from './floors.js'
import type { Score } from './score.js'

const score = (noun: string, recall: number, precision: number): Score => ({
  noun,
  gold: 10,
  found: 10,
  recall,
  precision,
  misses: [],
  extras: [],
})
const floors = { small: { gold: 'abc', floors: { statements: { recall: 0.9, precision: 0.5 } } } }

describe('floors', () => {
  it('let pass what is on the floor', () => {
    expect(belowFloors(floors, 'small', [score('statements', 0.9, 0.5)])).toEqual([])
  })
  it('say which score is below, and by how much', () => {
    expect(belowFloors(floors, 'small', [score('statements', 0.8, 1)])).toEqual([
      'statements: recall 0.800 is below its floor 0.9',
    ])
  })
  it('say when a noun is no longer scored', () => {
    expect(belowFloors(floors, 'small', [])).toEqual([
      'statements: has a floor, but the gold names none of it',
    ])
  })
  it('rise and never fall', () => {
    const raised = raiseFloors(floors, 'small', 'abc', [
      score('statements', 0.95, 0.4),
      score('times', 2 / 3, 0),
    ])
    expect(raised.small).toEqual({
      gold: 'abc',
      floors: { statements: { recall: 0.95, precision: 0.5 }, times: { recall: 0.666 } },
    })
  })
  it('are not set by what was not there to measure', () => {
    expect(
      raiseFloors({}, 'small', 'abc', [{ ...score('times', 1, 1), gold: 0, found: 0 }]).small?.floors,
    ).toEqual({})
  })
})
