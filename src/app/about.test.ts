import { expect, test } from 'vitest'
import { readAbout } from './about.js'

const row = { file: 'a.txt', outlet: 'Kurier', url: 'https://kurier.example/1', published: '2031-05-28' }

test('rows are found by the path of their file, beside the about file', () => {
  const about = readAbout(JSON.stringify([row]), '/x/about.json')
  expect('byPath' in about && about.byPath.get('/x/a.txt')).toEqual(row)
})

test.each([
  ['not JSON', '[', 'is not JSON'],
  ['not a list', '{}', 'It must be like'],
  ['a row without a file', '[{"outlet": "x"}]', 'row 1, file'],
  ['an unknown key', '[{"file": "a.txt", "date": "2031"}]', 'row 1'],
  [
    'a date that is none',
    '[{"file": "a.txt", "published": "28 May"}]',
    'row 1, published: must be an ISO date',
  ],
  ['an address that is none', '[{"file": "a.txt", "url": "javascript:x"}]', 'must be an address'],
])('%s is said', (_, text, words) => {
  const about = readAbout(text, 'about.json')
  expect('wrong' in about && about.wrong).toContain(words)
})
