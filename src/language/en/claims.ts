import type { ClaimMeaning, Rule } from '../language.js'

const be = "(is|are|was|were|be|been|being|get|gets|got|'s|'re)"
const light =
  '(not|never|also|already|again|now|since|then|reportedly|formally|immediately|quickly|promptly|firmly|flatly|swiftly)'
const talks = '(talks|negotiations|dialogue|negotiation|discussions|consultations)'
const gathering = '(summit|meeting|conference|forum|session|assembly|talks|gathering|ceremony|negotiations)'
const paper =
  '(proposal|proposals|plan|plans|draft|drafts|initiative|initiatives|offer|offers|terms|roadmap|demands|demand|text|document|documents)'
const asked =
  '(demand|demands|proposal|proposals|offer|offers|request|requests|call|calls|ultimatum|terms|plan|plans|conditions|idea|initiative)'
const pointing = '(these|those|the|this|that|such|its|his|her|their|all|both)'

const withOrObject = ['object', { after: 'with' }] as const
const parties = [{ after: 'between' }, { after: 'of' }, { after: 'among' }] as const

function act(
  name: Extract<ClaimMeaning, { reads: 'act' }>['act'],
  more: Partial<Extract<ClaimMeaning, { reads: 'act' }>> = {},
): Extract<ClaimMeaning, { reads: 'act' }> {
  return { reads: 'act', act: name, agents: ['subject'], recipients: ['object'], ...more }
}

const passive = { agents: [{ after: 'by' }], recipients: [] } as const

/**
 * The acts of diplomacy. A row is one wording of one act; active and passive are two rows, since the parties stand elsewhere.
 * What may, must or will not be is the business of `modals`.
 */
export const claims: readonly Rule<ClaimMeaning>[] = [
  {
    id: 'en/claim/meet',
    match: [
      '(meet|meets|met) (with|up_with)?',
      '(see|saw) .. in person',
      '(be|is|are|was|were|been) (also|now)? meeting with?',
    ],
    means: act('meet', { recipients: withOrObject }),
    because: 'The verb: who meets stands before it, whom after it or after “with”.',
    yes: ['Peru will meet with Chile in Oslo.', 'The envoys met on Friday.'],
    no: ['The plan met resistance.'],
  },
  {
    id: 'en/claim/meet-nothing',
    match: [
      '(meet|meets|met|meeting) (the|its|their|his|her|all|these|our|some|any|no|those)? (demand|demands|requirement|requirements|need|needs|condition|conditions|criteria|deadline|obligations|target|targets|commitments|standards|resistance|opposition|criticism|expectations|terms|goals|challenge|challenges|threat)',
      '(met|meet) with (resistance|opposition|criticism|silence|skepticism|scepticism|approval|success|failure|outrage|suspicion|anger|derision)',
      'meeting room',
      'meeting point',
    ],
    means: { reads: 'nothing' },
    because: 'Demands, deadlines and conditions are met without anybody meeting.',
    yes: ['Peru met the deadline.'],
    no: ['Peru met the envoy.'],
  },
  {
    id: 'en/claim/meeting',
    match: [
      '(meeting|meetings|encounter|rendezvous|tête-à-tête|face-to-face)',
      '(meeting|meetings|summit) between',
      '(bilateral|formal|personal|direct|trilateral) (meeting|meetings|contact|contacts)',
    ],
    means: act('meet', {
      agents: [...parties, 'subject'],
      recipients: [{ after: 'with' }, 'beside'],
      noun: true,
    }),
    because: 'The noun: its parties stand after “between”, “of” or “with”.',
    yes: [
      'A meeting between Peru and Chile could take place in Oslo.',
      'The palace ruled out a meeting with Chile.',
    ],
    no: ['The meeting began late.'],
  },
  {
    id: 'en/claim/hold-meeting',
    match: [
      '(hold|holds|held|holding|have|had) (a|an|their|his|her|its|the)? .. (meeting|meetings|summit) (with|between)?',
      '(host|hosts|hosted|hosting|receive|receives|received|welcome|welcomed) .. for (talks|a_meeting|negotiations)',
    ],
    means: act('meet', {
      agents: ['subject', { after: 'between' }],
      recipients: ['inside', 'object', { after: 'with' }],
    }),
    because: 'To hold a meeting is to meet.',
    yes: ['Peru held a closed meeting with Chile.'],
    no: ['Peru held the city.'],
  },
  {
    id: 'en/claim/cross-paths',
    match: [
      '(cross|crosses|crossed|crossing) paths (with)?',
      '(come|comes|came|coming|meet|met) face to face (with)?',
      '(sit|sits|sat|sitting) down with',
      'run into each other',
    ],
    means: act('meet', { recipients: withOrObject }),
    because: 'Idioms for meeting.',
    yes: ['Guards tried to prevent Peru and Chile from crossing paths.'],
    no: ['A railway crossing was closed.'],
  },
  {
    id: 'en/claim/such-meeting',
    match: [
      '(hold|holds|held|holding|have|had|attend|attending)? such (a|an)? (meeting|meetings|talks|negotiations|dialogue|summit|conversation|contacts|discussions|encounter) with?',
      'such (a|an)? (need|possibility|intention|option|step)',
    ],
    means: act('meet', {
      agents: ['subject'],
      recipients: [{ after: 'with' }],
      back: ['meet', 'negotiate', 'attend'],
    }),
    because: '“Such a meeting” is the one that was just spoken of.',
    yes: ['Peru wants to meet Chile. Chile sees no need for such a meeting.'],
    no: ['Such weather is rare.', 'Such a meeting hall is rare.'],
  },
  {
    id: 'en/claim/such-nothing',
    match: 'such (a|an)? (meeting|summit|conversation) (hall|place|room|centre|center|venue)',
    means: { reads: 'nothing' },
    because: 'The noun names a room.',
    yes: ['Such a meeting hall is rare.'],
    no: [],
  },
  {
    id: 'en/claim/negotiate',
    match: ['(negotiate|negotiates|negotiated|negotiating) (with)?', '(bargain|bargaining) with'],
    means: act('negotiate', { recipients: withOrObject }),
    because: 'The verb.',
    yes: ['Peru is negotiating with Chile.'],
    no: ['The renegotiated lease ran out.'],
  },
  {
    id: 'en/claim/talks',
    match: [talks, '(negotiating|peace) (process|table|talks)', 'peace talks'],
    means: act('negotiate', { agents: [...parties, 'subject'], recipients: [{ after: 'with' }], noun: true }),
    because: 'The noun; with its parties, its time or its chances it is a claim.',
    yes: ['The envoy spoke of possible talks between Peru and Chile.'],
    no: ['He talks a lot.', 'Talk is cheap.'],
  },
  {
    id: 'en/claim/phone-call',
    match: ['(phone|telephone) (call|calls|conversation|conversations)'],
    means: act('negotiate', { agents: [...parties, 'subject'], recipients: [{ after: 'with' }], noun: true }),
    because: 'A call of two parties is a talk of the two.',
    yes: ['Kahn discussed the lease in a phone call with Lund.'],
    no: ['The phone rang.'],
  },
  {
    id: 'en/claim/talks-nothing',
    match: ['(he|she|who|it|everyone|everybody|nobody) talks', 'talks (about|like|a)'],
    means: { reads: 'nothing' },
    because: 'Here “talks” is a verb of speech.',
    yes: ['He talks a lot.'],
    no: [],
  },
  {
    id: 'en/claim/hold-talks',
    match: [
      `(hold|holds|held|holding|have|had|conduct|conducts|conducted|conducting|carry_out|carried_out|carrying_out|resume|resumes|resumed|resuming|restart|restarted|begin|began|start|started|launch|launched|opened|opening|enter|entered|continue|continued) (into)? .. ${talks} (with|between)?`,
    ],
    means: act('negotiate', { agents: ['subject', { after: 'between' }], recipients: withOrObject }),
    because: 'To hold, begin or resume talks is to negotiate.',
    yes: ['Peru resumed border talks with Chile.'],
    no: ['Peru held the city.'],
  },
  {
    id: 'en/claim/talks-held',
    match: [`${talks} (held|conducted|hosted)`, `${talks} (with|between) .. (held|conducted|hosted)`],
    means: act('negotiate', { agents: ['inside', { after: 'between' }], recipients: [{ after: 'with' }] }),
    because: 'A participle tells that the talks took place.',
    yes: ['The text dates from talks held in Oslo.'],
    no: ['Peru held the city.'],
  },
  {
    id: 'en/claim/talk-to',
    match: [
      '(talk|talked|talking) (to|with)',
      '(speak|speaks|spoke|speaking|spoken) (with|directly_with|directly_to|by_phone_with|on_the_phone_with)',
      'to talk (to|with)?',
      "(can|could|will|must|should|may|might|would|'ll|not|cannot|can't|won't) (also|now|only|still|again)? talk (to|with)?",
      'willingness to talk (to|with)?',
    ],
    means: act('negotiate', { recipients: withOrObject }),
    because: 'Parties that talk to each other negotiate, at least in the reports of diplomacy.',
    yes: ['Peru wants to talk to Chile.', 'Peru is ready to talk.'],
    no: ['The talk of the town was a bridge.'],
  },
  {
    id: 'en/claim/talk-nothing',
    match: [
      '(talk|talked|talking|speak|spoke|speaking) (to|with|directly_to) (reporters|journalists|the_press|the_media|media|voters|supporters|students|crowds)',
      'to talk about',
      'to talk (tough|big)',
    ],
    means: { reads: 'nothing' },
    because: 'Reporters are spoken to, not negotiated with.',
    yes: ['The envoy talked to reporters.'],
    no: [],
  },
  {
    id: 'en/claim/table',
    match: [
      '(sit|sits|sat|sitting|return|returns|returned|returning|come|came|coming|get|got|back) (down)? (at|to|around|round) the (negotiating|negotiation|negotiations|dialogue|bargaining|conference)? table (with)?',
    ],
    means: act('negotiate', { recipients: withOrObject }),
    because: 'The table stands for the talks.',
    yes: ['Peru must return to the negotiating table.'],
    no: ['Dinner was on the table.'],
  },
  {
    id: 'en/claim/attend',
    match: [
      `(attend|attends|attended|attending) (the|a|an|this|that|next)? .. ${gathering}`,
      '(attend|attends|attended|attending|participate|participates|participated|participating) (in|at|in_person)?',
      `(participate|participates|participated|participating|take_part|takes_part|took_part|taking_part|taken_part) in (the|a|an)? .. ${gathering}`,
      '(take|takes|took|taken|taking) part (in)?',
      `(travel|travels|travelled|traveled|travelling|traveling|go|goes|went|going|come|comes|came|coming|fly|flies|flew|flying|head|heads|headed|heading) to (the|a|an)? .. ${gathering}`,
      `(travel|travels|travelled|traveled|travelling|traveling|go|goes|went|come|comes|came|fly|flies|flew|head|heads|headed|arrive|arrives|arrived) (to|in|at) .. for (the|a|an)? .. ${gathering}`,
      `(join|joins|joined|joining) (the|a|an)? .. ${gathering}`,
      `(be|is|are|was|were|been) (present|there) (at|in)`,
      `(be|is|are|was|were|been) (both|also|all)? (in|at) .. for (the|a|an)? .. ${gathering}`,
    ],
    means: act('attend', { recipients: [] }),
    because: 'To be, or to go, where a gathering is.',
    yes: [
      'Chile will attend the summit.',
      'Chile is in Oslo for the Arctic conference.',
      'Chile will participate.',
    ],
    no: ['A doctor attended to the wounded.'],
  },
  {
    id: 'en/claim/attend-nothing',
    match: [
      '(attend|attends|attended|attending) (to|school|college|university|church|mass|classes)',
      'come to (terms|power|light|an_end|a_halt|blows)',
    ],
    means: { reads: 'nothing' },
    because: 'Attending to somebody is care, attending school is learning.',
    yes: ['A doctor attended to the wounded.'],
    no: [],
  },
  {
    id: 'en/claim/skip',
    match: [
      `(skip|skips|skipped|skipping|boycott|boycotts|boycotted|boycotting|miss|misses|missed) (the|a|an|this)? .. ${gathering}`,
      `(stay|stays|stayed|staying) away from (the|a|an|this)? .. ${gathering}`,
    ],
    means: act('attend', { recipients: [], polarity: 'no' }),
    because: 'Who stays away does not attend.',
    yes: ['Chile skipped the Arctic summit.'],
    no: ['Chile skipped a payment.'],
  },
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
      `${paper} (that|which)? .. (presented|submitted|proposed|put_forward|tabled|made|sent|handed|unveiled) to?`,
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
    id: 'en/claim/suspend',
    match: [
      '(suspend|suspends|suspended|suspending|postpone|postpones|postponed|postponing|freeze|freezes|froze|freezing)',
      `(break|breaks|broke|breaking|call|calls|called|calling) off .. ${gathering}`,
      `(halt|halts|halted|halting|cancel|cancels|cancelled|canceled|cancelling|abandon|abandons|abandoned|abandoning|dismantle|dismantled|dismantling|end|ended|ending|stop|stopped|stopping|pause|paused|interrupt|interrupted) (the|all|any|a|its|their)? .. (negotiating_process|peace_process|${talks.slice(1, -1)}|meeting|summit)`,
    ],
    means: act('suspend', { recipients: [{ after: 'with' }, { after: 'to' }] }),
    because: 'Something under way is stopped, perhaps for a time.',
    yes: ['Peru suspended the talks with Chile.', 'Peru broke off the talks.'],
    no: ['The bridge hangs over the river.'],
  },
  {
    id: 'en/claim/suspended',
    match: [
      `${be} ${light}? (suspended|postponed|frozen|cancelled|canceled|called_off|broken_off|halted|interrupted|put_on_hold|put_off)`,
      `${talks} (on|about|with|between) .. (was|were|been) ${light}? (suspended|halted|frozen|broken_off|called_off|interrupted)`,
      `${gathering} (was|were|been|has_been|have_been) ${light}? (suspended|halted|frozen|broken_off|called_off|interrupted|cancelled|postponed)`,
    ],
    means: act('suspend', passive),
    because: 'Passive, and mostly nobody is named.',
    yes: ['The dialogue on fishing was suspended.', 'The visit was called off by Chile.'],
    no: ['Chile suspended the dialogue.'],
  },
  {
    id: 'en/claim/withdraw',
    match: [
      '(withdraw|withdraws|withdrew|withdrawn|withdrawing) (from)?',
      '(pull|pulls|pulled|pulling|walk|walks|walked|walking|back|backs|backed|backing) out (of)?',
      '(quit|quits|quitting)',
      `(leave|leaves|left|leaving) the .. ${gathering}`,
    ],
    means: act('withdraw', { needsAgent: true, recipients: ['object'] }),
    because: 'A party leaves what it was part of, or takes back what it had placed.',
    yes: ['Chile pulled out of the treaty with Peru.'],
    no: ['Chile drew a map.'],
  },
  {
    id: 'en/claim/threaten',
    match: [
      '(threaten|threatens|threatened|threatening)',
      '(issue|issues|issued|gave|give) (a|an)? .. (ultimatum|threat|threats)',
    ],
    means: act('threaten', {
      needsAgent: true,
      recipients: ['object', { after: 'against' }, { after: 'to' }],
    }),
    because: 'A party announces harm.',
    yes: ['Peru threatened Chile with tariffs.'],
    no: ['The threat passed.'],
  },
  {
    id: 'en/claim/accuse',
    match: [
      '(accuse|accuses|accused|accusing)',
      '(blame|blames|blamed|blaming) (on)?',
      '(condemn|condemns|condemned|condemning|denounce|denounces|denounced|denouncing|criticise|criticised|criticize|criticized|criticizes|criticises|criticizing|criticising|slam|slams|slammed)',
    ],
    means: act('accuse', { needsAgent: true }),
    because: 'A party lays something at another’s door.',
    yes: ['Peru accused Chile of spying.'],
    no: ['The accusation was old.'],
  },
  {
    id: 'en/claim/accused-by',
    match: [`${be} ${light}? (accused|blamed|condemned|denounced|criticised|criticized)`],
    means: act('accuse', { agents: [{ after: 'by' }], recipients: ['subject'] }),
    because: 'Passive: the accused comes first.',
    yes: ['Chile was accused by Peru of spying.'],
    no: ['Peru accused Chile of spying.'],
  },
  {
    id: 'en/claim/deny',
    match: ['(deny|denies|denied|denying) that?', '(refute|refutes|refuted|dispute|disputes|disputed)'],
    means: act('deny', { needsAgent: true, recipients: ['object'] }),
    because: 'A party says that something is not so.',
    yes: ['Chile denied the report.'],
    no: ['Undeniable facts were shown.'],
  },
  {
    id: 'en/claim/prohibit',
    match: [
      '(prohibit|prohibits|prohibited|prohibiting|forbid|forbids|forbade|forbidding|ban|bans|banned|banning|outlaw|outlaws|outlawed)',
      '(bar|bars|barred|barring) .. from',
    ],
    means: act('prohibit', { recipients: ['object', 'inside'] }),
    because: 'A rule or a party says that something must not be done.',
    yes: ['Peru banned Chile from the port.', 'A decree prohibits negotiations with Peru.'],
    no: ['The bandage was tight.'],
  },
  {
    id: 'en/claim/prohibited',
    match: [`${be} ${light}? (prohibited|forbidden|banned|outlawed|barred)`],
    means: act('prohibit', { agents: [{ after: 'by' }], recipients: ['subject'] }),
    because: 'Passive: who is banned comes first.',
    yes: ['Chile was banned from the port by Peru.'],
    no: ['Peru banned Chile from the port.'],
  },
  {
    id: 'en/claim/support',
    match: [
      '(support|supports|supported|supporting)',
      '(endorse|endorses|endorsed|endorsing)',
      '(backs|backed|backing) (the|a|an|his|her|its|their)',
      '(to|will|would|also|and|not) back (the|a|an|his|her|its|their)',
      '(stand|stands|stood) (by|with)',
    ],
    means: act('support', { needsAgent: true }),
    because: 'A party takes another’s side, or a plan’s.',
    yes: ['Peru supports Chile in the dispute.'],
    no: ['Peru sat back.'],
  },
  {
    id: 'en/claim/attack',
    match: [
      '(attack|attacks|attacked|attacking|bomb|bombs|bombed|bombing|shell|shelled|shelling|invade|invades|invaded|invading|raid|raided)',
      '(launch|launched|launches|launching|carried_out) (a|an)? .. (attack|attacks|strike|strikes|offensive|assault) (on|against)?',
    ],
    means: act('attack', { recipients: ['object', { after: 'on' }, { after: 'against' }], needsAgent: true }),
    because: 'Force is used.',
    yes: ['Peru invaded Chile.'],
    no: ['The heart attack was mild.'],
  },
  {
    id: 'en/claim/noun-nothing',
    match: [
      "(the|a|an|this|that|these|those|any|its|his|her|their|our|my|your|'s|no|new|further|such|under|of|for|with|in|without|heart|panic|military|full|public|financial|humanitarian|international|popular|travel|latest|special|free|phone|telephone) (attack|attacks|bomb|bombs|bombing|bombings|raid|shelling|strike|support|ban|bans|offer|offers|demand|demands|dispute|disputes|blame|freeze|halt|pause|boycott|call|calls|appeal|appeals|study|review)",
    ],
    means: { reads: 'nothing' },
    because: 'The noun names an act without telling who acts.',
    yes: ['The heart attack was mild.'],
    no: [],
  },
  {
    id: 'en/claim/attacked',
    match: [`${be} ${light}? (attacked|bombed|shelled|invaded|raided)`],
    means: act('attack', { agents: [{ after: 'by' }], recipients: ['subject'] }),
    because: 'Passive: who is attacked comes first.',
    yes: ['Chile was attacked by Peru.'],
    no: ['Peru attacked Chile.'],
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
  {
    id: 'en/gathering/noun',
    match: [
      '(summit|conference|forum|assembly|congress)',
      '(meeting|session|talks|gathering|negotiations)',
      '(summit|conference|meeting|forum|assembly|session) of the?',
    ],
    means: { reads: 'gathering' },
    because: 'With a name beside it (a body, a place) it is one particular occasion.',
    yes: ['Chile will attend the Arctic summit.'],
    no: ['Chile will attend.'],
  },
  {
    id: 'en/gathering/the',
    match: [
      'the (summit|conference|forum|assembly|congress|meeting|session|gathering)',
      'the (sidelines|margins) of (the)? (summit|conference|forum|assembly|meeting)?',
    ],
    means: { reads: 'gathering', known: true },
    because: 'A definite noun without a name points to the gathering that was named last.',
    yes: ['Peru will host the Arctic summit. Chile will attend the summit.'],
    no: ['Peru will host the Arctic summit. Chile will attend a ball.'],
  },
  {
    id: 'en/place/in',
    match: '(in|at)',
    means: { reads: 'place' },
    because: 'A name after “in” is where.',
    yes: ['Peru met Chile in Oslo.'],
    no: ['Peru met Chile.'],
  },
]
