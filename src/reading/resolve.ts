import type { Knowledge } from '../knowledge/knowledge.js'
import type { Id } from '../model/evidence.js'
import type { Mention } from '../model/layers.js'
import type { RolePhrase } from './roles.js'

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

/** An office that the article itself gives to a person: “Foreign Minister Araujo of Brazil”. */
interface Given {
  readonly actor: Id
  readonly office: string
  readonly owner: Id | undefined
}

export interface Resolved {
  readonly actor: Id
  readonly label: string
  readonly certainty: 'stated' | 'inferred'
}

/** Where a mention stands in its sentence. */
export interface Standing {
  /** Whether it stands where a clause begins, so that a later pronoun takes it up first. */
  readonly subject: boolean
  /** Whether a verb of reporting follows at once: “Vice President Pence repeated …”. */
  readonly speaks: boolean
  /** Whether somebody is quoted there: “Chairman Kim and I agree”. */
  readonly quoted: boolean
}

interface Remembered extends Standing {
  readonly mention: Mention
  readonly sentence: number
  /** Whether the given name is a woman's. */
  readonly woman: boolean
}

/** A state or body that `it` can mean; an unknown capitalised word is none. */
function isBody({ mention }: Remembered): boolean {
  return mention.actor !== undefined && mention.form !== 'place' && mention.kind !== 'group'
}

/** How far back a pronoun looks, in sentences. */
const pronounReach = 6
/** How far back a pronoun or a bare title may look, in mentions. */
const memory = 40

/** What the article has told so far: who was named, who holds which office; asked by roles and pronouns. */
export class Memory {
  readonly #knowledge: Knowledge
  readonly #at: string | undefined
  readonly #given: Given[] = []
  readonly #persons: Remembered[] = []
  readonly #others: Remembered[] = []
  /** Whom the last object pronoun meant, for a `he` that follows it in the same sentence. */
  #object: { readonly sentence: number; readonly resolved: Resolved } | undefined

  constructor(knowledge: Knowledge, at: string | undefined) {
    this.#knowledge = knowledge
    this.#at = at
  }

  remember(mention: Mention, sentence: number, stands: Standing): void {
    if (!mention.actor && !mention.unnamed) return
    const list = mention.kind === 'person' && mention.actor ? this.#persons : this.#others
    list.push({ mention, sentence, ...stands, woman: this.#knowledge.isWomansName(mention.label) })
    if (list.length > memory) list.shift()
  }

  give(actor: Id, office: string, owner: Id | undefined): void {
    this.#given.push({ actor, office, owner })
  }

  #label(actor: Id): string {
    const known = this.#knowledge.actor(actor)?.name
    return known ?? this.#persons.findLast(({ mention }) => mention.actor === actor)?.mention.label ?? actor
  }

  #state(id: Id): Id | undefined {
    return this.#knowledge.stateOf(id, this.#at)
  }

  #sameOwner(left: Id | undefined, right: Id): boolean {
    if (left === undefined) return false
    return left === right || (this.#state(left) !== undefined && this.#state(left) === this.#state(right))
  }

  #fits(held: string, asked: string): boolean {
    if (asked === 'leader') return topOffices.includes(held) || held === 'leader'
    if (asked === 'minister') return held.endsWith('minister') && held !== 'prime-minister'
    if (asked === 'spokesperson') return held === 'spokesperson' || held === 'press-secretary'
    return held === asked
  }

  /** Whether the article or a table gives a person this office now, at this owner where one is named. */
  #holds(person: Id, office: string, owner: Id | undefined): boolean {
    const given = this.#given.some(
      role =>
        role.actor === person &&
        this.#fits(role.office, office) &&
        (owner === undefined || this.#sameOwner(role.owner, owner)),
    )
    if (given) return true
    const roles = this.#knowledge.rolesAt(person, this.#at)
    return roles.some(
      role => this.#fits(role.office, office) && (owner === undefined || this.#sameOwner(role.of, owner)),
    )
  }

  /** The person whom a role without a name means, by the article so far and then by the tables at the article's date. */
  role(phrase: RolePhrase): Resolved | undefined {
    const office = phrase.title?.means.office
    if (office === undefined || office === 'other' || phrase.indefinite) return undefined
    if (office === 'counterpart') return this.#counterpart(phrase.owner)
    // “…, Araujo told reporters, according to his spokesman”: one of his own side.
    const possessor = phrase.possessed ? this.#persons.at(-1)?.mention.actor : undefined
    const owner = phrase.owner ?? (possessor === undefined ? undefined : this.#state(possessor))
    const seen = this.#persons.findLast(
      ({ mention }) => mention.actor !== possessor && this.#holds(mention.actor!, office, owner),
    )
    if (seen)
      return {
        actor: seen.mention.actor!,
        label: seen.mention.label,
        certainty: phrase.owner === undefined ? 'inferred' : 'stated',
      }
    const given = this.#given.findLast(
      role => this.#fits(role.office, office) && owner !== undefined && this.#sameOwner(role.owner, owner),
    )
    if (given) return { actor: given.actor, label: this.#label(given.actor), certainty: 'stated' }
    return phrase.owner === undefined ? undefined : this.#holder(office, phrase.owner)
  }

  #holder(office: string, owner: Id): Resolved | undefined {
    if (office === 'leader') return this.#leader(owner, 'inferred')
    const offices = office === 'spokesperson' ? ['spokesperson', 'press-secretary'] : [office]
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
        ({ mention }) => mention.actor !== person && this.#holds(mention.actor!, office, owner),
      )
      if (seen) return { actor: seen.mention.actor!, label: seen.mention.label, certainty: 'stated' }
      const holder = this.#knowledge.holder(office, owner, this.#at)
      if (holder) return { actor: holder.id, label: holder.name, certainty: 'stated' }
    }
    return undefined
  }

  /**
   * Whom `he` or `she` means: the subject named last in this sentence (“while Araujo has not decided whether he will
   * come”), else the first subject of the nearest sentence that names a person. A woman is never `he`; `she` is a woman
   * if one was named at all. `trailing`: the pronoun stands after what it says, so that only a speaker counts in its own
   * sentence.
   */
  person(sentence: number, woman: boolean, trailing = false): Resolved | undefined {
    if (this.#object?.sentence === sentence && this.#persons.at(-1)?.sentence !== sentence)
      return this.#object.resolved
    const reached = this.#persons.filter(({ sentence: at }) => sentence - at <= pronounReach)
    const speakers = trailing
      ? reached.filter(({ sentence: at, speaks, quoted }) => !quoted && (at < sentence || speaks))
      : []
    const near = speakers.length > 0 ? speakers : reached
    const women = near.filter(person => person.woman)
    const fit = woman ? (women.length > 0 ? women : near) : near.filter(person => !person.woman)
    const subjects = fit.filter(({ sentence: at, subject }) => at === sentence && subject)
    const here = trailing ? subjects[0] : subjects.at(-1)
    const earlier = fit.findLast(({ sentence: at, subject }) => subject && at < sentence)
    const first = earlier && fit.find(({ sentence: at, subject }) => subject && at === earlier.sentence)
    const last = fit.at(-1)
    const found = here ?? first ?? fit.find(({ sentence: at }) => at === last?.sentence)
    return found && { actor: found.mention.actor!, label: found.mention.label, certainty: 'inferred' }
  }

  /** Whom `him` or `her` means: the person named last who is not the subject that acts here. */
  object(sentence: number, woman: boolean): Resolved | undefined {
    const subject = this.person(sentence, woman)?.actor ?? this.person(sentence, !woman)?.actor
    const other = this.#persons.findLast(
      ({ mention, sentence: at, woman: female }) =>
        mention.actor !== subject && sentence - at <= pronounReach / 2 && (woman || !female),
    )
    if (!other) return undefined
    const resolved: Resolved = {
      actor: other.mention.actor!,
      label: other.mention.label,
      certainty: 'inferred',
    }
    this.#object = { sentence, resolved }
    return resolved
  }

  /** Whom `it` means: the state or body that stood first in this sentence or the one before. */
  body(sentence: number): Resolved | undefined {
    const last = this.#others.findLast(isBody)
    if (!last || sentence - last.sentence > 1) return undefined
    const first = this.#others.find(other => other.sentence === last.sentence && isBody(other))!
    return { actor: first.mention.actor!, label: first.mention.label, certainty: 'inferred' }
  }

  /** Whose `its` in “its foreign ministry” is: the state or body of a state that was named last, here or right before. */
  owner(sentence: number): Resolved | undefined {
    const last = this.#others.findLast(
      other => isBody(other) && this.#state(other.mention.actor!) !== undefined,
    )
    if (!last || sentence - last.sentence > 1) return undefined
    return { actor: last.mention.actor!, label: last.mention.label, certainty: 'inferred' }
  }

  /** The last two persons that were named, for “the two leaders”. */
  pair(): readonly [Mention, Mention] | undefined {
    const last = this.#persons.at(-1)?.mention
    const other = last && this.#persons.findLast(({ mention }) => mention.actor !== last.actor)?.mention
    return last && other ? [other, last] : undefined
  }

  /** The state of whoever was named last, for “the country”. */
  country(): Resolved | undefined {
    const last = this.#persons.at(-1)?.mention ?? this.#others.at(-1)?.mention
    const state = last?.actor === undefined ? undefined : this.#state(last.actor)
    const actor = state === undefined ? undefined : this.#knowledge.actor(state)
    return actor ? { actor: actor.id, label: actor.name, certainty: 'inferred' } : undefined
  }
}
