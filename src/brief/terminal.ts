/** A brief for a terminal. Citations are `file:line:column`, which terminals and editors open. */
import type { Brief, BriefPoint } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import { setLines, type Word } from './columns.js'
import { foldLine } from './legible.js'
import { findPlaces, type Places } from './places.js'

/** How the kinds of words are coloured. Each gets text without control characters and may add them. */
export interface Paint {
  readonly heading: (text: string) => string
  readonly lead: (text: string) => string
  readonly quote: (text: string) => string
  readonly cite: (text: string) => string
}

export interface TerminalOptions {
  /** Columns of the terminal, 40 or more. 80 where none is given. */
  readonly width?: number
  /** None where colours are not asked for. */
  readonly paint?: Paint
  /** What to call an article's file in citations, by its capture's name: a path that opens from here. */
  readonly pathOf?: (name: string) => string
}

const plain = (text: string): string => text
const noPaint: Paint = { heading: plain, lead: plain, quote: plain, cite: plain }

/** How many places a line cites; the others are counted. `--json` has them all. */
const shownCites = 3

interface Page {
  readonly places: Places
  readonly width: number
  readonly paint: Paint
  readonly pathOf: (name: string) => string
}

type Piece = readonly [text: string, paint: (text: string) => string]

/** The words of a line's pieces; where no blank stands between two pieces, their words stay together. */
function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const words: Word[] = []
  let open = true
  for (const [text, paint] of pieces) {
    for (const part of text.split(/(\s+)/u)) {
      if (part === '') continue
      const blank = part.trim() === ''
      if (!blank) words.push({ text: part, paint, joined: !open })
      open = blank
    }
  }
  return words
}

function citeWords(page: Page, cites: readonly Span[]): readonly Word[] {
  const shown = [...new Set(cites.map(span => sayPlace(page, span)))]
  const more = shown.length - shownCites
  return shown.slice(0, shownCites).map((place, index, { length }) => {
    const first = index === 0 ? '(' : ''
    const last = index < length - 1 ? ',' : more > 0 ? ` and ${more} more)` : ')'
    return { text: `${first}${place}${last}`, paint: page.paint.cite, joined: false }
  })
}

function sayPlace(page: Page, span: Span): string {
  const place = page.places.at(span)
  if (!place) return '?'
  return `${foldLine(page.pathOf(place.article.capture.name))}:${place.line}:${place.column}`
}

function setPoint(page: Page, point: BriefPoint, head: string): readonly string[] {
  const pieces = point.parts.map((part): Piece => {
    if ('quote' in part) return [`“${foldLine(page.places.text(part.quote))}”`, page.paint.quote]
    return 'lead' in part ? [part.lead, page.paint.lead] : [part.text, plain]
  })
  return setLines([...wordsOf(pieces), ...citeWords(page, point.cites)], page.width, head)
}

/** The brief as text. Control characters of the articles do not reach the terminal. Ends with a line break. */
export function toTerminal(record: Record, brief: Brief, options: TerminalOptions = {}): string {
  const page: Page = {
    places: findPlaces(record),
    width: Math.max(40, options.width ?? 80),
    paint: options.paint ?? noPaint,
    pathOf: options.pathOf ?? plain,
  }
  const heading = (text: string): readonly string[] =>
    setLines(wordsOf([[text, page.paint.heading]]), page.width, '')
  const lines: string[] = [...heading(brief.title)]
  for (const section of brief.sections) {
    lines.push('', ...heading(section.heading.toUpperCase()))
    if (section.lines.length === 0)
      lines.push(...setLines(wordsOf([[section.empty, plain]]), page.width, '  '))
    for (const line of section.lines) {
      lines.push(...setPoint(page, line, '• '))
      for (const point of line.lines) lines.push(...setPoint(page, point, '    – '))
    }
  }
  return `${lines.join('\n')}\n`
}
