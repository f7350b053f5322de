import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestJsonLd } from './jsonLd.js'
import { mostMarks } from './marks.js'
import { readMarkup } from './markup.js'
import { mostAttributes, mostTags } from './page.js'
import { placeInMarkup } from './place.js'
import { deepest } from './stack.js'
import { longestText } from './writer.js'

const textOf = (html: string): string => readMarkup(html).text
const caps = (html: string): readonly string[] => readMarkup(html).problems.map(({ rule }) => rule)

describe('the text of a page', () => {
  const rows: readonly (readonly [html: string, text: string])[] = [
    ['', ''],
    ['  a \n\t b  ', 'a b'],
    ['<p>The envoy</p><p>left.</p>', 'The envoy\n\nleft.'],
    ['<div>The envoy</div> <div>left.</div>', 'The envoy\nleft.'],
    ['<div><div><p>a</p></div></div><div>b</div>', 'a\n\nb'],
    ['a<br>b<br/><br>c', 'a\nb\n\nc'],
    ['<p>a<br></p><div>b</div>', 'a\n\nb'],
    ['<h1>a</h1>b', 'a\n\nb'],
    ['<ul><li>a<li>b</ul>c', 'a\nb\n\nc'],
    ['<ul><li>a<p>x</ul>', 'a\n\nx'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 'a\tb\nc'],
    ['<table><tr><td>a<table><tr><td>b</table><td>c</table>', 'a\n\nb\n\nc'],
    ['<dl><dt>a<dd>b<dt>c</dl>', 'a\nb\nc'],
    ['<pre>a  b\n  c</pre>', 'a  b\n  c'],
    ['<pre>a\r\nb&#10;c</pre>', 'a\nb\nc'],
    ['one<b> two</b> <i>three</i>', 'one two three'],
    ['<a>x</a><a>y</a>', 'xy'],
    ['a&nbsp;b\u00a0c &amp; d&#8217;s &#146;', 'a\u00a0b\u00a0c & d’s ’'],
    ['a &amp b &copy2020 &unknown; & c', 'a & b ©2020 &unknown; & c'],
    ['so\u00adft\u200b', 'so\u00adft\u200b'],
    ['a < b', 'a < b'],
    ['a<script>if (a < b) "<p>"</script><style>p{}</style>b', 'ab'],
    ['<title>The page</title><p>a', 'a'],
    ['<textarea>a</textarea><select><option>b<option>c</select>d', 'd'],
    ['<div hidden>a</div><div aria-hidden="TRUE">b</div><div style="color:red;display: none">c</div>d', 'd'],
    ['<body style="display:none">a', 'a'],
    ['<dialog>a</dialog><dialog open>b</dialog>', 'b'],
    ['<svg><title>x</title><path/><text>y</text></svg>a', 'a'],
    ['<template><p>a</template>b', 'b'],
    ['<p>a<noscript>b</noscript>', 'a'],
    ['<p>a<div>b</p>c</div>', 'a\n\nb\n\nc'],
    ['<p><b>a<p>b</b>c', 'a\n\nbc'],
    ['<div>a</span>b</p></div>c', 'ab\n\nc'],
    ['<table><tr><td>a</div>b</table>', 'ab'],
    ['a<!-- b --><!c><?d?>e', 'ae'],
    ['<A HREF="x">a</A><BR>b', 'a\nb'],
    ['<p title="a > b">c', 'c'],
    ['a<b', 'a'],
  ]
  it.each(rows)('%s', (html, text) => expect(textOf(html)).toBe(text))

  it('is read from noscript where the page holds nothing else', () => {
    const article = 'The envoy of the island left the harbour. '.repeat(8)
    expect(textOf(`<noscript><p>${article}</p></noscript>`)).toBe(article.trim())
  })
})

describe('the skeleton of a page', () => {
  const html =
    '<body class=" Post "><header id="top"><img></header><div class="Story Body" role=main data-testid="x"><p>One <b>two</b></p>' +
    '<p><a href="/a">three</a> <a href="/b">four</a> <button>Go</button></p></div><div class=empty></div>'
  const { text, layout } = readMarkup(html)
  it('holds the elements around text, and no others', () =>
    expect(layout.elements).toEqual([
      { parent: -1, tag: 'body', names: 'post' },
      { parent: 0, tag: 'div', names: 'story body main x' },
      { parent: 1, tag: 'p', names: '' },
      { parent: 1, tag: 'p', names: '' },
    ]))
  it('has a block for each line', () => {
    expect(layout.blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'One two',
      'three four Go',
    ])
    expect(layout.blocks[0]).toMatchObject({ element: 2, linked: 0, emphasised: 3, controls: 0, links: 0 })
    expect(layout.blocks[1]).toMatchObject({ element: 3, linked: 9, emphasised: 0, controls: 2, links: 2 })
  })
  it('puts the line of a row of cells into the row', () => {
    const { layout } = readMarkup('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')
    expect(layout.blocks.map(({ element }) => layout.elements[element]!.tag)).toEqual(['tr', 'td'])
  })
})

describe('the way back', () => {
  const back = (html: string, words: string): string => {
    const { text, map } = readMarkup(html)
    const start = text.indexOf(words)
    return html.slice(...placeInMarkup(map, start, start + words.length))
  }
  it('finds words', () => expect(back('<p>The  <b>envoy</b></p><p>left', 'envoy')).toBe('envoy'))
  it('finds words across tags', () =>
    expect(back('<p>The  <b>envoy</b></p>', 'The envoy')).toBe('The  <b>envoy'))
  it('finds words across blocks', () => expect(back('<p>a</p><p>b</p>', 'a\n\nb')).toBe('a</p><p>b'))
  it('takes the whole of a reference', () => {
    expect(back('a&amp;<b>b</b>', 'a&')).toBe('a&amp;')
    expect(back('a&amp;<b>b</b>', '&b')).toBe('&amp;<b>b')
    expect(back('a&amp;b', 'b')).toBe('b')
    expect(back('a&#x1F600;&lt;b', '😀')).toBe('&#x1F600;')
  })
  it('of an empty span is a place', () =>
    expect(placeInMarkup(readMarkup('<p>ab').map, 1, 1)).toEqual([4, 4]))
  it('of an empty text is the beginning', () => expect(placeInMarkup([], 0, 0)).toEqual([0, 0]))
})

const names =
  'p div a b span li ul table tr td h1 pre br svg script option title em body noscript template x-y'.split(
    ' ',
  )
const pieces = fc.oneof(
  fc.constantFrom(...names.flatMap(name => [`<${name}>`, `</${name}>`])),
  fc.constantFrom(
    '<a href="x',
    '<p class=y hidden>',
    '<img>',
    '<!--',
    '-->',
    '<',
    '>',
    '"',
    "'",
    '&',
    '&amp;',
    '&nbsp',
    '&#146;',
  ),
  fc.constantFrom(
    '&#10;',
    '&#x1F600;',
    ' ',
    '\n',
    '\r\n',
    '\t',
    'word',
    'Ünïcode',
    '\ud83d',
    '\0',
    '<![CDATA[',
    '</',
    '/>',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
)
const pages = fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(''))
/** Whether a reference stands there, or the second half of one's two code units. */
const isReferred = (html: string, at: number): boolean => html[at] === '&' || html[at - 1] === '&'
const isSpace = (unit: string): boolean => /\s/u.test(unit)

describe('any page', () => {
  it('has a map that does not fall and leads to the same characters', () => {
    fc.assert(
      fc.property(pages, html => {
        const { text, map } = readMarkup(html)
        for (let at = 2; at < map.length; at += 2) {
          expect(map[at]).toBeGreaterThanOrEqual(map[at - 2]!)
          expect(map[at + 1]).toBeGreaterThanOrEqual(map[at - 1]!)
        }
        let last = 0
        for (let at = 0; at < text.length; at += 1) {
          const [start, end] = placeInMarkup(map, at, at + 1)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(html.length)
          last = start
          if (isSpace(text[at]!) || isReferred(html, start)) continue
          expect(html[start]).toBe(text[at])
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('leads from its words to markup that holds them', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), (html, from, length) => {
        const { text, map } = readMarkup(html)
        const start = from % (text.length + 1)
        const end = Math.min(text.length, start + (length % 20))
        const words = text.slice(start, end)
        const found = textOf(`<pre>${html.slice(...placeInMarkup(map, start, end))}`)
        for (const word of words.match(/[a-zA-Zïü]+/gu) ?? []) expect(found).toContain(word)
      }),
      { numRuns: 500 },
    )
  })

  it('has blocks that tile its lines, and elements that stand after their parents', () => {
    fc.assert(
      fc.property(pages, html => {
        const { text, layout } = readMarkup(html)
        let rest = ''
        let at = 0
        for (const { start, end, element, linked, emphasised, controls } of layout.blocks) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(Math.max(linked, emphasised, controls)).toBeLessThanOrEqual(end - start)
          expect(layout.elements[element]).toBeDefined()
          rest += text.slice(at, start)
          at = end
        }
        expect((rest + text.slice(at)).trim()).toBe('')
        for (const [index, { parent }] of layout.elements.entries()) expect(parent).toBeLessThan(index)
      }),
      { numRuns: 500 },
    )
  })
})

describe('caps', () => {
  it('depth', () => {
    expect(caps(`${'<div>'.repeat(deepest)}a`)).toEqual([])
    const { text, problems } = readMarkup(`${'<div>'.repeat(deepest + 1)}a<div>b</div>c`)
    expect(problems.map(({ rule }) => rule)).toEqual(['markup/depth'])
    expect(text).toBe('a\nb\nc')
  })
  it('attributes', () => {
    const tag = (count: number): string => `<p${' class=x'.repeat(count)}>a`
    expect(caps(tag(mostAttributes))).toEqual([])
    expect(caps(tag(mostAttributes + 1))).toEqual(['markup/attributes'])
  })
  it('tags', () => {
    expect(caps(`${'<br>'.repeat(mostTags)}a`)).toEqual([])
    const { text, problems } = readMarkup(`a${'<br>'.repeat(mostTags + 1)}b`)
    expect([text, problems[0]?.rule]).toEqual(['a', 'markup/tags'])
  })
  it('meta, link and marked elements', () => {
    const metas = (count: number): string => '<meta name=x content=y>'.repeat(count)
    expect(caps(metas(mostMarks - 1))).toEqual([])
    expect(caps(metas(mostMarks + 1))).toEqual(['markup/marks'])
  })
  it('JSON-LD', () => {
    const script = (length: number): string =>
      `<script type="application/ld+json">${' '.repeat(length)}</script>`
    expect(caps(script(longestJsonLd))).toEqual([])
    expect(caps(script(longestJsonLd) + script(1))).toEqual(['markup/json-ld'])
  })
  it('length', () => {
    expect(caps('a'.repeat(longestText))).toEqual([])
    const { text, problems } = readMarkup(`a<p>${'b'.repeat(longestText)}</p>c`)
    expect([text, problems[0]?.rule]).toEqual(['a', 'markup/length'])
  })
})

const hostile = fileURLToPath(new URL('../../../shared/hostile/patterns.mjs', import.meta.url))
const ours: { readonly [name: string]: (n: number) => string } = {
  divs: n => '<div>'.repeat(n / 5),
  quotes: n => `<a ${'x=" '.repeat(n / 4)}`,
  comment: n => `<!--${'-'.repeat(n)}`,
  ampersands: n => '&'.repeat(n),
  references: n => '&amp'.repeat(n / 4),
  names: n => `&${'a'.repeat(n)}`,
  strayEnds: n => `${'<div>'.repeat(300)}${'</b>'.repeat(n / 4)}`,
  paragraphs: n => `${'<b>'.repeat(250)}${'<p>a'.repeat(n / 4)}`,
  items: n => `${'<div>'.repeat(250)}${'<li>'.repeat(n / 4)}`,
  classes: n => `<p class="${'a '.repeat(n / 2)}">a`,
  spaces: n => `a${' '.repeat(n)}b`,
  unclosedScript: n => '<script>'.repeat(n / 8),
  noscript: n => '<noscript>a'.repeat(n / 11),
  anchors: n => '<a href>a'.repeat(n / 9),
}

describe('hostile pages', () => {
  /** Milliseconds of the processor: other tests run at the same time. */
  const cost = (html: string): number => {
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < 2; round += 1) {
      const before = process.cpuUsage()
      readMarkup(html)
      const { user, system } = process.cpuUsage(before)
      best = Math.min(best, (user + system) / 1_000)
    }
    return best
  }
  /** Ten times as much takes thirty times as long and 300 ms at most; a second a million characters. */
  const outgrows = (pattern: (n: number) => string): string | undefined => {
    const small = cost(pattern(20_000))
    const large = cost(pattern(200_000))
    return large > 30 * small + 300
      ? `${small.toFixed(1)} ms, ten times as much ${large.toFixed(0)} ms`
      : undefined
  }
  it.each(Object.keys(ours))('%s', name => {
    expect(outgrows(ours[name]!)).toBe(undefined)
    expect(cost(ours[name]!(1_000_000))).toBeLessThan(1_000)
  })
  it.skipIf(!existsSync(hostile))('those beside the repository', async () => {
    const { patterns } = (await import(/* @vite-ignore */ hostile)) as { patterns: typeof ours }
    const slow = Object.entries(patterns).map(([name, pattern]) => {
      const grown = outgrows(pattern)
      const million = cost(pattern(1_000_000))
      return grown ?? (million > 1_000 ? `${name}: ${million.toFixed(0)} ms` : undefined)
    })
    expect(slow.filter(line => line !== undefined)).toEqual([])
  })
})

it('a page that breaks off in an end tag', () => {
  expect(readMarkup('<p>so</p ')).toMatchObject({ text: 'so', map: [0, 3] })
  expect(readMarkup('</t\n')).toMatchObject({ text: '', map: [] })
})

it('a byte order mark is no text', () => {
  expect(readMarkup('\ufeff<p>so')).toMatchObject({ text: 'so', map: [0, 4] })
  expect(readMarkup('\ufeffso \ufeff')).toMatchObject({ text: 'so \ufeff', map: [0, 1] })
})
