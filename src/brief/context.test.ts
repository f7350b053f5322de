import { expect, test } from 'vitest'
import { sentenceAround } from './context.js'

/** The sentence around the words between the first `[` and `]`, which are not part of the text. */
function around(drawn: string): string {
  const start = drawn.indexOf('[')
  const text = drawn.replace('[', '').replace(']', '')
  const { start: from, end } = sentenceAround(text, { start, end: drawn.indexOf(']') - 1 })
  return text.slice(from, end)
}

test.each([
  ['ends where a sentence ends', 'One. The [strait] must open. Two.', 'The strait must open.'],
  ['ends at a line', 'One\nThe [strait] must open\nTwo', 'The strait must open'],
  [
    'takes a closing mark with it',
    'He said “the [strait] must open.” Two.',
    'He said “the strait must open.”',
  ],
  ['does not stop at a point inside a number', 'One. The [rate] is 1.5 now. Two.', 'The rate is 1.5 now.'],
  ['is the span where that is a sentence', 'One. [The strait must open.] Two.', 'The strait must open.'],
  ['is the text where that is one sentence', 'the [strait]', 'the strait'],
])('a sentence %s', (_, drawn, sentence) => {
  expect(around(drawn)).toBe(sentence)
})

test('where no sentence ends, it is cut on both sides', () => {
  const { start, end, cut } = sentenceAround('word '.repeat(400), { start: 1000, end: 1004 })
  expect([start > 700, end < 1300, cut]).toEqual([true, true, 'both'])
})
