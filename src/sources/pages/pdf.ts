/** A PDF: a press release, a statement, a report. Its text as it stands on the pages, lines and hyphens left as they are. */
import { dateCustoms, findDate } from '../../markup/dates.js'
import type { Fact } from '../../model/capture.js'
import { type Caps, capsOf } from '../caps.js'
import { captureOf } from '../captureOf.js'
import { readDate } from '../dates.js'
import { originOf } from '../origin.js'
import { type Finding, lost, warning } from '../problems.js'
import type { Format, InputFacts } from '../source.js'
import { onePage, type Page } from '../wholePage.js'

/** Which way of making text of PDFs this is; recorded with every capture. */
const extraction = 'pdf/1'

/** A stretch of text on a page. */
interface Stretch {
  readonly str: string
  readonly height: number
  readonly transform: readonly number[]
  readonly hasEOL: boolean
}

interface PdfDocument {
  readonly numPages: number
  readonly getPage: (page: number) => Promise<{
    readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>
    readonly cleanup: () => void
  }>
  readonly getMetadata: () => Promise<{ readonly info: object }>
  readonly loadingTask: { readonly destroy: () => Promise<void> }
}

/** A line that stands lower than this many times its letters' height under the one before begins a paragraph. */
const paragraphGap = 1.7

/** The lines of a page, an empty one where the page leaves a gap. */
function textOf(items: readonly object[]): string {
  let text = ''
  let below: number | undefined
  let lineBegins = true
  for (const item of items) {
    if (!('str' in item)) continue
    const { str, height, transform, hasEOL } = item as Stretch
    const y = transform[5] ?? 0
    if (lineBegins && str.trim() !== '') {
      const gap = below === undefined ? 0 : below - y
      if (gap > paragraphGap * (height || 12) && !text.endsWith('\n\n')) text += '\n'
      below = y
      lineBegins = false
    }
    text += str
    if (hasEOL) {
      text += '\n'
      lineBegins = true
    }
  }
  return text.replace(/\n+$/u, '')
}

class TimeIsUp extends Error {}

/** Opens the PDF and reads its pages until one cannot be read, the pages are at their end, or the time. */
async function readPages(
  bytes: Uint8Array,
  { pdfPages, pdfMilliseconds }: Caps,
): Promise<{
  readonly text: string
  readonly info: { readonly [key: string]: unknown }
  readonly findings: readonly Finding[]
}> {
  const { getDocumentProxy } = await import('unpdf')
  let document: PdfDocument | undefined
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeIsUp()), pdfMilliseconds)
  })
  late.catch(() => {})
  const start = performance.now()
  const inTime = async <T>(work: Promise<T>): Promise<T> => {
    const done = await Promise.race([work, late])
    // The timer only comes to speak where the library waits for something, and it seldom does.
    if (performance.now() - start > pdfMilliseconds) throw new TimeIsUp()
    return done
  }
  const findings: Finding[] = []
  const pages: string[] = []
  let info = {}
  try {
    // The bytes are handed over for good, so they are copied.
    const options = { verbosity: 0, isEvalSupported: false, useSystemFonts: false }
    const opening = getDocumentProxy(new Uint8Array(bytes), options)
    document = (await inTime(opening)) as unknown as PdfDocument
    info = (await inTime(document.getMetadata().catch(() => ({ info: {} })))).info
    const count = Math.min(document.numPages, pdfPages)
    if (count < document.numPages) findings.push(tooManyPages(document.numPages, pdfPages))
    for (let number = 1; number <= count; number += 1) {
      const page = await inTime(document.getPage(number))
      const { items } = await inTime(page.getTextContent())
      page.cleanup()
      pages.push(textOf(items))
    }
  } catch (error) {
    findings.push(sayError(error, pages.length, pdfMilliseconds))
  } finally {
    clearTimeout(timer)
    await document?.loadingTask.destroy().catch(() => {})
  }
  return { text: pages.filter(page => page !== '').join('\n'), info, findings }
}

function tooManyPages(pages: number, cap: number): Finding {
  const message = `it has ${pages} pages; the first ${cap} were read (pdfPages)`
  return { rule: 'pdf-pages', message, hint: 'cut the pages out that hold the article' }
}

function sayError(error: unknown, pages: number, milliseconds: number): Finding {
  if (error instanceof TimeIsUp) {
    const message = `it takes longer than ${milliseconds / 1000} s (pdfMilliseconds); ${pages} pages were read by then`
    return { rule: 'pdf-slow', message, hint: 'take its text with another program, such as pdftotext' }
  }
  if (error instanceof Error && error.name === 'PasswordException') {
    return { rule: 'pdf-locked', message: 'it is locked with a password', hint: 'save it without one' }
  }
  const because = error instanceof Error ? error.message : String(error)
  return {
    rule: 'pdf-broken',
    message: `it is broken after ${pages} pages that could be read (${because.slice(0, 100)})`,
    hint: 'take it from its source again, or its text with another program, such as pdftotext',
  }
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

function factsOf(info: { readonly [key: string]: unknown }, text: string): readonly Fact[] {
  const facts: Fact[] = []
  const words = (key: string): string =>
    String(info[key] ?? '')
      .replace(/\s+/gu, ' ')
      .trim()
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
  const { text, info, findings } = await readPages(bytes, caps)
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
