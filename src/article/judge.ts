/** Where the rules and the trained line model differ on whether a line is a part of the article, who is right. */
import type { RegionKind } from '../model/article.js'
import type { Labelled } from './labels.js'
import type { Line } from './lines.js'
import { placed } from './roleColumns.js'
import type { ReadLine } from './story.js'

/** What the line model says of a page's lines. */
export interface Marks {
  /** Log odds for each line; a line after the last is not judged. */
  readonly scores: ArrayLike<number>
  /** Whether the layout of the page was seen. */
  readonly layout: boolean
}

/** Kinds that are read as the article's running text. */
const running: ReadonlySet<RegionKind> = new Set<RegionKind>(['body', 'crosshead', 'liveblog'])

/** Kinds that the trees see through where they know the layout. */
const ofPage: ReadonlySet<RegionKind> = new Set<RegionKind>(['recirculation', 'teaser', 'furniture'])

/** Words that the article has already, and sentences that lead to another one. */
const notAgain: ReadonlySet<string> = new Set([
  'article/pull-quote',
  'article/headline-repeated',
  'article/linked',
  'article/title-of-another',
])

/** What is no sentence and no heading above the first paragraph: “27 May 2031, 16:40” between byline and story. */
const neverAbove: ReadonlySet<string> = new Set([
  'article/shape/address',
  'article/shape/clock',
  'article/shape/copyright',
  'article/shape/date',
  'article/shape/handles',
  'article/shape/temperature',
])

/** From what log odds on a line is the article's, and down to what it is. On plain text the rules count for more. */
const limits = {
  layout: { keeps: 0.5, drops: 0.5 },
  plain: { keeps: 0, drops: -2.5 },
}

const byModel = 'article/line-model'

/** Whether the model may take a line that the rules gave away. */
function mayTake({ kind, by, language, names }: Labelled, layout: boolean): boolean {
  if (language !== undefined || notAgain.has(by)) return false
  if (placed.has(by)) return true
  if (kind === 'comments' || (kind === 'recirculation' && by !== 'article/links')) return true
  // A credit that names whom the article was taken from stays one.
  return layout && (ofPage.has(kind) || (kind === 'credit' && names === undefined))
}

function judgeLine(
  read: ReadLine,
  label: Labelled,
  score: number,
  layout: boolean,
  isOurs: (line: Line) => boolean,
): Labelled {
  const { keeps, drops } = layout ? limits.layout : limits.plain
  if (running.has(label.kind))
    return score < drops && !isOurs(read.line) ? { kind: 'furniture', by: byModel } : label
  if (score <= keeps || !mayTake(label, layout)) return label
  const { line } = read
  const heads = line.ending === 'none' && line.words <= 12 && line.words > 0
  return { kind: heads ? 'crosshead' : 'body', by: byModel }
}

/** The labels with the model's word on them, where it was asked. A line that `isOurs` stays where the rules have it as the article's. */
export function judge(
  lines: readonly ReadLine[],
  labels: readonly Labelled[],
  marks: Marks | undefined,
  isOurs: (line: Line) => boolean = () => false,
): readonly Labelled[] {
  if (!marks) return labels
  const { scores, layout } = marks
  const headline = labels.findLastIndex(({ kind }) => kind === 'headline')
  const story = labels.findIndex(({ kind }, index) => kind === 'body' && index > headline)
  const judged = labels.map((label, index) => {
    if (index >= scores.length || (index > headline && index < story && neverAbove.has(label.by)))
      return label
    return judgeLine(lines[index]!, label, scores[index]!, layout, isOurs)
  })
  // A page of which nothing would be left is one that the trees do not know.
  const isLeft = judged.some(({ kind }) => kind === 'body' || kind === 'liveblog')
  return isLeft ? judged : labels
}
