/**
 * What news agencies send: NITF (IPTC 3.x), and NewsML-G2 and NewsML 1.2 around NITF or XHTML. The body is written again as HTML, which
 * is read as all HTML is.
 */
import type { Fact } from '../../model/capture.js'
import type { Finding } from '../problems.js'
import { type Attributes, localName, walkXml, type XmlCaps } from '../xml/walk.js'

export interface NewsItem {
  /** What identifies it: the agency's own id. */
  readonly id?: string
  readonly html: string
  /** Outside the body, in the order of the item. */
  readonly sayings: readonly Saying[]
}

export interface Saying {
  readonly about: Fact['about'] | 'url'
  readonly words: string
  /** The element, or its attribute: `newsItem.headline`. */
  readonly where: string
}

/** Elements whose words say something of the item. */
const saidBy: { readonly [element: string]: Saying['about'] } = {
  headline: 'headline',
  by: 'author',
  byline: 'author',
  creditline: 'agency',
  distributor: 'agency',
  versioncreated: 'published',
  thisrevisioncreated: 'published',
}

/** Attributes that do. */
const saidIn: readonly (readonly [element: string, attribute: string, about: Saying['about']])[] = [
  ['date.issue', 'norm', 'published'],
  ['pubdata', 'date.publication', 'published'],
  ['pubdata', 'name', 'outlet'],
  ['pubdata', 'ex-ref', 'url'],
  ['provider', 'literal', 'agency'],
  ['infosource', 'literal', 'agency'],
  ['language', 'tag', 'language'],
  ['keyword', 'key', 'tag'],
]

/** What elements of the body are in HTML; of others only the words are kept. */
const written: { readonly [element: string]: string } = {
  hl1: 'h1',
  hl2: 'h2',
  hedline: 'header',
  byline: 'address',
  dateline: 'div',
  distributor: 'div',
  block: 'div',
  'media-caption': 'figcaption',
  media: 'figure',
  'body.content': 'article',
  'body.end': 'footer',
  ...Object.fromEntries(
    [
      'p',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'blockquote',
      'table',
      'tr',
      'td',
      'th',
      'a',
      'b',
      'i',
      'em',
      'strong',
      'br',
      'hr',
      'div',
      'section',
      'article',
      'figure',
      'figcaption',
      'header',
      'footer',
      'aside',
    ].map(name => [name, name]),
  ),
}

const voids = new Set(['br', 'hr'])
const bodies = new Set(['body', 'body.head', 'body.content', 'body.end', 'datacontent'])
const unseen = new Set(['script', 'style', 'media-metadata', 'media-reference', 'media-producer'])

const escapeHtml = (words: string): string =>
  words.replace(/[&<>]/gu, mark => ({ '&': '&amp;', '<': '&lt;' })[mark] ?? '&gt;')

class Reader {
  readonly items: NewsItem[] = []
  #html = ''
  #sayings: Saying[] = []
  #id: string | undefined
  #inBody = 0
  #inUnseen = 0
  #inItem = 0
  /** The element that is listened to, and its words. */
  #heard: { readonly name: string; words: string } | undefined

  open(name: string, attributes: Attributes): void {
    const local = localName(name)
    if (isItem(local)) {
      if (this.#inItem === 0) this.#id = attributes.get('guid')
      this.#inItem += 1
    }
    if (local === 'doc-id') this.#id ??= attributes.get('id-string')
    for (const [element, attribute, about] of saidIn) {
      const words = element === local ? attributes.get(attribute) : undefined
      if (words) this.#sayings.push({ about, words, where: `${local}@${attribute}` })
    }
    if (this.#inBody > 0) {
      if (unseen.has(local)) this.#inUnseen += 1
      const tag = Object.hasOwn(written, local) ? written[local]! : undefined
      if (tag !== undefined && this.#inUnseen === 0) this.#html += `<${tag}>`
    } else if (Object.hasOwn(saidBy, local)) this.#heard = { name: local, words: '' }
    if (bodies.has(local)) this.#inBody += 1
  }

  text(words: string): void {
    if (this.#heard) this.#heard.words += words
    if (this.#inBody > 0 && this.#inUnseen === 0) this.#html += escapeHtml(words)
  }

  close(name: string): void {
    const local = localName(name)
    if (bodies.has(local)) this.#inBody -= 1
    if (this.#inBody > 0) {
      const tag = Object.hasOwn(written, local) ? written[local]! : undefined
      if (tag !== undefined && this.#inUnseen === 0 && !voids.has(tag)) this.#html += `</${tag}>`
      if (unseen.has(local)) this.#inUnseen -= 1
    } else if (this.#heard?.name === local) {
      const words = this.#heard.words.replace(/\s+/gu, ' ').trim()
      if (words !== '') this.#sayings.push({ about: saidBy[local]!, words, where: local })
      this.#heard = undefined
    }
    if (!isItem(local)) return
    this.#inItem -= 1
    if (this.#inItem === 0) this.#finish()
  }

  #finish(): void {
    this.items.push({ ...(this.#id && { id: this.#id }), html: this.#html, sayings: this.#sayings })
    this.#html = ''
    this.#sayings = []
    this.#id = undefined
  }
}

/** An item; NITF inside a NewsML item is a part of it. */
function isItem(local: string): boolean {
  return local === 'newsitem' || local === 'nitf'
}

/** The items of a document. Linear; stops at the caps of XML. */
export function readNewsItems(
  xml: string,
  caps: XmlCaps,
): { readonly items: readonly NewsItem[]; readonly findings: readonly Finding[] } {
  const reader = new Reader()
  const { findings } = walkXml(
    xml,
    {
      open: (name, attributes) => reader.open(name, attributes),
      close: name => reader.close(name),
      text: words => reader.text(words),
    },
    caps,
  )
  return { items: reader.items, findings }
}
