/** What must hold of every record, whatever came in. The invariants test runs it over good, damaged and hostile texts. */
import { isDeepStrictEqual } from 'node:util'
import type { Span } from '../model/evidence.js'
import { Record } from '../model/record.js'

/** Regions from which nobody may speak. */
const silent: ReadonlySet<string> = new Set([
  'furniture',
  'bio',
  'teaser',
  'recirculation',
  'comments',
  'newsletter',
  'cookie-notice',
  'correction',
])

type Visit = (value: { readonly [key: string]: unknown }, path: string) => void

function walk(value: unknown, path: string, visit: Visit): void {
  if (Array.isArray(value))
    for (const [index, part] of value.entries()) walk(part, `${path}[${index}]`, visit)
  else if (value !== null && typeof value === 'object') {
    visit(value as { readonly [key: string]: unknown }, path)
    for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`, visit)
  }
}

function isSpan(value: object): value is Span {
  return 'article' in value && 'start' in value && 'end' in value
}

function findBadSpans(record: Record): readonly string[] {
  const lengths = new Map(record.articles.map(article => [article.id, article.capture.text.length]))
  const bad: string[] = []
  walk(record, 'record', (value, path) => {
    if (path.startsWith('record.articles') && path.endsWith('.capture')) return
    if (!isSpan(value)) return
    const length = lengths.get(value.article)
    if (length === undefined) bad.push(`${path} lies in ${value.article}, which is no article of the record`)
    else if (value.start < 0 || value.start > value.end || value.end > length) {
      bad.push(`${path} is ${value.start}–${value.end} in a text of ${length}`)
    } else if (value.start === value.end && /\.evidence\.spans|\.content|\.requires/u.test(path))
      bad.push(`${path} is empty`)
  })
  return bad
}

function findBadRegions(record: Record): readonly string[] {
  return record.articles.flatMap(({ id, capture, regions }) => {
    let end = 0
    const bad: string[] = []
    for (const { span } of regions) {
      if (span.article !== id) bad.push(`a region of ${id} lies in ${span.article}`)
      if (span.start !== end)
        bad.push(`regions of ${id} do not tile at ${end}: the next begins at ${span.start}`)
      end = span.end
    }
    if (end !== capture.text.length) bad.push(`regions of ${id} end at ${end} of ${capture.text.length}`)
    return bad
  })
}

function findBadSpeech(record: Record): readonly string[] {
  const byId = new Map(record.articles.map(article => [article.id, article]))
  return record.statements.flatMap(({ id, article, content, wording }) => {
    const bad: string[] = []
    for (const span of content) {
      if (span.article !== article) bad.push(`${id} of ${article} has content in ${span.article}`)
      const regions = byId.get(span.article)?.regions ?? []
      const region = regions.find(
        ({ kind, span: held }) => silent.has(kind) && span.start < held.end && held.start < span.end,
      )
      if (region) bad.push(`${id} speaks from ${region.kind} at ${span.start}–${span.end}`)
    }
    for (const part of wording) {
      const inside = content.some(span => span.start <= part.start && part.end <= span.end)
      if (!inside) bad.push(`${id} has wording at ${part.start}–${part.end} outside its content`)
    }
    return bad
  })
}

function findDuplicates(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return ids.filter(id => seen.size === seen.add(id).size).map(id => `${id} is there twice`)
}

/** Ids that lead nowhere: a because without its statement, a party without its actor. */
function findLooseIds(record: Record): readonly string[] {
  const grounds = new Set([...record.statements, ...record.tellings].map(holder => holder.id))
  const statements = new Set(record.statements.map(statement => statement.id))
  const actors = new Set(record.actors.map(actor => actor.id))
  const loose: string[] = []
  walk(record, 'record', (value, path) => {
    for (const key of ['because', 'reports']) {
      const ids = value[key]
      if (!Array.isArray(ids)) continue
      for (const id of ids)
        if (!grounds.has(id)) loose.push(`${path}.${key} names ${id}, which the record has not`)
    }
    const isParty = typeof value.label === 'string' && typeof value.by === 'string' && !('referent' in value)
    if (isParty && typeof value.actor === 'string' && !actors.has(value.actor)) {
      loose.push(`${path} names the actor ${value.actor}, which the record has not`)
    }
    const carried = value.carriedFrom
    if (typeof carried === 'string' && !statements.has(carried))
      loose.push(`${path} is carried from ${carried}, which the record has not`)
  })
  return loose
}

function findBadSides({ articles, comparison }: Record): readonly string[] {
  const sided = comparison.sides.flat()
  const missing = articles
    .filter(article => !sided.includes(article.id))
    .map(article => `${article.id} stands on no side`)
  return [...findDuplicates(sided), ...missing]
}

/** Every way in which the record breaks the model's promises, a line each; empty for a sound record. */
export function findUnsound(record: Record): readonly string[] {
  const parsed = Record.safeParse(record)
  const schema = parsed.success
    ? []
    : parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
  if (schema.length > 0) return schema
  const strange = [
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(record)), record)
      ? []
      : ['JSON does not give the record back']),
    ...(isDeepStrictEqual(parsed.data, record) ? [] : ['the record has keys that its schema does not know']),
  ]
  return [
    ...strange,
    ...findBadSpans(record),
    ...findBadRegions(record),
    ...findBadSpeech(record),
    ...findLooseIds(record),
    ...findBadSides(record),
    ...findDuplicates(
      [...record.articles, ...record.statements, ...record.tellings, ...record.actors].map(
        holder => holder.id,
      ),
    ),
  ]
}
