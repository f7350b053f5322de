import { expect, test } from 'vitest'
import { type Conditional, compare, f1, marked, noScores, readingsOf, wordsOf } from './conditions.js'

const text = 'But if it rains, we stay. Unless it snows, we go. What if it hails?'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const conditional = (condition: string, consequence: string): Conditional => ({
  condition: wordsOf(text, [at(condition)]),
  consequence: wordsOf(text, consequence === '' ? [] : [at(consequence)]),
})

test('marks at the edges of a span weigh nothing', () => {
  expect(wordsOf(text, [at('if it rains, ')])).toEqual(wordsOf(text, [at('if it rains')]))
})

test('a condition marked twice counts once, and its pieces are put together', () => {
  const span = (id: string, words: string) => ({ id, type: 'x', text: words, ...at(words) })
  const split = {
    ...span('a', 'But if it rains, we stay'),
    fragments: [
      [0, 3],
      [17, 24],
    ] as const,
  }
  const relation = (id: string) => ({ id, type: 'conditional', args: { protasis: ['p'], apodosis: ['a'] } })
  const document = {
    id: 'd',
    split: 'dev',
    lang: 'en',
    text,
    spans: [span('p', 'if it rains'), split],
    relations: [relation('r'), relation('s')],
  }
  const [only, ...more] = marked(document, 'protasis', 'apodosis')
  expect(more).toEqual([])
  expect(only!.consequence).toEqual(new Set([0, 17, 20]))
})

test('what the corpora leave unmarked is not counted', () => {
  const reading = { binds: true, relation: 'if', on: [], by: 'test' } as const
  const read = readingsOf(text, [
    {
      ...reading,
      ...at('if it rains'),
      requires: at('it rains'),
      consequence: at('we stay'),
      lead: at('But'),
    },
    { ...reading, ...at('Unless it snows'), requires: at('it snows'), consequence: at('we go') },
    { ...reading, ...at('What if it hails'), requires: at('it hails') },
  ])
  expect(read.map(({ condition }) => condition.size)).toEqual([3, 4])
  expect(read[0]!.consequence.size).toBe(3)
})

test('found by one word in common, right from four fifths on', () => {
  const scores = noScores()
  const gold = [conditional('if it rains', 'we stay'), conditional('What if it hails', '')]
  compare(scores, gold, [conditional('if it rains, we', 'stay')])
  expect(scores.found).toEqual({ gold: 2, read: 1, right: 1 })
  expect(scores.condition).toEqual({ gold: 2, read: 1, right: 0 })
  expect(scores.consequence).toEqual({ gold: 1, read: 1, right: 0 })
  expect(scores.words).toEqual({ gold: 7, read: 4, right: 3 })
  expect(f1(scores.found)).toBeCloseTo(66.7, 1)
})
