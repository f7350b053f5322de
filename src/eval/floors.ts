/** Floors that may only rise: what each gold must at least score, and the gold that it was measured on. */
import { z } from 'zod'
import type { Score } from './score.js'
import type { Figures } from './section.js'

const share = z.number().min(0).max(1)
const Floor = z
  .object({
    recall: share.optional(),
    precision: share.optional(),
    /** Of a figure of reading or cleaning, in percent. */
    value: z.number().min(0).max(100).optional(),
  })
  .readonly()

/**
 * By the gold's name: the SHA-256 of its file, and by noun the lowest recall and precision allowed. The tables of reading and cleaning stand
 * here as `reading/NAME` and `cleaning/NAME`, with the hash of their corpus and a value for each figure.
 */
export const Floors = z.record(
  z.string(),
  z.object({ gold: z.string(), floors: z.record(z.string(), Floor) }).readonly(),
)
export type Floors = z.infer<typeof Floors>

const measures = ['recall', 'precision'] as const

/** A readable line for each floor that a score is below, or that has nothing to stand on. */
export function belowFloors(floors: Floors, name: string, scores: readonly Score[]): readonly string[] {
  const byNoun = new Map(scores.map(score => [score.noun, score]))
  return Object.entries(floors[name]?.floors ?? {}).flatMap(([noun, floor]) => {
    const score = byNoun.get(noun)
    if (!score) return [`${noun}: has a floor, but the gold names none of it`]
    return measures
      .filter(measure => score[measure] < (floor[measure] ?? 0))
      .map(measure => `${noun}: ${measure} ${score[measure].toFixed(3)} is below its floor ${floor[measure]}`)
  })
}

/** The floors with every value that was measured higher; none becomes lower. Where nothing could be measured none is set. */
export function raiseFloors(floors: Floors, name: string, gold: string, scores: readonly Score[]): Floors {
  const old = floors[name]?.floors ?? {}
  const raised = scores.map(score => {
    const counts = { recall: score.gold, precision: score.found }
    const values = measures
      .map(measure => {
        const measured = counts[measure] > 0 ? Math.floor(score[measure] * 1000) / 1000 : 0
        return [measure, Math.max(old[score.noun]?.[measure] ?? 0, measured)] as const
      })
      .filter(([, value]) => value > 0)
    return [score.noun, Object.fromEntries(values)] as const
  })
  const kept = { ...old, ...Object.fromEntries(raised.filter(([, floor]) => Object.keys(floor).length > 0)) }
  return { ...floors, [name]: { gold, floors: kept } }
}

/** A readable line for each figure of a table that is below its floor, or is no longer measured. */
export function belowFigures(floors: Floors, name: string, figures: Figures): readonly string[] {
  return Object.entries(floors[name]?.floors ?? {}).flatMap(([figure, { value = 0 }]) => {
    const measured = figures[figure]
    if (measured === undefined) return [`${figure}: has a floor, but is not measured`]
    return measured < value ? [`${figure}: ${measured.toFixed(2)} is below its floor ${value}`] : []
  })
}

/** The floors with every figure that was measured higher, rounded down to 0.1; none becomes lower. */
export function raiseFigures(floors: Floors, name: string, corpus: string, figures: Figures): Floors {
  const old = floors[name]?.floors ?? {}
  const raised = Object.entries(figures).map(([figure, measured]) => {
    const value = Math.max(old[figure]?.value ?? 0, Math.floor(measured * 10) / 10)
    return [figure, { value }] as const
  })
  return { ...floors, [name]: { gold: corpus, floors: { ...old, ...Object.fromEntries(raised) } } }
}
