/** Words and roles that several rows of the claims tables share. */
import type { ClaimMeaning } from '../language.js'

export const be = "(is|are|was|were|be|been|being|get|gets|got|'s|'re)"
export const light =
  '(not|never|also|already|again|now|since|then|reportedly|formally|immediately|quickly|promptly|firmly|flatly|swiftly)'
export const talks = '(talks|negotiations|dialogue|negotiation|discussions|consultations)'
export const gathering =
  '(summit|meeting|conference|forum|session|assembly|talks|gathering|ceremony|negotiations)'
export const paper =
  '(proposal|proposals|plan|plans|draft|drafts|initiative|initiatives|offer|offers|terms|roadmap|demands|demand|text|document|documents)'
export const bargain =
  '(agreement|agreements|deal|deals|treaty|treaties|accord|accords|pact|initiative|implementation|execution|participation|truce|ceasefire|cease-fire|moratorium|memorandum)'
export const asked =
  '(demand|demands|proposal|proposals|offer|offers|request|requests|call|calls|ultimatum|terms|plan|plans|conditions|idea|initiative)'
export const pointing = '(these|those|the|this|that|such|its|his|her|their|all|both)'

export const visit = { named: 'visit to', bare: 'visit' } as const
export const withOrObject = ['object', { after: 'with' }] as const
export const parties = [{ after: 'between' }, { after: 'of' }, { after: 'among' }] as const

export function act(
  name: Extract<ClaimMeaning, { reads: 'act' }>['act'],
  more: Partial<Extract<ClaimMeaning, { reads: 'act' }>> = {},
): Extract<ClaimMeaning, { reads: 'act' }> {
  return { reads: 'act', act: name, agents: ['subject'], recipients: ['object'], ...more }
}

export const passive = { agents: [{ after: 'by' }], recipients: [] } as const
