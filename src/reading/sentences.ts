import type { Language } from '../language/language.js'
import type { Region } from '../model/article.js'
import type { Layers, Sentence, Token } from '../model/layers.js'
import { oncePer } from '../text/oncePer.js'
import type { Stage } from './stage.js'

/** A sentence longer than this is cut, so that later stages may look at a whole sentence and stay linear. */
const longestSentence = 300

const ends = new Set(['.', '!', '?', '…'])

interface Ground {
  readonly tokens: readonly Token[]
  readonly abbreviations: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  /** For each token, whether it stands inside the quoted name of a film, book or programme. */
  readonly inTitle: readonly boolean[]
  readonly next: Int32Array
}

function startsLower(token: Token): boolean {
  const first = token.word.charAt(0)
  return token.kind === 'word' && first === first.toLowerCase() && first !== first.toUpperCase()
}

/** For each token, the index of the next one that is neither a quotation mark nor a bracket; the number of tokens where none follows. */
function nextWords(tokens: readonly Token[]): Int32Array {
  const next = new Int32Array(tokens.length)
  let following = tokens.length
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    next[at] = following
    const token = tokens[at]!
    if (token.kind !== 'quote' && !')]('.includes(token.word)) following = at
  }
  return next
}

/** Whether the sentence ends with the token at `at` (closing marks that follow belong to it). */
function endsHere(ground: Ground, at: number, until: number): boolean {
  const { tokens } = ground
  const token = tokens[at]!
  const index = ground.next[at]!
  const next = tokens[index]
  if (!next || index >= until) return true
  if (ground.inTitle[at]) return false
  // “the U.S. said” goes on; “left for the U.S. The talks” does not.
  if (token.kind === 'word' && token.word.endsWith('.'))
    return !startsLower(next) && ground.openers.has(next.word)
  if (token.kind !== 'mark' || !ends.has(token.word)) return false
  if (next.kind === 'mark' && !'–—-('.includes(next.word)) return false
  if (startsLower(next)) return false
  if (token.word !== '.') return true
  const before = tokens[at - 1]
  if (!before || before.end !== token.start) return true
  if (before.word.length === 1 && before.kind === 'word' && before.word !== 'I') return false
  return !ground.abbreviations.has(before.lower)
}

/** Whether `region` goes on in the next one: a paragraph broken before “, he said”. */
function goesOn(tokens: readonly Token[], last: number, first: number): boolean {
  const end = tokens[last]
  const start = tokens[first]
  if (!end || !start) return false
  if (end.kind !== 'word' && end.kind !== 'number') return false
  const after = start.kind === 'quote' ? tokens[first + 1] : start
  return after !== undefined && (startsLower(after) || after.word === ',')
}

function titleTokens(layers: Pick<Layers, 'tokens' | 'quotations'>): readonly boolean[] {
  const inTitle: boolean[] = new Array<boolean>(layers.tokens.length).fill(false)
  let at = 0
  for (const quotation of layers.quotations) {
    if (quotation.use !== 'title') continue
    while (at < layers.tokens.length && layers.tokens[at]!.end <= quotation.start) at += 1
    for (
      let inside = at;
      inside < layers.tokens.length && layers.tokens[inside]!.start < quotation.end;
      inside += 1
    )
      inTitle[inside] = true
  }
  return inTitle
}

/** Token ranges of the paragraphs: one per region, joined where a region goes on. */
function paragraphs(
  tokens: readonly Token[],
  regions: readonly Region[],
): { from: number; until: number; region: Region }[] {
  const found: { from: number; until: number; region: Region }[] = []
  let at = 0
  for (const region of regions) {
    const from = at
    while (at < tokens.length && tokens[at]!.start < region.span.end) at += 1
    if (at === from) continue
    const last = found.at(-1)
    if (last && last.until === from && last.region.kind === region.kind && goesOn(tokens, from - 1, from))
      last.until = at
    else found.push({ from, until: at, region })
  }
  return found
}

const abbreviationsOf = oncePer((language: Language): ReadonlySet<string> => new Set(language.abbreviations))
const openersOf = oncePer((language: Language): ReadonlySet<string> => new Set(openers(language)))

/** Sentences of the read regions. A paragraph's end ends a sentence, but for a paragraph that was broken inside one. */
export const sentences: Stage<'tokens' | 'quotations', 'sentences'> = {
  writes: 'sentences',
  reads: ['tokens', 'quotations'],
  run: (layers, { article, language }) => {
    const { tokens } = layers
    const ground: Ground = {
      tokens,
      abbreviations: abbreviationsOf(language),
      openers: openersOf(language),
      inTitle: titleTokens(layers),
      next: nextWords(tokens),
    }
    const found: Sentence[] = []
    paragraphs(tokens, article.regions).forEach(({ from, until, region }, paragraph) => {
      let start = from
      const close = (end: number) => {
        if (end <= start) return
        found.push({
          start: tokens[start]!.start,
          end: tokens[end - 1]!.end,
          from: start,
          until: end,
          paragraph,
          region: region.kind,
        })
        start = end
      }
      for (let at = from; at < until; at += 1) {
        if (endsHere(ground, at, until)) {
          let end = at + 1
          // `…need.”` and `(…).`: marks that touch the full stop close with it.
          while (end < until && closes(tokens, end)) end += 1
          close(end)
          at = Math.max(at, end - 1)
        } else if (at - start >= longestSentence) close(at + 1)
      }
      close(until)
    })
    return found
  },
}

function closes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.start !== tokens[at - 1]!.end) return false
  return token.kind === 'quote' || token.word === ')' || token.word === ']' || ends.has(token.word)
}

/** Capitalised words that can only be capitalised because a sentence begins: The, In, He. */
function openers(language: Language): readonly string[] {
  const { articles, prepositions, conjunctions, subordinators, pronouns, possessives } = language.words
  return [
    ...articles,
    ...prepositions,
    ...conjunctions,
    ...subordinators,
    ...possessives,
    ...Object.keys(pronouns),
  ].map(word => word.charAt(0).toUpperCase() + word.slice(1))
}
