/** What is put aside during the pass over a page: the tags in which a page says something of itself. */
import type { References } from './entities.js'
import { type AskedName, type Attributes, maskOf, type Place } from './tags.js'

/** A name and what is said by it: of a `meta` element, a `link`, the language of `html`. */
export interface Saying {
  /** Lower case: `article:published_time`, `canonical`, `lang`. */
  readonly name: string
  /** The attribute that carries the name: `property`, `name`, `rel` … */
  readonly by: string
  readonly value: string
  /** Where the value stands in the markup. */
  readonly at: Place
}

/** An element that is a thing of a known type, or a property of one. */
export interface Scope {
  /** The last part of its type, lower case: `newsarticle`. */
  readonly type: string
  /** The property that the thing is, of the thing around it. */
  readonly property: string
  readonly around: Scope | undefined
}

/** An element that is marked as a property (microdata, RDFa), or as a time. */
export interface Item {
  /** The property's name, lower case, without a prefix; empty for a mere `time` element. */
  readonly property: string
  readonly tag: string
  /** Whether it is a thing with properties of its own: then its words are those of all of them. */
  readonly isThing: boolean
  readonly scope: Scope | undefined
  /** What an attribute gives as the value: `content`, `datetime`, `href`. */
  readonly value: string | undefined
  readonly at: Place
  /** The words of the element's class and id, lower case. */
  readonly names: string
  /** Its words, as a stretch of the page's text; with the white space around them. */
  textStart: number
  textEnd: number
}

/** How many sayings and items of a page are kept. */
export const mostMarks = 2_000
/** A value that is longer than this is cut. */
const longestValue = 2_000

const itemMask = maskOf('itemprop', 'property', 'datetime', 'itemscope')
const valueNames: readonly AskedName[] = ['content', 'datetime', 'href']

/** The last part of a name: `NewsArticle` of `https://schema.org/NewsArticle`, `author` of `schema:author`. */
function lastPart(name: string): string {
  return /[^/#:]*$/u.exec(name.trim().split(/\s/u)[0]!)![0].toLowerCase()
}

export class Marks {
  readonly sayings: Saying[] = []
  readonly items: Item[] = []
  /** The scripts that hold JSON-LD: where their text stands. */
  readonly jsonLd: [start: number, end: number][] = []
  /** The `title` element. */
  title: Place | undefined
  /** Whether `mostMarks` was reached. */
  full = false
  readonly #html: string
  readonly #references: References

  constructor(html: string, references: References) {
    this.#html = html
    this.#references = references
  }

  /** A start tag. Returns the item that the element is, so that its text can be told to it. */
  see(tag: string, attributes: Attributes, scope: Scope | undefined, text: number): Item | undefined {
    if (tag === 'meta') this.#meta(attributes)
    else if (tag === 'link') this.#say('rel', 'href', attributes)
    else if (tag === 'html') this.#language(attributes)
    if (tag !== 'time' && !attributes.hasAny(itemMask)) return undefined
    return this.#item(tag, attributes, scope, text)
  }

  /** The scope that holds inside an element. */
  scopeIn(attributes: Attributes, around: Scope | undefined): Scope | undefined {
    if (!attributes.has('itemscope') && !attributes.has('itemtype')) return around
    const type = lastPart(this.value(attributes, 'itemtype') ?? '')
    return { type, property: lastPart(this.value(attributes, 'itemprop') ?? ''), around }
  }

  isJsonLd(attributes: Attributes): boolean {
    return /^\s*application\/ld\+json/iu.test(this.value(attributes, 'type') ?? '')
  }

  value(attributes: Attributes, name: AskedName): string | undefined {
    const place = attributes.place(name)
    return place && this.#read(place)
  }

  #read([start, end]: Place): string {
    return this.#references.attribute(this.#html, start, Math.min(end, start + longestValue)).trim()
  }

  #meta(attributes: Attributes): void {
    // Some pages give one meta element two names.
    for (const by of ['property', 'name', 'http-equiv'] as const) this.#say(by, 'content', attributes)
  }

  #say(by: AskedName, valueName: AskedName, attributes: Attributes): void {
    const place = attributes.place(valueName)
    const name = this.value(attributes, by)?.toLowerCase()
    if (!place || !name || !this.#hasRoom()) return
    this.sayings.push({ name, by, value: this.#read(place), at: place })
  }

  #language(attributes: Attributes): void {
    const place = attributes.place('lang')
    if (place && this.#hasRoom())
      this.sayings.push({ name: 'lang', by: 'html', value: this.#read(place), at: place })
  }

  #item(tag: string, attributes: Attributes, scope: Scope | undefined, text: number): Item | undefined {
    const property = lastPart(
      this.value(attributes, 'itemprop') ??
        (tag === 'meta' ? '' : (this.value(attributes, 'property') ?? '')),
    )
    if ((property === '' && tag !== 'time') || !this.#hasRoom()) return undefined
    const valued = valueNames.find(
      name => attributes.has(name) && (name !== 'href' || tag === 'a' || tag === 'link'),
    )
    const place = valued && attributes.place(valued)
    const item: Item = {
      property,
      tag,
      isThing: attributes.has('itemscope'),
      scope,
      value: place && this.#read(place),
      at: place ?? [0, 0],
      names: `${this.value(attributes, 'class') ?? ''} ${this.value(attributes, 'id') ?? ''}`.toLowerCase(),
      textStart: text,
      textEnd: text,
    }
    this.items.push(item)
    return item
  }

  #hasRoom(): boolean {
    this.full ||= this.sayings.length + this.items.length >= mostMarks
    return !this.full
  }
}
