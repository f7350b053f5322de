/**
 * The contract of a stage, and the pipeline that chains stages. A stage is a pure function from the layers it reads
 * to the one layer that it writes; a stage before its input, or a second writer of a layer, does not compile.
 */
import type { Knowledge } from '../knowledge/knowledge.js'
import type { Language } from '../language/language.js'
import type { Article } from '../model/article.js'
import type { Problem } from '../model/evidence.js'
import type { Layer, Layers } from '../model/layers.js'

/** What every stage is given besides its layers. */
export interface Reading {
  readonly article: Article
  readonly language: Language
  readonly knowledge: Knowledge
  /** Trouble in the input goes here, with its place; a stage never throws for it. */
  readonly report: (problem: Problem) => void
}

export interface Stage<Reads extends Layer, Writes extends Layer> {
  readonly writes: Writes
  readonly reads: readonly Reads[]
  readonly run: (layers: Pick<Layers, Reads>, reading: Reading) => Layers[Writes]
}

export interface Pipeline<Has extends Layer> {
  /** Adds a stage. `Writes` must be new and every layer of `Reads` must be there. */
  readonly add: <Writes extends Layer>(
    stage: Writes extends Has ? never : Stage<Has, Writes>,
  ) => Pipeline<Has | Writes>
  readonly run: (reading: Reading) => Pick<Layers, Has>
}

function chain<Has extends Layer>(stages: readonly Stage<Layer, Layer>[]): Pipeline<Has> {
  return {
    add: stage => chain([...stages, stage as unknown as Stage<Layer, Layer>]),
    run: reading => {
      const layers: { [L in Layer]?: unknown } = {}
      for (const stage of stages) layers[stage.writes] = stage.run(layers as unknown as Layers, reading)
      return layers as unknown as Pick<Layers, Has>
    },
  }
}

/** An empty pipeline; `add` stages in the order of the flow. */
export function pipeline(): Pipeline<never> {
  return chain([])
}
