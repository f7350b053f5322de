/** The pass over a page: tags become the skeleton and the breaks of the text, and what is shown becomes the text. */
import { Tokenizer } from 'htmlparser2'
import type { Problem } from '../model/evidence.js'
import { type ElementKind, Kinds } from './elements.js'
import { References } from './entities.js'
import { Marks } from './marks.js'
import { deepest, type OpenElement, Stack } from './stack.js'
import { Attributes, askedNumber, maskOf } from './tags.js'
import { longestText, Writer } from './writer.js'

/** How many attributes of one tag are looked at. */
export const mostAttributes = 64
/** How many start tags of a page are read. */
export const mostTags = 200_000

const naming = maskOf('class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'aria-label')
const hiding = maskOf('hidden', 'aria-hidden', 'style')

const pass = (): void => {}

/** One pass over one page. */
export class Page {
  readonly writer = new Writer(row => this.stack.holder(row))
  readonly stack: Stack
  readonly marks: Marks
  readonly problems: Problem[] = []
  readonly #html: string
  readonly references = new References()
  readonly #attributes = new Attributes()
  readonly #tokenizer: Tokenizer
  readonly #readsNoscript: boolean

  readonly #kinds = new Kinds()
  #kind: ElementKind = this.#kinds.of('')
  #tags = 0
  #attributeCount = 0
  #asked = -1
  #valueStart = 0
  #hasBody = false
  #ampersand = -1

  constructor(html: string, readsNoscript: boolean) {
    this.#html = html
    this.#readsNoscript = readsNoscript
    this.marks = new Marks(html, this.references)
    this.stack = new Stack(html, element => this.#left(element))
    this.#tokenizer = new Tokenizer(
      { decodeEntities: false },
      {
        onopentagname: (start, end) => this.#startTag(start, end),
        onattribname: (start, end) => this.#startAttribute(start, end),
        onattribdata: start => {
          this.#valueStart = start
        },
        onattribend: (quote, end) => this.#endAttribute(end - (quote > 1 ? 1 : 0)),
        onopentagend: () => this.#open(false),
        onselfclosingtag: () => this.#open(true),
        onclosetag: (start, end) => this.#close(start, end),
        ontext: (start, end) => this.#text(start, end),
        isInForeignContext: () => this.stack.top?.foreign ?? false,
        onattribentity: pass,
        oncdata: pass,
        oncomment: pass,
        ondeclaration: pass,
        onend: pass,
        onprocessinginstruction: pass,
        ontextentity: pass,
      },
    )
  }

  read(): void {
    this.#tokenizer.write(this.#html)
    this.#tokenizer.end()
    this.stack.endAll()
    this.writer.end()
  }

  #startTag(start: number, end: number): void {
    this.#kind = this.#kinds.of(tagName(this.#html, start, end))
    this.#attributes.clear()
    this.#attributeCount = 0
    this.#tags += 1
    if (this.#tags > mostTags) {
      this.#stop('markup/tags', `the page has more than ${mostTags} tags: what follows them is not read`)
    }
  }

  #startAttribute(start: number, end: number): void {
    this.#attributeCount += 1
    this.#asked = -1
    if (this.#attributeCount > mostAttributes) {
      const message = `a tag has more than ${mostAttributes} attributes: the others are passed over`
      this.#report('markup/attributes', message)
    } else this.#asked = askedNumber(this.#html, start, end)
    this.#valueStart = -1
  }

  #endAttribute(end: number): void {
    if (this.#asked < 0) return
    const start = this.#valueStart < 0 ? end : this.#valueStart
    this.#attributes.add(this.#asked, start, end)
  }

  #open(closesItself: boolean): void {
    const kind = this.#kind
    const { tag } = kind
    if (tag === 'head' || (tag === 'body' && this.#hasBody)) return
    if (tag === 'body') this.#hasBody = true
    this.stack.endImplied(kind)
    const item = this.marks.see(tag, this.#attributes, this.stack.top?.scope, this.writer.length)
    if (tag === 'html') return
    if (tag === 'a' && this.writer.inside.linked > 0) this.stack.end(kind)
    const around = this.stack.top
    if (kind.isVoid) {
      if (around?.unseen) return
      if (tag === 'br') this.writer.lineBreak()
      else if (kind.standing > 0) this.writer.breakLine(kind.standing)
      return
    }
    if (closesItself && around?.foreign) return
    const element: OpenElement = {
      kind,
      unseen: around?.unseen === true || this.#isUnseen(kind),
      foreign: around?.foreign === true || kind.foreign === true,
      linked: tag === 'a' && this.#attributes.has('href'),
      names: this.#attributes.hasAny(naming) ? this.#attributes.places(naming) : [],
      around: this.stack.lines,
      item,
      scope: this.marks.scopeIn(this.#attributes, around?.scope),
      isJsonLd: tag === 'script' && this.marks.isJsonLd(this.#attributes),
      layout: -1,
    }
    this.#enter(element)
  }

  #enter(element: OpenElement): void {
    const { kind, unseen, linked } = element
    const { writer } = this
    if (!unseen) {
      if (kind.standing > 0) writer.breakLine(kind.standing)
      if (kind.cell) writer.nextCell()
    }
    if (this.stack.isFull) {
      const message = `elements stand in one another deeper than ${deepest}: what is further in is read without its structure`
      this.#report('markup/depth', message)
    } else {
      if (linked) {
        writer.inside.linked += 1
        writer.link += 1
      }
      if (kind.counts) writer.inside[kind.counts] += 1
      if (kind.keepsSpace) writer.keepsSpace += 1
    }
    this.stack.push(element)
  }

  #left({ kind, unseen, linked, item }: OpenElement): void {
    if (item) item.textEnd = this.writer.length
    if (linked) this.writer.inside.linked -= 1
    if (kind.counts) this.writer.inside[kind.counts] -= 1
    if (kind.keepsSpace) this.writer.keepsSpace -= 1
    if (kind.standing > 0 && !unseen) this.writer.breakLine(kind.standing)
  }

  #isUnseen(kind: ElementKind): boolean {
    if (kind.unseen) return !(kind.tag === 'noscript' && this.#readsNoscript)
    if (kind.opens && !this.#attributes.has('open')) return true
    // Scripts show a body that was hidden until they ran.
    if (kind.tag === 'body' || !this.#attributes.hasAny(hiding)) return false
    if (this.#attributes.has('hidden')) return true
    return this.#value('aria-hidden') === 'true' || hides(this.#value('style'))
  }

  #value(name: 'aria-hidden' | 'style'): string {
    const place = this.#attributes.place(name)
    return place ? this.#html.slice(place[0], Math.min(place[1], place[0] + longestStyle)).toLowerCase() : ''
  }

  #close(start: number, end: number): void {
    const tag = tagName(this.#html, start, end)
    if (tag === 'html' || tag === 'head' || tag === 'body') return
    if (tag === 'br') {
      this.writer.lineBreak()
      return
    }
    const kind = this.#kinds.of(tag)
    const ended = this.stack.end(kind)
    // A `</p>` without its beginning is an empty paragraph.
    if ((ended || tag === 'p') && !this.stack.top?.unseen) this.writer.breakLine(kind.standing)
  }

  #text(start: number, end: number): void {
    // The tokenizer gives −1 for an end tag that the page breaks off in: `</p ` at the very end.
    if (start < 0) return
    if (this.stack.top?.unseen) {
      this.#unseenText(this.stack.top, start, end)
      return
    }
    const { writer } = this
    // A byte order mark belongs to no page, and stays in the markup.
    let from = start === 0 && this.#html.charCodeAt(0) === 0xfeff ? 1 : start
    for (let at = this.#ampersandFrom(from); at < end; at = this.#ampersandFrom(Math.max(from, at + 1))) {
      const reference = this.references.at(this.#html, at, end)
      if (!reference) continue
      if (at > from) writer.write(this.#html, from, at)
      from = at + reference.length
      writer.writeReference(reference.text, at, from)
    }
    if (end > from) writer.write(this.#html, from, end)
    if (writer.full) {
      this.#stop(
        'markup/length',
        `the text of the page has more than ${longestText} characters: the rest is not read`,
      )
    }
  }

  /** The next ampersand from a place on. Places only rise, so the page is searched once. */
  #ampersandFrom(at: number): number {
    if (this.#ampersand < at) {
      const found = this.#html.indexOf('&', at)
      this.#ampersand = found < 0 ? Number.POSITIVE_INFINITY : found
    }
    return this.#ampersand
  }

  #unseenText(around: OpenElement, start: number, end: number): void {
    const { jsonLd, title } = this.marks
    if (around.kind.tag === 'title' && !title && !around.foreign) this.marks.title = [start, end]
    if (!around.isJsonLd) return
    const last = jsonLd[jsonLd.length - 1]
    // The text of one script may come in several pieces.
    if (last && last[1] === start) last[1] = end
    else jsonLd.push([start, end])
  }

  /** Says once that a cap was reached. */
  #report(rule: string, message: string): void {
    if (this.problems.some(problem => problem.rule === rule)) return
    this.problems.push({ rule, weight: 'warning', message })
  }

  #stop(rule: string, message: string): void {
    this.#report(rule, message)
    this.#tokenizer.pause()
  }
}

/** How much of a `style` attribute is looked at. */
const longestStyle = 500

function hides(style: string): boolean {
  const at = style.indexOf('display')
  return at >= 0 && /^display\s{0,3}:\s{0,3}none/u.test(style.slice(at, at + 20))
}

function tagName(html: string, start: number, end: number): string {
  const name = html.slice(start, Math.min(end, start + 40))
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at)
    if (unit >= 65 && unit <= 90) return name.toLowerCase()
  }
  return name
}
