import { describe, expect, test } from 'vitest'
import type { NormDocument } from '../corpus.js'
import { eventsOf, judge, scoreCodes } from './claims.js'
import { headOf, sameHead } from './heads.js'

const phrase = (text: string) => ({ start: 0, end: text.length })

describe('the head of a phrase', () => {
  test.each([
    ['a court in Lima', 'court'],
    ['the envoys', 'envoys'],
    ['President Ana Ruiz, a lawyer', 'Ruiz'],
    ['fighters loyal to Ruiz', 'fighters'],
    ['the envoy’s', 'envoy'],
  ])('%s: %s', (text, head) => {
    const { start, end } = headOf(text, phrase(text))
    expect(text.slice(start, end)).toBe(head)
  })

  test('two phrases name the same where the head of one lies in the other', () => {
    const text = 'A court in Lima freed the two envoys of Chile.'
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    expect(sameHead(text, at('A court'), at('A court in Lima'))).toBe(true)
    expect(sameHead(text, at('A court in Lima'), at('Lima'))).toBe(true)
    expect(sameHead(text, at('A court in Lima'), at('envoys'))).toBe(false)
  })
})

function sentence(text: string, source: string, target: string, root: string): NormDocument {
  const span = (id: string, words: string) => {
    const start = text.indexOf(words)
    return { id, type: id, start, end: start + words.length, text: words }
  }
  return {
    id: text,
    split: 'train',
    lang: 'en',
    text,
    spans: [span('s', source), span('t', target)],
    relations: [{ id: 'e', type: 'event', args: { source: ['s'], target: ['t'] }, attrs: { root } }],
  }
}

describe('a sentence is read as events', () => {
  test('its code, who and whom', () => {
    const [event] = eventsOf('Peru expelled two Chilean diplomats.')
    expect(event).toMatchObject({ code: 'SANCTION', by: 'en/claim/expel' })
  })

  test('the event whose parties fit best answers', () => {
    const text = 'Peru condemned Chile. Norway praised Brazil.'
    expect(judge(sentence(text, 'Norway', 'Brazil', 'SUPPORT'))).toMatchObject({
      read: 'SUPPORT',
      parties: true,
    })
    expect(judge(sentence(text, 'Peru', 'Chile', 'ACCUSE'))).toMatchObject({ read: 'ACCUSE', parties: true })
  })

  test('no event, no code', () => {
    expect(judge(sentence('Peru is larger than Chile.', 'Peru', 'Chile', 'AID'))?.read).toBeUndefined()
  })
})

test('precision, recall and F1 of each code of the corpus', () => {
  const one = (wanted: string, read: 'AID' | 'AGREE' | undefined) => ({
    id: '',
    text: '',
    wanted,
    read,
    by: undefined,
    parties: true,
  })
  expect(scoreCodes([one('AID', 'AID'), one('AID', 'AGREE'), one('AGREE', undefined)])).toEqual([
    { code: 'AGREE', gold: 1, precision: 0, recall: 0, f1: 0 },
    { code: 'AID', gold: 2, precision: 100, recall: 50, f1: (100 * 2) / 3 },
  ])
})
