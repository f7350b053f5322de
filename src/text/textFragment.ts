/**
 * The part of an address that makes a browser show and mark words of the page: `#:~:text=` (WICG, “URL Fragment Text Directives”). A
 * browser looks for whole words, in any case, and takes the first that fit; so a part is given only where they fit once in the text.
 */

/** Longer stretches, and those that run over the end of a line, are named by their first and last words. */
const longestExact = 200
/** How many words name a beginning, an end, or what stands around; and how many code units they may have. */
const fewWords = 5
const longestWords = 80

/** Longer texts get no fragments: each costs searches through all of it. */
const longestText = 100_000

/** A stretch of the text, in code units, [start, end). */
type Words = readonly [start: number, end: number]

interface Parts {
  readonly before?: Words
  readonly first: Words
  readonly last?: Words
  readonly after?: Words
}

/** Makes the fragments of one captured text; each costs a few searches through it. Gives nothing where the words are ambiguous, or none. */
export function textFragments(text: string): (start: number, end: number) => string | undefined {
  if (text.length > longestText) return () => undefined
  const folded = fold(text)
  const isOnce = (start: number, end: number): boolean => {
    const words = fold(text.slice(start, end))
    return folded.indexOf(words) === folded.lastIndexOf(words)
  }
  return (start, end) => {
    const [from, until] = wholeWords(text, start, end)
    if (from === until) return undefined
    const parts = partsOf(text, from, until)
    if (!parts) return undefined
    const [, firstEnd] = parts.first
    if (isOnce(from, firstEnd)) return write(text, parts)
    const before = wordsBefore(text, from)
    if (before[0] < before[1] && isOnce(before[0], firstEnd)) return write(text, { ...parts, before })
    const after = wordsAfter(text, until, text.length)
    if (parts.last || after[0] === after[1]) return undefined
    if (isOnce(from, after[1])) return write(text, { ...parts, after })
    const isBoth = before[0] < before[1] && isOnce(before[0], after[1])
    return isBoth ? write(text, { ...parts, before, after }) : undefined
  }
}

function fold(words: string): string {
  return words.toLowerCase().replace(/\s+/gu, ' ')
}

/** The words whole, or their beginning and end; nothing where the end would be found before the stretch is over. */
function partsOf(text: string, from: number, until: number): Parts | undefined {
  if (until - from <= longestExact && !text.slice(from, until).includes('\n')) return { first: [from, until] }
  const first = wordsAfter(text, from, until)
  const last = wordsBefore(text, until)
  // A word that is too long alone, or words in both: a language without spaces, or a line of one word.
  if (first[0] === first[1] || last[0] === last[1] || last[0] < first[1]) return undefined
  const end = fold(text.slice(...last))
  const between = fold(text.slice(first[1], until))
  return between.indexOf(end) === between.length - end.length ? { first, last } : undefined
}

const letter = /[\p{L}\p{M}\p{N}_]/u

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? '')
}

/** The stretch without the white space around it, and with the rest of the words that it cuts. */
function wholeWords(text: string, start: number, end: number): Words {
  let from = Math.max(0, start)
  let until = Math.min(end, text.length)
  while (from < until && isSpace(text, from)) from += 1
  while (until > from && isSpace(text, until - 1)) until -= 1
  const isInside = (at: number): boolean => letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '')
  if (from === until) return [from, from]
  for (let steps = 0; steps < longestWords && isInside(from); steps += 1) from -= 1
  for (let steps = 0; steps < longestWords && isInside(until); steps += 1) until += 1
  return [from, until]
}

/** The first words from a place on, on its line. */
function wordsAfter(text: string, from: number, until: number): Words {
  let start = from
  while (start < until && text[start] !== '\n' && isSpace(text, start)) start += 1
  let end = start
  let words = 0
  for (let at = start; at <= until && at - start <= longestWords && words < fewWords; at += 1) {
    if (at < until && !isSpace(text, at)) continue
    if (at > end) words += 1
    end = at
    if (text[at] === '\n') break
  }
  return [start, Math.max(start, end)]
}

/** The last words before a place, on its line. */
function wordsBefore(text: string, until: number): Words {
  let end = until
  while (end > 0 && text[end - 1] !== '\n' && isSpace(text, end - 1)) end -= 1
  let start = end
  let words = 0
  for (let at = end; at >= 0 && end - at <= longestWords && words < fewWords; at -= 1) {
    if (at > 0 && !isSpace(text, at - 1)) continue
    if (at < start) words += 1
    start = at
    if (text[at - 1] === '\n') break
  }
  return [start, end]
}

function write(text: string, { before, first, last, after }: Parts): string {
  const encode = ([start, end]: Words): string =>
    // A comma, a hyphen and an ampersand would divide the parts; halves of characters cannot be written.
    encodeURIComponent(text.slice(start, end).replace(/\p{Cs}/gu, '\ufffd')).replaceAll('-', '%2D')
  const parts = [
    ...(before ? [`${encode(before)}-`] : []),
    encode(first),
    ...(last ? [encode(last)] : []),
    ...(after ? [`-${encode(after)}`] : []),
  ]
  return `#:~:text=${parts.join(',')}`
}
