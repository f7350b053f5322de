import type { ClaimMeaning, Rule } from '../language.js'
import { deed, help, helpers, signed, some, withOrObject } from './claimParts.js'
import { nouns, verb } from './forms.js'

/** What parties give each other and do together: help, exchange, agreements, ties, words of support. */
export const materialClaims: readonly Rule<ClaimMeaning>[] = [
  {
    id: 'en/claim/aid',
    match: [
      `${verb('give/gives/gave/given/giving, provide, send/sends/sent/sending, deliver, donate, supply, grant, extend, allocate, contribute, approve, release, hand/hands/handed/handing over, dispatch, distribute, airlift, fly/flies/flew/flying, ship, offer, pledge, promise, lend/lends/lent/lending, add, restore, resume, increase, double, commit, earmark, funnel, channel')} ${some} .. ${help}`,
      `${verb('give/gives/gave/given/giving, provide, send/sends/sent/sending, donate, grant, allocate, contribute, lend/lends/lent/lending, pledge, commit, offer, approve')} (more_than|about|around|over|up_to|some|nearly|an_additional|another|an_extra|a_further|us|usd|at_least)? ($|€|£)`,
      `${verb('contribute')} ${some} .. (troops|soldiers|police|forces)`,
      verb('donate, lend/lends/lent/lending, bankroll, subsidise, subsidize, resupply, aid, rearm'),
      `${verb('send/sends/sent/sending, deploy, dispatch, contribute, provide, commit')} ${some} .. ${helpers}`,
      `${verb('send/sends/sent/sending, deploy, contribute')} .. (troops|soldiers|forces|police) .. ${helpers}`,
      `${verb('grant, give/gives/gave/given/giving, offer')} .. (asylum|refuge|sanctuary|shelter|citizenship|refugee_status)`,
      `${verb('accept, take/takes/took/taken in, host, shelter, resettle, welcome, admit')} ${some} .. ${nouns('refugee, migrant, asylum seeker, evacuee')}`,
      `${verb('raise')} (money|funds) for`,
      'treat .. (wounded|injured|patients)',
    ],
    means: deed('aid', {
      recipients: [
        { after: 'to' },
        { after: 'for' },
        { after: 'in' },
        { after: 'along' },
        { after: 'from' },
        'object',
      ],
    }),
    because: 'A party gives what another needs.',
    yes: ['Peru sent food to Chile.', 'Peru gave $5 million to Chile.', 'Peru granted asylum to Kahn.'],
    no: ['Peru sent a letter.'],
  },
  {
    id: 'en/claim/aid-noun',
    match: [
      `${nouns('donor, contributor, provider')} (of|to|for|in)`,
      '(aid|assistance|relief) (to|for|in)',
      `${nouns('donation, contribution')} (to|from|for|of)`,
    ],
    means: deed('aid', {
      noun: true,

      agents: [{ after: 'by' }, { after: 'from' }, 'owner', 'carrier', 'subject'],
      recipients: [{ after: 'to' }, { after: 'for' }, { after: 'in' }],
    }),
    because: 'The noun: who gives, and who gets.',
    yes: ['Peru is the largest donor to Chile.'],
    no: ['The donor was ill.'],
  },
  {
    id: 'en/claim/aid-received',
    match: `${verb('receive, get/gets/got/getting, obtain, secure')} ${some} .. (aid|assistance|help|support|funding|funds|weapons|arms|loan|loans|donations|supplies|money) from`,
    means: deed('aid', { agents: [{ after: 'from' }], recipients: ['subject'], needsDoer: true }),
    because: 'Who gets help is named first.',
    yes: ['Chile received military aid from Peru.'],
    no: ['Chile received a letter from Peru.'],
  },
  {
    id: 'en/claim/cooperate',
    match: [
      verb('cooperate, co-operate, collaborate, extradite'),
      `${verb('share')} ${some} .. (intelligence|information|evidence|data|technology|expertise|resources)`,
      `${verb('exchange, swap')} ${some} .. (information|prisoners|intelligence|data|goods|captives|detainees|students|hostages)`,
      `${verb('hold/holds/held/holding, conduct, stage, launch, perform, begin/begins/began, carry/carries/carried/carrying out, start')} ${some} .. joint .. ${nouns('exercise, drill, manoeuvre, maneuver, patrol, war game, operation, project, training*')}`,
      'joint (military|naval|air|army|war|training) (exercise|exercises|drills|games|operation|patrols|manoeuvres|maneuvers)',
      `${verb('resume, begin/begins/began, increase, boost, expand, restart, start')} ${some} .. (trade|exports|imports|flights|deliveries|cooperation|co-operation|train_service|economic_ties)`,
      `${verb('invest')} (in)?`,
      `${verb('build/builds/built/building, develop, set/sets/setting up, open')} .. (jointly|joint_venture|together_with|in_partnership_with|in_cooperation_with)`,
    ],
    means: deed('cooperate', {
      recipients: [{ after: 'with' }, { after: 'to' }, { after: 'from' }, { after: 'in' }, { after: 'for' }],
    }),
    because: 'Goods, people or knowledge go both ways, or two work as one.',
    yes: ['Peru shared intelligence with Chile.', 'Peru extradited the envoy to Chile.'],
    no: ['Peru was cooperative.'],
  },
  {
    id: 'en/claim/trade',
    match: verb('sell/sells/sold/selling, buy/buys/bought/buying, export, import, purchase'),
    means: deed('cooperate', {
      transitive: true,
      recipients: [{ after: 'to' }, { after: 'from' }, { after: 'with' }, { after: 'for' }],
    }),
    because: 'Goods change hands for money.',
    yes: ['Peru sold a ship to Chile.'],
    no: ['The exports to Chile fell.'],
  },
  {
    id: 'en/claim/cooperation-noun',
    match: [
      '(cooperation|co-operation|collaboration|trade|partnership) (with|between)',
      '(extradition) (of)',
    ],
    means: deed('cooperate', {
      noun: true,

      agents: [{ after: 'between' }, 'owner', 'carrier', { after: 'by' }],
      recipients: [{ after: 'with' }, { after: 'of' }],
    }),
    because: 'The noun, with those who work together.',
    yes: ['Peru sought cooperation with Chile.'],
    no: ['Cooperation is good.'],
  },
  {
    id: 'en/claim/sign',
    match: [
      `${verb('sign, ratify, conclude, finalise, finalize, clinch, ink, initial, seal')} ${some} .. ${signed} (with|between)?`,
      `${verb('reach, strike/strikes/struck/striking, agree, agree on')} ${some} .. (agreement|deal|accord|treaty|pact|memorandum) (with|between)?`,
      verb('ratify'),
    ],
    means: deed('sign', {
      agents: ['subject', { after: 'between' }],
      recipients: [{ after: 'with' }],
    }),
    because: 'The terms are settled and written down.',
    yes: ['Peru signed a fishing treaty with Chile.', 'Peru and Chile reached a deal.'],
    no: ['The deal was off.'],
  },
  {
    id: 'en/claim/recognise',
    match: [
      `${verb('establish, restore, resume, normalise, normalize, re-establish, reestablish, upgrade, improve, strengthen, deepen, renew, forge')} ${some} .. (ties|relations|links)`,
      `${verb('recognise, recognize')} ${some}`,
      `${verb('open, reopen')} ${some} .. (embassy|consulate)`,
      `${verb('appoint, name, accredit, send/sends/sent back')} ${some} .. (ambassador|envoy) (to)`,
    ],
    means: deed('recognise', {
      recipients: [{ after: 'with' }, { after: 'to' }, { after: 'in' }, 'object'],
    }),
    because: 'States take up ties.',
    yes: ['Peru established diplomatic ties with Chile.', 'Peru recognised Chile.'],
    no: ['Peru cut its ties with Chile.'],
  },
  {
    id: 'en/claim/apologise',
    match: [
      verb('apologise, apologize'),
      `${verb('express, offer, voice, make/makes/made/making, issue')} ${some} .. (regret|apology|apologies|remorse) (to|for|over)?`,
    ],
    means: deed('apologise', { recipients: [{ after: 'to' }, { after: 'for' }] }),
    because: 'A party says that it is sorry.',
    yes: ['Peru apologised to Chile.'],
    no: ['The apology was short.'],
  },
  {
    id: 'en/claim/praise',
    match: verb(
      'praise, applaud, laud, hail, commend, welcome, defend, congratulate, thank, salute, honour, honor, forgive/forgives/forgave/forgiven, sympathise, sympathize, respect, assure, reassure, champion, cheer, compliment, back/backs/backed, vindicate, side with, rally behind, stand/stands/stood up for',
    ),
    means: deed('support', { transitive: true }),
    because: 'Good words for somebody or for what they did.',
    yes: ['Peru praised Chile.', 'Chile was praised by Peru.'],
    no: ['The praise was faint.'],
  },
  {
    id: 'en/claim/express-support',
    match: [
      `${verb('express, voice, pledge, promise, declare, reaffirm, reiterate, affirm, announce, offer, convey, show, extend, give/gives/gave/given, throw/throws/threw, lend/lends/lent')} ${some} .. (support|solidarity|condolences|confidence|gratitude|backing|commitment|sympathy|satisfaction|approval|appreciation|endorsement|weight)`,
      `${verb('award, present, confer, bestow, decorate')} ${some} .. (medal|order|prize|award|honour|honor|title)`,
      `${verb('pay/pays/paid')} tribute`,
      '(in|with) (solidarity|sympathy) with',
      '(commitment|committed) to (support|supporting)',
    ],
    means: deed('support', {
      recipients: [{ after: 'with' }, { after: 'for' }, { after: 'to' }, { after: 'of' }],
    }),
    because: 'Good words for somebody or for what they did.',
    yes: ['Peru expressed its support for Chile.'],
    no: ['The praise was faint.'],
  },
  {
    id: 'en/claim/praise-nothing',
    match: [
      `${verb('welcome')} (at|in|home|back)`,
      'thanks to',
      'with respect to',
      'would be welcome',
      `${verb('defend')} (itself|himself|themselves|against)`,
    ],
    means: { reads: 'nothing' },
    because: 'No good words for anybody.',
    yes: ['Thanks to Peru the port is open.'],
    no: [],
  },
  {
    id: 'en/claim/support-noun',
    match: ['(support|backing|praise|solidarity|sympathy) (for|with|of|to)'],
    means: deed('support', {
      noun: true,

      agents: ['owner', { after: 'from' }, { after: 'by' }, 'carrier'],
      recipients: [{ after: 'for' }, { after: 'with' }, { after: 'of' }, { after: 'to' }],
    }),
    because: 'The noun, with whose it is and for whom.',
    yes: ['Peru’s support for Chile was loud.'],
    no: ['The support was loud.'],
  },
  {
    id: 'en/claim/mediate',
    match: verb('mediate, broker, arbitrate'),
    means: deed('mediate', {
      recipients: [{ after: 'between' }, { after: 'among' }, { after: 'with' }, { after: 'in' }],
    }),
    because: 'A third party brings two together.',
    yes: ['Kahn mediated between Peru and Chile.'],
    no: ['Peru met Chile.'],
  },
  {
    id: 'en/claim/mediation',
    match: '(mediation|peacemaking|reconciliation|peace) (effort|efforts|mission|bid|attempt|attempts)',
    means: deed('mediate', {
      noun: true,

      agents: ['carrier', 'owner', { after: 'by' }],
      recipients: [{ after: 'between' }, { after: 'among' }, { after: 'in' }],
    }),
    because: 'The noun, with who brings whom together.',
    yes: ['Peru launched a mediation effort between Chile and Quito.'],
    no: ['The mediation was long.'],
  },
  {
    id: 'en/claim/receive',
    match: [
      `${verb('receive, host')} (the|a|an|his|her|its|their)? .. (ambassador|envoy|delegation|president|minister|king|prince|premier|chancellor|leader|counterpart|secretary|official|officials|talks|visit)`,
      `${verb('have/has/had, eat/eats/ate, share')} (a|an)? (lunch|dinner|breakfast|working_lunch|working_dinner|phone_call|telephone_conversation|conversation) with`,
      `${verb('hold/holds/held/holding, give/gives/gave')} (a|an)? .. (press_conference|news_conference)`,
      `${verb('consult, confer')} (with)?`,
      `${verb('discuss')} .. with`,
    ],
    means: deed('meet', {
      recipients: [...withOrObject, { after: 'with' }, { after: 'between' }],
    }),
    because: 'Host and guest meet.',
    yes: ['Peru received the ambassador of Chile.', 'Kahn had lunch with Lund.'],
    no: ['Peru received a letter.'],
  },
]
