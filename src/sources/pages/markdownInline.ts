/** What stands inside a block of Markdown: emphasis, links, code and the like; what of it is shown, and what are only marks. */
import type { References } from '../../markup/entities.js'
import type { Stretch } from './markdownBlocks.js'

export type Shown =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  /** A line break of the source inside a paragraph: a space. A hard one is a line break of the text. */
  | { readonly kind: 'soft'; readonly start: number; readonly end: number }
  | { readonly kind: 'hard'; readonly start: number; readonly end: number }
  /** Characters that a reference such as `&amp;` stands for. */
  | { readonly kind: 'reference'; readonly start: number; readonly end: number; readonly reads: string }
  | { readonly kind: 'link'; readonly turn: 1 | -1 }
  | { readonly kind: 'emphasis'; readonly turn: 1 | -1 }

interface Mark {
  /** What it is shown as while nothing matches it; `none` is not shown. */
  kind: Shown['kind'] | 'none'
  readonly start: number
  readonly end: number
  readonly turn: 1 | -1
  readonly reads: string
  /** Of an opening bracket. */
  isPicture?: boolean
  /** Of the end of a picture: the place of its beginning, so that pictures in pictures are passed over once. */
  from?: number
}

const isSpace = (unit: string | undefined): boolean => unit === undefined || /\s/u.test(unit)
const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit)

/** The longest address or title inside a link's parentheses. */
const longestTarget = 2000

/** Where a link's target in parentheses ends, after the `)`; −1 where there is none. */
function endOfTarget(text: string, at: number, limit: number): number {
  let depth = 0
  let inTitle = ''
  for (let index = at + 1; index < Math.min(limit, at + longestTarget); index += 1) {
    const unit = text[index]!
    if (inTitle !== '') {
      if (unit === inTitle) inTitle = ''
    } else if ((unit === '"' || unit === "'") && isSpace(text[index - 1])) inTitle = unit
    else if (unit === '(') depth += 1
    else if (unit === ')') {
      if (depth === 0) return index + 1
      depth -= 1
    } else if (unit === '[' || unit === ']') return -1
  }
  return -1
}

/** Reads the lines of one block. Linear: brackets and emphasis are matched with stacks. */
export class Inline {
  readonly #text: string
  readonly #addresses: ReadonlySet<string>
  readonly #marks: Mark[] = []
  /** Places in `#marks` of brackets that may still become links. */
  readonly #brackets: number[] = []
  /** Places in `#marks` of emphasis that may still be closed, by its characters. */
  readonly #openers = new Map<string, number[]>()

  readonly #references: References

  constructor(text: string, addresses: ReadonlySet<string>, references: References) {
    this.#text = text
    this.#addresses = addresses
    this.#references = references
  }

  read(lines: readonly Stretch[]): readonly Shown[] {
    for (const [index, [start, end]] of lines.entries()) {
      const next = lines[index + 1]
      const words = this.#text.slice(start, end)
      const bare = start + words.trimEnd().length
      const isHard = next !== undefined && (words.endsWith('  ') || words.endsWith('\\'))
      this.#line(start, words.endsWith('\\') && next ? bare - 1 : bare)
      if (next) this.#push(isHard ? 'hard' : 'soft', bare, next[0])
    }
    return this.#marks.flatMap(mark => (mark.kind === 'none' ? [] : [mark as Shown]))
  }

  #push(kind: Mark['kind'], start: number, end: number, turn: 1 | -1 = 1, reads = ''): number {
    return this.#marks.push({ kind, start, end, turn, reads }) - 1
  }

  #line(start: number, end: number): void {
    let at = start
    let from = start
    /** Runs of backticks that nothing closes in this line. */
    const unclosed = new Set<string>()
    const flush = (until: number, next: number): void => {
      if (until > from) this.#push('text', from, until)
      from = next
      at = next
    }
    while (at < end) {
      const unit = this.#text[at]!
      const next = this.#text[at + 1]
      if (unit === '\\' && next !== undefined && at + 1 < end && /[!-/:-@[-`{-~]/u.test(next)) {
        flush(at, at + 1)
        at += 1
      } else if (unit === '`') {
        const ticks = /^`+/u.exec(this.#text.slice(at, Math.min(end, at + 100)))![0]
        const close = unclosed.has(ticks) ? -1 : this.#text.indexOf(ticks, at + ticks.length)
        if (close < 0 || close >= end) {
          unclosed.add(ticks)
          at += ticks.length
        } else {
          flush(at, at + ticks.length)
          at = close
          flush(close, close + ticks.length)
        }
      } else if (unit === '*' || unit === '_' || (unit === '~' && next === '~'))
        at = this.#emphasis(at, end, flush)
      else if (unit === '[' || (unit === '!' && next === '[')) {
        const length = unit === '!' ? 2 : 1
        flush(at, at + length)
        const mark = this.#push('text', at - length, at)
        this.#marks[mark]!.isPicture = length === 2
        this.#brackets.push(mark)
      } else if (unit === ']') {
        const after = this.#bracket(at, end)
        if (after > 0) {
          flush(at, after)
          this.#close()
        } else at += 1
      } else if (unit === '<') {
        const inner =
          /^<(?:(https?:\/\/[^\s<>]{1,2000}|[^\s<>@]{1,100}@[^\s<>]{1,100})|\/?[a-z][^<>]{0,2000}|!--[^<]{0,2000}?--)>/iu.exec(
            this.#text.slice(at, Math.min(end, at + 2010)),
          )
        if (!inner) at += 1
        else if (inner[1] === undefined) flush(at, at + inner[0].length)
        else {
          flush(at, at + 1)
          at += inner[1].length
          flush(at, at + 1)
        }
      } else if (unit === '&') {
        const reference = this.#references.at(this.#text, at, end)
        if (reference) {
          flush(at, at + reference.length)
          this.#push('reference', at - reference.length, at, 1, reference.text)
        } else at += 1
      } else at += 1
    }
    flush(end, end)
  }

  /** A run of emphasis marks. Gives where to go on. */
  #emphasis(at: number, end: number, flush: (until: number, next: number) => void): number {
    const unit = this.#text[at]!
    let until = at
    while (until < end && this.#text[until] === unit) until += 1
    const [before, after] = [at === 0 ? undefined : this.#text[at - 1], this.#text[until]]
    const word = unit === '_'
    const opens = !isSpace(after) && until < end && !(word && isLetter(before))
    const closes = !isSpace(before) && !(word && isLetter(after))
    const run = this.#text.slice(at, until)
    const openers = this.#openers.get(run) ?? []
    const opener = closes ? openers.pop() : undefined
    if (opener === undefined && !opens) return until
    flush(at, until)
    const mark = this.#push(
      opener === undefined ? 'text' : 'emphasis',
      at,
      until,
      opener === undefined ? 1 : -1,
    )
    if (opener !== undefined) {
      this.#marks[opener]!.kind = 'emphasis'
    } else {
      openers.push(mark)
      this.#openers.set(run, openers)
    }
    return until
  }

  /** Where the link or picture ends whose bracket closes at `at`; 0 where it is none. */
  #bracket(at: number, end: number): number {
    if (this.#brackets.length === 0) return 0
    if (this.#text[at + 1] === '(') {
      const target = endOfTarget(this.#text, at + 1, end)
      if (target > 0) return target
    }
    const opener = this.#marks[this.#brackets.at(-1)!]!
    const label = this.#text.slice(opener.end, at)
    const named = /^\[([^\]]{0,200})\]/u.exec(this.#text.slice(at + 1, Math.min(end, at + 210)))
    if (named && this.#addresses.has((named[1] || label).toLowerCase())) return at + 1 + named[0].length
    if (label.length <= 200 && this.#addresses.has(label.toLowerCase())) return at + 1
    this.#brackets.pop()
    return 0
  }

  /** Makes a link of the last open bracket and all since; of a picture nothing is shown. */
  #close(): void {
    const opener = this.#brackets.pop()!
    const mark = this.#marks[opener]!
    if (mark.isPicture) {
      for (let index = this.#marks.length - 1; index >= opener; index -= 1) {
        const inside = this.#marks[index]!
        inside.kind = 'none'
        index = inside.from ?? index
      }
      this.#marks[this.#push('none', mark.end, mark.end)]!.from = opener
    } else {
      mark.kind = 'link'
      this.#push('link', mark.end, mark.end, -1)
    }
  }
}
