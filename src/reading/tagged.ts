/** What a trained reader found, from characters to tokens. */
import type { Stretch, Tagging } from '../model/layers.js'
import type { Range, Scene } from './scene.js'

/** A tagging in tokens. */
export interface Tagged {
  readonly source: Range | undefined
  readonly cue: Range
  readonly content: readonly Range[]
  /** “told *the agency* that …”: whom it is said to is no part of what was said. */
  readonly addressee: Range | undefined
  readonly confidence: number
  readonly by: string
}

/** The spans of a tagging as tokens, without what Parley does not count as said; nothing where no word of a content is left. */
export function inTokens(
  scene: Scene,
  { source, cue, content, confidence, by }: Tagging,
): Tagged | undefined {
  const cueRange = rangeOf(scene, cue)
  if (!cueRange) return undefined
  const trimmed = content
    .map(stretch => rangeOf(scene, stretch))
    .filter(range => range !== undefined)
    .map(range => trim(scene, range))
    .filter(range => range.until > range.from)
  const near = spoken(
    scene,
    trimmed.filter(range => isNear(scene, range, cueRange)),
  )
  const first = near.find(({ from }) => from >= cueRange.until)
  const addressee = first && toldAt(scene, first)
  const ranges = near.map(range =>
    range === first
      ? { from: clauseAt(scene, addressee?.until ?? range.from, range), until: range.until }
      : range,
  )
  if (ranges.length === 0) return undefined
  return {
    source: source && withoutOwning(scene, rangeOf(scene, source)),
    cue: cueRange,
    content: ranges,
    addressee,
    confidence,
    by,
  }
}

/** Without the mark of the owner and a comma at the end: “the minister’s | pledge”, “Ana Ruiz, the mayor, | said”. */
function withoutOwning(scene: Scene, range: Range | undefined): Range | undefined {
  if (!range) return undefined
  const { from } = range
  let { until } = range
  while (until - 1 > from && (scene.isMark(until - 1) || scene.lower(until - 1) === "'s")) until -= 1
  return { from, until }
}

/** Without pieces that are neither a clause nor quoted, where there are others: “*On Thursday*, he said, *the port closed*”. */
function spoken(scene: Scene, ranges: readonly Range[]): readonly Range[] {
  const clauses = ranges.filter(({ from, until }) => scene.quoted[from] === 1 || scene.hasVerb(from, until))
  return clauses.length > 0 ? clauses : ranges
}

/** A piece stands in the sentence of its cue, or is a speech in its paragraph: words of other paragraphs are nobody’s. */
function isNear(scene: Scene, { from }: Range, cue: Range): boolean {
  const [own, its] = [cue.from, from].map(at => scene.sentences[scene.sentenceAt(at)])
  return own === its || (own?.paragraph === its?.paragraph && scene.speechOf[from] !== -1)
}

/** The one told, where the content begins with him and “that” follows. */
function toldAt(scene: Scene, { from, until }: Range): Range | undefined {
  const mention = scene.mentionAt(from)
  const that =
    mention && mention.until + 1 < until && scene.grammar.complementizers.includes(scene.lower(mention.until))
  return that ? { from: mention.from, until: mention.until } : undefined
}

/** Behind “that”, which opens the clause and is no part of it. */
function clauseAt(scene: Scene, at: number, { until }: Range): number {
  return scene.grammar.complementizers[0] === scene.lower(at) && until - at > 1 ? at + 1 : at
}

/** Without marks around it that are no quotation marks. */
function trim(scene: Scene, range: Range): Range {
  let { from, until } = range
  while (from < until && scene.isMark(from)) from += 1
  while (until > from && scene.isMark(until - 1)) until -= 1
  return { from, until }
}

function rangeOf({ tokens }: Scene, { start, end }: Stretch): Range | undefined {
  const from = firstEndingAfter(tokens, start)
  let until = from
  while (until < tokens.length && tokens[until]!.start < end) until += 1
  return until > from ? { from, until } : undefined
}

function firstEndingAfter(tokens: Scene['tokens'], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
