/**
 * ninjs, the IPTC's JSON of a news item. Version 1 names its texts `headline` and `body_text`, which are columns like others; versions 2
 * and 3 list them with their roles, which is undone here (iptc.org/std/ninjs, 1.3, 2.1 and 3.0).
 */
import type { Row } from './cells.js'

interface Part {
  readonly value: string
  readonly role: string
  readonly type: string
}

/** The entries of `bodies`, `headlines` and their like. */
function partsOf(list: unknown): readonly Part[] {
  if (!Array.isArray(list)) return []
  return list.flatMap(entry => {
    if (typeof entry !== 'object' || entry === null) return []
    const {
      value,
      byline,
      role = '',
      contenttype,
      contentType = contenttype ?? '',
    } = entry as {
      readonly [key: string]: unknown
    }
    const words = value ?? byline
    return typeof words === 'string' ? [{ value: words, role: String(role), type: String(contentType) }] : []
  })
}

/** The one that plays the main part: without a role, or with the first of the roles; else the first. */
function mainOf(parts: readonly Part[], roles: readonly string[]): Part | undefined {
  return roles.map(role => parts.find(part => part.role === role)).find(Boolean) ?? parts[0]
}

const isMarkup = ({ type }: Part): boolean => /html/iu.test(type)

/** The item with its parts under the names of version 1; nothing where the object is no such item. */
export function ninjsRow(item: { readonly [key: string]: unknown }): Row | undefined {
  const { headlines, bodies, descriptions, bylines } = item
  if (typeof item.uri !== 'string' || !Array.isArray(bodies)) return undefined
  const roles = ['main', '', 'text', 'web']
  const body = mainOf(partsOf(bodies), roles)
  const row = new Map(Object.entries(item))
  for (const key of ['headlines', 'bodies', 'descriptions', 'bylines']) row.delete(key)
  const put = (key: string, value: string | undefined): void => {
    if (value !== undefined) row.set(key, value)
  }
  put('headline', mainOf(partsOf(headlines), roles)?.value)
  put('description', mainOf(partsOf(descriptions), roles)?.value)
  put('byline', partsOf(bylines)[0]?.value)
  if (body) put(isMarkup(body) ? 'body_xhtml' : 'body_text', body.value)
  return row
}
