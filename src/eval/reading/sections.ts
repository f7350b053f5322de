/**
 * Every table of `npm run eval -- reading`, in the order in which they are printed. The key is what `--only` names; the results of a
 * section are named after it.
 */

import { polnear, readWhole, secondAnnotator } from './attributions.js'
import { plover } from './claims.js'
import { germanQuotes } from './germanQuotes.js'
import type { Section } from './section.js'

export const sections: { readonly [name: string]: Section } = {
  'polnear/second annotator': secondAnnotator,
  'polnear/rules': polnear('rules', () => readWhole),
  'german-quotes': germanQuotes,
  plover,
}
