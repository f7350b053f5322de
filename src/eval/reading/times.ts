/** Times on TempEval-3 (TimeBank and AQUAINT, and the platinum set where the file has it), and on the cases of Recognizers-Text. */
import { createHash } from 'node:crypto'
import type { Time } from '../../model/evidence.js'
import { readPassage } from '../../parley.js'
import { type NormDocument, readCorpus } from '../corpus.js'
import type { Figures, Section, SectionResult } from '../section.js'
import {
  addMeetings,
  emptyTally,
  type Meeting,
  pairTimes,
  type TimexSpan,
  timexFigures,
} from './timexScore.js'
import { type Timex, timexOf } from './timexValue.js'

/**
 * TimeBank and AQUAINT, our development side, are cut in two by a hash of the document's name: what was learnt from reading
 * the misses of `tuned` must show on `held`.
 */
export function halfOf(id: string): 'tuned' | 'held' {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % 2 === 0 ? 'tuned' : 'held'
}

function goldTimes(document: NormDocument): readonly TimexSpan[] {
  return document.spans
    .filter(({ type }) => type === 'TIMEX3')
    .map(({ start, end, attrs }) => ({
      start,
      end,
      type: String(attrs?.timexType) as Timex['type'],
      value: String(attrs?.value),
    }))
    .sort((one, other) => one.start - other.start || one.end - other.end)
}

/** What the reader finds in a document of TempEval-3, beside its gold. The date of creation is that of publication. */
export function meetingsOf(document: NormDocument): readonly (Meeting & { readonly time?: Time })[] {
  const published = document.meta?.dct
  const { times } = readPassage(
    document.text,
    typeof published === 'string' ? published.slice(0, 10) : undefined,
  )
  const found = times.map(({ start, end, time }) => ({ start, end, ...timexOf(time), time }))
  return pairTimes(goldTimes(document), found)
}

const percent = (value: number | undefined): string => (value ?? 0).toFixed(1).padStart(5)

function measure(documents: readonly NormDocument[]): Figures {
  const tally = emptyTally()
  for (const document of documents) addMeetings(tally, meetingsOf(document))
  return timexFigures(tally)
}

const head =
  'part   docs   strict P / R / F1         relaxed P / R / F1        type acc / F1   value acc / F1'

function lineOf(name: string, documents: number, figures: Figures): string {
  const triple = (kind: string) =>
    ['precision', 'recall', 'F1'].map(measure => percent(figures[`${kind} ${measure}`])).join(' / ')
  const pair = (kind: string) => `${percent(figures[`${kind} accuracy`])} / ${percent(figures[`${kind} F1`])}`
  return `${name.padEnd(6)} ${String(documents).padStart(4)}   ${triple('strict')}   ${triple('relaxed')}   ${pair('type')}   ${pair('value')}`
}

/** What floors hold; precision and recall, type and value are told beside them and may be traded. */
const held = ['strict F1', 'relaxed F1', 'type F1', 'value F1'] as const

const floored = (figures: Figures): Figures => Object.fromEntries(held.map(name => [name, figures[name]!]))

/** One table a split: TimeBank and AQUAINT as a whole and by halves, and the platinum set (`test`) where the file has it. */
function measureSplit(split: string, documents: readonly NormDocument[], corpus: string): SectionResult {
  const figures = measure(documents)
  const lines = [head, lineOf('all', documents.length, figures)]
  if (split !== 'train') return { name: `tempeval3/${split}`, corpus, figures: floored(figures), lines }
  const halves = (['tuned', 'held'] as const).map(half => {
    const part = documents.filter(({ id }) => halfOf(id) === half)
    return { half, part, figures: measure(part) }
  })
  const other = halves[1]!.figures
  return {
    name: 'tempeval3/train',
    corpus,
    figures: {
      ...floored(figures),
      'held relaxed F1': other['relaxed F1']!,
      'held value F1': other['value F1']!,
    },
    lines: [...lines, ...halves.map(({ half, part, figures }) => lineOf(half, part.length, figures))],
  }
}

export const tempEval: Section = folder => {
  const corpus = readCorpus(folder, 'tempeval3')
  const splits = new Set(corpus?.documents.map(({ split }) => split))
  return [...splits].map(split =>
    measureSplit(
      split,
      corpus!.documents.filter(document => document.split === split),
      corpus!.hash,
    ),
  )
}
