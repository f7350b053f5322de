/**
 * Every table of `npm run eval -- cleaning`, in the order in which they are printed. The key is what `--only` names; the results of a
 * section are named after it.
 */
import type { Sections } from '../section.js'
import { extraction } from './extraction/extraction.js'
import { pageLines } from './pageLines.js'
import { publication } from './publication.js'
import { regions } from './regions.js'
import { robustness } from './robustness/robustness.js'

export const sections: Sections = {
  'article-extraction-benchmark': extraction,
  'page-lines': pageLines,
  dates: publication,
  robustness,
  regions,
}
