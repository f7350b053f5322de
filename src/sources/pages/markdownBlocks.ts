/** Cuts a Markdown text into its blocks, line by line: headings, paragraphs, quotations, entries of lists, code. */

/** A stretch of the source, [start, end). */
export type Stretch = readonly [start: number, end: number]

export interface MarkdownBlock {
  readonly tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'li' | 'pre'
  /** Its lines, without the marks before them. */
  readonly lines: Stretch[]
  readonly isQuoted: boolean
}

export interface MarkdownBlocks {
  readonly blocks: readonly MarkdownBlock[]
  /** The names of addresses that the text lists: `[name]: https://…`, lower case. */
  readonly addresses: ReadonlySet<string>
}

const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)/u
const underline = /^ {0,3}(=+|-+)[ \t]*$/u
const fence = /^ {0,3}(`{3,}|~{3,})/u
const address = /^ {0,3}\[([^\]^][^\]]{0,200})\]:\s{0,9}\S+/u
const entry = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/u
const quoted = /^ {0,3}> ?/u

/** The most marks of quotation before a line that are taken off. */
const deepestQuote = 100

/** A line across the page: three or more of one mark, with spaces between them or not. */
function isRule(line: string): boolean {
  const marks = line.replace(/[ \t]/gu, '')
  return marks.length >= 3 && /^[-_*]/u.test(marks) && marks === marks[0]!.repeat(marks.length)
}

class Cutter {
  readonly blocks: MarkdownBlock[] = []
  readonly addresses = new Set<string>()
  #open: MarkdownBlock | undefined
  #fence = ''

  /** Reads one line, without its line break. */
  line(text: string, start: number): void {
    let at = 0
    if (this.#fence === '') {
      for (let depth = 0; depth < deepestQuote; depth += 1) {
        const mark = quoted.exec(text.slice(at, at + 5))?.[0].length ?? 0
        if (mark === 0) break
        at += mark
      }
    } else at = quoted.exec(text)?.[0].length ?? 0
    const isQuoted = at > 0
    const rest = text.slice(at)
    const opensFence = fence.exec(rest)?.[1]
    if (this.#fence !== '') {
      if (opensFence?.startsWith(this.#fence) && rest.trim() === opensFence) this.#fence = ''
      else this.#add('pre', start + at, start + text.length, isQuoted)
    } else if (opensFence !== undefined) {
      this.#fence = opensFence
      this.#open = undefined
    } else this.#prose(rest, start + at, isQuoted)
  }

  #prose(rest: string, start: number, isQuoted: boolean): void {
    const end = start + rest.trimEnd().length
    const open = this.#open
    const level = heading.exec(rest)
    const under = open?.tag === 'p' && open.isQuoted === isQuoted ? underline.exec(rest)?.[1] : undefined
    const named = address.exec(rest)?.[1]
    const listed = entry.exec(rest)?.[0]
    if (rest.trim() === '') this.#open = undefined
    else if (level) {
      const closing = /[ \t]#+[ \t]*$/u.exec(rest)
      const until = closing && closing.index >= level[0].length - 1 ? start + closing.index : end
      this.#open = undefined
      this.#add(`h${level[1]!.length}` as MarkdownBlock['tag'], start + level[0].length, until, isQuoted)
      this.#open = undefined
    } else if (under !== undefined) {
      this.blocks[this.blocks.length - 1] = { ...open!, tag: under.startsWith('=') ? 'h1' : 'h2' }
      this.#open = undefined
    } else if (isRule(rest)) this.#open = undefined
    else if (named !== undefined && open === undefined) this.addresses.add(named.toLowerCase())
    else if (listed !== undefined) {
      this.#open = undefined
      this.#add('li', start + listed.length, end, isQuoted)
    } else {
      const indent = rest.length - rest.trimStart().length
      const goesOn = open !== undefined && open.tag !== 'pre'
      this.#add(
        goesOn ? open.tag : 'p',
        start + indent,
        start + rest.length,
        isQuoted || (goesOn && open.isQuoted),
      )
    }
  }

  #add(tag: MarkdownBlock['tag'], start: number, end: number, isQuoted: boolean): void {
    if (this.#open?.tag === tag && this.#open.isQuoted === isQuoted) this.#open.lines.push([start, end])
    else {
      this.#open = { tag, lines: [[start, end]], isQuoted }
      this.blocks.push(this.#open)
    }
  }
}

/** The blocks of a text from `from` on. */
export function cutMarkdown(text: string, from: number): MarkdownBlocks {
  const cutter = new Cutter()
  for (let at = from; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const until = end < 0 ? text.length : end
    cutter.line(text.slice(at, until).replace(/\r$/u, ''), at)
    at = until + 1
  }
  return cutter
}
