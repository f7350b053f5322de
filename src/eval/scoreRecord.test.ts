import { describe, expect, it } from 'vitest'
import type { Actor, Party } from '../model/actor.js'
import type { Article, Region } from '../model/article.js'
import type { Evidence, Span } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import type { Claim, Condition, Statement } from '../model/statement.js'
import { Gold, GoldError } from './gold.js'
import type { Score } from './score.js'
import { scoreRecord } from './scoreRecord.js'

const texts = {
  a: 'Envoy seeks talks\n\nMinister Ana Ruiz said in May that the talks could go on if Norland opens the border. Officials in Norland ruled it out.\n\nShare this',
  b: 'Talks on a thread\n\nRuiz has not decided whether to come to Porto. Norland has refused the plan.',
} as const
type Page = keyof typeof texts

const by = 'test/hand'
const span = (page: Page, words: string): Span => {
  const start = texts[page].indexOf(words)
  if (start < 0) throw new Error(`the test names “${words}”, which is not in ${page}`)
  return { article: `article/${page}`, start, end: start + words.length }
}
const evidence = (...spans: Span[]): Evidence => ({ spans, by, certainty: 'stated' })
const regions = (page: Page, parts: readonly (readonly [string, Region['kind']])[]): Region[] =>
  parts.map(([words, kind]) => ({ span: span(page, words), kind, by }))

const ruiz: Party = { label: 'Ana Ruiz', actor: 'person/ana-ruiz', by }
const norland: Party = { label: 'Norland', actor: 'state/NOR', by }
const officials: Party = { label: 'Officials', unnamed: 'officials', of: 'state/NOR', by }
const actor = (id: string, kind: Actor['kind'], name: string, names: string[] = []): Actor => ({
  id,
  kind,
  name,
  names,
  roles: [],
  known: true,
})

const article = (page: Page, parts: readonly (readonly [string, Region['kind']])[]): Article => ({
  id: `article/${page}`,
  capture: { name: `${page}.txt`, mediaType: 'text/plain', text: texts[page] },
  language: 'en',
  regions: regions(page, parts),
  repairs: [],
  residues: [],
})

const condition: Condition = {
  id: 'condition/1',
  relation: 'if',
  on: [norland],
  requires: span('a', 'opens the border'),
  evidence: evidence(span('a', 'if Norland opens the border')),
}
const claim = (act: Claim['act'], agents: Party[], conditions: Condition[] = []): Claim => ({
  act,
  agents,
  recipients: [],
  modality: 'possible',
  polarity: 'yes',
  conditions,
  evidence: evidence(span('a', 'talks')),
})
const may = { from: '2023-05', implied: ['year'] as const, words: span('a', 'in May'), by }

const first: Statement = {
  id: 'statement/1',
  article: 'article/a',
  speaker: ruiz,
  addressees: [],
  channel: [{ by: ruiz, act: 'said' }],
  mode: 'indirect',
  said: may,
  source: span('a', 'Minister Ana Ruiz'),
  cue: span('a', 'said'),
  content: [span('a', 'the talks could go on if Norland opens the border')],
  wording: [],
  claims: [claim('negotiate', [ruiz], [condition])],
  evidence: evidence(span('a', 'Ana Ruiz said')),
}
const second: Statement = {
  ...first,
  id: 'statement/2',
  speaker: officials,
  channel: [],
  content: [span('a', 'ruled it out')],
  source: span('a', 'Officials in Norland'),
  cue: span('a', 'ruled'),
  claims: [],
}

const perfect: Record = {
  model: '1.0',
  articles: [
    article('a', [
      ['Envoy seeks talks\n\n', 'headline'],
      [texts.a.slice(19, texts.a.indexOf('Share')), 'body'],
      ['Share this', 'furniture'],
    ]),
    article('b', [
      ['Talks on a thread\n\n', 'headline'],
      [texts.b.slice(19), 'body'],
    ]),
  ],
  actors: [
    actor('person/ana-ruiz', 'person', 'Ana Ruiz', ['Anna Ruiz']),
    actor('state/NOR', 'state', 'Norland'),
  ],
  descents: [],
  times: [],
  statements: [first, second],
  tellings: [],
  story: {
    id: 'story/1',
    utterances: [{ id: 'utterance/1', speaker: ruiz, reports: ['statement/1', 'statement/2'] }],
    positions: [
      {
        id: 'position/1',
        party: ruiz,
        issue: { id: 'issue/1', label: 'talks' },
        stances: [{ stance: 'conditional', because: ['statement/1'] }],
      },
    ],
    proposals: [
      {
        id: 'proposal/1',
        kind: 'proposal',
        by: ruiz,
        to: [norland],
        terms: [{ span: span('a', 'opens the border'), because: ['statement/1'] }],
        answers: [
          {
            by: norland,
            answer: 'rejected',
            because: ['telling/1'],
            evidence: evidence(span('b', 'has refused the plan')),
          },
        ],
        evidence: evidence(span('a', 'opens the border')),
      },
    ],
    meetings: [
      {
        id: 'meeting/1',
        label: 'Porto talks',
        participants: [ruiz],
        place: 'Porto',
        status: 'possible',
        attendance: [
          {
            who: ruiz,
            status: 'undecided',
            because: ['telling/1'],
            evidence: evidence(span('b', 'not decided')),
          },
        ],
        conditions: [condition],
        blockers: [{ because: ['statement/2'], evidence: evidence(span('a', 'ruled it out')) }],
        because: ['statement/1'],
        evidence: evidence(span('b', 'Porto')),
      },
    ],
  },
  comparison: {
    sides: [['article/a'], ['article/b']],
    agreements: [],
    contradictions: [
      {
        id: 'contradiction/1',
        about: 'meeting/1',
        label: 'coming to Porto',
        kind: 'contradiction',
        sides: [
          { articles: ['article/a'], says: 'no', evidence: evidence(span('a', 'ruled it out')) },
          { articles: ['article/b'], says: 'open', evidence: evidence(span('b', 'has not decided')) },
        ],
      },
    ],
    omissions: [],
    framings: [],
  },
  problems: [],
}

const written = {
  articles: [
    {
      file: 'a.txt',
      language: 'en',
      headline: 'Envoy seeks talks',
      notBody: [{ text: 'Share this', kind: 'furniture' }],
      times: [{ text: 'in May', from: '2023-05' }],
      statements: [
        {
          id: 'A1',
          speaker: 'Anna Ruiz',
          mode: 'indirect',
          source: 'Minister Ana Ruiz',
          cue: 'said',
          content: ['the talks could go on if Norland opens the border'],
          said: '2023-05',
          claims: [
            {
              act: 'negotiate',
              agents: ['Ana Ruiz'],
              modality: 'possible',
              polarity: 'yes',
              conditions: [{ relation: 'if', on: 'Norland', requires: 'opens the border' }],
            },
          ],
        },
        { id: 'A2', speaker: 'Norland officials (unnamed)', content: 'ruled it out', said: '2023-05' },
      ],
    },
    { file: 'b.txt', headline: 'Talks on a thread' },
  ],
  story: {
    utterances: [{ reports: ['A1', 'A2'] }],
    positions: [{ party: 'Ana Ruiz', issue: 'talks', over: [{ stance: 'conditional', because: ['A1'] }] }],
    proposals: [
      {
        by: 'Ana Ruiz',
        to: ['Norland'],
        terms: [{ article: 'a.txt', text: 'opens the border' }],
        answers: [
          { by: 'Norland', answer: 'rejected', article: 'b.txt', text: 'Norland has refused the plan' },
        ],
      },
    ],
    meetings: [
      {
        what: 'talks in Porto',
        place: 'Porto',
        attendance: [{ who: 'Ana Ruiz', status: 'undecided', article: 'b.txt' }],
        conditions: ['A1'],
        blockers: ['A2'],
      },
    ],
    comparison: {
      sides: [['a.txt'], ['b.txt']],
      contradictions: [
        {
          about: 'Porto',
          sides: [
            { article: 'a.txt', text: 'ruled it out' },
            { article: 'b.txt', text: 'not decided' },
          ],
        },
      ],
    },
  },
}
const gold = Gold.parse(written)

const scores = (record: Record): readonly Score[] => scoreRecord(gold, record)
const scoreOf = (noun: string, record: Record): Score => {
  const score = scores(record).find(entry => entry.noun === noun)
  if (!score) throw new Error(`no noun ${noun} was scored`)
  return score
}
const withStatements = (...statements: Statement[]): Record => ({ ...perfect, statements })

describe('the scorer', () => {
  it('gives a perfect record 1 everywhere, with no miss and no extra', () => {
    const short = scores(perfect).filter(score => score.recall < 1 || score.precision < 1)
    expect(short).toEqual([])
    expect(scores(perfect).filter(score => score.gold > 0).length).toBeGreaterThan(20)
  })
  it('names the statement that is missing', () => {
    const score = scoreOf('statements', withStatements(first))
    expect([score.recall, score.precision]).toEqual([0.5, 1])
    expect(score.misses[0]).toContain('A2 “ruled it out”')
  })
  it('names the statement too many, with its speaker and rule', () => {
    const extra: Statement = { ...second, id: 'statement/3', content: [span('a', 'Share this')] }
    const score = scoreOf('statements', withStatements(first, second, extra))
    expect(score.precision).toBeCloseTo(2 / 3)
    expect(score.extras).toEqual(['Officials: “Share this” (test/hand)'])
  })
  it('counts two readings of one statement as one right and one extra', () => {
    expect(
      scoreOf('statements', withStatements(first, second, { ...second, id: 'statement/3' })).extras,
    ).toHaveLength(1)
  })
  it('takes a content of 0.8 common characters, and no less', () => {
    const cut = (words: string): Record => withStatements({ ...first, content: [span('a', words)] }, second)
    expect(scoreOf('statements', cut('talks could go on if Norland opens the border')).recall).toBe(1)
    expect(scoreOf('statements', cut('could go on if Norland opens the bor')).recall).toBe(0.5)
  })
  it('knows a speaker by any alias of the record, and names a wrong one', () => {
    const score = scoreOf('speaker', withStatements({ ...first, speaker: norland }, second))
    expect(score.recall).toBe(0.5)
    expect(score.misses).toEqual(['A1 Anna Ruiz, read as Norland by test/hand'])
  })
  it('wants the unnamed unnamed, and described in the same words', () => {
    expect(scoreOf('speaker', withStatements(first, { ...second, speaker: norland })).recall).toBe(0.5)
    const aides: Party = { label: 'aides', unnamed: 'sources', by }
    expect(scoreOf('speaker', withStatements(first, { ...second, speaker: aides })).recall).toBe(0.5)
  })
  it('scores speakers only of matched statements', () => {
    expect(scoreOf('speaker', withStatements(first))).toMatchObject({ gold: 1, recall: 1 })
  })
  it('sees a wrong mode, time, source, act and condition', () => {
    const wrong: Statement = {
      ...first,
      mode: 'direct',
      said: { ...may, from: '2024-05' },
      source: span('a', 'Officials'),
      claims: [{ ...claim('demand', [ruiz]), conditions: [{ ...condition, on: [ruiz] }] }],
    }
    for (const noun of ['mode', 'source', 'claims', 'conditions']) {
      expect([noun, scoreOf(noun, withStatements(wrong)).recall]).toEqual([noun, 0])
    }
    expect(scoreOf('said', withStatements(wrong)).misses).toEqual(['A1 2023-05, read as 2024-05'])
  })
  it('sees an addressee whom the gold does not name', () => {
    expect(scoreOf('addressee', withStatements({ ...first, addressees: [norland] })).extras).toEqual([
      'A1 to Norland',
    ])
  })
  it('sees a headline read as body and a body line read as furniture', () => {
    const [a, b] = perfect.articles as [Article, Article]
    const swapped = a.regions.map(
      region => ({ ...region, kind: region.kind === 'headline' ? 'body' : 'furniture' }) as Region,
    )
    const record = { ...perfect, articles: [{ ...a, regions: swapped }, b] }
    expect(scoreOf('headline', record)).toMatchObject({ recall: 0.5, precision: 1 })
    expect(scoreOf('body', record).misses[0]).toContain('was read as furniture')
  })
  it('counts every contradiction that the gold does not name as an extra', () => {
    const [real] = perfect.comparison.contradictions
    const invented = {
      ...real!,
      id: 'contradiction/2',
      label: 'the border',
      sides: [real!.sides[0]!, { ...real!.sides[1]!, evidence: evidence(span('b', 'Norland')) }],
    }
    const record = { ...perfect, comparison: { ...perfect.comparison, contradictions: [real!, invented] } }
    expect(scoreOf('contradictions', record)).toMatchObject({ recall: 1, precision: 0.5 })
    expect(scoreOf('contradictions', record).extras[0]).toContain('the border')
  })
  it('sees a split utterance, a wrong attendance, answer and stance', () => {
    const { story } = perfect
    const record: Record = {
      ...perfect,
      story: {
        ...story,
        utterances: [],
        positions: story.positions.map(position => ({
          ...position,
          stances: [{ stance: 'for', because: ['statement/1'] }],
        })),
        proposals: story.proposals.map(proposal => ({
          ...proposal,
          answers: proposal.answers.map(answer => ({ ...answer, answer: 'accepted' as const })),
        })),
        meetings: story.meetings.map(meeting => ({
          ...meeting,
          attendance: meeting.attendance.map(one => ({ ...one, status: 'attended' as const })),
        })),
      },
    }
    for (const noun of ['utterance pairs', 'stances', 'answers', 'attendance']) {
      expect([noun, scoreOf(noun, record).recall]).toEqual([noun, 0])
    }
    expect(scoreOf('attendance', record).misses).toEqual(['Ana Ruiz undecided in b.txt, read as attended'])
  })
  it('scores only the nouns that the gold names', () => {
    const bare = scoreRecord(
      Gold.parse({ articles: [{ file: 'a.txt', headline: 'Envoy seeks talks' }] }),
      perfect,
    )
    expect(bare.filter(score => score.gold > 0).map(score => score.noun)).toEqual(['headline'])
  })
  it('says where the gold itself is wrong', () => {
    const missing = Gold.parse({ articles: [{ file: 'a.txt', statements: [{ content: 'no such words' }] }] })
    expect(() => scoreRecord(missing, perfect)).toThrow(GoldError)
    expect(() => scoreRecord(Gold.parse({ articles: [{ file: 'z.txt' }] }), perfect)).toThrow(
      'z.txt, which was not read',
    )
  })
})
