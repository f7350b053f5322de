/** Roles by the elements around a line, where its place on the page does not speak against them. */
import type { RegionKind } from '../model/article.js'
import type { Labelled, Page } from './labels.js'
import { isProse } from './lines.js'

/** How far from the headline, the first and the last paragraph the parts of an article stand. */
const aboveHeadline = 4
const besideStory = 6
const longestByline = 15
/** A menu’s link to the newsletters, or the counter of comments. */
const longestButton = 3

const containers: ReadonlySet<RegionKind> = new Set<RegionKind>([
  'cookie-notice',
  'newsletter',
  'comments',
  'recirculation',
  'correction',
  'furniture',
])

/** What stands in an element for something else than the article. */
export function labelByContainer(page: Page, index: number): Labelled | undefined {
  const { line, field } = page.lines[index]!
  if (field?.kind === undefined || field.by === undefined || !containers.has(field.kind)) return undefined
  const { kind, by, linked } = field
  const { story, lines } = page
  const within = index >= story.from && index < story.until
  if (kind === 'newsletter' && line.words <= longestButton && linked > 0.9) return { kind: 'furniture', by }
  if (kind === 'comments' && index < story.until && !isProse(line)) return { kind: 'furniture', by }
  // A list in the story may have a name like that of a list of links.
  if (kind === 'recirculation' && within && linked < 0.5 && isProse(line)) return undefined
  if (kind === 'recirculation' && standsAlone(page, index))
    return { kind: within ? 'teaser' : 'furniture', by }
  const { foreign } = lines[index]!
  return { kind, by, ...(foreign !== undefined && { language: foreign }) }
}

/** One line of its kind is a link, not a block of them. */
function standsAlone({ lines }: Page, index: number): boolean {
  const isSame = (at: number) => lines[at]?.field?.kind === 'recirculation'
  return !isSame(index - 1) && !isSame(index + 1)
}

/** What the line’s own element says: caption, byline, biography, standfirst, entry of a live page. */
export function labelByField(page: Page, index: number): Labelled | undefined {
  const { line, field, furniture } = page.lines[index]!
  if (field?.kind === undefined || field.by === undefined || furniture) return undefined
  const { kind, by } = field
  const { story, headline } = page
  const top = headline >= 0 ? headline : story.from
  const near = index >= top - aboveHeadline && index < story.until + besideStory
  const label = { kind, by }
  switch (kind) {
    case 'caption':
      return near && line.words >= 1 && index >= top - besideStory ? label : undefined
    case 'byline': {
      const place = index <= story.from + aboveHeadline || index >= story.until - aboveHeadline
      return near && place && line.words <= longestByline && line.ending !== 'stop' && !isProse(line)
        ? label
        : undefined
    }
    case 'bio':
      return index >= page.lastParagraph && index < story.until + 2 * besideStory && line.words >= 4
        ? label
        : undefined
    case 'standfirst':
      return index > headline && headline >= 0 && index <= story.from + 1 && line.words >= 4
        ? label
        : undefined
    case 'liveblog':
      return isProse(line) ? label : undefined
    default:
      return undefined
  }
}
