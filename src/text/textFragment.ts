/** Addresses that lead into a page: a browser that knows text fragments scrolls to the words and lights them up. */
import type { Stretch } from '../model/layers.js'

/** A longer stretch is named by its first and last words. In code units. */
const longestWhole = 120
/** So many words stand for a beginning or an end. */
const edgeWords = 5
/** A stretch is looked for in texts up to this length. In code units. */
const longestText = 200_000

/** Half a character, which no address can hold. */
const loneSurrogate = /[\ud800-\udfff]/u

/** What the syntax of fragments would take for its own: hyphens, commas, ampersands. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/-/gu, '%2D')
}

function isOnce(text: string, words: string): boolean {
  const at = text.indexOf(words)
  return at >= 0 && text.indexOf(words, at + 1) < 0
}

/**
 * The fragment (`#:~:text=…`, WICG Text Fragments) that leads to a stretch of a page's text; none where the words could be found
 * elsewhere first. Words that stand in two blocks of the page are named by both ends. Linear in the text.
 */
export function textFragment(text: string, { start, end }: Stretch): string | undefined {
  const words = text.slice(start, end).trim()
  if (words === '' || text.length > longestText || loneSurrogate.test(words)) return undefined
  if (words.length <= longestWhole && !/[\n\t]/u.test(words)) {
    return isOnce(text, words) ? `#:~:text=${encode(words)}` : undefined
  }
  const parts = words.split(/\s+/u)
  if (parts.length < edgeWords * 2) return undefined
  const lines = words.split(/\n/u)
  const first = lines[0]!.trim().split(/\s+/u).slice(0, edgeWords).join(' ')
  const last = lines.at(-1)!.trim().split(/\s+/u).slice(-edgeWords).join(' ')
  return isOnce(text, first) && words.includes(last) ? `#:~:text=${encode(first)},${encode(last)}` : undefined
}
