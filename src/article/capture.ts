/** What is wrong with a captured text before anything is read. */
import type { Capture } from '../model/capture.js'
import type { Id, Problem, Span } from '../model/evidence.js'

/** How much of a text is read, in UTF-16 code units: forty times the longest article of our collections. */
export const longestText = 1_000_000

function countOf(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) count += 1
  return count
}

/** Problems of the capture, each at the first place where it shows; `hasDate`: its day of publication is known. Linear. */
export function checkCapture(capture: Capture, article: Id, hasDate: boolean): readonly Problem[] {
  const { text } = capture
  const problems: Problem[] = []
  const place = (start: number, end: number): Span => ({ article, start, end })
  const note = (rule: string, message: string, start: number, end: number): void => {
    problems.push({ rule, weight: 'note', message, article, place: place(start, end) })
  }
  const warn = (rule: string, message: string, start: number, end: number, hint: string): void => {
    problems.push({ rule, weight: 'warning', message, article, place: place(start, end), hint })
  }
  if (text.startsWith('\ufeff'))
    note('article/byte-order-mark', 'the text begins with a byte order mark', 0, 1)
  const breaks = countOf(text, '\r\n')
  if (breaks > 0)
    note(
      'article/carriage-return',
      `${breaks} line breaks are CR LF`,
      text.indexOf('\r\n'),
      text.indexOf('\r\n') + 2,
    )
  const nuls = countOf(text, '\0')
  if (nuls > 0)
    warn(
      'article/nul',
      `${nuls} NUL characters`,
      text.indexOf('\0'),
      text.indexOf('\0') + 1,
      'is this a text file?',
    )
  const lost = countOf(text, '\ufffd')
  if (lost > 0) {
    const at = text.indexOf('\ufffd')
    warn(
      'article/lost-characters',
      `${lost} characters were lost before the text came here (U+FFFD)`,
      at,
      at + 1,
      'save the text as UTF-8',
    )
  }
  if (text.length > longestText) {
    const message = `only the first ${longestText} of ${text.length} characters are read`
    warn('article/too-long', message, longestText, text.length, 'cut the text into articles')
  }
  if (text.trim() === '')
    warn('article/empty', 'the text is empty', 0, text.length, 'was the page captured before it had loaded?')
  if (!hasDate) {
    const hint = 'give it with --published 2022-10-30, so that “on Sunday” can be read as a date'
    problems.push({
      rule: 'article/no-date',
      weight: 'warning',
      message: 'no date of publication is known',
      article,
      hint,
    })
  }
  return problems
}
