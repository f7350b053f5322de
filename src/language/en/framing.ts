import type { FramingMeaning, Rule } from '../language.js'

/**
 * Words for things that parties name differently. A row is marked where its words carry a judgement or are one party’s own
 * term; the plain words of the same referent stand beside it unmarked, so that two reports can be laid next to each other.
 * That a word is marked says nothing on whether it is right.
 */
export const framing = [
  {
    id: 'en/framing/special-operation',
    match: 'special military operation',
    means: { referent: 'war-in-ukraine', label: 'the war in Ukraine', marked: true },
    because: 'The Russian government’s own term, prescribed to Russian media since March 2022.',
    yes: ['Trade fell after the special military operation began.'],
    no: ['The military operation of the fire brigade ended.'],
  },
  {
    id: 'en/framing/war',
    match: [
      '(full-scale|all-out)? (war|fighting|hostilities|warfare) (in|inside|against|on)?',
      '(full-scale|all-out)? (invasion|occupation) of',
    ],
    means: { referent: 'war-in-{place}', label: 'the war in {place}', marked: false },
    because: 'The plain words for a war, with where it is fought.',
    yes: [
      'The war in Sudan drove up prices.',
      'The Sudan war drove up prices.',
      'The invasion of Sudan failed.',
    ],
    no: ['The war of words went on.'],
  },
  {
    id: 'en/framing/conflict',
    match: '(armed|military)? (conflict|crisis) (in|inside|around|over)?',
    means: { referent: 'war-in-{place}', label: 'the war in {place}', marked: false },
    because: 'Leaves open who began; preferred where a report does not want to say “war”.',
    yes: ['The conflict in Sudan drove up prices.', 'The Sudan crisis drove up prices.'],
    no: ['The conflict of interest was plain.'],
  },
  {
    id: 'en/framing/war-judged',
    match: [
      '(bloody|brutal|barbaric|cruel|criminal|illegal|unjust|unprovoked|senseless|murderous|genocidal|imperial|imperialist|colonial|dirty|proxy) (full-scale)? (war|invasion|campaign|assault) (in|against|on|of)?',
      'war of (aggression|conquest|extermination|annihilation) (in|against|on)?',
      '(unprovoked|naked|brutal|russian|israeli|american|western)? aggression (in|against)',
    ],
    means: { referent: 'war-in-{place}', label: 'the war in {place}', marked: true },
    because: 'A war together with a judgement on it.',
    yes: [
      'He wages a brutal war in Sudan.',
      'The war of aggression against Sudan goes on.',
      'The aggression against Sudan goes on.',
    ],
    no: ['The brutal winter in Sudan ended.'],
  },
  {
    id: 'en/framing/war-defended',
    match: [
      '(liberation|denazification|demilitarization|demilitarisation|pacification) of',
      '(counterterrorism|counter-terrorism|anti-terror|anti-terrorist|anti-terrorism|peacekeeping|security|police|stabilization|stabilisation) operation (in|inside)?',
      'war (on|against) (terror|terrorism) in',
    ],
    means: { referent: 'war-in-{place}', label: 'the war in {place}', marked: true },
    because: 'A war in the terms of the side that wages it.',
    yes: ['The counter-terrorism operation in Mali continued.', 'The liberation of Mali continued.'],
    no: ['The police operation ended at noon.'],
  },
  {
    id: 'en/framing/genocide',
    match: ['(genocide|massacre|slaughter|carnage|holocaust|extermination) in', 'genocide (of|against)'],
    means: { referent: 'war-in-{place}', label: 'the war in {place}', marked: true },
    because: 'A judgement, in part a legal one, on how a war is fought.',
    yes: ['Protesters want the slaughter in Mali to end.'],
    no: ['The slaughter of cattle was stopped.'],
  },
  {
    id: 'en/framing/government-plain',
    match: '(government|administration|authorities|leadership)',
    means: {
      referent: 'government-of-{state}',
      label: 'the government of {state}',
      marked: false,
      capital: true,
    },
    because: 'The plain word for those who govern.',
    yes: ['The Syrian government answered.'],
    no: ['Good government is rare.'],
  },
  {
    id: 'en/framing/regime',
    match:
      '(puppet|terrorist|criminal|nazi|neo-nazi|rogue|mullah|fascist|apartheid|so-called)? (regime|junta|clique|dictatorship|puppets|kleptocracy)',
    means: { referent: 'government-of-{state}', label: 'the government of {state}', marked: true },
    because: 'Denies a government its right to govern.',
    yes: ['The Syrian regime answered.', 'The Kenyan puppet regime answered.'],
    no: ['The tax regime was changed.'],
  },
  {
    id: 'en/framing/government-judged',
    match:
      '(puppet|terrorist|criminal|nazi|neo-nazi|rogue|fascist|so-called) (government|administration|authorities|leadership|state)',
    means: { referent: 'government-of-{state}', label: 'the government of {state}', marked: true },
    because: 'A government together with a judgement on it.',
    yes: ['The Kenyan puppet government answered.'],
    no: ['The Kenyan government answered.'],
  },
  {
    id: 'en/framing/ruler',
    match:
      '(boss|strongman|dictator|autocrat|despot|tyrant|warlord|kingpin|puppet|war_criminal|warmonger|butcher|ringleader|mastermind|tsar|thug)',
    means: { referent: '{actor}', label: '{actor}', marked: true },
    because: 'Words for somebody in power that judge how the power is held.',
    yes: ['Strongman Lukashenko arrived late.', 'The dictator Lukashenko arrived late.'],
    no: ['A boss of the firm arrived late.'],
  },
  {
    id: 'en/framing/hero',
    match:
      '(martyr|hero|freedom_fighter|peacemaker|liberator|dissident|hardliner|firebrand|extremist|radical|propagandist)',
    means: { referent: '{actor}', label: '{actor}', marked: true },
    because: 'Words for a person that praise or blame.',
    yes: ['The martyr Lukashenko was remembered.'],
    no: ['The martyr was remembered.'],
  },
  {
    id: 'en/framing/terrorists',
    // Longer choices first: the first that matches is taken.
    match:
      '(terror_group|terrorist_group|terrorist_organization|terrorist_organisation|freedom_fighters|terrorist|terrorists|thugs|martyrs|heroes|mercenaries|bandits|jihadists|extremists)',
    means: { referent: '{actor}', label: '{actor}', marked: true },
    because: 'A judgement on those who fight, where others write fighters or militants.',
    yes: ['Hezbollah terrorists crossed the river.', 'The terrorist group Hezbollah crossed the river.'],
    no: ['Terrorists crossed the river.'],
  },
  {
    id: 'en/framing/fighters',
    match:
      '(militant_group|armed_group|fighter|fighters|militant|militants|rebel|rebels|gunmen|militia|militiamen|insurgents|group|movement)',
    means: { referent: '{actor}', label: '{actor}', marked: false },
    because: 'The plain words for those who fight.',
    yes: ['Hezbollah fighters crossed the river.', 'The militant group Hezbollah crossed the river.'],
    no: ['Fighters crossed the river.'],
  },
  {
    id: 'en/framing/so-called',
    match: '(so-called|self-styled|self-proclaimed|self-declared)',
    means: { referent: '{actor}', label: '{actor}', marked: true },
    because: 'The article does not grant the name that it prints.',
    yes: ['The self-styled Hezbollah council met.'],
    no: ['The so-called bridge of sighs fell.'],
  },
  {
    id: 'en/framing/west-bank-plain',
    match: '(the)? west bank',
    means: { referent: 'west-bank', label: 'the West Bank', marked: false },
    because: 'The geographic name.',
    yes: ['Rain fell in the West Bank.'],
    no: ['The west bend of the river flooded.'],
  },
  {
    id: 'en/framing/occupied',
    match: [
      'occupied west bank',
      'occupied palestinian (territory|territories|land|lands)',
      'occupied palestine',
    ],
    means: { referent: 'west-bank', label: 'the West Bank', marked: true },
    because: 'The term of the United Nations and of the Palestinian side; Israel rejects it.',
    yes: ['Rain fell in the occupied West Bank.'],
    no: ['The occupied house was cleared.'],
  },
  {
    id: 'en/framing/disputed',
    match: ['judea and samaria', 'disputed territories'],
    means: { referent: 'west-bank', label: 'the West Bank', marked: true },
    because: 'The terms of the Israeli government.',
    yes: ['Rain fell in Judea and Samaria.'],
    no: ['The disputed goal decided the match.'],
  },
  {
    id: 'en/framing/settlers-plain',
    match: '(settlers|israeli_settlers|jewish_settlers)',
    means: { referent: 'settlers', label: 'the settlers in the West Bank', marked: false },
    because: 'The word that most reports use.',
    yes: ['Settlers burnt an olive grove.'],
    no: ['Residents burnt an olive grove.'],
  },
  {
    id: 'en/framing/settlers-judged',
    match: [
      '(illegal|violent|extremist|colonial|terrorist) (israeli|jewish)? settlers',
      '(colonists|settler_terrorists|pioneers_of_zion)',
    ],
    means: { referent: 'settlers', label: 'the settlers in the West Bank', marked: true },
    because: 'Settlers together with a judgement.',
    yes: ['Extremist settlers burnt an olive grove.'],
    no: ['Settlers burnt an olive grove.'],
  },
  {
    id: 'en/framing/barrier-plain',
    match: '(separation_barrier|separation_wall|west_bank_barrier)',
    means: { referent: 'west-bank-barrier', label: 'the West Bank barrier', marked: false },
    because: 'The words of most agencies.',
    yes: ['The separation barrier cuts the village in two.'],
    no: ['The noise barrier cuts the village in two.'],
  },
  {
    id: 'en/framing/barrier-judged',
    match: '(security_fence|anti-terrorist_fence|anti-terror_fence|apartheid_wall|annexation_wall)',
    means: { referent: 'west-bank-barrier', label: 'the West Bank barrier', marked: true },
    because: 'Either side’s own term.',
    yes: ['The apartheid wall cuts the village in two.'],
    no: ['The garden wall cuts the village in two.'],
  },
  {
    id: 'en/framing/annexed-plain',
    match: ['(annexation|seizure) of crimea', '(annexed|seized) crimea', 'crimea (was)? annexed'],
    means: { referent: 'annexation-of-crimea', label: 'the change of rule over Crimea', marked: false },
    because: 'The word of the United Nations and of most reports.',
    yes: ['Fares rose after the annexation of Crimea.'],
    no: ['Fares rose in Crimea.'],
  },
  {
    id: 'en/framing/annexed-judged',
    match: [
      '(illegal|forcible) (annexation|seizure) of crimea',
      'illegally annexed crimea',
      '(occupation|liberation|reunification|return) of crimea',
      '(occupied|temporarily_occupied) crimea',
      'crimea (was)? reunified',
      "crimea 's (return|reunification)",
    ],
    means: { referent: 'annexation-of-crimea', label: 'the change of rule over Crimea', marked: true },
    because: 'Either side’s own term.',
    yes: ['Fares rose after the reunification of Crimea.', 'Fares rose in occupied Crimea.'],
    no: ['Fares rose after the annexation of Crimea.'],
  },
  {
    id: 'en/framing/migrants-plain',
    match:
      '(undocumented|irregular|unauthorized|unauthorised) (migrants|immigrants|workers|arrivals|migration)',
    means: { referent: 'migrants-without-papers', label: 'migrants without papers', marked: false },
    because: 'Says what is lacking, without a verdict.',
    yes: ['Undocumented migrants waited at the port.'],
    no: ['Undocumented costs were struck out.'],
  },
  {
    id: 'en/framing/migrants-judged',
    match: '(illegal|criminal) (migrants|immigrants|aliens|migration|immigration|arrivals)',
    means: { referent: 'migrants-without-papers', label: 'migrants without papers', marked: true },
    because: 'Names people by an offence; the agencies’ style guides advise against it.',
    yes: ['Illegal immigrants waited at the port.'],
    no: ['Illegal parking was fined.'],
  },
  {
    id: 'en/framing/protest-plain',
    match: '(protests|demonstrations|rallies|unrest) in',
    means: { referent: 'protests-in-{place}', label: 'the protests in {place}', marked: false },
    because: 'The plain words for people in the street.',
    yes: ['The protests in Chile grew.'],
    no: ['The protests grew.'],
  },
  {
    id: 'en/framing/protest-judged',
    match: [
      '(riots|riot|coup|insurrection|uprising|revolution|mob_violence|color_revolution|colour_revolution) in',
      'attempted coup in',
    ],
    means: { referent: 'protests-in-{place}', label: 'the protests in {place}', marked: true },
    because: 'Condemns or ennobles what others call protests.',
    yes: ['The riots in Chile grew.'],
    no: ['The riots grew.'],
  },
] as const satisfies readonly Rule<FramingMeaning>[]
