import { describe, expect, test } from 'vitest'
import type { ConditionMeaning } from '../language/conditionTable.js'
import { attributionPhrases } from '../language/en/attributionPhrases.js'
import { claims } from '../language/en/claims.js'
import { conditions as rows } from '../language/en/conditions.js'
import { cues } from '../language/en/cues.js'
import { modals } from '../language/en/modals.js'
import { words } from '../language/en/words.js'
import type { Language, Rule } from '../language/language.js'
import { handMade, readingOf } from './clauseFixture.js'
import { conditions } from './conditions.js'

const language = { words, cues, modals, conditions: rows, claims, attributionPhrases } as unknown as Language

interface Told {
  readonly by: string
  /** `Chile: pays the fee`: whose move, and what is required. */
  readonly requires: string
  readonly relation: string
  readonly consequence: string | undefined
}

function read(text: string): readonly Told[] {
  const layers = handMade(text)
  return conditions.run(layers, readingOf(language)).map(({ by, relation, on, requires, consequence }) => ({
    by,
    relation,
    requires: `${on.map(index => layers.mentions[index]!.label).join('+')}: ${text.slice(requires.start, requires.end)}`,
    consequence: consequence && text.slice(consequence.start, consequence.end),
  }))
}

function says(row: Rule<ConditionMeaning>, text: string): boolean {
  const found = read(text)
  if ('side' in row.means) return found.some(condition => condition.by === row.id)
  if ('relation' in row.means) return found.length === 0
  const required = found[0]?.requires ?? ''
  if ('starts' in row.means) return required !== '' && !text.endsWith(`${required.split(': ')[1]}.`)
  const kept = required.startsWith('Chile: Chile')
  return required !== '' && kept === (row.means.subject === 'kept')
}

describe('every row of the conditions table reads its own examples', () => {
  const examples = rows.flatMap(row => [
    ...row.yes.map(text => [row.id, 'yes', text, row] as const),
    ...row.no.map(text => [row.id, 'no', text, row] as const),
  ])
  test.each(examples)('%s, %s: %s', (_, answer, text, row) => {
    expect(says(row, text)).toBe(answer === 'yes')
  })
})

describe('what is required, of whom, and what follows', () => {
  test.each([
    ['Peru will talk if Chile pays the fee.', ['Chile: pays the fee'], 'Peru will talk'],
    ['If Chile pays the fee, Peru will talk.', ['Chile: pays the fee'], 'Peru will talk'],
    ['Peru will talk – but only if Chile “pays the fee”.', ['Chile: pays the fee'], 'Peru will talk'],
    ['Kahn said Peru will talk if Chile pays, Lund reported.', ['Chile: pays'], 'Peru will talk'],
    [
      'Peru will talk if Chile takes note of the fee and decides to pay it.',
      ['Chile: takes note of the fee', 'Chile: decides to pay it'],
      'Peru will talk',
    ],
    [
      'Peru will talk if Chile takes goods and services into account.',
      ['Chile: takes goods and services into account'],
      'Peru will talk',
    ],
    [
      'Peru will talk if Chile pays the fee and Quito opens the port.',
      ['Chile: pays the fee', 'Quito: opens the port'],
      'Peru will talk',
    ],
    ['If Peru is heard, Chile should not vote.', ['Peru: Peru is heard'], 'Chile should not vote'],
    ['If the fee is paid, Peru will talk.', [': the fee is paid'], 'Peru will talk'],
    ['If Chile pays the fee it will open the port.', ['Chile: pays the fee'], 'it will open the port'],
    ['If Chile pays then Peru will talk.', ['Chile: pays'], 'Peru will talk'],
    [
      'Kahn said that if Chile pays, Peru, which owns the port, would open it.',
      ['Chile: pays'],
      'Peru, which owns the port, would open it',
    ],
    ['“If Chile loses the port, shame on them,” Tobler said.', ['Chile: loses the port'], 'shame on them'],
    [
      '“If Chile loses the port, shame on them,” the minister told a paper that had asked.',
      ['Chile: loses the port'],
      'shame on them',
    ],
    ['If Chile pays, Tobler said, ships will sail.', ['Chile: pays'], 'ships will sail'],
    ['If Chile pays, ships will sail, according to Tobler.', ['Chile: pays'], 'ships will sail'],
    ['If Chile pays, Quito promises a port.', ['Chile: pays'], 'Quito promises a port'],
    ['Should Chile pay the fee, Peru would talk.', ['Chile: pay the fee'], 'Peru would talk'],
    ['No talks without a truce, Kahn said.', [': a truce'], 'No talks'],
    ['A truce is a precondition for talks.', [': A truce'], 'talks'],
    [
      'Peru will study the “realistic” proposals that respect its border and that keep the peace.',
      [': respect its border', ': keep the peace'],
      'Peru will study the “realistic” proposals',
    ],
  ] as const)('%s', (text, requires, consequence) => {
    const found = read(text)
    expect(found.map(condition => condition.requires)).toEqual(requires)
    expect(found[0]?.consequence).toBe(consequence)
  })

  test.each([
    ['If Chile pays, Peru will talk unless Quito objects.', 'Peru will talk'],
    ['Unless Quito objects, Peru will talk if Chile pays.', 'Peru will talk'],
    ['Peru will talk if Chile pays unless Quito objects.', 'Peru will talk'],
    ['If Chile pays, and if Quito agrees, Peru will talk.', 'Peru will talk'],
  ])('the first condition is no part of what follows from the second: %s', (text, consequence) => {
    expect(read(text).map(condition => condition.consequence)[1]).toBe(consequence)
  })

  test.each([
    ['Peru will talk only if Chile pays.', 'only-if'],
    ['Peru will talk unless Chile shoots.', 'unless'],
    ['Peru will not talk until Chile pays.', 'until'],
    ['Peru will talk once Chile pays.', 'once'],
    ['Peru will not talk while the general is in power.', 'while'],
  ])('%s', (text, relation) => {
    expect(read(text).map(condition => condition.relation)).toEqual([relation])
  })
})

test.each([
  'Peru asked Chile if the port was open.',
  'It is unclear if Chile will pay.',
  'Few, if any, ships left.',
  'Peru talked as if nothing had happened.',
  'Peru paid, while Chile did not.',
])('no condition: %s', text => {
  expect(read(text)).toEqual([])
})
