/** The readers with the weights that are shipped: what they find in sentences of our own, and that they find it twice alike. */
import { describe, expect, it } from 'vitest'
import { read } from './parley.js'
import { loadTagger, type ReaderName, readerNames } from './readers.js'
import type { Tagger } from './tagging/tagger.js'

const text = `Peru will reopen the port of Callao, its transport minister, Ana Ruiz, said on Monday.

“We have waited long enough,” Ruiz told reporters in Lima. She added that the last ships had left.

Fishermen doubt that the harbour is safe, according to a survey by the daily El Puerto.`

const trained = readerNames.filter(name => name !== 'rules')
const loaded = new Map<ReaderName, Tagger>(trained.map(name => [name, loadTagger(name)!]))
const lines = [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
  start: index,
  end: index + line.length,
}))

describe.each(trained)('the reader %s', (name: ReaderName) => {
  const tagger = loaded.get(name)!
  const taggings = tagger.tag(text, lines)
  const words = taggings.map(({ source, cue, content }) => ({
    source: source && text.slice(source.start, source.end),
    cue: text.slice(cue.start, cue.end),
    content: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
  }))

  it('finds a speech with its speaker', () => {
    expect(words).toContainEqual(
      expect.objectContaining({
        source: 'Ruiz',
        content: expect.stringContaining('We have waited long enough'),
      }),
    )
  })

  it('says how sure it is, in order, without overlap of contents', () => {
    const contents = taggings
      .flatMap(({ content }) => content)
      .sort((left, right) => left.start - right.start)
    for (const [at, { start, end }] of contents.entries()) {
      expect(start).toBeLessThan(end)
      expect(start).toBeGreaterThanOrEqual(contents[at - 1]?.end ?? 0)
      expect(end).toBeLessThanOrEqual(text.length)
    }
    for (const { confidence } of taggings) expect(confidence >= 0 && confidence <= 1).toBe(true)
    expect(taggings.map(({ cue }) => cue.start)).toEqual(
      taggings.map(({ cue }) => cue.start).sort((left, right) => left - right),
    )
  })

  it('finds the same twice, and nothing in nothing', () => {
    expect(tagger.tag(text, lines)).toEqual(taggings)
    expect(tagger.tag('', [])).toEqual([])
    expect(tagger.tag(' \n', [{ start: 0, end: 2 }])).toEqual([])
  })

  it('gives the same record, in whatever order the articles come', () => {
    const captures = [text, text.replaceAll('Peru', 'Chile')].map((one, at) => ({
      name: `${at}.txt`,
      mediaType: 'text/plain' as const,
      text: one,
      published: '2031-05-07',
    }))
    expect(JSON.stringify(read([...captures].reverse(), { tagger }))).toBe(
      JSON.stringify(read(captures, { tagger })),
    )
  })
})

it('rules need no weights', () => expect(loadTagger('rules')).toBeUndefined())
