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

/** A deed: somebody must be told who does it, be it by a common noun. */
export function deed(
  name: Extract<ClaimMeaning, { reads: 'act' }>['act'],
  more: Partial<Extract<ClaimMeaning, { reads: 'act' }>> = {},
): Extract<ClaimMeaning, { reads: 'act' }> {
  return act(name, { needsDoer: true, ...more })
}

export const passive = { agents: [{ after: 'by' }], recipients: [] } as const

/** Light words between a verb and its object: `lifted *all of its* sanctions`. */
export const some = '(the|a|an|all|any|some|its|his|her|their|our|this|that|these|those|most|several|new)?'
export const measures =
  '(sanction|sanctions|embargo|embargoes|ban|bans|curfew|curfews|restriction|restrictions|blockade|blockades|siege|tariff|tariffs|emergency|lockdown|boycott|boycotts|moratorium|quota|quotas|freeze|penalties|controls|curbs|censorship|martial_law|measures|barriers|visa_requirements|duties|requirement|requirements|order|policy|decision)'
export const troops =
  '(troop|troops|force|forces|soldier|soldiers|army|military|fighters|warplanes|tanks|tank|warships|warship|navy|marines|battalion|battalions|regiment|brigade|brigades|paratroopers|aircraft|jets|guerrillas|militia|militias|units|ships|ship|bombers|missiles|artillery|carrier|personnel|police|reservists|reserves|gunboats|submarine|submarines|destroyer|helicopters)'
export const helpers =
  '(peacekeepers|peacekeeping|peace-keeping|peace-keepers|monitors|observers|doctors|medics|nurses|rescuers|rescue_teams|firefighters|aid_workers|advisers|trainers|engineers|relief_workers)'
export const help =
  '(aid|assistance|relief|help|food|medicine|medicines|supplies|equipment|vaccine|vaccines|doses|weapon|weapons|arms|ammunition|loan|loans|grant|grants|money|fund|funds|funding|donation|donations|million|billion|shelter|blankets|tents|ventilators|ambulances|grain|wheat|rice|fuel|vehicles|trucks|missiles|tanks|jets|shipment|shipments|expertise|training|subsidies|scholarships|credit|credits|bailout|protection|resources|masks|care|services|materials|medical_teams)'
export const ties =
  '(tie|ties|relation|relations|link|links|contact|contacts|cooperation|co-operation|partnership|aid|assistance|funding|funds|support|trade|supplies|supply|exports|imports|deliveries|shipments|flights|loans|investment|investments|subsidies|payments|food|gas|oil|arms_sales|exchanges|military_exercises|visas|humanitarian_aid|cooperation_agreement|donations|projects|project|rations)'
export const ceasefire =
  '(ceasefire|cease-fire|ceasefires|cease_fire|truce|armistice|cessation_of_hostilities|moratorium)'
export const signed =
  '(agreement|agreements|deal|deals|accord|accords|treaty|treaties|pact|pacts|memorandum|memorandums|memoranda|contract|contracts|convention|protocol|communique|declaration)'
export const towns =
  '(city|town|village|villages|towns|territory|territories|island|islands|base|bases|airport|airbase|province|region|district|area|areas|capital|port|outpost|checkpoint|stronghold|position|positions|hill|hills|house|building|oil_field|oil_fields|fields|station|parts_of|control_of|swathes|suburb)'
