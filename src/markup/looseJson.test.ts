import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepestJson, type Loose, readLooseJson } from './looseJson.js'

/** The value as plain JSON; a bare word as what it means there. */
function plain(value: Loose): unknown {
  if (value.kind === 'list') return value.values.map(plain)
  if (value.kind === 'object') {
    return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plain(inner)]))
  }
  if (!value.bare) return value.text
  try {
    return JSON.parse(value.text)
  } catch {
    return value.text
  }
}
const all = (text: string): readonly unknown[] => readLooseJson(text, 0, text.length).map(plain)
const one = (text: string): unknown => all(text)[0]

describe('loose JSON', () => {
  it('reads good JSON as it is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), text => {
        const value = JSON.parse(text)
        fc.pre(!text.includes('__proto__'))
        expect(one(`[${text}]`)).toEqual([value])
      }),
      { numRuns: 500 },
    )
  })
  it.each([
    ['{"a": 1, // one\n "b": /* two */ 2}', { a: 1, b: 2 }],
    ['{"a": [1, 2,], "b": 3,}', { a: [1, 2], b: 3 }],
    ['{"a": "x"\n "b": "y"}', { a: 'x', b: 'y' }],
    ['{"a": "one\n\ttwo"}', { a: 'one\n\ttwo' }],
    ['{"a": "She said "no" to it", "b": 2}', { a: 'She said "no" to it', b: 2 }],
    ['{"a": "She said "no", he "yes" to it", "b": 2}', { a: 'She said "no", he "yes" to it', b: 2 }],
    ['{a: "x", b: "y"}', { a: 'x', b: 'y' }],
    ['{"a": , "b": 2}', { b: 2 }],
    ['{"a": {"b": "c', { a: { b: 'c' } }],
    ['{a: yes, "b": 0001-01-01T00}', { a: 'yes', b: '0001-01-01T00' }],
    ['<!-- {"a": 1} -->', { a: 1 }],
    ['{"a": "\\u00e9\\/\\q"}', { a: 'é/q' }],
  ])('%s', (text, value) => expect(one(text)).toEqual(value))
  it('reads several values', () => expect(all('{"a":1}{"b":2};')).toEqual([{ a: 1 }, { b: 2 }]))
  it('takes the first of two entries', () => expect(one('{"a":1,"a":2}')).toEqual({ a: 1 }))
  it('has no prototype to pollute', () => {
    const [value] = readLooseJson('{"__proto__": {"x": 1}, "constructor": 2}', 0, 42)
    expect(value?.kind === 'object' && [...value.entries.keys()]).toEqual(['__proto__', 'constructor'])
    expect(({} as { x?: number }).x).toBe(undefined)
  })
  it('knows where a value stands', () => {
    const text = '  {"a": ["bc"]}'
    const [value] = readLooseJson(text, 0, text.length)
    const inner = value?.kind === 'object' ? value.entries.get('a') : undefined
    const word = inner?.kind === 'list' ? inner.values[0]! : value!
    expect(text.slice(word.start, word.end)).toBe('bc')
  })
  it('passes over what is too deep', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`
    expect(JSON.stringify(one(nested(deepestJson)))).toBe(nested(deepestJson))
    expect(JSON.stringify(one(`[${nested(deepestJson)},2]`))).toBe(
      `[${'['.repeat(deepestJson)}${']'.repeat(deepestJson)},2]`,
    )
  })
  it('reads anything without an exception, in linear time', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      '\\u12',
      'a',
      ' ',
      '\n',
      '//',
      '/*',
      '*/',
      '/',
      '-',
    )
    fc.assert(
      fc.property(
        fc.array(piece).map(parts => parts.join('')),
        text => {
          readLooseJson(text, 0, text.length)
        },
      ),
      { numRuns: 1_000 },
    )
    for (const part of [
      '[',
      '{"a":',
      '"',
      '" ',
      '/*',
      '//',
      '/',
      ',',
      '\\',
      '"\\',
      '{',
      '[{',
      ':',
      ']',
      '"a" "',
    ])
      readLooseJson(part.repeat(200_000), 0, 200_000 * part.length)
  }, 10_000)
})
