/** A trained reader of attributions. Its weights are given to it: it opens no file, and the same text gives the same spans. */
import type { Stretch, Tagging } from '../model/layers.js'

export interface Tagger {
  /** `quick` or `learned`. */
  readonly name: string
  /**
   * The attributions in the given paragraphs of a text, in the order of their cues. Paragraphs are stretches of `text` in
   * order, in UTF-16 code units; what lies between them is not read. Time is linear in their length.
   */
  readonly tag: (text: string, paragraphs: readonly Stretch[]) => readonly Tagging[]
}
