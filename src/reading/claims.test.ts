import { describe, expect, test } from 'vitest'
import { claims as rows } from '../language/en/claims.js'
import { conditions } from '../language/en/conditions.js'
import { cues } from '../language/en/cues.js'
import { modals } from '../language/en/modals.js'
import { words } from '../language/en/words.js'
import type { ClaimMeaning, Language, ModalMeaning, Rule } from '../language/language.js'
import type { ClaimReading } from '../model/layers.js'
import { findPhrases, phraseTable } from '../text/phrase.js'
import { tokenize } from '../text/tokens.js'
import { claims } from './claims.js'
import { handMade, readingOf } from './clauseFixture.js'

const language = {
  words,
  cues,
  modals,
  conditions,
  claims: rows,
  attributionPhrases: [],
} as unknown as Language

function read(text: string, times?: readonly string[]): readonly ClaimReading[] {
  return claims.run(handMade(text, times), readingOf(language))
}

/** Each claim of a text as one line: `Peru+Chile > Quito: meet possible yes`. */
function told(text: string, times?: readonly string[]): readonly string[] {
  const layers = handMade(text, times)
  const named = (indices: readonly number[]) => indices.map(index => layers.mentions[index]!.label).join('+')
  return claims.run(layers, readingOf(language)).map(claim => {
    const setting = [
      claim.occasion && `@${claim.occasion}`,
      claim.place && `in ${claim.place}`,
      claim.time !== undefined && `#${claim.time}`,
    ]
    const parties = `${named(claim.agents)}${claim.recipients.length > 0 ? ` > ${named(claim.recipients)}` : ''}`
    return [`${parties}: ${claim.act} ${claim.modality} ${claim.polarity}`, ...setting.filter(Boolean)].join(
      ' ',
    )
  })
}

function finds<Row extends Rule<unknown>>(row: Row, table: readonly Row[], text: string): boolean {
  const tokens = tokenize(text)
  return findPhrases(phraseTable(table), tokens, 0, tokens.length).some(match => match.row.id === row.id)
}

function says(row: Rule<ClaimMeaning>, text: string): boolean {
  const { means } = row
  if (means.reads === 'act') return read(text).some(claim => claim.by === row.id)
  if (means.reads === 'gathering') return read(text).filter(claim => claim.occasion).length > 0
  if (means.reads === 'place') return read(text).some(claim => claim.place)
  return finds(
    row,
    rows.filter(other => other.means.reads === 'act' || other.means.reads === 'nothing'),
    text,
  )
}

describe('every row of the claims table reads its own examples', () => {
  const examples = rows.flatMap(row => [
    ...row.yes.map(text => [row.id, 'yes', text, row] as const),
    ...row.no.map(text => [row.id, 'no', text, row] as const),
  ])
  test.each(examples)('%s, %s: %s', (_, answer, text, row) => {
    expect(says(row, text)).toBe(answer === 'yes')
  })
})

describe('every row of the modals table turns its own examples', () => {
  const table: readonly Rule<ModalMeaning>[] = modals
  const examples = table.flatMap(row => [
    ...row.yes.map(text => [row.id, 'yes', text, row] as const),
    ...row.no.map(text => [row.id, 'no', text, row] as const),
  ])
  test.each(examples)('%s, %s: %s', (_, answer, text, row) => {
    expect(finds(row, table, text)).toBe(answer === 'yes')
    const { modality } = row.means
    if (answer === 'yes' && modality) expect(read(text).map(claim => claim.modality)).toContain(modality)
    if (answer === 'yes' && row.means.polarity === 'no')
      expect(read(text).map(claim => claim.polarity)).toContain('no')
  })
})

describe('who, to whom, how sure', () => {
  test.each([
    ['Peru met Chile.', 'Peru > Chile: meet fact yes'],
    ['Peru and Chile met.', 'Peru+Chile: meet fact yes'],
    ['A meeting between Peru and Chile could take place.', 'Peru+Chile: meet possible yes'],
    ['Peru’s meeting with Chile was cancelled.', 'Peru > Chile: meet fact no'],
    ['Kahn said that Peru is ready to negotiate with Chile.', 'Peru > Chile: negotiate willing yes'],
    ['Kahn said Peru is ready to negotiate with Chile.', 'Peru > Chile: negotiate willing yes'],
    ['Peru does not find it necessary to meet Chile.', 'Peru > Chile: meet willing no'],
    ['Peru saw “no need” to meet Chile.', 'Peru > Chile: meet willing no'],
    [
      'Guards took steps to prevent Peru and Chile from meeting Quito.',
      'Peru+Chile > Quito: meet intended no',
    ],
    ['Guards worked to ensure that Peru and Chile do not meet.', 'Peru+Chile: meet intended no'],
    ['Kahn has not yet decided whether he will attend.', 'he: attend undecided yes'],
    ['The palace did not rule out a meeting with Chile.', 'The palace > Chile: meet possible yes'],
    ['Peru will not meet Chile or negotiate with Quito.', 'Peru > Quito: negotiate intended no'],
    ['Peru would negotiate if Chile paid.', 'Peru: negotiate hypothetical yes'],
    ['Peru and Chile are not allowed to meet.', 'Peru+Chile: meet required no'],
    ['A decree prohibits holding talks with Chile.', 'Chile: negotiate required no'],
    ['The lease was rejected by Chile.', 'Chile: reject fact no'],
    ['Chile did not reject the lease.', 'Chile: reject fact yes'],
    ['The proposals that Peru presented to Chile were long.', 'Peru > Chile: propose fact yes'],
    ['Peru demanded a lease. Chile has already rejected these demands.', 'Chile > Peru: reject fact no'],
    ['Chile must not attack the island.', 'Chile: demand required no'],
    ['The dialogue on fishing was suspended.', ': suspend fact yes'],
    ['Peru’s willingness to talk has not changed.', 'Peru: negotiate willing yes'],
    ['It was the envoys who decided to leave.', 'the envoys: decide fact yes'],
    ['Peru may meet Chile. Kahn sees no need for such a meeting.', 'Kahn > Peru+Chile: meet willing no'],
  ])('%s', (text, line) => {
    expect(told(text).map(found => found.replace(/^> /u, ''))).toContainEqual(expect.stringContaining(line))
  })
})

describe('what is no claim', () => {
  test.each([
    'Will Peru meet Chile?',
    'The plan met resistance.',
    'The meeting room was cold.',
    'The offer was long.',
    'The minister talked to reporters.',
  ])('%s', text => {
    expect(told(text)).toEqual([])
  })

  test('what stands in a condition is only supposed', () => {
    expect(told('If Peru meets Chile, rain will fall.')).toEqual(['Peru > Chile: meet hypothetical yes'])
  })

  test('a noun that repeats the verb is no second claim', () => {
    expect(told('The Arctic summit was long. Peru and Chile will not meet at the meeting.')).toEqual([
      'Peru+Chile: meet intended no @Arctic summit',
    ])
  })
})

describe('where and when', () => {
  test.each([
    ['Peru met Chile in Oslo on Friday.', ['on Friday'], 'Peru > Chile: meet fact yes in Oslo #0'],
    ['Peru is open to dialogue on the dispute in Oslo.', [], 'Peru: negotiate willing yes'],
    [
      'Peru will attend the conference of the Arctic Council (AC7), which will be held in Oslo in May.',
      ['in May'],
      'Peru: attend intended yes @AC7 conference in Oslo #0',
    ],
    [
      'Chile is in Oslo in May for the Arctic forum.',
      ['in May'],
      'Chile: attend fact yes @Arctic forum in Oslo #0',
    ],
  ] as const)('%s', (text, times, line) => {
    expect(told(text, times)).toContain(line)
  })

  test('“the summit” is the one named last, and keeps its place', () => {
    const text = 'Peru will attend the NATO summit, which will be held in Oslo. Chile will skip the summit.'
    expect(told(text)[1]).toBe('Chile: attend intended no @NATO summit in Oslo')
  })
})

test('a claim’s stretch lies in the text and holds its words', () => {
  const text = 'Kahn denied that Peru would meet Chile.'
  const [claim] = read(text).filter(found => found.act === 'meet')
  expect(text.slice(claim!.start, claim!.end)).toBe('Peru would meet Chile')
  expect(claim!.polarity).toBe('no')
})
