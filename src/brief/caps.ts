/** How much of a record the short brief shows. What it leaves out is counted; the full brief leaves nothing out. */
import type { BriefLine, BriefPoint } from '../model/brief.js'
import type { Lookup } from './lookup.js'

/** How many of each the short brief shows. An analyst reads it in a minute: about 100 lines for two reports. */
export const caps = {
  meetings: 5,
  attendances: 3,
  conditions: 3,
  blockers: 2,
  positions: 5,
  openConditions: 4,
  proposals: 6,
  terms: 2,
  answers: 2,
  contradictions: 5,
  framings: 5,
  omissions: 5,
  agreements: 5,
  speakers: 8,
  statements: 3,
  problems: 3,
} as const

/** How wide a line of the short brief is taken to be, and what its place takes of it. In UTF-16 code units. */
const lineWidth = 84
const placeWidth = 24

/** How much a line may quote besides what it says, so that it fills no more than some lines of a terminal. */
export function roomFor(lookup: Lookup, said: string, full: number, lines = 2): number {
  return lookup.full ? full : Math.max(45, lines * lineWidth - placeWidth - said.length)
}

/** `… and 12 more statements (--full)`. */
export function sayMore(count: number, what = ''): string {
  return `… and ${count} more${what === '' ? '' : ` ${what}`} (--full)`
}

/** The first entries, or all of them in the full brief, and how many are left out. */
export function cap<Entry>(
  lookup: Lookup,
  entries: readonly Entry[],
  most: number,
): { readonly shown: readonly Entry[]; readonly more: number } {
  if (lookup.full || entries.length <= most) return { shown: entries, more: 0 }
  return { shown: entries.slice(0, most), more: entries.length - most }
}

/** Lines of which the short brief shows only the first, made only where they are shown. */
export function capLines<Entry>(
  lookup: Lookup,
  entries: readonly Entry[],
  most: number,
  make: (entry: Entry) => BriefLine,
  what = '',
): readonly BriefLine[] {
  const { shown, more } = cap(lookup, entries, most)
  const count: BriefLine = { parts: [{ text: sayMore(more, what) }], cites: [], lines: [] }
  return [...shown.map(make), ...(more > 0 ? [count] : [])]
}

/** The same for points below a line. */
export function capPoints<Entry>(
  lookup: Lookup,
  entries: readonly Entry[],
  most: number,
  make: (entry: Entry) => BriefPoint,
  what = '',
): readonly BriefPoint[] {
  const { shown, more } = cap(lookup, entries, most)
  return [...shown.map(make), ...(more > 0 ? [{ parts: [{ text: sayMore(more, what) }], cites: [] }] : [])]
}
