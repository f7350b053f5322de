import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { keepsContract, takeAll } from '../contract.js'
import { text } from './text.js'

const article = 'Harbour talks end\r\n\r\nThe minister of Norland said “we shall see”.\n\nBy Ada Moor\n'

keepsContract(
  text,
  [
    { name: 'talks.txt', bytes: article, captures: 1 },
    { name: 'latin.txt', bytes: Buffer.from(article.replace(/[“”]/gu, ''), 'latin1'), captures: 1 },
    { name: 'wide.txt', bytes: Buffer.from(`\ufeff${article}`, 'utf16le'), captures: 1 },
  ],
  { caps: [{ cap: 'pageBytes', value: 1000, name: 'a.txt', make: size => 'a'.repeat(size) }] },
)

test('the text is kept to the last character, with digest, size and character set', async () => {
  const { captures, problems } = await takeAll(text, 'talks.txt', article)
  expect(problems).toEqual([])
  expect(captures).toEqual([
    {
      name: 'talks.txt',
      mediaType: 'text/plain',
      text: article,
      origin: {
        digest: `sha256:${createHash('sha256').update(article).digest('hex')}`,
        bytes: Buffer.byteLength(article),
        charset: 'utf-8',
      },
    },
  ])
})

test('what is known from outside goes with it', async () => {
  const facts = {
    url: 'https://norland.example/1',
    outlet: 'Norland Post',
    published: '2031-05-28',
    at: '2031-05-29T06:00:00Z',
  }
  const { captures } = await takeAll(text, 'talks.txt', article, { facts })
  expect(captures).toMatchObject([facts])
})

test('an empty input is a problem', async () => {
  const { captures, problems } = await takeAll(text, 'talks.txt', '')
  expect(captures).toEqual([])
  expect(problems).toMatchObject([{ lost: true, problem: { rule: 'source/empty' } }])
})
