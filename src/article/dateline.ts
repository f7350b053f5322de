/** Place, date and agency at the head of a paragraph: `LIMA, May 3 (Reuters) – …`. */
import type { Stretch } from '../model/layers.js'

export interface Dateline extends Stretch {
  /** The agency between brackets or slashes. */
  readonly names?: Stretch
}

const longestHead = 90

function isShouted(word: string): boolean {
  return word.length >= 3 && word === word.toUpperCase() && word !== word.toLowerCase()
}

/** Where the first dash that stands free begins and ends, in `head`. */
function findDash(head: string): Stretch | undefined {
  const match = /\s?[—–―](?:\s|$)?|\s--?(?:\s|$)/u.exec(head)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

/** “(HNN)The minister said”: the agency in brackets, and the sentence right after them. */
const glued = /^\(([A-Z]{2,6})\)\s?(?=[A-Z“"‘'])/u
/** “Quito HNN —” and “HNN —” on a line of their own. */
const lineOfOwn = /^(?:\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,3},? )?(\p{Lu}{2,10}) ?[—–]$/u
/** “QUITO Tue Dec 30, 2014 4:33pm IST”: a place in capitals, and little but numbers after it. */
const placeAndDate =
  /^\p{Lu}{3,}[\p{L} ,/'-]{0,50} \p{Lu}\p{Ll}{2} \d{1,2},? \d{4}(?: \d{1,2}:\d{2} ?[ap]m(?: \p{Lu}{2,4})?)?$/u

function findBareDateline(head: string, paragraph: Stretch): Dateline | undefined {
  const begun = glued.exec(head)
  if (begun) {
    const start = paragraph.start + 1
    return {
      start: paragraph.start,
      end: paragraph.start + begun[0].length,
      names: { start, end: start + begun[1]!.length },
    }
  }
  const whole = head.length === paragraph.end - paragraph.start
  if (!whole) return undefined
  const alone = lineOfOwn.exec(head)
  if (alone) {
    const start = paragraph.start + head.lastIndexOf(alone[1]!)
    return { start: paragraph.start, end: paragraph.end, names: { start, end: start + alone[1]!.length } }
  }
  return placeAndDate.test(head) ? { start: paragraph.start, end: paragraph.end } : undefined
}

/** The dateline that a paragraph begins with, its dash and the space after it included. */
export function findDateline(text: string, paragraph: Stretch): Dateline | undefined {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longestHead))
  const slashed = /^([A-Z][^/.\n]{2,50}[.,] ?)\/([A-Z][A-Za-z -]{1,20})\/[.,]? ?/u.exec(head)
  if (slashed) {
    const start = paragraph.start + slashed[1]!.length + 1
    return {
      start: paragraph.start,
      end: paragraph.start + slashed[0].length,
      names: { start, end: start + slashed[2]!.length },
    }
  }
  const bare = findBareDateline(head, paragraph)
  if (bare) return bare
  const dash = findDash(head)
  if (!dash) return undefined
  const before = head.slice(0, dash.start)
  const words = before.split(/\s+/u)
  if (
    words.length > 10 ||
    (before.includes('. ') && /\. [A-Z][a-z]/u.test(before.replace(/\b(?:[A-Z]|[A-Z][a-z]{1,3})\. /gu, '')))
  )
    return undefined
  const agency = /\(([A-Z][\p{L}\p{N} .&-]{1,30})\)$/u.exec(before)
  const place = before.split(/[,(]/u)[0]!.trim()
  const shouted =
    place !== '' &&
    place.split(/\s+/u).every(word => isShouted(word.replace(/[./]/gu, ''))) &&
    words.length <= 8
  const next = head.slice(dash.end).split(/\s/u)[0] ?? ''
  if (!agency && (!shouted || (isShouted(next) && next.length > 4))) return undefined
  // “Lima (AFP) –” but not “Representative Jane Roe (D-Ohio) –”.
  const plainAgency =
    agency &&
    !/\d/u.test(agency[1]!) &&
    (shouted || place === '' || (/^\p{L}+$/u.test(agency[1]!) && place.split(' ').length <= 3))
  if (agency && (!plainAgency || (place !== '' && place[0] === place[0]!.toLowerCase()))) return undefined
  const end = paragraph.start + dash.end
  if (!agency) return { start: paragraph.start, end }
  const start = paragraph.start + agency.index + 1
  return { start: paragraph.start, end, names: { start, end: start + agency[1]!.length } }
}
