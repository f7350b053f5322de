import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { story as table } from '../language/en/story.js'
import { words } from '../language/en/words.js'
import type { Span } from '../model/evidence.js'
import { Story } from '../model/story.js'
import { findPhrases, phraseTable } from '../text/phrase.js'
import { tokenize } from '../text/tokens.js'
import { article, at, claim, knowledge, lakes, said, told } from './fixture.js'
import type { StoryInput } from './ground.js'
import { tellStory } from './story.js'

const tables = [{ tag: 'en', words, story: table }]
const tell = (input: StoryInput): Story => tellStory(input, knowledge, tables)
const story = tell(lakes)
const text = (span: Span): string =>
  lakes.articles.find(page => page.id === span.article)!.capture.text.slice(span.start, span.end)
const words_ = (spans: readonly Span[]): string => spans.map(text).join(' … ')
const byId = new Map([...lakes.statements, ...lakes.tellings].map(report => [report.id, report]))
const number = (id: string): number => lakes.statements.findIndex(statement => statement.id === id)

describe('utterances', () => {
  const groups = story.utterances.map(({ reports }) => reports.map(number).sort((one, other) => one - other))
  it('two reports of one refusal are one utterance', () => expect(groups).toContainEqual([0, 5]))
  it('unnamed officials meet through one newspaper', () => expect(groups).toContainEqual([3, 9]))
  it('a demand carried on belongs to the demand', () => expect(groups).toContainEqual([6, 7]))
  it('the same speaker on another matter is another occasion', () => expect(groups).toContainEqual([4]))
  it('every statement belongs to exactly one', () =>
    expect(groups.flat().sort((one, other) => one - other)).toEqual(
      lakes.statements.map((_, index) => index),
    ))
  it('times that exclude each other keep reports apart', () => {
    const page = (name: string, day: string) =>
      article(name, '2031-06-30', `Elphberg said on ${day} he would meet Muskar.`)
    const [one, two] = [page('x', '1 June'), page('y', '20 June')]
    const report = (where: typeof one, when: string) =>
      said(
        where,
        'elphberg',
        'he would meet Muskar',
        [claim(where, 'meet Muskar', 'meet', { from: 'elphberg', to: 'muskar', modality: 'willing' })],
        { said: when },
      )
    const input = {
      articles: [one, two],
      sides: [],
      statements: [report(one, '2031-06-01'), report(two, '2031-06-20')],
      tellings: [],
    }
    expect(tell(input).utterances).toHaveLength(2)
  })
  it('speakers whom nobody resolved are never one', () => {
    const page = article(
      'z',
      '2031-06-30',
      'It was said that a deal was near. It was said that a deal was near by then.',
    )
    const report = (content: string) =>
      said(page, 'somebody', content, [claim(page, content, 'agree', { from: 'RUR', to: 'SYL' })])
    const statements = [report('a deal was near'), report('a deal was near by then')]
    expect(
      tell({
        articles: [page],
        sides: [],
        statements: statements.map((each, index) => ({ ...each, id: `statement/${index}` })),
        tellings: [],
      }).utterances,
    ).toHaveLength(2)
  })
})

describe('meetings', () => {
  const meeting = story.meetings.find(each =>
    each.participants.some(({ actor }) => actor === 'person/muskar'),
  )!
  it('a meeting at a summit has the summit’s name, place and time', () =>
    expect([meeting.label, meeting.occasion, meeting.place, meeting.time?.from, meeting.time?.until]).toEqual(
      ['Elphberg–Muskar meeting', 'lakes summit', 'Zenda', '2031-05-20', '2031-05-21'],
    ))
  it('refused by some and possible for others is unsettled', () => expect(meeting.status).toBe('unsettled'))
  it('presence is told person by person and side by side', () =>
    expect(meeting.attendance.map(({ who, status }) => `${who.label} ${status}`).sort()).toEqual([
      'Ottokar Muskar announced',
      'Ottokar Muskar announced',
      'Rudolf Elphberg announced',
      'Rudolf Elphberg undecided',
    ]))
  it('keeps the condition', () =>
    expect(meeting.conditions.map(({ requires }) => text(requires))).toEqual(['Klow lifts the toll']))
  it('one blocker for one occasion of refusing', () =>
    expect(meeting.blockers.map(({ because }) => because.map(number))).toEqual([
      [0, 5],
      [3, 9],
    ]))
  it('talks of states are negotiations, and who broke them off stands in their way', () => {
    const talks = story.meetings.find(each => each.label.includes('Borduria'))!
    expect([talks.label, talks.place, talks.time?.from, talks.status]).toEqual([
      'Borduria–Ruritania negotiations',
      'Hofbau',
      '2031-01',
      'held',
    ])
    expect(talks.blockers.map(({ by }) => by?.label)).toEqual(['Borduria'])
  })
  it('there are no others', () => expect(story.meetings).toHaveLength(2))
})

describe('one quotation', () => {
  const words = 'We shall keep the river open for every ship that pays'
  const page = (name: string, day: string, speaker: string) =>
    article(name, day, `“${words},” ${speaker} said. A letter of hers offers a toll of two crowns to Muskar.`)
  const one = page('one', '2031-06-01', 'Flavia B. Strofzin')
  const two = page('two', '2031-06-20', 'Flavia Strofzin')
  const speak = (where: typeof one, name: string) => ({
    ...said(where, name, words, [], {}),
    speaker: { label: name, actor: `person/${name.toLowerCase().replaceAll(/[. ]+/gu, '-')}`, by: 'test' },
    wording: [at(where, words)],
  })
  it('makes one utterance of two spellings of a name and of two days', () =>
    expect(
      tell({
        articles: [one, two],
        sides: [],
        statements: [speak(one, 'Flavia B. Strofzin'), speak(two, 'Flavia Strofzin')],
        tellings: [],
      }).utterances,
    ).toHaveLength(1))
})

describe('proposals that are none', () => {
  const page = article(
    'asked',
    '2031-06-30',
    'Did Elphberg offer Muskar a toll? Elphberg offered a grim assessment of the tolls. Nobody offered Muskar more.',
  )
  const proposals = (words: string, ...claims: ReturnType<typeof claim>[]) =>
    tell({ articles: [page], sides: [], statements: [], tellings: [told(page, words, ...claims)] }).proposals
  it('what is only asked', () =>
    expect(
      proposals(
        'Did Elphberg offer Muskar a toll',
        claim(page, 'Elphberg offer', 'offer', { from: 'elphberg', to: 'muskar' }),
      ),
    ).toEqual([]))
  it('what is offered to nobody', () =>
    expect(
      proposals(
        'Elphberg offered a grim assessment of the tolls',
        claim(page, 'Elphberg offered', 'offer', { from: 'elphberg' }),
      ),
    ).toEqual([]))
  it('what nobody offers whom the record can name', () =>
    expect(
      proposals(
        'Nobody offered Muskar more',
        claim(page, 'Nobody offered', 'offer', { from: 'Nobody', to: 'muskar' }),
      ),
    ).toEqual([]))
})

describe('meetings that are none', () => {
  const page = article(
    'mentions',
    '2031-06-30',
    'Elphberg held talks with rebels. Ruritania, Syldavia and Borduria held talks in Klow on 3 June. In talks with Syldavia the Pact was firm.',
  )
  const meetingsOf = (words: string, ...claims: ReturnType<typeof claim>[]) =>
    tell({ articles: [page], sides: [], statements: [], tellings: [told(page, words, ...claims)] }).meetings
  it('one with nobody known on the other side', () =>
    expect(
      meetingsOf(
        'Elphberg held talks with rebels',
        claim(page, 'held talks with rebels', 'negotiate', {
          from: 'elphberg',
          to: 'rebels',
          time: '2031-06-03',
        }),
      ),
    ).toEqual([]))
  it('a bare mention of talks', () =>
    expect(
      meetingsOf(
        'In talks with Syldavia the Pact was firm',
        claim(page, 'In talks', 'negotiate', { from: 'pact', to: 'SYL' }),
      ),
    ).toEqual([]))
  it('one sentence tells one meeting', () => {
    const short = { place: 'Klow', time: '2031-06-03' }
    const words = 'Ruritania, Syldavia and Borduria held talks in Klow on 3 June'
    const found = meetingsOf(
      words,
      claim(page, 'Syldavia and Borduria', 'negotiate', { from: 'SYL, BOR', ...short }),
      claim(page, words, 'negotiate', { from: 'RUR, SYL, BOR', ...short }),
    )
    expect(found.map(({ participants }) => participants.length)).toEqual([3])
  })
})

describe('proposals', () => {
  const [proposal] = story.proposals
  it('two articles on one proposal give one', () => expect(story.proposals).toHaveLength(1))
  it('has the terms of both, as printed', () =>
    expect(proposal!.terms.map(({ span }) => text(span))).toEqual([
      'the closing of the Pact base in the marshes',
      'a ban on long and short range rockets near the river',
      'the return of the crown jewels',
      'that the Pact close every base in the marshes',
      'that no rockets stand near the river',
    ]))
  it('says who put it to whom and when', () =>
    expect([
      proposal!.kind,
      proposal!.by.label,
      proposal!.to.map(({ label }) => label),
      proposal!.time?.from,
    ]).toEqual(['proposal', 'Ruritania', ['Northern Pact', 'Syldavia'], '2031-03']))
  it('has the answers, with nobody where the text names nobody', () =>
    expect(
      proposal!.answers.map(({ by, answer, evidence }) => [by?.label, answer, words_(evidence.spans)]),
    ).toEqual([
      [undefined, 'suspended', 'the dialogue on these terms has been suspended'],
      ['Northern Pact', 'rejected', 'these demands'],
    ]))
  it('an article’s own “must” is nobody’s proposal', () => {
    const page = article('must', '2031-06-30', 'Syldavia must open the road.')
    const tellings = [
      told(
        page,
        'Syldavia must open the road.',
        claim(page, 'must open', 'demand', { from: 'SYL', modality: 'required' }),
      ),
    ]
    expect(tell({ articles: [page], sides: [], statements: [], tellings }).proposals).toEqual([])
  })
})

describe('positions', () => {
  const of = (actor: string, issue: string): readonly string[] =>
    story.positions
      .filter(position => position.party.actor === actor && position.issue.label.includes(issue))
      .flatMap(position => position.stances.map(stance => `${stance.stance} ${stance.since?.from}`))
  it('persons and spokesmen stand for their state, over time', () =>
    expect(of('state/RUR', 'Muskar')).toEqual(['against 2031-05-03', 'conditional 2031-05-11']))
  it('unnamed officials stand for their state', () =>
    expect(of('state/SYL', 'Muskar')).toEqual(['against 2031-05-12']))
  it('who rejects a proposal is against it', () =>
    expect(of('alliance/pact', 'proposal')).toEqual(['against 2031-05-13']))
  it('what a speaker says of the other side is not the other side’s position', () =>
    expect(of('state/BOR', '')).toEqual([]))
  const ready = (words: string, from = 'SYL') => {
    const page = article('ready', '2031-06-30', `Muskar said ${words}.`)
    const statements = [
      said(page, 'muskar', words, [claim(page, 'ready', 'negotiate', { from, modality: 'willing' })]),
    ]
    return tell({ articles: [page], sides: [], statements, tellings: [] })
  }
  it('“ready to talk about tolls” is a position though it names one side only', () => {
    const { positions, meetings } = ready('Syldavia is ready to talk about tolls')
    expect(
      positions.map(({ party, issue, stances }) => [party.label, issue.label, stances[0]!.stance]),
    ).toEqual([['Syldavia', 'talks (other side not named)', 'open']])
    expect(meetings).toEqual([])
  })
  it('“ready to talk” alone is none', () => expect(ready('Syldavia is ready to talk').positions).toEqual([]))
  it('a newspaper holds no position', () =>
    expect(ready('the Bugle is ready to talk about tolls', 'bugle').positions).toEqual([]))
})

describe('one article', () => {
  const page = article(
    'one',
    '2031-06-30',
    'Muskar said he would meet Elphberg. He sees no need now. Plekszy said Syldavia bans talks with Borduria. You have to ask him. Oslo aside, Syldavia should close the port, and it should do so soon. Syldavia will study these proposals. If they come, Syldavia should not vote. They may hold talks.',
  )
  const c = claim
  const one = (...statements: readonly ReturnType<typeof said>[]): Story =>
    tell({ articles: [page], sides: [], statements, tellings: [] })
  const meet = said(page, 'muskar', 'he would meet Elphberg', [
    c(page, 'meet Elphberg', 'meet', { from: 'muskar', to: 'elphberg', modality: 'intended' }),
  ])
  const ban = said(page, 'plekszy', 'Syldavia bans talks with Borduria', [
    c(page, 'bans', 'prohibit', { from: 'SYL' }),
    c(page, 'talks with Borduria', 'negotiate', {
      from: 'SYL',
      to: 'BOR',
      modality: 'required',
      polarity: 'no',
    }),
  ])
  const vote = said(page, 'elphberg', 'If they come, Syldavia should not vote', [
    c(page, 'they come', 'attend', { modality: 'hypothetical' }),
    c(page, 'Syldavia should not', 'demand', {
      from: 'elphberg',
      to: 'SYL',
      modality: 'required',
      polarity: 'no',
    }),
    c(page, 'If they', 'decide', { modality: 'possible' }),
  ])

  it('a meeting that names one side is the one spoken of before', () => {
    const need = said(page, 'muskar', 'He sees no need now', [
      c(page, 'no need', 'meet', { from: 'muskar', modality: 'willing', polarity: 'no' }),
    ])
    const [meeting, ...others] = one(meet, need).meetings
    expect([meeting!.label, meeting!.status, others]).toEqual(['Muskar–Elphberg meeting', 'unsettled', []])
  })
  it('talks of the states, said on one occasion with a meeting of persons, are that meeting', () => {
    const hold = said(page, 'muskar', 'They may hold talks', [
      c(page, 'hold talks', 'negotiate', { from: 'SYL, RUR', modality: 'possible' }),
    ])
    expect(one(meet, hold).meetings.map(each => each.label)).toEqual(['Muskar–Elphberg meeting'])
  })
  it('who bans talks blocks them, not who tells of the ban', () => {
    const [meeting] = one(ban).meetings
    expect(meeting!.blockers.map(blocker => blocker.by?.label)).toEqual(['Syldavia'])
    expect(one(ban).positions).toEqual([])
  })
  it('a term goes on to the end of its clause', () => {
    const [proposal] = one(vote).proposals
    expect(proposal!.terms.map(({ span }) => page.capture.text.slice(span.start, span.end))).toEqual([
      'Syldavia should not vote',
    ])
  })
  it('“you have to ask him” demands nothing of anybody', () => {
    const ask = said(page, 'muskar', 'You have to ask him', [
      c(page, 'You have to', 'demand', { from: 'You', modality: 'required' }),
    ])
    expect(one(ask).proposals).toEqual([])
  })
  it('to study is not to accept', () => {
    const study = said(page, 'muskar', 'Syldavia will study these proposals', [
      c(page, 'will study', 'accept', { from: 'SYL', modality: 'undecided' }),
    ])
    const close = said(page, 'plekszy', 'Syldavia should close the port', [
      c(page, 'Syldavia should', 'demand', { from: 'plekszy', to: 'SYL', modality: 'required' }),
    ])
    expect(one(close, study).proposals.flatMap(each => each.answers.map(({ answer }) => answer))).toEqual([
      'studying',
    ])
  })
})

describe('the story', () => {
  it('is of the model’s shape', () => expect(Story.parse(story)).toEqual(story))
  it('rests on reports that there are', () => {
    const ids = JSON.stringify(story).match(/(?:statement|telling)\/[0-9a-f]{16}/gu)!
    expect(ids.filter(id => !byId.has(id))).toEqual([])
  })
  it('does not depend on the order of what it is given', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lakes.articles, { minLength: 2 }),
        fc.shuffledSubarray(lakes.statements, { minLength: lakes.statements.length }),
        fc.shuffledSubarray(lakes.tellings, { minLength: lakes.tellings.length }),
        (articles, statements, tellings) => {
          expect(tell({ articles, statements, tellings, sides: lakes.sides.toReversed() })).toEqual(story)
        },
      ),
      { numRuns: 30 },
    )
  })
  it('is told of no articles at all', () =>
    expect(tell({ articles: [], sides: [], statements: [], tellings: [] }).meetings).toEqual([]))
  it('two hundred articles are told in linear time (about a second; more where the machine is busy)', () => {
    const copies = Array.from({ length: 100 }, (_, copy) => renumber(copy))
    const input = {
      articles: copies.flatMap(each => each.articles),
      sides: copies.flatMap(each => each.articles.map(page => [page.id])),
      statements: copies.flatMap(each => each.statements),
      tellings: copies.flatMap(each => each.tellings),
    }
    const before = performance.now()
    const big = tell(input)
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(big.meetings).toHaveLength(2)
  })
})

function renumber(copy: number): typeof lakes {
  return JSON.parse(
    JSON.stringify(lakes).replace(
      /(article|statement|telling|condition)\/[0-9a-f]{16}/gu,
      id => `${id}-${copy}`,
    ),
  )
}

describe('the table of story words', () => {
  const rows = phraseTable(table)
  const kindsIn = (sentence: string): readonly string[] => {
    const tokens = tokenize(sentence)
    return findPhrases(rows, tokens, 0, tokens.length).map(match => match.row.id)
  }
  for (const { id, yes, no } of table) {
    for (const sentence of yes) it(`${id}: ${sentence}`, () => expect(kindsIn(sentence)).toContain(id))
    for (const sentence of no) it(`${id}: not ${sentence}`, () => expect(kindsIn(sentence)).not.toContain(id))
  }
  it('spans of the fixture are found', () => expect(text(at(lakes.articles[0]!, 'Zenda'))).toBe('Zenda'))
})
