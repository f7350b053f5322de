import { expect, test } from 'vitest'
import { words } from '../language/en/words.js'
import { handMade } from './clauseFixture.js'
import { makeGround } from './clauses.js'
import { beginnings, chooseEdges, endings } from './edgeChooser.js'
import { endFeatures } from './edgeFeatures.js'
import { settingOf } from './edgeSetting.js'

const noRule = { end: -1, begin: -1, close: -1 }
const none = { bits: 4, scale: 1, table: btoa('\0'.repeat(16)) }

function setting(text: string, marker: number) {
  const { tokens, mentions } = handMade(text)
  return settingOf(makeGround(tokens, mentions, words, [], []), 0, tokens.length, marker, marker + 1, noRule)
}

test('a consequence begins outside its condition, or nowhere where nothing is told there', () => {
  const asked = setting('Now if he pays , it will open .', 1)
  expect(beginnings(asked, 3)).toEqual([0, 5, 6, 7])
  expect(beginnings(asked, 7)).toEqual([-1, 0])
})

test('it ends before the marker or after the condition', () => {
  const asked = setting('Now if he pays , it will open .', 1)
  expect(endings(asked, 3, 0)).toEqual([0, 5, 6, 7])
  expect(endings(asked, 3, 6)).toEqual([6, 7])
})

test('without a word after the marker nothing is chosen', () => {
  expect(chooseEdges(setting('He would go if', 3), none)).toBeUndefined()
  expect(chooseEdges(setting('He would go if it rains', 3), none)?.end).toBeGreaterThan(3)
})

test('features depend on the words around alone', () => {
  const one = setting('If he pays , it opens .', 0)
  expect(endFeatures(one, 2)).toEqual(endFeatures(setting('If he pays , it opens .', 0), 2))
  expect(endFeatures(one, 2)).not.toEqual(endFeatures(one, 5))
})
