import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textFragment } from './textFragment.js'

const text =
  'Talks to go on\n\n“We will sit down the day the boats can sail,” Maro said, well-meaning.\n\nThe end, the end'

const at = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

test('a few words are named whole, with the marks of the syntax encoded', () => {
  expect(textFragment(text, at('Maro said, well-meaning'))).toBe('#:~:text=Maro%20said%2C%20well%2Dmeaning')
})

test('many words, or words of two blocks, are named by both ends', () => {
  expect(textFragment(text, { start: 0, end: text.indexOf(' Maro') })).toBe(
    '#:~:text=Talks%20to%20go%20on,day%20the%20boats%20can%20sail%2C%E2%80%9D',
  )
})

test('words that stand twice lead nowhere', () => {
  expect(textFragment(text, at('the end'))).toBeDefined()
  expect(textFragment(text, at('he end'))).toBeUndefined()
})

test('no stretch of any text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(50), fc.nat(50), (any, start, length) => {
      const fragment = textFragment(any, { start, end: start + length })
      return fragment === undefined || fragment.startsWith('#:~:text=')
    }),
  )
})
