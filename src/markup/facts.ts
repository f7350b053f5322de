/** What a page says of its article: read from the tags that were put aside, each with where it stands and how sure it is. */
import type { Capture, Fact } from '../model/capture.js'
import type { Layout } from '../model/layout.js'
import { dayInAddress } from './address.js'
import { type DateCustoms, dateCustoms, readTime } from './dates.js'
import type { References } from './entities.js'
import { articleTypes, pageTypes, propertiesByName } from './itemNames.js'
import { describeArticle } from './jsonLd.js'
import type { Item, Marks, Saying, Scope } from './marks.js'
import { metaNames } from './metaNames.js'
import { placeInMarkup } from './place.js'
import { findHeadlineBlock, findShownDates, isHeading } from './shownDates.js'
import type { Place } from './tags.js'
import { foldWords, sameWords } from './words.js'

type Facts = NonNullable<Capture['facts']>

/** A page after the pass. */
export interface PassedPage {
  readonly html: string
  readonly text: string
  readonly layout: Layout
  readonly map: readonly number[]
  readonly marks: Marks
  readonly references: References
  readonly url: string | undefined
}

/** How many values are kept that are about one thing from one kind of place. */
const mostValues = 30
const longestValue = 1_000

const metaByName = new Map(metaNames.flatMap(row => row.names.map(name => [name, row] as const)))

/** All facts of a page, in the order in which they stand in the markup; what the address says last. */
export function readFacts(page: PassedPage): Facts {
  const { sayings } = page.marks
  const said =
    sayings.find(({ name }) => name === 'lang') ?? sayings.find(({ name }) => name === 'content-language')
  const gather = new Gather(page, dateCustoms(said?.value ?? 'und'))
  for (const saying of sayings) gather.say(saying)
  gather.title()
  gather.jsonLd()
  const others = otherHeadlines(page, gather.found)
  for (const item of page.marks.items) if (!others.has(item.scope ?? item)) gather.item(item)
  gather.shown()
  gather.address()
  return gather.found.sort((one, other) => placeOf(one) - placeOf(other))
}

function placeOf({ at }: Fact): number {
  return at ? at[0] : Number.MAX_SAFE_INTEGER
}

/**
 * Of several headlines those that nothing else of the page is called by belong to other articles in a list: the things that they are
 * headlines of; of a headline without a thing the item itself.
 */
function otherHeadlines({ text, marks }: PassedPage, facts: Facts): ReadonlySet<Scope | Item> {
  const items = marks.items.filter(({ property }) => property === 'headline')
  if (items.length < 2) return new Set()
  const called = facts.filter(({ about }) => about === 'headline').map(({ value }) => foldWords(value))
  const words = items.map(({ value, textStart, textEnd }) =>
    foldWords(value ?? text.slice(textStart, textEnd)),
  )
  const isOwn = words.map(headline => called.some(calling => sameWords(calling, headline)))
  return isOwn.includes(true)
    ? new Set(items.filter((_, index) => !isOwn[index]).map(item => item.scope ?? item))
    : new Set()
}

class Gather {
  readonly found: Fact[] = []
  readonly #page: PassedPage
  readonly #customs: DateCustoms
  readonly #counts = new Map<string, number>()
  readonly #known = new Set<string>()

  constructor(page: PassedPage, customs: DateCustoms) {
    this.#page = page
    this.#customs = customs
  }

  say({ name, by, value, at }: Saying): void {
    const row = metaByName.get(name)
    if (!row) return
    const isGraph = name.startsWith('og:') || name.startsWith('article:')
    const from = by === 'rel' ? 'link' : by === 'html' ? 'element' : isGraph ? 'opengraph' : 'meta'
    const where = by === 'rel' ? `link[rel=${name}]` : by === 'html' ? 'html[lang]' : `meta[${by}=${name}]`
    this.#add({ about: row.about, from, where, sure: row.sure }, value, at)
  }

  item(item: Item): void {
    const { property, tag, scope, value, isThing } = item
    const owner = property === 'name' && scope?.property !== '' ? scope : undefined
    const row = propertiesByName.get(owner?.property ?? property)
    if (!row || !isOfArticle(owner ? owner.around : scope, row.about) || (isThing && value === undefined))
      return
    const where = `${tag}[itemprop=${row.property}${owner ? '.name' : ''}]`
    const at = value === undefined ? this.#placeOf(item) : item.at
    this.#add({ about: row.about, from: 'microdata', where, sure: row.sure }, value ?? this.#textOf(item), at)
  }

  jsonLd(): void {
    const { html, marks, references, url } = this.#page
    const decode = (text: string, start: number, end: number): string =>
      references.attribute(text, start, end)
    for (const { row, where, value, at, ofPage } of describeArticle(html, marks.jsonLd, decode, url)) {
      const sure = ofPage ? 'marked' : row.sure
      this.#add({ about: row.about, from: 'json-ld', where, sure }, decode(value, 0, value.length), at)
    }
  }

  title(): void {
    const { html, marks, references } = this.#page
    if (!marks.title) return
    const [start, end] = marks.title
    const value = references.attribute(html, start, Math.min(end, start + longestValue))
    this.#add({ about: 'headline', from: 'element', where: 'title', sure: 'guessed' }, value, marks.title)
  }

  /** What the page shows by its headline. */
  shown(): void {
    const { text, layout, map, marks } = this.#page
    const headline = findHeadlineBlock(text, layout, this.found)
    const block = layout.blocks[headline]
    if (block && isHeading(layout, block)) {
      const at = placeInMarkup(map, block.start, block.end)
      const words = text.slice(block.start, block.end)
      this.#add({ about: 'headline', from: 'element', where: 'h1', sure: 'marked' }, words, at)
    }
    for (const date of findShownDates(text, layout, marks.items, headline, this.#customs)) {
      const { about, value, from, where, start, end } = date
      this.found.push({ about, value, from, where, sure: 'guessed', at: placeInMarkup(map, start, end) })
    }
  }

  address(): void {
    const value = this.#page.url === undefined ? undefined : dayInAddress(this.#page.url)
    if (value !== undefined) {
      this.found.push({ about: 'published', value, from: 'url', where: 'address', sure: 'guessed' })
    }
  }

  #textOf({ textStart, textEnd }: Item): string {
    return this.#page.text.slice(textStart, Math.min(textEnd, textStart + longestValue))
  }

  #placeOf({ textStart, textEnd }: Item): Place {
    return placeInMarkup(this.#page.map, textStart, textEnd)
  }

  #add(fact: Omit<Fact, 'value' | 'at'>, words: string, at: Place): void {
    const values = fact.about === 'tag' ? words.split(/[,;]/u).slice(0, mostValues) : [words]
    for (const each of values) {
      const value = this.#valueOf(fact.about, each.slice(0, longestValue).replace(/\s+/gu, ' ').trim())
      const key = fact.about === 'tag' ? 'tag' : `${fact.about} ${fact.from}`
      const count = this.#counts.get(key) ?? 0
      if (value === undefined || value === '' || count >= mostValues || this.#isKnown(fact, value)) continue
      this.#counts.set(key, count + 1)
      this.found.push({ ...fact, value, at })
    }
  }

  /** What a page says twice in the same kind of place is one fact; a tag is one wherever it stands. */
  #isKnown({ about, from }: Omit<Fact, 'value' | 'at'>, value: string): boolean {
    const key = `${about} ${about === 'tag' ? '' : from} ${value}`
    if (this.#known.has(key)) return true
    this.#known.add(key)
    return false
  }

  /** The value as a fact has it; none where the words are nothing of this kind. */
  #valueOf(about: Fact['about'], words: string): string | undefined {
    switch (about) {
      case 'published':
      case 'modified':
        return readTime(words, this.#customs)
      case 'canonical':
        return address(words, this.#page.url)
      case 'language':
        return languageTag(words)
      case 'access':
        return access.get(words.toLowerCase())
      case 'author':
      case 'outlet':
      case 'agency':
        return /^(?:https?:)?\/\//iu.test(words) ? undefined : words
      default:
        return words
    }
  }
}

const access: ReadonlyMap<string, string> = new Map([
  ['true', 'free'],
  ['free', 'free'],
  ['metered', 'metered'],
  ['false', 'paid'],
  ['locked', 'paid'],
  ['paid', 'paid'],
])

function languageTag(words: string): string | undefined {
  return /^([a-z]{2,3})(?:[-_]([a-z]{2,4}|\d{3}))?(?![a-z])/iu.test(words) && words.length <= 12
    ? words.replace('_', '-').replace(/^[A-Za-z]+/u, tag => tag.toLowerCase())
    : undefined
}

function address(words: string, url: string | undefined): string | undefined {
  if (!/^(?:https?:|[/.?])/iu.test(words)) return undefined
  try {
    const whole = new URL(words, url)
    return whole.protocol.startsWith('http') ? whole.href : undefined
  } catch {
    return undefined
  }
}

/** Whether a thing is the article, or the page around it: not a comment, a picture, or another article in a list. */
function isOfArticle(scope: Scope | undefined, about: Fact['about']): boolean {
  if (!scope)
    return about === 'published' || about === 'modified' || about === 'author' || about === 'headline'
  if (scope.property !== '' && scope.property !== 'mainentity') return false
  return scope.type === '' || articleTypes.has(scope.type) || pageTypes.has(scope.type)
}
