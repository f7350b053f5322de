import type { AttributionMeaning, CueFrame, Rule } from '../language/language.js'
import type { Sentence } from '../model/layers.js'
import type { PhraseTable } from '../text/phrase.js'
import { contentEnd, onsetAfter, overAdjunct, trimEnd } from './contents.js'
import type { Cue } from './cues.js'
import { type Draft, draftOf } from './drafts.js'
import type { Range, Scene } from './scene.js'
import { sourceAfter } from './sources.js'
import { contentBefore, isSpeechStart, laterPart, speechAt, splitBefore } from './speech.js'

export interface Ground {
  readonly scene: Scene
  readonly phrases: PhraseTable<Rule<AttributionMeaning>>
}

/** A cue in its sentence with all the sentence's cues. */
export interface Place {
  readonly cue: Cue
  readonly cues: readonly Cue[]
  readonly sentence: Sentence
}

/** Reads what a source says by a cue, if the words around fit the frame. */
export function readFrame(ground: Ground, place: Place, source: Range, frame: CueFrame): Draft | undefined {
  if (frame === 'to') return readInfinitive(ground, place, source, place.cue.until)
  if (frame === 'someone-to') return readSomeoneTo(ground, place, source)
  if (frame === 'someone-of') return readSomeoneOf(ground, place, source)
  if (frame === 'phrase') return readObject(ground, place, source)
  if (frame === 'taken-words') return readTakenWords(ground, place, source)
  return readClause(ground, place, source, frame)
}

function endOf(ground: Ground, { cue, cues, sentence }: Place, from: number, source: Range): number {
  return contentEnd(ground, ground.scene, cues, cue, from, sentence.until, source)
}

/** “said that …”, “told the agency that …”, “…, she said”, and both sides of “…, she said, …”. */
function readClause(ground: Ground, place: Place, source: Range, frame: CueFrame): Draft | undefined {
  const { scene } = ground
  const { cue, sentence } = place
  // “pledged to work together”: an infinitive opens no clause.
  if (isInfinitive(scene, cue.until)) return undefined
  const onset = onsetAfter(ground, scene, cue, sentence.until, frame === 'someone-clause')
  const shared = { source, through: onset.through, ...(onset.addressee && { addressee: onset.addressee }) }
  const before = source.from - 1
  const beforeIs =
    before >= sentence.from && !cue.participle && (scene.isQuote(before) || scene.word(before) === ',')
  const { thought } = cue.row.means
  // “…, the office said after the vote”: with the content before, a subordinate clause after the cue is none.
  const aside =
    beforeIs && onset.content !== undefined && !onset.speech && isSubordinate(scene, onset.content)
  if (onset.content !== undefined && !aside) {
    if (frame === 'quotation' && !onset.speech) return undefined
    // “warned the agency that …” and “warned that …” are told apart by what follows at once.
    if (frame === 'someone-clause' && cue.row.means.frames.includes('clause') && !onset.addressee)
      return undefined
    if (thought && !onset.speech && !isClause(scene, cue, onset.content)) return undefined
    const first = beforeIs && onset.speech ? contentBefore(scene, sentence, before) : []
    const content =
      onset.speech && isSpeechStart(scene, onset.content)
        ? speechFrom(ground, place, onset.content, source)
        : { from: onset.content, until: endOf(ground, place, onset.content, source) }
    return content.until > content.from ? draftOf(cue, [...first, content], shared) : undefined
  }
  const block = thought || onset.content !== undefined ? undefined : blockAfter(scene, onset.end)
  if (block) return draftOf(cue, [block], shared)
  if (!beforeIs || (thought && !scene.isQuote(before))) return undefined
  if (scene.word(before) === ',' && !aside && hasObject(scene, place, onset.end)) return undefined
  const split = scene.isQuote(before) ? undefined : readSplit(ground, place, source, onset.end)
  if (split) return draftOf(cue, split, shared)
  const content = contentBefore(scene, sentence, before)
  const last = content.at(-1)
  if (last && isFronted(scene, last)) return undefined
  if (!last || (frame === 'quotation' && scene.speechOf[last.until - 1] === -1)) return undefined
  const rest = laterPart(scene, sentence, onset.end)
  return draftOf(cue, rest ? [...content, rest] : [...content], shared)
}

/** “In Lima the mayor said:” at the end of a paragraph: the next one, whose marks were lost with its setting. */
function blockAfter(scene: Scene, colon: number): Range | undefined {
  if (scene.word(colon) !== ':') return undefined
  const place = scene.sentenceAt(colon)
  const [own, first] = [scene.sentences[place]!, scene.sentences[place + 1]]
  if (own.until !== colon + 1 || first?.paragraph !== own.paragraph + 1 || first.region !== own.region)
    return undefined
  let last = place + 1
  while (scene.sentences[last + 1]?.paragraph === first.paragraph) last += 1
  const until = trimEnd(scene, first.from, scene.sentences[last]!.until)
  return scene.hasVerb(first.from, until) ? { from: first.from, until } : undefined
}

/** “In June, Peru demanded a share of it”: the verb has an object, and what stands before the comma is not what was said. */
function hasObject(scene: Scene, { cue, sentence }: Place, at: number): boolean {
  if (cue.row.means.act !== 'say' && scene.lower(cue.until) === scene.grammar.infinitive) return true
  const word = scene.lower(at)
  return (
    at < sentence.until &&
    scene.isWord(at) &&
    !scene.isFinite(at) &&
    !scene.isAdverb(at) &&
    !scene.subordinators.has(word) &&
    !scene.conjunctions.has(word) &&
    !scene.relatives.has(word) &&
    !scene.words.prepositions.has(word) &&
    !word.endsWith(scene.grammar.participleEnding)
  )
}

/** “Western countries, the envoy said, should listen”: the parts around a cue that stands in the middle. */
function readSplit(ground: Ground, place: Place, source: Range, at: number): Range[] | undefined {
  const { scene } = ground
  const { sentence } = place
  if (scene.word(at) !== ',' || !scene.hasVerb(at + 1, sentence.until)) return undefined
  const before = splitBefore(scene, sentence, source.from - 1, goesOn(scene, at + 1))
  if (!before) return undefined
  const until = endOf(ground, place, at + 1, source)
  return until > at + 1 ? [before, { from: at + 1, until }] : undefined
}

/** “Gaps remained, he added, and it was for the council …”, “…, that the minister was afraid”: more of what he said, with a subject of its own. */
function goesOn(scene: Scene, at: number): boolean {
  const { subordinators, conjunctions, words, pronouns } = scene
  const word = scene.lower(at)
  // “What remains uncertain for the minister, he added, is not …”
  if (scene.grammar.complementizers[0] === word || subordinators.has(word) || scene.isFinite(at)) return true
  if (!conjunctions.has(word)) return false
  const subject = scene.lower(at + 1)
  return words.articles.has(subject) || pronouns[subject] !== undefined || scene.mentionOf[at + 1] !== -1
}

/** “While others do not, the members have pledged more”: a subordinate clause with no main clause in it is not what was said. */
function isFronted(scene: Scene, { from, until }: Range): boolean {
  if (!isSubordinate(scene, from)) return false
  for (let at = from; at < until; at += 1) if (scene.word(at) === ',') return false
  return true
}

function isSubordinate(scene: Scene, at: number): boolean {
  const word = scene.lower(at)
  return scene.subordinators.has(word) && !scene.grammar.complementizers.includes(word)
}

/** A thought needs its clause at once: “believes that …”, “hopes he …”. */
function isClause(scene: Scene, cue: Cue, content: number): boolean {
  if (scene.grammar.complementizers.includes(scene.lower(content - 1))) return true
  const pronoun = scene.pronouns[scene.lower(content)] !== undefined
  return content === cue.until && (scene.mentionOf[content] !== -1 || pronoun)
}

/** The speech that opens at `at`; where the sentence goes on after it in the article's words, both. */
function speechFrom(ground: Ground, place: Place, at: number, source: Range): Range {
  const { scene } = ground
  const { until } = speechAt(scene, at)
  if (until >= place.sentence.until || !scene.isWord(until)) return { from: at, until }
  return { from: at, until: Math.max(until, endOf(ground, place, at, source)) }
}

export function isInfinitive(scene: Scene, at: number): boolean {
  if (scene.lower(at) !== scene.grammar.infinitive || !scene.isWord(at + 1) || scene.mentionOf[at + 1] !== -1)
    return false
  return !scene.words.articles.has(scene.lower(at + 1)) && !scene.words.possessives.has(scene.lower(at + 1))
}

/** “pledged to rebuild”, “claimed not to have seen it”. */
function readInfinitive(
  ground: Ground,
  place: Place,
  source: Range,
  at: number,
  addressee?: Range,
): Draft | undefined {
  const { scene } = ground
  const start = scene.negations.has(scene.lower(at)) ? at + 1 : at
  if (!isInfinitive(scene, start) || !knownSpeaker(scene, source)) return undefined
  const from = addressee?.from ?? at
  const content = { from, until: endOf(ground, place, from, source) }
  // “told the army to leave”: who tells somebody to act demands it.
  const demands = addressee !== undefined && place.cue.row.means.act === 'say'
  return draftOf(place.cue, [content], {
    source,
    ...(demands && { act: 'demand' as const }),
    ...(addressee && { addressee }),
  })
}

function readSomeoneTo(ground: Ground, place: Place, source: Range): Draft | undefined {
  const addressee = sourceAfter(ground.scene, place.cue.until, place.sentence.until)
  return addressee && readInfinitive(ground, place, source, addressee.until, addressee)
}

/** “accused the neighbour of shelling a village”: what is charged is the content, the charged one the addressee. */
function readSomeoneOf(ground: Ground, place: Place, source: Range): Draft | undefined {
  const { scene } = ground
  const { charging } = scene.grammar
  const addressee = sourceAfter(scene, place.cue.until, place.sentence.until)
  if (!addressee || !knownSpeaker(scene, source)) return undefined
  // “accused the neighbour on Monday of shelling”
  const next = charging.includes(scene.lower(addressee.until))
    ? addressee.until
    : overAdjunct(scene, addressee.until, place.sentence.until)
  if (!charging.includes(scene.lower(next))) return undefined
  const from = next + 1
  const until = endOf(ground, place, from, source)
  return until > from ? draftOf(place.cue, [{ from, until }], { source, addressee }) : undefined
}

/** “rejected these demands”: the words of the object, up to the next clause. */
function readObject(ground: Ground, place: Place, source: Range): Draft | undefined {
  const { scene } = ground
  const { cue } = place
  const from = cue.until
  if (!(scene.isWord(from) || scene.isQuote(from)) || !knownSpeaker(scene, source)) return undefined
  const preposition =
    scene.words.prepositions.has(scene.lower(from)) && !scene.words.articles.has(scene.lower(from))
  if (preposition && cue.until - cue.from === 1) return undefined
  const limit = endOf(ground, place, from, source)
  let until = from + 1
  while (until < limit && !opensAnother(scene, until)) until += 1
  return draftOf(cue, [{ from, until: trimEnd(scene, from, until) }], { source })
}

/** “…, calling them unacceptable”, “…: it would take years”: another clause begins at a mark. */
function opensAnother(scene: Scene, at: number): boolean {
  if (scene.quoted[at] && !scene.isQuote(at)) return false
  if (scene.word(at) === ':' || scene.word(at) === ';') return true
  if (scene.word(at) !== ',') return false
  const next = scene.lower(at + 1)
  return (
    next.endsWith(scene.grammar.participleEnding) ||
    scene.subordinators.has(next) ||
    scene.relatives.has(next) ||
    scene.conjunctions.has(next)
  )
}

/** “called the idea of a truce “a trap””: the words count only where some of them are the speaker's own. */
function readTakenWords(ground: Ground, place: Place, source: Range): Draft | undefined {
  const draft = readObject(ground, place, source)
  const content = draft?.content[0]
  if (!content) return undefined
  for (let at = content.from; at < content.until; at += 1) if (ground.scene.quoted[at]) return draft
  return undefined
}

/** Somebody who is named, described by office or unnamed group, or a pronoun for such; not just any noun. */
export function knownSpeaker(scene: Scene, { from, until }: Range): boolean {
  for (let at = from; at < until; at += 1) {
    const mention = scene.mentionAt(at)
    const known =
      mention && (mention.actor !== undefined || mention.unnamed !== undefined || mention.form === 'pronoun')
    if (known && mention.form !== 'place') return true
  }
  return false
}
