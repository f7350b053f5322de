/** The open elements around a place in the page, at most `deepest` of them, with the end tags that HTML lets authors leave out. */
import type { LayoutElement } from '../model/layout.js'
import { type ElementKind, paragraph } from './elements.js'
import type { Item, Scope } from './marks.js'

/** How many elements may stand in one another; what is opened further in is read as if it were part of the innermost. */
export const deepest = 256

export interface OpenElement {
  readonly kind: ElementKind
  /** Whether it or an element around it is not shown. */
  readonly unseen: boolean
  readonly foreign: boolean
  /** An anchor that leads somewhere. */
  readonly linked: boolean
  /** Where the values stand that it is known by: start, end, start, end. */
  readonly names: readonly number[]
  /** The innermost element around it that has lines of its own. */
  readonly around: OpenElement | undefined
  /** What it is as a property of a thing. */
  readonly item: Item | undefined
  /** The thing that properties inside it belong to. */
  readonly scope: Scope | undefined
  /** A script that holds JSON-LD. */
  readonly isJsonLd: boolean
  /** Its index in the layout, once it holds text; -1 before. */
  layout: number
}

/** The longest string of names. */
const longestNames = 200

const cellTags = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'caption', 'table'])
const lists = new Set(['ul', 'ol', 'menu', 'dir'])

/** Whether lines begin and end with the element. */
function hasLines(kind: ElementKind): boolean {
  return kind.standing > 0 || kind.cell === true
}

export class Stack {
  readonly layout: LayoutElement[] = []
  /** How many elements stand open inside the deepest that is kept. */
  #beyond = 0
  /** How many elements of a kind stand open. */
  readonly #counts = new Map<ElementKind, number>()
  readonly #open: OpenElement[] = []
  readonly #html: string
  readonly #left: (element: OpenElement) => void

  /** `left` is called for every element that ends, innermost first. */
  constructor(html: string, left: (element: OpenElement) => void) {
    this.#html = html
    this.#left = left
  }

  get top(): OpenElement | undefined {
    return this.#open[this.#open.length - 1]
  }

  /** Whether an element that is opened now would be kept. */
  get isFull(): boolean {
    return this.#open.length >= deepest
  }

  push(element: OpenElement): void {
    if (this.isFull) this.#beyond += 1
    else {
      this.#open.push(element)
      this.#counts.set(element.kind, (this.#counts.get(element.kind) ?? 0) + 1)
    }
  }

  /** Ends what a start tag of this kind ends: a paragraph, the list's item before it, the cells of the row before. */
  endImplied(kind: ElementKind): void {
    if (this.#beyond > 0) return
    if (kind.endsParagraph) this.#cut(this.#find(paragraph))
    if (!kind.ends) return
    const isEnded = (at: number): boolean => kind.ends!.includes(this.#open[at]!.kind.tag)
    let at = this.#open.length - 1
    while (at >= 0 && !isEnded(at)) {
      const around = this.#open[at]!.kind
      if (around.wall || kind.within?.includes(around.tag)) return
      at -= 1
    }
    // A row ends the cell before it and the row around that.
    while (at > 0 && isEnded(at - 1)) at -= 1
    this.#cut(at)
  }

  /** An end tag. Returns false where no element of this name stands open for it. */
  end(kind: ElementKind): boolean {
    if (this.#beyond > 0) {
      this.#beyond -= 1
      return true
    }
    const at = this.#find(kind)
    if (at < 0) return false
    if (kind.endsAlone) this.#leave(this.#open.splice(at, 1)[0]!)
    else this.#cut(at)
    return true
  }

  /** Ends everything. */
  endAll(): void {
    this.#cut(0)
  }

  /** The innermost open element that has lines of its own. */
  get lines(): OpenElement | undefined {
    const { top } = this
    return top && !hasLines(top.kind) ? top.around : top
  }

  /** The layout's index of the innermost element with lines of its own; with `row`, of the row of the table around it. */
  holder(row: boolean): number {
    let holder = this.lines
    while (row && holder && holder.kind.tag !== 'tr') holder = holder.around
    return holder ? this.#place(holder) : this.#outermost()
  }

  /** Where the element stands that an end tag of this kind would end; -1 for none within its walls. */
  #find(kind: ElementKind): number {
    if (!this.#counts.get(kind)) return -1
    const passesCells = cellTags.has(kind.tag)
    const isItem = kind.tag === 'li'
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const around = this.#open[at]!.kind
      if (around === kind) return at
      if (around.wall && !(passesCells && around.tag !== 'table')) return -1
      if (kind.inline && around.standing > 0) return -1
      if (isItem && lists.has(around.tag)) return -1
    }
    return -1
  }

  #cut(at: number): void {
    if (at < 0) return
    while (this.#open.length > at) this.#leave(this.#open.pop()!)
  }

  #leave(element: OpenElement): void {
    this.#counts.set(element.kind, this.#counts.get(element.kind)! - 1)
    this.#left(element)
  }

  #outermost(): number {
    if (this.layout.length === 0) this.layout.push({ parent: -1, tag: 'body', names: '' })
    return 0
  }

  /** The layout's index of an open element; it and those with lines of their own around it get one. */
  #place(element: OpenElement): number {
    const unplaced: OpenElement[] = []
    let at: OpenElement | undefined = element
    for (; at && at.layout < 0; at = at.around) unplaced.push(at)
    let parent = at?.layout ?? -1
    for (const one of unplaced.reverse()) {
      one.layout = this.layout.length
      this.layout.push({ parent, tag: one.kind.tag, names: this.#namesOf(one) })
      parent = one.layout
    }
    return parent
  }

  #namesOf({ names }: OpenElement): string {
    let words = ''
    for (let at = 0; at < names.length && words.length < longestNames; at += 2) {
      const start = names[at]!
      const value = this.#html.slice(start, Math.min(names[at + 1]!, start + longestNames)).trim()
      if (value !== '') words += (words === '' ? '' : ' ') + value
    }
    return words.slice(0, longestNames).toLowerCase().replace(/\s+/gu, ' ').trim()
  }
}
