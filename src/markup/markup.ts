/** HTML to text in one pass, with the way back to the markup. */
import type { Capture } from '../model/capture.js'
import type { Problem } from '../model/evidence.js'
import type { Layout } from '../model/layout.js'
import { readFacts } from './facts.js'
import { longestJsonLd } from './jsonLd.js'
import { mostMarks } from './marks.js'
import { Page } from './page.js'
import { readReservations } from './reservations.js'

/** What a page holds: its text, the way back, its skeleton, and what it says of itself. */
export interface Markup {
  readonly text: string
  /** See `Origin.map`. */
  readonly map: readonly number[]
  readonly layout: Layout
  readonly facts: NonNullable<Capture['facts']>
  readonly reservations: NonNullable<Capture['reservations']>
  /** Caps that were reached: depth, attributes, elements, length. */
  readonly problems: readonly Problem[]
}

/** A page whose text is shorter than this may have put its article into `noscript`. */
const hardlyText = 200

/**
 * Reads a decoded page. The text is what a browser's `innerText` would give, without the page's style sheets: white space folded, one
 * block a line, an empty line around paragraphs. What is not shown is no text: scripts, styles, forms' fields, drawings, hidden elements.
 * Never throws; linear in the page; every cap that was reached is a problem. `url` is the address that the page was taken from.
 */
export function readMarkup(html: string, url?: string): Markup {
  let page = readPage(html, false)
  if (page.writer.length < hardlyText && /<noscript/iu.test(html)) {
    const other = readPage(html, true)
    if (other.writer.length >= hardlyText) page = other
  }
  const { writer, stack, problems, marks, references } = page
  const { text, map } = writer
  const layout = { elements: stack.layout, blocks: writer.blocks }
  const facts = readFacts({ html, text, layout, map, marks, references, url })
  return {
    text,
    map,
    layout,
    facts,
    reservations: readReservations(marks.sayings),
    problems: [...problems, ...passedOver(page)],
  }
}

/** What a page says of itself has caps of its own. */
function passedOver({ marks }: Page): readonly Problem[] {
  const jsonLd = marks.jsonLd.reduce((sum, [start, end]) => sum + end - start, 0)
  const told: (readonly [rule: string, message: string])[] = [
    ...(marks.full
      ? [['markup/marks', `the page has more than ${mostMarks} meta, link and marked elements`] as const]
      : []),
    ...(jsonLd > longestJsonLd
      ? [['markup/json-ld', `the page has more than ${longestJsonLd} characters of JSON-LD`] as const]
      : []),
  ]
  return told.map(([rule, message]) => ({
    rule,
    weight: 'warning',
    message: `${message}: what follows them is passed over`,
  }))
}

function readPage(html: string, readsNoscript: boolean): Page {
  const page = new Page(html, readsNoscript)
  page.read()
  return page
}
