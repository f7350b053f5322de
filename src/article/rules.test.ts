/** The examples in the English tables are their tests. */
import { describe, expect, it } from 'vitest'
import { furniture } from '../language/en/furniture.js'
import { residues } from '../language/en/residues.js'
import { fields } from '../language/fields.js'
import { pages } from '../language/pages.js'
import { fieldTable, matchNames } from './fields.js'
import { furnitureTable, matchFurniture } from './furniture.js'
import { readLines } from './lines.js'
import { findResidues, residueTable } from './residues.js'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

describe('furniture', () => {
  const rows = [...furniture, ...Object.values(pages).flatMap(page => page.furniture)]
  const ids = rows.map(({ id }) => id)
  it('has no id twice', () => expect(new Set(ids).size).toBe(ids.length))

  for (const rule of rows) {
    const table = furnitureTable([rule])
    const matches = (line: string): boolean => matchFurniture(table, line, readLines(line)[0]!) !== undefined
    it.each(rule.yes)(`${rule.id} knows “%s”`, line => expect(matches(line)).toBe(true))
    it.each(rule.no)(`${rule.id} leaves “%s”`, line => expect(matches(line)).toBe(false))
  }
})

describe('residues', () => {
  const ids = residues.map(({ id }) => id)
  it('has no id twice', () => expect(new Set(ids).size).toBe(ids.length))

  for (const rule of residues) {
    const table = residueTable([rule], months)
    const matches = (line: string): boolean =>
      findResidues(line, { start: 0, end: line.length }, table).some(({ by }) => by === rule.id)
    it.each(rule.yes)(`${rule.id} finds one in “%s”`, line => expect(matches(line)).toBe(true))
    it.each(rule.no)(`${rule.id} finds none in “%s”`, line => expect(matches(line)).toBe(false))
  }
})

describe('fields', () => {
  const ids = fields.map(({ id }) => id)
  it('has no id twice', () => expect(new Set(ids).size).toBe(ids.length))

  for (const rule of fields) {
    const table = fieldTable([rule])
    it.each(rule.yes)(`${rule.id} knows “%s”`, names => expect(matchNames(table, names)).toEqual([0]))
    it.each(rule.no)(`${rule.id} leaves “%s”`, names => expect(matchNames(table, names)).toEqual([]))
  }
})
