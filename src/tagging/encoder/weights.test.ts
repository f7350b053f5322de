import { describe, expect, it } from 'vitest'
import { writeWeights } from './fixture.js'
import { readWeights } from './weights.js'

const file = writeWeights(
  { heads: 2 },
  {
    tables: {
      'a.weight': {
        rows: 2,
        columns: 3,
        values: Int8Array.of(1, -2, 3, 4, 5, -127),
        scales: Float32Array.of(0.5, 2),
      },
    },
    floats: { 'a.bias': Float32Array.of(1.5, -2.5) },
    texts: { vocabulary: 'ä\n##ö' },
  },
)

describe('a file of weights', () => {
  it('gives back what was written', () => {
    const weights = readWeights(file)
    expect(weights.meta).toEqual({ heads: 2 })
    expect(weights.quantisedNames).toEqual(['a.weight'])
    expect(weights.has('a.bias')).toBe(true)
    expect(weights.has('toString')).toBe(false)
    const { rows, columns, values, scales } = weights.quantised('a.weight')
    expect([rows, columns, ...values, ...scales]).toEqual([2, 3, 1, -2, 3, 4, 5, -127, 0.5, 2])
    expect([...weights.floats('a.bias')]).toEqual([1.5, -2.5])
    expect(weights.text('vocabulary')).toBe('ä\n##ö')
  })

  it('may begin anywhere in a buffer', () => {
    const moved = new Uint8Array(file.length + 3)
    moved.set(file, 3)
    expect([...readWeights(moved.subarray(3)).floats('a.bias')]).toEqual([1.5, -2.5])
  })

  it('says what it has not', () => {
    const weights = readWeights(file)
    expect(() => weights.floats('b')).toThrow('“b”')
    expect(() => weights.floats('a.weight')).toThrow('float32')
    expect(() => readWeights(new Uint8Array(64))).toThrow('not a file of weights')
  })
})
