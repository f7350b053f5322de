/** Where a sentence looks at one of its times: back, ahead, or left open by a modal verb. Told by the nearest verb. */
import type { Dates } from '../language/language.js'
import type { Token } from '../model/layers.js'
import { findPhrases, type PhraseTable } from '../text/phrase.js'

export type Direction = 'past' | 'future' | 'open'

export interface Cue {
  readonly from: number
  readonly until: number
  readonly direction: Direction
  /** A verb of reporting: it tells when something was said. */
  readonly report: boolean
}

export interface DirectionTables {
  readonly table: PhraseTable<Dates['directions'][number]>
  readonly forms: ReadonlySet<string>
  readonly except: ReadonlySet<string>
  readonly reports: ReadonlySet<string>
  readonly endings: readonly string[]
}

/** The cues of the tokens [from, until), in order; tokens in `taken` are parts of times and are none. */
export function findCues(
  tables: DirectionTables,
  tokens: readonly Token[],
  from: number,
  until: number,
  taken: ReadonlySet<number>,
): readonly Cue[] {
  const cues: Cue[] = []
  let done = from
  const addForms = (limit: number): void => {
    for (let at = done; at < limit; at += 1) {
      const { lower, word, kind } = tokens[at]!
      if (kind !== 'word' || taken.has(at)) continue
      const named = word !== lower && at > from
      const past =
        tables.forms.has(lower) ||
        (!named && tables.endings.some(ending => lower.length > 4 && lower.endsWith(ending)))
      if (past && !tables.except.has(lower))
        cues.push({ from: at, until: at + 1, direction: 'past', report: tables.reports.has(lower) })
    }
  }
  for (const match of findPhrases(tables.table, tokens, from, until)) {
    addForms(match.from)
    done = match.until
    if (!taken.has(match.from))
      cues.push({ from: match.from, until: match.until, direction: match.row.means.direction, report: false })
  }
  addForms(until)
  return cues
}

/** How many tokens after a time its verb may stand, where none stands before it. */
const nearby = 8

/** How many of the rising cues begin before a token. */
function countBefore(cues: readonly Cue[], token: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cues[middle]!.from < token) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The direction at a time that stands at the tokens [from, until). `start` is the token before its preposition and article,
 * `opening` says whether a clause begins with it. `contested`: a verb of reporting before it and another verb after it differ.
 */
export function directionAt(
  cues: readonly Cue[],
  from: number,
  until: number,
  start: number,
  opening: boolean,
): { readonly direction?: Direction; readonly contested: boolean } {
  const left = cues[countBefore(cues, from) - 1]
  const right = cues[countBefore(cues, until)]
  // “On Sunday, the minister will travel …”
  const near = right && right.from - until <= nearby ? right : undefined
  const chosen = opening ? (right ?? left) : (left ?? near)
  if (!chosen) return { contested: false }
  // “said the summit on 15 November would …” against “said on 15 November that …”
  const contested =
    chosen === left &&
    left.report &&
    left.until - 1 !== start &&
    right !== undefined &&
    right.direction !== left.direction
  return { direction: contested ? 'open' : chosen.direction, contested }
}
