import type { ClaimMeaning, Rule } from '../language.js'
import { act, asked, be, light, paper, passive, pointing, withOrObject } from './claimParts.js'

/** What is proposed, demanded and offered, how it is answered, and what is agreed or decided. */
export const proposalClaims: readonly Rule<ClaimMeaning>[] = [
  {
    id: 'en/claim/propose',
    match: [
      '(propose|proposes|proposed|proposing)',
      `(present|presents|presented|presenting|submit|submits|submitted|submitting|put_forward|puts_forward|putting_forward|table|tabled|unveil|unveiled|send|sent|made|make) (a|an|the|its|their|his|her|new)? .. (proposal|proposals|peace_plan|draft|drafts|initiative|initiatives|roadmap)`,
      '(suggest|suggests|suggested) (a|an|holding|meeting|that_the)',
    ],
    means: act('propose', { needsAgent: true, recipients: [{ after: 'to' }] }),
    because: 'Something is put to another side.',
    yes: ['Peru proposed a truce to Chile.', 'Peru presented a new draft to Chile.'],
    no: ['The proposed bridge is long.'],
  },
  {
    id: 'en/claim/proposed-by',
    match: [`${be} ${light}? (proposed|presented|submitted|put_forward|tabled) by`],
    means: act('propose', { agents: ['object'], recipients: [{ after: 'to' }], needsAgent: true }),
    because: 'Passive: who proposes stands after “by”.',
    yes: ['The draft was presented by Peru.'],
    no: ['The draft was presented in Oslo.'],
  },
  {
    id: 'en/claim/propose-nothing',
    match: [
      '(the|a|an|any|this|his|her|its|their) proposed',
      'refusal to (accept|recognise|recognize|support|negotiate|admit)',
    ],
    means: { reads: 'nothing' },
    because: 'Here “proposed” only describes a thing.',
    yes: ['The proposed bridge is long.'],
    no: [],
  },
  {
    id: 'en/claim/proposals-presented',
    match: [
      `${paper} (that|which) .. (presented|submitted|proposed|put_forward|tabled|made|sent|handed|unveiled) to?`,
      `${paper} (presented|submitted|proposed|tabled|handed) to`,
    ],
    means: act('propose', { agents: ['inside'], recipients: ['object', { after: 'to' }] }),
    because: 'A relative clause tells who put the proposals to whom.',
    yes: ['The proposals that Peru presented to Chile were long.'],
    no: ['The proposals were long.'],
  },
  {
    id: 'en/claim/demand',
    match: [
      '(demand|demanded|demanding) (that)?',
      'demands (that|the|a|an)',
      '(insist|insists|insisted|insisting) (on|that)',
      '(calls|called|calling) (for|on|upon)',
      '(to|will|would|and|also|we|they|i|again|not) call (for|on|upon)',
      '(urge|urges|urged|urging)',
      '(appeal|appealed|appeals) to',
    ],
    means: act('demand', {
      needsAgent: true,
      recipients: ['object', { after: 'from' }, { after: 'of' }],
    }),
    because: 'A party says what another must do.',
    yes: ['Peru demanded that Chile withdraw.', 'Peru called for a truce.'],
    no: ['Demand for copper rose.'],
  },
  {
    id: 'en/claim/demand-nothing',
    match: [
      'demand (for|is|was|rose|fell)',
      '(in|high|low|strong|weak|growing) demand',
      '(so-called|is_called|was_called)',
      'called (on|upon)? by (phone|telephone)',
    ],
    means: { reads: 'nothing' },
    because: 'What buyers want is not what states demand.',
    yes: ['Demand for copper rose.'],
    no: [],
  },
  {
    id: 'en/claim/must',
    match: [
      "(must|should|mustn't|shouldn't) (not|never|no_longer)? (also|first|now|immediately)?",
      '(ought|has) to',
    ],
    means: act('demand', { modality: 'required', recipients: [], needsAgent: true }),
    because: 'To say what somebody must do is to demand it; the agent is who must act.',
    yes: ['Chile must leave the island.', 'Chile should not expand further.'],
    no: ['There should be rain.'],
  },
  {
    id: 'en/claim/offer',
    match: ['(offer|offers|offered|offering)', '(volunteer|volunteers|volunteered) to'],
    means: act('offer', { needsAgent: true, recipients: ['object', { after: 'to' }] }),
    because: 'A party gives another the choice.',
    yes: ['Peru offered Chile a lease.'],
    no: ['Prices fell.'],
  },
  {
    id: 'en/claim/accept',
    match: ['(accept|accepts|accepted|accepting)', '(approve|approves|approved|approving) (of)?'],
    means: act('accept', {
      needsAgent: true,
      recipients: ['object', { after: 'from' }, { after: 'of' }, { after: 'by' }],
    }),
    because: 'An answer that says yes.',
    yes: ['Chile accepted the lease from Peru.'],
    no: ['An acceptable lease was found.'],
  },
  {
    id: 'en/claim/accept-these',
    match: [
      `(accept|accepts|accepted|accepting|approve|approved|welcome|welcomes|welcomed) ${pointing} ${asked}`,
    ],
    means: act('accept', {
      needsAgent: true,
      recipients: ['object', { after: 'of' }, { after: 'from' }, { after: 'by' }],
      answers: ['demand', 'propose', 'offer'],
    }),
    because: '“These demands” are those of whoever last demanded.',
    yes: ['Peru demanded a lease. Chile accepted these demands.'],
    no: ['Chile accepted the prize.'],
  },
  {
    id: 'en/claim/accepted-by',
    match: [`${be} ${light}? (accepted|approved|welcomed)`],
    means: act('accept', passive),
    because: 'Passive: who accepts stands after “by”, if anywhere.',
    yes: ['The lease was accepted by Chile.'],
    no: ['Chile accepted the lease.'],
  },
  {
    id: 'en/claim/study',
    match: [
      `(study|studies|studied|studying|consider|considers|considered|considering|examine|examines|examining|review|reviews|reviewing) (the|any|these|those|its|their|this|that|such|all|only)? "? .. "? ${paper}`,
    ],
    means: act('accept', {
      modality: 'undecided',
      recipients: ['inside', { after: 'of' }, { after: 'from' }, { after: 'by' }],
    }),
    because: 'A proposal that is studied is neither accepted nor rejected.',
    yes: ['Chile will study the proposals.'],
    no: ['Chile will study medicine.'],
  },
  {
    id: 'en/claim/reject',
    match: [
      '(reject|rejects|rejected|rejecting)',
      '(turn|turns|turned|turning) down',
      '(dismiss|dismisses|dismissed|dismissing) (claims|allegations|accusations|calls|reports|suggestions|the_claims|the_allegations|the_accusations|the_idea|the_proposal|the_offer)',
      '(spurn|spurns|spurned|rebuff|rebuffs|rebuffed)',
      '(refuse|refuses|refused|decline|declines|declined) (the|a|an|any|his|her|its|their|this|that|all)',
    ],
    means: act('reject', {
      needsAgent: true,
      recipients: ['object', { after: 'of' }, { after: 'from' }, { after: 'by' }],
      polarity: 'no',
    }),
    because: 'An answer that says no.',
    yes: ['Chile rejected a lease from Peru.'],
    no: ['Chile accepted the lease.'],
  },
  {
    id: 'en/claim/reject-these',
    match: [
      `(reject|rejects|rejected|rejecting|dismiss|dismisses|dismissed|dismissing|refuse|refused|rebuffed|spurned) ${pointing} (security|latest|new|recent)? ${asked}`,
      `(turn|turns|turned|turning) down ${pointing} (security|latest|new|recent)? ${asked}`,
    ],
    means: act('reject', {
      needsAgent: true,
      recipients: ['object', { after: 'of' }, { after: 'from' }, { after: 'by' }],
      polarity: 'no',
      answers: ['demand', 'propose', 'offer'],
    }),
    because: '“These demands” are those of whoever last demanded.',
    yes: ['Peru demanded a lease. Chile rejected these demands.'],
    no: ['Chile rejected the prize.'],
  },
  {
    id: 'en/claim/rejected-by',
    match: [`${be} ${light}? (rejected|refused|turned_down|rebuffed)`, '(rejected|rebuffed|turned_down) by'],
    means: act('reject', {
      agents: ['object', { after: 'by' }],
      recipients: [],
      polarity: 'no',
      answers: ['demand', 'propose', 'offer'],
    }),
    because: 'Passive: who rejects stands after “by”, if anywhere.',
    yes: ['The lease was rejected by Chile.'],
    no: ['Chile rejected the lease.'],
  },
  {
    id: 'en/claim/agree',
    match: [
      '(agree|agrees|agreed|agreeing) (to|on|that|with|upon)?',
      '(reach|reaches|reached|reaching|sign|signs|signed|signing|conclude|concluded|strike|struck) (a|an|the)? .. (agreement|deal|accord|treaty|pact|truce|memorandum) (with|between)?',
    ],
    means: act('agree', {
      needsAgent: true,
      agents: ['subject', { after: 'between' }],
      recipients: withOrObject,
    }),
    because: 'Sides come to the same terms.',
    yes: ['Peru signed a fishing treaty with Chile.', 'Peru and Chile agreed on a map.'],
    no: ['The view was agreeable.'],
  },
  {
    id: 'en/claim/decide',
    match: [
      '(decide|decides|decided|deciding) (to|on|that|against)',
      '(take|takes|took|taken|make|made|makes) (a|the|any|no)? .. (decision|decisions)',
    ],
    means: act('decide', { needsAgent: true, recipients: [] }),
    because: 'A party settles its own course.',
    yes: ['Chile decided to close the port.'],
    no: ['A decisive vote was held.'],
  },
]
