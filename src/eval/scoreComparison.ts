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

/** Whether every gold side is another side of the record, by article and by common characters. */
function hasSides(measured: Measured, wanted: GoldSides, read: Sided): boolean {
  const matched = matchUp(wanted.sides, read.sides, (side, other) => {
    const told = other.articles.includes(measured.article(side.article).id)
    return told && touchesWords(measured, other.evidence.spans, side) ? 1 : 0
  })
  return matched.every(index => index >= 0)
}

function scoreSided(
  noun: string,
  measured: Measured,
  golds: readonly GoldSides[],
  read: readonly Sided[],
): Score {
  const { expect, find, score } = tally(noun)
  const matched = matchUp(golds, read, (wanted, other) => (hasSides(measured, wanted, other) ? 1 : 0))
  for (const [index, wanted] of golds.entries()) {
    const sides = wanted.sides.map(side => `${side.article} ${excerpt(side.text)}`).join(' / ')
    expect(matched[index]! >= 0 ? undefined : `${wanted.about ?? wanted.referent ?? noun}: ${sides}`)
  }
  for (const [index, other] of read.entries())
    find(matched.includes(index) ? undefined : show(measured, other))
  return score()
}

function scoreOmissions(measured: Measured): Score {
  const { expect, find, score } = tally('omissions')
  const golds = measured.gold.comparison?.omissions ?? []
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
  const framings = comparison?.framings ?? comparison?.framing
  return [
    ...(lineage ? [scoreLineage(measured)] : []),
    ...(comparison?.agreements
      ? [scoreSided('agreements', measured, comparison.agreements, read.agreements)]
      : []),
    ...(comparison?.contradictions
      ? [scoreSided('contradictions', measured, comparison.contradictions, read.contradictions)]
      : []),
    ...(comparison?.omissions ? [scoreOmissions(measured)] : []),
    ...(framings ? [scoreSided('framings', measured, framings, read.framings)] : []),
  ]
}
