/** Whether what is claimed is, may be, is wanted, planned, demanded or left open, and whether it is denied. */
import type { ModalMeaning } from '../language/language.js'
import type { Modality } from '../model/statement.js'
import type { ModalMatch, Reader, Trigger } from './claimReader.js'

/** How close before a noun a negation must stand, and what turns a noun without parties: “no formal meeting”. */
const denialReach = 3
/** How many tokens a noun with its parties may stand after the words that turn it: “could be the ground for talks between …”. */
const governReach = 9
/** How many tokens before a verb the words that turn it may stand: “ready, after a year of war, to talk”. */
const verbReach = 14
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

/** The modal rows that bear on a trigger: those of its clause that lead up to it; for a noun also those of the verb after it. */
export function modalsOf(reader: Reader, trigger: Trigger, linked: boolean): readonly ModalMatch[] {
  const { clauses, modals } = reader
  const clause = clauses[trigger.clause]!
  const own = modals.filter(match => match.from < clause.until && match.until > clause.from)
  const before = leading(trigger, own, linked)
  const found = trigger.means.noun ? [...before, ...following(reader, trigger, own, clause.until)] : before
  // “will not meet Oslo or negotiate with it”: a verb right after the conjunction goes on under the same words.
  const bare = clause.opener === 'shared' && trigger.from <= clause.from + 1 && trigger.infinitive
  if (found.length > 0 || !bare || trigger.clause === 0) return found
  const previous = clauses[trigger.clause - 1]!
  return modals.filter(match => match.from >= previous.from && match.until <= previous.until)
}

/** Walks back from the words: each row within reach of what it turns is taken, and what turns that row in its turn. */
function leading(trigger: Trigger, own: readonly ModalMatch[], linked: boolean): readonly ModalMatch[] {
  const { noun, modality } = trigger.means
  const found: ModalMatch[] = []
  let edge = trigger.from
  for (let at = own.length - 1; at >= 0; at -= 1) {
    const match = own[at]!
    const { bare, actor } = match.row.means
    // “have not begun formal talks”: the no stands inside the words of the act.
    if (match.from > trigger.from && match.until < trigger.until && match.row.means.polarity === 'no') {
      found.unshift(match)
      continue
    }
    if (match.from > trigger.from) continue
    // “can talk” is one row of acts with a modal word in it; in “agreed to” the modal row and the act are the same words.
    if (match.from === trigger.from) {
      // “ordered attacks”: who orders acts.
      const inside =
        match.until < trigger.until && match.row.means.modality !== undefined && !bare && actor === undefined
      if (modality !== undefined || inside) found.unshift(match)
      continue
    }
    const reach = !noun
      ? verbReach
      : bare && !actor
        ? denialReach
        : linked || actor
          ? governReach
          : denialReach
    if (edge - match.until >= reach) continue
    found.unshift(match)
    edge = match.from
  }
  return found
}

/** “A meeting is *not likely*”: the rows of the first verb after a noun. */
function following(
  reader: Reader,
  trigger: Trigger,
  own: readonly ModalMatch[],
  until: number,
): readonly ModalMatch[] {
  const { verbAt } = reader.ground
  const { tokens } = reader.ground
  let verb = trigger.until
  while (verb < until && !verbAt[verb]) verb += 1
  // “support for Oslo to avoid a war”: an infinitive is not the noun’s own verb.
  if (tokens[verb - 1]!.lower === reader.phrases.words.grammar.infinitive) return []
  return own.filter(match => {
    if (match.from < trigger.until || match.from > verb + verbGroup) return false
    // “No talks without a truce”: after the noun only the negation of a verb counts.
    return !match.row.means.bare || verbAt[match.from - 1] === 1 || verbAt[match.from] === 1
  })
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
