import type { Nominals } from '../words.js'
import { forms } from './forms.js'

/** Words that are noun and verb in one form, and verbs that only carry a noun. */
export const nominals: Nominals = {
  /** Forms of the verbs of the claims tables that are nouns or, as participles, adjectives as well. Written from grammar. */
  forms: [
    ...forms(
      'attack, bomb, raid, strike, assault, shell, ambush, siege, blockade, fire, invade, murder, torture, kill, shoot, rocket, hit, target, fight',
    ),
    ...forms(
      'ban, arrest, curb, limit, sanction, embargo, boycott, protest, rally, march, riot, demonstrate, picket, strike, halt, freeze, pause, cut, break, reduce',
    ),
    ...forms(
      'support, aid, help, grant, loan, fund, gift, award, supply, finance, offer, demand, request, appeal, order, claim, charge, blame, fault, sue, challenge, dispute, attack, slam, rebuke',
    ),
    ...forms(
      'permit, release, return, pardon, ease, lift, free, exit, retreat, withdraw, surrender, respect, praise, welcome, honour, honor, defend, thank, trust, back',
    ),
    ...forms(
      'force, censor, press, direct, command, order, trade, exchange, share, export, import, exercise, drill, visit, address, contact, host, trip, tour, promise, pledge, plan, threat, warn, study, review, probe, search, question, inquiry, trial, sentence, veto, refuse, snub, balk',
    ),
    ...forms('deploy, guard, alert, station, mass, post, police, patrol, seize, capture, storm, grab, purge'),
  ],
  participles: [
    ...'frozen held sent given taken broken withdrawn shot struck hit sunk stolen cut shut put sought sworn'.split(
      ' ',
    ),
  ],
  light: [
    ...forms(
      'launch, conduct, stage, mount, perform, continue, resume, begin/begins/began/begun/beginning, start, order, announce, declare, impose, express, voice, offer, extend, pledge, promise, provide, give/gives/gave/given/giving, make/makes/made/making, hold/holds/held/holding, issue, deliver, lead/leads/led/leading, undertake/undertakes/undertook/undertaken, intensify, renew, grant, complete, open, lodge, file, call, plan, propose, reiterate, declare, show, sign, approve, reach, agree, threaten, prepare, stop, end, halt, face, have/has/had/having, commit, carry, enter, seek/seeks/sought/seeking, join, host, attend',
    ),
    'out',
  ],
  adjectiveEndings: [
    'al',
    'ive',
    'ous',
    'ic',
    'ary',
    'ern',
    'ed',
    'ish',
    'ful',
    'less',
    'ian',
    'ese',
    'ble',
    'ing',
  ],
  comparing: ['more', 'less', 'fewer', 'other'],
  least: ['least', 'most'],
  genitive: 'of',
}
