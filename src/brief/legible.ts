/** Text of a capture made safe to look at, in any output: what is invisible or would move other words becomes `�`. */

/**
 * Control characters (an article could carry escape sequences for the terminal, or a NUL), the controls that turn the
 * direction of what follows (RLO and its kin), and halves of a pair. Line breaks and tabs stay.
 */
const unseen =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Every unsafe code unit becomes one U+FFFD, so that offsets still hold. */
export function makeLegible(text: string): string {
  return text.replace(unseen, '\ufffd')
}

/** For display in a line: white space folded to single blanks, none at the ends, then legible. */
export function foldLine(text: string): string {
  return makeLegible(text.replace(/\s+/gu, ' ').trim())
}
