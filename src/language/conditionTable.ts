/** What stands in the tables of conditions. */
import type { Condition } from '../model/statement.js'

/** Trained weights that set the edges of conditions (`reading/edgeChooser.ts`): a hashed table of signed bytes. */
export interface EdgeWeights {
  /** The table has two to the power of so many weights. */
  readonly bits: number
  /** What a byte's unit is worth. */
  readonly scale: number
  /** The bytes, in base 64. */
  readonly table: string
}

/**
 * What a row of the conditions table means: a marker of a condition, words that look like one and are not (`none`),
 * or what stands after the subject of a condition (`subject`).
 */
export type ConditionMeaning =
  | {
      readonly relation: Condition['relation']
      /**
       * Where the condition's words stand. `after`: the clause after the marker. `inverted`: the marker is the verb
       * (`should Oslo agree`). `object`: a noun phrase after the marker (`depends on …`). `subject`: before it (`… is a condition for`).
       */
      readonly side: 'after' | 'inverted' | 'object' | 'subject'
      /** Which of the matched words are the marker, where not all are: the rest belongs to the clause beside it. */
      readonly marker?: 'first' | 'last'
      /**
       * What must hold for the row to be a condition. `clause`: a subject and a verb follow. `open`: the main clause has a word of
       * the modals table, so it is not told as past fact. `negation`: the main clause is negated.
       */
      readonly needs?: readonly ('clause' | 'open' | 'negation')[]
      /** Nothing hangs on it: a concession (`even if`), a question (`what if`) or a set phrase (`if possible`). */
      readonly binds?: false
      /** Clauses of this kind are what the weights of `EdgeWeights` were trained on. */
      readonly trained?: true
      /** No consequence stands beside it (`what if`). */
      readonly alone?: true
    }
  | { readonly relation: 'none' }
  /** `kept`: the subject is part of what is required (`if Oslo is heard`). `dropped`: it is the party whose move it is. */
  | { readonly subject: 'kept' | 'dropped' }
  /** A word that opens the main clause after a condition (`then`). */
  | { readonly starts: 'consequence' }
