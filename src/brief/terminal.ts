/**
 * A brief for a terminal. Citations are `file:line:column`, which terminals and editors open; where a file's path is
 * long, the article's letter stands for it (`A:12:5`), and the first section shows the path beside the letter.
 */
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
  /** Whether to cite by path however long it is. */
  readonly paths?: boolean
  /** Makes a citation open its place when clicked, for terminals that can (OSC 8). None where links are not asked for. */
  readonly link?: (shown: string, name: string, line: number) => string
}

/** The longest path that citations repeat, in UTF-16 code units; a longer one would drown the words. */
const longestPath = 24

const plain = (text: string): string => text
const noPaint: Paint = { heading: plain, lead: plain, quote: plain, cite: plain }

/** How many places a line cites; the others are counted. `--json` has them all. */
const shownCites = 3

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

function citePlace(page: Page, span: Span, letters: boolean): Cite | undefined {
  const place = page.places.at(span)
  if (!place) return undefined
  const { name } = place.article.capture
  const file = letters ? place.letter : foldLine(page.pathOf(name))
  const shown = `${file}:${place.line}:${place.column}`
  return { shown, paint: text => page.paint.cite(page.link(text, name, place.line)) }
}

function citeWords(page: Page, cites: readonly Span[], letters: boolean): readonly Word[] {
  const places = cites.flatMap(span => citePlace(page, span, letters) ?? [])
  const distinct = [...new Map(places.map(place => [place.shown, place] as const)).values()]
  const more = distinct.length - shownCites
  return distinct.slice(0, shownCites).flatMap(({ shown, paint }, index, { length }): readonly Word[] => {
    const soft = page.paint.cite
    const last = index < length - 1 ? ',' : more > 0 ? ` and ${more} more)` : ')'
    return [
      ...(index === 0 ? [{ text: '(', paint: soft, joined: false }] : []),
      { text: shown, paint, joined: index === 0, whole: true },
      { text: last, paint: soft, joined: true },
    ]
  })
}

function setPoint(page: Page, point: BriefPoint, head: string, letters = page.letters): readonly string[] {
  const pieces = point.parts.map((part): Piece => {
    if ('quote' in part) return [`“${foldLine(page.places.text(part.quote))}”`, page.paint.quote]
    return 'lead' in part ? [part.lead, page.paint.lead] : [part.text, plain]
  })
  return setLines([...wordsOf(pieces), ...citeWords(page, point.cites, letters)], page.width, head)
}

/** The brief as text. Control characters of the articles do not reach the terminal. Ends with a line break. */
export function toTerminal(record: Record, brief: Brief, options: TerminalOptions = {}): string {
  const pathOf = options.pathOf ?? plain
  const isLong = record.articles.some(({ capture }) => pathOf(capture.name).length > longestPath)
  const page: Page = {
    places: findPlaces(record),
    width: Math.max(40, options.width ?? 80),
    paint: options.paint ?? noPaint,
    pathOf,
    link: options.link ?? plain,
    letters: isLong && !options.paths,
  }
  const heading = (text: string): readonly string[] =>
    setLines(wordsOf([[text, page.paint.heading]]), page.width, '')
  const lines: string[] = [...heading(brief.title)]
  for (const section of brief.sections) {
    lines.push('', ...heading(section.heading.toUpperCase()))
    if (section.lines.length === 0)
      lines.push(...setLines(wordsOf([[section.empty, plain]]), page.width, '  '))
    for (const line of section.lines) {
      // The line of an article is where its letter is explained.
      const letters = page.letters && !(section.key === 'about' && page.places.article(line.id ?? ''))
      lines.push(...setPoint(page, line, '• ', letters))
      for (const point of line.lines) lines.push(...setPoint(page, point, '    – '))
    }
  }
  return `${lines.join('\n')}\n`
}
