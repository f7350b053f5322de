/** The pages of the article extraction benchmark, and what Parley makes of one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readMarkup } from '../../../markup/markup.js'
import { clean } from '../../../parley.js'
import { htmlCapture } from '../../../sources/pages/htmlCapture.js'
import { type NormDocument, readCorpus } from '../../corpus.js'
import { keptText } from '../kept.js'

export const corpusName = 'article-extraction-benchmark'

export interface GoldPage {
  readonly id: string
  readonly url: string
  readonly bytes: Uint8Array
  /** The body of the article, as it was marked by hand. */
  readonly body: string
}

export interface GoldPages {
  /** SHA-256 of the file of true texts. */
  readonly hash: string
  readonly pages: readonly GoldPage[]
}

type PageDocument = NormDocument & { readonly url: string; readonly htmlPath: string }

/** The pages with their markup; nothing where the folder has none. */
export function readGoldPages(folder: string): GoldPages | undefined {
  const corpus = readCorpus(folder, corpusName)
  if (!corpus) return undefined
  const pages = (corpus.documents as readonly PageDocument[]).map(({ id, url, text, htmlPath }) => {
    const bytes = gunzipSync(readFileSync(join(folder, 'data', corpusName, htmlPath)))
    return { id, url, bytes, body: text }
  })
  return { hash: corpus.hash, pages }
}

/** From a page's bytes to the text of its article, the whole way: character set, digest, text and map, facts, regions. */
export function extract({ bytes, url }: Pick<GoldPage, 'bytes' | 'url'>): string {
  const { capture } = htmlCapture(bytes, { name: 'page.html', url })
  return capture ? keptText(clean(capture).article) : ''
}

/** From a page's characters, as the programs that we are measured beside begin. */
export function extractFrom(html: string, url?: string): string {
  const { text, layout, facts } = readMarkup(html, url)
  const captured = {
    name: 'page.html',
    mediaType: 'text/html',
    text,
    layout,
    facts,
    ...(url !== undefined && { url }),
  }
  const { article } = clean(captured)
  return keptText(article)
}
