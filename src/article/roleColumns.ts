/** What the rules have made of each line, in numbers: the trees learn how far they can be trusted. */
import type { RegionKind } from '../model/article.js'
import { type Column, cells, makeColumn, sumsOf, windowSum } from './columns.js'
import type { Labelled } from './labels.js'

/** The names of the columns of `roleColumns`, in order. */
export const roleColumnNames: readonly string[] = ['role', 'roles5', 'roles15']

const running: ReadonlySet<RegionKind> = new Set<RegionKind>(['body', 'crosshead', 'liveblog', 'correction'])
const beside: ReadonlySet<RegionKind> = new Set<RegionKind>([
  'standfirst',
  'headline',
  'byline',
  'dateline',
  'credit',
  'caption',
  'bio',
])
/** Labels that only a line's place or its neighbours gave it. */
export const placed: ReadonlySet<string> = new Set([
  'article/before-story',
  'article/after-story',
  'article/loose-line',
  'article/repeated',
])

/** 3 for the article's running text, 2 for what belongs to it, 1 for lines that stand outside it, 0 for what a row or block gives away. */
function roleOf({ kind, by }: Labelled): number {
  if (running.has(kind)) return 3
  if (beside.has(kind)) return 2
  return placed.has(by) ? 1 : 0
}

/** The columns of a page's labels. Linear. */
export function roleColumns(labels: readonly Labelled[]): readonly Column[] {
  const columns = roleColumnNames.map(() => makeColumn(labels.length))
  const [role, near, wide] = columns.map(cells) as [Float32Array, Float32Array, Float32Array]
  const sums = sumsOf(labels.map(({ kind }) => (running.has(kind) ? 1 : 0)))
  labels.forEach((label, at) => {
    role[at] = roleOf(label)
    near[at] = windowSum(sums, at, 2)
    wide[at] = windowSum(sums, at, 7)
  })
  return columns
}
