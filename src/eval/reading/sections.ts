/**
 * Every table of `npm run eval -- reading`, in the order in which they are printed. The key is what `--only` names; the results of a
 * section are named after it.
 */
import { loadTagger, type ReaderName } from '../../readers.js'
import type { Tagger } from '../../tagging/tagger.js'
import type { Section } from '../section.js'
import { type AttributionReader, polnear, readTagged, readWhole, secondAnnotator } from './attributions.js'
import { petrarch2 } from './cameo.js'
import { plover } from './claims.js'
import { counterfactual, udConditionals } from './conditions.js'
import { germanQuotes } from './germanQuotes.js'
import { speakers } from './speakers.js'
import { temporalCases } from './timeCases.js'
import { tempEval } from './times.js'

/** A trained reader; none where its file of weights is not there. Throws where the file is damaged. */
function taggerAtHand(name: ReaderName): Tagger | undefined {
  try {
    return loadTagger(name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** A trained reader by itself, and what the flow makes of it together with the rules. */
function trained(name: ReaderName): { readonly [section: string]: Section } {
  const make = (read: (tagger: Tagger) => AttributionReader) => () => {
    const tagger = taggerAtHand(name)
    return tagger && read(tagger)
  }
  return {
    [`polnear/${name}`]: polnear(name, make(readTagged)),
    [`polnear/${name} and rules`]: polnear(`${name} and rules`, make(readWhole)),
  }
}

export const sections: { readonly [name: string]: Section } = {
  'polnear/second annotator': secondAnnotator,
  'polnear/rules': polnear('rules', () => readWhole()),
  ...trained('quick'),
  ...trained('distilled'),
  ...trained('learned'),
  'german-quotes': germanQuotes,
  plover,
  petrarch2,
  speakers,
  tempeval3: tempEval,
  'temporal-cases': temporalCases,
  'ud-conditionals': udConditionals,
  counterfactual,
}
