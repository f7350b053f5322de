/** An explanation as text for a terminal. */
import { setLines, type Word } from '../brief/columns.js'
import { sentenceAround } from '../brief/context.js'
import { foldLine } from '../brief/legible.js'
import { findPlaces, type Places } from '../brief/places.js'
import { placeInMarkup } from '../markup/place.js'
import type { Capture } from '../model/capture.js'
import type { Span } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import type { Explained, Explanation, Reading } from './explain.js'

/** What of a rule's row an explanation shows. */
export interface RuleRow {
  readonly id: string
  readonly match: string | readonly string[]
  readonly because: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

export interface ExplanationOptions {
  readonly width?: number
  readonly strong?: (text: string) => string
  readonly soft?: (text: string) => string
  readonly pathOf?: (name: string) => string
}

const plain = (text: string): string => text

interface Page {
  readonly record: Record
  readonly places: Places
  readonly width: number
  readonly strong: (text: string) => string
  readonly soft: (text: string) => string
  readonly pathOf: (name: string) => string
}

function paragraph(page: Page, text: string, head: string, paint = plain): readonly string[] {
  const words = foldLine(text).split(' ')
  return setLines(
    words.map((word): Word => ({ text: word, paint, joined: false })),
    page.width,
    head,
  )
}

/** Where in the page's markup the words stand: the way back from the text that was made of it. */
function sayMarkup(capture: Capture, span: Span): string {
  const map = capture.origin?.map
  if (map === undefined) return ''
  const [start, end] = placeInMarkup(map, span.start, span.end)
  return `, characters ${start} to ${end} of the page`
}

/** The place, and its sentence with the words between ⟦ and ⟧. */
function showSpan(page: Page, span: Span): readonly string[] {
  const place = page.places.at(span)
  if (!place) return []
  const { text } = place.article.capture
  const { start, end, cut } = sentenceAround(text, span)
  const before = cut === 'start' || cut === 'both' ? '…' : ''
  const after = cut === 'end' || cut === 'both' ? '…' : ''
  const words = text.slice(span.start, span.end)
  const marked = `${before}${text.slice(start, span.start)}⟦${words}⟧${text.slice(span.end, end)}${after}`
  return [
    `    ${page.soft(`${foldLine(page.pathOf(place.article.capture.name))}:${place.line}:${place.column}${sayMarkup(place.article.capture, span)}`)}`,
    ...paragraph(page, marked, '      '),
  ]
}

/** A rule's row as text: what it looks for, why, and the examples that are also its tests. */
export function showRule(rule: RuleRow, options: ExplanationOptions = {}): string {
  const page = { width: options.width ?? 80 } as Page
  return `${ruleLines(page, rule, options.strong ?? plain).join('\n')}\n`
}

function ruleLines(page: Page, rule: RuleRow, strong: (text: string) => string): readonly string[] {
  const patterns = typeof rule.match === 'string' ? [rule.match] : rule.match
  return [
    `  ${strong(rule.id)}`,
    ...paragraph(page, `because ${rule.because}`, '    '),
    ...paragraph(page, `looks for ${patterns.join(' | ')}`, '    '),
    ...rule.yes.flatMap(example => paragraph(page, example, '    yes  ')),
    ...rule.no.flatMap(example => paragraph(page, example, '    no   ')),
  ]
}

function readingLines(page: Page, reading: Reading): readonly string[] {
  const certainty = reading.certainty === undefined ? '' : `, ${reading.certainty}`
  return [
    ...paragraph(page, `${reading.part} — read by ${reading.by}${certainty}`, '  '),
    ...(reading.remark === undefined ? [] : paragraph(page, reading.remark, '    ')),
    ...reading.spans.flatMap(span => showSpan(page, span)),
  ]
}

/** One line for each statement or telling that the object was folded from. */
function becauseLines(page: Page, explanation: Explanation): readonly string[] {
  const statements = new Map(page.record.statements.map(statement => [statement.id, statement] as const))
  const tellings = new Map(page.record.tellings.map(telling => [telling.id, telling] as const))
  return explanation.because.flatMap(id => {
    const statement = statements.get(id)
    const telling = tellings.get(id)
    const span = statement?.content[0] ?? telling?.content
    const who = statement ? statement.speaker.label : telling ? 'the report itself' : 'not in this record'
    return [...paragraph(page, `${id} — ${who}`, '  '), ...(span ? showSpan(page, span) : [])]
  })
}

/** The whole explanation: what it is, where it was read, what it was folded from, and the rules' rows. */
export function showExplanation(
  record: Record,
  explanation: Explanation,
  ruleOf: (id: string) => RuleRow | undefined,
  options: ExplanationOptions = {},
): string {
  const strong = options.strong ?? plain
  const page: Page = {
    record,
    places: findPlaces(record),
    width: Math.max(40, options.width ?? 80),
    strong,
    soft: options.soft ?? plain,
    pathOf: options.pathOf ?? plain,
  }
  const widest = Math.max(0, ...explanation.facts.map(([name]) => name.length))
  const lines = [strong(foldLine(explanation.id))]
  for (const [name, value] of explanation.facts)
    lines.push(...paragraph(page, value, `  ${name.padEnd(widest)}  `))
  if (explanation.readings.length > 0) lines.push('', strong('Where it was read'))
  for (const reading of explanation.readings) lines.push(...readingLines(page, reading))
  const because = becauseLines(page, explanation)
  if (because.length > 0) lines.push('', strong('What it was folded from'), ...because)
  const rules = [...new Set(explanation.readings.map(({ by }) => by))].sort()
  const rows = rules.flatMap(id => ruleOf(id) ?? [])
  if (rows.length > 0) lines.push('', strong('The rules'))
  for (const row of rows) lines.push(...ruleLines(page, row, strong))
  const steps = rules.filter(id => !ruleOf(id))
  if (steps.length > 0)
    lines.push('', ...paragraph(page, `Steps of the reading, not rows of a table: ${steps.join(', ')}`, ''))
  return `${lines.join('\n')}\n`
}

/** How many ids an error names. */
const shownIds = 12

/** What to say where an id names nothing, or several things. */
export function sayUnknown(
  id: string,
  explained: Exclude<Explained, { readonly found: Explanation }>,
): string {
  const list = (ids: readonly string[]): string => {
    const more = ids.length > shownIds ? ` and ${ids.length - shownIds} more` : ''
    return `${ids.slice(0, shownIds).join(', ')}${more}`
  }
  if ('several' in explained) return `several ids begin with “${foldLine(id)}”: ${list(explained.several)}`
  const near =
    explained.near.length > 0
      ? `There are ${list(explained.near)}`
      : `This record has ids that begin with ${list(explained.kinds.map(kind => `${kind}/`))}`
  return `nothing in this record is called “${foldLine(id)}”. ${near}; \`parley read --json\` shows them all`
}
