/** Who held which office when. */
import type { Actor, Role } from '../model/actor.js'
import type { Id } from '../model/evidence.js'
import { type Dated, daysOf, firstDay, lastDay, overlap } from './range.js'
import { offices, sharedOffices } from './rows.js'

interface Tenure {
  readonly person: Actor
  readonly role: Role
}

/**
 * States whose president or monarch represents and does not govern: their head of government leads. Source: the
 * parliamentary republics and the constitutional monarchies with a ceremonial monarch of
 * https://en.wikipedia.org/wiki/List_of_countries_by_system_of_government. Finland and Lithuania are not here, for there
 * the president leads foreign policy (Constitution of Finland, § 93; of Lithuania, art. 84).
 */
const ledByHeadOfGovernment = new Set(
  (
    'ALB AND ARM ATG AUS AUT BEL BGD BGR BHS BIH BLZ BRB CAN CZE DEU DMA DNK ESP EST ETH FJI GBR GEO GRC GRD HRV HUN IND ' +
    'IRL IRQ ISL ISR ITA JAM JPN KHM KNA LBN LCA LSO LUX LVA MKD MLT MNE MUS MYS NLD NOR NPL NZL PAK PNG POL PRT SGP SLB ' +
    'SVK SVN SWE THA TTO TUV VCT VUT WSM XKX'
  ).split(' '),
)

const rank = new Map<string, number>(offices.map((office, at) => [office, at]))

/** The place of an office in the order of seniority; unknown offices come last. */
export function rankOf(office: string): number {
  return rank.get(office) ?? offices.length
}

/** The offices whose holder leads a state or organisation, tried in turn. */
function leadingOffices(of: Id): readonly string[] {
  if (!of.startsWith('state/')) return ['secretary-general', 'president', 'chief-executive', 'party-leader']
  if (ledByHeadOfGovernment.has(of.slice('state/'.length))) return ['chancellor', 'prime-minister']
  // A king before his prime minister: Saudi Arabia, Jordan, the Holy See.
  return ['supreme-leader', 'president', 'monarch', 'prime-minister']
}

/** Offices that are looked up under another name too: a press secretary speaks for the house. */
const kindred = new Map<string, readonly string[]>([
  ['spokesperson', ['press-secretary']],
  ['press-secretary', ['spokesperson']],
])

interface Holders {
  readonly holder: (office: string, of: Id, at: string | undefined) => Actor | undefined
  readonly rolesAt: (person: Id, at: string | undefined) => readonly Role[]
}

/** A year, in days of `range.ts`: dates known to the year make one holder and the next overlap by that much. */
const longestHandover = 372

/** Whether two held one office together, as Bosnia’s presidency or the spokespersons of China’s foreign ministry do. */
function together(one: Dated, other: Dated): boolean {
  return overlap(one, { first: firstDay(other), last: lastDay(other) }) > longestHandover
}

/** Sorts the latest last; of two that end alike, the one that began later. */
function byEnd(one: Tenure, other: Tenure): number {
  return lastDay(one.role) - lastDay(other.role) || firstDay(one.role) - firstDay(other.role)
}

export function makeHolders(
  people: readonly Actor[],
  actor: (id: Id) => Actor | undefined,
  stateOfSeat: (seat: Id) => Id | undefined,
): Holders {
  const tenures = new Map<string, Tenure[]>()
  for (const person of people) {
    for (const role of person.roles) {
      const key = `${role.office} ${role.of}`
      const known = tenures.get(key)
      if (known === undefined) tenures.set(key, [{ person, role }])
      else known.push({ person, role })
    }
  }

  function alone(best: Tenure | undefined, held: readonly Tenure[]): Actor | undefined {
    if (best === undefined) return undefined
    const shared = held.some(tenure => tenure.person !== best.person && together(tenure.role, best.role))
    return shared ? undefined : best.person
  }

  function holderOf(office: string, of: Id, at: string | undefined): Actor | undefined {
    const known = tenures.get(`${office} ${of}`) ?? []
    const days = at === undefined ? undefined : daysOf(at)
    if (days === undefined) return alone([...known].sort(byEnd).at(-1), known)
    let best: Tenure | undefined
    for (const tenure of known) {
      const more = overlap(tenure.role, days) - (best === undefined ? 0 : overlap(best.role, days))
      const later = best === undefined || firstDay(tenure.role) > firstDay(best.role)
      if (more > 0 || (more === 0 && best !== undefined && later)) best = tenure
    }
    return alone(
      best,
      known.filter(tenure => overlap(tenure.role, days) > 0),
    )
  }

  function holder(office: string, of: Id, at: string | undefined): Actor | undefined {
    if (sharedOffices.has(office)) return undefined
    // A party's chair is one; “a party leader of Germany” is nobody in particular.
    if (office === 'party-leader' && of.startsWith('state/')) return undefined
    const tried = office === 'leader' ? leadingOffices(of) : [office, ...(kindred.get(office) ?? [])]
    for (const one of tried) {
      const found = holderOf(one, of, at)
      if (found !== undefined) return found
    }
    // “The Kremlin's foreign minister”: the office is the state's. A spokesperson is only ever one house's.
    const state = kindred.has(office) ? undefined : stateOfSeat(of)
    return state === undefined ? undefined : holder(office, state, at)
  }

  function rolesAt(person: Id, at: string | undefined): readonly Role[] {
    const roles = actor(person)?.roles ?? []
    const days = at === undefined ? undefined : daysOf(at)
    const last = Math.max(...roles.map(lastDay))
    const held = roles.filter(role => (days === undefined ? lastDay(role) === last : overlap(role, days) > 0))
    return held.sort(
      (one, other) => rankOf(one.office) - rankOf(other.office) || firstDay(other) - firstDay(one),
    )
  }

  return { holder, rolesAt }
}
