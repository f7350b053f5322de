import { describe, expect, it } from 'vitest'
import { noKnowledge } from '../knowledge/fixture.js'
import { cues } from '../language/en/cues.js'
import { furniture } from '../language/en/furniture.js'
import { residues } from '../language/en/residues.js'
import { words } from '../language/en/words.js'
import type { Language } from '../language/language.js'
import { readArticle } from './article.js'

const dates = { months: { may: 5 }, weekdays: { monday: 1 } }
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

const paragraphs = [
  'The island republic of Norvana will send an envoy to the harbour talks in Quito next month, its president said on Monday.',
  'The mainland government has not yet said whether it will attend the talks, which were called off twice last year.',
  'Both governments closed their ports in spring after a dispute over fishing rights in the northern strait.',
  'Fishermen on both sides of the strait have asked their governments to open the ports again before the winter.',
]
const [first, second, third, fourth] = paragraphs as [string, string, string, string]

/** The kinds of the lines of a page, blank lines left out. */
function kindsOf(...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n\n')
  const capture = { name: 'a.txt', published: '2021-05-04', mediaType: 'text/plain', text }
  const { regions } = readArticle(capture, { language, knowledge: noKnowledge }).article
  let start = 0
  return lines.map(line => {
    const at = start
    start += line.length + 2
    return regions.find(({ span }) => span.start <= at && span.end > at)!.kind
  })
}

const body = ['body', 'body', 'body', 'body'] as const
const head = 'Norvana to send envoy to harbour talks in Quito'

describe('links to other articles', () => {
  const titles = [
    'Ten islands to visit before the winter comes',
    'Ferry company buys two more ships from Peru',
    'Why the harbour tax may rise again this year',
  ]
  it('are the titles under a heading, with the heading and what stands between them', () => {
    expect(kindsOf(head, ...paragraphs, 'Most Popular', titles[0]!, '2 hours ago', titles[1]!)).toEqual([
      'headline',
      ...body,
      ...['recirculation', 'recirculation', 'recirculation', 'recirculation'],
    ])
  })
  it('may stand between paragraphs', () => {
    expect(kindsOf(head, first, second, 'Related articles', titles[0]!, titles[1]!, third, fourth)).toEqual([
      'headline',
      ...['body', 'body', 'recirculation', 'recirculation', 'recirculation', 'body', 'body'],
    ])
  })
  it('may have no heading where they are three', () => {
    expect(kindsOf(head, ...paragraphs, ...titles).slice(5)).toEqual([
      'recirculation',
      'recirculation',
      'recirculation',
    ])
  })
  it('are none where only a heading is left', () => {
    expect(kindsOf(head, ...paragraphs, 'Related Posts', 'Contact us').slice(5)).toEqual([
      'furniture',
      'furniture',
    ])
  })
  it('end before the foot of the page', () => {
    const kinds = kindsOf(head, ...paragraphs, 'Related Posts', titles[0]!, 'Privacy Policy', 'Terms of Use')
    expect(kinds.slice(5)).toEqual(['recirculation', 'recirculation', 'furniture', 'furniture'])
  })
})

describe('what readers write', () => {
  const comment =
    'I think that the whole plan is a waste of good money and time, as everybody on the island knows.'
  it('is comments, with names and buttons between', () => {
    const kinds = kindsOf(
      head,
      ...paragraphs,
      'Comments (2)',
      'Ana',
      'Reply',
      comment,
      'Bo',
      comment,
      '© 2021 Harbour Post',
    )
    expect(kinds.slice(5)).toEqual([...Array(6).fill('comments'), 'furniture'])
  })
  it('is none where only the heading is there', () => {
    expect(kindsOf(head, ...paragraphs, 'Leave a comment', 'About us').slice(5)).toEqual([
      'furniture',
      'furniture',
    ])
  })
})

describe('invitations and notices', () => {
  it('a newsletter between paragraphs takes its form with it', () => {
    const kinds = kindsOf(
      head,
      first,
      second,
      'Sign up for our daily briefing',
      'Your email address',
      'Subscribe',
      third,
      fourth,
    )
    expect(kinds.slice(3, 6)).toEqual(['newsletter', 'newsletter', 'newsletter'])
  })
  it('a button alone is furniture', () => {
    expect(kindsOf('Subscribe', head, ...paragraphs)[0]).toBe('furniture')
  })
  it('a cookie notice takes its buttons with it', () => {
    const kinds = kindsOf(
      'We use cookies to improve your visit.',
      'Accept all',
      'Learn more',
      head,
      ...paragraphs,
    )
    expect(kinds.slice(0, 3)).toEqual(['cookie-notice', 'cookie-notice', 'cookie-notice'])
  })
  it('a note on a correction is one', () => {
    const note = 'Correction: an earlier version of this story misnamed the port.'
    expect(kindsOf(head, ...paragraphs, note)[5]).toBe('correction')
  })
})

describe('pictures', () => {
  it('the line over the photographer’s name is a caption', () => {
    const kinds = kindsOf(head, 'The harbour of Quito in spring', 'Photo: Jane Roe', ...paragraphs)
    expect(kinds.slice(1, 3)).toEqual(['caption', 'caption'])
  })
  it('a label of a picture without a caption leaves the paragraph', () => {
    expect(kindsOf(head, first, 'Photo', second, third, fourth)).toEqual([
      'headline',
      ...['body', 'furniture', 'body', 'body', 'body'],
    ])
  })
})

describe('names', () => {
  it('what the author is stands under the name', () => {
    expect(kindsOf(head, 'By Jane Roe', 'Senior Correspondent', ...paragraphs).slice(1, 3)).toEqual([
      'byline',
      'byline',
    ])
  })
  it('the last paragraph that names the author tells of the author', () => {
    expect(
      kindsOf(
        head,
        'By Jane Roe',
        ...paragraphs,
        'Jane Roe covers the ports of the northern strait for us.',
      )[6],
    ).toBe('bio')
  })
})

describe('sentences printed once more', () => {
  it('are furniture where a longer paragraph has their words', () => {
    expect(
      kindsOf(
        head,
        first,
        second,
        'The mainland government has not yet said whether it will attend the talks',
        third,
        fourth,
      ),
    ).toEqual(['headline', ...['body', 'body', 'furniture', 'body', 'body']])
  })
})

describe('live pages', () => {
  it('are entries under their times, read like the body', () => {
    const kinds = kindsOf(head, '14:05', first, '13:40', second, third, '13:10', fourth)
    expect(kinds).toEqual([
      'headline',
      ...['furniture', 'liveblog', 'furniture', 'liveblog', 'liveblog', 'furniture', 'liveblog'],
    ])
  })
  it('are none with a single time in them', () => {
    expect(kindsOf(head, first, '14:05', second, third, fourth)).not.toContain('liveblog')
  })
})
