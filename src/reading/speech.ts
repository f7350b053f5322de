import type { Sentence } from '../model/layers.js'
import type { Range, Scene } from './scene.js'

/** A clause that goes before the main one is no list word if it is longer than this, in tokens. */
const shortOpening = 3

/** Whether a speech opens at a token. */
export function isSpeechStart(scene: Scene, at: number): boolean {
  const speech = scene.speechOf[at]
  return (
    scene.isQuote(at) &&
    speech !== undefined &&
    speech !== -1 &&
    scene.quotations[speech]!.outer.start === scene.tokens[at]!.start
  )
}

/** The tokens of the speech that covers a token, its marks included. */
export function speechAt(scene: Scene, at: number): Range {
  const speech = scene.speechOf[at]
  let from = at
  let until = at + 1
  while (from > 0 && scene.speechOf[from - 1] === speech) from -= 1
  while (until < scene.tokens.length && scene.speechOf[until] === speech) until += 1
  return { from, until }
}

/** A speech with the paragraphs before it that it carries on from: each ended without a mark, and this one opened anew. */
export function speechParts(scene: Scene, at: number): readonly Range[] {
  const parts = [speechAt(scene, at)]
  while (parts.length < 20) {
    const before = parts[0]!.from - 1
    const speech = scene.speechOf[before]
    if (before < 0 || speech === undefined || speech === -1 || !scene.quotations[speech]!.carriesOn) break
    parts.unshift(speechAt(scene, before))
  }
  return parts
}

/** Where the clause that ends before `last` begins: after a semicolon, and after “In addition,” and the like. */
export function clauseStart(scene: Scene, sentence: Sentence, last: number): number {
  let start = sentence.from
  for (let at = last - 1; at > sentence.from; at -= 1) {
    if (scene.word(at) === ';' && scene.quoted[at] === 0) {
      start = at + 1
      break
    }
  }
  // “The ship, a tanker, was seized”: a noun phrase before a comma is the subject.
  if (scene.words.articles.has(scene.lower(start)) || scene.mentionOf[start] !== -1) return start
  const limit = Math.min(sentence.until, start + shortOpening + 1)
  for (let at = start; at < limit; at += 1) {
    if (scene.word(at) === ',' && !scene.hasVerb(start, at) && scene.mentionOf[at - 1] === -1) return at + 1
  }
  return scene.conjunctions.has(scene.lower(start)) ? start + 1 : start
}

/** The content that ends at the quotation mark or comma at `last`: a speech, a clause, or both; nothing if neither stands there. */
export function contentBefore(scene: Scene, sentence: Sentence, last: number): readonly Range[] {
  let end = last
  while (end >= sentence.from && scene.isMark(end)) end -= 1
  if (end < sentence.from && !scene.isQuote(end)) return []
  const from = clauseStart(scene, sentence, end)
  const speech = scene.speechOf[end] ?? -1
  if (speech !== -1) {
    const parts = speechParts(scene, end)
    const open = parts.at(-1)!.from
    // A speech that began in an earlier sentence, or without words of the article before it, stands for itself.
    if (open <= sentence.from || !scene.hasVerb(from, open)) return parts
    return [{ from: Math.min(from, open), until: end + 1 }]
  }
  if (end < from || (!scene.hasVerb(from, end + 1) && !scene.isQuote(end))) return []
  return [{ from, until: end + 1 }]
}

/** The token after the quotation of any kind that opens at `at`; the next token where none does. */
export function closeOf(scene: Scene, at: number, until: number): number {
  const quotation = scene.quotationFrom.get(scene.tokens[at]!.start)
  if (!quotation) return at + 1
  let end = at + 1
  while (end < until && scene.tokens[end]!.start < quotation.outer.end) end += 1
  return end
}

/** `“A,” he said, “B.”`: the part of the quotation after the cue; after a comma also a few words: “so they cannot leave it”. */
export function laterPart(scene: Scene, sentence: Sentence, at: number): Range | undefined {
  const open = [',', '.', ':'].includes(scene.word(at)) ? at + 1 : at
  if (open >= sentence.until) return undefined
  if (isSpeechStart(scene, open)) return speechAt(scene, open)
  const words = scene.word(at) === ',' ? scene.quotationFrom.get(scene.tokens[open]!.start) : undefined
  if (!words || words.depth > 0) return undefined
  return { from: open, until: closeOf(scene, open, scene.tokens.length) }
}

/** What stands before a split content: “Western countries, the envoy said, should listen”. */
export function splitBefore(
  scene: Scene,
  sentence: Sentence,
  last: number,
  goesOn: boolean,
): Range | undefined {
  const from = clauseStart(scene, sentence, last)
  if (scene.word(last) !== ',' || last <= from) return undefined
  const needsMore = goesOn || !scene.hasVerb(from, last) || scene.subordinators.has(scene.lower(from))
  const opens = scene.isWord(from) || scene.isQuote(from)
  return needsMore && opens ? { from, until: last } : undefined
}
