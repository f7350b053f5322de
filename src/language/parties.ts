/** What the tables of titles and of groups say about whom their words mean. */
import type { ActorKind, Unnamed } from '../model/actor.js'

export interface TitleMeaning {
  /**
   * The office, in the words of the knowledge tables (`president`, `foreign-minister`). Three are wider:
   * `leader` is whoever is at the top, `minister` any minister, `counterpart` the same office elsewhere.
   */
  readonly office: string
  /** What somebody is who has the title and no name; an official where it is not said. */
  readonly unnamed?: Unnamed
  /** `generic`: any person (`the businessman`), whoever is spoken of. `kin`: a relation (`his wife`), one of the family. */
  readonly generic?: 'woman' | 'man'
  readonly kin?: 'woman' | 'man'
}

interface Referring {
  readonly refers?: readonly ActorKind[]
  readonly heads?: readonly string[]
}

/** Nouns for somebody without a name, or for a body of a state. */
export type GroupMeaning =
  /** `officials`, `sources`: people who speak but are not named; `abroad`: “negotiators in Vienna” are not Austria’s.
   * `refers`: with `the` it is whoever was named last by a name with the noun (`the union`) or one of `heads`, or is of these kinds.
   * `party`: a party of its own, named after its owner (`the Ruiz campaign`). */
  | ({
      readonly kind: 'unnamed'
      readonly unnamed: Unnamed
      readonly abroad?: true
      readonly party?: true
    } & Referring)
  /** `authorities`, `government`: the state itself speaks */
  | { readonly kind: 'state' }
  /** `foreign ministry`, `parliament`: a body of the state, by the name given here */
  | { readonly kind: 'body'; readonly body: string }
  /** `daily`, `news agency`: what follows is the name of an outlet */
  | { readonly kind: 'outlet' }
  /** `the two leaders`: the last two persons that were named; `of` a `person`, a `state`, or a person in this office */
  | { readonly kind: 'pair'; readonly of: string }
  /** `the country`: the state of the person or body named last */
  | { readonly kind: 'country' }
