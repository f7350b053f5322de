/** The skeleton of a page: which elements hold its text. What the regions of an HTML page are found by. */

/** An element that holds text, or holds elements that do. */
export interface LayoutElement {
  /** Index of the element around it; -1 for the outermost. Always smaller than its own. */
  readonly parent: number
  /** Lower case: `div`, `p`, `li`. */
  readonly tag: string
  /** Its class, id, role, itemprop, data-component and aria-label words, lower case, separated by spaces; at most 200 characters. */
  readonly names: string
}

/** A block of the page: a line of the text. Blocks stand in order and do not overlap. */
export interface LayoutBlock {
  /** Offsets in the capture's text, [start, end), the line break after it left out. */
  readonly start: number
  readonly end: number
  /** Index of the innermost block-level element around it. */
  readonly element: number
  /** How many of its code units stand in links, in emphasis (`b`, `strong`, `em`, `i`), and in form controls (`button`, `label`, `option`). */
  readonly linked: number
  readonly emphasised: number
  readonly controls: number
  /** How many links it holds. */
  readonly links: number
}

export interface Layout {
  readonly elements: readonly LayoutElement[]
  readonly blocks: readonly LayoutBlock[]
}
