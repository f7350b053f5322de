import { expect, test } from 'vitest'
import { clean } from '../parley.js'
import { articleText, headlineOf } from './text.js'

const text = `Home | World | Sport

Harbour talks to resume in Tarn

By Ada Brenner

TARN, May 3 (Meridian) — The envoy of Marevia said on Tuesday that the talks will resume next week.

“We are ready,” she told reporters after the meeting with the harbour council in the old town.

Read more: Ferry to the islands stops

© 2031 Meridian
`

test('the article without its page: headline apart, the dateline with its paragraph', () => {
  const { article } = clean({ name: 'a.txt', mediaType: 'text/plain', text })
  expect(headlineOf(article)).toBe('Harbour talks to resume in Tarn')
  expect(articleText(article)).toBe(
    'TARN, May 3 (Meridian) — The envoy of Marevia said on Tuesday that the talks will resume next week.\n\n' +
      '“We are ready,” she told reporters after the meeting with the harbour council in the old town.',
  )
})

test('an empty page has neither', () => {
  const { article } = clean({ name: 'a.txt', mediaType: 'text/plain', text: '' })
  expect([headlineOf(article), articleText(article)]).toEqual(['', ''])
})

test('a list of links that runs into a sentence is no part of its words', () => {
  const glued = `Marevia asks for talks

Foreign Minister Elin MaroElin Ada MaroIsland votes on ports Storm closes the ferry line MORE said on Tuesday that the talks will resume next week.

“We are ready,” she told reporters after the meeting with the harbour council in the old town.
`
  const { article } = clean({ name: 'a.txt', mediaType: 'text/plain', text: glued })
  expect(articleText(article)).toContain('Foreign Minister Elin Maro said on Tuesday')
})
