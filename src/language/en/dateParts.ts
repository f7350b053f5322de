/** Parts of a longer time in English: thirds, halves, beginnings and ends, in days of a week or month, months of a year, years of a decade. */
import type { Dates } from '../language.js'

const early = { week: [1, 2], month: [1, 10], year: [1, 4], decade: [0, 3] } as const
const middle = { week: [3, 4], month: [11, 20], year: [5, 8], decade: [4, 6] } as const
const late = { week: [5, 7], month: [21, 31], year: [9, 12], decade: [7, 9] } as const
const firstHalf = { week: [1, 3], month: [1, 15], year: [1, 6], decade: [0, 4] } as const
const secondHalf = { week: [4, 7], month: [16, 31], year: [7, 12], decade: [5, 9] } as const
const start = { ...early, year: [1, 3] } as const
const end = { ...late, year: [10, 12] } as const
const lastDays = { ...late, month: [22, 31], year: [12, 12] } as const

/** Before the time that they are a part of: “early May”, “mid-May”. */
export const parts: Dates['parts'] = {
  early: early,
  mid: middle,
  late: late,
  earlier: { ...early, side: 'before' },
  later: { ...late, side: 'after' },
}

/** With an “of” before it: “the end of May”. */
export const edges: Dates['edges'] = {
  'the early part': early,
  'the early days': early,
  'the beginning': start,
  'the start': start,
  beginning: start,
  start: start,
  'the middle': middle,
  middle: middle,
  'the end': end,
  end: end,
  'the close': end,
  'the latter part': late,
  'the late part': late,
  'the first half': firstHalf,
  'the second half': secondHalf,
  'the latter half': secondHalf,
  'the first days': { ...early, month: [1, 5] },
  'the first weeks': firstHalf,
  'the last days': lastDays,
  'the final days': lastDays,
  'the opening days': { ...early, month: [1, 5] },
  'the turn': start,
}
