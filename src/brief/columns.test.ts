import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setLines, type Word, widthOf } from './columns.js'

const plain = (text: string): string => text
const words = (...texts: string[]): readonly Word[] =>
  texts.map(text => ({ text, paint: plain, joined: false }))

test('East Asian signs take two columns, accents none', () => {
  expect([widthOf('abc'), widthOf('会談'), widthOf('e\u0301'), widthOf('😀')]).toEqual([3, 4, 1, 2])
})

test('lines break between words and are indented under the first', () => {
  expect(setLines(words('one', 'two', 'three', 'four'), 12, '• ')).toEqual(['• one two', '  three four'])
})

test('joined words stay on one line', () => {
  const joined = [...words('see', 'the', 'word'), { text: ',', paint: plain, joined: true }]
  expect(setLines(joined, 12, '')).toEqual(['see the', 'word,'])
})

test('a word wider than a line is broken', () => {
  expect(setLines(words('abcdefghijklmnop'), 12, '• ')).toEqual(['• abcdefghij', '  klmnop'])
})

test('a path stays in one piece, with its bracket', () => {
  const path = { text: 'a/very/long/path.txt:1:1', paint: plain, joined: true, whole: true }
  expect(setLines([...words('see', '('), path], 12, '')).toEqual(['see', '(a/very/long/path.txt:1:1'])
})

test('a line is painted word by word and measured without paint', () => {
  const painted = words('aaaa', 'bbbb').map(word => ({ ...word, paint: (text: string) => `<<${text}>>` }))
  expect(setLines(painted, 10, '')).toEqual(['<<aaaa>> <<bbbb>>'])
})

test('no line is wider than asked, whatever the words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, unit: 'grapheme' })),
      fc.integer({ min: 20, max: 60 }),
      (texts, width) => {
        const kept = texts.map(text => text.replace(/\s+/gu, '')).filter(text => text !== '')
        return setLines(words(...kept), width, '• ').every(line => widthOf(line) <= width)
      },
    ),
  )
})
