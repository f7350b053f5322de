/** A capture of an HTML page, wherever it came from: a file, the web, an archive, an entry of a feed, a cell of a table. */
import { readMarkup } from '../../markup/markup.js'
import type { Origin } from '../../model/capture.js'
import { captureOf } from '../captureOf.js'
import { decode } from '../decode.js'
import { originOf, originOfPart } from '../origin.js'
import { type Finding, warning } from '../problems.js'
import type { InputFacts } from '../source.js'
import type { Page } from '../wholePage.js'
import { articleBodyOf, showsProse } from './articleBody.js'

/** Which way of making text of pages this is; recorded with every capture. */
export const extraction = 'markup/1'

/** The same for a text that the page does not show but carries in its JSON-LD (`articleBody`); such a text has no way back. */
const fromJsonLd = 'json-ld/1'

const hidden: Finding = {
  rule: 'text-from-json-ld',
  message: 'the page shows no article; its text was taken from its JSON-LD',
  hint: 'save the page from a browser after it has loaded, to have its places marked',
}

/** What to do about a cap of the reading of markup. */
const capped = 'look whether the page is an article; what came before is read'

/** Of a page in bytes, as it came: the character set is found out. */
export function htmlCapture(bytes: Uint8Array, input: InputFacts): Page {
  const { text, charset, findings } = decode(bytes, { charset: input.charset, markup: true })
  return capturePage(text, input, originOf(bytes, charset), findings)
}

/** Of a page that is text already: an entry of a feed, a cell of a table; `charset` is that of the input around it. */
export function htmlPartCapture(html: string, input: InputFacts, charset: string): Page {
  return capturePage(html, input, originOfPart(html, charset), [])
}

function capturePage(html: string, input: InputFacts, origin: Origin, findings: readonly Finding[]): Page {
  const url = input.url ?? savedFrom(html)
  const { text, map, layout, facts, reservations, problems } = readMarkup(html, url)
  const { name } = input
  const told = [
    ...findings.map(finding => warning(name, finding)),
    ...problems.map(problem => ({ name, problem: { hint: capped, ...problem }, lost: false })),
  ]
  const said = { mediaType: 'text/html', url, facts, reservations }
  const body = showsProse(layout) ? undefined : articleBodyOf(html)
  if (body === undefined) {
    const capture = captureOf(input, { ...said, text, origin: { ...origin, extraction, map }, layout })
    return { capture, problems: told }
  }
  const capture = captureOf(input, { ...said, text: body, origin: { ...origin, extraction: fromJsonLd } })
  return { capture, problems: [...told, warning(name, hidden)] }
}

/** The address that browsers write into a page that they save: `<!-- saved from url=(0042)https://… -->`. */
function savedFrom(html: string): string | undefined {
  return /<!--\s{0,9}saved from url=\(\d{4}\)(https?:\/\/[^\s>]{1,2000})\s/iu.exec(html.slice(0, 4096))?.[1]
}
