import { expect, it } from 'vitest'
import { matchUp } from './matching.js'

const weigh = (table: readonly (readonly number[])[]) => (left: number, right: number) => table[left]![right]!

it('matches each to at most one', () => {
  expect(matchUp([0, 1], [0], weigh([[0.9], [1]]))).toEqual([-1, 0])
})
it('gives way so that as many as possible are matched', () => {
  expect(
    matchUp(
      [0, 1],
      [0, 1],
      weigh([
        [0.9, 1],
        [0, 0.8],
      ]),
    ),
  ).toEqual([0, 1])
})
it('prefers the heavier pair', () => {
  expect(matchUp([0], [0, 1], weigh([[0.8, 0.9]]))).toEqual([1])
})
it('leaves alone what has no partner', () => {
  expect(matchUp([0], [0], weigh([[0]]))).toEqual([-1])
})
