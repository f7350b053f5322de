import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decode, decoderOf } from './decode.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const curly = 'He said “we’ll not go” – and left. Ministers met in the café of the parliament.'

test('what UTF-8 holds stays: mark, CR, NUL', () => {
  expect(decode(utf8('\ufeffa\r\nb\0'))).toEqual({
    text: '\ufeffa\r\nb\0',
    charset: 'utf-8',
    findings: [],
  })
})

test.each([
  ['utf-16le', [0xff, 0xfe, 0x61, 0x00, 0x16, 0x04]],
  ['utf-16be', [0xfe, 0xff, 0x00, 0x61, 0x04, 0x16]],
])('%s is known by its mark', (charset, bytes) => {
  expect(decode(Uint8Array.from(bytes))).toEqual({ text: '\ufeffaЖ', charset, findings: [] })
})

test.each(['utf-16le', 'utf-16be'])('%s without a mark is known by its NULs, and the guess told', charset => {
  const { text, charset: read, findings } = decode(iconv.encode(curly, charset, { addBOM: false }))
  expect([text, read, findings.map(({ rule }) => rule)]).toEqual([curly, charset, ['charset-guessed']])
  const plain = 'Plain words only'
  expect(decode(iconv.encode(plain, charset, { addBOM: false })).text).toBe(plain)
})

test('a text with some NULs is no UTF-16', () => {
  expect(decode(utf8('a\0b\0c and words \0\0')).charset).toBe('utf-8')
})

test('a UTF-16 text that breaks off is read as far as it goes', () => {
  const { text, findings } = decode(Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x62))
  expect([text, findings.map(({ rule }) => rule)]).toEqual(['\ufeffa\ufffd', ['broken-bytes']])
})

test('windows-1252 without any word about it comes out with its quotation marks, and the guess is told', () => {
  const { text, charset, findings } = decode(iconv.encode(curly, 'windows-1252'))
  expect([text, charset]).toEqual([curly, 'windows-1252'])
  expect(findings).toMatchObject([
    { rule: 'charset-guessed', message: expect.stringContaining('windows-1252') },
  ])
})

test.each([
  ['windows-1251', 'Министр сказал, что переговоры продолжатся в среду утром.'],
  ['koi8-r', 'Министр сказал, что переговоры продолжатся в среду утром.'],
  ['windows-1253', 'Ο υπουργός είπε ότι οι συνομιλίες θα συνεχιστούν την Τετάρτη.'],
  ['shift_jis', '大臣は水曜日に会談が続くと述べた。首相は何も述べなかった。'],
  ['euc-jp', '大臣は水曜日に会談が続くと述べた。首相は何も述べなかった。'],
])('%s is guessed', (charset, words) => {
  expect(decode(iconv.encode(words, charset))).toMatchObject({ text: words, charset })
})

test.each([
  ['<meta charset="iso-8859-1">', 'windows-1252'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', 'windows-1252'],
  ['<?xml version="1.0" encoding="ISO-8859-1"?>', 'windows-1252'],
  ['<!-- <meta charset="koi8-r"> --><meta charset=latin1>', 'windows-1252'],
])('%s is believed', (statement, charset) => {
  const page = `${statement}<p>${curly}`
  expect(decode(iconv.encode(page, charset), { markup: true })).toEqual({
    text: page,
    charset,
    findings: [],
  })
})

test('the transport goes before the page, the mark before both', () => {
  const page = '<meta charset="koi8-r">Äußerung'
  const bytes = iconv.encode(page, 'windows-1252')
  expect(decode(bytes, { charset: 'Latin1', markup: true })).toMatchObject({ text: page, findings: [] })
  const marked = utf8('\ufeffЖ')
  expect(decode(marked, { charset: 'windows-1252' })).toMatchObject({ text: '\ufeffЖ', findings: [] })
})

test.each([
  ['UTF-8 that calls itself iso-8859-1', utf8(curly), 'iso-8859-1', 'utf-8'],
  ['windows-1252 that calls itself UTF-8', iconv.encode(curly, 'windows-1252'), 'utf-8', 'windows-1252'],
  ['UTF-8 that calls itself gbk', utf8(curly), 'gb2312', 'utf-8'],
])('%s is overruled, and told', (_, bytes, said, charset) => {
  const { text, charset: read, findings } = decode(bytes, { charset: said })
  expect([text, read]).toEqual([curly, charset])
  expect(findings).toMatchObject([{ rule: 'charset-overruled' }])
})

test('a name that nothing knows is told and passed over', () => {
  const { text, findings } = decode(utf8(curly), { charset: 'x-norland' })
  expect([text, findings.map(({ rule }) => rule)]).toEqual([curly, ['unknown-charset']])
})

test('letters that call themselves UTF-16 are not', () => {
  expect(decode(utf8('<meta charset=utf-16>é'), { markup: true })).toMatchObject({ charset: 'utf-8' })
})

test('a text that is UTF-8 but for some damage stays UTF-8, with the number of places', () => {
  const bytes = Buffer.concat([utf8(curly), Uint8Array.of(0xff, 0x20, 0xe9, 0x62)])
  const { text, charset, findings } = decode(bytes)
  expect([text, charset]).toEqual([`${curly}\ufffd \ufffdb`, 'utf-8'])
  expect(findings).toMatchObject([{ rule: 'broken-bytes', message: expect.stringContaining('2 places') }])
})

test('a lost character that was written as such is no broken byte', () => {
  expect(decode(utf8('a\ufffdb')).findings).toEqual([])
})

test.each([
  ['â€œWe shall seeâ€\u009d, he said', true],
  ['the cafÃ© of the parliament', true],
  ['“We shall see”, he said in the café', false],
  ['NOTÍCIAS DE SÃO TOMÉ, “ÃO”', false],
  ['Château, Âge, â, €', false],
])('%s: encoded twice? %s', (words, twice) => {
  const { text, findings } = decode(utf8(words))
  expect([text, findings.map(({ rule }) => rule)]).toEqual([words, twice ? ['double-encoded'] : []])
})

test('no bytes make it throw, and pieces decode as the whole', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(undefined, 'utf-8', 'gbk', 'x'),
      (bytes, charset) => {
        const whole = decode(bytes, { charset, markup: true })
        const decoder = decoderOf(whole.charset)
        let text = ''
        for (const byte of bytes) text += decoder.write(Uint8Array.of(byte))
        expect(text + decoder.end()).toBe(whole.text)
      },
    ),
  )
})

test('every text that UTF-8 can hold comes back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => decode(utf8(text)).text === text))
})
