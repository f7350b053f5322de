/** One table of `npm run eval -- reading`: what it measures, on which corpus, and the figures that floors hold. */

/** A figure from 0 to 100, in percent (F1, precision, recall, accuracy), to one decimal place when printed. */
export type Figures = { readonly [name: string]: number }

export interface SectionResult {
  /** Names the section and, where there are several, the reader: `polnear/quick`. Its floors stand under this name. */
  readonly name: string
  /** SHA-256 of the corpus file that was measured. */
  readonly corpus: string
  /** What floors hold: they may only rise. */
  readonly figures: Figures
  /** The table for a person, a line each. */
  readonly lines: readonly string[]
}

/**
 * Measures one topic. `folder` holds `data/`; nothing comes back where the corpus is not there. `split` names another split of the
 * corpus than the one that floors hold, where it has splits.
 */
export type Section = (folder: string, split?: string) => readonly SectionResult[]
