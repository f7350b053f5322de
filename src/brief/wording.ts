/** The brief's own words for what the record holds as keys. Neutral and short; nothing here judges. */

import type { Party } from '../model/actor.js'
import type { RegionKind } from '../model/article.js'
import type { Act, Condition, Mode } from '../model/statement.js'
import type { Answer, Attendance, Meeting, Stance } from '../model/story.js'
import { foldLine } from './legible.js'

/** Who speaks, as a key: the same for all mentions of one actor. */
export function speakerKey(party: Party): string {
  return party.actor ?? `${party.unnamed} ${party.of} ${foldLine(party.label).toLowerCase()}`
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** `1 report`, `2 reports`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** English names of the languages that news is most often written in. Source: ISO 639-1. */
const languages: { readonly [tag: string]: string } = {
  ar: 'Arabic',
  az: 'Azerbaijani',
  be: 'Belarusian',
  bg: 'Bulgarian',
  bn: 'Bengali',
  bs: 'Bosnian',
  ca: 'Catalan',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  hy: 'Armenian',
  id: 'Indonesian',
  is: 'Icelandic',
  it: 'Italian',
  ja: 'Japanese',
  ka: 'Georgian',
  kk: 'Kazakh',
  ko: 'Korean',
  ku: 'Kurdish',
  lt: 'Lithuanian',
  lv: 'Latvian',
  mk: 'Macedonian',
  mn: 'Mongolian',
  ms: 'Malay',
  nl: 'Dutch',
  no: 'Norwegian',
  pl: 'Polish',
  ps: 'Pashto',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  sk: 'Slovak',
  sl: 'Slovene',
  sq: 'Albanian',
  sr: 'Serbian',
  sv: 'Swedish',
  sw: 'Swahili',
  th: 'Thai',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  uz: 'Uzbek',
  vi: 'Vietnamese',
  zh: 'Chinese',
}

/** English name of a BCP 47 tag (`es-419` is Spanish); the tag itself where the table has none. */
export function sayLanguage(tag: string): string {
  const [primary = ''] = tag.split('-')
  return Object.hasOwn(languages, primary) ? (languages[primary] ?? tag) : tag
}

/** What `unsettled` means depends on who tells what, so that the section on meetings words it. */
export const meetingStatus: { readonly [S in Exclude<Meeting['status'], 'unsettled'>]: string } = {
  held: 'held',
  announced: 'announced',
  possible: 'possible',
  refused: 'refused',
}

export const attendanceStatus: { readonly [S in Attendance['status']]: string } = {
  announced: 'attendance announced',
  possible: 'may attend',
  undecided: 'attendance undecided',
  'ruled-out': 'attendance ruled out',
  attended: 'attended',
}

export const stanceWord: { readonly [S in Stance['stance']]: string } = {
  for: 'for it',
  against: 'against it',
  open: 'open to it',
  conditional: 'on conditions',
  undecided: 'undecided',
}

export const answerWord: { readonly [A in Answer['answer']]: string } = {
  accepted: 'accepted',
  rejected: 'rejected',
  countered: 'answered with another proposal',
  studying: 'is studying it',
  suspended: 'suspended',
}

export const relationWord: { readonly [R in Condition['relation']]: string } = {
  if: 'if',
  'only-if': 'only if',
  unless: 'unless',
  until: 'not until',
  once: 'as soon as',
  while: 'as long as',
}

/** The words by which a clause shows its relation, longest first; the line says the relation, so it need not quote them. */
export const relationMarks: { readonly [R in Condition['relation']]: readonly string[] } = {
  if: ['if'],
  'only-if': ['only if', 'if'],
  unless: ['unless'],
  until: ['until'],
  once: ['as soon as', 'once'],
  while: ['as long as', 'while'],
}

/** What a speaker does with the words, where that is more than saying them. */
export const actWord: { readonly [A in Exclude<Act, 'say'>]: string } = {
  meet: 'meets',
  negotiate: 'negotiates',
  attend: 'attends',
  propose: 'proposes',
  demand: 'demands',
  offer: 'offers',
  accept: 'accepts',
  reject: 'rejects',
  suspend: 'suspends',
  withdraw: 'withdraws',
  threaten: 'threatens',
  accuse: 'accuses',
  deny: 'denies',
  prohibit: 'prohibits',
  support: 'supports',
  attack: 'attacks',
  agree: 'agrees',
  decide: 'decides',
  promise: 'promises',
  mediate: 'mediates',
  sign: 'signs',
  recognise: 'recognises',
  apologise: 'apologises',
  cooperate: 'cooperates',
  aid: 'aids',
  release: 'releases',
  ease: 'eases',
  allow: 'allows',
  resign: 'resigns',
  retreat: 'retreats',
  cease: 'ceases fire',
  request: 'asks',
  warn: 'warns',
  investigate: 'investigates',
  charge: 'charges',
  protest: 'protests',
  sever: 'cuts off',
  expel: 'expels',
  sanction: 'imposes sanctions',
  restrict: 'restricts',
  arrest: 'arrests',
  deport: 'deports',
  seize: 'seizes',
  mobilise: 'mobilises',
  occupy: 'occupies',
  blockade: 'blockades',
  breach: 'breaches',
}

export const modeWord: { readonly [M in Mode]: string } = {
  direct: 'own words',
  indirect: 'reported',
  mixed: 'partly own words',
}

/** The kinds of region that are the article; everything else on the page was left out of the reading. */
export const readRegions: ReadonlySet<RegionKind> = new Set([
  'headline',
  'standfirst',
  'crosshead',
  'body',
  'liveblog',
  'caption',
])

/** A region's kind, for a reader who has not seen the model. */
export const regionWord: { readonly [K in RegionKind]: string } = {
  headline: 'headline',
  standfirst: 'standfirst',
  crosshead: 'crosshead',
  body: 'body',
  caption: 'caption',
  byline: 'byline',
  dateline: 'dateline',
  credit: 'credit',
  bio: 'about the author',
  teaser: 'teaser for another article',
  recirculation: 'links to other articles',
  comments: 'readers’ comments',
  newsletter: 'invitation to subscribe',
  'cookie-notice': 'cookie notice',
  liveblog: 'entry of a live page',
  correction: 'correction note',
  furniture: 'page furniture',
}
