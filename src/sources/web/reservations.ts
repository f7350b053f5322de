/** What a site says of mining its pages, outside of robots.txt and of the page: header fields, and the file of TDMRep. */
import type { Reservation } from '../../model/capture.js'
import { aiAgents } from './aiAgents.js'
import type { Response } from './fetcher.js'
import { productToken, readRobots } from './robots.js'

/** Where TDMRep's file stands (TDM Reservation Protocol, W3C community group, 2024). */
export const tdmrepPath = '/.well-known/tdmrep.json'
/** The most rows of it that are read. */
export const mostTdmRows = 10_000

const named = new Set([productToken, ...aiAgents.map(({ token }) => token)].map(token => token.toLowerCase()))

/** Directives that keep a page from machines that learn or answer; said to a crawler of AI by name, so does keeping it from an index. */
const directives = new Set(['noai', 'noml'])
const keptOut = new Set(['noindex', 'none'])

/** A value may begin with whom it is for (`otherbot: noindex, nofollow`); what follows is for that one until the value ends. */
function robotsTag(value: string): readonly Reservation[] {
  let agent: string | undefined
  const found: string[] = []
  for (const part of value.split(',').slice(0, 100)) {
    const [, name, rest] = /^\s*([a-z0-9_-]+)\s*:\s*(.*)$/iu.exec(part) ?? []
    // `unavailable_after: …`, `max-snippet: 20` and the like are directives with a value.
    if (name && !/^(?:unavailable_after|max-\w+(?:-\w+)?)$/iu.test(name)) agent = name.toLowerCase()
    const directive = (name && agent === name.toLowerCase() ? rest! : part).trim().toLowerCase()
    const isForUs = agent === undefined || agent === productToken.toLowerCase()
    if (directives.has(directive) && (isForUs || named.has(agent!))) found.push(part.trim())
    if (keptOut.has(directive) && agent !== undefined && named.has(agent)) found.push(part.trim())
  }
  return found.map(words => ({ from: 'x-robots-tag', words, reserved: true }))
}

/** An address on the web, or nothing. */
function webAddress(text: unknown, base: string): string | undefined {
  if (typeof text !== 'string' || text.trim() === '' || !URL.canParse(text.trim(), base)) return undefined
  const { protocol, href } = new URL(text.trim(), base)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

function tdm(
  from: 'tdm-header' | 'tdmrep.json',
  value: unknown,
  policy: string | undefined,
): readonly Reservation[] {
  const said = String(value).trim()
  if (said !== '0' && said !== '1') return []
  const words = `tdm-reservation: ${said}`
  return [{ from, words, reserved: said === '1', ...(policy === undefined ? {} : { policy }) }]
}

/** What the header fields of a response say. */
export function headerReservations({
  headers,
  url,
}: Pick<Response, 'headers' | 'url'>): readonly Reservation[] {
  const valuesOf = (name: string): readonly string[] =>
    headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value)
  const policy = webAddress(valuesOf('tdm-policy')[0], url)
  return [
    ...valuesOf('x-robots-tag').flatMap(robotsTag),
    // Two fields that say different things: each is kept, and one that reserves is enough.
    ...[...new Set(valuesOf('tdm-reservation'))]
      .slice(0, 5)
      .flatMap(value => tdm('tdm-header', value, policy)),
  ]
}

/**
 * What a TDMRep file says of a page: its rows have a `location` that is matched as a path of robots.txt, and of several the longest counts.
 * A file that is broken says nothing.
 */
export function readTdmrep(file: string, base: string): (url: URL) => readonly Reservation[] {
  let rows: readonly unknown[]
  try {
    const json: unknown = JSON.parse(file.replace(/^\ufeff/u, ''))
    rows = (Array.isArray(json) ? json : []).slice(0, mostTdmRows)
  } catch {
    return () => []
  }
  const kept = rows
    .filter((row): row is { readonly [name: string]: unknown } => typeof row === 'object' && row !== null)
    .map(row => ({ location: row.location, said: row['tdm-reservation'], policy: row['tdm-policy'] }))
    .filter(({ location, said }) => typeof location === 'string' && /^[01]$/u.test(String(said)))
  const asRules = kept.map(({ location, said }) => {
    const path = String(location).replace(/[\s#]/gu, mark => encodeURIComponent(mark))
    // A row without a reservation gives free what a shorter one reserves.
    return `${String(said) === '1' ? 'disallow' : 'allow'}: ${path}`
  })
  const rules = readRobots(['user-agent: *', ...asRules].join('\n'))
  return url => {
    const { line } = rules.verdict(url)
    const row = line === undefined ? undefined : kept[line - 2]
    return row ? tdm('tdmrep.json', row.said, webAddress(row.policy, base)) : []
  }
}
