/** What each word may be: nothing, or the first or a further word of a source, a cue or a content. */
import { makeShape } from './chain.js'

/**
 * The labels of the first look, over a whole passage. Sources and contents are told apart by where their cue stands:
 * `Ahead` means that it follows, `Behind` that it came before.
 */
export const first = {
  nothing: 0,
  cue: 1,
  cueOn: 2,
  sourceAhead: 3,
  sourceAheadOn: 4,
  sourceBehind: 5,
  sourceBehindOn: 6,
  contentAhead: 7,
  contentAheadOn: 8,
  contentBehind: 9,
  contentBehindOn: 10,
} as const

/** The labels of the second look, with one cue in mind: is the word of *its* source, of *its* content? */
export const second = { nothing: 0, source: 1, sourceOn: 2, content: 3, contentOn: 4 } as const

/** An odd label begins a span; the even one after it carries that span on. */
const mayFollow = (label: number, next: number): boolean =>
  next === 0 || next % 2 === 1 || label === next || label === next - 1

export const firstShape = makeShape(11, 64, mayFollow)
export const secondShape = makeShape(5, 128, mayFollow)
