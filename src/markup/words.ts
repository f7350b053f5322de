/** Whether two titles are one, whatever marks and names of sites are around them. */

/** Lower case; letters and digits with one space between words. */
export function foldWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Shorter titles are like too many others. */
const shortest = 8

/** Whether one of two folded titles begins with the other: “Ports reopen” and “Ports reopen | Harbour Times”. */
export function sameWords(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortest) return one === other
  return one.startsWith(other) || other.startsWith(one)
}
