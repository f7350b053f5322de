/** Which bodies include which: states in alliances, organs in organisations, seats in states. */
import type { Id } from '../model/evidence.js'
import { members } from './members.js'
import { type Dated, daysOf, overlap } from './range.js'
import { type BodyRow, idOf, readRange } from './rows.js'
import { outsideUn } from './states.js'

interface Membership {
  readonly includes: (whole: Id, part: Id, at?: string) => boolean
}

/** Reads `BGR:2007-01-01/..`. */
function readMember(text: string): readonly [Id, Dated] {
  const colon = text.indexOf(':')
  return colon === -1 ? [idOf(text), {}] : [idOf(text.slice(0, colon)), readRange(text.slice(colon + 1))]
}

function holds(dated: Dated, at: string | undefined): boolean {
  const days = at === undefined ? undefined : daysOf(at)
  return days === undefined ? dated.until === undefined : overlap(dated, days) > 0
}

export function makeMembership(bodies: readonly BodyRow[]): Membership {
  const byWhole = new Map<Id, Map<Id, Dated>>()
  for (const [body, list] of members) byWhole.set(body, new Map(list.split(' ').map(readMember)))
  const wholesOf = new Map<Id, readonly Id[]>()
  for (const body of bodies) {
    const states = body.state === undefined ? [] : [idOf(body.state)]
    wholesOf.set(body.id, [...states, ...(body.partOf ?? [])])
  }

  function includes(whole: Id, part: Id, at?: string): boolean {
    if (whole === part) return false
    const dated = byWhole.get(whole)?.get(part)
    if (dated !== undefined) return holds(dated, at)
    if (whole === 'organisation/un' && part.startsWith('state/'))
      return !outsideUn.has(part.slice('state/'.length))
    // The Kremlin is in the G20 because Russia is; the Commission is in the G7 because the Union is.
    return (wholesOf.get(part) ?? []).some(above => above === whole || includes(whole, above, at))
  }

  return { includes }
}
