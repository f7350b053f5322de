/** The whole score of one record against one gold. */
import type { Record } from '../model/record.js'
import type { Gold } from './gold.js'
import { measure } from './measure.js'
import type { Score } from './score.js'
import { scoreArticles } from './scoreArticles.js'
import { scoreClaims } from './scoreClaims.js'
import { scoreComparison } from './scoreComparison.js'
import { scoreMeetings } from './scoreMeetings.js'
import { scoreStatements } from './scoreStatements.js'
import { scoreStory } from './scoreStory.js'

/** Scores every noun that the gold names, in the order of the flow. Throws a GoldError where the gold is wrong. */
export function scoreRecord(gold: Gold, record: Record): readonly Score[] {
  const measured = measure(gold, record)
  return [
    ...scoreArticles(measured),
    ...scoreStatements(measured),
    ...scoreClaims(measured),
    ...scoreStory(measured),
    ...scoreMeetings(measured),
    ...scoreComparison(measured),
  ]
}
