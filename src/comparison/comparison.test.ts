import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { story as table } from '../language/en/story.js'
import { words } from '../language/en/words.js'
import type { Article } from '../model/article.js'
import { Comparison, type Label, type Side } from '../model/comparison.js'
import type { Id } from '../model/evidence.js'
import type { Statement, Telling } from '../model/statement.js'
import { article, at, claim, knowledge, lakes, said, told } from '../story/fixture.js'
import { tellStory } from '../story/story.js'
import { compare } from './comparison.js'

interface Input {
  readonly articles: readonly Article[]
  readonly sides: readonly (readonly Id[])[]
  readonly statements: readonly Statement[]
  readonly tellings: readonly Telling[]
}

const tables = [{ tag: 'en', words, story: table }]
function run(input: Input, labels: readonly Label[] = []): Comparison {
  return compare({ ...input, story: tellStory(input, knowledge, tables), labels }, knowledge)
}
const [first, second] = lakes.articles as [Article, Article]
function label(page: Article, referent: string, words: string, marked: boolean): Label {
  return {
    article: page.id,
    referent,
    label: referent,
    marked,
    evidence: { spans: [at(page, words)], by: 'test', certainty: 'stated' },
  }
}
const labels = [
  label(first, 'state/SYL', 'Klow', true),
  label(second, 'state/SYL', 'Syldavian officials', false),
  label(first, 'summit', 'Lakes summit', false),
  label(second, 'summit', 'Lakes meeting', false),
  label(first, 'river', 'the river', true),
]
const comparison = run(lakes, labels)
const show = (sides: readonly Side[], articles: readonly Article[] = lakes.articles): readonly string[] =>
  sides.map(({ says, evidence }) => {
    const quotes = evidence.spans.map(span =>
      articles.find(page => page.id === span.article)!.capture.text.slice(span.start, span.end),
    )
    return `${says}: ${quotes.join(' | ')}`
  })

describe('agreements', () => {
  it('two sides report one refusal, in different words', () =>
    expect(comparison.agreements.map(({ sides }) => show(sides))).toContainEqual([
      'no: no point in meeting Muskar',
      'no: no need for such talks with Muskar',
    ]))
  it('two sides report one newspaper’s officials', () =>
    expect(comparison.agreements.map(({ sides }) => show(sides))).toContainEqual([
      'no: keep the two from meeting at the summit',
      'no: keeping Muskar and Elphberg apart',
    ]))
  it('two sides expect the same guest', () =>
    expect(comparison.agreements.map(each => each.label)).toContain('Ottokar Muskar: lakes summit'))
  it('nothing is told twice', () => expect(comparison.agreements).toHaveLength(3))
  it('a copy is no second side', () =>
    expect(run({ ...lakes, sides: [[first.id, second.id]] })).toMatchObject({
      agreements: [],
      contradictions: [],
      omissions: [],
    }))
})

describe('contradictions', () => {
  it('undecided here and expected there', () =>
    expect(comparison.contradictions.map(({ sides }) => show(sides))).toEqual([
      [
        'undecided (2031-05-12): has not yet decided whether to come',
        'announced (2031-05-13): Both Elphberg and Muskar are in Zenda in May',
      ],
    ]))

  const text =
    'The Mill treaty was signed by Ruritania. Muskar meets Elphberg on 3 June in Strelsau at the Mill summit. He goes.'
  const one = article('one', '2031-05-30', text)
  const two = article('two', '2031-05-30', `${text} Plekszy spoke.`)
  const three = article('three', '2031-05-30', `${text} Nobody spoke.`)
  const against = (reports: readonly (Statement | Telling)[]): Comparison =>
    run({
      articles: [one, two, three],
      sides: [],
      statements: reports.filter((report): report is Statement => 'speaker' in report),
      tellings: reports.filter((report): report is Telling => !('speaker' in report)),
    })
  const goes = (page: Article, polarity: 'yes' | 'no') =>
    claim(page, 'He goes', 'attend', {
      from: 'muskar',
      modality: 'intended',
      polarity,
      occasion: 'mill summit',
    })

  it('two speakers who disagree do not contradict each other', () =>
    expect(
      against([
        said(one, 'muskar', 'He goes', [goes(one, 'yes')]),
        said(two, 'SYL', 'He goes', [goes(two, 'no')]),
      ]).contradictions,
    ).toEqual([]))
  it('nor does somebody else’s word against the person’s own', () =>
    expect(
      against([
        said(one, 'muskar', 'He goes', [goes(one, 'yes')]),
        said(two, 'plekszy', 'He goes', [goes(two, 'no')]),
      ]).contradictions,
    ).toEqual([]))
  it('two articles in their own words do', () =>
    expect(
      against([told(one, 'He goes', goes(one, 'yes')), told(two, 'He goes', goes(two, 'no'))]).contradictions,
    ).toHaveLength(1))
  it('a side that tells both contradicts nobody', () =>
    expect(
      against([
        told(one, 'He goes', goes(one, 'yes')),
        told(two, 'He goes', goes(two, 'no')),
        told(two, 'The Mill treaty', goes(two, 'yes')),
      ]).contradictions,
    ).toEqual([]))
  it('“may come” goes with “will come”', () => {
    const may = claim(two, 'He goes', 'attend', {
      from: 'muskar',
      modality: 'possible',
      occasion: 'mill summit',
    })
    expect(
      against([told(one, 'He goes', goes(one, 'yes')), told(two, 'He goes', may)]).contradictions,
    ).toEqual([])
  })

  const meets = (page: Article, when: string, place?: string) =>
    claim(page, 'Muskar meets Elphberg', 'meet', {
      from: 'muskar, elphberg',
      modality: 'intended',
      occasion: 'mill summit',
      time: when,
      ...(place && { place }),
    })
  const meeting = (page: Article, when: string, place?: string) =>
    told(page, 'Muskar meets Elphberg on 3 June in Strelsau at the Mill summit.', meets(page, when, place))
  it('one meeting on two days', () =>
    expect(
      against([meeting(one, '2031-06-03'), meeting(two, '2031-06-05')]).contradictions.map(
        each => each.label,
      ),
    ).toEqual(['Muskar–Elphberg meeting: time']))
  it('a day within the month of the other is no contradiction', () =>
    expect(against([meeting(one, '2031-06-03'), meeting(two, '2031-06')]).contradictions).toEqual([]))
  it('one meeting in two capitals', () =>
    expect(
      against([meeting(one, '2031-06', 'Strelsau'), meeting(two, '2031-06', 'Klow')]).contradictions.map(
        each => each.label,
      ),
    ).toEqual(['Muskar–Elphberg meeting: place']))
  it('a place that no table knows excludes nothing', () =>
    expect(
      against([meeting(one, '2031-06', 'Strelsau'), meeting(two, '2031-06', 'the winter palace')])
        .contradictions,
    ).toEqual([]))

  const signed = (page: Article, polarity: 'yes' | 'no', words = 'The Mill treaty was signed by Ruritania') =>
    told(page, words, claim(page, words, 'agree', { from: 'RUR, SYL', polarity }))
  it('it was signed, it was not signed', () =>
    expect(against([signed(one, 'yes'), signed(two, 'no')]).contradictions).toHaveLength(1))
  it('different words are about different facts', () =>
    expect(against([signed(one, 'yes'), signed(two, 'no', 'Plekszy spoke.')]).contradictions).toEqual([]))
  it('no speaker is held against the article', () => {
    const words = 'The Mill treaty was signed by Ruritania'
    const no = said(two, 'muskar', words, [claim(two, words, 'agree', { from: 'RUR, SYL', polarity: 'no' })])
    expect(against([signed(one, 'yes'), no]).contradictions).toEqual([])
  })
})

describe('what is told in other words', () => {
  const one = article(
    'one',
    '2031-05-30',
    'Muskar said Syldavia would withdraw from the river treaty unless Ruritania lowered the tolls before winter.',
  )
  const rest = 'Elphberg praised the treaty and Muskar answered him at length in the evening.'
  const same = article(
    'same',
    '2031-05-30',
    `${rest} Unless Ruritania lowered its tolls before winter, Syldavia would withdraw from the treaty.`,
  )
  const silent = article('silent', '2031-05-30', `${rest} Syldavia would withdraw from no treaty lightly.`)
  const omissions = (other: Article) =>
    run({
      articles: [one, other],
      sides: [],
      statements: [
        said(
          one,
          'muskar',
          'Syldavia would withdraw from the river treaty unless Ruritania lowered the tolls before winter',
          [
            claim(one, 'would withdraw', 'withdraw', {
              from: 'SYL',
              modality: 'intended',
              condition: 'Ruritania lowered the tolls before winter',
            }),
          ],
        ),
        said(other, 'muskar', 'answered him', [
          claim(other, 'praised the treaty', 'support', { from: 'elphberg', to: 'muskar' }),
        ]),
      ],
      tellings: [],
    }).omissions
  it('is no omission', () => expect(omissions(same)).toEqual([]))
  it('a side with the subject and without the condition leaves it out', () =>
    expect(omissions(silent).map(({ label }) => label)).toEqual(['Ottokar Muskar: condition']))
})

describe('omissions', () => {
  const lines = comparison.omissions.map(({ told, untold }) => [
    show(told)[0],
    untold.includes(first.id) ? 'first' : 'second',
  ])
  it('an answer that one side leaves out', () =>
    expect(lines).toContainEqual(['rejected: these demands', 'first']))
  it('a side that never speaks of Borduria does not leave out what Borduria did', () =>
    expect(lines.map(([words]) => words)).not.toContain('blocked: broke off the talks'))
  it('a condition', () =>
    expect(lines.map(([words]) => words).join()).toContain('a meeting could take place'))
  it('answers stand before the rest', () =>
    expect(comparison.omissions.map(each => each.about.split('/')[0])).toEqual([
      'proposal',
      'proposal',
      'utterance',
    ]))
  it('one article omits nothing', () =>
    expect(
      run({ articles: [first], sides: [], statements: lakes.statements.slice(0, 5), tellings: [] }).omissions,
    ).toEqual([]))
  it('a side that never speaks of the parties omits nothing', () => {
    const far = article('far', '2031-05-13', 'The king of the Marshes slept.')
    expect(
      run({
        ...lakes,
        articles: [first, far],
        sides: [],
        statements: lakes.statements.slice(0, 5),
        tellings: [],
      }).omissions,
    ).toEqual([])
  })
})

describe('framings', () => {
  it('one referent, other words, one of them marked', () =>
    expect(comparison.framings.map(({ about, sides }) => [about, ...show(sides)])).toEqual([
      ['state/SYL', 'Klow: Klow', 'Syldavian officials: Syldavian officials'],
    ]))
  it('a referent without an id of its own gets one', () => {
    const marked = labels.map(each => (each.referent === 'summit' ? { ...each, marked: true } : each))
    expect(run(lakes, marked).framings.map(each => each.about)).toContain('referent/summit')
  })
})

describe('the comparison', () => {
  it('is of the model’s shape', () => expect(Comparison.parse(comparison)).toEqual(comparison))
  it('two hundred articles are compared in linear time', () => {
    const copies = Array.from({ length: 100 }, (_, copy): typeof lakes =>
      JSON.parse(
        JSON.stringify(lakes).replace(
          /(article|statement|telling|condition)\/[0-9a-f]{16}/gu,
          id => `${id}-${copy}`,
        ),
      ),
    )
    const articles = copies.flatMap(each => each.articles)
    const input = {
      articles,
      sides: articles.map(page => [page.id]),
      statements: copies.flatMap(each => each.statements),
      tellings: copies.flatMap(each => each.tellings),
    }
    const story = tellStory(input, knowledge, tables)
    const before = performance.now()
    const found = compare({ ...input, story, labels }, knowledge)
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(found.contradictions).toHaveLength(1)
  })
  it('does not depend on the order of what it is given', () => {
    const all = (list: readonly unknown[]) => ({ minLength: list.length })
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lakes.articles, all(lakes.articles)),
        fc.shuffledSubarray(lakes.statements, all(lakes.statements)),
        fc.shuffledSubarray(lakes.tellings, all(lakes.tellings)),
        fc.shuffledSubarray(labels, all(labels)),
        (articles, statements, tellings, shuffled) => {
          expect(run({ articles, statements, tellings, sides: lakes.sides.toReversed() }, shuffled)).toEqual(
            comparison,
          )
        },
      ),
      { numRuns: 30 },
    )
  })
})
