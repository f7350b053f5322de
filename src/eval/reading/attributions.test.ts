import { describe, expect, it } from 'vitest'
import type { Stretch } from '../../model/layers.js'
import type { Tagger } from '../../tagging/tagger.js'
import { kindsIn } from './attributionKinds.js'
import { f1, type Pair, type Parts, precision, recall, scoreAttributions } from './attributionScore.js'
import { partsIn, readTagged } from './attributions.js'

type Drawn = { [R in keyof Parts]: Stretch[] }
const roleOf = { s: 'source', c: 'cue', t: 'content' } as const

/** `[1s:Ana] [1c:said] [1t:it rains]`: the attributions of a text, numbered; a role in pieces is drawn piece by piece. */
function draw(drawing: string): { readonly text: string; readonly parts: readonly Parts[] } {
  const parts: Drawn[] = []
  let text = ''
  for (const [, number, role, words, between] of drawing.matchAll(/\[(\d)([sct]):([^\]]*)\]|([^[]+)/gu)) {
    if (number !== undefined) {
      const at = Number(number) - 1
      parts[at] ??= { source: [], cue: [], content: [] }
      parts[at][roleOf[role as keyof typeof roleOf]].push({
        start: text.length,
        end: text.length + words!.length,
      })
    }
    text += words ?? between
  }
  return { text, parts }
}

/** The gold and what was found, drawn on the same text. */
function pair(gold: string, found: string): Pair {
  const [one, other] = [draw(gold), draw(found)]
  expect(other.text).toBe(one.text)
  return { text: one.text, gold: one.parts, found: other.parts }
}
const score = (gold: string, found: string) => scoreAttributions([pair(gold, found)])

describe('an attribution that was found', () => {
  it('alike in every word is strict, whatever the marks', () => {
    const { strict, exact } = score(
      '[1t:“It rains,”] [1s:Ana] [1c:said].',
      '“[1t:It rains],” [1s:Ana] [1c:said.]',
    )
    expect([f1(strict), f1(exact.content), f1(exact.cue)]).toEqual([100, 100, 100])
  })
  it('alike by half in source and content, with a word of the cue, is soft', () => {
    const { strict, soft } = score(
      '[1s:Old Ana] [1c:has said] [1t:that it rains again].',
      'Old [1s:Ana] has [1c:said] that it [1t:rains again].',
    )
    expect([f1(strict), f1(soft)]).toEqual([0, 100])
  })
  it('with less than half of the content is only detected', () => {
    const { detect, soft } = score(
      '[1s:Ana] [1c:said] [1t:that it rains here again].',
      '[1s:Ana] [1c:said] that it rains here [1t:again].',
    )
    expect([f1(detect), f1(soft)]).toEqual([100, 0])
  })
  it('with the right content under another cue is only detected', () => {
    const { detect, soft } = score(
      '[1s:Ana] [1c:said], smiling, [1t:it rains].',
      '[1s:Ana] said, [1c:smiling], [1t:it rains].',
    )
    expect([f1(detect), f1(soft)]).toEqual([100, 0])
  })
  it('with neither a word of cue nor of content in common is another', () => {
    const { detect } = score('[1s:Ana] [1c:said] [1t:it rains] again.', '[1s:Ana] said it rains [1c:again].')
    expect(recall(detect)).toBe(0)
  })
  it('needs no source where the gold has none', () => {
    expect(f1(score('[1t:It rains], it was [1c:said].', '[1t:It rains], it was [1c:said].').strict)).toBe(100)
    expect(f1(score('[1t:It rains], [1s:it] was [1c:said].', '[1t:It rains], it was [1c:said].').soft)).toBe(
      0,
    )
  })
  it('has one partner: a second reading of the same words is wrong', () => {
    const twice = draw('[1s:Ana] [1c:said] [1t:it rains].')
    const both = scoreAttributions([
      { text: twice.text, gold: twice.parts, found: [...twice.parts, ...twice.parts] },
    ])
    expect([precision(both.strict), recall(both.strict)]).toEqual([50, 100])
  })
})

describe('by role', () => {
  const { token, exact, overlap } = score(
    '[1s:Ana] [1c:said] [1t:it rains] and [2s:Bo] [2c:agreed that] [2t:it pours].',
    '[1s:Ana] [1c:said] [1t:it rains] and Bo [2c:agreed] that it [2t:pours].',
  )
  it('words are counted', () => {
    expect([precision(token.content), recall(token.content)]).toEqual([100, 75])
    expect([precision(token.source), recall(token.source)]).toEqual([100, 50])
  })
  it('stretches must be the same', () => {
    expect([precision(exact.content), recall(exact.content)]).toEqual([50, 50])
    expect([precision(exact.source), recall(exact.source)]).toEqual([100, 50])
  })
  it('or touch', () => {
    expect([precision(overlap.content), recall(overlap.content)]).toEqual([100, 100])
    expect([precision(overlap.cue), recall(overlap.cue)]).toEqual([100, 100])
  })
  it('a content in pieces has several stretches, but marks do not part them', () => {
    const pieces = score(
      '[1t:It rains], [1s:Ana] [1c:said], [1t:and pours].',
      '[1t:It rains], [1s:Ana] [1c:said], and pours.',
    )
    expect([precision(pieces.exact.content), recall(pieces.exact.content)]).toEqual([100, 50])
    const marks = score(
      '[1s:Ana] [1c:said] [1t:it rains] [1t:— and pours].',
      '[1s:Ana] [1c:said] [1t:it rains — and pours].',
    )
    expect(f1(marks.exact.content)).toBe(100)
  })
})

describe('where the annotator was in doubt', () => {
  const drawn = draw('[1s:Ana] [1c:said] [1t:it rains]. [2s:Bo] [2c:feared] [2t:it pours].')
  const fear = drawn.text.indexOf('feared')
  const doubtful = [{ start: fear, end: fear + 6 }]
  it('a miss is no miss', () => {
    const { detect, token } = scoreAttributions([
      { text: drawn.text, gold: drawn.parts, found: [drawn.parts[0]!], doubtful },
    ])
    expect([f1(detect), f1(token.content)]).toEqual([100, 100])
  })
  it('and a find no error', () => {
    const { detect, token } = scoreAttributions([
      { text: drawn.text, gold: [drawn.parts[0]!], found: drawn.parts, doubtful },
    ])
    expect([f1(detect), f1(token.content)]).toEqual([100, 100])
  })
  it('a doubtful word in source or content changes nothing', () => {
    const rain = drawn.text.indexOf('it rains')
    const { detect } = scoreAttributions([
      { text: drawn.text, gold: drawn.parts, found: [], doubtful: [{ start: rain, end: rain + 2 }] },
    ])
    expect(detect.gold).toBe(2)
  })
})

describe('kinds of attribution', () => {
  const kinds = (drawing: string): readonly string[] => {
    const { text, parts } = draw(drawing)
    return kindsIn(text)(parts[0]!)
  }
  it.each([
    ['[1s:Ana] [1c:said]: “[1t:It rains].”', 'direct'],
    ['[1s:Ana] [1c:said] [1t:it “rains” again].', 'mixed'],
    ['[1s:Ana] [1c:said] [1t:it rains]. “No,” said Bo.', 'indirect'],
    ["[1s:Ana] [1c:said]: ''[1t:It rains].''", 'direct'],
    ['“An open mark\n[1s:Ana] [1c:said] [1t:it rains].', 'indirect'],
    ['[1s:Ana] [1c:said]: [1t:“It rains.]', 'direct'],
  ])('%s: %s', (drawing, mode) => expect(kinds(drawing)[0]).toBe(mode))
  it.each([
    ['[1s:Ana Ruiz, the minister], [1c:said] [1t:no].', 'name'],
    ['[1s:Ruiz] [1c:said] [1t:no]. Then Ruiz left.', 'name'],
    ["It was [1s:Ana's] [1c:promise] [1t:to go].", 'name'],
    ['[1s:Officials] [1c:said] [1t:no].', 'nominal'],
    ['A [1s:spokeswoman for Ana Ruiz] [1c:said] [1t:no].', 'nominal'],
    ["Ana [1s:Ruiz's campaign] [1c:said] [1t:no].", 'nominal'],
    ['[1s:She] [1c:said] [1t:no].', 'pronoun'],
    ['[1t:It rains], it was [1c:said].', 'unstated'],
  ])('%s: %s', (drawing, naming) => expect(kinds(drawing)[1]).toBe(`source: ${naming}`))
  it('content in pieces', () => {
    expect(kinds('[1t:It rains], [1s:Ana] [1c:said], [1t:and pours].')).toContain('content in pieces')
    expect(kinds('[1s:Ana] [1c:said] [1t:it rains, and pours].')).not.toContain('content in pieces')
  })
  it('are counted by what was found of them', () => {
    const { text, parts } = draw('[1s:Ana] [1c:said] [1t:it rains]. [2s:She] [2c:said] [2t:it pours].')
    const gold = parts.map(one => ({ ...one, kinds: kindsIn(text)(one) }))
    const { kinds: counts } = scoreAttributions([{ text, gold, found: [parts[0]!] }])
    expect(counts.get('indirect')).toEqual({ gold: 2, detected: 1, soft: 1 })
    expect(counts.get('source: pronoun')).toEqual({ gold: 1, detected: 0, soft: 0 })
  })
})

describe('what is scored', () => {
  it('of a corpus: a role that a relation lacks has no words, and pieces stay pieces', () => {
    const span = (id: string, start: number, end: number, fragments?: [number, number][]) => ({
      ...{ id, type: 'x', start, end, text: '' },
      ...(fragments && { fragments }),
    })
    const spans = [
      span('a', 0, 9, [
        [0, 2],
        [5, 9],
      ]),
      span('b', 3, 4),
      span('c', 3, 4),
    ]
    const relations = [{ id: 'r', type: 'attribution', args: { quote: ['a'], cue: ['b'], addressee: ['c'] } }]
    const names = { source: 'speaker', cue: 'cue', content: 'quote' }
    expect(partsIn({ id: 'd', split: 'dev', lang: 'en', text: '', spans, relations }, names)).toEqual([
      {
        source: [],
        cue: [{ start: 3, end: 4 }],
        content: [
          { start: 0, end: 2 },
          { start: 5, end: 9 },
        ],
      },
    ])
  })
  it('of a tagger: it is given every line that is not empty', () => {
    const tagger: Tagger = {
      name: 'whole line',
      tag: (_, lines) =>
        lines.map(line => ({
          cue: { start: line.start, end: line.start + 1 },
          content: [line],
          confidence: 1,
          by: 'x',
        })),
    }
    expect(readTagged(tagger)('ab\n\ncde', undefined)).toEqual([
      { source: [], cue: [{ start: 0, end: 1 }], content: [{ start: 0, end: 2 }] },
      { source: [], cue: [{ start: 4, end: 5 }], content: [{ start: 4, end: 7 }] },
    ])
  })
})
