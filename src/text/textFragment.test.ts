import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textFragments } from './textFragment.js'

const text = `Ports reopen

The envoy said the ports, closed since May, would reopen. “We agreed,” she said.
The mayor said the ports would stay closed. The envoy left.

A long paragraph begins here and goes on and on without an end, through harbours and straits, past islands and lighthouses, over shoals and reefs, under bridges and between the piers of many a town, until it comes to its very last words.
Another line & more: well-known things.`

const fragmentOf = (words: string, from = 0): string | undefined => {
  const start = text.indexOf(words, from)
  return textFragments(text)(start, start + words.length)
}
const plain = (words: string, from?: number): string | undefined => {
  const fragment = fragmentOf(words, from)
  return fragment && decodeURIComponent(fragment.replace('#:~:text=', ''))
}

describe('the part of an address that shows words', () => {
  it('is the words where they stand once', () => expect(plain('closed since May')).toBe('closed since May'))
  it('is whole words', () => expect(plain('osed since Ma')).toBe('closed since May'))
  it('is written without the marks that divide its parts', () => {
    expect(fragmentOf('closed since May, would')).toBe('#:~:text=closed%20since%20May%2C%20would')
    expect(fragmentOf('line & more: well-known')).toBe('#:~:text=line%20%26%20more%3A%20well%2Dknown')
  })
  it('has the words before where they stand twice', () =>
    expect(plain('envoy', text.indexOf('envoy left'))).toBe(
      'would stay closed. The-,envoy'.replace('would ', 'ports would '),
    ))
  it('has the words behind where none stand before', () =>
    expect(plain('The envoy')).toBe('The envoy,-said the ports, closed since'))
  it('is beginning and end of what is long', () =>
    expect(plain(text.slice(text.indexOf('A long'), text.indexOf('\nAnother')))).toBe(
      'A long paragraph begins here,to its very last words.',
    ))
  it('is beginning and end of what runs over lines', () =>
    expect(plain('“We agreed,” she said.\nThe mayor said the ports would stay closed.')).toBe(
      '“We agreed,” she said.,the ports would stay closed.',
    ))
  it('is nothing where nothing tells two places apart', () => {
    const twice = 'She left.\nShe left.'
    expect(textFragments(twice)(0, 9)).toBe(undefined)
  })
  it('is nothing of nothing', () => {
    expect(textFragments('a  b')(1, 3)).toBe(undefined)
    expect(textFragments('')(0, 0)).toBe(undefined)
    expect(textFragments(`one ${'a '.repeat(50_000)}`)(0, 3)).toBe(undefined)
  })
  it('of any stretch is an address, and short', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('a', ' ', '\n', 'bc', ',', '-', '\ud83d', '語'), { maxLength: 60 })
        .map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(any, fc.nat(70), fc.nat(70), (words, start, end) => {
        const fragment =
          textFragments(words)(Math.min(start, words.length), Math.min(end, words.length)) ?? ''
        expect(fragment.length).toBeLessThan(6_000)
        expect(() => new URL(`https://harbour.example/${fragment}`)).not.toThrow()
      }),
    )
  })
})
