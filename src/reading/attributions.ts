import type { CueMeaning, Language, Rule } from '../language/language.js'
import type { Sentence } from '../model/layers.js'
import { oncePer } from '../text/oncePer.js'
import { type PhraseTable, phraseTable } from '../text/phrase.js'
import { readAccording } from './according.js'
import { carryOn } from './carried.js'
import { onsetAfter, overAdjuncts } from './contents.js'
import { type Cue, findCues } from './cues.js'
import { type Draft, draftOf, finish, holds } from './drafts.js'
import { type Ground, type Place, readFrame } from './frames.js'
import { readPassive, readQuoting } from './passives.js'
import { type Range, Scene } from './scene.js'
import { isSpeaker, sourceAfter, sourceBefore } from './sources.js'
import { contentBefore, isSpeechStart, laterPart } from './speech.js'
import type { Stage } from './stage.js'
import { joinTaggings } from './trained.js'

/** How far into the words of a relay its own speaker may stand, in tokens: “In the phone call, the minister stressed …”. */
const relayReach = 10

type CueTable = PhraseTable<Rule<CueMeaning>>

const cueTable = oncePer((language: Language): CueTable => phraseTable(language.cues))
const phrasesOf = oncePer((language: Language) => phraseTable(language.attributionPhrases))

/** Who is reported to have said what: by a verb before, after or in the middle, by “according to”, or carried on. */
export const attributions: Stage<
  'tokens' | 'sentences' | 'quotations' | 'mentions' | 'times' | 'taggings',
  'attributions'
> = {
  writes: 'attributions',
  reads: ['tokens', 'sentences', 'quotations', 'mentions', 'times', 'taggings'],
  run: (layers, { language }) => {
    const scene = new Scene(layers, language)
    const cues = cueTable(language)
    const ground: Ground = { scene, phrases: phrasesOf(language) }
    const read = scene.sentences.filter(({ region }) => region !== 'headline' && region !== 'crosshead')
    const bySentence = read.map((sentence, index) => readSentence(ground, cues, sentence, read[index - 1]))
    const joined = joinTaggings(scene, { cues, phrases: ground.phrases }, read, bySentence, layers.taggings)
    const drafts = carryOn(scene, ground.phrases, read, joined.bySentence)
    // “The other side should declare its willingness to …” carried on is one statement, not one of the other side inside it.
    const taken = new Uint8Array(scene.tokens.length)
    for (const { content } of drafts) for (const { from, until } of content) taken.fill(1, from, until)
    const free = joined.alone.filter(({ cue }) => cue && taken[cue.from] === 0)
    return finish(scene, [...drafts, ...free])
  },
}

function readSentence(
  ground: Ground,
  table: CueTable,
  sentence: Sentence,
  previous: Sentence | undefined,
): Draft[] {
  const { scene } = ground
  const cues = findCues(scene, table, sentence.from, sentence.until)
  const drafts: Draft[] = readAccording(scene, ground.phrases, cues, sentence)
  for (const cue of cues) {
    const outer = drafts.find(draft => holds(draft, cue))
    const draft = readCue(ground, { cue, cues, sentence }, previous, drafts)
    const counts = !outer || (outer.relays && draft?.act === 'say') || (draft && isNested(scene, draft, cue))
    if (!draft || !counts) continue
    if (drafts.some(other => other !== outer && sameContent(other, draft))) continue
    if (isOutlet(scene, draft)) draft.relays = true
    drafts.push(draft)
  }
  for (const draft of drafts) {
    const outer = drafts.find(other => other !== draft && draft.cue !== undefined && holds(other, draft.cue))
    if (outer) draft.inside = outer
  }
  return drafts.filter(draft => !passesOn(drafts, draft))
}

/** Whether an outlet or agency is the source: what it reports has a speaker of its own, if the words name one. */
function isOutlet(scene: Scene, { source, act }: Draft): boolean {
  if (act !== 'say' || !source) return false
  return [source.from, source.until - 1].some(at => scene.mentionAt(at)?.kind === 'outlet')
}

/** “…, she told reporters, according to her spokesman”: the spokesman only passes on what has a speaker of its own. */
function passesOn(drafts: readonly Draft[], outer: Draft): boolean {
  const from = outer.content[0]?.from ?? 0
  const inner = outer.relays
    ? drafts.find(
        ({ inside, source, content }) =>
          inside === outer &&
          source &&
          (source.from - from < relayReach || Math.abs(content[0]!.from - from) <= 1),
      )
    : undefined
  if (!inner || !outer.source) return false
  inner.through = [...inner.through, outer.source]
  delete inner.inside
  return true
}

/** Inside another's content only a reporting with a clause or a speech of its own counts, and no thought of his. */
function isNested(scene: Scene, draft: Draft, cue: Cue): boolean {
  const first = draft.content[0]!
  if (draft.act !== 'say' || cue.row.means.thought || !draft.source) return false
  if (isSpeechStart(scene, first.from)) return true
  return scene.grammar.complementizers.includes(scene.lower(first.from - 1)) && first.from > cue.from
}

function sameContent(left: Draft, right: Draft): boolean {
  const range = right.content[0]!
  return left.content.some(other => other.from === range.from && Math.abs(other.until - range.until) <= 1)
}

function readCue(
  ground: Ground,
  place: Place,
  previous: Sentence | undefined,
  drafts: readonly Draft[],
): Draft | undefined {
  const { scene } = ground
  const { cue, sentence } = place
  const { frames, act, quoting } = cue.row.means
  if (cue.passive) return readPassive(ground, place, previous)
  if (quoting) return readQuoting(ground, place)
  const plain = frames.includes('clause') || frames.includes('someone-clause')
  if (cue.negated && plain && act === 'say') return undefined
  const inverted = readInverted(ground, place)
  if (inverted) return inverted
  // “the president is threatening”, “the rebels, who are demanding”: with an auxiliary the participle has a subject of its own.
  const own = cue.participle && !cue.auxiliary ? undefined : sourceBefore(scene, cue.before, sentence.from)
  const source =
    own ??
    (cue.participle ? controller(scene, cue, sentence, drafts) : sharedSubject(scene, cue, sentence, drafts))
  // “No group claimed the attack”: nobody said anything.
  if (!source || scene.negations.has(scene.lower(source.from))) return undefined
  for (const frame of frames) {
    const draft = readFrame(ground, place, source, frame)
    if (draft) return draft
  }
  return undefined
}

/** Whether a verb of its own follows a noun phrase before the next mark: “the move to sell it | will fail”, not “the envoy who will go”. */
function hasPredicate(scene: Scene, from: number, until: number): boolean {
  for (let at = from; at < until && scene.isWord(at); at += 1) {
    const word = scene.lower(at)
    if (scene.subordinators.has(word) || scene.relatives.has(word)) return false
    if (scene.isFinite(at) && scene.mentionOf[at] === -1) return true
  }
  return false
}

/** “… and added that”: a second verb of the same subject. */
function sharedSubject(
  scene: Scene,
  cue: Cue,
  sentence: Sentence,
  drafts: readonly Draft[],
): Range | undefined {
  const and = scene.conjunctions.has(scene.lower(cue.before))
  if (!and && scene.word(cue.before) !== ',') return undefined
  const last = drafts.findLast(draft => draft.source !== undefined)?.source
  // “The premier rang his counterpart and promised that …”: the subject of a verb that is none of saying.
  const clausal = and && scene.grammar.complementizers[0] === scene.lower(cue.until)
  return last ?? (clausal ? controller(scene, cue, sentence, drafts) : undefined)
}

/** “The premier backed down, saying …”: whoever spoke or acted in the main clause. */
function controller(scene: Scene, cue: Cue, sentence: Sentence, drafts: readonly Draft[]): Range | undefined {
  const last = drafts.findLast(draft => draft.source !== undefined && draft.source.until <= cue.from)
  if (last?.source) return last.source
  for (let at = sentence.from; at < cue.from; at += 1) {
    const mention = scene.mentionAt(at)
    if (!mention) continue
    const placed = scene.words.prepositions.has(scene.lower(mention.from - 1)) && mention.from > sentence.from
    if (mention.form !== 'place' && !placed && isSpeaker(scene, mention))
      return { from: mention.from, until: mention.until }
    at = mention.until - 1
  }
  return undefined
}

/** `“…,” explained the spokesman`: the content stands before, the source after. */
function readInverted(ground: Ground, { cue, sentence }: Place): Draft | undefined {
  const { scene } = ground
  const { frames } = cue.row.means
  // “Warner, D-Va., told reporters”: what is told stands after the one told, never after the teller.
  if (frames.includes('someone-clause') && !frames.includes('clause')) return undefined
  if (cue.participle || cue.auxiliary || !(frames.includes('clause') || frames.includes('quotation')))
    return undefined
  const before = cue.from - 1
  if (before < sentence.from || !(scene.isQuote(before) || scene.word(before) === ',')) return undefined
  // “…, wrote on Twitter the envoy”, “…, announced Sunday the agency”
  const source = sourceAfter(scene, overAdjuncts(scene, cue.until, sentence.until), sentence.until)
  if (!source || scene.hasVerb(source.from, source.until)) return undefined
  // “…,” confided an official quoted by the agency: that verb is the agency's.
  const quotedBy = scene.lower(source.until + 1) === scene.grammar.agent
  if (scene.isFinite(source.until) && !quotedBy) return undefined
  // “Murphy, who ran the campaign, said the Trump “train” …”: the speaker stands before the aside.
  if (scene.isQuote(source.until)) return undefined
  if (scene.word(before) === ',' && sourceBefore(scene, before, sentence.from)) return undefined
  // “Ana Ruiz, a broker in Lima, said the move to sell it will fail”: a subject with its verb is what she said.
  if (scene.word(before) === ',' && hasPredicate(scene, source.until, sentence.until)) return undefined
  const content = contentBefore(scene, sentence, before)
  if (content.length === 0) return undefined
  const rest = laterPart(scene, sentence, source.until)
  const { through } = onsetAfter(ground, scene, { ...cue, until: source.until }, sentence.until, false)
  const agency = quotedBy ? sourceAfter(scene, source.until + 2, sentence.until) : undefined
  const passed = agency && scene.mentionAt(agency.from) ? [...through, agency] : through
  return draftOf(cue, rest ? [...content, rest] : [...content], { source, through: passed })
}
