/** The first word of a folded name or line, up to a blank: what tables of phrases are indexed by. */
export function firstWord(folded: string): string {
  const space = folded.indexOf(' ')
  return space < 0 ? folded : folded.slice(0, space)
}
