import { describe, expect, it } from 'vitest'
import { caseOf, cases, makeWordPieces, splitWords } from './wordPieces.js'

const vocabulary = ['[UNK]', '[CLS]', '[SEP]', 'talk', '##s', 'tal', '##k', '##ing', 'zurich', '.', 'a']
const { cut, start, gap, unknown } = makeWordPieces(vocabulary.join('\n'))
const pieces = (word: string): string =>
  cut(word)
    .map(id => vocabulary[id])
    .join(' ')

describe('word pieces', () => {
  it('knows the pieces that are no words', () => {
    expect([start, gap, unknown]).toEqual([1, 2, 0])
  })
  it('takes the longest piece first', () => {
    expect(pieces('talks')).toBe('talk ##s')
    expect(pieces('talking')).toBe('talk ##ing')
  })
  it('looks at letters without case and accents', () => {
    expect(pieces('TALKS')).toBe('talk ##s')
    expect(pieces('Zürich')).toBe('zurich')
  })
  it('does not know a word of which it does not know every piece', () => {
    expect(pieces('talkz')).toBe('[UNK]')
    expect(pieces('\u0301')).toBe('[UNK]')
    expect(pieces('a'.repeat(101))).toBe('[UNK]')
  })
})

describe('words', () => {
  it('are runs of letters, marks and digits, and single other signs', () => {
    const text = 'He said: “U.N. 2nd-best” 😀!'
    const stretches = splitWords(text, { start: 3, end: text.length })
    expect(stretches.map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['said', ':', '“', 'U', '.', 'N', '.', '2nd', '-', 'best', '”', '😀', '!'],
    ])
  })
  it('have a case', () => {
    const words: readonly (readonly [string, keyof typeof cases])[] = [
      ['talks', 'lower'],
      ['Talks', 'title'],
      ['UN', 'upper'],
      ['U', 'oneCapital'],
      ['McCain', 'mixed'],
      ['2022', 'digits'],
      ['G20', 'lettersAndDigits'],
      ['…', 'mark'],
      ['“', 'openingQuote'],
      ['”', 'closingQuote'],
      ['漢字', 'mixed'],
    ]
    expect(words.map(([word]) => caseOf(word))).toEqual(words.map(([, name]) => cases[name]))
  })
})
