/** What the columns of a row, or the front matter of a text, say of an article beside its text. */
import type { Fact } from '../../model/capture.js'
import { readDate } from '../dates.js'
import { languageTag } from '../languageTag.js'
import type { Finding } from '../problems.js'
import type { Cells } from './cells.js'
import type { Column } from './columns.js'

/** Columns that become facts as they are. */
const factColumns: readonly (readonly [Column, Fact['about']])[] = [
  ['title', 'headline'],
  ['summary', 'standfirst'],
  ['outlet', 'outlet'],
  ['section', 'section'],
]

function factsOf(cells: Cells): Fact[] {
  const facts: Fact[] = []
  const language = cells.words('language')
  const tag = languageTag(language?.value)
  const add = (about: Fact['about'], value: string, where: string): void => {
    facts.push({ about, value, from: 'given', where, sure: 'declared' })
  }
  for (const [column, about] of factColumns) {
    const found = cells.words(column)
    if (found && !(column === 'outlet' && isAddress(found.value))) add(about, found.value, found.name)
  }
  if (language && tag !== undefined) add('language', tag, language.name)
  for (const [column, about] of [
    ['author', 'author'],
    ['tags', 'tag'],
    ['agency', 'agency'],
  ] as const) {
    const found = cells.list(column)
    for (const value of found?.values ?? []) add(about, value, found!.name)
  }
  for (const [column, about] of [
    ['date', 'published'],
    ['modified', 'modified'],
  ] as const) {
    const found = cells.words(column)
    const date = found && readDate(found.value, tag)
    if (date) add(about, date.value, found.name)
  }
  return facts
}

function isAddress(words: string): boolean {
  return /^https?:\/\/\S+$/iu.test(words)
}

export interface Metadata {
  readonly url?: string | undefined
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  /** When it was taken from the web. */
  readonly at?: string | undefined
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
}

export function metadataOf(cells: Cells): Metadata {
  const findings: Finding[] = []
  const date = cells.words('date')
  const published = date && readDate(date.value, languageTag(cells.words('language')?.value))?.prefix
  if (date && published === undefined) {
    findings.push({
      rule: 'date-unread',
      message: `its date “${date.value.slice(0, 40)}” cannot be read for certain`,
      hint: 'write dates like 2031-05-28',
    })
  }
  const url = cells.words('url')?.value
  const outlet = cells.words('outlet')?.value
  return {
    url: url !== undefined && isAddress(url) ? url : undefined,
    outlet: outlet !== undefined && !isAddress(outlet) ? outlet : undefined,
    published,
    at: cells.words('taken')?.value,
    facts: factsOf(cells),
    findings,
  }
}
