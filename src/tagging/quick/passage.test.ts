import { describe, expect, it } from 'vitest'
import { makeForms } from './forms.js'
import { type Passage, readPassage } from './passage.js'
import { maximumWords, piecesOf } from './words.js'

const forms = makeForms(new Map([['gov', { coarse: 1, middle: 1, fine: 1, abbreviation: true }]]))

function passageOf(text: string): Passage {
  return readPassage(text, piecesOf(text, { start: 0, end: text.length })[0]!, forms, 0)
}
const wordsOf = (text: string): readonly string[] =>
  piecesOf(text, { start: 0, end: text.length }).flatMap(({ count, start, end }) =>
    Array.from({ length: count }, (_, i) => text.slice(start[i]!, end[i]!)),
  )
const quotesOf = (text: string): readonly string[] => {
  const { words, quotes } = passageOf(text)
  return quotes.map(({ first, last }) => text.slice(words.start[first]!, words.end[last]!))
}
const sentencesOf = (text: string): readonly string[] => {
  const { words, sentenceStarts } = passageOf(text)
  return sentenceStarts
    .slice(0, -1)
    .map((from, s) => text.slice(words.start[from]!, words.end[sentenceStarts[s + 1]! - 1]!))
}

describe('words', () => {
  it('are runs of letters and digits, and single marks', () =>
    expect(wordsOf('“No,” said É. Übel’s 2nd aide…')).toEqual([
      ...['“', 'No', ',', '”', 'said', 'É', '.', 'Übel', '’', 's', '2nd', 'aide', '…'],
    ]))
  it('of a long paragraph come in pieces', () => {
    const pieces = piecesOf('a '.repeat(2 * maximumWords + 1), { start: 0, end: 4 * maximumWords + 2 })
    expect(pieces.map(({ count }) => count)).toEqual([maximumWords, maximumWords, 1])
  })
  it('of nothing are none', () => expect(piecesOf(' \t ', { start: 0, end: 3 })).toEqual([]))
})

describe('quotations', () => {
  it('stand between curly or straight marks', () =>
    expect(quotesOf('“Yes,” he said, "but not now."')).toEqual(['“Yes,”', '"but not now."']))
  it('run to the end where they are not closed', () =>
    expect(quotesOf('He said: “We go on')).toEqual(['“We go on']))
  it('run from the beginning where they were not opened', () =>
    expect(quotesOf('and we go,” he said')).toEqual(['and we go,”']))
  it('end where the next begins', () => expect(quotesOf('“one “two”')).toEqual(['“one', '“two”']))
})

describe('sentences', () => {
  it('end with a stop before a capital', () =>
    expect(sentencesOf('It rained. We stayed.')).toEqual(['It rained.', 'We stayed.']))
  it('take the closing mark with them', () =>
    expect(sentencesOf('“It rained.” We stayed.')).toEqual(['“It rained.”', 'We stayed.']))
  it('do not end after an abbreviation or an initial', () =>
    expect(sentencesOf('Gov. Lee met J. Smith. They left.')).toEqual([
      'Gov. Lee met J. Smith.',
      'They left.',
    ]))
  it('do not end inside a number', () =>
    expect(sentencesOf('Prices rose 2.5 percent.')).toEqual(['Prices rose 2.5 percent.']))
})
