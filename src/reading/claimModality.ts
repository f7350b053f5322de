/** Whether what is claimed is, may be, is wanted, planned, demanded or left open, and whether it is denied. */
import type { ModalMeaning } from '../language/language.js'
import type { Modality } from '../model/statement.js'
import type { ModalMatch, Reader, Trigger } from './claimReader.js'

/** How close before a noun a bare negation must stand to deny it: “no formal meeting”. */
const denialReach = 3
/** How many tokens a noun may stand after the words that turn it: “ruled out the possibility of a formal meeting”. */
const governReach = 9
/** How many tokens the verb of a noun may have: “talks *are not very likely*”. */
const verbGroup = 4

/** Of several modalities in a clause the later one in this list holds. */
const strength: readonly Modality[] = [
  'fact',
  'intended',
  'hypothetical',
  'possible',
  'willing',
  'required',
  'undecided',
]

/** The modal rows that bear on a trigger: those of its clause that stand before it; for a noun also those after it. */
export function modalsOf(reader: Reader, trigger: Trigger): readonly ModalMatch[] {
  const { clauses, modals } = reader
  const clause = clauses[trigger.clause]!
  const noun = trigger.means.noun === true
  const { verbAt } = reader.ground
  // Past its first verb a noun is no longer what the words are about.
  let verb = trigger.until
  while (noun && verb < clause.until && !verbAt[verb]) verb += 1
  const own = modals.filter(match => {
    if (match.from >= clause.until || match.until <= clause.from) return false
    const { bare, modality } = match.row.means
    // “No talks without a truce”: after the noun only the negation of a verb counts.
    if (match.from >= trigger.until) {
      if (!noun || match.from > verb + verbGroup) return false
      return !bare || verbAt[match.from - 1] === 1 || verbAt[match.from] === 1
    }
    // “can talk” is one row of acts with a modal word in it; in “agreed to” the modal row and the act are the same words.
    if (match.from === trigger.from) {
      return (
        trigger.means.modality !== undefined ||
        (match.until < trigger.until && modality !== undefined && !bare)
      )
    }
    if (match.from > trigger.from) return false
    const near = (to: number) => to >= match.until && to - match.until < denialReach
    // “did not rule out a meeting”: the negation denies what rules it out.
    const chained = modals.some(other => !other.row.means.bare && near(other.from))
    if (noun && bare && !match.row.means.actor) return near(trigger.from) || chained
    return !noun || trigger.from - match.until < governReach
  })
  // “will not meet Oslo or negotiate with it”: a verb right after the conjunction goes on under the same words.
  const bare = clause.opener === 'shared' && trigger.from <= clause.from + 1 && trigger.infinitive
  if (own.length > 0 || !bare || trigger.clause === 0) return own
  const previous = clauses[trigger.clause - 1]!
  return modals.filter(match => match.from >= previous.from && match.until <= previous.until)
}

export function modalityOf(reader: Reader, trigger: Trigger, modals: readonly ModalMatch[]): Modality {
  let modality: Modality = trigger.means.modality ?? 'fact'
  if (reader.supposed.has(trigger.clause) && modality === 'fact') modality = 'hypothetical'
  for (const { row } of modals) {
    const means: ModalMeaning = row.means
    const said = (reader.conditional ? means.conditional : undefined) ?? means.modality
    if (said && strength.indexOf(said) > strength.indexOf(modality)) modality = said
  }
  return modality
}

export function polarityOf(trigger: Trigger, modals: readonly ModalMatch[]): 'yes' | 'no' {
  const denials = modals.filter(match => match.row.means.polarity === 'no').length
  const no = trigger.means.polarity === 'no' ? 1 : 0
  return (denials + no) % 2 === 0 ? 'yes' : 'no'
}
