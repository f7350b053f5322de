import { expect, test } from 'vitest'
import { readMarkup } from '../markup/markup.js'
import { findContainer } from './container.js'
import { senseOfNames } from './containerWords.js'

const prose = (topic: string): string =>
  `The envoy said on Tuesday that ${topic} would be taken up again next week, after the ferries, the nets and the lights had been seen to.`

function keptOf(html: string): readonly string[] {
  const { text, layout } = readMarkup(html)
  const { kept } = findContainer(text, layout)
  return layout.blocks.filter((_, at) => kept[at] === 1).map(({ start, end }) => text.slice(start, end))
}

const page = (story: string): string => `<body>
  <div class="menu"><ul><li><a href="/a">World</a></li><li><a href="/b">Ports</a></li></ul></div>
  <div class="wrap"><h1>Talks to go on</h1>${story}</div>
  <div class="sidebar"><p>${prose('a much longer matter of no weight')}</p><p>${prose('another such matter')}</p></div>
  <footer><p>All rights reserved by the harbour press of Tarn and its partners on the coast.</p></footer></body>`

test('the paragraphs of the story are kept, and what stands beside them is not', () => {
  const story = `<div class="story-body"><p>${prose('the truce')}</p>
    <div class="related-links"><a href="/x">Storm closes the northern ferry line for a day</a></div>
    <figure><figcaption>Ferries lie at anchor off Tarn on Monday</figcaption></figure>
    <h2>No guarantees</h2><p>${prose('the strait')}</p></div>`
  expect(keptOf(page(story))).toEqual([prose('the truce'), 'No guarantees', prose('the strait')])
})

test('a story in pieces is one story', () => {
  const piece = (topic: string): string =>
    `<div class="row"><div class="chunk body">${`<p>${prose(topic)}</p>`.repeat(2)}</div><div class="ad">Buy nets</div></div>`
  expect(keptOf(page(piece('the truce') + piece('the strait')))).toHaveLength(4)
})

test('paragraphs outside the container that look like the story’s are the story’s', () => {
  const story = `<section><div class="par">${prose('the truce')}</div>
    <div class="rest"><div class="par">${prose('the strait')}</div><div class="par">${prose('the crews')}</div></div></section>`
  expect(keptOf(page(story))).toHaveLength(3)
})

test('a container around all prose is the story’s, whatever it is called', () => {
  const story = `<div class="content-sidebar"><div class="modal"><p>${prose('the truce')}</p><p>${prose('the strait')}</p></div></div>`
  const html = `<body><div class="popup">${story}</div></body>`
  expect(keptOf(html)).toHaveLength(2)
})

test('a page without prose has no story', () => {
  expect(keptOf('<body><ul><li><a href="/a">World</a></li></ul></body>')).toEqual([])
  expect(keptOf('')).toEqual([])
})

test.each([
  ['story-body', false, true],
  ['related-links', true, false],
  ['content-with-sidebar', false, true],
  ['post has-thumbnail category-video', false, true],
  ['emailsignup', true, false],
  ['social-media-embed', false, false],
  ['addresses', false, false],
  ['', false, false],
])('%s', (names, elsewhere, ofStory) => {
  expect(senseOfNames(names)).toEqual({ elsewhere, ofStory })
})
