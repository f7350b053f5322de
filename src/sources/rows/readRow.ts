/** One row of a table, or one object of a JSON file, as a capture. */
import type { Captured } from '../../model/capture.js'
import { captureOf } from '../captureOf.js'
import { findDoubleEncoded } from '../doubleEncoded.js'
import { originOfPart } from '../origin.js'
import { htmlPartCapture } from '../pages/htmlCapture.js'
import { type Finding, lost, warning } from '../problems.js'
import type { InputFacts, SourceProblem } from '../source.js'
import type { Page } from '../wholePage.js'
import type { Cells } from './cells.js'
import { metadataOf } from './metadata.js'

/** Where a row stands. */
export interface RowPlace {
  /** The input that holds the table. */
  readonly input: InputFacts
  /** The row's own name. */
  readonly name: string
  readonly charset: string
  /** What was noticed when the row was cut out of the table. */
  readonly findings?: readonly Finding[]
}

/** A text of a table that is markup in truth: it has the tags that prose has. */
const markup = /<\/(?:p|div|span|a|h[1-6]|ul|ol|li|strong|em|blockquote)>|<br\s?\/?>|<p>/iu

/** Reads a row. Its own columns go before what is known of the whole table. */
export function readRow(cells: Cells, { input, name, charset, findings = [] }: RowPlace): Page {
  const problems: SourceProblem[] = findings.map(finding => warning(name, finding))
  const warn = (finding: Finding): void => {
    problems.push(warning(name, finding))
  }
  const { url, outlet, published, at, facts, findings: more } = metadataOf(cells)
  for (const finding of more) warn(finding)
  const row: InputFacts = {
    ...input,
    name,
    url: url ?? input.url,
    outlet: outlet ?? input.outlet,
    published: published ?? input.published,
    at: at ?? input.at,
  }
  const html = cells.get('html')
  const text = cells.get('text')
  const page = html ?? (text && markup.test(text.value) ? text : undefined)
  const summary = cells.get('summary')
  if (page) {
    const { capture, problems: more } = htmlPartCapture(page.value, row, charset)
    if (capture && (capture.text.trim() !== '' || !text || text === page)) {
      const all: Captured = { ...capture, facts: [...facts, ...(capture.facts ?? [])] }
      return { capture: all, problems: [...problems, ...more, ...doubled(name, all.text)] }
    }
  }
  const words = text ?? summary
  if (!words) {
    const message = 'the row holds no text'
    const hint = 'name its column text, body or content'
    return { problems: [...problems, lost(name, { rule: 'no-text', message, hint })] }
  }
  if (!text) {
    warn({
      rule: 'summary-only',
      message: `it holds no text but a summary (${words.name}), which was taken`,
      hint: 'give the whole article where you have it',
    })
  }
  const capture = captureOf(row, {
    mediaType: 'text/plain',
    text: words.value,
    facts,
    origin: originOfPart(words.value, charset),
  })
  return { capture, problems: [...problems, ...doubled(name, words.value)] }
}

function doubled(name: string, text: string): readonly SourceProblem[] {
  const finding = findDoubleEncoded(text)
  return finding ? [warning(name, finding)] : []
}
