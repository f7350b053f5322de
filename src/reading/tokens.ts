import type { RegionKind } from '../model/article.js'
import type { Stretch, Token } from '../model/layers.js'
import { addTokens } from '../text/tokens.js'
import type { Stage } from './stage.js'

/** The regions whose words are read; the rest (furniture, bio, teaser, credit, byline, dateline) has no voice in the story. */
const read: ReadonlySet<RegionKind> = new Set<RegionKind>([
  'headline',
  'standfirst',
  'crosshead',
  'body',
  'liveblog',
  'caption',
])

/** The tokens outside some stretches, both in order: “(see)” left by a cut link is no word of the article. */
function without(tokens: readonly Token[], stretches: readonly Stretch[]): readonly Token[] {
  let next = 0
  return tokens.filter(({ start, end }) => {
    while (next < stretches.length && stretches[next]!.end <= start) next += 1
    const stretch = stretches[next]
    return !stretch || end <= stretch.start
  })
}

/** Words and marks of the regions that are read and are in the article's own language. */
export const tokens: Stage<never, 'tokens'> = {
  writes: 'tokens',
  reads: [],
  run: (_, { article }) => {
    const tokens: Token[] = []
    for (const region of article.regions) {
      if (read.has(region.kind) && region.language === undefined)
        addTokens(article.capture.text, region.span, tokens)
    }
    return without(
      tokens,
      article.residues.filter(({ kind }) => kind === 'link').map(({ span }) => span),
    )
  },
}
