/** Runs of letters and digits, found without a pattern: what lines are compared by. */

const unknown = 0
const inside = 1
const outside = 2

/** What each code unit is, once it was asked for. */
const known = new Uint8Array(65_536)

/** Whether a code unit is a letter or digit of any script; halves of rarer letters count as such. */
export function isLetterUnit(unit: number): boolean {
  const found = known[unit]!
  if (found !== unknown) return found === inside
  const isHalf = unit >= 0xd800 && unit <= 0xdfff
  const is = isHalf || /[\p{L}\p{N}]/u.test(String.fromCharCode(unit))
  known[unit] = is ? inside : outside
  return is
}

/** Calls `use` with each run, in order, until it says false. Linear. */
export function eachLetterRun(text: string, use: (run: string) => unknown): void {
  let start = -1
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isLetterUnit(text.charCodeAt(at))) {
      if (start < 0) start = at
    } else if (start >= 0) {
      if (use(text.slice(start, at)) === false) return
      start = -1
    }
  }
}
