/**
 * The scores of TempEval-3, task A: which words are times, and what they mean. A found time meets at most one of the gold
 * (the task's own scorer lets one meet several). Strict: the same characters; relaxed: any overlap. `type` and `value` are
 * counted among the times that meet: as a share of them, and, as the task ranks systems, times the relaxed F1.
 */
import type { Stretch } from '../../model/layers.js'
import type { Figures } from '../section.js'
import type { Timex } from './timexValue.js'

export interface TimexSpan extends Stretch, Timex {}

export interface TimexTally {
  gold: number
  found: number
  strict: number
  relaxed: number
  type: number
  value: number
}

export const emptyTally = (): TimexTally => ({ gold: 0, found: 0, strict: 0, relaxed: 0, type: 0, value: 0 })

/** One gold time beside the found one that it meets; either may be missing. */
export interface Meeting {
  readonly gold?: TimexSpan
  readonly found?: TimexSpan
}

/** Gold and found in order, each meeting at most one of the other: the same words first, then the first that overlaps. */
export function pairTimes(gold: readonly TimexSpan[], found: readonly TimexSpan[]): readonly Meeting[] {
  const free = new Set(found)
  const partner = new Map<TimexSpan, TimexSpan>()
  const take = (one: TimexSpan, fits: (other: TimexSpan) => boolean) => {
    if (partner.has(one)) return
    for (const other of free) {
      if (!fits(other)) continue
      partner.set(one, other)
      free.delete(other)
      return
    }
  }
  for (const one of gold) take(one, other => other.start === one.start && other.end === one.end)
  for (const one of gold) take(one, other => other.start < one.end && one.start < other.end)
  const meetings = gold.map((one): Meeting => {
    const other = partner.get(one)
    return other ? { gold: one, found: other } : { gold: one }
  })
  return [...meetings, ...[...free].map(other => ({ found: other }))]
}

export function addMeetings(tally: TimexTally, meetings: readonly Meeting[]): void {
  for (const { gold, found } of meetings) {
    if (gold) tally.gold += 1
    if (found) tally.found += 1
    if (!gold || !found) continue
    tally.relaxed += 1
    if (gold.start === found.start && gold.end === found.end) tally.strict += 1
    if (gold.type === found.type) tally.type += 1
    if (gold.value === found.value) tally.value += 1
  }
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)
const f1 = (hits: number, { gold, found }: TimexTally): number => percent(2 * hits, gold + found)

/** All figures of a tally, in percent. */
export function timexFigures(tally: TimexTally): Figures {
  const { gold, found, strict, relaxed, type, value } = tally
  return {
    'strict precision': percent(strict, found),
    'strict recall': percent(strict, gold),
    'strict F1': f1(strict, tally),
    'relaxed precision': percent(relaxed, found),
    'relaxed recall': percent(relaxed, gold),
    'relaxed F1': f1(relaxed, tally),
    'type accuracy': percent(type, relaxed),
    'type F1': f1(type, tally),
    'value accuracy': percent(value, relaxed),
    'value F1': f1(value, tally),
  }
}
