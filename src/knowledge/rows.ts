/** The notation of the tables, and how it is read: one person or body a row, spellings separated by ` | `. */
import type { Role } from '../model/actor.js'
import type { Id } from '../model/evidence.js'

/** The offices that the tables know, the most senior first: the order in which a person's roles are told. */
export const offices = [
  'supreme-leader',
  'monarch',
  'president',
  'chancellor',
  'prime-minister',
  'secretary-general',
  'chief-executive',
  'crown-prince',
  'vice-president',
  'deputy-prime-minister',
  'foreign-minister',
  'high-representative',
  'defence-minister',
  'finance-minister',
  'interior-minister',
  'trade-minister',
  'national-security-adviser',
  'chief-of-staff',
  'speaker-of-parliament',
  'intelligence-chief',
  'military-chief',
  'central-banker',
  'deputy-foreign-minister',
  'deputy-chair',
  'envoy',
  'ambassador',
  'press-secretary',
  'spokesperson',
  'prosecutor',
  'deputy-spokesperson',
  'adviser',
  'party-leader',
  'candidate',
  'vice-candidate',
  'governor',
  'legislator',
] as const
export type Office = (typeof offices)[number]

/** Offices that several people hold at once: nobody may be named from the office alone. */
export const sharedOffices: ReadonlySet<string> = new Set([
  'deputy-prime-minister',
  'deputy-foreign-minister',
  'deputy-chair',
  'envoy',
  'ambassador',
  'deputy-spokesperson',
  'adviser',
  'governor',
  'legislator',
])

/** Offices whose holders speak for themselves, or for a party or court, and not for the state. */
export const ownVoices: ReadonlySet<string> = new Set([
  'speaker-of-parliament',
  'central-banker',
  'prosecutor',
  'party-leader',
  'candidate',
  'vice-candidate',
  'governor',
  'legislator',
])

/**
 * `office of from/until`, for example `president RUS 2012-05-07/..`. Dates are ISO prefixes: `2012` says that no more is
 * known. `..` (as in EDTF) says that the end is not known to have come. `of` is a state's code or an actor's id.
 */
export type RoleText = `${Office} ${string} ${number}${string}/${string}`

/**
 * The names, then the roles, oldest first. Words in braces are what later mentions use (`{Xi} Jinping`,
 * `Ursula {von der Leyen}`); without braces it is the last word.
 * Braces around the whole (`{Amy Pope}`) leave nothing to stand alone, where that would be a word of every headline.
 */
export type PersonRow = readonly [names: string, ...roles: RoleText[]]

/** An organisation, alliance, group or seat. */
export interface BodyRow {
  readonly id: Id
  readonly names: string
  readonly adjectives?: string
  /** Cities that are named for it: Brussels for the European Union. */
  readonly capitals?: string
  /** The state that it belongs to and speaks for, as a code. */
  readonly state?: string
  /** Which body of that state it is, so that “its foreign ministry” finds the seat: a `body` of the table of groups. */
  readonly body?: string
  /** The bodies that it is a part of, by id. */
  readonly partOf?: readonly Id[]
}

export type Medium = 'agency' | 'newspaper' | 'magazine' | 'broadcaster' | 'site'

/** `slug state medium host: names`; the host is `-` where none is known for certain. */
export type OutletRow = `${string} ${string} ${Medium} ${string}: ${string}`

/** The spellings of a cell; none where it is empty. */
export function splitNames(cell: string): readonly string[] {
  if (cell === '') return []
  return cell.includes(' | ') ? cell.split(' | ') : [cell]
}

/** The id of a state's code; ids stay as they are. */
export function idOf(codeOrId: string): Id {
  return codeOrId.includes('/') ? codeOrId : `state/${codeOrId}`
}

/** Reads `2012-05-07/..`: the ends of a range, without those that are open. */
export function readRange(range: string): { readonly from?: string; readonly until?: string } {
  const slash = range.indexOf('/')
  const from = range.slice(0, slash)
  const until = range.slice(slash + 1)
  if (until === '..') return from === '..' ? {} : { from }
  return from === '..' ? { until } : { from, until }
}

export function readRole(text: RoleText): Role {
  const first = text.indexOf(' ')
  const second = text.indexOf(' ', first + 1)
  return {
    office: text.slice(0, first),
    of: idOf(text.slice(first + 1, second)),
    ...readRange(text.slice(second + 1)),
  }
}

/** Reads one spelling of a person's name: the name without braces, and what later mentions use. */
export function readPersonName(spelling: string): { readonly name: string; readonly surname: string } {
  const open = spelling.indexOf('{')
  const close = spelling.indexOf('}')
  if (open === -1) return { name: spelling, surname: spelling.slice(spelling.lastIndexOf(' ') + 1) }
  return { name: spelling.replace('{', '').replace('}', ''), surname: spelling.slice(open + 1, close) }
}
