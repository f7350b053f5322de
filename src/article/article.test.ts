import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noKnowledge } from '../knowledge/fixture.js'
import type { Knowledge } from '../knowledge/knowledge.js'
import { cues } from '../language/en/cues.js'
import { furniture } from '../language/en/furniture.js'
import { residues } from '../language/en/residues.js'
import { words } from '../language/en/words.js'
import type { Language } from '../language/language.js'
import type { Actor } from '../model/actor.js'
import { Article } from '../model/article.js'
import type { Capture } from '../model/capture.js'
import type { Problem } from '../model/evidence.js'
import { readArticle, type Tables } from './article.js'

const harbour: Actor = {
  id: 'outlet/harbour',
  kind: 'outlet',
  name: 'Harbour',
  names: [],
  roles: [],
  known: true,
}
const knowledge: Knowledge = {
  ...noKnowledge,
  outletAt: host => (host.endsWith('harbour.example') ? harbour : undefined),
}
const months = { january: 1, march: 3, may: 5, october: 10 }
const dates = { months, weekdays: { monday: 1, sunday: 7 } }
const language = {
  tag: 'en',
  words,
  cues,
  furniture,
  residues,
  fields: [],
  pages: {},
  dates,
} as unknown as Language
const tables: Tables = { language, knowledge }

function read(text: string, more: Partial<Capture> = {}): { article: Article; problems: Problem[] } {
  return readArticle(
    { name: 'a.txt', published: '2021-05-04', mediaType: 'text/plain', text, ...more },
    tables,
  )
}

/** The regions as `kind: words`, one a line. */
function regionsOf(text: string): readonly string[] {
  const { article } = read(text)
  return article.regions.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end).trim()}`)
}

const first =
  'The island republic of Norvana will send an envoy to the harbour talks in Quito next month, its president said on Monday.'
const second =
  'The mainland government has not yet said whether it will attend the talks, which were called off twice last year.'
const third =
  'Both governments closed their ports in spring after a dispute over fishing rights in the northern strait.'

const page = `18.0 C
HomeWorldNorvana to send envoy to harbour talks in...

Norvana to send envoy to harbour talks in Quito

By Jane Roe

${first}

${second}

A second round?

La presidenta de la isla rechaza las nuevas condiciones sobre pesca del continente vecino

${third}

Source: Morgenblatt

follow:
Jane

I'm Jane Roe and I work as a writer for Harbour Times, covering shipping and trade. My mission is to explain the sea.

Related Posts

Ten islands to visit before winter

error: Copying is disabled`

describe('regions of a page', () => {
  const regions = regionsOf(page)
  const has = (region: string): void => expect(regions).toContain(region)
  it('a temperature is furniture', () => has('furniture: 18.0 C'))
  it('a menu with the cut headline is furniture', () =>
    has('furniture: HomeWorldNorvana to send envoy to harbour talks in...'))
  it('the title is the headline', () => has('headline: Norvana to send envoy to harbour talks in Quito'))
  it('a name after “by” is a byline', () => has('byline: By Jane Roe'))
  it('paragraphs are body', () => has(`body: ${second}`))
  it('a short question between paragraphs is a crosshead', () => has('crosshead: A second round?'))
  it('an untranslated line is a teaser', () =>
    expect(regions.find(region => region.includes('presidenta'))).toMatch(/^teaser/u))
  it('a source line is a credit', () => has('credit: Source: Morgenblatt'))
  it('“follow:” is furniture', () => has('furniture: follow:'))
  it('a part of the author’s name is a byline', () => has('byline: Jane'))
  it('who wrote it is a biography', () =>
    expect(regions.find(region => region.includes('I work as'))).toMatch(/^bio/u))
  it('what stands under related posts leads elsewhere', () =>
    has('recirculation: Ten islands to visit before winter'))
  it('a notice against copying is furniture', () => has('furniture: error: Copying is disabled'))
})

describe('an article', () => {
  const { article } = read(page)
  it('knows its author', () => expect(article.author).toBe('Jane Roe'))
  it('knows the outlet that the biography names', () =>
    expect(article.outlet?.actor).toBe('outlet/harbour-times'))
  it('takes the outlet of the capture first', () =>
    expect(read(page, { outlet: 'Island Review' }).article.outlet?.actor).toBe('outlet/island-review'))
  it('takes the outlet of the address before the one of the page', () =>
    expect(read(page, { url: 'https://www.harbour.example/a' }).article.outlet?.actor).toBe('outlet/harbour'))
  it('knows the words that a credit names', () => {
    const names = article.regions.find(({ kind }) => kind === 'credit')!.names!
    expect(page.slice(names.start, names.end)).toBe('Morgenblatt')
  })
  it('knows the language of a teaser', () => {
    expect(article.regions.find(({ kind }) => kind === 'teaser')!.language).toBe('es')
  })
  it('is of the model', () => expect(Article.parse(article)).toEqual(article))
  it('is the same again', () => expect(read(page)).toEqual({ article, problems: read(page).problems }))
  it('has its date from the capture', () =>
    expect(article.published).toEqual({ from: '2021-05-04', implied: [], by: 'capture' }))
})

describe('regions of plain text', () => {
  it('a text of paragraphs alone is body', () => {
    expect(regionsOf(`${first}\n\n${second}`)).toEqual([`body: ${first}`, `body: ${second}`])
  })
  it('one short sentence is body', () =>
    expect(regionsOf('The envoy left.')).toEqual(['body: The envoy left.']))
  it('a wrapped paragraph is one region', () => {
    const wrapped =
      'The envoy of the island republic said on Monday that\nthe harbour talks would go on as planned, in spite of\nthe storm that had closed the port.'
    expect(regionsOf(wrapped)).toEqual([`body: ${wrapped}`])
  })
  it('a dateline stands apart from its paragraph', () => {
    expect(regionsOf(`LIMA, May 3 (Reuters) – ${first}\n\n${second}`)[0]).toBe(
      'dateline: LIMA, May 3 (Reuters) –',
    )
  })
  it('a list after a colon stays body', () => {
    expect(
      regionsOf(`${first}\n\nThe envoy named three terms:\n\nOpen ports\n\nFree passage\n\n${second}`),
    ).toContain('body: Open ports')
  })
  it('a short sentence between paragraphs stays body', () => {
    expect(regionsOf(`${first}\n\nShe declined to say more.\n\n${second}`)).toContain(
      'body: She declined to say more.',
    )
  })
  it('a line that goes on with the one above stays body', () => {
    expect(regionsOf(`${first}\n\n“, she stated.\n\n${second}`)).toContain('body: “, she stated.')
  })
  it('comments are the readers’', () => {
    const comment =
      'I think that the whole plan is a waste of good money and time, as everybody on the island knows.'
    expect(regionsOf(`${first}\n\n${second}\n\n${third}\n\nComments\n\n${comment}`)).toContain(
      `comments: ${comment}`,
    )
  })
})

describe('what translation and copying left', () => {
  const found = (text: string): readonly string[] =>
    read(text).article.residues.map(({ span }) => text.slice(span.start, span.end))
  it('finds a Spanish “and” between dates', () =>
    expect(found(`${first} It runs on 3 Y 4 May in Quito.`)).toEqual(['3 Y 4 May']))
  it('finds a stray letter', () =>
    expect(found(`${first} They seek s Safeguards for boats.`)).toEqual(['s Safeguards']))
  it('finds a calque', () =>
    expect(found(`${first} Nobody knows whether he will come or no.`)).toEqual(['come or no']))
  it('finds the rest of a link', () =>
    expect(found(`${first} The vote is on Friday. (see)`)).toEqual(['(see)']))
  it('finds nothing in good English', () => expect(found(`${first} ${second} ${third}`)).toEqual([]))
})

describe('problems', () => {
  const rules = (text: string, more: Partial<Capture> = {}): readonly string[] =>
    read(text, more).problems.map(({ rule }) => rule)
  it('a good text has none', () => expect(rules(first)).toEqual([]))
  it('a byte order mark', () => expect(rules(`\ufeff${first}`)).toEqual(['article/byte-order-mark']))
  it('line breaks of two characters', () =>
    expect(rules(`${first}\r\n${second}`)).toEqual(['article/carriage-return']))
  it('NUL', () => expect(rules(`${first}\0`)).toEqual(['article/nul']))
  it('lost characters', () => expect(rules(`${first} caf\ufffd`)).toEqual(['article/lost-characters']))
  it('an empty text', () => expect(rules(' \n')).toEqual(['article/empty']))
  it('a text without date', () => {
    const { problems } = readArticle({ name: 'a', mediaType: 'text/plain', text: first }, tables)
    expect(problems.map(({ rule, hint }) => [rule, hint?.includes('--published')])).toEqual([
      ['article/no-date', true],
    ])
  })
  it('a text in another language', () => {
    const german =
      'Die Präsidentin der Insel hat am Montag erklärt, dass sie nicht an den Gesprächen in Quito teilnehmen werde. Das Festland schweigt dazu bisher.'
    expect(rules(german)).toEqual(['article/other-language'])
    expect(read(german).article.language).toBe('de')
  })
  it('a text that is too long', () => {
    const long = `${first}\n`.repeat(9_000)
    const { article, problems } = read(long)
    expect(problems.map(({ rule }) => rule)).toEqual(['article/too-long'])
    expect(article.regions.at(-1)).toMatchObject({
      kind: 'furniture',
      by: 'article/too-long',
      span: { end: long.length },
    })
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '\n',
    '\r\n',
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    ' ',
    '. ',
    ': ',
    '...',
    '©',
    'By Jane Roe',
    'Related Posts',
    'Comments',
    first,
    'A crosshead',
    '\ud83d',
    '\0',
    '24 C',
    '— ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }).map(pieces => pieces.join('')),
  )

  it('is read without an exception, and its regions tile it', () => {
    fc.assert(
      fc.property(text, any => {
        const { regions } = read(any).article
        let at = 0
        for (const { span } of regions) {
          expect(span.start).toBe(at)
          at = span.end
        }
        expect(at).toBe(any.length)
      }),
      { numRuns: 300 },
    )
  })

  it('has its repairs and residues inside it', () => {
    fc.assert(
      fc.property(text, any => {
        const { repairs, residues: left } = read(any).article
        for (const { span } of [...repairs, ...left])
          expect(span.start >= 0 && span.start <= span.end && span.end <= any.length).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('hostile texts', () => {
  const hostile: { readonly [name: string]: (n: number) => string } = {
    spaces: n => `on${' '.repeat(n)}x`,
    quotes: n => '"'.repeat(n),
    spacedQuotes: n => '“ '.repeat(n / 2),
    closing: n => 'a” '.repeat(n / 3),
    opening: n => ' “a'.repeat(n / 3),
    apostrophes: n => "'a ".repeat(n / 3),
    newlines: n => 'x\n'.repeat(n / 2),
    sentences: n => 'Ana Ruiz said so.\n'.repeat(n / 18),
    names: n => 'Ab '.repeat(n / 3),
    credit: n => `Source: ${'A '.repeat(n / 2)}`,
    digits: n => '1 '.repeat(n / 2),
    dots: n => '.'.repeat(n),
    whether: n => 'whether or no '.repeat(n / 14),
  }
  it.each(Object.keys(hostile))('%s take linear time', name => {
    const cost = (n: number): number => {
      const text = hostile[name]!(n)
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 3; round += 1) {
        const start = performance.now()
        read(text)
        best = Math.min(best, performance.now() - start)
      }
      return best
    }
    cost(2_000)
    expect(cost(40_000)).toBeLessThan(Math.max(300, cost(10_000) * 12))
  })
})
