/**
 * Joins what a trained reader found to what the rules found, sentence by sentence. Where both read the same words the record
 * cites both; where they differ one decides, and the record says which and why; what only one found stands alone.
 */
import type { CueMeaning, Rule } from '../language/language.js'
import type { Sentence, Stretch, Tagging } from '../model/layers.js'
import { matchAt, type PhraseTable } from '../text/phrase.js'
import type { Draft } from './drafts.js'
import type { Range, Scene } from './scene.js'

type CueTable = PhraseTable<Rule<CueMeaning>>

/** From this confidence on a trained reader's spans are taken before a rule's. */
const decides = 0.6
/** From this confidence on a trained reader is believed alone. */
const believed = 0.5
/** From this share of common words on two contents are the same words. */
const sameWords = 0.5

/** A tagging in tokens. */
interface Tagged {
  readonly source: Range | undefined
  readonly cue: Range
  readonly content: readonly Range[]
  readonly confidence: number
  readonly by: string
}

/** The drafts of each sentence with the taggings joined in. */
export function joinTaggings(
  scene: Scene,
  cues: CueTable,
  sentences: readonly Sentence[],
  bySentence: readonly Draft[][],
  taggings: readonly Tagging[],
): readonly Draft[][] {
  if (taggings.length === 0) return bySentence
  const tagged = taggings.map(tagging => inTokens(scene, tagging)).filter(found => found !== undefined)
  let next = 0
  return sentences.map((sentence, index) => {
    const own: Tagged[] = []
    while (next < tagged.length && tagged[next]!.cue.from < sentence.until) {
      if (tagged[next]!.cue.from >= sentence.from) own.push(tagged[next]!)
      next += 1
    }
    return joinSentence(scene, cues, bySentence[index]!, own)
  })
}

function joinSentence(
  scene: Scene,
  cues: CueTable,
  drafts: readonly Draft[],
  found: readonly Tagged[],
): Draft[] {
  const free = new Set(drafts)
  const joined = [...drafts]
  for (const tagging of found) {
    const twin = bestTwin(scene, [...free], tagging)
    if (twin) {
      free.delete(twin)
      settle(scene, twin, tagging)
    } else if (tagging.confidence >= believed) {
      const draft = trainedDraft(scene, cues, tagging)
      if (draft) joined.push(draft)
    }
  }
  return joined
}

/** The rule's draft of the same words: the same cue, or else mostly the same content. */
function bestTwin(scene: Scene, drafts: readonly Draft[], tagging: Tagged): Draft | undefined {
  return (
    drafts.find(({ cue }) => cue && meet(cue, tagging.cue)) ??
    drafts.find(({ content }) => shared(scene, content, tagging.content) >= sameWords)
  )
}

/** Marks a draft with what the trained reader made of it, or the reverse. */
function settle(scene: Scene, draft: Draft, tagging: Tagged): void {
  const { confidence, by } = tagging
  const sameSource =
    (!draft.source && !tagging.source) ||
    (draft.source && tagging.source && meet(draft.source, tagging.source))
  const same = shared(scene, draft.content, tagging.content)
  if (sameSource && same === 1) {
    const { source, content } = draft
    draft.crosscheck = {
      by,
      verdict: 'agrees',
      because: 'Both read the same source and the same words.',
      source,
      content,
      confidence,
    }
    return
  }
  if (confidence < decides) {
    const because = `The rule decides: the trained reader drew it elsewhere, but with a confidence of ${confidence.toFixed(2)}, below ${decides}.`
    draft.crosscheck = {
      by,
      verdict: 'differs',
      because,
      source: tagging.source,
      content: tagging.content,
      confidence,
    }
    return
  }
  const because = `The trained reader decides: its confidence is ${confidence.toFixed(2)}, from ${decides} on it goes before a rule.`
  draft.crosscheck = {
    by: draft.by,
    verdict: 'differs',
    because,
    source: draft.source,
    content: draft.content,
  }
  draft.by = by
  draft.confidence = confidence
  draft.content = [...tagging.content]
  if (tagging.source) draft.source = tagging.source
}

/** What only the trained reader found. Its cue, where the tables know it, says what the cue makes of the content. */
function trainedDraft(
  scene: Scene,
  cues: CueTable,
  { source, cue, content, confidence, by }: Tagged,
): Draft | undefined {
  if (!source) return undefined
  let row: Rule<CueMeaning> | undefined
  for (let at = cue.from; at < cue.until && !row; at += 1)
    row = matchAt(cues, scene.tokens, at, cue.until)?.row
  return {
    source,
    cue,
    content: [...content],
    act: row?.means.act ?? 'say',
    polarity: row?.means.polarity ?? 'yes',
    through: [],
    impersonal: false,
    confidence,
    by,
  }
}

function meet(left: Range, right: Range): boolean {
  return left.from < right.until && right.from < left.until
}

function wordsIn(scene: Scene, ranges: readonly Range[]): Set<number> {
  const words = new Set<number>()
  for (const { from, until } of ranges)
    for (let at = from; at < until; at += 1) if (scene.isWord(at)) words.add(at)
  return words
}

/** The share of words that two contents have in common, of those in either. */
function shared(scene: Scene, left: readonly Range[], right: readonly Range[]): number {
  const [one, other] = [wordsIn(scene, left), wordsIn(scene, right)]
  let common = 0
  for (const at of one) if (other.has(at)) common += 1
  const either = one.size + other.size - common
  return either === 0 ? 1 : common / either
}

function inTokens(scene: Scene, { source, cue, content, confidence, by }: Tagging): Tagged | undefined {
  const cueRange = rangeOf(scene, cue)
  if (!cueRange) return undefined
  const ranges = content
    .map(stretch => rangeOf(scene, stretch))
    .filter(range => range !== undefined)
    .map(range => trim(scene, range, cueRange))
    .filter(range => range.until > range.from)
  if (ranges.length === 0) return undefined
  return { source: source && rangeOf(scene, source), cue: cueRange, content: ranges, confidence, by }
}

/** The content as the record has it: without “that” before a clause, and without marks around it that are no quotation marks. */
function trim(scene: Scene, range: Range, cue: Range): Range {
  let { from, until } = range
  while (from < until && scene.isMark(from)) from += 1
  const clausal = from >= cue.until && until - from > 1
  if (clausal && scene.grammar.complementizers[0] === scene.lower(from)) from += 1
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
