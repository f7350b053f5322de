import type { Knowledge } from '../knowledge/knowledge.js'
import type { Id } from '../model/evidence.js'
import type { Mention } from '../model/layers.js'
import type { RolePhrase } from './roles.js'
import { type Asking, Salience } from './salience.js'

/** Offices at the top of a state or organisation, in the order in which `leader` is taken to mean them. */
const topOffices = [
  'chancellor',
  'president',
  'prime-minister',
  'supreme-leader',
  'monarch',
  'secretary-general',
  'chief-executive',
]

/** Offices that go by a wider word: a `lawmaker` is a senator; a table calls him a legislator. */
const wider: { readonly [asked: string]: readonly string[] } = {
  leader: [...topOffices, 'leader', 'party-leader'],
  spokesperson: ['spokesperson', 'press-secretary'],
  lawmaker: ['lawmaker', 'senator', 'representative', 'legislator'],
  senator: ['senator', 'legislator'],
  representative: ['representative', 'legislator'],
  officer: ['officer', 'military-chief'],
  director: ['director', 'intelligence-chief', 'chief-executive'],
  adviser: ['adviser', 'national-security-adviser', 'chief-of-staff'],
}

/** An office that the article itself gives to a person: “Foreign Minister Araujo of Brazil”. */
export interface Given {
  readonly actor: Id
  readonly label: string
  readonly office: string
  readonly owner: Id | undefined
  readonly former: boolean
  /** Capitalised words before the title that no table knows: the `Lima` of “Lima Mayor Ana Ruiz”. */
  readonly qualifier: string | undefined
}

export interface Resolved {
  readonly actor: Id
  readonly label: string
  readonly certainty: 'stated' | 'inferred'
  readonly confidence?: number
}

/** How often a bare title meant the one person of the article who bears it, and one of several; as in `salience.ts`. */
const onlyBearer = 0.98
const oneOfSeveral = 0.85

/** What the article has told so far: who was named, who holds which office; asked by roles. */
export class Memory {
  readonly salience = new Salience()
  readonly #knowledge: Knowledge
  readonly #at: string | undefined
  /** The state in which the article appears: its president is “the president”. */
  readonly #home: Id | undefined
  readonly #given: Given[] = []

  constructor(knowledge: Knowledge, at: string | undefined, home: Id | undefined) {
    this.#knowledge = knowledge
    this.#at = at
    this.#home = home
  }

  give(given: Given): void {
    this.#given.push(given)
  }

  /** The persons named so far, outside what anybody says first. */
  get #persons(): readonly { readonly mention: Mention }[] {
    return this.salience.persons
  }

  /** The name of an actor of the tables or of the article. */
  label(actor: Id): string {
    return (
      this.#knowledge.actor(actor)?.name ??
      this.#persons.findLast(({ mention }) => mention.actor === actor)?.mention.label ??
      this.#given.find(given => given.actor === actor)?.label ??
      actor
    )
  }

  #state(id: Id): Id | undefined {
    return this.#knowledge.stateOf(id, this.#at)
  }

  #sameOwner(left: Id | undefined, right: Id): boolean {
    if (left === undefined) return false
    // Two parties of one state are two.
    if (left.startsWith('organisation/') && right.startsWith('organisation/')) return left === right
    return left === right || (this.#state(left) !== undefined && this.#state(left) === this.#state(right))
  }

  #fits(held: string, asked: string): boolean {
    if (asked === 'minister') return held.endsWith('minister') && held !== 'prime-minister'
    return held === asked || (wider[asked]?.includes(held) ?? false)
  }

  /** Whether the article or a table gives a person this office, now or (“the former minister”) before, at this owner where one is named. */
  #holds(person: Id, office: string, owner: Id | undefined, former: boolean): boolean {
    const given = this.#given.some(
      role =>
        role.actor === person &&
        role.former === former &&
        this.#fits(role.office, office) &&
        (owner === undefined || this.#sameOwner(role.owner, owner)),
    )
    if (given) return true
    const now = this.#knowledge.rolesAt(person, this.#at)
    const roles = former
      ? (this.#knowledge.actor(person)?.roles ?? []).filter(role => !now.includes(role))
      : now
    return roles.some(
      role => this.#fits(role.office, office) && (owner === undefined || this.#sameOwner(role.of, owner)),
    )
  }

  /** The person whom a role without a name means, by the article so far and then by the tables at the article's date. */
  role(phrase: RolePhrase, possessor: Id | undefined): Resolved | undefined {
    const office = phrase.title?.means.office
    if (office === undefined || office === 'other' || phrase.indefinite) return undefined
    if (office === 'counterpart') return this.#counterpart(phrase.owner)
    // “…, Araujo told reporters, according to his spokesman”: one of his own side.
    const own = possessor === undefined ? undefined : (this.#state(possessor) ?? possessor)
    const owner = phrase.owner ?? own
    const { former } = phrase
    const said = phrase.qualifier === undefined ? undefined : this.#qualified(office, phrase.qualifier)
    if (said) return said
    const holders = this.#persons.filter(
      ({ mention }) => mention.actor !== possessor && this.#holds(mention.actor!, office, owner, former),
    )
    const seen = holders.at(-1)?.mention
    if (seen) {
      const only = holders.every(({ mention }) => mention.actor === seen.actor)
      return {
        actor: seen.actor!,
        label: seen.label,
        certainty: phrase.owner === undefined ? 'inferred' : 'stated',
        confidence: only ? onlyBearer : oneOfSeveral,
      }
    }
    return this.#unseen(phrase, office, owner)
  }

  /** A bearer of the office whom the article names only later, or whom only the tables know. */
  #unseen(phrase: RolePhrase, office: string, owner: Id | undefined): Resolved | undefined {
    const given = this.#given.filter(
      role =>
        role.former === phrase.former &&
        this.#fits(role.office, office) &&
        (owner === undefined || this.#sameOwner(role.owner, owner)),
    )
    const [first] = given
    if (first && owner !== undefined) {
      const { actor } = given.at(-1)!
      return {
        actor,
        label: this.label(actor),
        certainty: phrase.owner === undefined ? 'inferred' : 'stated',
      }
    }
    if (phrase.former) return undefined
    const at = phrase.owner ?? (phrase.possessed ? undefined : this.#home)
    const holder = at === undefined ? undefined : this.#holder(office, at)
    if (holder)
      return phrase.owner === undefined
        ? { ...holder, certainty: 'inferred', confidence: oneOfSeveral }
        : holder
    return first && given.every(({ actor }) => actor === first.actor)
      ? {
          actor: first.actor,
          label: this.label(first.actor),
          certainty: 'inferred',
          confidence: oneOfSeveral,
        }
      : undefined
  }

  /** “the Lima mayor” after “Lima Mayor Ana Ruiz”. */
  #qualified(office: string, qualifier: string): Resolved | undefined {
    const given = this.#given.findLast(
      role => role.qualifier === qualifier && this.#fits(role.office, office),
    )
    return given && { actor: given.actor, label: this.label(given.actor), certainty: 'stated' }
  }

  #holder(office: string, owner: Id): Resolved | undefined {
    if (office === 'leader') return this.#leader(owner, 'inferred')
    const offices = [office, ...(wider[office] ?? [])]
    const state = this.#state(owner)
    // A spokesman of the state may be anybody's; only the seat's own is certain.
    const owners = office === 'spokesperson' || state === undefined ? [owner] : [owner, state]
    for (const at of owners) {
      for (const name of offices) {
        const holder = this.#knowledge.holder(name, at, this.#at)
        if (holder) return { actor: holder.id, label: holder.name, certainty: 'stated' }
      }
    }
    return undefined
  }

  #leader(of: Id, certainty: Resolved['certainty']): Resolved | undefined {
    const leader =
      this.#knowledge.leader(of, this.#at) ?? this.#knowledge.leader(this.#state(of) ?? of, this.#at)
    return leader && { actor: leader.id, label: leader.name, certainty }
  }

  /** “his American counterpart”: the office of the person named last, in the other state. */
  #counterpart(owner: Id | undefined): Resolved | undefined {
    const person = this.#persons.at(-1)?.mention.actor
    if (person === undefined || owner === undefined) return undefined
    const held = [
      ...this.#given.filter(role => role.actor === person).map(role => role.office),
      ...this.#knowledge.rolesAt(person, this.#at).map(role => role.office),
    ]
    // Who governs meets who governs: the counterpart of a president may be a prime minister.
    const equal = held.some(office => topOffices.includes(office)) ? this.#leader(owner, 'stated') : undefined
    if (equal && equal.actor !== person) return equal
    for (const office of held) {
      const seen = this.#persons.findLast(
        ({ mention }) => mention.actor !== person && this.#holds(mention.actor!, office, owner, false),
      )
      if (seen) return { actor: seen.mention.actor!, label: seen.mention.label, certainty: 'stated' }
      const holder = this.#knowledge.holder(office, owner, this.#at)
      if (holder) return { actor: holder.id, label: holder.name, certainty: 'stated' }
    }
    return undefined
  }

  /** “his ex-wife”: the one of the same family name who can be meant. */
  kin(of: Id, woman: boolean): Resolved | undefined {
    const family = this.label(of).split(' ').at(-1)
    const others = this.salience.persons.filter(
      ({ mention, gender }) =>
        mention.actor !== of &&
        gender === (woman ? 'woman' : 'man') &&
        mention.label.split(' ').at(-1) === family,
    )
    const last = others.at(-1)?.mention
    return last && others.every(({ mention }) => mention.actor === last.actor)
      ? { actor: last.actor!, label: last.label, certainty: 'inferred', confidence: oneOfSeveral }
      : undefined
  }

  /** Whose `its` in “its foreign ministry” is: the state or body of a state that was named last, here or right before. */
  owner(asking: Asking): Resolved | undefined {
    const last = this.salience.last(
      asking,
      mention =>
        mention.actor !== undefined && mention.form !== 'place' && this.#state(mention.actor) !== undefined,
      1,
    )
    return last && { actor: last.actor!, label: last.label, certainty: 'inferred' }
  }

  /** The state of whoever was named last, for “the country”. */
  country(asking: Asking): Resolved | undefined {
    const last =
      this.#persons.at(-1)?.mention ?? this.salience.last(asking, ({ actor }) => actor !== undefined, 10)
    const state = last?.actor === undefined ? undefined : this.#state(last.actor)
    const actor = state === undefined ? undefined : this.#knowledge.actor(state)
    return actor ? { actor: actor.id, label: actor.name, certainty: 'inferred' } : undefined
  }

  /** Whether a person or state can be one of a pair of these: “the two presidents”, “the two countries”. */
  isOne(actor: Id, of: 'person' | 'state' | string): boolean {
    if (of === 'person' || of === 'state') return actor.startsWith(`${of}/`)
    return actor.startsWith('person/') && this.#holds(actor, of, undefined, false)
  }
}
