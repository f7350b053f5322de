import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningOf, xmlRootOf } from './beginning.js'

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding)

test.each([
  ['\ufeff \n<rss version="2.0">', 'rss'],
  ['<?xml version="1.0"?>\n<!-- made by hand --><!DOCTYPE html><html lang="en">', 'html'],
  ['<ns:urlset xmlns:ns="x">', 'urlset'],
  ['<feed\n xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['<!-- never closed <rss>', undefined],
  ['<?xml', undefined],
  ['plain words', undefined],
  ['', undefined],
])('the root of %s', (text, root) => {
  expect(xmlRootOf(bytes(text))).toBe(root)
  expect(xmlRootOf(bytes(`\ufeff${text.replace('\ufeff', '')}`, 'utf16le'))).toBe(root)
})

test('white space and the mark before the first letter are left out', () => {
  expect(beginningOf(bytes('\ufeff\n  a'))).toBe('a')
})

test('no bytes make it throw or hang', () => {
  fc.assert(
    fc.property(fc.uint8Array(), some => typeof beginningOf(some) === 'string' && xmlRootOf(some) !== ''),
  )
  expect(xmlRootOf(bytes('<!-- -->'.repeat(1000)))).toBeUndefined()
})
