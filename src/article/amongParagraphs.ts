/** Short lines between the paragraphs of a story: its crossheads and lists, and what does not belong to it. */
import { isFree, type Labelled, longWords, type Page } from './labels.js'
import { isProse } from './lines.js'
import { isParagraph } from './story.js'

const quoteMarks = '"“”„‘’«»\''
const bullet = /^(?:[-–—•*·▪●■►✓]|[a-z]\))\s/u
const numbered = /^\d{1,2}[.)]\s/u

const body: Labelled = { kind: 'body', by: 'article/paragraph' }
const loose: Labelled = { kind: 'furniture', by: 'article/loose-line' }
const crosshead: Labelled = { kind: 'crosshead', by: 'article/crosshead' }

/** How many lines a list may have to be found by the colon above it. */
const longestList = 30
/** A shouted line of so many words is no crosshead but the headline of another article. */
const shoutedTitle = 7
const longestTitle = 20
const linkedTitle = 0.6
/** From so many longer words on it shows whether a line speaks of what the story speaks of. */
const tellingWords = 4

/** Whether a paragraph of the story comes next, links and advertisements between them aside. */
function paragraphFollows(page: Page, index: number): boolean {
  for (let below = index + 1; below < Math.min(index + 4, page.story.until); below += 1) {
    const read = page.lines[below]!
    if (isFree(read)) return isProse(read.line)
  }
  return false
}

function isLoose(page: Page, at: number): boolean {
  const read = page.lines[at]
  return read !== undefined && isFree(read) && !isProse(read.line) && read.line.ending === 'none'
}

/** How many lines in a row around `index` are short, without a stop and unknown to any rule. */
function looseRun(page: Page, index: number): number {
  let run = 1
  for (let at = index - 1; at >= index - 3 && isLoose(page, at); at -= 1) run += 1
  for (let at = index + 1; at <= index + 3 && isLoose(page, at); at += 1) run += 1
  return run
}

/** “The plan has three parts:” and the lines under it, up to the next paragraph. */
function isListed(page: Page, index: number): boolean {
  for (let above = index - 1; above >= Math.max(page.story.from, index - longestList); above -= 1) {
    const read = page.lines[above]!
    if (read.line.ending === 'colon') return isParagraph(read)
    if (!isLoose(page, above)) return false
  }
  return false
}

/** A number before a heading (“2. The port”) has a paragraph under it; before an item of a list the next item. */
function isNumberedHeading(page: Page, index: number): boolean {
  const { line } = page.lines[index]!
  const beside = [page.lines[index - 1], page.lines[index + 1]]
  return (
    line.words <= 10 &&
    line.ending === 'none' &&
    paragraphFollows(page, index) &&
    !beside.some(read => read && numbered.test(read.line.text))
  )
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

/** The title of another article: a shouted one, or one in whose words the story has no part. */
function isTitleOfAnother(page: Page, index: number): boolean {
  const { line, folded, field } = page.lines[index]!
  // Where the markup is there, such a title is a link.
  if (field && field.linked < linkedTitle) return false
  if (line.words > longestTitle || /@|https?:/u.test(line.text)) return false
  if (isShouted(line.text)) return line.words >= shoutedTitle
  if (line.words < 6) return false
  const words = longWords(folded)
  return words.length >= tellingWords && words.filter(word => page.words.has(word)).length * 4 <= words.length
}

/** Labels a line of the story that is no running text and that no rule knows. */
export function labelAmongParagraphs(page: Page, index: number): Labelled {
  const { line } = page.lines[index]!
  const above = page.lines[index - 1]
  const first = line.text[0]!
  if (numbered.test(line.text)) return isNumberedHeading(page, index) ? crosshead : body
  if (bullet.test(line.text) || above?.line.ending === 'colon' || isListed(page, index)) return body
  if (line.ending === 'none' && isTitleOfAnother(page, index))
    return { kind: 'teaser', by: 'article/title-of-another' }
  // A line that begins small, or with a mark, goes on with the line above.
  if (first === first.toLowerCase() && !/\d/u.test(first) && !'‘“"\'«„¿¡'.includes(first)) return body
  if (line.ending === 'question') {
    const heading =
      line.words <= 12 &&
      !/["“”«„]/u.test(first) &&
      !/[.!?]\s/u.test(line.text) &&
      !quoteMarks.includes(line.text[line.text.length - 1]!) &&
      (line.apart || page.dense) &&
      paragraphFollows(page, index)
    return heading ? crosshead : body
  }
  // Words that a quotation ends in, or that go on after one, are a sentence's.
  const last = line.text[line.text.length - 1]!
  const quoteInside =
    quoteMarks.includes(first) &&
    !quoteMarks.includes(last) &&
    line.words >= 6 &&
    !line.text.slice(1, 40).includes(closing(first))
  if (quoteInside || (quoteMarks.includes(last) && !/["“‘„«']/u.test(line.text.slice(0, -1)))) return body
  const run = looseRun(page, index)
  if (line.words > 16 && run === 1) return body
  if (run >= 3) return loose
  if (run === 2 && isLoose(page, index + 1)) return loose
  return crosshead
}

/** “‘Freeze’ and thaw”: a mark that closes soon after it opened quotes a word, not a sentence. */
function closing(mark: string): string {
  return { '“': '”', '‘': '’', '„': '“', '«': '»' }[mark] ?? mark
}
