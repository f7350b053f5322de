/** Which lines of a page are its article, on plain text: real pages whose lines were marked by aligning them with a known article. */
import type { Stretch } from '../../model/layers.js'
import { clean } from '../../parley.js'
import { type NormDocument, readCorpus } from '../corpus.js'
import type { Figures, Section } from '../section.js'
import { keptStretches } from './kept.js'
import { trainedOn } from './trainedOn.js'

/** Counts of characters, line breaks left out. */
export interface Characters {
  /** Content, and kept. */
  readonly right: number
  /** Kept, and no content. */
  readonly extra: number
  /** Content, and not kept. */
  readonly missed: number
}

const none: Characters = { right: 0, extra: 0, missed: 0 }

function add(left: Characters, right: Characters): Characters {
  return {
    right: left.right + right.right,
    extra: left.extra + right.extra,
    missed: left.missed + right.missed,
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
export const precisionOf = ({ right, extra }: Characters): number => share(right, right + extra)
export const recallOf = ({ right, missed }: Characters): number => share(right, right + missed)
export const f1Of = ({ right, extra, missed }: Characters): number =>
  share(2 * right, 2 * right + extra + missed)

/** Compares marked lines with what was kept; both in order and without overlap. Linear. */
export function countCharacters(
  lines: readonly (Stretch & { readonly type: string })[],
  kept: readonly Stretch[],
): Characters {
  let counts = none
  let next = 0
  for (const { start, end, type } of lines) {
    while (next < kept.length && kept[next]!.end <= start) next += 1
    let held = 0
    for (let at = next; at < kept.length && kept[at]!.start < end; at += 1)
      held += Math.min(end, kept[at]!.end) - Math.max(start, kept[at]!.start)
    const length = end - start
    counts = add(
      counts,
      type === 'content'
        ? { right: held, extra: 0, missed: length - held }
        : { right: 0, extra: held, missed: 0 },
    )
  }
  return counts
}

const collectionOf = ({ id }: NormDocument): string => id.slice(0, id.indexOf(':'))

function measure(
  documents: readonly NormDocument[],
): readonly (readonly [document: NormDocument, counts: Characters])[] {
  return documents.map(document => {
    const { article } = clean({ name: 'page.txt', mediaType: 'text/plain', text: document.text })
    return [document, countCharacters(document.spans, keptStretches(article))]
  })
}

function figuresOf(pages: readonly Characters[]): Figures {
  const pooled = pages.reduce(add, none)
  const mean = pages.reduce((sum, page) => sum + f1Of(page), 0) / (pages.length || 1)
  return {
    F1: f1Of(pooled) * 100,
    precision: precisionOf(pooled) * 100,
    recall: recallOf(pooled) * 100,
    'mean F1 of pages': mean * 100,
  }
}

const rowOf = (name: string, pages: number, figures: Figures): string =>
  `${name.padEnd(14)}${String(pages).padStart(6)}${Object.values(figures)
    .map(value => value.toFixed(1).padStart(11))
    .join('')}`

export const pageLines: Section = folder => {
  const corpus = readCorpus(folder, 'page-lines')
  if (!corpus) return []
  const before = process.cpuUsage()
  const measured = measure(corpus.documents)
  const { user, system } = process.cpuUsage(before)
  const counts = measured.map(([, one]) => one)
  const figures = figuresOf(counts)
  const rowsBy = (keyOf: (document: NormDocument) => string): readonly string[] =>
    [...new Set(corpus.documents.map(keyOf))].sort().map(key => {
      const own = measured.filter(([document]) => keyOf(document) === key)
      return rowOf(`  ${key}`, own.length, figuresOf(own.map(([, one]) => one)))
    })
  const worst = measured
    .filter(([, one]) => one.extra + one.missed > 0)
    .sort(([, left], [, right]) => f1Of(left) - f1Of(right))
    .slice(0, 12)
  return [
    {
      name: 'page-lines',
      corpus: corpus.hash,
      figures: { F1: figures.F1!, 'mean F1 of pages': figures['mean F1 of pages']! },
      lines: [
        'characters of lines kept or dropped; “mean” is the mean over pages, the others are pooled',
        trainedOn,
        `${''.padEnd(14)} pages         F1  precision     recall       mean`,
        rowOf('all', counts.length, figures),
        ...rowsBy(collectionOf),
        ...rowsBy(({ lang }) => lang),
        `${(counts.length / ((user + system) / 1e6)).toFixed(0)} pages per CPU-second`,
        '',
        'the pages of the lowest F1; characters',
        ...worst.map(
          ([{ id }, { right, extra, missed }]) =>
            `${id.padEnd(24)} right ${right}  extra ${extra}  missed ${missed}`,
        ),
      ],
    },
  ]
}
