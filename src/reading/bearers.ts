/** Who bears which name in one article: surnames after a full naming, variants of one name, women and men. */
import type { Id } from '../model/evidence.js'

export type Gender = 'woman' | 'man'

/** Somebody whom the article names in full. */
export interface Bearer {
  readonly actor: Id
  readonly label: string
  /** How often the article names them in full; the headline and the first sentence count more. */
  readonly weight: number
}

/** How much the first full naming counts beside later ones: whom a story is about, it names first. */
const firstWeight = 3

/** How far back a full naming with a title, or of somebody who speaks, says whom a surname means, in tokens. */
const recent = 150

interface Naming {
  readonly label: string
  weight: number
  /** The tokens where it is named with a title, or where it acts or speaks. */
  readonly strong: number[]
}

export class Bearers {
  readonly #bySurname = new Map<string, Map<Id, Naming>>()
  readonly #genders = new Map<Id, Gender>()
  readonly #evident = new Set<Id>()

  /** A surname, or the last words of a name, that stands for somebody; `strong` is the token of a naming that is not in passing. */
  add(surname: string, actor: Id, label: string, strong?: number): void {
    const bearers = this.#bySurname.get(surname) ?? new Map<Id, Naming>()
    const known = bearers.get(actor) ?? {
      label,
      weight: bearers.size === 0 ? firstWeight - 1 : 0,
      strong: [],
    }
    known.weight += 1
    if (strong !== undefined) known.strong.push(strong)
    bearers.set(actor, known)
    this.#bySurname.set(surname, bearers)
  }

  /** What an honorific or a word like `spokeswoman` tells. */
  tell(actor: Id, gender: Gender): void {
    if (!this.#genders.has(actor)) this.#genders.set(actor, gender)
  }

  told(actor: Id): Gender | undefined {
    return this.#genders.get(actor)
  }

  /** The words show that a capitalised name is a person's: a given name, a title, speech. */
  show(actor: Id): void {
    this.#evident.add(actor)
  }

  isEvident(actor: Id): boolean {
    return this.#evident.has(actor)
  }

  /**
   * Whom a surname means: of several that fit what stands before it, the one named last with a title or as somebody who acts, if that
   * was not long ago, else the one named most.
   */
  of(surname: string, fits?: (bearer: Bearer) => boolean, at?: number): Bearer | undefined {
    const bearers = this.#bySurname.get(surname)
    if (!bearers) return undefined
    let best: (Bearer & { readonly near: number }) | undefined
    for (const [actor, { label, weight, strong }] of bearers) {
      const bearer = { actor, label, weight }
      if (fits && bearers.size > 1 && !fits(bearer)) continue
      const last = at === undefined || bearers.size === 1 ? undefined : strong.findLast(place => place < at)
      const near = last !== undefined && at! - last <= recent ? last : -1
      if (best === undefined || near > best.near || (near === best.near && weight > best.weight))
        best = { ...bearer, near }
    }
    return best
  }
}
