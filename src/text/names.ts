/** One spelling for what transliteration, accents and case vary, so that two articles meet in one name. */

import type { ActorKind } from '../model/actor.js'
import type { Id } from '../model/evidence.js'

/** Pairs of endings and letter groups that transliteration from Cyrillic and Arabic varies, applied in this order. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|yi|ij|ii|yy|y|i)(?=\s|$)/gu, 'y'],
  [/[’'`´ʼ]/gu, ''],
  [/w(?=olod)/gu, 'v'],
  [/[-‐‑\s]+/gu, ' '],
  [/(?:yev|iev)(?=\s|$)/gu, 'ev'],
]

const plain = /^[a-z ]+$/u
/** Where one of the spellings, or white space to fold, could be. */
const spelt = /[yijv](?: |$)|wolod|^ | {2}| $/u
const untidy = /^ | {2}| $/u
const beyondAscii = /[^\u0020-\u007e]/u

/** Folds a name for comparison: lower case, no accents, “Dmitri” as “Dmitry”, “Sergei” as “Sergey”. Not for display. */
export function foldName(name: string): string {
  const bare = beyondAscii.test(name) ? name.normalize('NFKD').replace(/\p{M}/gu, '') : name
  let folded = bare.toLowerCase()
  if (plain.test(folded) && !spelt.test(folded)) return folded
  if (folded.includes('.')) folded = folded.replace(/\.(?=\s|$)/gu, '')
  for (const [pattern, spelling] of spellings) folded = folded.replace(pattern, spelling)
  return folded.trim()
}

/** The id of an actor that no table knows, from its name: “Jane Doe” is `person/jane-doe`. */
export function nameId(kind: ActorKind, name: string): Id {
  return foldedId(kind, foldName(name))
}

/** The same from a name that is folded already. */
export function foldedId(kind: ActorKind, folded: string): Id {
  if (plain.test(folded) && !untidy.test(folded)) return `${kind}/${folded.replaceAll(' ', '-')}`
  const slug = folded.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '')
  return `${kind}/${slug === '' ? 'nameless' : slug}`
}
