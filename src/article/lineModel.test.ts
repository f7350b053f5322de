import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../language/en/en.js'
import { readMarkup } from '../markup/markup.js'
import { clean } from '../parley.js'
import { senses, sensesOf } from './containerNames.js'
import { judge } from './judge.js'
import { scoreLines } from './lineModel.js'
import { lineWeights } from './lineWeights.js'
import { markLines, mostLines } from './marks.js'
import { compile, readPage, shownBlocks } from './page.js'
import { labelLines } from './regions.js'
import { sumTrees } from './trees.js'
import { readWeights, writeWeights } from './weightsCode.js'

const weights = readWeights(lineWeights)

const paragraphs = [
  'The island republic of Norvana will send an envoy to the harbour talks in Quito next month, its president said on Monday.',
  'The mainland government has not yet said whether it will attend the talks, which were called off twice last year.',
  'Both governments closed their ports in spring after a dispute over fishing rights in the northern strait, and trade has fallen by half.',
  'Fishermen on both sides of the strait have asked for a quick end to the dispute, which keeps their boats in the harbour.',
]

const page = `<html><body>
<nav><ul><li><a href=/>Home</a></li><li><a href=/w>World</a></li><li><a href=/s>Sport</a></li></ul></nav>
<div class="layout"><div class="article-body">
<h1>Norvana to send envoy to harbour talks</h1>
<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>
<figure><img src=a.jpg><figcaption>Boats in the harbour of Norvana wait for the end of the dispute on Sunday.</figcaption></figure>
<h2>Ports closed</h2>
<p>${paragraphs[2]}</p>
<table><tr><td>Norvana</td><td>12 ports</td></tr><tr><td>Mainland</td><td>31 ports</td></tr></table>
<p>${paragraphs[3]}</p>
</div><aside class="sidebar"><h3>Most read</h3>
<p><a href=/1>The ten best beaches of the northern strait, and how to get there without a boat of your own this summer.</a></p>
<p><a href=/2>Why the price of lemons has doubled since the spring and will not come down before the winter.</a></p></aside></div>
<footer><p>All words on this page belong to the Harbour Times and may be sent on with a link to where they stand.</p></footer>
</body></html>`

const kindsOf = (article: ReturnType<typeof clean>['article']): readonly (readonly [string, string])[] =>
  article.regions.map(({ kind, span }) => [kind, article.capture.text.slice(span.start, span.end).trim()])

describe('the line model', () => {
  it('keeps the paragraphs of a page and drops what stands around them', () => {
    const { text, layout } = readMarkup(page)
    const kinds = new Map(
      kindsOf(clean({ name: 'p', mediaType: 'text/html', text, layout }).article).map(([kind, words]) => [
        words,
        kind,
      ]),
    )
    for (const paragraph of paragraphs) expect(kinds.get(paragraph)).toBe('body')
    expect(
      [...kinds].filter(([words, kind]) => kind === 'body' && /beaches|lemons|may be sent on/u.test(words)),
    ).toEqual([])
  })

  it('takes nothing from an article without its page', () => {
    for (const text of [paragraphs[0]!, paragraphs.join('\n\n'), paragraphs.join('\n')]) {
      const { article } = clean({ name: 'p', mediaType: 'text/plain', text })
      expect(kindsOf(article).filter(([kind]) => kind === 'furniture')).toEqual([])
    }
  })

  it('is asked about so many lines and no more, and says so', () => {
    const text = Array.from({ length: mostLines + 5 }, (_, at) => `Line ${at}`).join('\n')
    const { problems } = clean({ name: 'p', mediaType: 'text/plain', text })
    expect(problems.filter(({ rule }) => rule === 'article/too-many-lines')).toHaveLength(1)
  })

  it('gives a finite number for each line, whatever the page', () => {
    const tables = compile(english)
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<div class="comments">',
            '</div>',
            '<li>',
            'a b. ',
            ' ',
            '<h1>',
            'Ω',
            '</form>',
            '<form>',
          ),
        ),
        parts => {
          const { text, layout: whole } = readMarkup(parts.join(''))
          const layout = shownBlocks(text, whole)
          const lines = readPage(text, english, tables, 'en', layout)
          const labels = labelLines(lines)
          for (const seen of [layout, undefined]) {
            const scores = scoreLines(text, lines, labels, seen, weights)
            expect(Array.from(scores).every(Number.isFinite)).toBe(true)
            expect(judge(lines, labels, { scores, layout: seen !== undefined })).toHaveLength(lines.length)
            expect(judge(lines, labels, markLines(text, lines, labels, seen))).toHaveLength(lines.length)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('its parts', () => {
  it('a tree asks from the root down', () => {
    const trees = { bias: 1, trees: [{ features: [0, 1], thresholds: [0.5, 2], leaves: [10, 20, 30, 40] }] }
    const columns = [Float32Array.of(0, 0, 1, 1), Float32Array.of(2, 3, 2, 3)]
    expect([...sumTrees(trees, columns, 4)]).toEqual([11, 21, 31, 41])
  })

  it('weights are written as they are read', () => {
    expect(writeWeights(readWeights(lineWeights))).toBe(lineWeights)
  })

  it('weights for other features are refused', () => {
    expect(() => readWeights(`AAAA${lineWeights.slice(4)}`)).toThrow(/train them anew/u)
  })

  it('names of containers have senses', () => {
    const named = (names: string): readonly string[] =>
      senses.filter((_, bit) => (sensesOf(names) >> bit) & 1)
    expect(named('entry-content')).toContain('body')
    expect(named('related-links')).toEqual(['related'])
    expect(named('address')).toEqual([])
    expect(named('post-12 hentry category-sport tag-ball')).toEqual(['story'])
  })
})

describe('a piece of a page', () => {
  it('of a feed is not judged: there is no page around it', () => {
    const { text, layout } = readMarkup(
      `<p>${paragraphs[0]}</p><p>${paragraphs[1]}</p><p><a href="/n">Subscribe to our newsletter</a></p>`,
    )
    const { article } = clean({ name: 'a', mediaType: 'text/html', text, layout })
    expect(article.regions.map(({ kind }) => kind)).toEqual(['body', 'body', 'newsletter'])
  })
})
