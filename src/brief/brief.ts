/** The brief of a record: what an analyst reads in a minute, or all of it. It says nothing that the record does not hold. */
import type { Brief } from '../model/brief.js'
import type { Record } from '../model/record.js'
import { aboutSection } from './about.js'
import { disagreementsSection } from './disagreements.js'
import { lookUp } from './lookup.js'
import { meetingsSection } from './meetings.js'
import { positionsSection } from './positions.js'
import { proposalsSection } from './proposals.js'
import { statementsSection } from './statements.js'
import { titlePoint } from './title.js'
import { unreadSection } from './unread.js'

/** What a brief shows. */
export interface BriefOptions {
  /** Everything that the record holds; else what is read in a minute, with a count of what is left out. */
  readonly full?: boolean
}

/** Makes the brief. Pure; linear in the size of the record, but for sorting. */
export function makeBrief(record: Record, { full = false }: BriefOptions = {}): Brief {
  const lookup = lookUp(record, full)
  return {
    title: titlePoint(lookup),
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
