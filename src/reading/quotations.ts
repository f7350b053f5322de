import type { Language } from '../language/language.js'
import type { RegionKind } from '../model/article.js'
import type { Quotation, Stretch, Token } from '../model/layers.js'
import { oncePer } from '../text/oncePer.js'
import { pairQuoteMarks, reportingWords } from '../text/quoteMarks.js'
import { startsUpper } from '../text/tokens.js'
import type { Stage } from './stage.js'

/** Up to this many words without a sentence of their own are a few words taken up, not a speech. */
const fewWords = 5
/** A name of a paper, film or book is at most this long. */
const titleWords = 12

/** What the words between the marks are, by their shape: “The World on the Verge” has capitals that a sentence would not. */
function useOf(inside: readonly Token[], before: string, plain: ReadonlySet<string>): Quotation['use'] {
  const words = inside.filter(token => token.kind === 'word' || token.kind === 'number')
  const heavy = words.filter(token => !plain.has(token.lower) && token.lower !== "'s")
  const capitals = heavy.filter(token => startsUpper(token.word) || token.kind === 'number').length
  if (
    words.length > 0 &&
    words.length <= titleWords &&
    heavy.length > 0 &&
    capitals === heavy.length &&
    startsUpper(words[0]!.word)
  ) {
    return 'title'
  }
  const capital = words.length > 0 && startsUpper(words[0]!.word)
  const whole = capital && /[.!?,…]/u.test(inside.at(-1)!.word)
  // “return to the talks of spring”: a piece of a sentence, however long, is taken up into the article's own.
  // but “…,” he said, “but we have agreed on nothing yet” goes on after a comma.
  const goesOn = words.length > fewWords && (before === ',' || before === ':')
  const piece =
    !capital &&
    !goesOn &&
    !inside.some((token, at) => /[.!?]/u.test(token.word) && token.kind === 'mark' && at < inside.length - 1)
  return (words.length <= fewWords && !whole) || piece ? 'words' : 'speech'
}

const cueWords = oncePer((language: Language) => reportingWords(language.cues))
const plainWords = oncePer(
  ({ words }: Language): ReadonlySet<string> =>
    new Set([...words.articles, ...words.possessives, ...words.prepositions, ...words.conjunctions]),
)

/** The regions whose quotation marks are paired. */
const quoting: ReadonlySet<RegionKind> = new Set<RegionKind>(['body', 'standfirst', 'caption', 'liveblog'])

/** Words between quotation marks, with turned and lost marks mended, told apart by what they are. */
export const quotations: Stage<'tokens', 'quotations'> = {
  writes: 'quotations',
  reads: ['tokens'],
  run: ({ tokens }, { article, language }) => {
    const stretches: Stretch[] = article.regions
      .filter(({ kind }) => quoting.has(kind))
      .filter(region => region.language === undefined)
      .map(region => region.span)
    const { pairs } = pairQuoteMarks(article.capture.text, stretches, cueWords(language))
    const plain = plainWords(language)
    const found: Quotation[] = []
    let at = 0
    for (const pair of [...pairs].sort((left, right) => left.open.start - right.open.start)) {
      const start = pair.open.end
      const end = pair.close.start
      while (at < tokens.length && tokens[at]!.start < start) at += 1
      const inside: Token[] = []
      for (let next = at; next < tokens.length && tokens[next]!.end <= end && inside.length < 40; next += 1)
        inside.push(tokens[next]!)
      if (inside.length === 0) continue
      found.push({
        start,
        end,
        outer: { start: pair.open.start, end: pair.close.end },
        depth: pair.depth,
        use: useOf(inside, tokens[at - 2]?.word ?? '', plain),
        carriesOn: pair.carriesOn,
        damaged: pair.damaged,
      })
    }
    return found
  },
}
