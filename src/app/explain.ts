/** Why a line of the record exists: the object, the places it was read from, and the rules that read them. */
import { findPlaces } from '../brief/places.js'
import type { Id, Span } from '../model/evidence.js'
import type { Record } from '../model/record.js'

/** A place where a reader saw something, and which part of the object it bears out. */
export interface Reading {
  /** The part, as a path: `evidence`, `said`, `claims 1, conditions 1, evidence`. */
  readonly part: string
  readonly by: string
  readonly certainty: 'stated' | 'inferred' | undefined
  /** How sure a trained reader is, and what a second reading says of the first. */
  readonly remark: string | undefined
  readonly spans: readonly Span[]
}

export interface Explanation {
  readonly id: Id
  /** What the id's first half says: `statement`, `meeting`. */
  readonly kind: string
  /** What the object holds itself, short values only, in the record's own words. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly readings: readonly Reading[]
  /** The statements and tellings that it was folded from. */
  readonly because: readonly Id[]
}

export type Explained =
  | { readonly found: Explanation }
  /** Several ids begin so. */
  | { readonly several: readonly Id[] }
  /** None does; these are ids of the same kind. */
  | { readonly near: readonly Id[]; readonly kinds: readonly string[] }

type Json = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isSpan = (value: unknown): value is Span =>
  isObject(value) && typeof value.article === 'string' && typeof value.start === 'number'

/** Every object with an id, where it first stands. */
function findObjects(record: Record): ReadonlyMap<Id, Json> {
  const objects = new Map<Id, Json>()
  const open: unknown[] = [record]
  while (open.length > 0) {
    const value = open.pop()
    if (Array.isArray(value)) for (const entry of value) open.push(entry)
    else if (isObject(value)) {
      if (typeof value.id === 'string' && !objects.has(value.id)) objects.set(value.id, value)
      for (const entry of Object.values(value)) if (typeof entry === 'object') open.push(entry)
    }
  }
  return objects
}

/** The spans of an evidence, of a party or region, or of a time; an object's other spans are its own. */
function spansOf(value: Json): readonly Span[] {
  if (Array.isArray(value.spans)) return value.spans.filter(isSpan)
  return [value.span, value.words].filter(isSpan)
}

function findReadings(value: unknown, part: string): readonly Reading[] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => findReadings(entry, `${part} ${index + 1}`))
  }
  if (!isObject(value) || isSpan(value)) return []
  const own: readonly Reading[] =
    typeof value.by === 'string'
      ? [
          {
            part: part || 'it',
            by: value.by,
            certainty: certaintyOf(value),
            remark: remarkOf(value),
            spans: spansOf(value),
          },
        ]
      : []
  const below = Object.entries(value).flatMap(([key, entry]) =>
    findReadings(entry, part === '' ? key : `${part}, ${key}`),
  )
  return [...own, ...below]
}

function certaintyOf(value: Json): Reading['certainty'] {
  return value.certainty === 'stated' || value.certainty === 'inferred' ? value.certainty : undefined
}

/** “agrees, 0.86 sure. Both read the same words …” */
function remarkOf({ verdict, confidence, because }: Json): string | undefined {
  const sure = typeof confidence === 'number' ? `${confidence.toFixed(2)} sure` : undefined
  const short = [verdict, sure].filter(part => typeof part === 'string').join(', ')
  if (short === '') return undefined
  return verdict !== undefined && typeof because === 'string' ? `${short}. ${because}` : short
}

/** Names and plain values; a party is its label, a span its words, a list what its entries are. */
function sayFact(value: unknown, quote: (span: Span) => string): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  if (Array.isArray(value)) {
    const said = value.map(entry => sayFact(entry, quote))
    return said.length > 0 && said.every(text => text !== undefined) ? said.join(', ') : undefined
  }
  if (!isObject(value)) return undefined
  if (isSpan(value)) return `“${quote(value)}”`
  if (typeof value.label === 'string') return value.label
  if (typeof value.from === 'string')
    return typeof value.until === 'string' ? `${value.from}/${value.until}` : value.from
  return undefined
}

function findBecause(value: unknown, found: Set<Id> = new Set()): ReadonlySet<Id> {
  if (Array.isArray(value)) for (const entry of value) findBecause(entry, found)
  else if (isObject(value)) {
    for (const [key, entry] of Object.entries(value)) {
      const isList = (key === 'because' || key === 'reports') && Array.isArray(entry)
      if (isList) for (const id of entry) found.add(String(id))
      else findBecause(entry, found)
    }
  }
  return found
}

/** Values that are shown elsewhere, or that are whole texts. */
const unsaid: ReadonlySet<string> = new Set(['id', 'because', 'reports', 'capture', 'regions', 'text'])

function describe(id: Id, object: Json, quote: (span: Span) => string): Explanation {
  const facts = Object.entries(object).flatMap(([name, value]): (readonly [string, string])[] => {
    const said = unsaid.has(name) ? undefined : sayFact(value, quote)
    return said === undefined ? [] : [[name, said]]
  })
  // An article's regions are hundreds, each with a reader; they are shown in the brief.
  const { regions: _, ...rest } = object
  const readings = findReadings(rest, '')
  return { id, kind: id.split('/')[0] ?? '', facts, readings, because: [...findBecause(object)] }
}

/** Finds what an id, or the beginning of one, names in the record. */
export function explain(record: Record, id: string): Explained {
  const objects = findObjects(record)
  const { text: quote } = findPlaces(record)
  const exact = objects.get(id)
  if (exact) return { found: describe(id, exact, quote) }
  const matches = [...objects.keys()].filter(
    known => known.startsWith(id) || known.split('/')[1]?.startsWith(id),
  )
  const [only, second] = matches.sort()
  if (id !== '' && only !== undefined && second === undefined)
    return { found: describe(only, objects.get(only)!, quote) }
  if (id !== '' && matches.length > 1) return { several: matches }
  const kind = id.split('/')[0] ?? ''
  const near = [...objects.keys()].filter(known => known.startsWith(`${kind}/`)).sort()
  const kinds = [...new Set([...objects.keys()].map(known => known.split('/')[0] ?? ''))].sort()
  return { near, kinds }
}
