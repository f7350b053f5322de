import { expect, test } from 'vitest'
import { takeAll } from './contract.js'
import { formatOf, isKnownEnding, take } from './formats.js'
import { makePdf } from './pages/pdfFixture.js'

const bytes = (content: string): Uint8Array => Buffer.from(content, 'latin1')
const named = (name: string, content: string, mediaType?: string): string => {
  const found = formatOf({ name, mediaType }, bytes(content))
  return 'rule' in found ? found.rule : found.name
}

test.each([
  ['a.txt', 'Words.', undefined, 'text'],
  ['a.txt', '<!doctype html><p>', undefined, 'html'],
  ['a.txt', '{"text":"a"}\n{"text":"b"}', undefined, 'jsonl'],
  ['a.txt', 'Text, as they say, is text.\nAnd more.', undefined, 'text'],
  ['a.md', '<p>', undefined, 'markdown'],
  ['A.HTM', 'Words.', undefined, 'html'],
  ['a.html.gz', 'Words.', undefined, 'html'],
  ['a.json', '[{"text":"a"}]', undefined, 'json'],
  ['a.json', '{"text":"a"}\n{"text":"b"}\n', undefined, 'jsonl'],
  ['a.jsonl', '[{"text":"a"}]', undefined, 'json'],
  ['stdin', 'id,text,url\n1,a,b', undefined, 'csv'],
  ['stdin', 'Words, and words.\nMore.', undefined, 'text'],
  ['stdin', '%PDF-1.4', undefined, 'pdf'],
  ['stdin', 'WARC/1.0\r\n', undefined, 'warc'],
  ['stdin', '', undefined, 'text'],
  ['https://norland.example/story.php?x=a.pdf', 'Words.', 'text/html', 'html'],
  ['https://norland.example/story', '<html>', 'text/plain', 'html'],
  ['https://norland.example/list', '[{"text":"a"}]', 'application/json', 'json'],
  ['https://norland.example/a.csv', 'text\na', 'application/octet-stream', 'csv'],
  ['a.docx', 'PK\u0003\u0004', undefined, 'unknown-format'],
  ['a.txt', '\u0089PNG\r\n', undefined, 'unknown-format'],
  ['a.rtf', '{\\rtf1\\ansi', undefined, 'unknown-format'],
  ['a.mht', 'From: <Saved by Browser>\r\n', undefined, 'unknown-format'],
])('%s that begins with %j, of type %s, is %s', (name, beginning, mediaType, format) => {
  expect(named(name, beginning, mediaType)).toBe(format)
})

test('endings that are taken from a folder', () => {
  expect(['a.txt', 'a.TXT', 'a.html.gz', 'a.warc.gz', 'a.ndjson', 'a.pdf'].every(isKnownEnding)).toBe(true)
  expect(['a', 'a.gz', 'a.docx', 'txt', 'a.txt.bak'].some(isKnownEnding)).toBe(false)
})

test('whatever it is, it is taken in its format', async () => {
  const { captures } = await takeAll({ take }, 'stdin', makePdf({ pages: [['Words.']] }))
  expect(captures).toMatchObject([{ mediaType: 'application/pdf', text: 'Words.' }])
})
