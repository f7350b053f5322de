import { cuesAnswer } from './cuesAnswer.js'
import { cuesAsk } from './cuesAsk.js'
import { cuesSay } from './cuesSay.js'
import { cuesThink } from './cuesThink.js'

/**
 * Verbs that report. One row is one meaning with all its forms; the frames say what may stand after it.
 * The list was written from grammar and from reading news; what a row is for and what it must leave alone stands in its examples.
 */
export const cues = [...cuesSay, ...cuesThink, ...cuesAsk, ...cuesAnswer] as const
