/** Character references: `&amp;`, `&#8217;`, `&#x2019;`, and those that pages write without the semicolon. */
import { Tokenizer } from 'htmlparser2'

/** The characters that a reference stands for, and how many code units of the markup it takes. */
export interface Reference {
  readonly text: string
  readonly length: number
}

/** The longest name of the HTML Standard has 32 code units with `&` and `;`. Numbers may be padded with zeros. */
const longest = 40

const pass = (): void => {}

/**
 * Reads references of one page with the tokenizer of htmlparser2, which knows the names and the numbers that mean Windows-1252.
 * Each spelling is decoded once. Returns none where `&` is only an ampersand.
 */
export class References {
  readonly #known = new Map<string, Reference | undefined>()
  #text = ''
  #length = 0
  readonly #tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontextentity: (point, end) => {
        this.#text += String.fromCodePoint(point)
        this.#length = end
      },
      onattribdata: pass,
      onattribentity: pass,
      onattribend: pass,
      onattribname: pass,
      oncdata: pass,
      onclosetag: pass,
      oncomment: pass,
      ondeclaration: pass,
      onend: pass,
      onopentagend: pass,
      onopentagname: pass,
      onprocessinginstruction: pass,
      onselfclosingtag: pass,
      ontext: pass,
    },
  )

  /** The reference that begins with the ampersand at `at`. */
  at(html: string, at: number, until: number): Reference | undefined {
    const limit = Math.min(until, at + longest)
    let end = at + 1
    if (html.charCodeAt(end) === 35) end += 1
    while (end < limit && isAlphanumeric(html.charCodeAt(end))) end += 1
    if (end < at + 3) return undefined
    if (html.charCodeAt(end) === 59 && end < until) end += 1
    else if (end === at + longest) return undefined
    const spelling = html.slice(at, end)
    if (this.#known.has(spelling)) return this.#known.get(spelling)
    const reference = this.#decode(spelling)
    this.#known.set(spelling, reference)
    return reference
  }

  /** An attribute's value. There `&copy=1` is part of an address and no reference. */
  attribute(html: string, start: number, until: number): string {
    let text = ''
    let from = start
    for (let at = start; at < until; at += 1) {
      if (html.charCodeAt(at) !== 38) continue
      const reference = this.at(html, at, until)
      if (!reference) continue
      const after = at + reference.length
      const next = html.charCodeAt(after)
      const open = html.charCodeAt(after - 1) !== 59
      if (open && after < until && (next === 61 || isAlphanumeric(next))) continue
      text += html.slice(from, at) + reference.text
      from = after
      at = after - 1
    }
    return text + html.slice(from, until)
  }

  #decode(spelling: string): Reference | undefined {
    this.#text = ''
    this.#length = 0
    this.#tokenizer.reset()
    this.#tokenizer.write(spelling)
    this.#tokenizer.end()
    return this.#length > 0 ? { text: this.#text, length: this.#length } : undefined
  }
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)
}
