/** The lines between the headline and the story: who wrote it, and its first sentence or two in larger type. */
import { isNameLike } from './furniture.js'
import { isFree, type Labelled, type Page } from './labels.js'
import { isProse } from './lines.js'

/** How far below the headline its standfirst and a bare name stand. */
const reach = 6
const mostStandfirsts = 2
const mostWords = 60

const standfirst: Labelled = { kind: 'standfirst', by: 'article/standfirst' }
const loose: Labelled = { kind: 'furniture', by: 'article/loose-line' }

/** Titles of other articles stand in rows; a standfirst does not. */
function standsInRow({ lines, headline }: Page, index: number): boolean {
  let run = 1
  const isTitle = (at: number): boolean => {
    const read = lines[at]
    return (
      read !== undefined &&
      at > headline &&
      isFree(read) &&
      read.line.words >= 5 &&
      read.line.ending === 'none'
    )
  }
  if (!isTitle(index)) return false
  for (let at = index - 1; at >= index - 2 && isTitle(at); at -= 1) run += 1
  for (let at = index + 1; at <= index + 2 && isTitle(at); at += 1) run += 1
  return run >= 3
}

/** Labels a line between headline and story that no rule knows; `before` says how many standfirsts and bare names stand above it. */
export function labelUnderHeadline(
  page: Page,
  index: number,
  before: { readonly standfirsts: number; readonly names: number },
): Labelled {
  const { line } = page.lines[index]!
  const near = index - page.headline <= reach
  if (line.words >= 2 && line.words <= 4 && line.ending === 'none' && isNameLike(line.text, 4))
    return near && before.names < 2 ? { kind: 'byline', by: 'article/name-line' } : loose
  const says = isProse(line) || line.words >= 8 || (line.ending === 'stop' && line.words >= 5)
  if (!says || line.words > mostWords || before.standfirsts >= mostStandfirsts || standsInRow(page, index))
    return loose
  return standfirst
}

/**
 * The paragraphs above the signature: where the name or the date of the article stands below its first sentences, they are
 * its standfirst. Gives the index before which they stand; the story's beginning where there are none.
 */
export function endOfStandfirst({ lines, story, headline }: Page): number {
  if (headline < 0) return story.from
  for (let index = Math.min(story.from + 3, story.until - 2); index > story.from; index -= 1) {
    const { furniture, shape } = lines[index]!
    if (furniture?.rule.means.kind === 'byline' || shape === 'article/shape/date') {
      const above = lines.slice(story.from, index).filter(read => isFree(read) && isProse(read.line))
      return above.length <= mostStandfirsts && above.every(({ line }) => line.words <= mostWords)
        ? index
        : story.from
    }
  }
  return story.from
}
