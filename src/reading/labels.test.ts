import { describe, expect, it } from 'vitest'
import { makeKnowledge } from '../knowledge/tables.js'
import { english } from '../language/en/en.js'
import { framing } from '../language/en/framing.js'
import type { Article } from '../model/article.js'
import { makeId } from '../text/identity.js'
import { labels } from './labels.js'
import { mentions } from './mentions.js'
import { quotations } from './quotations.js'
import { sentences } from './sentences.js'
import { pipeline } from './stage.js'
import { tokens } from './tokens.js'

const knowledge = makeKnowledge()
const language = { ...english, framing }
const stages = pipeline().add(tokens).add(quotations).add(sentences).add(mentions).add(labels)

function articleOf(text: string): Article {
  const id = makeId('article', text)
  return {
    id,
    capture: { name: 'test', mediaType: 'text/plain', text, published: '2024-03-02' },
    language: 'en',
    published: { from: '2024-03-02', implied: [], by: 'test' },
    regions: [{ span: { article: id, start: 0, end: text.length }, kind: 'body', by: 'test' }],
    repairs: [],
    residues: [],
  }
}

function read(text: string) {
  return stages.run({ article: articleOf(text), language, knowledge, report: () => {} }).labels
}

function show(text: string): readonly string[] {
  return read(text).map(
    ({ start, end, referent, marked }) => `${marked ? '! ' : ''}${text.slice(start, end)} = ${referent}`,
  )
}

describe('places', () => {
  it('a war is named by where it is fought', () =>
    expect(show('The war in Sudan went on.')).toEqual(['war in Sudan = war-in-sudan']))
  it('before or after', () => expect(show('The Sudan war went on.')).toEqual(['Sudan war = war-in-sudan']))
  it('with a judgement it is marked', () =>
    expect(show('He has been waging his brutal war in Ukraine since then.')).toContain(
      '! brutal war in Ukraine = war-in-ukraine',
    ))
  it('a party’s own term needs no place', () =>
    expect(show('Trade fell after the special military operation began.')).toEqual([
      '! special military operation = war-in-ukraine',
    ]))
  it('an adjective before is no place of a war', () =>
    expect(show('The Sudanese war hero slept.')).toEqual([]))
  it('a war nowhere is nothing', () => expect(show('The war of words went on.')).toEqual([]))
})

describe('actors', () => {
  it('a marked word beside a name', () =>
    expect(show('The Russians wait. Strongman Vladimir Putin spoke.')).toContain(
      '! Strongman Vladimir Putin = person/vladimir-putin',
    ))
  it('with whose it is', () =>
    expect(show('Kremlin strongman Putin spoke.')).toEqual([
      '! Kremlin strongman Putin = person/vladimir-putin',
    ]))
  it('one plain descriptor for a person, the role before the name', () =>
    expect(
      show('Vladimir Putin spoke. Then the Russian president left. The Russian president slept.'),
    ).toEqual(['the Russian president = person/vladimir-putin']))
  it('a regime is a government', () =>
    expect(show('The Syrian regime answered.')).toContain('! The Syrian regime = government-of-syria'))
  it('and so is a government', () =>
    expect(show('The Syrian government answered.')).toContain('The Syrian government = government-of-syria'))
})

describe('quotations', () => {
  it('what is quoted is the speaker’s label', () =>
    expect(
      show('The envoy said: “This brutal war in Sudan must end and the Syrian regime knows it.”'),
    ).toEqual([]))
  it('what follows the quotation is the article’s again', () =>
    expect(show('“We know,” said the envoy on the brutal war in Sudan.')).toEqual([
      '! brutal war in Sudan = war-in-sudan',
    ]))
})

describe('the framing table', () => {
  for (const { id, yes, no } of framing) {
    for (const sentence of yes)
      it(`${id}: ${sentence}`, () => expect(read(sentence).map(label => label.by)).toContain(id))
    for (const sentence of no)
      it(`${id}: not ${sentence}`, () => expect(read(sentence).map(label => label.by)).not.toContain(id))
  }
})
