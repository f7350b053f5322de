/**
 * Cuts JSON into its values as it comes: the elements of a list, or values one after another, so that a list of any length takes no more
 * memory than its longest element, and a broken element costs no other. What is cut out is parsed by `JSON.parse`.
 */

/** One value as it is written; or none where it is longer than the cap. */
export interface JsonPiece {
  readonly json?: string
  /** Set where the text ends inside the value. */
  readonly isCut?: true
}

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13)
const [comma, listOpen, listClose, objectOpen, objectClose, quote, backslash] = [44, 91, 93, 123, 125, 34, 92]

class Scanner {
  text = ''
  /** How far the text was looked at. */
  #at = 0
  #inList = false
  /** Where the value begins that is being read; −1 between values. */
  #start = -1
  #depth = 0
  #inString = false
  #isTooLong = false
  readonly #longest: number

  constructor(longest: number) {
    this.#longest = longest
  }

  *scan(isLast: boolean): Iterable<JsonPiece> {
    for (; this.#at < this.text.length; this.#at += 1) {
      const unit = this.text.charCodeAt(this.#at)
      if (this.#start < 0) this.#begin(unit)
      else if (this.#inString) this.#readString(unit)
      else {
        const end = this.#endBy(unit)
        if (end >= 0) yield this.#finish(end)
      }
      this.#checkLength()
    }
    if (isLast && this.#start >= 0) yield { ...this.#finish(this.text.length), isCut: true }
    this.#forget()
  }

  /** Between values: what begins one, or the list around them. */
  #begin(unit: number): void {
    if (isSpace(unit) || unit === comma) return
    if (unit === listOpen && !this.#inList) this.#inList = true
    else if (unit === listClose && this.#inList) this.#inList = false
    else {
      this.#start = this.#at
      this.#depth = unit === objectOpen || unit === listOpen ? 1 : 0
      this.#inString = unit === quote
    }
  }

  #readString(unit: number): void {
    if (unit === backslash) this.#at += 1
    else if (unit === quote) this.#inString = false
  }

  /** Where the value ends, if it does with this character; else −1. */
  #endBy(unit: number): number {
    if (unit === quote) this.#inString = true
    else if (unit === objectOpen || unit === listOpen) {
      // `1{`: what cannot stand inside a number or word begins the next value.
      if (this.#depth === 0) {
        this.#at -= 1
        return this.#at + 1
      }
      this.#depth += 1
    } else if (unit === objectClose || unit === listClose) {
      if (this.#depth === 0) {
        this.#at -= 1
        return this.#at + 1
      }
      this.#depth -= 1
      if (this.#depth === 0) return this.#at + 1
    } else if (this.#depth === 0 && (unit === comma || isSpace(unit))) return this.#at
    return -1
  }

  #finish(end: number): JsonPiece {
    const isTooLong = this.#isTooLong || end - this.#start > this.#longest
    const json = isTooLong ? undefined : this.text.slice(this.#start, end)
    this.#start = -1
    this.#isTooLong = false
    this.#inString = false
    return json === undefined ? {} : { json }
  }

  #checkLength(): void {
    if (this.#start >= 0 && this.#at - this.#start > this.#longest) this.#isTooLong = true
  }

  /** Keeps only what may still be needed. */
  #forget(): void {
    const keep = this.#start < 0 || this.#isTooLong ? Math.min(this.#at, this.text.length) : this.#start
    this.text = this.text.slice(keep)
    this.#at -= keep
    if (this.#start >= 0) this.#start = 0
  }
}

/** How many characters are gathered before they are looked at. */
const looksAfter = 65_536

/** The values of JSON; one longer than the cap is passed over. */
export async function* jsonValues(pieces: AsyncIterable<string>, longest: number): AsyncIterable<JsonPiece> {
  const scanner = new Scanner(longest)
  let waiting = ''
  for await (const piece of pieces) {
    waiting += piece
    if (waiting.length < looksAfter) continue
    scanner.text += waiting
    waiting = ''
    yield* scanner.scan(false)
  }
  scanner.text += waiting
  yield* scanner.scan(true)
}

/** The lines of JSON lines, without empty ones; a line longer than the cap is passed over. */
export async function* jsonLines(pieces: AsyncIterable<string>, longest: number): AsyncIterable<JsonPiece> {
  let line = ''
  let isTooLong = false
  const add = (part: string): void => {
    if (line.length + part.length > longest) isTooLong = true
    line = isTooLong ? '' : line + part
  }
  const finish = (): JsonPiece | undefined => {
    const piece = isTooLong ? {} : { json: line }
    const isEmpty = !isTooLong && line.trim() === ''
    line = ''
    isTooLong = false
    return isEmpty ? undefined : piece
  }
  for await (const piece of pieces) {
    let at = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', at)) {
      add(piece.slice(at, end))
      at = end + 1
      const found = finish()
      if (found) yield found
    }
    add(piece.slice(at))
  }
  const last = finish()
  if (last) yield last
}
