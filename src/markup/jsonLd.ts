/** JSON-LD: the article among the things that a page describes, and what is said of it. */
import { articleTypes, type PropertyRow, pageTypes, propertyRows } from './itemNames.js'
import { type Loose, type LooseObject, type LooseText, readLooseJson } from './looseJson.js'
import type { Place } from './tags.js'

/** A property of an article with the words that are said for it. */
export interface Described {
  readonly row: PropertyRow
  /** `NewsArticle.author.name` */
  readonly where: string
  readonly value: string
  /** Where the value stands in the markup; of a block that had to be decoded as a whole, the block. */
  readonly at: Place
  /** Whether the thing is the page around the article, for want of an article. */
  readonly ofPage: boolean
}

/** How many code units of all blocks of a page are read. */
export const longestJsonLd = 1_000_000
/** How many things of a page are looked at. */
const mostThings = 1_000
/** How many values of one property are taken. */
const mostValues = 50

interface Thing {
  readonly object: LooseObject
  readonly types: readonly string[]
}

/** Describes the article of the page: of several the one that names the page's address, or the first. */
export function describeArticle(
  html: string,
  places: readonly Place[],
  decode: (html: string, start: number, end: number) => string,
  url: string | undefined,
): readonly Described[] {
  const things: Thing[] = []
  const byId = new Map<string, LooseObject>()
  let left = longestJsonLd
  for (const [start, end] of places) {
    if (end - start > left) break
    left -= end - start
    const block = html.slice(start, end)
    // Some systems write the block as they write text: without one quotation mark that is not a reference.
    if (block.includes('"') || !block.includes('&quot;'))
      collect(readLooseJson(html, start, end), things, byId)
    else {
      const decoded = decode(html, start, end)
      collect(
        readLooseJson(decoded, 0, decoded.length).map(value => moved(value, start, end)),
        things,
        byId,
      )
    }
  }
  const articles = things.filter(({ types }) => types.some(type => articleTypes.has(type)))
  const found = articles.find(({ object }) => url !== undefined && isAbout(object, url)) ?? articles[0]
  const page = found ? undefined : things.find(({ types }) => types.some(type => pageTypes.has(type)))
  const thing = found ?? page
  return thing ? describe(thing, byId, page !== undefined) : []
}

/** The same value with the place of its whole block. */
function moved<Value extends Loose>(value: Value, start: number, end: number): Value {
  if (value.kind === 'list') return { ...value, values: value.values.map(inner => moved(inner, start, end)) }
  if (value.kind === 'text') return { ...value, start, end }
  const entries = new Map([...value.entries].map(([key, inner]) => [key, moved(inner, start, end)] as const))
  return { ...value, entries }
}

/** Things stand at the top, in lists, in a graph, and as what a page is mainly about. */
const leads = ['@graph', 'mainEntity', 'mainEntityOfPage']

function collect(values: readonly Loose[], things: Thing[], byId: Map<string, LooseObject>): void {
  for (const value of values) {
    if (things.length >= mostThings) return
    if (value.kind === 'list') collect(value.values, things, byId)
    if (value.kind !== 'object') continue
    const types = textsOf(value.entries.get('@type')).map(({ text }) =>
      text.split(/[/#:]/u).pop()!.toLowerCase(),
    )
    const id = textsOf(value.entries.get('@id'))[0]?.text
    if (id !== undefined && value.entries.size > 1 && !byId.has(id)) byId.set(id, value)
    things.push({ object: value, types })
    for (const lead of leads) {
      const inner = value.entries.get(lead)
      if (inner) collect([inner], things, byId)
    }
  }
}

function textsOf(value: Loose | undefined): readonly LooseText[] {
  if (!value) return []
  if (value.kind === 'list') return value.values.slice(0, mostValues).flatMap(inner => textsOf(inner))
  return value.kind === 'text' && value.text !== 'null' ? [value] : []
}

function pathOf(address: string): string {
  return address
    .replace(/^https?:\/\/[^/]*/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/$/u, '')
}

function isAbout({ entries }: LooseObject, url: string): boolean {
  const page = entries.get('mainEntityOfPage')
  const addresses = [
    ...textsOf(entries.get('url')),
    ...textsOf(page),
    ...(page?.kind === 'object' ? textsOf(page.entries.get('@id')) : []),
  ]
  const path = pathOf(url)
  return path !== '' && addresses.some(({ text }) => pathOf(text) === path)
}

function describe(
  { object, types }: Thing,
  byId: ReadonlyMap<string, LooseObject>,
  ofPage: boolean,
): readonly Described[] {
  const type = textsOf(object.entries.get('@type'))[0]?.text ?? types[0] ?? ''
  return propertyRows.flatMap(row => {
    // The page’s name is not the headline, and its author may be the house.
    if (ofPage && row.about !== 'published' && row.about !== 'modified' && row.about !== 'language') return []
    const value = object.entries.get(row.property)
    return namesIn(value, row.about, byId).map(({ text, start, end, inner }) => ({
      row,
      where: `${type}.${row.property}${inner}`,
      value: text,
      at: [start, end] as const,
      ofPage,
    }))
  })
}

interface Named {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The way from the property to the words: empty, or `.name`. */
  readonly inner: string
}

/** The entries by which a thing that is a value is named, the best first. */
function callings(about: PropertyRow['about']): readonly string[] {
  if (about === 'canonical') return ['@id', 'url']
  return about === 'language' ? ['alternateName', 'name'] : ['name']
}

/** The words of a value: itself, or the names of the things in it. */
function namesIn(
  value: Loose | undefined,
  about: PropertyRow['about'],
  byId: ReadonlyMap<string, LooseObject>,
  depth = 0,
): readonly Named[] {
  if (!value || depth > 3) return []
  if (value.kind === 'list') {
    return value.values.slice(0, mostValues).flatMap(inner => namesIn(inner, about, byId, depth + 1))
  }
  if (value.kind === 'text') {
    const { text, start, end } = value
    return text === 'null' || text.trim() === '' ? [] : [{ text, start, end, inner: '' }]
  }
  const id = textsOf(value.entries.get('@id'))[0]?.text
  const whole = (value.entries.size === 1 && id !== undefined && byId.get(id)) || value
  for (const calling of callings(about)) {
    const found = textsOf(whole.entries.get(calling))
    if (found.length > 0)
      return found.map(({ text, start, end }) => ({ text, start, end, inner: `.${calling}` }))
  }
  return []
}
