import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldLine, makeLegible } from './legible.js'

test.each([
  ['an escape sequence', 'a\u001b[31mb', 'a\ufffd[31mb'],
  ['a NUL', 'a\0b', 'a\ufffdb'],
  ['a right-to-left override', 'a\u202eb', 'a\ufffdb'],
  ['an isolate', '\u2066a\u2069', '\ufffda\ufffd'],
  ['half of a pair', 'a\ud83db\ude00', 'a\ufffdb\ufffd'],
  ['a whole pair stays', '😀', '😀'],
  ['line breaks and tabs stay', 'a\r\n\tb', 'a\r\n\tb'],
])('%s', (_, text, shown) => {
  expect(makeLegible(text)).toBe(shown)
})

test('lengths never change, so offsets hold', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => makeLegible(text).length === text.length))
})

test('a line is folded', () => {
  expect(foldLine('  a \n\n b\u00a0c ')).toBe('a b c')
})
