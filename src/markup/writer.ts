/** Writes the text of a page: white space folded, one block a line, and for every character the way back to the markup. */
import type { LayoutBlock } from '../model/layout.js'

type Counted = 'linked' | 'emphasised' | 'controls'

/** The line that is being written. */
interface OpenBlock {
  readonly start: number
  element: number
  readonly counts: { [kind in Counted]: number }
  links: number
  /** The link that was counted last. */
  link: number
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit <= 13 && unit >= 9 && unit !== 11)
}

/** The most code units that the text of a page may have. */
export const longestText = 1_000_000

export class Writer {
  text = ''
  readonly map: number[] = []
  readonly blocks: LayoutBlock[] = []
  /** Whether `longestText` was reached; nothing more is written. */
  full = false

  /** Open elements of each kind around the place. */
  readonly inside: { -readonly [kind in Counted]: number } = { linked: 0, emphasised: 0, controls: 0 }
  /** Open elements that keep white space. */
  keepsSpace = 0
  /** Counts the links of the page, so that a link is counted once for each block that it runs through. */
  link = 0

  #length = 0
  #breaks = 0
  #lineBreaks = 0
  #tab = false
  /** Where in the markup the white space stands that is still to be written; -1 for none. */
  #space = -1
  /** Markup offset minus text offset of the run that is being written. */
  #delta = Number.NaN
  #open: OpenBlock | undefined
  readonly #holder: (spansCells: boolean) => number

  /** `holder` gives the layout index of the innermost block-level element around the place; of the row, where a line spans cells. */
  constructor(holder: (spansCells: boolean) => number) {
    this.#holder = holder
  }

  get length(): number {
    return this.#length
  }

  /** The block that follows stands on lines of its own (1), with an empty line before it (2). */
  breakLine(count: number): void {
    if (count > this.#breaks) this.#breaks = count
  }

  /** `<br>`: two of them are an empty line; one at the edge of a block is nothing. */
  lineBreak(): void {
    this.#lineBreaks += 1
  }

  nextCell(): void {
    this.#tab = true
  }

  /** Writes a run of the markup that holds neither tags nor references. */
  write(html: string, start: number, end: number): void {
    if (this.keepsSpace > 0) {
      this.#writeKept(html, start, end)
      return
    }
    let at = start
    while (at < end) {
      if (isSpace(html.charCodeAt(at))) {
        if (this.#space < 0) this.#space = at
        at += 1
        continue
      }
      const from = at
      at += 1
      while (at < end) {
        const unit = html.charCodeAt(at)
        if (unit > 32 || !isSpace(unit)) at += 1
        else if (unit === 32 && at + 1 < end && !isSpace(html.charCodeAt(at + 1))) at += 2
        else break
      }
      this.#put(html.slice(from, at), from)
    }
  }

  /** Writes the characters of a reference that stands in the markup at [start, end). */
  writeReference(characters: string, start: number, end: number): void {
    if (isSpace(characters.charCodeAt(0)) && this.keepsSpace === 0) {
      if (this.#space < 0) this.#space = start
      return
    }
    this.#put(characters, start)
    if (this.full) return
    // The place after the reference stands twice: once as its end, once as the beginning of what follows.
    this.map.push(this.#length, end)
    this.#delta = Number.NaN
  }

  /** Ends the line that is being written. */
  end(): void {
    const open = this.#open
    if (!open) return
    const { start, element, counts, links } = open
    this.blocks.push({ start, end: this.#length, element, ...counts, links })
    this.#open = undefined
  }

  #writeKept(html: string, start: number, end: number): void {
    let from = start
    for (let at = start; at <= end; at += 1) {
      if (at < end && html.charCodeAt(at) !== 10) continue
      const last = at > from && html.charCodeAt(at - 1) === 13 ? at - 1 : at
      if (last > from) this.#put(html.slice(from, last), from)
      if (at < end) this.lineBreak()
      from = at + 1
    }
  }

  /** The white space that stands before what is written next. */
  #gap(): string {
    if (this.#length === 0) return ''
    const breaks = Math.min(2, Math.max(this.#breaks, this.#lineBreaks))
    if (breaks > 0) return breaks === 1 ? '\n' : '\n\n'
    return this.#tab && this.#open ? '\t' : this.#space >= 0 ? ' ' : ''
  }

  #put(characters: string, at: number): void {
    if (this.full) return
    const gap = this.#gap()
    if (this.#length + gap.length + characters.length > longestText) {
      this.full = true
      return
    }
    if (gap === ' ') this.#append(' ', this.#space)
    else if (gap !== '') this.#append(gap, Number.NaN)
    if (gap.startsWith('\n')) this.#endLineBefore(gap.length)
    else if (gap === '\t' && this.#open) this.#open.element = this.#holder(true)
    this.#breaks = 0
    this.#lineBreaks = 0
    this.#tab = false
    this.#space = -1
    if (!this.#open) {
      const counts = { linked: 0, emphasised: 0, controls: 0 }
      this.#open = { start: this.#length, element: this.#holder(false), counts, links: 0, link: 0 }
    }
    this.#append(characters, at)
    this.#count(this.#open, characters.length)
  }

  #endLineBefore(gap: number): void {
    this.#length -= gap
    this.end()
    this.#length += gap
  }

  #count(open: OpenBlock, units: number): void {
    const { linked, emphasised, controls } = this.inside
    if (linked > 0) {
      open.counts.linked += units
      if (open.link !== this.link) open.links += 1
      open.link = this.link
    }
    if (emphasised > 0) open.counts.emphasised += units
    if (controls > 0) open.counts.controls += units
  }

  #append(characters: string, at: number): void {
    if (at - this.#length !== this.#delta && !Number.isNaN(at)) {
      this.#delta = at - this.#length
      this.map.push(this.#length, at)
    }
    this.text += characters
    this.#length += characters.length
  }
}
