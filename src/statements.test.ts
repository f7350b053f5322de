import { describe, expect, it } from 'vitest'
import { read } from './parley.js'

/** What is said in some paragraphs, as “speaker: words | words”. */
function told(...paragraphs: readonly string[]): readonly string[] {
  const text = ['Harbour talks go on', ...paragraphs].join('\n\n')
  const record = read([{ name: 'a.txt', mediaType: 'text/plain', text, published: '2021-05-12' }])
  return record.statements.map(
    ({ speaker, content }) =>
      `${speaker.label}: ${content.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
  )
}

describe('speech around its verb', () => {
  it.each([
    [
      'keeps the resumed half, however short',
      ['“They are not in the room,” Ana Ruiz said, “so they cannot leave it.”'],
      ['Ana Ruiz: They are not in the room, | so they cannot leave it.'],
    ],
    [
      'keeps what goes on after a verb in the middle',
      ['Gaps remain, Ana Ruiz added, and it is for the port alone to close them.'],
      ['Ana Ruiz: Gaps remain | and it is for the port alone to close them'],
    ],
    [
      'finds the source behind a time or a channel',
      ['The quay will open in June, wrote on Twitter the Chilean negotiator, Luis Araujo.'],
      ['Luis Araujo: The quay will open in June'],
    ],
    [
      'gives a second verb the first one’s subject',
      ['Peru is demanding guarantees, and wants the inspectors to leave the quay.'],
      ['Peru: guarantees', 'Peru: the inspectors to leave the quay'],
    ],
    [
      'gives a verb of speech the subject of a silent one',
      ['Ana Ruiz telephoned Luis Araujo on Monday and promised that Lima would keep the quay open.'],
      ['Ana Ruiz: Lima would keep the quay open'],
    ],
    [
      'ends what is asked where a warning begins',
      ['Peru told Chile to leave the quay, warning that the deal would cost it dear.'],
      ['Peru: Chile to leave the quay', 'Peru: the deal would cost it dear'],
    ],
    [
      'leaves out what is said of the source',
      ['According to the Wall Street Journal, which quotes a Peruvian official, the quay will close in May.'],
      ['Peruvian official: the quay will close in May'],
    ],
    [
      'gives the words to the one quoted by an agency',
      ['“We remain hopeful,” confided a Peruvian official quoted by AFP.'],
      ['Peruvian official: We remain hopeful,'],
    ],
    [
      'does not take what is added for what was said',
      ['“We know the quay,” Ana Ruiz said, adding that the port would close.'],
      ['Ana Ruiz: We know the quay,', 'Ana Ruiz: the port would close'],
    ],
    [
      'gives a threat under way to its own subject',
      ['While Chile burns, President Ana Ruiz is threatening to close the port.'],
      ['Ana Ruiz: to close the port'],
    ],
    [
      'begins with the subject, not behind it',
      ['The critics warn his tariff would be a mistake.'],
      ['critics: his tariff would be a mistake'],
    ],
    [
      'keeps a day that owns something',
      ['Ana Ruiz said Tuesday’s vote was void.'],
      ['Ana Ruiz: Tuesday’s vote was void'],
    ],
    [
      'steps over a clause of time to “that”',
      ['Ana Ruiz said after the vote that she would keep the quay open.'],
      ['Ana Ruiz: she would keep the quay open'],
    ],
    [
      'keeps a subject with its apposition',
      ['The ship, Calypso, was seized at the quay, Ana Ruiz said.'],
      ['Ana Ruiz: The ship, Calypso, was seized at the quay'],
    ],
    [
      'never says what stands before a verb with an object',
      ['This is why, as part of the plan, Peru has demanded regular access to the quay.'],
      ['Peru: regular access to the quay'],
    ],
    [
      'finds the name in front of two descriptions',
      ['Ana Ruiz, an analyst, a Lima-based expert, said the move to sell it will fail.'],
      ['Ana Ruiz: the move to sell it will fail'],
    ],
    [
      'reads the paragraph after a colon, whose marks are lost',
      ['Speaking to the council, Ana Ruiz said:', 'We have waited too long. The quay must open.'],
      ['Ana Ruiz: We have waited too long. The quay must open'],
    ],
    ['gives nobody words that no group said', ['No group claimed the attack on the quay.'], []],
    [
      'leaves to the article what follows a deal',
      ['Ana Ruiz agreed to “go on with it”. The quay will be turned into a “house of art”.'],
      ['Ana Ruiz: go on with it'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(told(...paragraphs)).toEqual(expected)
  })

  it('takes no description for another speaker', () => {
    const jointly = (sentence: string) =>
      read([{ name: 'a.txt', mediaType: 'text/plain', text: `Harbour talks go on\n\n${sentence}` }])
        .statements.flatMap(statement => statement.jointly ?? [])
        .map(({ label }) => label)
    expect(jointly('Ana Ruiz, a former pilot and port expert, said the quay was lost.')).toEqual([])
    expect(jointly('Ana Ruiz and Chile’s Luis Araujo said the quay was lost.')).toEqual(['Luis Araujo'])
  })

  it('never gives a quotation with words of its own behind it to the one who spoke before', () => {
    const [, second] = told(
      'Ana Ruiz said that the quay was closed.',
      '“We remain hopeful,” grumbled a docker nearby.',
    )
    expect(second ?? '').not.toMatch(/^Ana Ruiz/u)
  })

  it('begins no content with a comma', () => {
    const lines = told('Ana Ruiz pointed out that, from Peru, this kind of promise is not new.')
    expect(lines).toEqual(['Ana Ruiz: from Peru, this kind of promise is not new'])
  })

  it('takes a person before the beat of an editor', () => {
    const [first] = told('The BBC’s Middle East editor Ana Ruiz writes: “The harbour is shut for good.”')
    expect(first).toMatch(/^Ana Ruiz/u)
  })

  it('does not take a fronted clause for what was said', () => {
    const lines = told('While two others do not, Peru and Chile have pledged more money this year.')
    expect(lines).toEqual(['Peru: more money this year'])
  })

  it('takes “he said” after its content for whoever spoke, not for whom the content names', () => {
    const [first, second] = told(
      'Luis Araujo spoke in Lima.',
      'Pedro Salas repeated the charge on Monday: the quay will close unless Juan Vega signs, he said.',
    )
    expect([first, second].some(each => each?.startsWith('Juan Vega'))).toBe(false)
  })
})

describe('what the page puts between two paragraphs', () => {
  it('is no part of what is said over it', () => {
    expect(
      told(
        'The port of Lima was closed on Monday for the ships of both countries.',
        '"We will come, and we will bring the lists that were asked for',
        'Advertisement',
        'and the maps," said Ana Ruiz on Tuesday in Lima.',
        'Nobody else was heard at the port of Lima on that day or on the next one.',
      ),
    ).toEqual(['Ana Ruiz: We will come, and we will bring the lists that were asked for | and the maps,'])
  })
})

describe('whose move a condition is', () => {
  const movers = (sentence: string) => {
    const text = `Harbour talks go on\n\n${sentence}`
    const record = read([{ name: 'a.txt', mediaType: 'text/plain', text, published: '2021-05-12' }])
    return [...record.statements, ...record.tellings]
      .flatMap(({ claims }) => claims.flatMap(({ conditions }) => conditions))
      .map(({ on, requires }) => [text.slice(requires.start, requires.end), ...on.map(({ label }) => label)])
  }
  it.each([
    ['“If I’m heard, Peru will talk with Chile,” Ana Ruiz said.', ['heard', 'Ana Ruiz']],
    ['Peru will hold talks with Chile if we pay.', ['we pay']],
    ['Peru will hold talks with Chile if you’re willing.', ['you’re willing']],
    ['Peru will hold talks with Chile if people pay.', ['people pay']],
    ['Peru will hold talks with Chile if voters pay.', ['pay', 'voters']],
  ])('nobody’s, where a pronoun or “people” names no party: %s', (sentence, expected) => {
    expect(movers(sentence)).toEqual([expected])
  })
})
