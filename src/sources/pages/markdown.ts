/**
 * Markdown, as people keep articles in notes: the text as it is shown, without the marks, with the way back to them. Lines that were
 * wrapped become one; the front matter becomes facts.
 */
import { References } from '../../markup/entities.js'
import type { LayoutBlock, LayoutElement } from '../../model/layout.js'
import { captureOf } from '../captureOf.js'
import { decode } from '../decode.js'
import { originOf } from '../origin.js'
import { warning } from '../problems.js'
import { Cells } from '../rows/cells.js'
import { metadataOf } from '../rows/metadata.js'
import type { Format } from '../source.js'
import { onePage } from '../wholePage.js'
import { readFrontMatter } from './frontMatter.js'
import { cutMarkdown, type MarkdownBlock } from './markdownBlocks.js'
import { Inline, type Shown } from './markdownInline.js'

/** Which way of making text of Markdown this is; recorded with every capture. */
const extraction = 'markdown/1'

type Counts = { -readonly [key in 'linked' | 'emphasised' | 'links']: number }

/** Writes the text, the way back and the skeleton. */
class Writer {
  text = ''
  readonly map: number[] = []
  readonly elements: LayoutElement[] = [{ parent: -1, tag: 'body', names: '' }]
  readonly blocks: LayoutBlock[] = []
  readonly #source: string
  readonly #addresses: ReadonlySet<string>
  readonly #references = new References()
  #quote = 0
  #list = 0

  constructor(source: string, addresses: ReadonlySet<string>) {
    this.#source = source
    this.#addresses = addresses
  }

  block({ tag, lines, isQuoted }: MarkdownBlock): void {
    const shown = tag === 'pre' ? [] : new Inline(this.#source, this.#addresses, this.#references).read(lines)
    // A picture that stands alone shows nothing.
    if (tag !== 'pre' && !shown.some(({ kind }) => kind === 'text' || kind === 'reference')) {
      this.#list = 0
      return
    }
    this.#quote = isQuoted ? this.#quote || this.#element(0, 'blockquote') : 0
    this.#list = tag === 'li' ? this.#list || this.#element(this.#quote, 'ul') : 0
    const element = this.#element(this.#list || this.#quote, tag)
    if (this.text !== '') this.text += tag === 'li' && this.#follows(element) ? '\n' : '\n\n'
    if (tag === 'pre') {
      for (const [index, [start, end]] of lines.entries()) {
        if (index > 0) this.text += '\n'
        const from = this.text.length
        this.#write(start, end)
        this.#line(from, element, { linked: 0, emphasised: 0, links: 0 })
      }
    } else this.#prose(shown, element)
  }

  /** Whether the line before is an entry of the same list. */
  #follows(element: number): boolean {
    const before = this.blocks.at(-1)
    const parent = this.elements[element]!.parent
    return before !== undefined && this.elements[before.element]!.parent === parent && parent !== 0
  }

  #prose(all: readonly Shown[], element: number): void {
    let from = this.text.length
    let counts: Counts = { linked: 0, emphasised: 0, links: 0 }
    let [linked, emphasised] = [0, 0]
    for (const shown of all) {
      if (shown.kind === 'link') {
        linked += shown.turn
        if (shown.turn === 1) counts.links += 1
      } else if (shown.kind === 'emphasis') emphasised += shown.turn
      else if (shown.kind === 'hard') {
        this.#line(from, element, counts)
        this.text += '\n'
        from = this.text.length
        counts = { linked: 0, emphasised: 0, links: 0 }
      } else {
        const before = this.text.length
        if (shown.kind === 'text') this.#write(shown.start, shown.end)
        else this.#put(shown.kind === 'soft' ? ' ' : shown.reads, shown.start)
        if (linked > 0) counts.linked += this.text.length - before
        if (emphasised > 0) counts.emphasised += this.text.length - before
      }
    }
    this.#line(from, element, counts)
  }

  #element(parent: number, tag: string): number {
    return this.elements.push({ parent, tag, names: '' }) - 1
  }

  #line(start: number, element: number, counts: Counts): void {
    const end = this.text.length
    if (end > start) this.blocks.push({ start, end, element, ...counts, controls: 0 })
  }

  /** A stretch of the source as it stands. */
  #write(start: number, end: number): void {
    this.#put(this.#source.slice(start, end), start)
  }

  /** Characters that stand for the source from `start` on. */
  #put(words: string, start: number): void {
    if (words === '') return
    const { map } = this
    const delta = map.length === 0 ? Number.NaN : map.at(-1)! - map.at(-2)!
    if (start - this.text.length !== delta) map.push(this.text.length, start)
    this.text += words
  }
}

export interface Markdown {
  readonly text: string
  /** See `Origin.map`. */
  readonly map: readonly number[]
  readonly layout: { readonly elements: readonly LayoutElement[]; readonly blocks: readonly LayoutBlock[] }
}

/** The shown text of Markdown from `from` on. Linear; never throws. */
export function readMarkdown(source: string, from = 0): Markdown {
  const { blocks, addresses } = cutMarkdown(source, from)
  const writer = new Writer(source, addresses)
  for (const block of blocks) writer.block(block)
  const { text, map, elements } = writer
  return { text, map, layout: { elements, blocks: writer.blocks } }
}

export const markdown: Format = {
  name: 'markdown',
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  endings: ['.md', '.markdown'],
  take: onePage((bytes, input) => {
    const { name } = input
    const { text: source, charset, findings } = decode(bytes, { charset: input.charset })
    const front = readFrontMatter(source)
    const { facts, findings: more, ...known } = metadataOf(new Cells(front?.row ?? new Map()))
    const { text, map, layout } = readMarkdown(source, front?.end ?? (source.startsWith('\ufeff') ? 1 : 0))
    const origin = { ...originOf(bytes, charset), extraction, map }
    const capture = captureOf(input, { ...known, mediaType: 'text/markdown', text, facts, origin, layout })
    return { capture, problems: [...findings, ...more].map(finding => warning(name, finding)) }
  }),
}
