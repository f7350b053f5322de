/** Which numbers each of the model's looks is given: columns, and some of them as they stand above and below the line. */
import { type Column, shifted } from './columns.js'
import { contextColumnNames } from './context.js'
import { layoutColumnNames } from './layoutColumns.js'
import { lineColumnNames } from './lineColumns.js'
import { roleColumnNames } from './roleColumns.js'

/** A column of one of the sets, seen from a line further down (or up, where the shift is negative). */
interface Feature {
  readonly set: number
  readonly column: number
  readonly shift: number
}

export interface FeatureList {
  readonly names: readonly string[]
  readonly pick: (...sets: (readonly Column[])[]) => readonly Float32Array[]
}

/** `rows` are lists of column names with the shifts at which they are looked at. */
function listOf(
  sets: readonly (readonly string[])[],
  rows: readonly (readonly [string, readonly number[]])[],
): FeatureList {
  const features: Feature[] = []
  const names: string[] = []
  for (const [list, shifts] of rows) {
    for (const name of list.split(' ')) {
      const set = sets.findIndex(one => one.includes(name))
      if (set < 0) throw new Error(`no column is called ${name}: take a name that one of the sets has`)
      for (const shift of shifts) {
        features.push({ set, column: sets[set]!.indexOf(name), shift })
        names.push(shift === 0 ? name : `${name}${shift > 0 ? '+' : ''}${shift}`)
      }
    }
  }
  return {
    names,
    pick: (...given) => features.map(({ set, column, shift }) => shifted(given[set]![column]!, shift)),
  }
}

const here = [0]
const near = [-2, -1, 1, 2]
const wide = [-3, -2, -1, 1, 2, 3]
const widest = [-4, -3, -2, -1, 1, 2, 3, 4]

const textRows: readonly (readonly [string, readonly number[]])[] = [
  [lineColumnNames.join(' '), here],
  ['length lower ending ruled lexis begins shape capitals', wide],
]

const roleRows: readonly (readonly [string, readonly number[]])[] = [
  [roleColumnNames.join(' '), here],
  ['role', near],
]

/** The first look at a text's lines. */
export const firstFeatures = listOf([lineColumnNames], textRows)

/** The second look, at a text without a layout. */
export const secondFeatures = listOf(
  [lineColumnNames, contextColumnNames, roleColumnNames],
  [...textRows, [contextColumnNames.join(' '), here], ['first', widest], ...roleRows],
)

/** The look at the blocks of a page with its layout. */
export const layoutFeatures = listOf(
  [lineColumnNames, layoutColumnNames, roleColumnNames],
  [
    ['length lower ending ruled shape lexis capitals begins times sinceOpens opens quotes', here],
    ['length ending ruled', [-1, 1]],
    [layoutColumnNames.join(' '), here],
    ...roleRows,
    ['kept linked emphasised heading kinMean branch-purity under', near],
  ],
)
