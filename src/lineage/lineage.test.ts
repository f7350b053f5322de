import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noKnowledge } from '../knowledge/fixture.js'
import type { Knowledge } from '../knowledge/knowledge.js'
import { type Article, Descent, type Region, type Residue } from '../model/article.js'
import { makeId } from '../text/identity.js'
import { traceLineage } from './lineage.js'

const knowledge: Knowledge = {
  ...noKnowledge,
  actor: id =>
    id === 'outlet/the-wire'
      ? { id, kind: 'outlet', name: 'The Wire', names: [], roles: [], known: true }
      : undefined,
  senses: folded => (folded === 'wire' ? [{ actor: 'outlet/the-wire', sense: 'name' }] : []),
}

interface Part {
  readonly text: string
  readonly kind: Region['kind']
  readonly names?: string
  readonly language?: string
}

/** An article of parts, one region each, with residues at the words given. */
function article(
  name: string,
  published: string,
  parts: readonly Part[],
  left: readonly (readonly [string, string?])[] = [],
): Article {
  const text = parts.map(part => part.text).join('\n')
  const id = makeId('article', name)
  let at = 0
  const regions = parts.map(({ text: words, kind, names, language }, index): Region => {
    const start = at
    at += words.length + (index < parts.length - 1 ? 1 : 0)
    const named = names === undefined ? undefined : start + words.indexOf(names)
    return {
      span: { article: id, start, end: at },
      kind,
      by: 'test',
      ...(named !== undefined && { names: { article: id, start: named, end: named + names!.length } }),
      ...(language !== undefined && { language }),
    }
  })
  const residues = left.map(([words, from]): Residue => {
    const start = text.indexOf(words)
    return {
      span: { article: id, start, end: start + words.length },
      kind: 'translation',
      because: 'test',
      by: 'test',
      ...(from !== undefined && { from }),
    }
  })
  const capture = { name, mediaType: 'text/plain' as const, text }
  return {
    id,
    capture,
    language: 'en',
    published: { from: published, implied: [], by: 'capture' },
    regions,
    repairs: [],
    residues,
  }
}

const body = (text: string): Part => ({ text, kind: 'body' })
/** Running text of the given number of words, different for each seed. */
const prose = (seed: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${seed}${(at * 7919) % 10007}`).join(' ')

describe('credits', () => {
  const credited = article('a', '2021-05-04', [
    body(prose('a', 60)),
    { text: 'Source: Morgenblatt', kind: 'credit', names: 'Morgenblatt' },
  ])
  const [descent] = traceLineage([credited], knowledge).descents
  it('make the article republished', () =>
    expect(descent).toMatchObject({
      relation: 'republished',
      source: { label: 'Morgenblatt', actor: 'outlet/morgenblatt' },
    }))
  it('are the evidence', () => {
    const [span] = descent!.evidence.spans
    expect(credited.capture.text.slice(span!.start, span!.end)).toBe('Source: Morgenblatt')
  })
  it('name an outlet that the tables know', () => {
    const wired = article('a', '2021-05-04', [
      { text: 'LIMA (Wire) –', kind: 'dateline', names: 'Wire' },
      body(prose('a', 60)),
    ])
    expect(traceLineage([wired], knowledge).descents[0]).toMatchObject({
      source: { label: 'The Wire', actor: 'outlet/the-wire' },
    })
  })
  it('of the outlet itself are no descent', () => {
    const own = { ...credited, outlet: { label: 'Morgenblatt', actor: 'outlet/morgenblatt', by: 'test' } }
    expect(traceLineage([own], knowledge).descents).toEqual([])
    const longer = { label: 'Das Morgenblatt am Sonntag', actor: 'outlet/das-morgenblatt', by: 'test' }
    expect(traceLineage([{ ...credited, outlet: longer }], knowledge).descents).toEqual([])
  })
  it('are of the model', () => expect(Descent.parse(descent)).toEqual(descent))
})

describe('translations', () => {
  it('show in a word left between two', () => {
    const left = article('a', '2021-05-04', [body('It runs on 3 Y 4 May.')], [['3 Y 4', 'es']])
    expect(traceLineage([left], knowledge).descents).toMatchObject([{ relation: 'translation', from: 'es' }])
  })
  it('show in a line inside the story that stayed untranslated', () => {
    const line: Part = { text: 'La isla rechaza', kind: 'teaser', language: 'es' }
    expect(
      traceLineage([article('a', '2021', [body('One.'), line, body('Two.')])], knowledge).descents,
    ).toMatchObject([{ from: 'es' }])
    expect(traceLineage([article('a', '2021', [body('One.'), line])], knowledge).descents).toEqual([])
  })
  it('do not show in a calque of no language', () => {
    expect(
      traceLineage([article('a', '2021', [body('come or no')], [['or no']])], knowledge).descents,
    ).toEqual([])
  })
})

describe('copies', () => {
  const text = prose('x', 120)
  const older = article('older', '2021-05-03', [body(text)])
  const younger = article('younger', '2021-05-04', [body(`${text} ${prose('y', 20)}`)])
  const other = article('other', '2021-05-02', [body(prose('z', 120))])
  const { descents, sides } = traceLineage([younger, other, older], knowledge)

  it('come from the older article', () =>
    expect(descents).toMatchObject([{ relation: 'copy', child: younger.id, parent: older.id }]))
  it('are one side', () =>
    expect(sides).toEqual(
      [[older.id, younger.id].sort(), [other.id]].sort((one, two) => (one[0]! < two[0]! ? -1 : 1)),
    ))
  it('show the words that are shared', () => {
    const [span] = descents[0]!.evidence.spans
    expect(younger.capture.text.slice(span!.start, span!.end)).toBe(text)
  })
  it('of a part are extracts', () => {
    const extract = article('extract', '2021-05-05', [body(prose('x', 60))])
    const long = article('long', '2021-05-01', [body(`${prose('x', 60)} ${prose('w', 200)}`)])
    expect(traceLineage([extract, long], knowledge).descents).toMatchObject([
      { relation: 'extract', child: extract.id, parent: long.id },
    ])
  })
  it('of a quotation alone are none', () => {
    const quoted = `“${prose('q', 60)}”`
    const one = article('one', '2021', [body(`${prose('m', 60)} ${quoted}`)])
    const two = article('two', '2021', [body(`${prose('n', 60)} ${quoted}`)])
    expect(traceLineage([one, two], knowledge).sides.length).toBe(2)
  })
  it('two articles of one source that share no words stay apart', () => {
    const credit: Part = { text: 'Source: Morgenblatt', kind: 'credit', names: 'Morgenblatt' }
    const one = article('one', '2021', [body(prose('m', 60)), credit])
    const two = article('two', '2021', [body(prose('n', 60)), credit])
    expect(traceLineage([one, two], knowledge).sides.length).toBe(2)
  })
  it('two articles of one source that share a fifth of their words are one side', () => {
    const credit: Part = { text: 'Source: Morgenblatt', kind: 'credit', names: 'Morgenblatt' }
    const one = article('one', '2021', [body(`${prose('k', 40)} ${prose('m', 130)}`), credit])
    const two = article('two', '2021', [body(`${prose('k', 40)} ${prose('n', 130)}`), credit])
    expect(traceLineage([one, two], knowledge).sides.length).toBe(1)
    expect(traceLineage([one, { ...two, regions: two.regions.slice(0, 1) }], knowledge).sides.length).toBe(2)
  })
})

describe('many articles', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    article(`${at}`, `2021-05-${String(1 + (at % 28)).padStart(2, '0')}`, [
      body(`${prose(`t${at % 9}`, 80)} ${prose(`u${at}`, at % 40)}`),
    ]),
  )
  const traced = traceLineage(many, knowledge)
  it('of nine texts are nine sides', () => expect(traced.sides.length).toBe(9))
  it('each stand on one side', () =>
    expect(traced.sides.flat().sort()).toEqual(many.map(({ id }) => id).sort()))
  it('are traced alike in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: many.length }), shuffled => {
        expect(traceLineage(shuffled, knowledge)).toEqual(traced)
      }),
      { numRuns: 10 },
    )
  })
  it('none at all are none', () => expect(traceLineage([], knowledge)).toEqual({ descents: [], sides: [] }))
  it('take time in proportion to their number, copies included', () => {
    const copies = (count: number): readonly Article[] =>
      Array.from({ length: count }, (_, at) =>
        article(`c${at}`, '2021', [body(prose(`t${at % 2 === 0 ? 0 : at}`, 120))]),
      )
    const cost = (count: number): number => {
      const corpus = copies(count)
      const start = performance.now()
      traceLineage(corpus, knowledge)
      return performance.now() - start
    }
    cost(100)
    const small = Math.min(cost(200), cost(200))
    expect(Math.min(cost(800), cost(800))).toBeLessThan(Math.max(400, small * 12))
  })
})
