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
const untidy = /^ | {2}| $/u
const beyondAscii = /[^\u0020-\u007e]/u

/**
 * Whether a name of ASCII letters and single spaces is folded once it is in lower case: no ending and no letter group of
 * `spellings` can be in it. Most words are decided here, without a regular expression.
 */
function foldsPlainly(name: string): boolean {
  let before = 32
  for (let at = 0; at < name.length; at += 1) {
    // Capitals and small letters differ in one bit; a space has none of theirs.
    const unit = name.charCodeAt(at) | 32
    if (unit === 32 ? name.charCodeAt(at) !== 32 || endsSpelling(before) : unit < 97 || unit > 122)
      return false
    before = unit
  }
  return !endsSpelling(before)
}

/** Whether a spelling could end with this letter (`y`, `i`, `j`, `v`); a space, where no word has begun. */
function endsSpelling(letter: number): boolean {
  return letter === 32 || letter === 121 || letter === 105 || letter === 106 || letter === 118
}

/** Folds a name for comparison: lower case, no accents, “Dmitri” as “Dmitry”, “Sergei” as “Sergey”. Not for display. */
export function foldName(name: string): string {
  if (foldsPlainly(name)) {
    const folded = name.toLowerCase()
    if (!folded.includes('wolod')) return folded
  }
  const bare = beyondAscii.test(name) ? name.normalize('NFKD').replace(/\p{M}/gu, '') : name
  let folded = bare.toLowerCase()
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
