/** Small, fast, always the same: names of features become rows of a table by hashing (Weinberger et al. 2009). */

/** Mixes a number into a hash; the multiplier and the shifts are those of MurmurHash3's finisher (Appleby, public domain). */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** The hash of text.slice(start, end). */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 17
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash, end - start)
}
