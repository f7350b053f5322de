/**
 * What the engine itself finds, without a row of any language: by the place of a line, by a table of names, by folding what
 * was read. Its id stands as `by` or `rule` in the record like that of a row.
 */
export interface StepRule {
  readonly id: string
  /** In words what is looked for. */
  readonly match: string
  readonly because: string
  /** An example, in words. */
  readonly yes: string
}
