/** What holds of every record, whatever came in: good articles, damaged ones, noise, and texts made to hurt. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findUnsound } from './eval/soundness.js'
import type { Capture } from './model/capture.js'
import { read } from './parley.js'

/** Milliseconds that one property may take; what is not tried then is tried with another seed (PARLEY_SEED). */
const patience = 1_000
const settings = {
  seed: Number(process.env.PARLEY_SEED ?? 1),
  numRuns: 40,
  interruptAfterTimeLimit: patience,
  markInterruptAsFailure: false,
}

const capture = (text: string, name = 'a.txt'): Capture => ({
  name,
  mediaType: 'text/plain',
  text,
  published: '2023-07-18',
})

/** Reads, and says what is unsound. An exception fails the test with its own words. */
const unsound = (captures: readonly Capture[]): readonly string[] => findUnsound(read(captures))

const folder = fileURLToPath(new URL('../sample', import.meta.url))
const sample = readdirSync(folder)
  .filter(file => file.endsWith('.txt'))
  .map(file => capture(readFileSync(join(folder, file), 'utf8'), file))

/** Words and marks on which readers of news decide. */
const pieces = [
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  '«',
  '»',
  '„',
  '\u0000',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '\u200d',
  '\u202e',
  '\u0301',
  '\u00a0',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  ' – ',
  ': ',
  ', ',
  '. ',
  '.',
  '?',
  '!',
  '…',
  '(',
  ')',
  '[',
  '/',
  '@',
  '<b>',
  '&amp;',
  'Minister Ana Ruiz',
  'Norland',
  'the president',
  'he',
  'she',
  'they',
  'it was said',
  'said',
  'told',
  'according to',
  'demanded',
  'rejected',
  'if',
  'unless',
  'only if',
  'until',
  'will meet',
  'would not',
  'in mid-May',
  'on Tuesday',
  '15',
  '2023-02-31',
  'May',
  'Russia',
  'the Kremlin',
  'NATO',
  'Source: ',
  'Related Posts',
  'By ',
  'PORTO, May 3 (Wire) –',
  'that',
  'and',
  'to',
  'U.S.',
]
const soup = fc.array(
  fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(...pieces).map(piece => ` ${piece} `),
  ),
  { maxLength: 120 },
)
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
  .map(codes => String.fromCharCode(...codes))
const anyText = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  units,
  soup.map(parts => parts.join('')),
)

/** A sample article with some places cut out, doubled, moved or overwritten. */
const damaged = fc
  .record({
    original: fc.constantFrom(...sample),
    cuts: fc.array(
      fc.record({
        from: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat({ max: 400 }),
        how: fc.constantFrom('cut', 'double', 'move', 'overwrite' as const),
        piece: fc.oneof(fc.constantFrom(...pieces), units),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ original, cuts }) => {
    let text = original.text
    for (const { from, length, how, piece } of cuts) {
      const start = Math.floor(from * text.length)
      const part = text.slice(start, start + length)
      const rest = text.slice(start + length)
      if (how === 'cut') text = text.slice(0, start) + rest
      else if (how === 'double') text = text.slice(0, start) + part + part + rest
      else if (how === 'move') text = part + text.slice(0, start) + rest
      else text = text.slice(0, start) + piece + text.slice(start + piece.length)
    }
    return { ...original, text }
  })

describe('the sample', () => {
  it('gives a sound record', () => {
    expect(unsound(sample)).toEqual([])
  })
  it('gives a sound record article by article', () => {
    expect(sample.flatMap(one => unsound([one]))).toEqual([])
  })
  it('gives the same bytes when it is read again', () => {
    expect(JSON.stringify(read(sample))).toBe(JSON.stringify(read(sample)))
  })
  it('gives the same bytes in any order of its articles', () => {
    const bytes = JSON.stringify(read(sample))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sample, { minLength: sample.length }),
        shuffled => JSON.stringify(read(shuffled)) === bytes,
      ),
      { ...settings, numRuns: 5 },
    )
  })
  it('keeps every captured text as it came in', () => {
    const texts = new Map(read(sample).articles.map(article => [article.capture.name, article.capture.text]))
    expect(sample.filter(one => texts.get(one.name) !== one.text)).toEqual([])
  })
})

describe('nothing', () => {
  it('no article at all gives an empty, sound record', () => {
    expect(unsound([])).toEqual([])
    expect(read([]).statements).toEqual([])
  })
  it.each(['', ' ', '\n', '\u0000', '\ud800', '“', 'said', '\ufeff'])(
    'the text %j gives a sound record',
    text => {
      expect(unsound([capture(text)])).toEqual([])
    },
  )
  it('the same article twice gives a sound record', () => {
    expect(unsound([sample[0]!, sample[0]!])).toEqual([])
  })
  it('one text under two names gives two articles', () => {
    const twin = { ...sample[0]!, name: 'twin.txt' }
    expect(unsound([sample[0]!, twin])).toEqual([])
    expect(read([sample[0]!, twin]).articles).toHaveLength(2)
  })
})

describe('any text', () => {
  it('gives a sound record: noise, lone surrogates, NULs, quotation marks in heaps', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(unsound([capture(text)])).toEqual([])
      }),
      { ...settings, numRuns: 300 },
    )
  })
  it('gives a sound record: a damaged article', () => {
    fc.assert(
      fc.property(damaged, one => {
        expect(unsound([one])).toEqual([])
      }),
      settings,
    )
  })
  it('gives a sound record: several together, named as they like', () => {
    const names = fc.constantFrom('a.txt', 'b.txt', '', '../..', 'naïve “name”.txt', '\ud800')
    const some = fc.array(
      fc.tuple(
        fc.oneof(
          anyText,
          damaged.map(one => one.text),
        ),
        names.map(name => name || 'c'),
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(some, captures => {
        expect(unsound(captures.map(([text, name]) => capture(text, name)))).toEqual([])
      }),
      settings,
    )
  })
  it('gives the same bytes in any order, damaged or not', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(damaged, { selector: one => one.name, minLength: 2, maxLength: 3 }),
        captures => {
          expect(JSON.stringify(read([...captures].reverse()))).toBe(JSON.stringify(read(captures)))
        },
      ),
      settings,
    )
  })
  it.each(['2023', '2023-02', 'XXXX', '2023-02-29T10:00', undefined])(
    'gives a sound record whatever was given: published %s',
    published => {
      const { published: _, ...bare } = sample[0]!
      const one = {
        ...bare,
        url: 'https://x.example/a?b=“c”',
        outlet: '\u0000',
        ...(published === undefined ? {} : { published }),
      }
      expect(unsound([one])).toEqual([])
    },
  )
})

const shared = fileURLToPath(new URL('../../shared', import.meta.url))
const hasShared = existsSync(join(shared, 'data')) && existsSync(join(shared, 'hostile'))

/** Takes texts in turn until the time is over: every so-and-so-manieth, so that all of them are sampled. */
function tryMany(texts: readonly string[], milliseconds: number): readonly string[] {
  const until = performance.now() + milliseconds
  const stride = 7919
  const bad: string[] = []
  for (let tried = 0; tried < texts.length && performance.now() < until; tried += 1) {
    const at = (tried * stride) % texts.length
    try {
      for (const line of unsound([capture(texts[at]!)])) bad.push(`text ${at}: ${line}`)
    } catch (error) {
      bad.push(`text ${at} threw ${(error as Error).stack}`)
    }
  }
  return bad
}

describe.skipIf(!hasShared)(
  'the benchmarks beside the repository (skipped where ../shared is not there)',
  () => {
    it('real articles of many collections give sound records', () => {
      const data = join(shared, 'data')
      const texts = readdirSync(data)
        .map(name => join(data, name, 'norm.jsonl'))
        .filter(existsSync)
        .flatMap(path => {
          const lines = readFileSync(path, 'utf8')
            .split('\n')
            .filter(line => line.includes('"text"'))
          const step = Math.ceil(lines.length / 12)
          return lines
            .filter((_, index) => index % step === 0)
            .map(line => (JSON.parse(line) as { text?: unknown }).text)
        })
        .filter(text => typeof text === 'string')
      expect(tryMany(texts, 2_000)).toEqual([])
    })
    it('hostile texts give sound records', () => {
      const packed = gunzipSync(readFileSync(join(shared, 'hostile', 'corpora.json.gz'))).toString('utf8')
      const corpora = JSON.parse(packed) as { readonly [corpus: string]: readonly unknown[] }
      const texts = Object.values(corpora).flatMap(corpus =>
        corpus.map(item => (typeof item === 'string' ? item : JSON.stringify(item))),
      )
      expect(tryMany(texts, 1_500)).toEqual([])
    })
  },
)
