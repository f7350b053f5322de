import type { Language } from '../language.js'
import { attributionPhrases } from './attributionPhrases.js'
import { cues } from './cues.js'
import { groups } from './groups.js'
import { titles } from './titles.js'
import { abbreviations, words } from './words.js'

/** English, as written in news. */
export const english = { tag: 'en', words, abbreviations, cues, attributionPhrases, titles, groups } as unknown as Language
