/** Marked stretches of one text, cut so that none overlap: what a page needs to show spans that lie across each other. */
import type { Stretch } from '../model/layers.js'

export interface Mark extends Stretch {
  /** `source`, `cue`, `content` of a statement; `damage` for repairs and residues; `cited` only where a line points. */
  readonly tone: 'source' | 'cue' | 'content' | 'damage' | 'cited'
  /** The page's name for the place. */
  readonly key: string
}

/** A stretch in which no mark begins or ends, with the marks that cover it. */
export interface Segment extends Stretch {
  readonly marks: readonly Mark[]
}

/** Cuts [0, length) at the edges of all marks and at the further `cuts`. Marks past the end are cut off there. */
export function cutMarks(
  length: number,
  marks: readonly Mark[],
  cuts: readonly number[],
): readonly Segment[] {
  const within = (offset: number): number => Math.min(Math.max(offset, 0), length)
  const edges = new Set([0, length, ...cuts.map(within)])
  for (const { start, end } of marks) edges.add(within(start)).add(within(end))
  const order = [...edges].sort((a, b) => a - b)
  const waiting = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const segments: Segment[] = []
  let active: Mark[] = []
  let next = 0
  for (let index = 0; index + 1 < order.length; index += 1) {
    const start = order[index]!
    active = active.filter(({ end }) => end > start)
    for (; next < waiting.length && waiting[next]!.start <= start; next += 1) {
      if (waiting[next]!.end > start) active.push(waiting[next]!)
    }
    segments.push({ start, end: order[index + 1]!, marks: [...active] })
  }
  return segments
}
