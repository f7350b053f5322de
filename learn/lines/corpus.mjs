/** Pages with a mark on every line: is it a part of the article? From two public sets, in the normal form; see `weights/lines.md`. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { compile, readPage, shownBlocks } from '../../dist/article/page.js'
import { roleColumns } from '../../dist/article/roleColumns.js'
import { lineColumns } from '../../dist/article/lineColumns.js'
import { proseOf, textLanguage } from '../../dist/article/lineLanguage.js'
import { readDeclared } from '../../dist/article/declared.js'
import { labelLines } from '../../dist/article/regions.js'
import { english } from '../../dist/language/en/en.js'
import { readMarkup } from '../../dist/markup/markup.js'
import { align } from './align.mjs'

const tables = compile(english)
const documentsOf = path =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

/** The outlet, so that none stands on both sides of a cross-validation: `www.northern-post.example` and `northern-post-2` are one. */
function outletOf({ id, url, meta }) {
  const nameOf = host => {
    const parts = host.replace(/^www\./u, '').split('.')
    while (parts.length > 1 && (parts.at(-1).length <= 3 || parts.at(-1) === 'info')) parts.pop()
    return parts.at(-1)
  }
  const address = meta?.url ?? url
  if (address) return nameOf(new URL(address).hostname)
  const file = meta?.htmlPath ?? id
  if (meta?.source === 'readability') return file.split('/').at(-2).replace(/-\d+$/u, '').toLowerCase()
  return nameOf(file.split('/').at(-1).replace(/(_\w+)?\.html$/u, '').replace(/\d+$/u, ''))
}

const languageOf = (text, layout) => textLanguage(proseOf(text, layout), english.tag, tables.functionWords)
/** As a capture is read, except that lines in another language than the page are not looked for: no look asks for them. */
const linesOf = (text, layout) => {
  const tag = languageOf(text, layout)
  return readPage(text, english, tables, tag === english.tag ? 'none' : tag, layout && shownBlocks(text, layout))
}

function pageOf(document, text, lines, labels, layout, headlines = []) {
  const ruled = labelLines(lines, headlines)
  return {
    id: document.id,
    outlet: outletOf(document),
    text,
    lines,
    layout,
    labels,
    lengths: Float64Array.from(lines, ({ line }) => line.end - line.start),
    ...lineColumns(lines),
    ruled,
    roles: roleColumns(ruled),
  }
}

/** `page-lines`: plain text, one block a line. A line that was joined from several is what most of its characters are. */
export function plainPages(folder) {
  return documentsOf(`${folder}/page-lines/norm.jsonl`).map(document => {
    const lines = linesOf(document.text)
    let next = 0
    const labels = Float64Array.from(lines, ({ line: { start, end } }) => {
      let content = 0
      for (; next < document.spans.length && document.spans[next].start < end; next += 1) {
        const span = document.spans[next]
        if (span.end > start) content += (span.end - span.start) * (span.type === 'content' ? 1 : -1)
      }
      return content > 0 ? 1 : 0
    })
    return { ...pageOf(document, document.text, lines, labels), source: document.meta.source }
  })
}

/** `article-extraction-benchmark`: pages with their layout; a block is content where most of its words are those of the true text. */
export function htmlPages(folder) {
  return documentsOf(`${folder}/article-extraction-benchmark/norm.jsonl`).map(document => {
    const html = gunzipSync(readFileSync(`${folder}/article-extraction-benchmark/${document.htmlPath}`)).toString()
    const { text, layout: whole, facts } = readMarkup(html)
    const { headlines } = readDeclared({ name: document.id, mediaType: 'text/html', text, facts }, 'article/page')
    const layout = shownBlocks(text, whole)
    const lines = linesOf(text, whole)
    const blocks = lines.map(({ line }) => line.text)
    const labels = Float64Array.from(align(document.text, blocks), share => (share >= 0.5 ? 1 : 0))
    return { ...pageOf(document, text, lines, labels, layout, headlines), truth: document.text, source: 'html' }
  })
}
