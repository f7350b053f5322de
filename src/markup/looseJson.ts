/**
 * JSON as pages carry it: with comments, commas too many or too few, raw line breaks and quotation marks in strings, an end that was cut
 * off. Every value knows where it stands. Good JSON is read as `JSON.parse` would; from anything else comes what can be read.
 */

export type Loose = LooseText | LooseObject | LooseList

/** A string; or a number, `true`, `false`, `null` or any other bare word, as it is written. */
export interface LooseText {
  readonly kind: 'text'
  readonly text: string
  /** Whether it stood without quotation marks. */
  readonly bare: boolean
  readonly start: number
  readonly end: number
}

/** Entries in a map: `__proto__` is a key like any other. The first of a name counts. */
export interface LooseObject {
  readonly kind: 'object'
  readonly entries: ReadonlyMap<string, Loose>
  readonly start: number
  readonly end: number
}

export interface LooseList {
  readonly kind: 'list'
  readonly values: readonly Loose[]
  readonly start: number
  readonly end: number
}

/** Values that stand deeper than this are passed over. */
export const deepestJson = 32
/** Of one string only so much is kept: articles stand in these blocks whole. */
const longestString = 10_000

/** What may follow a comma between entries or values: `"key"`, `key:`, a number, a bracket. */
const opensEntry = /^(?:["{}[\]\d/,-]|(?:true|false|null)\b|[\w$@]{1,30}\s{0,5}:)/u

const escapes: { readonly [letter: string]: string } = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
}

/** Reads the objects and lists of `text` in [start, end): usually one, sometimes several one behind the other. */
export function readLooseJson(
  text: string,
  start: number,
  end: number,
): readonly (LooseObject | LooseList)[] {
  const reader = new Reader(text, start, end)
  const values: (LooseObject | LooseList)[] = []
  for (let value = reader.value(0); value; value = reader.value(0)) {
    if (value.kind !== 'text') values.push(value)
  }
  return values
}

class Reader {
  readonly #text: string
  readonly #end: number
  #at: number

  constructor(text: string, start: number, end: number) {
    this.#text = text
    this.#at = start
    this.#end = end
  }

  /** The next value; passes over what cannot begin one. */
  value(depth: number): Loose | undefined {
    for (;;) {
      this.#skip()
      if (this.#at >= this.#end) return undefined
      const unit = this.#text.charCodeAt(this.#at)
      if (unit === 123 || unit === 91) {
        if (depth >= deepestJson) return this.#passOver()
        return unit === 123 ? this.#object(depth) : this.#list(depth)
      }
      if (unit === 34) return this.#string()
      if (isBare(unit)) return this.#bare()
      this.#at += 1
    }
  }

  #object(depth: number): LooseObject {
    const start = this.#at
    const entries = new Map<string, Loose>()
    this.#at += 1
    for (;;) {
      const unit = this.#next()
      if (unit === -1 || unit === 125) break
      if (unit === 93) return { kind: 'object', entries, start, end: this.#at }
      if (unit !== 34 && !isBare(unit)) {
        this.#at += 1
        continue
      }
      const key = unit === 34 ? this.#string() : this.#bare()
      if (this.#next() !== 58) continue
      this.#at += 1
      const after = this.#next()
      if (after === 125 || after === 44) continue
      const value = this.value(depth + 1)
      if (value && !entries.has(key.text)) entries.set(key.text, value)
    }
    this.#at = Math.min(this.#end, this.#at + 1)
    return { kind: 'object', entries, start, end: this.#at }
  }

  #list(depth: number): LooseList {
    const start = this.#at
    const values: Loose[] = []
    this.#at += 1
    for (;;) {
      const unit = this.#next()
      if (unit === -1 || unit === 93) break
      if (unit === 125) return { kind: 'list', values, start, end: this.#at }
      if (unit === 44 || unit === 58) {
        this.#at += 1
        continue
      }
      const value = this.value(depth + 1)
      if (value) values.push(value)
    }
    this.#at = Math.min(this.#end, this.#at + 1)
    return { kind: 'list', values, start, end: this.#at }
  }

  /** What is nested too deep, to its closing bracket. */
  #passOver(): LooseList {
    const start = this.#at
    let open = 0
    do {
      const unit = this.#next()
      if (unit === 34) this.#string()
      else {
        if (unit === 123 || unit === 91) open += 1
        else if (unit === 125 || unit === 93) open -= 1
        this.#at += 1
      }
    } while (open > 0 && this.#at < this.#end)
    this.#at = Math.min(this.#at, this.#end)
    return { kind: 'list', values: [], start, end: this.#at }
  }

  #string(): LooseText {
    const start = this.#at + 1
    let words = ''
    let from = start
    let at = start
    for (; at < this.#end; at += 1) {
      const unit = this.#text.charCodeAt(at)
      if (unit === 34) {
        if (this.#endsString(at + 1)) break
      } else if (unit === 92 && at + 1 < this.#end) {
        words += this.#text.slice(from, at)
        const [character, length] = this.#escape(at + 1)
        words += character
        at += length
        from = at + 1
      }
    }
    if (words.length < longestString) words += this.#text.slice(from, Math.min(at, from + longestString))
    this.#at = Math.min(this.#end, at + 1)
    return {
      kind: 'text',
      text: words.slice(0, longestString),
      bare: false,
      start,
      end: Math.min(at, this.#end),
    }
  }

  /** The character of an escape whose letter stands at `at`, and how many code units it takes from there. */
  #escape(at: number): readonly [character: string, length: number] {
    const letter = this.#text[at]!
    if (letter === 'u') {
      const digits = this.#text.slice(at + 1, Math.min(at + 5, this.#end))
      if (/^[0-9a-f]{4}$/iu.test(digits)) return [String.fromCharCode(Number.parseInt(digits, 16)), 5]
    }
    return [escapes[letter] ?? letter, 1]
  }

  /** Whether a quotation mark before `at` ends its string: `"He said "no", and "yes" to it"` has four that do not. */
  #endsString(at: number): boolean {
    const next = this.#afterSpace(at)
    const mark = this.#text[next]
    if (next >= this.#end || this.#text.startsWith('\n', at)) return true
    if (mark !== ',') return mark !== undefined && ':]}/'.includes(mark)
    const behind = this.#afterSpace(next + 1)
    if (behind >= this.#end) return true
    return opensEntry.test(this.#text.slice(behind, Math.min(this.#end, behind + 40)))
  }

  /** Each run of white space is looked at by the two marks before it at most. */
  #afterSpace(at: number): number {
    let next = at
    while (next < this.#end && isSpace(this.#text.charCodeAt(next))) next += 1
    return next
  }

  #bare(): LooseText {
    const start = this.#at
    while (this.#at < this.#end && isBare(this.#text.charCodeAt(this.#at))) this.#at += 1
    const text = this.#text.slice(start, Math.min(this.#at, start + longestString))
    return { kind: 'text', text, bare: true, start, end: this.#at }
  }

  /** The code unit that stands next, white space and comments passed over; -1 at the end. */
  #next(): number {
    this.#skip()
    return this.#at < this.#end ? this.#text.charCodeAt(this.#at) : -1
  }

  #skip(): void {
    while (this.#at < this.#end) {
      const unit = this.#text.charCodeAt(this.#at)
      if (isSpace(unit)) this.#at += 1
      else if (this.#text.startsWith('//', this.#at)) this.#skipUntil('\n')
      else if (this.#text.startsWith('/*', this.#at)) this.#skipUntil('*/')
      else if (unit === 47) this.#at += 1
      else return
    }
  }

  #skipUntil(mark: string): void {
    const found = this.#text.slice(this.#at + 2, this.#end).indexOf(mark)
    this.#at = found < 0 ? this.#end : this.#at + 2 + found + mark.length
  }
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0xfeff
}

/** A letter, digit or mark of a number or a bare word. */
function isBare(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 43 ||
    unit === 45 ||
    unit === 46 ||
    unit === 64 ||
    unit === 95 ||
    unit === 36
  )
}
