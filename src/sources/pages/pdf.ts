/** A PDF: a press release, a statement, a report. Its text as it stands on the pages, lines and hyphens left as they are. */
import { dateCustoms, findDate } from '../../markup/dates.js'
import type { Fact } from '../../model/capture.js'
import { type Caps, capsOf, sayBytes } from '../caps.js'
import { captureOf } from '../captureOf.js'
import { readDate } from '../dates.js'
import { originOf } from '../origin.js'
import { type Finding, lost, warning } from '../problems.js'
import type { Format, InputFacts } from '../source.js'
import { onePage, type Page } from '../wholePage.js'
import { type PdfPages, readPdfPages } from './pdfThread.js'
import type { PdfStretch } from './pdfWork.js'

/** Which way of making text of PDFs this is; recorded with every capture. */
const extraction = 'pdf/1'

/** A line that stands lower than this many times its letters' height under the one before begins a paragraph. */
const paragraphGap = 1.7

/** The lines of a page, an empty one where the page leaves a gap. */
function textOf(stretches: readonly PdfStretch[]): string {
  let text = ''
  let above: number | undefined
  let lineBegins = true
  for (const { words, y, height, endsLine } of stretches) {
    if (lineBegins && words.trim() !== '') {
      const gap = above === undefined ? 0 : above - y
      if (gap > paragraphGap * (height || 12) && !text.endsWith('\n\n')) text += '\n'
      above = y
      lineBegins = false
    }
    text += words
    if (endsLine) {
      text += '\n'
      lineBegins = true
    }
  }
  return text.replace(/\n+$/u, '')
}

/** What is to be said of how the reading went. */
function findingsOf({ count, pages, stopped }: PdfPages, caps: Caps): readonly Finding[] {
  const findings: Finding[] = []
  if (count > caps.pdfPages) findings.push(tooManyPages(count, caps.pdfPages))
  if (stopped) findings.push(sayStopped(stopped, pages.length, caps))
  return findings
}

function tooManyPages(pages: number, cap: number): Finding {
  const message = `it has ${pages} pages; the first ${cap} were read (pdfPages)`
  return { rule: 'pdf-pages', message, hint: 'cut the pages out that hold the article' }
}

function sayStopped(stopped: NonNullable<PdfPages['stopped']>, pages: number, caps: Caps): Finding {
  const other = 'take its text with another program, such as pdftotext'
  if (stopped.by === 'time') {
    const message = `it takes longer than ${caps.pdfMilliseconds / 1000} s (pdfMilliseconds); ${pages} pages were read by then`
    return { rule: 'pdf-slow', message, hint: other }
  }
  if (stopped.by === 'memory') {
    const message = `it takes more than ${sayBytes(caps.pdfMemory)} of memory (pdfMemory); ${pages} pages were read by then`
    return { rule: 'pdf-large', message, hint: other }
  }
  if (stopped.name === 'PasswordException') {
    return { rule: 'pdf-locked', message: 'it is locked with a password', hint: 'save it without one' }
  }
  const message = `it is broken after ${pages} pages that could be read (${stopped.message.slice(0, 100)})`
  return { rule: 'pdf-broken', message, hint: `take it from its source again, or ${other}` }
}

/** Titles that programs put in by themselves. */
const madeUpTitle =
  /^(?:untitled|microsoft word|document\d*$|slide \d)|\.(?:docx?|indd|pdf|rtf|odt|qxd|pages)$/iu

/** `D:20310528101500+02'00'` (ISO 32000-1, 7.9.4). */
function pdfDate(words: unknown): string | undefined {
  const digits = /^(?:D:)?(\d{8})(\d{4})?/u.exec(String(words ?? ''))
  return digits
    ? readDate(`${digits[1]}${digits[2] === undefined ? '' : `T${digits[2]}00`}`)?.value
    : undefined
}

/** How many lines from the top may hold the date of a release, and how long such a line is. */
const datedLines = 15
const datedLength = 60

function factsOf(info: PdfPages['info'], text: string): readonly Fact[] {
  const facts: Fact[] = []
  const words = (key: string): string => (info[key] ?? '').replace(/\s+/gu, ' ').trim()
  const title = words('Title')
  if (title !== '' && !madeUpTitle.test(title)) {
    facts.push({ about: 'headline', value: title, from: 'meta', where: 'Info.Title', sure: 'declared' })
  }
  const author = words('Author')
  if (author !== '') {
    facts.push({ about: 'author', value: author, from: 'meta', where: 'Info.Author', sure: 'guessed' })
  }
  for (const [index, line] of text.split('\n', datedLines).entries()) {
    const value = line.length <= datedLength ? findDate(line, dateCustoms('en'))?.value : undefined
    if (value === undefined) continue
    facts.push({ about: 'published', value, from: 'text', where: `line ${index + 1}`, sure: 'guessed' })
    break
  }
  // When the file was made: often the day of the release, and not seldom the day of a later scan.
  const made = pdfDate(info.CreationDate)
  if (made !== undefined) {
    facts.push({ about: 'published', value: made, from: 'meta', where: 'Info.CreationDate', sure: 'guessed' })
  }
  return facts
}

async function readPdf(bytes: Uint8Array, input: InputFacts, caps: Caps): Promise<Page> {
  const { name } = input
  const read = await readPdfPages(bytes, caps)
  const findings = findingsOf(read, caps)
  const { info } = read
  const text = read.pages
    .map(textOf)
    .filter(page => page !== '')
    .join('\n')
  if (text.trim() === '') {
    const scanned: Finding = {
      rule: 'pdf-without-text',
      message: 'it holds no text, perhaps only pictures of pages',
      hint: 'run it through a text recogniser first',
    }
    const [first = scanned, ...rest] = findings
    return { problems: [lost(name, first), ...rest.map(finding => warning(name, finding))] }
  }
  const origin = { ...originOf(bytes, 'binary'), extraction }
  const capture = captureOf(input, {
    mediaType: 'application/pdf',
    text,
    facts: factsOf(info, text),
    origin,
  })
  return { capture, problems: findings.map(finding => warning(name, finding)) }
}

export const pdf: Format = {
  name: 'pdf',
  mediaTypes: ['application/pdf', 'application/x-pdf'],
  endings: ['.pdf'],
  looksLike: beginning => Buffer.from(beginning.subarray(0, 1024)).includes('%PDF-'),
  take: onePage((bytes, input, { caps }) => readPdf(bytes, input, capsOf(caps))),
}
