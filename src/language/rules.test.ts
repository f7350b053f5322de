/** The examples of the rows that find who speaks are their tests: each is read like an article of its own. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../article/article.js'
import { makeKnowledge } from '../knowledge/tables.js'
import type { Capture } from '../model/capture.js'
import type { Layers } from '../model/layers.js'
import { read } from '../parley.js'
import { attributions } from '../reading/attributions.js'
import { mentions } from '../reading/mentions.js'
import { quotations } from '../reading/quotations.js'
import { sentences } from '../reading/sentences.js'
import { pipeline } from '../reading/stage.js'
import { taggedBy } from '../reading/taggings.js'
import { times } from '../reading/times.js'
import { tokens } from '../reading/tokens.js'
import { findPhrases, phraseTable } from '../text/phrase.js'
import { tokenize } from '../text/tokens.js'
import { english } from './en/en.js'
import type { Language, Rule } from './language.js'
import { ruleOf, rulesOf } from './rules.js'

const knowledge = makeKnowledge()
const reading = pipeline()
  .add(tokens)
  .add(quotations)
  .add(sentences)
  .add(mentions)
  .add(times)
  .add(taggedBy(undefined))
  .add(attributions)

/** The example as the body of an article under a headline that says nothing. */
function readExample(example: string, language: Language): Pick<Layers, 'mentions' | 'attributions'> {
  const capture: Capture = {
    name: 'example.txt',
    mediaType: 'text/plain',
    text: `A quiet day\n\n${example}\n`,
    published: '2024-05-01',
  }
  const { article } = readArticle(capture, { language, knowledge })
  return reading.run({ article, language, knowledge, report: () => {} })
}

/** Examples that the engine does not read rightly yet, with the reason. Mend the engine, then take the line away. */
const notYet: ReadonlyMap<string, string> = new Map([
  ['The general mood was good.', 'A title before another noun is an adjective.'],
  ['The official text was printed.', 'A group before another noun is an adjective.'],
  ['The source of the river dried up.', 'A source of a thing is nobody.'],
  [
    'They sorted the files according to size.',
    'A size says nothing; the source should be somebody or a report.',
  ],
])

/** Further sentences that a row should read and does not yet. */
const unread: readonly (readonly [id: string, example: string, because: string])[] = [
  [
    'en/cue/note',
    'The trend was noted by the head of the bank in an episode of the programme “Money”.',
    'In a passive of saying only “this” and the like stand for the content.',
  ],
  [
    'en/group/country',
    'The Chilean minister said the country is ready.',
    'The state of somebody whose name is not known is not remembered.',
  ],
]

/** A bare noun for a body or an office speaks as well as somebody named. */
const bareSpeakers: readonly (readonly [id: string, example: string])[] = [
  ['en/cue/report', 'The daily reported that the summit may be moved.'],
  ['en/cue/hope', 'The union hopes that the strike will end.'],
  ['en/cue/express', 'The union voiced concern over the cuts.'],
  ['en/cue/promise', 'The donor pledged to rebuild the port.'],
  ['en/cue/offer', 'The neighbour offered to host the talks.'],
  ['en/cue/call-for', 'The bishop called for a ceasefire.'],
  ['en/cue/call-on', 'The pope called on both sides to stop.'],
  ['en/cue/order', 'The court ordered the state to pay.'],
  ['en/cue/insist-on', 'The delegation insisted on a new venue.'],
  ['en/cue/threaten', 'The junta threatened to close the strait.'],
  ['en/cue/plead', 'The agency appealed for calm.'],
  ['en/cue/reject', 'The government rejected the plan.'],
  ['en/cue/accept', 'The junta accepted the timetable.'],
  ['en/cue/welcome', 'The bloc welcomed the ceasefire.'],
  ['en/cue/condemn', 'The league condemned the raid.'],
  ['en/cue/accuse', 'The ministry accused the neighbour of shelling a village.'],
  ['en/cue/agree', 'The parties agreed to meet in spring.'],
]

/** Proves the examples of rows whose id stands as `by` in a layer. */
function proveById(rows: readonly Rule<unknown>[], layer: 'mentions' | 'attributions'): void {
  for (const { id, yes, no } of rows) {
    const reads = (example: string): boolean =>
      readExample(example, english)[layer].some(({ by }) => by === id)
    it.each(yes)(`${id} reads “%s”`, example => expect(reads(example)).toBe(true))
    for (const example of no) {
      const prove = notYet.has(example) ? it.fails : it
      prove(`${id} leaves “${example}”`, () => expect(reads(example)).toBe(false))
    }
  }
}

describe('cues', () => proveById(english.cues, 'attributions'))
describe('titles', () => proveById(english.titles, 'mentions'))
describe('groups', () => proveById(english.groups, 'mentions'))

/** A turn of phrase changes how a statement is read, so its examples are read with the row and without it. */
describe('attribution phrases', () => {
  for (const { id, yes, no } of english.attributionPhrases) {
    const without: Language = {
      ...english,
      attributionPhrases: english.attributionPhrases.filter(row => row.id !== id),
    }
    const read = (example: string, language: Language): unknown => readExample(example, language).attributions
    it.each(yes)(`${id} reads “%s”`, example =>
      expect(read(example, english)).not.toEqual(read(example, without)),
    )
    for (const example of no) {
      const prove = notYet.has(example) ? it.fails : it
      prove(`${id} leaves “${example}”`, () => expect(read(example, english)).toEqual(read(example, without)))
    }
  }
})

/** Words that are looked for inside what is claimed already: here only that each row finds its own. */
describe('story', () => {
  const table = phraseTable(english.story)
  const found = (example: string): readonly string[] => {
    const words = tokenize(example)
    return findPhrases(table, words, 0, words.length).map(({ row }) => row.id)
  }
  for (const { id, yes, no } of english.story) {
    it.each(yes)(`${id} finds “%s”`, example => expect(found(example)).toContain(id))
    it.each(no)(`${id} leaves “%s”`, example => expect(found(example)).not.toContain(id))
  }
})

describe('not yet', () => {
  for (const [id, example] of bareSpeakers) {
    it(`${id} reads “${example}”`, () => {
      const { mentions, attributions } = readExample(example, english)
      expect([...mentions, ...attributions].map(({ by }) => by)).toContain(id)
    })
  }
  for (const [id, example, because] of unread) {
    it.fails(`${id} reads “${example}”: ${because}`, () => {
      const { mentions, attributions } = readExample(example, english)
      expect([...mentions, ...attributions].map(({ by }) => by)).toContain(id)
    })
  }
})

describe('rules', () => {
  const rules = rulesOf(english)

  it('have ids of their own', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('say why', () =>
    expect(rules.filter(({ because }) => because.trim() === '').map(({ id }) => id)).toEqual([]))

  it('have an example', () =>
    expect(rules.filter(({ yes }) => yes.length === 0).map(({ id }) => id)).toEqual([]))

  it('are found by id', () => {
    expect(ruleOf(english, 'en/cue/say')?.table).toBe('cues')
    expect(ruleOf(english, 'story/meeting')?.table).toBe('steps')
    expect(ruleOf(english, 'en/cue/nothing')).toBeUndefined()
  })

  it('are known wherever the sample story names one', () => {
    const known = new Set(rules.map(({ id }) => id))
    const named = new Set<string>()
    collectRules(read(sampleCaptures()), named)
    expect(named.size).toBeGreaterThan(50)
    expect([...named].filter(id => !known.has(id))).toEqual([])
  })
})

/** The ids of rules that a value of the record names anywhere. */
function collectRules(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const entry of value) collectRules(entry, found)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      if ((key === 'by' || key === 'rule') && typeof entry === 'string') found.add(entry)
      else collectRules(entry, found)
    }
  }
}

function sampleCaptures(): readonly Capture[] {
  const sample = (name: string): string =>
    readFileSync(new URL(`../../sample/${name}`, import.meta.url), 'utf8')
  const about = JSON.parse(sample('about.json')) as readonly ({ readonly file: string } & Partial<Capture>)[]
  return about.map(({ file, outlet, url, published }): Capture => {
    const own = { ...(outlet && { outlet }), ...(url && { url }), ...(published && { published }) }
    return { name: file, mediaType: 'text/plain', text: sample(file), ...own }
  })
}
