/** What Parley is measured beside: Mozilla's Readability on linkedom's document, with the text taken block by block. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** As much of a node of linkedom's document as is needed here. */
interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<DomNode>
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
)
const unseen = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'])

/** The text with a line break around every block, so that the last word of one is not joined to the first of the next. */
function blockText(root: DomNode): string {
  const parts: string[] = []
  const pending: (DomNode | string)[] = [root]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if (next.nodeType === 3) parts.push(next.nodeValue ?? '')
    else if (!unseen.has(next.nodeName)) {
      const edge = blocks.has(next.nodeName) ? ['\n'] : []
      parts.push(...edge)
      pending.push(...edge, ...[...next.childNodes].reverse())
    }
  }
  return parts.join('')
}

/** The text of the article, empty where Readability finds none. Throws where it does: that is counted as nothing found. */
export function extractWithReadability(html: string): string {
  const { document } = parseHTML(html) as { readonly document: unknown }
  const reader = new Readability<DomNode>(document as never, {
    serializer: node => node as unknown as DomNode,
  })
  const article = reader.parse()
  return article?.content ? blockText(article.content) : ''
}
