/** Figures that others published or that were measured elsewhere on all 181 pages; here only to be printed beside ours. */

export interface PublishedRow {
  readonly name: string
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly exact: number
  /** Pages per CPU-second on another machine, where it was measured. */
  readonly speed?: number
}

/** The table of the benchmark, its outputs scored again with its own script; with a speed where the program was run from memory. */
export const published: readonly PublishedRow[] = [
  { name: 'AutoExtract (commercial)', f1: 97, precision: 98.4, recall: 95.6, exact: 47 },
  { name: 'rs_trafilatura', f1: 97, precision: 95.1, recall: 99, exact: 28.7 },
  { name: 'go_trafilatura', f1: 96, precision: 94, recall: 98, exact: 28.7 },
  { name: 'trafilatura 2.2.0, fast', f1: 95.8, precision: 94.2, recall: 97.4, exact: 30.4, speed: 48 },
  { name: 'rs-trafilatura 0.2.0 for Node', f1: 95.7, precision: 92.7, recall: 99, exact: 24.9, speed: 97 },
  { name: 'Readability + linkedom', f1: 95.2, precision: 91.8, recall: 98.8, exact: 18.2, speed: 39 },
  { name: 'newspaper4k', f1: 94.9, precision: 96.4, recall: 93.4, exact: 32.6 },
]
