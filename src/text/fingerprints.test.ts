import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGrams, runLength, sharedStretches, winnow } from './fingerprints.js'

const whole = (text: string): { start: number; end: number }[] => [{ start: 0, end: text.length }]
const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ')

describe('grams', () => {
  it('are eight words in a row', () =>
    expect(readGrams(words(20), whole(words(20))).length).toBe(20 - runLength + 1))
  it('of a shorter text there are none', () => expect(readGrams(words(7), whole(words(7)))).toEqual([]))
  it('are the same wherever they stand', () => {
    const text = `${words(5, 100)} ${words(8)}`
    expect(readGrams(text, whole(text)).at(-1)!.hash).toBe(readGrams(words(8), whole(words(8)))[0]!.hash)
  })
  it('do not count marks and case', () => {
    const text = 'The envoy said, on Monday: all is well'
    const other = 'the envoy said on monday all IS well.'
    expect(readGrams(text, whole(text))[0]!.hash).toBe(readGrams(other, whole(other))[0]!.hash)
  })
  it('have the place of their words', () => {
    const [gram] = readGrams(`  ${words(8)}.`, whole(`  ${words(8)}.`))
    expect([gram!.start, gram!.end]).toEqual([2, 2 + words(8).length])
  })
})

describe('winnowing', () => {
  it('keeps few of many', () => {
    const text = words(1_000)
    const kept = winnow(readGrams(text, whole(text)))
    expect(kept.length).toBeGreaterThan(200)
    expect(kept.length).toBeLessThan(400)
  })
  it('two texts that share thirteen words share a print', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (before, after) => {
        const one = `${words(before, 1_000)} ${words(13)} ${words(9, 3_000)}`
        const other = `${words(after, 5_000)} ${words(13)} ${words(7, 7_000)}`
        const prints = new Set(winnow(readGrams(one, whole(one))).map(({ hash }) => hash))
        expect(winnow(readGrams(other, whole(other))).some(({ hash }) => prints.has(hash))).toBe(true)
      }),
    )
  })
})

describe('shared stretches', () => {
  it('join the grams that overlap', () => {
    const text = `${words(20)} ${words(5, 50)}`
    const shared = new Set(readGrams(words(20), whole(words(20))).map(({ hash }) => hash))
    expect(sharedStretches(readGrams(text, whole(text)), shared)).toEqual([
      { start: 0, end: words(20).length },
    ])
  })
})
