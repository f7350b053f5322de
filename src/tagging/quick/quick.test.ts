import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stretch, Tagging } from '../../model/layers.js'
import { makeQuickTagger } from './quick.js'

const bytes = readFileSync(new URL('../../../weights/quick.bin', import.meta.url))
const tagger = makeQuickTagger(bytes)

function paragraphsOf(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line !== '') found.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return found
}
const tag = (text: string): readonly Tagging[] => tagger.tag(text, paragraphsOf(text))

/** `source | cue | content / content`, one line a finding. */
function drawn(text: string): readonly string[] {
  const words = ({ start, end }: Stretch): string => text.slice(start, end)
  return tag(text).map(
    ({ source, cue, content }) =>
      `${source ? words(source) : '–'} | ${words(cue)} | ${content.map(words).join(' / ')}`,
  )
}

describe('the quick reader', () => {
  it('reads speech after its verb', () =>
    expect(drawn('The minister said the talks would resume on Monday.')).toEqual([
      'The minister | said | the talks would resume on Monday',
    ]))
  it('reads speech before its verb', () =>
    expect(drawn('“We will not sign this paper,” the minister said.')).toEqual([
      'the minister | said | “We will not sign this paper,”',
    ]))
  it('reads speech around its verb', () =>
    expect(drawn('“We will not sign,” the minister said, “because nobody asked us.”')).toEqual([
      'the minister | said | “We will not sign,” / “because nobody asked us.”',
    ]))
  it('reads what is according to somebody', () =>
    expect(drawn('The bridge was closed on Sunday, according to two officials.')).toEqual([
      'two officials | according to | The bridge was closed on Sunday',
    ]))
  it('reads nothing where nobody says anything', () =>
    expect(drawn('The bridge was closed on Sunday.')).toEqual([]))
  it('refuses bytes that are no weights', () =>
    expect(() => makeQuickTagger(new Uint8Array([123, 125, 10]))).toThrow('no weights'))
})

const pieces = [
  ...[
    'said',
    ' that ',
    '“',
    '”',
    '"',
    ', ',
    '. ',
    'the minister',
    'she',
    'according to',
    '\n',
    '\n\n',
    ': ',
    '—',
  ],
  ...['told reporters', 'no', 'It will rain', '1,5', 'é', '\u{1F600}', '\ud800', '’s ', ' ', 'Ankara'],
]
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 120,
  })
  .map(list => list.join(''))

describe('whatever the text', () => {
  it('the same text gives the same findings, also after other texts', () =>
    fc.assert(
      fc.property(anyText, text => {
        expect(makeQuickTagger(bytes).tag(text, paragraphsOf(text))).toEqual(tag(text))
      }),
      {
        numRuns: 10,
      },
    ))

  it('spans are not empty, lie inside a paragraph, contents do not overlap, cues stand in order', () =>
    fc.assert(
      fc.property(anyText, text => {
        const paragraphs = paragraphsOf(text)
        const inside = ({ start, end }: Stretch): boolean =>
          start < end && paragraphs.some(paragraph => start >= paragraph.start && end <= paragraph.end)
        const found = tag(text)
        for (const { source, cue, content, confidence } of found) {
          expect([cue, ...(source ? [source] : []), ...content].every(inside)).toBe(true)
          expect(content.length).toBeGreaterThan(0)
          expect(
            content.every(({ end }, i) => i + 1 === content.length || end <= content[i + 1]!.start),
          ).toBe(true)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThan(1)
        }
        expect(found.every(({ cue }, i) => i === 0 || found[i - 1]!.cue.end <= cue.start)).toBe(true)
        const contents = found.flatMap(({ content }) => content).sort((a, b) => a.start - b.start)
        expect(contents.every(({ start }, i) => i === 0 || contents[i - 1]!.end <= start)).toBe(true)
      }),
    ))
})
