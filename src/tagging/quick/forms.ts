/** What is known of a word apart from where it stands: its classes, its shape, its ends. Looked up once for each printed form. */
import { hashOf, mix } from './hash.js'

/** Word classes learned from unlabelled news (`learn/quick/clusters.mjs`), coarse to fine; 0 is a word without a class. */
export interface Classes {
  readonly coarse: number
  readonly middle: number
  readonly fine: number
  readonly abbreviation: boolean
}
export type Lexicon = ReadonlyMap<string, Classes>

/** Sorts of word and mark, as the transitions between labels and the sentence ends see them. */
export const sorts = {
  lower: 0,
  capital: 1,
  number: 2,
  comma: 3,
  quote: 4,
  stop: 5,
  mark: 6,
  edge: 7,
} as const

export interface Form {
  readonly index: number
  readonly sort: number
  readonly abbreviation: boolean
  readonly lower: number
  readonly coarse: number
  readonly middle: number
  readonly fine: number
  readonly shape: number
  /** The features that tell at every distance: hashes without the distance. */
  readonly far: Int32Array
  /** Those that tell at two words or less: all of `far`, and more. */
  readonly near: Int32Array
  /** Those that tell only at a distance of one word or less. */
  readonly nearest: Int32Array
  /** Opens 1, closes 2, either 3, no double quotation mark 0. */
  readonly quote: number
}

const opening = '“„‟«'
const closing = '”»'

function sortOf(word: string, letters: boolean): number {
  if (!letters) {
    if (word === ',') return sorts.comma
    if (opening.includes(word) || closing.includes(word) || word === '"') return sorts.quote
    return word === '.' || word === '!' || word === '?' ? sorts.stop : sorts.mark
  }
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) return sorts.number
  const letter = word.charAt(0)
  return letter !== letter.toLowerCase() ? sorts.capital : sorts.lower
}

/** `Xx`, `XX`, `X`, `xx`, `00`, or the mark itself. */
function shapeOf(word: string, sort: number): number {
  if (sort === sorts.number) return 8 + Math.min(word.length, 5)
  if (sort === sorts.lower) return 1
  if (sort !== sorts.capital) return 32 + word.charCodeAt(0)
  if (word.length === 1) return 2
  return word === word.toUpperCase() ? 3 : word.slice(1) === word.slice(1).toLowerCase() ? 4 : 5
}

const nowhere: Classes = { coarse: 0, middle: 0, fine: 0, abbreviation: false }

function makeForm(index: number, word: string, letters: boolean, lexicon: Lexicon): Form {
  const sort = sortOf(word, letters)
  const lowered = word.toLowerCase().replace(/[0-9]/g, '0')
  const known = lexicon.get(lowered) ?? nowhere
  const lower = hashOf(lowered)
  const shape = shapeOf(word, sort)
  const tail = (length: number): number => hashOf(lowered, Math.max(0, lowered.length - length))
  const far = [mix(1, lower), mix(2, known.middle), mix(mix(3, known.coarse), shape)]
  const near = [
    ...far,
    mix(mix(4, known.fine), shape),
    mix(mix(5, tail(3)), known.fine === 0 ? 1 : 0),
    mix(6, shape),
  ]
  const nearest = letters
    ? [
        mix(7, hashOf(word)),
        mix(8, hashOf(lowered, 0, Math.min(3, lowered.length))),
        mix(9, hashOf(lowered, 0, Math.min(5, lowered.length))),
        mix(10, tail(1)),
        mix(11, tail(2)),
        mix(12, tail(4)),
      ]
    : []
  return {
    index,
    sort,
    abbreviation: known.abbreviation || (letters && word.length === 1 && sort === sorts.capital),
    lower,
    ...{ coarse: known.coarse, middle: known.middle, fine: known.fine },
    shape,
    far: Int32Array.from(far),
    near: Int32Array.from(near),
    nearest: Int32Array.from(nearest),
    quote: opening.includes(word) ? 1 : closing.includes(word) ? 2 : word === '"' ? 3 : 0,
  }
}

export interface Forms {
  /** What stands outside of the text on either side. */
  readonly edge: Form
  readonly of: (word: string, letters: boolean) => Form
  /** How many have been met. */
  readonly size: () => number
}

/** Forms by their spelling, made when first met. */
export function makeForms(lexicon: Lexicon): Forms {
  const met = new Map<string, Form>()
  const edge: Form = { ...makeForm(0, '', false, lexicon), sort: sorts.edge, quote: 0 }
  return {
    edge,
    of: (word, letters) => {
      const found = met.get(word)
      if (found) return found
      const form = makeForm(met.size + 1, word, letters, lexicon)
      met.set(word, form)
      return form
    },
    size: () => met.size,
  }
}
