import type { ClaimMeaning, Rule } from '../language.js'
import { ceasefire, deed, some, towns } from './claimParts.js'
import { nouns, verb } from './forms.js'

/** Blows and crowds: attacks, territory taken, blockades, broken truces, protests. */
export const forceClaims: readonly Rule<ClaimMeaning>[] = [
  {
    id: 'en/claim/assault',
    match: verb(
      'bombard, strike/strikes/struck/striking, kill, murder, assassinate, execute, behead, massacre, slaughter, torture, abduct, kidnap, rape, wound, injure, shoot/shoots/shot/shooting, storm, pound, hit/hits/hitting, target, ambush, stab, torch, shoot/shoots/shot/shooting down, shoot/shoots/shot/shooting at, blow/blows/blew/blown/blowing up, gun down, fire on, fire at, fire into, open fire on, open fire at, battle, fight/fights/fought/fighting, clash with, clash, decapitate, lynch, poison, strafe, exterminate, maim, assault, hack, set fire to, displace',
    ),
    means: deed('attack', { transitive: true }),
    because: 'People are hurt or shot at.',
    yes: ['Peru bombarded Chile.', 'Peru fired on Chile.'],
    no: ['The strike of the clock was loud.'],
  },
  {
    id: 'en/claim/hold-hostage',
    match: [
      `${verb('use, hold/holds/held/holding, take/takes/took/taken/taking')} .. as (human_shields|a_human_shield|hostages)`,
      `${verb('take/takes/took/taken/taking, hold/holds/held/holding')} .. hostage`,
    ],
    means: deed('attack', { recipients: ['within'] }),
    because: 'People are kept by force.',
    yes: ['Peru held the envoys hostage.'],
    no: ['Peru held the city.'],
  },
  {
    id: 'en/claim/launch-attack',
    match: [
      `${verb('launch, carry/carries/carried/carrying out, conduct, stage, mount, order, begin/begins/began, wage, execute, continue, unleash, perpetrate, intensify, start, resume, fire')} ${some} .. ${nouns('attack, strike, airstrike, air strike, offensive, assault, raid, rocket, missile, bombing, bombardment, incursion, invasion, ambush, cyberattack, cyber attack, warfare*, cyber warfare*, air raid, massacre, killing, operation against, shell, war on')} (on|against|at|in|into)?`,
      `${verb('send/sends/sent/sending')} .. to (destroy|bomb|attack|kill)`,
      `${verb('explode, detonate, set/sets/setting off, plant')} ${some} .. (bomb|bombs|explosives|device|devices|car_bomb|grenade)`,
      '(mass|extrajudicial) (killing|killings|executions|rape|rapes)',
    ],
    means: deed('attack', {
      recipients: [
        { after: 'on' },
        { after: 'against' },
        { after: 'at' },
        'object',
        { after: 'with' },
        { after: 'in' },
        { after: 'into' },
        { after: 'across' },
      ],
    }),
    because: 'People are hurt or shot at.',
    yes: ['Peru launched air strikes against Chile.'],
    no: ['The strike of the clock was loud.'],
  },
  {
    id: 'en/claim/assaulted',
    match:
      '(is|are|was|were|been|being) (also)? (bombarded|struck|killed|murdered|assassinated|executed|beheaded|massacred|tortured|abducted|kidnapped|wounded|injured|shot|stormed|hit|ambushed|stabbed|beaten|torched|displaced|gunned_down|taken_hostage|blown_up)',
    means: deed('attack', { agents: [{ after: 'by' }], recipients: ['subject'] }),
    because: 'Passive: who is hurt comes first.',
    yes: ['The envoy was kidnapped by Peru.'],
    no: ['Peru kidnapped the envoy.'],
  },
  {
    id: 'en/claim/assault-nothing',
    match: [
      `${verb('strike/strikes/struck/striking')} (a|an|the)? .. (deal|agreement|balance|accord|chord|tone|bargain|pact)`,
      `${verb('hit/hits/hitting')} (back|out|hard|record|the_ground|headlines)`,
      `${verb('beat/beats/beaten/beating')} (the|a)? .. (record|deadline|team|rival|candidate|odds)`,
      `${verb('fight/fights/fought/fighting')} (corruption|poverty|climate_change|inflation|disease|the_virus|crime|racism|hunger|the_pandemic|an_election|for|to|over)`,
      'struck by',
      '(general|hunger|rail|teachers|transport|nationwide|national|one-day|wildcat) (strike|strikes)',
      '(leading|lead|led|leads) to',
      `${verb('target')} (growth|of|for|date)`,
    ],
    means: { reads: 'nothing' },
    because: 'Figures of speech, strikes of workers, and contests.',
    yes: ['Peru struck a chord.', 'Peru fought corruption.'],
    no: [],
  },
  {
    id: 'en/claim/attack-noun',
    match: `${nouns('attack, strike, airstrike, air strike, offensive, assault, bombing, bombardment, shelling, raid, incursion, invasion, massacre, killing, murder, assassination, ambush, cyberattack, cyber attack, warfare*, explosion, blast, aggression, war, clash')} (on|against|of|in|at|with|between)`,
    means: deed('attack', {
      noun: true,

      agents: ['carrier', 'owner', { after: 'by' }, { after: 'between' }],
      recipients: [
        { after: 'on' },
        { after: 'against' },
        { after: 'of' },
        { after: 'in' },
        { after: 'with' },
        { after: 'at' },
      ],
    }),
    because: 'The noun, with who strikes and who is struck.',
    yes: ['Peru’s attack on Chile was brief.'],
    no: ['The attack was brief.'],
  },
  {
    id: 'en/claim/occupy',
    match: [
      verb(
        'occupy, annex, recapture, retake/retakes/retook/retaken/retaking, overrun/overruns/overran/overrunning, conquer, capture, take/takes/took/taken/taking over, take/takes/took/taken/taking control of, gain control of, seize control of, drive/drives/drove/driven/driving out',
      ),
      `${verb('seize, take/takes/took/taken/taking')} ${some} .. ${towns}`,
      `${verb('push, drive/drives/drove/driving, force')} .. out of`,
      '(advance|advances|advanced|advancing) (on|into|towards)',
    ],
    means: deed('occupy', {
      transitive: true,
      recipients: ['object', 'inside', { after: 'of' }],
    }),
    because: 'Ground is taken.',
    yes: ['Peru occupied the palace.', 'Peru captured the palace.'],
    no: ['The capture was quick.'],
  },
  {
    id: 'en/claim/blockade',
    match: [
      verb('blockade, besiege, encircle'),
      `${verb('impose, tighten, lay/lays/laid/laying, enforce, maintain, set/sets/setting up')} ${some} .. (blockade|blockades|siege) (on|of|to|in|around|against)?`,
    ],
    means: deed('blockade', {
      recipients: [
        { after: 'on' },
        { after: 'of' },
        { after: 'to' },
        { after: 'in' },
        { after: 'against' },
        'object',
      ],
    }),
    because: 'A place is cut off by force.',
    yes: ['Peru imposed a blockade on Chile.', 'Peru besieged the palace.'],
    no: ['The blockade was long.'],
  },
  {
    id: 'en/claim/breach',
    match: [
      `${verb('violate, break/breaks/broke/broken/breaking, breach')} ${some} .. (${ceasefire.slice(1, -1)}|ceasefire_agreement|airspace|territorial_waters|agreement|agreements)`,
      `${nouns('violation, breach')} of .. ${ceasefire}`,
    ],
    means: deed('breach', {
      recipients: [{ after: 'in' }, 'inside', { after: 'with' }, 'object', { after: 'between' }],
    }),
    because: 'A truce is broken.',
    yes: ['Peru violated the ceasefire with Chile.'],
    no: ['Peru kept the ceasefire.'],
  },
  {
    id: 'en/claim/protest',
    match: [
      verb('demonstrate, rally, march, riot, picket, boycott, protest against, protest outside, protest'),
      `(go|goes|went|gone|going|are|were|be|been|is|was) on (a)? (hunger)? strike`,
      `${verb('stage, hold/holds/held/holding, organise, organize, launch, begin/begins/began, plan, join, lead/leads/led, mount, attend')} ${some} .. ${nouns('protest, demonstration, rally, strike, sit-in, march, hunger strike, walkout, vigil, picket, riot, boycott')}`,
      `${verb('take/takes/took/taken/taking, pour into, flood into')} to the streets`,
      `${verb('clash')} with .. (police|security_forces|riot_police)`,
      `${verb('burn/burns/burned/burnt/burning')} ${some} .. (flag|flags|effigy|effigies|tyres|tires)`,
      '(stopped|stop|stops|stopping) work',
      `${verb('gather, assemble, converge, chant, shout')} .. (outside|in_front_of|to_protest|to_demand|slogans)`,
      '(walk|walks|walked|walking) (off_the_job|out_of_work)',
    ],
    means: deed('protest', {
      recipients: [
        { after: 'against' },
        { after: 'outside' },
        { after: 'with' },
        { after: 'from' },
        { after: 'at' },
        { after: 'in' },
        'object',
        { after: 'for' },
      ],
    }),
    because: 'People show together that they are against something.',
    yes: [
      'The envoys demonstrated against Peru.',
      'The union went on strike.',
      'The union boycotted the vote.',
    ],
    no: ['The rally of the market went on.'],
  },
  {
    id: 'en/claim/protest-noun',
    match: `${nouns('protest, demonstration, rally, strike, riot, march, boycott, uprising')} (against|outside|by)`,
    means: deed('protest', {
      noun: true,

      agents: [{ after: 'by' }, 'owner', 'carrier'],
      recipients: [{ after: 'against' }, { after: 'outside' }, { after: 'in' }],
    }),
    because: 'The noun, with who and against whom.',
    yes: ['The union called a protest against Peru.'],
    no: ['The protest was loud.'],
  },
]
