/** The steps of a table, whatever it is written in: one row, one capture. */
import { type Finding, lost, note, warning } from '../problems.js'
import { endPlace, type Input, type SourceProblem, type TakeOptions, type Taking } from '../source.js'
import type { Page } from '../wholePage.js'
import { Naming } from './naming.js'

/** A row that can be read, or what is wrong with it. */
export type Entry =
  | {
      /** Its id, or a name that it brings along. */
      readonly id?: string | undefined
      readonly name?: string | undefined
      readonly read: (name: string) => Page | Promise<Page>
    }
  | { readonly wrong: Finding }

export interface Table {
  readonly entries: AsyncIterable<Entry>
  /** What is known before the first row. */
  readonly findings: readonly Finding[]
  /** What is known after the last one: that the input broke off, that a column was passed over. */
  readonly endings: () => readonly { readonly finding: Finding; readonly weight: 'note' | 'warning' }[]
  /** How many bytes were read so far. */
  readonly done: () => number
}

/** How often one kind of problem is told for one table; after that it is counted. */
const mostTold = 20

/** Tells problems until there are too many of a kind. */
class Tally {
  readonly #counts = new Map<string, number>()

  tell(problems: readonly SourceProblem[]): readonly SourceProblem[] {
    return problems.filter(({ problem: { rule } }) => {
      const count = (this.#counts.get(rule) ?? 0) + 1
      this.#counts.set(rule, count)
      return count <= mostTold
    })
  }

  rest(name: string): readonly SourceProblem[] {
    return [...this.#counts]
      .filter(([, count]) => count > mostTold)
      .map(([rule, count]) =>
        note(name, {
          rule: 'more-of-the-same',
          message: `${rule} was found in ${count} rows; the first ${mostTold} are told`,
          hint: 'if it is all rows, the table itself may be at fault',
        }),
      )
  }
}

/** Takes a table row by row; the place is the number of the row. */
export async function* takeTable(
  input: Input,
  { entries, findings, endings, done }: Table,
  { after, signal }: TakeOptions,
): AsyncIterable<Taking> {
  if (after === endPlace || signal?.aborted) return
  const { name } = input
  const skip = /^\d+$/u.test(after ?? '') ? Number(after) : 0
  const naming = new Naming(name)
  const tally = new Tally()
  const step = { unit: 'bytes', ...(input.size === undefined ? {} : { total: input.size }) } as const
  const before = findings.map(finding => warning(name, finding))
  if (before.length > 0) yield { ...step, problems: before, place: String(skip), done: done() }
  let row = 0
  let captures = 0
  for await (const entry of entries) {
    row += 1
    const own =
      'wrong' in entry
        ? undefined
        : entry.name === undefined
          ? naming.of(entry.id, row)
          : naming.alone(entry.name, row)
    if (row <= skip) {
      captures += 1
      continue
    }
    if (signal?.aborted) return
    const { capture, problems } =
      'wrong' in entry
        ? { capture: undefined, problems: [lost(`${name}#${row}`, entry.wrong)] }
        : await entry.read(own!)
    if (capture) captures += 1
    const told = tally.tell(problems)
    if (!capture && told.length === 0) continue
    yield { ...step, ...(capture && { capture }), problems: told, place: String(row), done: done() }
  }
  if (signal?.aborted) return
  const last = [
    ...endings().map(({ finding, weight }) => (weight === 'note' ? note : warning)(name, finding)),
    ...tally.rest(name),
  ]
  if (captures === 0 && row === 0 && before.length + last.length === 0) {
    last.push(lost(name, { rule: 'empty', message: 'it holds no rows', hint: 'was it saved whole?' }))
  }
  if (last.length > 0) yield { ...step, problems: last, place: endPlace, done: done() }
}
