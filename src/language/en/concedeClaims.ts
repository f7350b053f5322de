import type { ClaimMeaning, Rule } from '../language.js'
import { ceasefire, deed, measures, some, troops } from './claimParts.js'
import { nouns, verb } from './forms.js'

/** What a party gives up: prisoners, measures, office, ground, the fight. */
export const concedeClaims: readonly Rule<ClaimMeaning>[] = [
  {
    id: 'en/claim/release',
    match: [
      verb(
        'release, free, liberate, pardon, repatriate, acquit, amnesty, exonerate, unfreeze, parole, reinstate',
      ),
      '(let|lets|letting|set|sets|setting|let_go) (free|go)',
    ],
    means: deed('release', { transitive: true }),
    because: 'Whoever was held goes free.',
    yes: ['Peru released the envoys.', 'The envoys were freed by Peru.', 'Peru let free the envoys.'],
    no: ['The release was short.', 'Peru signed a free trade deal.'],
  },
  {
    id: 'en/claim/release-nothing',
    match: [
      `${verb('release')} ${some} .. (statement|report|reports|video|videos|footage|figures|data|document|documents|statistics|results|result|pictures|photos|photo|images|tape|recording|transcript|letter|list|details|film|album|book|study|findings|names|information|text|audio|plan|water|gas|oil|funds)`,
      '(free|free-trade) (trade|market|markets|movement|elections|election|press|speech|fall|agents|kick|zone)',
      '(press|news|video) (release|releases)',
      'released on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
    ],
    means: { reads: 'nothing' },
    because: 'Papers and pictures are published, not set free.',
    yes: ['Peru released a statement.', 'The press release was long.'],
    no: ['Peru released the envoy.'],
  },
  {
    id: 'en/claim/release-of',
    match: `${nouns('release, liberation, pardon, repatriation, acquittal')} of?`,
    means: deed('release', {
      noun: true,

      agents: [{ after: 'by' }, 'carrier'],
      recipients: [{ after: 'of' }, 'owner'],
    }),
    because: 'The noun; whoever is freed stands after “of”.',
    yes: ['Peru announced the release of the envoys.'],
    no: ['The release of the film was late.'],
  },
  {
    id: 'en/claim/give-back',
    match: [
      verb(
        'return, hand/hands/handed/handing back, give/gives/gave/given/giving back, restitute, hand over, turn over',
      ),
    ],
    means: deed('release', { transitive: true, recipients: [{ after: 'to' }, 'object'] }),
    because: 'What was taken goes back to its owner.',
    yes: ['Peru returned two old maps to Chile.'],
    no: ['Peru returned to the talks.'],
  },
  {
    id: 'en/claim/give-back-nothing',
    match: [`${verb('return')} (to|from|fire|home|in|on)`],
    means: { reads: 'nothing' },
    because: 'Who comes back gives nothing back.',
    yes: ['Peru returned to the war.'],
    no: ['Peru returned the map to Chile.'],
  },
  {
    id: 'en/claim/drop-charge',
    match: `${verb('drop, dismiss, quash, withdraw/withdraws/withdrew/withdrawn/withdrawing, overturn, revoke, close')} ${some} .. ${nouns('charge, case, lawsuit, suit, investigation, probe, prosecution, conviction, indictment, arrest warrant, sentence')}`,
    means: deed('release', {
      recipients: [
        { after: 'against' },
        { after: 'of' },
        { after: 'into' },
        { after: 'at' },
        { after: 'on' },
      ],
    }),
    because: 'Who is no longer accused goes free.',
    yes: ['The court dropped all charges against the envoy.'],
    no: ['The envoy dropped a hint.'],
  },
  {
    id: 'en/claim/ease',
    match: [
      `${verb('lift, ease, relax, loosen, remove, waive, scrap, rescind, revoke, repeal, reverse, end, abolish, suspend, soften, cut/cuts/cutting, reduce, lower, drop, abandon')} ${some} .. ${measures}`,
      verb('ease, loosen, relax'),
      `${verb('reopen, re-open, unblock')} ${some}`,
      `${verb('open')} ${some} .. (border|borders|crossing|crossings|airspace|market|markets|doors)`,
    ],
    means: deed('ease', {
      transitive: true,
      recipients: [
        { after: 'on' },
        { after: 'against' },
        { after: 'imposed on' },
        { after: 'of' },
        { after: 'for' },
        { after: 'to' },
        { after: 'with' },
        { after: 'in' },
        'object',
      ],
    }),
    because: 'A measure that pressed on somebody presses less.',
    yes: [
      'Peru lifted the embargo on Chile.',
      'Peru eased some of its rules on Chile.',
      'Peru reopened its border with Chile.',
    ],
    no: ['Peru imposed an embargo on Chile.'],
  },
  {
    id: 'en/claim/end-strike',
    match: `${verb('end, stop, halt, cease, suspend, call off, cancel, postpone, finish')} ${some} .. ${nouns('strike, boycott, protest, demonstration, war, offensive, operation, attack, bombing, bombardment, campaign, rebellion, insurgency, hostility, fighting*, siege, occupation, military operation, airstrike, air strike, uranium enrichment*, nuclear test')}`,
    means: deed('cease', {
      recipients: [{ after: 'on' }, { after: 'against' }, { after: 'in' }, { after: 'by' }],
    }),
    because: 'A fight or a strike is given up.',
    yes: ['Peru ended its offensive against Chile.', 'The union halted the strike.'],
    no: ['The strike went on.'],
  },
  {
    id: 'en/claim/ceasefire',
    match: [
      `${verb('declare, announce, order, observe, implement, proclaim, extend, respect, honor, honour, begin/begins/began, accept, uphold/upholds/upheld, offer, establish, broker')} ${some} .. ${ceasefire}`,
      '(cease|ceases|ceased|ceasing) fire',
      `${ceasefire} (takes_effect|took_effect|came_into_effect|came_into_force|begins|began|will_start|will_begin|held|holds)`,
    ],
    means: deed('cease', {
      recipients: [{ after: 'with' }, { after: 'between' }, { after: 'against' }, { after: 'in' }],
    }),
    because: 'The guns are to be silent.',
    yes: ['Peru declared a ceasefire with Chile.'],
    no: ['Peru broke the ceasefire.'],
  },
  {
    id: 'en/claim/ceasefire-noun',
    match: `${ceasefire} (in|with|between)`,
    means: deed('cease', {
      noun: true,

      agents: ['owner', { after: 'between' }, 'carrier', 'subject'],
      recipients: [{ after: 'with' }, { after: 'in' }],
    }),
    because: 'The noun, with whom it binds or where it holds.',
    yes: ['Peru agreed to a ceasefire with Chile.'],
    no: ['The ceasefire was short.'],
  },
  {
    id: 'en/claim/retreat',
    match: [
      `${verb('withdraw/withdraws/withdrew/withdrawn/withdrawing, pull/pulls/pulled/pulling out, pull/pulls/pulled/pulling back, pull/pulls/pulled/pulling, remove, evacuate, redeploy, recall, move/moves/moved/moving out, ship out, bring/brings/brought home, demobilise, demobilize')} ${some} .. ${troops}`,
      `${troops} (have|has|had|will)? (already|now|also)? (begun|began|started)? (withdrawing|withdrawn|withdrew|withdraw|withdraws|leaving|left|leave|pulled_out|pulling_out|pull_out|retreated|retreating)`,
      `${nouns('withdrawal, pullout, pull-out, retreat, redeployment')} of .. ${troops}`,
      verb(
        'retreat, surrender, capitulate, disarm, demobilise, demobilize, disband, back down, stand/stands/stood/standing down, pull back',
      ),
      '(lay|lays|laid|laying|put|puts|putting) down .. (arms|weapons|guns)',
      `${verb('hand/hands/handed/handing over, give/gives/gave/giving up, surrender, destroy, dismantle, scrap')} ${some} .. (arms|weapons|stockpile|stockpiles|chemical_weapons|nuclear_programme|nuclear_program|missiles|warheads)`,
      '(leave|leaves|leaving|left|vacate|vacated) .. (buffer_zone|demilitarized_zone|demilitarised_zone|occupied)',
    ],
    means: deed('retreat', {
      recipients: [{ after: 'from' }, { after: 'to' }, { after: 'in' }, { after: 'with' }, 'object'],
    }),
    because: 'A party takes its forces back, lays down its arms or gives up.',
    yes: [
      'Peru withdrew its troops from Chile.',
      'The envoys surrendered to Chile.',
      'Peru laid down its arms.',
    ],
    no: ['Peru withdrew its draft.'],
  },
  {
    id: 'en/claim/resign',
    match: [
      verb('resign, abdicate'),
      '(step|steps|stepped|stepping|stand|stands|stood|standing) (down|aside) (as|from)?',
      `${verb('tender, submit, announce, offer, hand/hands/handed/handing in, give/gives/gave/given, accept')} ${some} resignation`,
      '(leave|leaves|left|leaving|quit|quits|quitting) (office|the_government|the_cabinet|his_post|her_post|the_post|the_presidency)',
    ],
    means: deed('resign', {
      recipients: [{ after: 'from' }, { after: 'as' }, { after: 'in' }],
    }),
    because: 'Who leaves office gives it up.',
    yes: ['Kahn resigned.', 'Kahn stepped down as minister.'],
    no: ['Kahn was resignedly calm.'],
  },
  {
    id: 'en/claim/allow-nothing',
    match:
      '(be|is|are|was|were|been|being) (not|no_longer|never|also)? (allowed|permitted|authorised|authorized) to',
    means: { reads: 'nothing' },
    because: 'What somebody may do is how the verb behind it is meant.',
    yes: ['Peru was allowed to leave.'],
    no: [],
  },
  {
    id: 'en/claim/allow',
    match: verb('allow, permit, authorise, authorize, legalise, legalize'),
    means: deed('allow', { transitive: true }),
    because: 'A party lets another do what it asked for.',
    yes: ['Peru allowed Chile to use the port.'],
    no: ['The permit was late.'],
  },
  {
    id: 'en/claim/grant',
    match: [
      `${verb('grant, give/gives/gave/given/giving')} ${some} .. (access|permission|approval|authorization|authorisation|clearance|consent|autonomy|independence|amnesty|leave|exemption|waiver|extension|go-ahead|green_light|restraining_order|visa|visas|right|rights|concessions|immunity)`,
      `${verb('grant')} ${some}`,
      '(bow|bows|bowed|bowing|give|gives|gave|given|giving|cave|caves|caved|caving|yield|yields|yielded|yielding|concede|concedes|conceded|conceding|accede|accedes|acceded|acceding) (in)? to',
      `${verb('make/makes/made/making, offer, announce')} .. ${nouns('concession')}`,
      `${verb('accept, meet/meets/met/meeting, satisfy, fulfil, fulfill')} ${some} .. (demands|demand) (by|of|from|to)`,
      `${verb('approve, grant, accept')} ${some} .. ${nouns('request, appeal, petition, demand')}`,
      `${verb('delay, postpone, extend')} ${some} .. (deadline|implementation|execution)`,
    ],
    means: deed('allow', {
      recipients: [{ after: 'to' }, { after: 'from' }, { after: 'by' }, 'object', { after: 'for' }],
    }),
    because: 'A party lets another do what it asked for.',
    yes: ['Peru granted Chile access to the port.', 'Peru bowed to Chile.'],
    no: ['Peru gave a party.'],
  },
]
