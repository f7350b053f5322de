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
}

/** Nothing where the folder has none. */
export async function readHostile(folder: string): Promise<Hostile | undefined> {
  const [corpora, patterns] = ['corpora.json.gz', 'patterns.mjs'].map(name => join(folder, 'hostile', name))
  if (!existsSync(corpora!) || !existsSync(patterns!)) return undefined
  const found = JSON.parse(gunzipSync(readFileSync(corpora!)).toString('utf8')) as {
    readonly [corpus: string]: readonly string[]
  }
  const ofBrowsers = Object.entries(found).filter(([corpus]) => /^(?:xss|dompurify|blns)/u.test(corpus))
  const module = (await import(pathToFileURL(patterns!).href)) as Pick<Hostile, 'patterns'>
  return {
    items: Object.values(found).flat(),
    payloads: ofBrowsers.flatMap(([, words]) => words),
    patterns: module.patterns,
  }
}
