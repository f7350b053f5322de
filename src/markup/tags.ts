/** Which attributes of a tag are looked at, and how they are kept: as places in the markup, read only where somebody asks. */

/** The attributes that anything here asks for. */
export const asked = [
  'aria-hidden',
  'aria-label',
  'class',
  'content',
  'data-component',
  'data-testid',
  'datetime',
  'hidden',
  'href',
  'http-equiv',
  'id',
  'itemprop',
  'itemscope',
  'itemtype',
  'lang',
  'name',
  'open',
  'property',
  'rel',
  'role',
  'style',
  'type',
] as const
export type AskedName = (typeof asked)[number]

function keyOf(firstUnit: number, length: number): number {
  return (firstUnit | 32) * 32 + length
}

const byKey = new Map<number, number[]>()
asked.forEach((name, index) => {
  const key = keyOf(name.charCodeAt(0), name.length)
  byKey.set(key, [...(byKey.get(key) ?? []), index])
})

/** The number of an attribute's name in `asked`; -1 for one that nobody asks for. Most are told by their first letter and length. */
export function askedNumber(html: string, start: number, end: number): number {
  if (end - start > 14) return -1
  const candidates = byKey.get(keyOf(html.charCodeAt(start), end - start))
  if (!candidates) return -1
  for (const index of candidates) if (html.startsWith(asked[index]!, start)) return index
  const lower = html.slice(start, end).toLowerCase()
  return candidates.find(index => asked[index] === lower) ?? -1
}

/** The number of each name in `asked`. */
export const numberOf = Object.fromEntries(asked.map((name, index) => [name, index])) as {
  readonly [name in AskedName]: number
}

/** Where a value stands in the markup, [start, end). */
export type Place = readonly [start: number, end: number]

/** The asked attributes of one tag, as triples: number of the name, and where its value stands. */
export class Attributes {
  readonly #places: number[] = []
  #mask = 0

  add(number: number, start: number, end: number): void {
    this.#places.push(number, start, end)
    this.#mask |= 1 << number
  }

  clear(): void {
    this.#places.length = 0
    this.#mask = 0
  }

  has(name: AskedName): boolean {
    return (this.#mask & (1 << numberOf[name])) !== 0
  }

  /** Whether the tag has one of the names whose bits are set. */
  hasAny(mask: number): boolean {
    return (this.#mask & mask) !== 0
  }

  /** Where the value of the attribute stands (the first, where a tag has it twice). */
  place(name: AskedName): Place | undefined {
    if (!this.has(name)) return undefined
    const at = this.#index(numberOf[name])
    return [this.#places[at + 1]!, this.#places[at + 2]!]
  }

  /** The places of all values whose names' bits are set, in the order of the tag: start, end, start, end. */
  places(mask: number): readonly number[] {
    const found: number[] = []
    for (let at = 0; at < this.#places.length; at += 3) {
      if (mask & (1 << this.#places[at]!)) found.push(this.#places[at + 1]!, this.#places[at + 2]!)
    }
    return found
  }

  #index(number: number): number {
    let at = 0
    while (this.#places[at] !== number) at += 3
    return at
  }
}

/** The bits of names, for `hasAny` and `places`. */
export function maskOf(...names: readonly AskedName[]): number {
  return names.reduce((mask, name) => mask | (1 << numberOf[name]), 0)
}
