import type { ClaimMeaning, Rule } from '../language.js'
import { act, be, gathering, light, passive, talks } from './claimParts.js'

/** How parties treat each other otherwise: they suspend, withdraw, threaten, accuse, deny, prohibit, support, attack. */
export const conductClaims: readonly Rule<ClaimMeaning>[] = [
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
]
