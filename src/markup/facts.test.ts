import { describe, expect, it } from 'vitest'
import { dayInAddress } from './address.js'
import { dateLabels, labelBefore } from './dateLabels.js'
import { dateCustoms, findDate } from './dates.js'
import { articleTypes, propertyRows } from './itemNames.js'
import { readMarkup } from './markup.js'
import { metaNames } from './metaNames.js'

const factsOf = (html: string, url?: string): ReturnType<typeof readMarkup>['facts'] =>
  readMarkup(html, url).facts
const valuesOf = (html: string, about: string, url?: string): readonly string[] =>
  factsOf(html, url)
    .filter(fact => fact.about === about)
    .map(({ value }) => value)

describe('names of meta and link elements', () => {
  for (const { id, about, sure, yes, no = [] } of metaNames) {
    it.each(yes)(`${id}: %s`, (markup, value) => {
      const [fact, ...others] = factsOf(markup)
      expect(others).toEqual([])
      expect(fact).toMatchObject({ about, value, sure })
      expect(markup.slice(...fact!.at!)).not.toBe('')
    })
    it.each(no)(`${id}, not: %s`, markup => expect(factsOf(markup)).toEqual([]))
  }
  it('no name means two things', () => {
    const names = metaNames.flatMap(row => row.names)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('properties of schema.org', () => {
  for (const { id, about, sure, yes } of propertyRows) {
    it.each(yes)(`${id}: %s`, (json, value) => {
      const html = `<script type="application/ld+json">{"@type": "NewsArticle", ${json}}</script>`
      expect(factsOf(html)).toMatchObject([{ about, value, sure, from: 'json-ld' }])
    })
  }
})

describe('labels of dates', () => {
  for (const { language, yes } of dateLabels) {
    it.each(yes)(`${language}: %s`, (line, about) => {
      const { start } = findDate(line, dateCustoms(language))!
      expect(labelBefore(line.slice(0, start))).toBe(about)
    })
  }
})

const ld = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`

describe('JSON-LD', () => {
  const article = { '@type': 'NewsArticle', headline: 'Ports reopen', datePublished: '2022-10-30' }
  it('finds the article in a list, in a graph and in what the page is about', () => {
    for (const around of [
      [article],
      { '@graph': [{ '@type': 'WebSite' }, article] },
      { '@type': 'WebPage', mainEntity: article },
    ])
      expect(valuesOf(ld(around), 'headline')).toEqual(['Ports reopen'])
  })
  it('takes every kind of article', () => {
    for (const type of articleTypes)
      expect(valuesOf(ld({ '@type': ['Thing', type], headline: 'A' }), 'headline')).toEqual(['A'])
  })
  it('takes the article of the page’s address', () => {
    const other = { '@type': 'NewsArticle', headline: 'Other', url: 'https://harbour.example/other' }
    const own = {
      '@type': 'NewsArticle',
      headline: 'Own',
      mainEntityOfPage: { '@id': 'https://harbour.example/own/' },
    }
    expect(valuesOf(ld([other, own]), 'headline', 'https://www.harbour.example/own?x=1')).toEqual(['Own'])
  })
  it('takes no article from a list of others', () => {
    expect(factsOf(ld({ '@type': 'ItemList', itemListElement: [article] }))).toEqual([])
  })
  it('takes dates of the page where it names no article', () => {
    expect(factsOf(ld({ '@type': 'WebPage', name: 'Home', datePublished: '2022-10-30' }))).toMatchObject([
      { about: 'published', sure: 'marked' },
    ])
  })
  it('follows names to things that stand elsewhere', () => {
    const graph = [
      { '@type': 'NewsArticle', author: { '@id': '#jane' } },
      { '@type': 'Person', '@id': '#jane', name: 'Jane Roe' },
    ]
    expect(valuesOf(ld({ '@graph': graph }), 'author')).toEqual(['Jane Roe'])
  })
  it('knows where a value stands', () => {
    const html = `<p>a${ld(article)}`
    const [headline] = factsOf(html)
    expect(html.slice(...headline!.at!)).toBe('Ports reopen')
    expect(headline!.where).toBe('NewsArticle.headline')
  })
  it('reads what was written as text', () => {
    const html =
      '<script type="application/ld+json">{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;Ports&quot;}</script>'
    expect(valuesOf(html, 'headline')).toEqual(['Ports'])
  })
  it('is passed over where it is no JSON-LD', () => {
    expect(factsOf(`<script type="application/json">${JSON.stringify(article)}</script>`)).toEqual([])
  })
})

describe('microdata', () => {
  const html = `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ports &amp; ships</h1>
    <span itemprop="author" itemscope itemtype="https://schema.org/Person">By <b itemprop="name">Jane Roe</b></span>
    <time itemprop="datePublished" datetime="2022-10-30T08:00Z">today</time><meta itemprop="dateModified" content="2022-10-31">
    <div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Harbour Times"></div>
    <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Ann</i>
    <time itemprop="datePublished" datetime="2022-11-05">later</time></div></article>`
  const facts = factsOf(html).filter(({ from }) => from === 'microdata')
  it('says what the article is, and not what its comments are', () =>
    expect(facts.map(({ where, value }) => [where, value])).toEqual([
      ['h1[itemprop=headline]', 'Ports & ships'],
      ['b[itemprop=author.name]', 'Jane Roe'],
      ['time[itemprop=datePublished]', '2022-10-30T08:00Z'],
      ['meta[itemprop=dateModified]', '2022-10-31'],
      ['meta[itemprop=publisher.name]', 'Harbour Times'],
    ]))
  it('says where it stands', () => {
    expect(html.slice(...facts[0]!.at!)).toBe('Ports &amp; ships')
    expect(html.slice(...facts[2]!.at!)).toBe('2022-10-30T08:00Z')
  })
  it('of another article in a list is passed over', () => {
    const listed =
      '<li itemprop="itemListElement" itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline">Other</b>'
    expect(factsOf(listed)).toEqual([])
  })
})

describe('dates that the page shows', () => {
  const page = (lines: string): string =>
    `<h1>Ports to reopen after talks</h1>${lines}<p>The ports will reopen, ministers said.</p>`
  const shown = (lines: string): readonly (readonly [string, string])[] =>
    factsOf(page(lines))
      .filter(({ about, from }) => about !== 'headline' && (from === 'text' || from === 'element'))
      .map(({ about, value }) => [about, value])
  it.each([
    ['<div class="byline">By Jane Roe | Oct 30, 2022</div>', [['published', '2022-10-30']]],
    [
      '<p>Published: 10:48, Sun, Oct 30, 2022 | Updated: 11:05, Mon, Oct 31, 2022</p>',
      [
        ['published', '2022-10-30'],
        ['modified', '2022-10-31'],
      ],
    ],
    [
      '<time datetime="2022-10-31T03:00Z">Oct 30, 2022</time>',
      [
        ['published', '2022-10-30'],
        ['published', '2022-10-31T03:00Z'],
      ],
    ],
    ['<time datetime="2022-10-30">yesterday</time>', [['published', '2022-10-30']]],
    [
      '<p>The treaty of 30 October 2022 that the ministers signed in the harbour was, for all who had come to see it, a day of hope.</p>',
      [],
    ],
    ['<div class="related"><a href="/x">Oct 1, 2022 Harbour news</a></div>', []],
    ['<p>No date here</p>', []],
  ])('%s', (lines, dates) => expect(shown(lines)).toEqual(dates))
  it('stand by a headline that is a fact too', () =>
    expect(factsOf(page(''))).toMatchObject([
      { about: 'headline', value: 'Ports to reopen after talks', where: 'h1', sure: 'marked' },
    ]))
  it('say where they stand', () => {
    const html = page('<i>Oct&nbsp;30, 2022</i>')
    expect(html.slice(...factsOf(html).find(({ from }) => from === 'text')!.at!)).toBe('Oct&nbsp;30, 2022')
  })
})

describe('addresses', () => {
  it.each([
    ['https://harbour.example/2022/10/30/ports', '2022-10-30'],
    ['https://harbour.example/world/2022/oct/30/ports', '2022-10-30'],
    ['https://harbour.example/ports-2022-10-30.html', '2022-10-30'],
    ['https://harbour.example/20221030-ports', '2022-10-30'],
    ['https://harbour.example/2022/10/ports', '2022-10'],
    ['https://harbour.example/202210301077343476-ports', undefined],
    ['https://harbour.example/2022/ports', undefined],
    ['https://harbour.example/2022/13/45/ports', undefined],
    ['https://2022/10/30/', undefined],
  ])('%s', (url, day) => expect(dayInAddress(url)).toBe(day))
  it('are the last of the facts', () =>
    expect(factsOf('<title>A</title>', 'https://harbour.example/2022/10/30/').at(-1)).toEqual({
      about: 'published',
      value: '2022-10-30',
      from: 'url',
      where: 'address',
      sure: 'guessed',
    }))
  it('are made whole', () =>
    expect(
      valuesOf('<link rel=canonical href="/a?b=1&amp;c">', 'canonical', 'https://harbour.example/x'),
    ).toEqual(['https://harbour.example/a?b=1&c']))
})

describe('reservations', () => {
  const reserved = (html: string): ReturnType<typeof readMarkup>['reservations'] =>
    readMarkup(html).reservations
  it('are read from robots', () =>
    expect(reserved('<meta name="ROBOTS" content="index, NOAI, noimageai">')).toEqual([
      { from: 'meta-robots', words: 'noai', reserved: true },
    ]))
  it('are read from TDMRep', () =>
    expect(
      reserved(
        '<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://harbour.example/p">',
      ),
    ).toEqual([
      { from: 'tdm-meta', words: 'tdm-reservation: 1', reserved: true, policy: 'https://harbour.example/p' },
    ]))
  it('are leave where they say so', () =>
    expect(reserved('<meta name="tdm-reservation" content="0">')).toMatchObject([{ reserved: false }]))
  it('are none where only pictures or copies are spoken of', () =>
    expect(reserved('<meta name="robots" content="noindex, noarchive, noimageai">')).toEqual([]))
})
