/** How far a run is. */
export interface Step {
  /** `taking in`, `reading`, `asking`, `fetching`. */
  readonly step: string
  readonly done: number
  readonly total?: number | undefined
  readonly unit: 'articles' | 'bytes' | 'feeds' | 'files' | 'pages'
  /** How many articles came of it so far, where `unit` counts something else. */
  readonly articles?: number | undefined
  /** What is at hand: a file's name, an address. */
  readonly name?: string | undefined
}
