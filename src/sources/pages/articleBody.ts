/**
 * The article of a page that shows none: pages that a program fills in later often carry their text in JSON-LD. It is taken only then; a
 * page that shows its article is read as it shows it.
 */

import { type Loose, type LooseText, readLooseJson } from '../../markup/looseJson.js'
import { readMarkup } from '../../markup/markup.js'
import type { Layout } from '../../model/layout.js'

/** A line of so many characters outside links is prose, and a shown page with one is an article. */
const proseLine = 80
/** A text in JSON-LD shorter than this is a teaser. */
const leastBody = 200
/** How many things and lists of a block are looked through. */
const mostValues = 1000

/** The whole of a string: the loose reading keeps only the beginning of a long one. */
function wholeOf({ text, start, end }: LooseText, html: string): string {
  try {
    return JSON.parse(`"${html.slice(start, end)}"`)
  } catch {
    return text
  }
}

/** Whether a page shows running text. */
export function showsProse({ blocks }: Layout): boolean {
  return blocks.some(({ start, end, linked, controls }) => end - start - linked - controls >= proseLine)
}

/** The `articleBody` of the page's JSON-LD, without markup; nothing where there is none of length. */
export function articleBodyOf(html: string): string | undefined {
  let left = mostValues
  const find = (value: Loose): string | undefined => {
    left -= 1
    if (left < 0 || value.kind === 'text') return undefined
    const body = value.kind === 'object' ? value.entries.get('articleBody') : undefined
    if (body?.kind === 'text' && body.text.length >= leastBody) return wholeOf(body, html)
    for (const inner of value.kind === 'list' ? value.values : value.entries.values()) {
      const found = find(inner)
      if (found !== undefined) return found
    }
    return undefined
  }
  for (let at = html.indexOf('application/ld+json'); at >= 0; ) {
    const start = html.indexOf('>', at) + 1
    const end = start > 0 ? html.indexOf('</script', start) : -1
    if (end < 0) return undefined
    for (const value of readLooseJson(html, start, end)) {
      const body = find(value)
      if (body !== undefined) return /<(?:p|br|div)\b/iu.test(body) ? readMarkup(body).text : body
    }
    at = html.indexOf('application/ld+json', end)
  }
  return undefined
}
