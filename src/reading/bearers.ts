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

export class Bearers {
  readonly #bySurname = new Map<string, Map<Id, { readonly label: string; readonly weight: number }>>()
  readonly #genders = new Map<Id, Gender>()
  readonly #evident = new Set<Id>()

  /** A surname, or the last words of a name, that stands for somebody. */
  add(surname: string, actor: Id, label: string): void {
    const bearers = this.#bySurname.get(surname)
    if (!bearers) {
      this.#bySurname.set(surname, new Map([[actor, { label, weight: firstWeight }]]))
      return
    }
    const known = bearers.get(actor)
    bearers.set(actor, { label: known?.label ?? label, weight: (known?.weight ?? 0) + 1 })
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

  /** Whom a surname means: of several that fit what stands before it, the one named most. */
  of(surname: string, fits?: (bearer: Bearer) => boolean): Bearer | undefined {
    const bearers = this.#bySurname.get(surname)
    if (!bearers) return undefined
    let best: Bearer | undefined
    for (const [actor, { label, weight }] of bearers) {
      const bearer = { actor, label, weight }
      if (fits && bearers.size > 1 && !fits(bearer)) continue
      if (best === undefined || weight > best.weight) best = bearer
    }
    return best
  }
}
