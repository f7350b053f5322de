/** One pass over the characters of a line: letters, capitals, figures, marks, and its words as hashes. */

/** How much of a line is looked at, in UTF-16 code units. */
const longestLook = 400

/** Counts of a line's characters, as far as it was looked at. */
export interface Look {
  looked: number
  letters: number
  capitals: number
  /** Letters of scripts without capitals. */
  caseless: number
  digits: number
  commas: number
  quotes: number
  /** Marks that stand between the parts of menus and paths. */
  joints: number
  /** `@`, `#`, `©` and their like. */
  signs: number
  /** Sentences that begin after another. */
  sentences: number
  /** What it begins with: 0 a small letter, 1 a capital or a letter without case, 2 a figure, 3 a quotation mark, 4 anything else. */
  begins: number
}

export function makeLook(): Look {
  return {
    looked: 0,
    letters: 0,
    capitals: 0,
    caseless: 0,
    digits: 0,
    commas: 0,
    quotes: 0,
    joints: 0,
    signs: 0,
    sentences: 0,
    begins: 4,
  }
}

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122
const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90
const isFigure = (unit: number): boolean => unit >= 48 && unit <= 57

/** A letter outside ASCII; punctuation and symbols between U+2000 and U+2E80 are none. */
const isFarLetter = (unit: number): boolean => unit >= 0xc0 && !(unit >= 0x2000 && unit < 0x2e80)

/** Hebrew, Arabic, the scripts of India and South-East Asia, Georgian, Chinese, Japanese, Korean. */
const isCaseless = (unit: number): boolean => unit >= 0x590 && !(unit >= 0x1e00 && unit < 0x2c00)

/** Capitals of Latin-1 and Cyrillic stand this far before their small letters. */
function isFarCapital(unit: number): boolean {
  return (unit >= 0x410 && unit <= 0x42f) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7)
}

function beginningOf(unit: number): number {
  if (isSmall(unit)) return 0
  if (isCapital(unit)) return 1
  if (isFigure(unit)) return 2
  if (unit === 34 || unit === 39 || (unit >= 0x2018 && unit <= 0x201f) || unit === 0xab) return 3
  if (!isFarLetter(unit)) return 4
  const letter = String.fromCharCode(unit)
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase() ? 0 : 1
}

function countMark(look: Look, unit: number): void {
  if (unit === 44 || unit === 0x3001 || unit === 0xff0c) look.commas += 1
  else if (unit === 34 || (unit >= 0x201c && unit <= 0x201f) || unit === 0xab || unit === 0xbb)
    look.quotes += 1
  else if (unit === 124 || unit === 62 || unit === 0x2022 || unit === 0xb7 || unit === 0x203a || unit === 47)
    look.joints += 1
  else if (unit === 64 || unit === 35 || unit === 0xa9 || unit === 95 || unit === 43 || unit === 61)
    look.signs += 1
}

/** Counts anew. `push` gets a hash for each word, the same for capitals and small letters and for every figure. */
export function lookAt(text: string, look: Look, push: (hash: number) => void): void {
  Object.assign(look, blank)
  look.looked = Math.min(text.length, longestLook)
  look.begins = beginningOf(text.charCodeAt(0))
  let hash = 0
  let inWord = false
  let stopped = false
  for (let at = 0; at < look.looked; at += 1) {
    const unit = text.charCodeAt(at)
    let folded = unit
    if (isFigure(unit)) {
      look.digits += 1
      folded = 48
    } else if (isSmall(unit)) look.letters += 1
    else if (isCapital(unit) || (isFarLetter(unit) && isFarCapital(unit))) {
      look.letters += 1
      look.capitals += 1
      if (stopped) look.sentences += 1
      folded = unit + 32
    } else if (isFarLetter(unit)) {
      look.letters += 1
      if (isCaseless(unit)) look.caseless += 1
    } else {
      if (inWord) push(hash)
      hash = 0
      inWord = false
      if (unit === 32 || unit === 0xa0) continue
      stopped = unit === 46 || unit === 33 || unit === 63
      countMark(look, unit)
      continue
    }
    hash = (Math.imul(hash, 31) + folded) | 0
    inWord = true
    stopped = false
  }
  if (inWord) push(hash)
}

const blank = makeLook()

/** The words of the weights are kept by hash in a table of this size. */
export const wordBuckets = 8192

export function bucketOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 13)) >>> 0) % wordBuckets
}
