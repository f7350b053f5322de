/** Which of a line's places are shown: a reader needs one to start from, and one of each report. */
import type { Span } from '../model/evidence.js'

/** The most places that a line cites. Where there are more, one gives way to their number. `--json` has them all. */
const mostCites = 3

/**
 * The places that a line shows, in order, and how many more there are. The first place of every article comes before
 * the second of any. `say` words a place; places that are worded alike are one, and one worded `''` is none.
 */
export function chooseCites<Said extends string | { readonly shown: string }>(
  cites: readonly Span[],
  say: (span: Span) => Said,
): { readonly shown: readonly Said[]; readonly more: number } {
  const distinct = new Map<string, { readonly said: Said; readonly article: string }>()
  for (const span of cites) {
    const said = say(span)
    const words = typeof said === 'string' ? said : said.shown
    if (words !== '' && !distinct.has(words)) distinct.set(words, { said, article: span.article })
  }
  const places = [...distinct.values()]
  const seen = new Set<string>()
  const firsts = places.filter(({ article }) => !seen.has(article) && seen.add(article))
  const count = places.length > mostCites ? mostCites - 1 : mostCites
  const chosen = new Set([...firsts, ...places.filter(place => !firsts.includes(place))].slice(0, count))
  return {
    shown: places.filter(place => chosen.has(place)).map(({ said }) => said),
    more: places.length - chosen.size,
  }
}
