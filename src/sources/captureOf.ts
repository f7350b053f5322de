/** A capture from what is known of the input and what the bytes say of themselves. */
import type { Captured } from '../model/capture.js'
import type { InputFacts } from './source.js'

/** What a format found; an absent field and an undefined one are the same. */
export interface Content {
  readonly mediaType: string
  readonly text: string
  readonly url?: string | undefined
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly facts?: Captured['facts'] | undefined
  readonly origin?: Captured['origin'] | undefined
  readonly reservations?: Captured['reservations'] | undefined
  readonly layout?: Captured['layout'] | undefined
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The object without the keys that hold nothing. */
function known<T extends object>(fields: T): Partial<Defined<T>> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<Defined<T>>
}

/** The same words in the same place, told by whoever fetched the page and by the page, are one reservation. */
function distinct(reservations: NonNullable<Captured['reservations']>): Captured['reservations'] {
  const byWords = new Map(
    reservations.map(each => [JSON.stringify([each.from, each.words, each.policy]), each] as const),
  )
  return [...byWords.values()]
}

/** What the input's facts say goes before what the page says of itself; the name is the input's. */
export function captureOf(input: InputFacts, found: Content): Captured {
  const { name, url, outlet, published, at, reservations = [] } = input
  return {
    name,
    ...known({
      url: url ?? found.url,
      outlet: outlet ?? found.outlet,
      published: published ?? found.published,
      at,
    }),
    mediaType: found.mediaType,
    text: found.text,
    ...known({
      facts: found.facts,
      origin: found.origin,
      reservations: distinct([...reservations, ...(found.reservations ?? [])]),
      layout: found.layout,
    }),
  }
}
