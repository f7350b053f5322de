/** The brief of a record: what an analyst reads in a minute. It says nothing that the record does not hold. */
import type { Brief } from '../model/brief.js'
import type { Record } from '../model/record.js'
import { aboutSection } from './about.js'
import { disagreementsSection } from './disagreements.js'
import { foldLine } from './legible.js'
import { lookUp } from './lookup.js'
import { meetingsSection } from './meetings.js'
import { positionsSection } from './positions.js'
import { proposalsSection } from './proposals.js'
import { statementsSection } from './statements.js'
import { unreadSection } from './unread.js'
import { countOf } from './wording.js'

function titleOf(record: Record): string {
  const { meetings, positions } = record.story
  const subject = meetings[0]?.label ?? positions[0]?.issue.label
  const reports = countOf(record.articles.length, 'report')
  return subject === undefined ? reports : `${foldLine(subject)}: ${reports}`
}

/** Makes the brief. Pure; linear in the size of the record. */
export function makeBrief(record: Record): Brief {
  const lookup = lookUp(record)
  return {
    title: titleOf(record),
    sections: [
      aboutSection(lookup),
      meetingsSection(lookup),
      positionsSection(lookup),
      proposalsSection(lookup),
      disagreementsSection(lookup),
      statementsSection(lookup),
      unreadSection(lookup),
    ],
  }
}
