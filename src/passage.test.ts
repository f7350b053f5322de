import { expect, test } from 'vitest'
import { readPassage } from './parley.js'

test('running text is read line by line, whatever stands in it', () => {
  const text = 'Share this\n\nPeru will open the port, Kahn said on Monday.\n'
  const { sentences, conditions } = readPassage(text, '2031-05-07')
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Share this',
    'Peru will open the port, Kahn said on Monday.',
  ])
  expect(conditions).toEqual([])
})
