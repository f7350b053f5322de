import type { ClaimMeaning, Rule } from '../language.js'
import { deed, helpers, some, ties, troops } from './claimParts.js'
import { nouns, verb } from './forms.js'

/** Pressure without blows: ties cut, people sent away, sanctions, bans, arrests, property taken, forces made ready. */
export const coerceClaims: readonly Rule<ClaimMeaning>[] = [
  {
    id: 'en/claim/sever',
    match: [
      `${verb('break/breaks/broke/broken/breaking, break/breaks/broke/broken/breaking off, cut/cuts/cutting, cut/cuts/cutting off, sever, suspend, downgrade, freeze/freezes/froze/frozen/freezing, halt, stop, end, reduce, slash, scale back, curtail, trim, withhold/withholds/withheld/withholding, limit, scale down, discontinue, interrupt, block, terminate, cancel')} ${some} .. ${ties}`,
      `${verb('recall, withdraw/withdraws/withdrew/withdrawn/withdrawing, pull/pulls/pulled/pulling')} ${some} .. (ambassador|ambassadors|envoy|diplomats|staff|embassy_staff|mission|team|inspectors)`,
      `${verb('withdraw/withdraws/withdrew/withdrawn/withdrawing, pull/pulls/pulled/pulling, pull/pulls/pulled/pulling out, remove, evacuate')} ${some} .. ${helpers}`,
      `${verb('impose, declare, announce, tighten, enforce, extend, place, slap')} ${some} .. ${nouns('embargo, trade ban, import ban, arms ban, oil ban')}`,
      `${verb('close, shut/shuts/shutting, shutter')} ${some} .. (embassy|consulate|mission)`,
      `${verb('issue')} ${some} .. (travel_warning|travel_advisory|travel_alert)`,
      `${verb('halt, suspend, end, abandon')} ${some} .. (mediation|mediation_efforts)`,
    ],
    means: deed('sever', {
      recipients: [
        { after: 'with' },
        { after: 'to' },
        { after: 'from' },
        { after: 'for' },
        { after: 'on' },
        { after: 'against' },
        { after: 'in' },
        { after: 'between' },
        { after: 'among' },
        'object',
      ],
    }),
    because: 'What two sides had together is cut off or cut down.',
    yes: [
      'Peru broke off relations with Chile.',
      'Peru suspended aid to Chile.',
      'Peru recalled its ambassador from Chile.',
    ],
    no: ['Peru resumed relations with Chile.'],
  },
  {
    id: 'en/claim/severance',
    match: [
      `${nouns('suspension, reduction, cut, freeze, halt, cessation')} (of|in) .. ${ties}`,
      '(embargo|embargoes) (on|against)',
    ],
    means: deed('sever', {
      noun: true,

      agents: ['carrier', 'owner', { after: 'by' }],
      recipients: [
        { after: 'with' },
        { after: 'to' },
        { after: 'on' },
        { after: 'against' },
        { after: 'in' },
      ],
    }),
    because: 'The noun, with who cuts and whom it hits.',
    yes: ['Peru announced a suspension of aid to Chile.'],
    no: ['The suspension was short.'],
  },
  {
    id: 'en/claim/expel',
    match: [
      verb('expel, kick out, throw/throws/threw/thrown out, oust, evict, exile, banish'),
      `${verb('declare, order')} .. (persona_non_grata|out_of_the_country|to_leave_the_country)`,
    ],
    means: deed('expel', { transitive: true }),
    because: 'Somebody is sent away.',
    yes: ['Peru expelled the envoy.', 'The envoy was expelled by Peru.'],
    no: ['The exile was long.'],
  },
  {
    id: 'en/claim/expulsion',
    match: `${nouns('expulsion, ouster')} of`,
    means: deed('expel', {
      noun: true,

      agents: [{ after: 'by' }, 'owner', 'carrier'],
      recipients: [{ after: 'of' }],
    }),
    because: 'The noun.',
    yes: ['Peru ordered the expulsion of the envoy.'],
    no: ['The expulsion was quick.'],
  },
  {
    id: 'en/claim/sanction',
    match: [
      `${verb('impose, slap, place, put/puts/putting, announce, adopt, tighten, extend, introduce, levy, reimpose, renew, expand, toughen, strengthen, approve')} ${some} .. (sanction|sanctions|tariff|tariffs|penalties|asset_freeze|fine|fines|duties|asset_freezes|travel_bans|visa_bans)`,
      verb('sanction, penalise, penalize, blacklist, fine'),
      '(increase|increases|increased|increasing|step_up|stepped_up|put|puts|putting|exert|exerts|exerted|ramp_up|ramped_up|maintain|pile|piled) .. pressure on',
    ],
    means: deed('sanction', {
      recipients: [{ after: 'on' }, { after: 'against' }, { after: 'to' }, 'object'],
    }),
    because: 'A penalty is laid on somebody.',
    yes: ['Peru imposed sanctions on Chile.', 'Peru sanctioned Chile.'],
    no: ['Peru lifted the sanctions on Chile.'],
  },
  {
    id: 'en/claim/sanctions-noun',
    match: '(sanctions|tariffs|penalties) (on|against|in_relation_to)',
    means: deed('sanction', {
      noun: true,

      agents: ['owner', { after: 'by' }, 'carrier'],
      recipients: [{ after: 'on' }, { after: 'against' }, { after: 'to' }],
    }),
    because: 'The noun, with whose they are and whom they hit.',
    yes: ['Peru’s sanctions against Chile hurt.'],
    no: ['The sanctions hurt.'],
  },
  {
    id: 'en/claim/restrict',
    match: [
      `${verb('impose, declare, extend, enforce, announce, order, place, clamp, introduce, put/puts/putting, proclaim, tighten, prolong')} ${some} .. (curfew|curfews|emergency|siege|martial_law|lockdown|restrictions|restriction|censorship|house_arrest|quarantine|ban|bans|travel_ban)`,
      `${verb('close, shut/shuts/shutting, shut/shuts/shutting down, seal, seal off, block, cordon off')} ${some} .. (border|borders|crossing|crossings|crossing_points|airspace|school|schools|newspaper|newspapers|office|offices|radio_station|station|stations|roads|road|organizations|organisations|charities|internet|website|websites|access|universities)`,
      verb('restrict, censor, suppress, muzzle, gag, dissolve, jam, curb, repress, quarantine, stifle'),
      '(crack|cracks|cracked|cracking|clamp|clamps|clamped|clamping) down on',
      `${verb('suspend')} ${some} .. (publication|constitution|parliament|newspaper|newspapers|broadcasts|activities|operations|licence|license)`,
      `${verb('stop, block, bar, prevent')} ${some} .. (work|entry|travel|rally|protest|demonstration) (of|by|to|from)`,
    ],
    means: deed('restrict', {
      recipients: [
        { after: 'on' },
        { after: 'in' },
        { after: 'with' },
        { after: 'of' },
        { after: 'into' },
        { after: 'against' },
        { after: 'under' },
        'object',
      ],
    }),
    because: 'Freedom to move, meet or write is taken away.',
    yes: [
      'Peru imposed a curfew in Oslo.',
      'Peru closed its border with Chile.',
      'Peru declared a state of emergency in Oslo.',
    ],
    no: ['Peru lifted the curfew.'],
  },
  {
    id: 'en/claim/arrest',
    match: [
      verb('arrest, detain, jail, imprison, round up, intern, incarcerate, apprehend'),
      `${verb('take/takes/took/taken/taking')} .. into custody`,
      `${verb('issue, implement, order, execute')} ${some} .. arrest (warrant|warrants|order)? (for|of|against)?`,
      `${verb('place, put/puts/putting')} .. under (house)? arrest`,
    ],
    means: deed('arrest', {
      transitive: true,
      recipients: ['object', { after: 'for' }, { after: 'of' }],
    }),
    because: 'Somebody is taken and held.',
    yes: ['Peru arrested the envoy.', 'The envoy was arrested by Peru.'],
    no: ['The arrest was quick.'],
  },
  {
    id: 'en/claim/arrest-of',
    match: `${nouns('arrest, detention, imprisonment, deportation')} of`,
    means: deed('arrest', {
      noun: true,

      agents: [{ after: 'by' }, 'owner', 'carrier'],
      recipients: [{ after: 'of' }],
    }),
    because: 'The noun.',
    yes: ['Peru announced the arrest of the envoy.'],
    no: ['The arrest was quick.'],
  },
  {
    id: 'en/claim/deport',
    match: verb('deport'),
    means: deed('deport', { transitive: true }),
    because: 'Somebody is sent out of the country.',
    yes: ['Peru deported the envoys.'],
    no: ['The deportation was quick.'],
  },
  {
    id: 'en/claim/seize',
    match: [
      verb(
        'confiscate, impound, expropriate, nationalise, nationalize, demolish, bulldoze, raze, vandalise, vandalize, sabotage, loot, ransack, seize, destroy, burn/burns/burned/burnt/burning down',
      ),
      `${verb('blow/blows/blew/blown/blowing up')} ${some} .. (pipeline|pipelines|power_lines|bridge|bridges|railway|power_line|pylons|dam)`,
    ],
    means: deed('seize', { transitive: true, recipients: [{ after: 'from' }, 'object'] }),
    because: 'Property is taken or destroyed.',
    yes: ['Peru confiscated a ship from Chile.', 'Peru demolished the palace.'],
    no: ['The seizure was quick.'],
  },
  {
    id: 'en/claim/mobilise',
    match: [
      `${verb('mobilise, mobilize, deploy, amass, mass, beef up, reinforce, strengthen, dispatch, bolster, station, send/sends/sent/sending, move/moves/moved/moving, call up, assemble, gather, intensify, boost, increase, build/builds/built/building up, position, put/puts/putting')} ${some} .. ${troops}`,
      '(remain|remains|remained|are|is|was|were|put|puts|placed|go|went|on) .. (on|to) (high|full|maximum|a_state_of|heightened)? alert',
      `${verb('test, test-fire, launch, fire, develop, unveil')} ${some} .. (ballistic_missile|ballistic_missiles|nuclear_weapon|nuclear_weapons|nuclear_device|cruise_missile|missile_test|nuclear_test)`,
      `${verb('hold/holds/held/holding, conduct, stage, begin/begins/began, start, launch, carry/carries/carried out')} ${some} .. (military_exercise|military_exercises|naval_exercise|naval_exercises|military_drill|military_drills|drills|war_games|manoeuvres|maneuvers|live-fire_exercises|exercises)`,
      '(troop|troops|military) (build-up|buildup|movements|deployment|deployments|reinforcements)',
      `${verb('prepare, complete')} .. preparations for`,
      'stand guard',
    ],
    means: deed('mobilise', {
      recipients: [
        { after: 'against' },
        { after: 'to' },
        { after: 'along' },
        { after: 'near' },
        { after: 'in' },
        { after: 'on' },
        { after: 'at' },
        { after: 'around' },
        { after: 'for' },
        'object',
      ],
    }),
    because: 'Force is made ready.',
    yes: ['Peru mobilised its army against Chile.', 'Peru put its troops on high alert.'],
    no: ['Peru withdrew its troops.'],
  },
]
