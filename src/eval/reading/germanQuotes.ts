/**
 * What the reading of English makes of German news: no table knows a German word, so only what stands on marks, names and shapes
 * transfers. Reported as it is, and held by no floor; it says where a folder of German tables would have to begin.
 */
import type { Stretch } from '../../model/layers.js'
import { readPassage } from '../../parley.js'
import { type NormDocument, readCorpus } from '../corpus.js'
import { overlap } from '../ranges.js'
import type { Section } from '../section.js'
import { type Marked, type Parts, scoreAttributions } from './attributionScore.js'
import { partsIn } from './attributions.js'
import { tableOf } from './attributionTable.js'

/** The corpus's own kinds, in its spelling. */
const quoteTypes = ['Direct', 'Indirect', 'Reported', 'FreeIndirect', 'IndirectFreeIndirect']

function markedIn(document: NormDocument): readonly Marked[] {
  const parts = partsIn(document, { source: 'speaker', cue: 'cue', content: 'quote' })
  return parts.map((one, at) => ({ ...one, kinds: [String(document.relations[at]!.attrs?.quoteType)] }))
}

const publishedOf = ({ meta }: NormDocument): string | undefined =>
  typeof meta?.date === 'string' ? meta.date : undefined

/** How many direct quotations share at least half of their characters with one that was found by its marks. */
function foundByMarks(marked: readonly Marked[], quotations: readonly Stretch[]): number {
  return marked.filter(({ content }) => quotations.some(found => overlap(content, [found]) >= 0.5)).length
}

/** The dev split, read by the flow as if it were English. */
export const germanQuotes: Section = folder => {
  const corpus = readCorpus(folder, 'german-quotes')
  if (!corpus) return []
  const documents = corpus.documents.filter(({ split }) => split === 'dev')
  const read = documents.map(document => {
    const { attributions, quotations } = readPassage(document.text, publishedOf(document))
    const found: readonly Parts[] = attributions.map(({ source, cue, content }) => ({
      source: source ? [source] : [],
      cue: cue ? [cue] : [],
      content,
    }))
    return { text: document.text, gold: markedIn(document), found, quotations }
  })
  const score = scoreAttributions(read)
  const direct = read.map(({ gold, quotations }) => {
    const marked = gold.filter(({ kinds }) => kinds?.includes('Direct'))
    return { all: marked.length, found: foundByMarks(marked, quotations) }
  })
  const sum = (numbers: readonly number[]): number => numbers.reduce((so, one) => so + one, 0)
  const lines = [
    ...tableOf(score, quoteTypes),
    `direct quotations found by their marks: ${sum(direct.map(one => one.found))} of ${sum(direct.map(one => one.all))}`,
  ]
  return [{ name: 'german-quotes', corpus: corpus.hash, figures: {}, lines }]
}
