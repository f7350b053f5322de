import { describe, expect, it } from 'vitest'
import { readSpeakerLabels } from './speakerLabels.js'
import { judgeTexts, type Passage, sha256 } from './speakers.js'

const text =
  'Mayor Ana Ruiz opened the dam. “It holds,” she said. The mayor left early. ' +
  'Ivo Vega and John Odera stayed. They said that the wall was thin. Officials declined to comment.'

const at = (words: string, from = 0): string => {
  const start = text.indexOf(words, from)
  return `${start}\t${start + words.length}`
}
const span = (words: string): string => at(words).replace('\t', '-')

function verdicts(lines: readonly string[], hash = sha256(text)) {
  const labelled = readSpeakerLabels(['# a remark', `a\t${hash}`, ...lines].join('\n'))
  const passages = new Map<string, Passage>([['a', { id: 'a', text, published: '2020-05-05' }]])
  return judgeTexts(labelled, passages).map(({ verdict }) => verdict)
}

describe('who is meant', () => {
  it('is right where the reader finds the same party', () => {
    expect(
      verdicts([
        `${at('she')}\tp\t${span('Ana Ruiz')}`,
        `${at('The mayor')}\td\t${span('Ana Ruiz')}`,
        `${at('They')}\tp\t${span('Ivo Vega')}+${span('John Odera')}`,
        `${at('Officials')}\td\t?officials`,
      ]),
    ).toEqual(['right', 'right', 'right', 'right'])
  })
  it('is right by either of two answers', () => {
    expect(verdicts([`${at('Officials')}\td\t?bodies|?officials`])).toEqual(['right'])
  })
  it('is wrong with somebody else, or with somebody where nobody is named', () => {
    expect(
      verdicts([
        `${at('she')}\tp\t${span('Ivo Vega')}`,
        `${at('The mayor')}\td\t?officials`,
        `${at('Officials')}\td\t?experts`,
        `${at('They')}\tp\t${span('Ivo Vega')}`,
      ]),
    ).toEqual(['wrong', 'wrong', 'wrong', 'wrong'])
  })
  it('is silent where nobody is found, or nobody by name', () => {
    expect(
      verdicts([`${at('dam')}\td\t${span('Ana Ruiz')}`, `${at('Officials')}\td\t${span('Ana Ruiz')}`]),
    ).toEqual(['silent', 'silent'])
  })
  it('holds for the text that was labelled alone', () => {
    expect(() => verdicts([], 'another')).toThrow('is not the one labelled')
  })
  it('refuses a stretch that is none', () => {
    expect(() => readSpeakerLabels('a\tb\n9\t3\tp\t?officials')).toThrow('no stretch')
  })
})
