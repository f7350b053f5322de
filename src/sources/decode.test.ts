import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from './decode.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

test('what UTF-8 holds stays: mark, CR, NUL', () => {
  expect(decode(utf8('\ufeffa\r\nb\0'), 'a.txt')).toEqual({ text: '\ufeffa\r\nb\0', problems: [] })
})

test('broken bytes become U+FFFD, with a warning and what to do', () => {
  const { text, problems } = decode(Uint8Array.of(0x61, 0xe9, 0x62, 0xff), 'a.txt')
  expect(text).toBe('a\ufffdb\ufffd')
  expect(problems.map(({ rule, weight, message }) => [rule, weight, message.includes('2 places')])).toEqual([
    ['source/broken-bytes', 'warning', true],
  ])
  expect(problems[0]?.hint).toContain('iconv')
})

test.each([
  ['UTF-16LE', [0xff, 0xfe, 0x61, 0x00, 0x16, 0x04]],
  ['UTF-16BE', [0xfe, 0xff, 0x00, 0x61, 0x04, 0x16]],
])('%s is known by its mark', (encoding, bytes) => {
  const { text, problems } = decode(Uint8Array.from(bytes), 'a.txt')
  expect(text).toBe('\ufeffaЖ')
  expect(problems.map(({ weight, message }) => [weight, message.includes(encoding)])).toEqual([
    ['note', true],
  ])
})

test('a UTF-16 text that breaks off is read as far as it goes', () => {
  expect(decode(Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x62), 'a.txt').text).toBe('\ufeffa\ufffd')
})

test('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array(), bytes => typeof decode(bytes, 'a.txt').text === 'string'))
})

test('every text that UTF-8 can hold comes back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => decode(utf8(text), 'a.txt').text === text))
})
