import { fields } from '../fields.js'
import type { Language } from '../language.js'
import { pages } from '../pages.js'
import { attributionPhrases } from './attributionPhrases.js'
import { claims } from './claims.js'
import { conditionEdges } from './conditionEdges.js'
import { conditions } from './conditions.js'
import { cues } from './cues.js'
import { dates } from './dates.js'
import { framing } from './framing.js'
import { furniture } from './furniture.js'
import { groups } from './groups.js'
import { modals } from './modals.js'
import { residues } from './residues.js'
import { story } from './story.js'
import { titles } from './titles.js'
import { abbreviations, words } from './words.js'

/** English, as written in news. */
export const english: Language = {
  tag: 'en',
  words,
  abbreviations,
  cues,
  attributionPhrases,
  modals,
  claims,
  conditions,
  conditionEdges,
  titles,
  groups,
  framing,
  story,
  furniture,
  residues,
  fields,
  pages,
  dates,
}
