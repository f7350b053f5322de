import { expect, test } from 'vitest'
import { keepsContract, takeAll } from '../contract.js'
import { pdf } from './pdf.js'
import { makePdf } from './pdfFixture.js'

const release = makePdf({
  pages: [
    [
      'Ministry of Trade (Norland)',
      'Harbour, 28 May 2031',
      '',
      'The minister said \u0093we shall see\u0094 to the press on Tues-',
      'day, and left.',
      '',
      'He gave no date \\ no place.',
    ],
    ['Marevia did not answer.'],
  ],
  info: { Title: 'Talks on the harbour', Author: 'Press office', CreationDate: "D:20310529081500+02'00'" },
})

keepsContract(pdf, [{ name: 'release.pdf', bytes: release, captures: 1 }], {
  mutations: 40,
  caps: [
    {
      cap: 'pdfPages',
      value: 3,
      name: 'a.pdf',
      make: pages => makePdf({ pages: Array.from({ length: pages }, (_, page) => [`Page ${page}`]) }),
    },
  ],
})

test('the text is as it stands on the pages; a gap is an empty line', async () => {
  const { captures, problems } = await takeAll(pdf, 'release.pdf', release)
  expect(problems).toEqual([])
  expect(captures[0]).toMatchObject({
    name: 'release.pdf',
    mediaType: 'application/pdf',
    text: `Ministry of Trade (Norland)
Harbour, 28 May 2031

The minister said “we shall see” to the press on Tues-
day, and left.

He gave no date \\ no place.
Marevia did not answer.`,
    origin: { bytes: release.length, extraction: 'pdf/1' },
    facts: [
      {
        about: 'headline',
        value: 'Talks on the harbour',
        from: 'meta',
        where: 'Info.Title',
        sure: 'declared',
      },
      { about: 'author', value: 'Press office', from: 'meta', where: 'Info.Author', sure: 'guessed' },
      { about: 'published', value: '2031-05-28', from: 'text', where: 'line 2', sure: 'guessed' },
      {
        about: 'published',
        value: '2031-05-29T08:15',
        from: 'meta',
        where: 'Info.CreationDate',
        sure: 'guessed',
      },
    ],
  })
})

test('a title that a program made up is none', async () => {
  const made = makePdf({ pages: [['Words.']], info: { Title: 'Microsoft Word - release_final2.docx' } })
  expect((await takeAll(pdf, 'a.pdf', made)).captures[0]?.facts).toBeUndefined()
})

const locked =
  '/Encrypt << /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) /P -4 >> /ID [(a) (b)]'

test.each([
  ['a PDF with a password', makePdf({ pages: [['Words.']], trailer: locked }), 'source/pdf-locked'],
  ['a PDF that is cut short', release.slice(0, 300), 'source/pdf-broken'],
  ['a PDF without text', makePdf({ pages: [[]] }), 'source/pdf-without-text'],
])('%s is a problem', async (_, bytes, rule) => {
  const { captures, problems } = await takeAll(pdf, 'a.pdf', bytes)
  expect(captures).toEqual([])
  expect(problems).toMatchObject([{ lost: true, problem: { rule } }])
})

test('a PDF that takes too long is given up, and what was read stays', async () => {
  const pages = Array.from({ length: 400 }, () => Array.from({ length: 60 }, () => 'Words and words.'))
  const { captures, problems } = await takeAll(pdf, 'a.pdf', makePdf({ pages }), {
    caps: { pdfMilliseconds: 1 },
  })
  expect(captures.length).toBeLessThanOrEqual(1)
  expect(problems[0]?.problem.message).toContain('pdfMilliseconds')
})

test('a PDF that swells in memory is ended; the next one is read', async () => {
  const bomb = makePdf({ pages: [['Words.']], swells: 100_000_000 })
  expect(bomb.length).toBeLessThan(200_000)
  const { captures, problems } = await takeAll(pdf, 'a.pdf', bomb, { caps: { pdfMemory: 30_000_000 } })
  expect([captures.length, problems[0]?.problem.rule]).toEqual([0, 'source/pdf-large'])
  expect(problems[0]?.problem.message).toContain('pdfMemory')
  expect((await takeAll(pdf, 'release.pdf', release)).captures).toHaveLength(1)
})

test('two at once do not mix', async () => {
  const made = [1, 2, 3, 4].map(number => makePdf({ pages: [[`Release ${number}`]] }))
  const taken = await Promise.all(made.map(bytes => takeAll(pdf, 'a.pdf', bytes)))
  expect(taken.map(({ captures }) => captures[0]?.text)).toEqual(
    [1, 2, 3, 4].map(number => `Release ${number}`),
  )
})
