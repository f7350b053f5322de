/** Problems of sources: each names the input, says what happened and what to do. */
import type { Problem } from '../model/evidence.js'
import type { SourceProblem } from './source.js'

/** What was noticed: the rule without `source/`, the sentence without the name, and what to do about it. */
export interface Finding {
  readonly rule: string
  readonly message: string
  readonly hint: string
  /** Set where nothing can be lost by it, wherever it is told. */
  readonly weight?: 'note'
}

function problemOf(name: string, finding: Finding, usual: Problem['weight']): Problem {
  const { rule, message, hint, weight = usual } = finding
  return { rule: `source/${rule}`, weight, message: `${name}: ${message}`, hint }
}

/** Nothing was lost. */
export function note(name: string, finding: Finding): SourceProblem {
  return { name, problem: problemOf(name, finding, 'note'), lost: false }
}

/** Something was guessed around, or a part could not be read. */
export function warning(name: string, finding: Finding): SourceProblem {
  return { name, problem: problemOf(name, finding, 'warning'), lost: false }
}

/** No capture came of this. */
export function lost(name: string, finding: Finding): SourceProblem {
  return { name, problem: problemOf(name, finding, 'warning'), lost: true }
}
