import { describe, expect, it } from 'vitest'
import { noKnowledge } from '../knowledge/fixture.js'
import { cues } from '../language/en/cues.js'
import { furniture } from '../language/en/furniture.js'
import { residues } from '../language/en/residues.js'
import { words } from '../language/en/words.js'
import { fields } from '../language/fields.js'
import type { Language } from '../language/language.js'
import { readMarkup } from '../markup/markup.js'
import { readArticle } from './article.js'

const dates = { months: { may: 5 }, weekdays: { monday: 1 } }
const language = {
  tag: 'en',
  words,
  cues,
  furniture,
  residues,
  fields,
  pages: {},
  dates,
} as unknown as Language

const paragraphs = [
  'The island republic of Norvana will send an envoy to the harbour talks in Quito next month, its president said on Monday.',
  'The mainland government has not yet said whether it will attend the talks, which were called off twice last year.',
  'Both governments closed their ports in spring after a dispute over fishing rights in the northern strait.',
]
const story = paragraphs.map(words => `<p>${words}</p>`).join('')

/** The kind of the region that holds these words. */
function kindOf(words: string, inside: string): string {
  const { text, layout, facts } = readMarkup(
    `<html><body class="single comments-open"><main>${inside}</main></body></html>`,
  )
  const capture = { name: 'a.html', published: '2021-05-04', mediaType: 'text/html', text, layout, facts }
  const { regions } = readArticle(capture, { language, knowledge: noKnowledge }).article
  const at = text.indexOf(words)
  return regions.find(({ span }) => span.start <= at && span.end > at)!.kind
}

const page = (more: string): string =>
  `<article class="post"><h1>Norvana to send envoy to harbour talks</h1>${more}<div class="post-body">${story}</div></article>`

describe('what the elements of a page say', () => {
  it('of an article for subscribers nothing', () => {
    expect(kindOf(paragraphs[0]!, page('').replace('post-body', 'paywall'))).toBe('body')
    const offer = '<div class="paywall">Read on for one euro a week and never miss a word of it.</div>'
    expect(kindOf('Read on', page(offer))).not.toBe('body')
  })
  it('a sentence that is all one link tells of another article', () => {
    const other =
      'The ferry of the north has waited for weeks, and its captain says that nobody told him why.'
    const linked = page('').replace(
      '<p>The mainland',
      `<div><a href="/ferry">${other}</a></div><p>The mainland`,
    )
    expect(kindOf(other, linked)).toBe('teaser')
    expect(kindOf(other, linked.replace('</a>', '').replace(other, `The</a>${other.slice(3)}`))).toBe('body')
  })
  it('a caption, by its element or its name', () => {
    expect(
      kindOf(
        'The harbour',
        page('<figure><img><figcaption>The harbour of Quito at dawn.</figcaption></figure>'),
      ),
    ).toBe('caption')
    expect(kindOf('The harbour', page('<div class="img-caption">The harbour of Quito at dawn.</div>'))).toBe(
      'caption',
    )
  })
  it('a name without “by”', () => {
    expect(kindOf('Ana', page('<div class="author-name">Ana de la Cruz Ruiz y Moreno</div>'))).toBe('byline')
  })
  it('a standfirst that reads like a paragraph', () => {
    expect(
      kindOf(
        'Two',
        page('<p class="dek">Two governments are to meet after a year of silence over the strait.</p>'),
      ),
    ).toBe('standfirst')
  })
  const remark =
    'I think that the whole plan is a waste of good money and time, as everybody on the island knows.'
  it('comments without a heading', () => {
    expect(kindOf(remark, `${page('')}<ol class="commentlist"><li><p>${remark}</p></li></ol>`)).toBe(
      'comments',
    )
  })
  it('a newsletter among the paragraphs', () => {
    const box =
      '<aside class="newsletter-box"><p>The strait, every morning, on your table and before everybody else has it.</p></aside>'
    expect(
      kindOf('every morning', `<h1>Norvana to send envoy to harbour talks</h1>${story}${box}${story}`),
    ).toBe('newsletter')
  })
  it('but nothing of an element that holds the headline, whatever its name', () => {
    const inside = `<div class="related-content"><div class="comments-on">${page('')}</div></div>`
    expect(kindOf(paragraphs[1]!, inside)).toBe('body')
  })
  it('nor of a block of links that has none', () => {
    const inside = `<h1>Norvana to send envoy to harbour talks</h1><div class="latest-news popular">${story}</div>`
    expect(kindOf(paragraphs[1]!, inside)).toBe('body')
  })
})
