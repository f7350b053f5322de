/** The collections of hostile inputs beside the repository; none of them enters it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'

export interface Hostile {
  /** Every text of every corpus. */
  readonly items: readonly string[]
  /** Those that were written to run in a browser, and the naughty strings. */
  readonly payloads: readonly string[]
  /** Texts by length that make careless programs slow. */
  readonly patterns: { readonly [name: string]: (length: number) => string }
  /** Hosts that lead into private networks. */
  readonly hosts: readonly string[]
}

/** The files that must be there. */
export const hostileFiles = ['corpora.json.gz', 'patterns.mjs', 'ssrf-hosts.mjs'] as const

/** Nothing where the folder has none. */
export async function readHostile(folder: string): Promise<Hostile | undefined> {
  const at = (name: string): string => join(folder, 'hostile', name)
  if (!hostileFiles.every(name => existsSync(at(name)))) return undefined
  const found = JSON.parse(gunzipSync(readFileSync(at('corpora.json.gz'))).toString('utf8')) as {
    readonly [corpus: string]: readonly string[]
  }
  const ofBrowsers = Object.entries(found).filter(([corpus]) => /^(?:xss|dompurify|blns)/u.test(corpus))
  const load = (name: string): Promise<unknown> => import(pathToFileURL(at(name)).href)
  const { patterns } = (await load('patterns.mjs')) as Pick<Hostile, 'patterns'>
  const { hosts } = (await load('ssrf-hosts.mjs')) as Pick<Hostile, 'hosts'>
  return {
    items: Object.values(found).flat(),
    payloads: ofBrowsers.flatMap(([, words]) => words),
    patterns,
    hosts,
  }
}
