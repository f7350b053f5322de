/** A page of HTML, as a server sends it or a browser saves it. */
import { beginningOf, xmlRootOf } from '../beginning.js'
import { lost } from '../problems.js'
import type { Format } from '../source.js'
import { onePage } from '../wholePage.js'
import { htmlCapture } from './htmlCapture.js'

/** What a page begins with where it does not say that it is one. */
const openings: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'title',
  'meta',
  'article',
  'main',
  'h1',
  'div',
  'p',
])

/** What `parley read --html=FILE` writes: in a folder beside the articles. */
const ourPage = /<meta name="generator" content="Parley">/u

export const html: Format = {
  name: 'html',
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  endings: ['.html', '.htm', '.xhtml'],
  looksLike: beginning =>
    /^<!doctype\s{1,9}html/iu.test(beginningOf(beginning)) || openings.has(xmlRootOf(beginning) ?? ''),
  take: onePage((bytes, input) => {
    if (!ourPage.test(beginningOf(bytes))) return htmlCapture(bytes, input)
    const message = 'it is a page that Parley wrote, and no article'
    const hint = 'give the articles that it was made of'
    return { problems: [lost(input.name, { rule: 'no-article', message, hint })] }
  }),
}
