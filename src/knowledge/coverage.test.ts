import { describe, expect, test } from 'vitest'
import { members } from './members.js'
import { people } from './people.js'
import { idOf } from './rows.js'
import { states } from './states.js'
import { makeKnowledge } from './tables.js'

const knowledge = makeKnowledge()
const codes = states.map(row => row.slice(0, row.indexOf(' ')))
const heads = ['president', 'monarch', 'supreme-leader', 'prime-minister', 'chancellor'] as const

/** San Marino has two heads at once, new ones every half year. */
const noHead: ReadonlySet<string> = new Set(['SMR'])
/** The states whose foreign ministers no row names; a list that may only become shorter. */
const noForeignMinister = 85

describe('what the tables cover', () => {
  test('every member of the United Nations is a state of the tables', () => {
    expect(members.length).toBeGreaterThan(0)
    expect(codes.filter(code => knowledge.includes('organisation/un', idOf(code)))).toHaveLength(193)
  })
  test('every state has a head of state or government on 15 January 2026', () => {
    const without = codes.filter(
      code => !noHead.has(code) && !heads.some(office => knowledge.holder(office, idOf(code), '2026-01-15')),
    )
    expect(without).toEqual([])
  })
  test('foreign ministers', () => {
    const named = new Set(
      people
        .flatMap(([, ...roles]) => roles)
        .flatMap(role => /^foreign-minister (\w+) /u.exec(role)?.[1] ?? []),
    )
    expect(codes.filter(code => !named.has(code)).length).toBeLessThanOrEqual(noForeignMinister)
  })
  test.each(['USA', 'RUS', 'CHN', 'GBR', 'FRA', 'DEU'])(
    '%s has a foreign minister on any day since 2000',
    code => {
      const days = Array.from(
        { length: 26 * 12 },
        (_, month) => `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      )
      expect(days.filter(day => !knowledge.holder('foreign-minister', idOf(code), day))).toEqual([])
    },
  )
})
