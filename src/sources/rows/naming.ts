/** Names of the captures of one table: the file's, and the row's id or number. */

/** How many names are remembered. Beyond it an id carries the number of its row, so that memory stays bounded. */
const mostRemembered = 1_000_000

/** The longest id that a name takes over. */
const longestId = 200

export class Naming {
  readonly #input: string
  readonly #taken = new Set<string>()

  constructor(input: string) {
    this.#input = input
  }

  /** The name of a row: `table.csv#17` by its number, `table.csv#a-17` by its id; an id that came before has the row beside it. */
  of(id: string | undefined, row: number): string {
    return this.alone(`${this.#input}#${id?.slice(0, longestId) ?? row}`, row)
  }

  /** The name, or where it came before, the name with the row beside it. */
  alone(name: string, row: number): string {
    let free = name
    while (this.#taken.has(free) || (this.#taken.size >= mostRemembered && free === name)) {
      free = `${free} (row ${row})`
    }
    if (this.#taken.size < mostRemembered) this.#taken.add(free)
    return free
  }
}
