/** Sums what the features of each word say for each label. What a form says at a distance is summed once and kept. */
import type { Form } from './forms.js'
import type { ChainWeights } from './weights.js'

/** Calls `add` with the features of a form at a place (a distance, or a distance and a side). */
export type FormFeatures = (form: Form, place: number, add: (feature: number) => void) => void

export interface Summer {
  /** Adds what the forms say, each at the place of its turn, `first` being the place of the first. */
  readonly addForms: (forms: readonly Form[], first: number, into: Float32Array, at: number) => void
  /** Adds what the first `count` features say. `features` is overwritten. */
  readonly addFeatures: (features: Int32Array, count: number, into: Float32Array, at: number) => void
  /** Turns sums into weights. */
  readonly finish: (into: Float32Array) => void
}

/** Adds `count` rows of `table`, each of `labels` numbers, to the row of `into` that begins at `at`: four at a time. */
function addRows(
  table: Int8Array | Int16Array,
  rows: Int32Array,
  count: number,
  labels: number,
  into: Float32Array,
  at: number,
): void {
  let f = 0
  for (; f + 3 < count; f += 4) {
    const a = rows[f]!
    const b = rows[f + 1]!
    const c = rows[f + 2]!
    const d = rows[f + 3]!
    for (let label = 0; label < labels; label += 1)
      into[at + label]! += table[a + label]! + table[b + label]! + table[c + label]! + table[d + label]!
  }
  for (; f < count; f += 1) {
    const row = rows[f]!
    for (let label = 0; label < labels; label += 1) into[at + label]! += table[row + label]!
  }
}

export function makeSummer(
  { shape: { labels }, bits, table, scale }: ChainWeights,
  places: number,
  featuresOf: FormFeatures,
): Summer {
  const mask = 2 ** bits - 1
  const width = places * labels
  const rows = new Int32Array(places)
  /** Sums of the forms by index, and whether they are there. Sixteen bits hold the sum of more than 250 weights of eight. */
  let kept = new Int16Array(1024 * width)
  let known = new Uint8Array(1024)
  const sum = (form: Form): void => {
    if (form.index >= known.length) {
      const grown = new Int16Array(2 * form.index * width)
      grown.set(kept)
      kept = grown
      const marks = new Uint8Array(2 * form.index)
      marks.set(known)
      known = marks
    }
    known[form.index] = 1
    for (let place = 0; place < places; place += 1) {
      const at = form.index * width + place * labels
      featuresOf(form, place, feature => {
        const row = (feature & mask) * labels
        for (let label = 0; label < labels; label += 1) kept[at + label]! += table[row + label]!
      })
    }
  }
  return {
    addForms: (forms, first, into, at) => {
      for (let turn = 0; turn < forms.length; turn += 1) {
        const form = forms[turn]!
        if (known[form.index] !== 1) sum(form)
        rows[turn] = form.index * width + (first + turn) * labels
      }
      addRows(kept, rows, forms.length, labels, into, at)
    },
    addFeatures: (features, count, into, at) => {
      for (let f = 0; f < count; f += 1) features[f] = (features[f]! & mask) * labels
      addRows(table, features, count, labels, into, at)
    },
    finish: into => {
      for (let k = 0; k < into.length; k += 1) into[k]! *= scale
    },
  }
}
