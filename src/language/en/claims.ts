import type { ClaimMeaning, Rule } from '../language.js'
import { chargeClaims } from './chargeClaims.js'
import { coerceClaims } from './coerceClaims.js'
import { concedeClaims } from './concedeClaims.js'
import { conductClaims } from './conductClaims.js'
import { forceClaims } from './forceClaims.js'
import { materialClaims } from './materialClaims.js'
import { meetingClaims } from './meetingClaims.js'
import { proposalClaims } from './proposalClaims.js'

/**
 * The acts of diplomacy. A row is one wording of one act; active and passive are two rows, since the parties stand elsewhere.
 * What may, must or will not be is the business of `modals`.
 */
export const claims: readonly Rule<ClaimMeaning>[] = [
  ...meetingClaims,
  ...proposalClaims,
  ...conductClaims,
  ...concedeClaims,
  ...materialClaims,
  ...coerceClaims,
  ...chargeClaims,
  ...forceClaims,
]
