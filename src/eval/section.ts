/** One table of `npm run eval -- reading` or `-- cleaning`: what it measures, on which corpus, and the figures that floors hold. */

/** A figure from 0 to 100, in percent (F1, precision, recall, accuracy), to one decimal place when printed. */
export type Figures = { readonly [name: string]: number }

/**
 * What is measured of the machine too: speed, time, memory. It is aimed at on a quiet machine and held with slack, so that a busy one
 * does not fail; no floor, for it does not rise with every lucky run.
 */
export interface Goal {
  readonly name: string
  readonly measured: number
  readonly unit: string
  /** More than this is wanted, or less. */
  readonly wants: 'more' | 'less'
  /** What is aimed at, and what is held by `--check`. */
  readonly aim: number
  readonly held: number
}

export interface SectionResult {
  /** Names the section and, where there are several, the reader: `polnear/quick`. Its floors stand under this name. */
  readonly name: string
  /** SHA-256 of the corpus file that was measured. */
  readonly corpus: string
  /** What floors hold: they may only rise. */
  readonly figures: Figures
  readonly goals?: readonly Goal[]
  /** The table for a person, a line each. */
  readonly lines: readonly string[]
}

/** How to measure. Floors hold for the corpus and the inputs that are taken without any of these. */
export interface SectionOptions {
  /** Another split of the corpus than the one that floors hold, where it has splits. */
  readonly split?: string | undefined
  /** Other generated inputs, where a section generates some. */
  readonly seed?: number | undefined
  /** All the inputs of a section that takes a sample of them otherwise. */
  readonly full?: boolean | undefined
}

/** Measures one topic. `folder` holds `data/`; nothing comes back where the corpus is not there. */
export type Section = (
  folder: string,
  options?: SectionOptions,
) => readonly SectionResult[] | Promise<readonly SectionResult[]>

export type Sections = { readonly [name: string]: Section }
