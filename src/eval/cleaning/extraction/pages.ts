/** The pages of the article extraction benchmark, and what Parley makes of one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readMarkup } from '../../../markup/markup.js'
import { clean } from '../../../parley.js'
import { decode } from '../../../sources/decode.js'
import { type NormDocument, readCorpus } from '../../corpus.js'
import { keptText } from '../kept.js'

export const corpusName = 'article-extraction-benchmark'

export interface GoldPage {
  readonly id: string
  readonly bytes: Uint8Array
  /** The body of the article, as it was marked by hand. */
  readonly body: string
}

export interface GoldPages {
  /** SHA-256 of the file of true texts. */
  readonly hash: string
  readonly pages: readonly GoldPage[]
}

type PageDocument = NormDocument & { readonly htmlPath: string }

/** The pages with their markup; nothing where the folder has none. */
export function readGoldPages(folder: string): GoldPages | undefined {
  const corpus = readCorpus(folder, corpusName)
  if (!corpus) return undefined
  const pages = (corpus.documents as readonly PageDocument[]).map(({ id, text, htmlPath }) => {
    const bytes = gunzipSync(readFileSync(join(folder, 'data', corpusName, htmlPath)))
    return { id, bytes, body: text }
  })
  return { hash: corpus.hash, pages }
}

/** From a page's bytes to the text of its article: decoded, read as markup, cleaned. */
export function extract(bytes: Uint8Array): string {
  const { text: html } = decode(bytes, { markup: true })
  return extractFrom(html)
}

/** The same from the page's characters. */
export function extractFrom(html: string): string {
  const { text, layout } = readMarkup(html)
  const { article } = clean({ name: 'page.html', mediaType: 'text/html', text, layout })
  return keptText(article)
}
