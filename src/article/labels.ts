/** The role of each line of a page, as it comes about. */
import type { RegionKind } from '../model/article.js'
import type { LanguageTag } from '../model/evidence.js'
import type { Stretch } from '../model/layers.js'
import { eachLetterRun } from '../text/letterRuns.js'
import { isParagraph, type ReadLine, type Story } from './story.js'

/** The role of one line. */
export interface Labelled {
  readonly kind: RegionKind
  readonly by: string
  readonly language?: LanguageTag
  readonly names?: Stretch
}

/** A page with what is known of it before its lines get their roles. */
export interface Page {
  readonly lines: readonly ReadLine[]
  readonly story: Story
  /** Index of the headline; -1 where there is none. */
  readonly headline: number
  /** How often a line of these words stands on the page. */
  readonly times: ReadonlyMap<string, number>
  /** Index of the last paragraph that no rule takes for anything else. */
  readonly lastParagraph: number
  /** Index of the first line that neither rule nor shape knows, and how many there are. */
  readonly firstFree: number
  readonly free: number
  /** Whether no empty lines divide the paragraphs: then a line that stands close to the one before may be a heading all the same. */
  readonly dense: boolean
  /** The longer words of the story's paragraphs. */
  readonly words: ReadonlySet<string>
}

export const isFree = (read: ReadLine): boolean => !read.furniture && !read.shape && !read.foreign

export function longWords(folded: string): readonly string[] {
  const words: string[] = []
  eachLetterRun(folded, word => {
    if (word.length >= 5 && word.length <= 40) words.push(word)
  })
  return words
}

/** Looks at the whole page once. Linear in the text. */
export function viewPage(lines: readonly ReadLine[], story: Story, headline: number): Page {
  const times = new Map<string, number>()
  for (const { folded } of lines) times.set(folded, (times.get(folded) ?? 0) + 1)
  const words = new Set<string>()
  let lastParagraph = -1
  let apart = 0
  let paragraphs = 0
  for (let index = story.from; index < story.until; index += 1) {
    const read = lines[index]!
    if (!isParagraph(read)) continue
    lastParagraph = index
    paragraphs += 1
    if (read.line.apart) apart += 1
    for (const word of longWords(read.folded)) words.add(word)
  }
  return {
    lines,
    story,
    headline,
    times,
    lastParagraph,
    firstFree: lines.findIndex(isFree),
    free: lines.filter(isFree).length,
    dense: paragraphs > 2 && apart * 5 < paragraphs,
    words,
  }
}

/** The indexes of the lines of that kind, in order. */
export function labelsOfKind(labels: readonly Labelled[], kind: RegionKind): ReadonlySet<number> {
  return new Set(labels.flatMap((label, index) => (label.kind === kind ? [index] : [])))
}
