/** Agreements, contradictions, omissions, framings and descents. What the gold does not name is an extra: a false contradiction is a fault. */

import type { Descent } from '../model/article.js'
import type { Side } from '../model/comparison.js'
import type { GoldDescent, GoldSides } from './gold.js'
import { matchUp } from './matching.js'
import type { Measured } from './measure.js'
import { excerpt, type Score, tally } from './score.js'
import { touchesWords } from './scoreStatements.js'

interface Sided {
  readonly label: string
  readonly sides: readonly Side[]
}

const show = (measured: Measured, { label, sides }: Sided): string =>
  `${label}: ${sides.map(side => `${side.says} ${side.evidence.spans.map(measured.quote).join(', ')}`).join(' / ')}`

/** For each gold side the index of the record's side that tells it, or -1: an article of that side, and common characters. */
function findSides(measured: Measured, wanted: GoldSides, read: Sided): readonly number[] {
  return wanted.sides.map(side =>
    read.sides.findIndex(
      other =>
        other.articles.includes(measured.article(side.article).id) &&
        touchesWords(measured, other.evidence.spans, side),
    ),
  )
}

/** The gold's, if two sides of the record tell two of the gold's. The gold does not say which of its sides go together. */
function scoreSided(
  noun: string,
  measured: Measured,
  golds: readonly GoldSides[],
  read: readonly Sided[],
): readonly Score[] {
  const whole = tally(noun)
  const sides = tally(`${noun}: sides`)
  const matched = matchUp(golds, read, (wanted, other) => {
    const told = findSides(measured, wanted, other).filter(index => index >= 0)
    return new Set(told).size >= 2 ? told.length : 0
  })
  for (const [index, wanted] of golds.entries()) {
    const about = wanted.about ?? wanted.referent ?? noun
    const shown = wanted.sides.map(side => `${side.article} ${excerpt(side.text, 60)}`)
    const other = read[matched[index]!]
    whole.expect(other ? undefined : `${about}: ${shown.join(' / ')}`)
    if (!other) continue
    for (const [place, found] of findSides(measured, wanted, other).entries()) {
      sides.expect(found >= 0 ? undefined : `${about}: ${shown[place]}`)
    }
  }
  for (const [index, other] of read.entries())
    whole.find(matched.includes(index) ? undefined : show(measured, other))
  return [whole.score(), sides.score()]
}

/** Groups of articles that are one voice, each exactly. */
function scoreVoices(measured: Measured, golds: readonly (readonly string[])[]): Score {
  const { expect, find, score } = tally('independent sides')
  const { record } = measured
  const key = (ids: readonly string[]): string => [...ids].sort().join(' ')
  const name = (id: string): string => record.articles.find(article => article.id === id)?.capture.name ?? id
  const wanted = new Set(golds.map(files => key(files.map(file => measured.article(file).id))))
  const read = new Set(record.comparison.sides.map(key))
  for (const files of golds) {
    const right = read.has(key(files.map(file => measured.article(file).id)))
    expect(right ? undefined : files.join(' with '))
  }
  for (const side of record.comparison.sides)
    find(wanted.has(key(side)) ? undefined : side.map(name).join(' with '))
  return score()
}

function scoreOmissions(measured: Measured): Score {
  const { expect, find, score } = tally('omissions')
  const golds = measured.gold.comparison.omissions ?? []
  const read = measured.record.comparison.omissions
  const matched = matchUp(golds, read, (wanted, omission) => {
    const told = omission.told.some(side =>
      touchesWords(measured, side.evidence.spans, { ...wanted, article: wanted.told }),
    )
    return told && omission.untold.includes(measured.article(wanted.untold).id) ? 1 : 0
  })
  for (const [index, wanted] of golds.entries()) {
    expect(
      matched[index]! >= 0 ? undefined : `${wanted.told} ${excerpt(wanted.text)}, untold in ${wanted.untold}`,
    )
  }
  for (const [index, omission] of read.entries()) {
    find(
      matched.includes(index) ? undefined : show(measured, { label: omission.label, sides: omission.told }),
    )
  }
  return score()
}

/** The gold may leave the relation open (`copy or translation`); then `republished`, which leaves it open too, is right. */
function isRelation(wanted: string | undefined, descent: Descent): boolean {
  if (wanted === undefined) return true
  const choices = wanted.split(/\s+or\s+/u)
  return choices.includes(descent.relation) || (choices.length > 1 && descent.relation === 'republished')
}

function scoreLineage(measured: Measured): Score {
  const { expect, find, score } = tally('lineage')
  const { record, names, gold } = measured
  const golds = gold.lineage ?? []
  const isSame = (wanted: GoldDescent, descent: Descent): boolean => {
    if (descent.child !== measured.article(wanted.article).id || !isRelation(wanted.relation, descent))
      return false
    if (
      wanted.translatedFrom !== undefined &&
      (descent.relation !== 'translation' || descent.from !== wanted.translatedFrom)
    ) {
      return false
    }
    if (wanted.parent === undefined) return true
    const parent = record.articles.find(article => article.id === descent.parent)
    return parent?.capture.name === wanted.parent || names.isSame(wanted.parent, descent.source)
  }
  const line = (descent: Descent): string => {
    const name = (id: string | undefined): string | undefined =>
      record.articles.find(article => article.id === id)?.capture.name
    return `${name(descent.child)} ${descent.relation} of ${name(descent.parent) ?? descent.source?.label ?? '?'} from ${descent.from ?? '?'}`
  }
  const matched = matchUp(golds, record.descents, (wanted, descent) => (isSame(wanted, descent) ? 1 : 0))
  for (const [index, wanted] of golds.entries()) {
    const here = record.descents.filter(descent => descent.child === measured.article(wanted.article).id)
    const asked = `${wanted.article} ${wanted.relation ?? 'translation'} of ${wanted.parent ?? '?'} from ${wanted.translatedFrom ?? '?'}`
    expect(matched[index]! >= 0 ? undefined : `${asked}, read as ${here.map(line).join('; ') || 'none'}`)
  }
  for (const [index, descent] of record.descents.entries())
    find(matched.includes(index) ? undefined : line(descent))
  return score()
}

export function scoreComparison(measured: Measured): readonly Score[] {
  const { comparison, lineage } = measured.gold
  const read = measured.record.comparison
  const { sides, agreements, contradictions, omissions, framing } = comparison
  return [
    ...(lineage ? [scoreLineage(measured)] : []),
    ...(sides ? [scoreVoices(measured, sides)] : []),
    ...(agreements ? scoreSided('agreements', measured, agreements, read.agreements) : []),
    ...(contradictions ? scoreSided('contradictions', measured, contradictions, read.contradictions) : []),
    ...(omissions ? [scoreOmissions(measured)] : []),
    ...(framing ? scoreSided('framings', measured, framing, read.framings) : []),
  ]
}
