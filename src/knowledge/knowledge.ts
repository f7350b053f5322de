/**
 * The knowledge tables as the engine asks them: names, adjectives, capitals, seats, and who held which office when.
 * Rows live in the other files of this folder; each carries its source, and each role its dates.
 */
import type { Actor } from '../model/actor.js'
import type { Id } from '../model/evidence.js'

/** How a name in a text points at an actor. */
export interface NameSense {
  readonly actor: Id
  /**
   * `name`: Russia, Nato, Lavrov. `adjective`: Russian. `people`: the Russians. `capital`: Moscow (speaks for the state,
   * but is also a place). `seat`: the Kremlin, the White House. `surname`: only safe once the full name was seen or where unique.
   */
  readonly sense: 'name' | 'adjective' | 'people' | 'capital' | 'seat' | 'surname'
}

export interface Knowledge {
  /** Every table actor by id. */
  readonly actor: (id: Id) => Actor | undefined
  /**
   * The senses of a name, most likely first. `name` is folded by `foldName`: lower case, no accents, one spelling for
   * what transliteration varies (Dmitri, Dmitry; Sergei, Sergey; Zelensky, Zelenskyy).
   */
  readonly senses: (folded: string) => readonly NameSense[]
  /** The longest name of the tables, in words: how far a reader must look ahead. */
  readonly longestName: number
  /** Who held an office of a state, organisation or seat at a date (ISO prefix; none means the latest holder known). */
  readonly holder: (office: string, of: Id, at: string | undefined) => Actor | undefined
  /** What a person was at a date: their roles then, the most senior first. */
  readonly rolesAt: (person: Id, at: string | undefined) => Actor['roles']
  /** The state an actor belongs to or speaks for: a seat's or person's state; a state is its own. */
  readonly stateOf: (id: Id, at: string | undefined) => Id | undefined
  /** Whether `whole` includes `part`: the West includes the United States, NATO includes Germany. */
  readonly includes: (whole: Id, part: Id) => boolean
}
