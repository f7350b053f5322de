import type { Sentence, Stretch, Tagging } from '../model/layers.js'
import type { Stage } from './stage.js'

/** What of a trained reader this stage needs: the spans that it finds in the paragraphs of a text. */
export interface SpanReader {
  readonly tag: (text: string, paragraphs: readonly Stretch[]) => readonly Tagging[]
}

/** The layer of a trained reader; empty without one, and then the rules read alone. */
export function taggedBy(reader: SpanReader | undefined): Stage<'sentences', 'taggings'> {
  return {
    writes: 'taggings',
    reads: ['sentences'],
    run: ({ sentences }, { article }) =>
      reader ? reader.tag(article.capture.text, paragraphsOf(sentences)) : [],
  }
}

/** The paragraphs of the regions whose statements are read; a headline's are not. */
function paragraphsOf(sentences: readonly Sentence[]): readonly Stretch[] {
  const found: { start: number; end: number; readonly paragraph: number }[] = []
  for (const { start, end, paragraph, region } of sentences) {
    if (region === 'headline' || region === 'crosshead') continue
    const last = found.at(-1)
    if (last?.paragraph === paragraph) last.end = end
    else found.push({ start, end, paragraph })
  }
  return found.map(({ start, end }) => ({ start, end }))
}
