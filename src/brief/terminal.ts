/**
 * A brief for a terminal. Citations are `A:12:5`: the article's letter, line and column. The first section shows beside
 * each letter the path that it stands for, as terminals and editors open it.
 */
import type { Brief, BriefLine, BriefPart, BriefPoint } from '../model/brief.js'
import type { Span } from '../model/evidence.js'
import type { Record } from '../model/record.js'
import { chooseCites } from './cites.js'
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
  /** Whether to cite by path everywhere: `a.txt:12:5`. */
  readonly paths?: boolean
  /** Makes a citation open its place when clicked, for terminals that can (OSC 8). None where links are not asked for. */
  readonly link?: (shown: string, name: string, line: number) => string
}

const plain = (text: string): string => text
const noPaint: Paint = { heading: plain, lead: plain, quote: plain, cite: plain }

interface Page {
  readonly places: Places
  readonly width: number
  readonly paint: Paint
  readonly pathOf: (name: string) => string
  readonly link: (shown: string, name: string, line: number) => string
  /** Whether letters stand for paths. */
  readonly letters: boolean
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

interface Cite {
  readonly shown: string
  readonly paint: (text: string) => string
}

/** No place where the record holds none. */
function citePlace(page: Page, span: Span, letters: boolean): Cite {
  const place = page.places.at(span)
  if (!place) return { shown: '', paint: plain }
  const { name } = place.article.capture
  const file = letters ? place.letter : foldLine(page.pathOf(name))
  const shown = `${file}:${place.line}:${place.column}`
  return { shown, paint: text => page.paint.cite(page.link(text, name, place.line)) }
}

function citeWords(page: Page, cites: readonly Span[]): readonly Word[] {
  const { shown, more } = chooseCites(cites, span => citePlace(page, span, page.letters))
  return shown.flatMap(({ shown, paint }, index, { length }): readonly Word[] => {
    const soft = page.paint.cite
    const last = index < length - 1 ? ',' : more > 0 ? `, +${more})` : ')'
    return [
      ...(index === 0 ? [{ text: '(', paint: soft, joined: false }] : []),
      { text: shown, paint, joined: index === 0, whole: true },
      { text: last, paint: soft, joined: true },
    ]
  })
}

function pieceOf(page: Page, part: BriefPart): Piece {
  if ('quote' in part) return [`“${foldLine(page.places.text(part.quote))}”`, page.paint.quote]
  return 'lead' in part ? [part.lead, page.paint.lead] : [part.text, plain]
}

function setPoint(page: Page, point: BriefPoint, head: string): readonly string[] {
  const pieces = point.parts.map(part => pieceOf(page, part))
  return setLines([...wordsOf(pieces), ...citeWords(page, point.cites)], page.width, head)
}

/** The line of an article explains its letter: the path stands beside it, in one piece. */
function setLegend(page: Page, line: BriefLine): readonly string[] {
  const [letter, ...rest] = line.parts.map(part => pieceOf(page, part))
  const { shown, paint } = citePlace(page, line.cites[0]!, false)
  const path: Word = { text: shown, paint, joined: false, whole: true }
  return setLines([...wordsOf([letter!]), path, ...wordsOf(rest)], page.width, '• ')
}

/** The brief as text. Control characters of the articles do not reach the terminal. Ends with a line break. */
export function toTerminal(record: Record, brief: Brief, options: TerminalOptions = {}): string {
  const pathOf = options.pathOf ?? plain
  const page: Page = {
    places: findPlaces(record),
    width: Math.max(40, options.width ?? 80),
    paint: options.paint ?? noPaint,
    pathOf,
    link: options.link ?? plain,
    letters: options.paths !== true,
  }
  const heading = (...texts: readonly string[]): readonly string[] =>
    setLines(wordsOf(texts.map((text): Piece => [text, page.paint.heading])), page.width, '')
  const lines: string[] = [...heading(...brief.title.parts.map(part => pieceOf(page, part)[0]))]
  for (const section of brief.sections) {
    lines.push('', ...heading(section.heading.toUpperCase()))
    if (section.lines.length === 0)
      lines.push(...setLines(wordsOf([[section.empty, plain]]), page.width, '  '))
    for (const line of section.lines) {
      const isLegend = section.key === 'about' && page.places.article(line.id ?? '') && line.cites[0]
      lines.push(...(isLegend ? setLegend(page, line) : setPoint(page, line, '• ')))
      for (const point of line.lines) lines.push(...setPoint(page, point, '    – '))
    }
  }
  return `${lines.join('\n')}\n`
}
