/**
 * The knowledge tables as the engine asks them: names, adjectives, capitals, seats, and who held which office when.
 * Rows live in the other files of this folder; each carries its source, and each role its dates.
 */
import type { Actor } from '../model/actor.js'
import type { Id } from '../model/evidence.js'
import type { Medium } from './rows.js'

/** How a name in a text points at an actor. */
export interface NameSense {
  readonly actor: Id
  /**
   * `name`: Russia, Nato, Lavrov. `adjective`: Russian. `people`: the Russians. `capital`: Moscow (speaks for the state,
   * but is also a place). `seat`: the Kremlin, the White House. `surname`: only safe once the full name was seen or where unique.
   */
  readonly sense: 'name' | 'adjective' | 'people' | 'capital' | 'seat' | 'surname'
  /**
   * Set where another case is a plain word (US, WHO, the West): the only spelling that counts, but for the case of its
   * first letter. `senseIsWritten` compares.
   */
  readonly written?: string
}

/** Whether the words of a text are written as a sense asks: “US” is a state, “us” and “Us” are not. */
export function senseIsWritten(sense: NameSense, words: string): boolean {
  if (sense.written === undefined) return true
  return (
    words.slice(1) === sense.written.slice(1) &&
    words.slice(0, 1).toLowerCase() === sense.written.slice(0, 1).toLowerCase()
  )
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
  /** How many words the longest name has that begins with the first word of `folded`; 0 where none does. */
  readonly longestFrom: (folded: string) => number
  /**
   * Who held an office of a state, organisation or seat at a date (ISO prefix; none means the latest holder known).
   * `leader` is whoever leads it. Where a month saw two holders it is the one with more of its days; on the day of a
   * handover it is the new one. None for offices that several hold at once (ambassador, envoy, deputy), nor where two
   * held the office side by side for long (the spokespersons of China’s foreign ministry, Bosnia’s presidency).
   */
  readonly holder: (office: string, of: Id, at: string | undefined) => Actor | undefined
  /**
   * Who governs a state or leads an organisation at a date: the chancellor or prime minister where the president or
   * monarch only represents (Germany, Israel, Spain), the supreme leader where there is one (Iran, North Korea), else the
   * president, or a monarch who rules (Saudi Arabia). It is whom one chief executive meets as a counterpart.
   */
  readonly leader: (of: Id, at: string | undefined) => Actor | undefined
  /** What a person was at a date: their roles then, the most senior first. Without a date: the roles held last. */
  readonly rolesAt: (person: Id, at: string | undefined) => Actor['roles']
  /**
   * The state an actor belongs to or speaks for: a seat's, outlet's or person's state; a state is its own. None for a
   * person who spoke for an organisation then.
   */
  readonly stateOf: (id: Id, at: string | undefined) => Id | undefined
  /** The seat that is a body of a state: its `foreign ministry`, its `defence ministry`; none where no table has it. */
  readonly bodyOf: (state: Id, body: string) => Id | undefined
  /**
   * Whose position somebody gives: a state’s or organisation’s, for a person only by an office that speaks for it (heads
   * of state and government, ministers, spokespersons, envoys, advisers). None for members of parliament, party leaders,
   * governors, judges and those out of office, who speak for themselves.
   */
  readonly speaksFor: (id: Id, at: string | undefined) => Id | undefined
  /** Whether a person is a woman or a man, by the tables or by the given name; none where neither tells. */
  readonly gender: (person: Id | undefined, name: string) => 'woman' | 'man' | undefined
  /** Whether a word is a given name. */
  readonly isGivenName: (word: string) => boolean
  /**
   * Whether `whole` includes `part`: the West includes the United States, NATO includes Germany, a state its seats.
   * Nothing includes itself. Without a date: as it was last known.
   */
  readonly includes: (whole: Id, part: Id, at?: string) => boolean
  /** What kind of outlet it is; none for what is no outlet of the tables. */
  readonly medium: (outlet: Id) => Medium | undefined
  /** The outlet that publishes at a host (`www.reuters.com`), without regard to subdomains. */
  readonly outletAt: (host: string) => Actor | undefined
}
