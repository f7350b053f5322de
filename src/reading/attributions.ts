import type { AttributionMeaning, CueFrame, CueMeaning, Rule } from '../language/language.js'
import type { Sentence } from '../model/layers.js'
import { type PhraseTable, phraseTable } from '../text/phrase.js'
import { readAccording } from './according.js'
import { carryOn } from './carried.js'
import { contentEnd, isSpeechStart, onsetAfter, trimEnd } from './contents.js'
import { type Cue, findCues } from './cues.js'
import { type Draft, finish, holds } from './drafts.js'
import { type Range, Scene } from './scene.js'
import { isSpeaker, sourceAfter, sourceBefore } from './sources.js'
import type { Stage } from './stage.js'

interface Ground {
  readonly scene: Scene
  readonly cues: PhraseTable<Rule<CueMeaning>>
  readonly phrases: PhraseTable<Rule<AttributionMeaning>>
}

/** Who is reported to have said what: by a verb before, after or in the middle, by “according to”, or carried on. */
export const attributions: Stage<
  'tokens' | 'sentences' | 'quotations' | 'mentions' | 'times',
  'attributions'
> = {
  writes: 'attributions',
  reads: ['tokens', 'sentences', 'quotations', 'mentions', 'times'],
  run: (layers, { language }) => {
    const scene = new Scene(layers, language)
    const ground: Ground = {
      scene,
      cues: phraseTable(language.cues),
      phrases: phraseTable(language.attributionPhrases),
    }
    const read = scene.sentences.filter(
      sentence => sentence.region !== 'headline' && sentence.region !== 'crosshead',
    )
    const bySentence = read.map((sentence, index) => readSentence(ground, sentence, read[index - 1]))
    return finish(scene, carryOn(scene, ground.phrases, read, bySentence))
  },
}

function readSentence(ground: Ground, sentence: Sentence, previous: Sentence | undefined): Draft[] {
  const { scene } = ground
  const cues = findCues(scene, ground.cues, sentence.from, sentence.until)
  const drafts: Draft[] = readAccording(scene, ground.phrases, cues, sentence)
  for (const cue of cues) {
    const outer = drafts.find(draft => holds(draft, cue))
    const draft = readCue(ground, cues, cue, sentence, previous, drafts)
    if (!draft || (outer && !isNested(scene, draft))) continue
    if (drafts.some(other => other !== outer && sameContent(other, draft))) continue
    if (outer) draft.inside = outer
    drafts.push(draft)
  }
  return drafts
}

/** Inside another's content only a reporting with a clause or a quotation of its own counts. */
function isNested(scene: Scene, draft: Draft): boolean {
  const first = draft.content[0]!
  const clause =
    scene.grammar.complementizers.includes(scene.lower(first.from - 1)) || isSpeechStart(scene, first.from)
  return (
    clause &&
    draft.act === 'say' &&
    draft.source !== undefined &&
    draft.cue !== undefined &&
    first.from > draft.cue.from
  )
}

function sameContent(left: Draft, right: Draft): boolean {
  const range = right.content[0]!
  return left.content.some(other => other.from === range.from && Math.abs(other.until - range.until) <= 1)
}

function draftOf(cue: Cue, content: Range[], rest: Partial<Draft>): Draft {
  const { act, polarity } = cue.row.means
  const turned = cue.negated ? (polarity === 'yes' ? 'no' : 'yes') : polarity
  return {
    cue: { from: cue.from, until: cue.until },
    content,
    act,
    polarity: turned,
    through: [],
    impersonal: false,
    by: cue.row.id,
    ...rest,
  }
}

function readCue(
  ground: Ground,
  cues: readonly Cue[],
  cue: Cue,
  sentence: Sentence,
  previous: Sentence | undefined,
  drafts: readonly Draft[],
): Draft | undefined {
  const { scene } = ground
  if (cue.passive) return readPassive(ground, cues, cue, sentence, previous)
  const plain = cue.row.means.frames.some(frame => frame === 'clause' || frame === 'someone-clause')
  if (cue.negated && plain && cue.row.means.act === 'say') return undefined
  const inverted = readInverted(ground, cue, sentence)
  if (inverted) return inverted
  const source = cue.participle
    ? controller(scene, cue, sentence, drafts)
    : (sourceBefore(scene, cue.before, sentence.from) ?? sharedSubject(scene, cue, drafts))
  if (!source) return undefined
  for (const frame of cue.row.means.frames) {
    const draft = readFrame(ground, cues, cue, sentence, source, frame)
    if (draft) return draft
  }
  return undefined
}

/** “… and added that”: a second verb of the same subject. */
function sharedSubject(scene: Scene, cue: Cue, drafts: readonly Draft[]): Range | undefined {
  return scene.conjunctions.has(scene.lower(cue.before)) || scene.word(cue.before) === ','
    ? drafts.findLast(draft => draft.source !== undefined)?.source
    : undefined
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
function readInverted(ground: Ground, cue: Cue, sentence: Sentence): Draft | undefined {
  const { scene } = ground
  const { frames } = cue.row.means
  if (cue.participle || cue.auxiliary || !(frames.includes('clause') || frames.includes('quotation')))
    return undefined
  const before = cue.from - 1
  if (before < sentence.from || !(scene.isQuote(before) || scene.word(before) === ',')) return undefined
  const source = sourceAfter(scene, cue.until, sentence.until)
  if (!source || scene.hasVerb(source.from, source.until)) return undefined
  const content = contentBefore(scene, sentence, before)
  if (!content) return undefined
  const rest = laterPart(scene, sentence, source.until)
  return draftOf(cue, rest ? [content, rest] : [content], {
    source,
    through: throughAfter(ground, cue, source.until, sentence),
  })
}

function throughAfter(ground: Ground, cue: Cue, at: number, sentence: Sentence): readonly Range[] {
  return onsetAfter(ground, ground.scene, { ...cue, until: at }, sentence.until, false).through
}

/** The content that ends at the quotation mark or comma at `last`. */
function contentBefore(scene: Scene, sentence: Sentence, last: number): Range | undefined {
  let end = last
  while (end >= sentence.from && scene.isMark(end)) end -= 1
  const speech = scene.speechOf[end] ?? -1
  const quotation = speech === -1 ? undefined : scene.quotations[speech]!
  let from = clauseStart(scene, sentence)
  if (quotation) {
    // A speech that began in an earlier sentence is taken from its own beginning.
    let open = end
    while (open > 0 && scene.speechOf[open - 1] === speech) open -= 1
    if (open <= sentence.from || !scene.hasVerb(from, open)) return { from: open, until: end + 1 }
    from = Math.min(from, open)
  } else if (!scene.hasVerb(from, end + 1) && !scene.isQuote(end)) return undefined
  return end >= from ? { from, until: end + 1 } : undefined
}

/** Where the sentence's own clause begins, after “In addition,” and the like. */
function clauseStart(scene: Scene, sentence: Sentence): number {
  for (let at = sentence.from; at < Math.min(sentence.until, sentence.from + 5); at += 1) {
    if (scene.word(at) === ',' && !scene.hasVerb(sentence.from, at) && scene.mentionOf[at - 1] === -1)
      return at + 1
  }
  return conjunctionEnd(scene, sentence.from)
}

function conjunctionEnd(scene: Scene, at: number): number {
  return scene.conjunctions.has(scene.lower(at)) ? at + 1 : at
}

/** `“A,” he said, “B.”`: the part of the quotation after the cue. */
function laterPart(scene: Scene, sentence: Sentence, at: number): Range | undefined {
  const open = scene.word(at) === ',' || scene.word(at) === '.' || scene.word(at) === ':' ? at + 1 : at
  if (open >= sentence.until || !isSpeechStart(scene, open)) return undefined
  const speech = scene.speechOf[open]
  let end = open
  while (end < scene.tokens.length && scene.speechOf[end] === speech) end += 1
  return { from: open, until: end }
}

function readFrame(
  ground: Ground,
  cues: readonly Cue[],
  cue: Cue,
  sentence: Sentence,
  source: Range,
  frame: CueFrame,
): Draft | undefined {
  const { scene } = ground
  if (frame === 'to') return readInfinitive(ground, cues, cue, sentence, source, cue.until)
  if (frame === 'someone-to') {
    const addressee = sourceAfter(scene, cue.until, sentence.until)
    return addressee && readInfinitive(ground, cues, cue, sentence, source, addressee.until, addressee)
  }
  if (frame === 'phrase') return readObject(ground, cues, cue, sentence, source)
  // “pledged to work together”: an infinitive opens no clause.
  if (isInfinitive(scene, cue.until)) return undefined
  const someone = frame === 'someone-clause'
  const onset = onsetAfter(ground, scene, cue, sentence.until, someone)
  const shared = { source, through: onset.through, ...(onset.addressee && { addressee: onset.addressee }) }
  const before = source.from - 1
  const beforeIs =
    before >= sentence.from && !cue.participle && (scene.isQuote(before) || scene.word(before) === ',')
  if (onset.content !== undefined) {
    if (frame === 'quotation' && !onset.speech) return undefined
    if (cue.row.means.thought && !onset.speech && !isClause(scene, cue, onset.content)) return undefined
    const first = beforeIs && onset.speech ? contentBefore(scene, sentence, before) : undefined
    const content =
      onset.speech && isSpeechStart(scene, onset.content)
        ? speechFrom(ground, cues, cue, sentence, onset.content)
        : {
            from: onset.content,
            until: contentEnd(ground, scene, cues, cue, onset.content, sentence.until, source),
          }
    return content.until > content.from
      ? draftOf(cue, first ? [first, content] : [content], shared)
      : undefined
  }
  if (!beforeIs || (cue.row.means.thought && !scene.isQuote(before))) return undefined
  const content = contentBefore(scene, sentence, before)
  if (!content || (frame === 'quotation' && scene.speechOf[content.until - 1] === -1)) return undefined
  const rest = laterPart(scene, sentence, onset.end)
  return draftOf(cue, rest ? [content, rest] : [content], shared)
}

function isClause(scene: Scene, cue: Cue, content: number): boolean {
  return (
    scene.grammar.complementizers.includes(scene.lower(content - 1)) ||
    (content === cue.until &&
      (scene.mentionOf[content] !== -1 || scene.pronouns[scene.lower(content)] !== undefined))
  )
}

/** The speech that opens at `at`; where the sentence goes on after it in the article's words, both. */
function speechFrom(ground: Ground, cues: readonly Cue[], cue: Cue, sentence: Sentence, at: number): Range {
  const { scene } = ground
  const speech = scene.speechOf[at]
  let end = at
  while (end < scene.tokens.length && scene.speechOf[end] === speech) end += 1
  if (end >= sentence.until || !scene.isWord(end)) return { from: at, until: end }
  return { from: at, until: Math.max(end, contentEnd(ground, scene, cues, cue, at, sentence.until)) }
}

function isInfinitive(scene: Scene, at: number): boolean {
  if (scene.lower(at) !== scene.grammar.infinitive || !scene.isWord(at + 1) || scene.mentionOf[at + 1] !== -1)
    return false
  return !scene.words.articles.has(scene.lower(at + 1)) && !scene.words.possessives.has(scene.lower(at + 1))
}

function readInfinitive(
  ground: Ground,
  cues: readonly Cue[],
  cue: Cue,
  sentence: Sentence,
  source: Range,
  at: number,
  addressee?: Range,
): Draft | undefined {
  const { scene } = ground
  const start = scene.negations.has(scene.lower(at)) ? at + 1 : at
  if (!isInfinitive(scene, start) || !knownSpeaker(scene, source)) return undefined
  const from = addressee?.from ?? at
  return draftOf(cue, [{ from, until: contentEnd(ground, scene, cues, cue, from, sentence.until) }], {
    source,
    ...(addressee && { addressee }),
  })
}

/** “rejected these demands”: the words of the object, up to the next clause. */
function readObject(
  ground: Ground,
  cues: readonly Cue[],
  cue: Cue,
  sentence: Sentence,
  source: Range,
): Draft | undefined {
  const { scene } = ground
  const from = cue.until
  if (!scene.isWord(from) && !scene.isQuote(from)) return undefined
  if (!knownSpeaker(scene, source)) return undefined
  const last = cue.row.match
  const preposition =
    scene.words.prepositions.has(scene.lower(from)) && !scene.words.articles.has(scene.lower(from))
  if (preposition && typeof last === 'string' && !last.includes(' ')) return undefined
  let until = contentEnd(ground, scene, cues, cue, from, sentence.until)
  for (let at = from + 1; at < until; at += 1) {
    if (scene.quoted[at] && !scene.isQuote(at)) continue
    const next = scene.lower(at + 1)
    const clause =
      next.endsWith(scene.grammar.participleEnding) ||
      scene.subordinators.has(next) ||
      scene.relatives.has(next) ||
      scene.conjunctions.has(next)
    if (scene.word(at) === ',' && clause) until = at
  }
  return until > from ? draftOf(cue, [{ from, until: trimEnd(scene, from, until) }], { source }) : undefined
}

/** Somebody who is named, described by office or unnamed group, or a pronoun for such; not just any noun. */
function knownSpeaker(scene: Scene, { from, until }: Range): boolean {
  for (let at = from; at < until; at += 1) {
    const mention = scene.mentionAt(at)
    const known =
      mention && (mention.actor !== undefined || mention.unnamed !== undefined || mention.form === 'pronoun')
    if (known && mention.form !== 'place') return true
  }
  return false
}

/** “It was said that …”, “This was stated by …”, “The plan was rejected by …”. */
function readPassive(
  ground: Ground,
  cues: readonly Cue[],
  cue: Cue,
  sentence: Sentence,
  previous: Sentence | undefined,
): Draft | undefined {
  const { scene } = ground
  const subject = scene.lower(cue.before)
  const dummy = scene.grammar.dummies.includes(subject)
  const whole = wholeCue(cue, scene)
  if (scene.lower(cue.until) === scene.grammar.agent) {
    const source = sourceAfter(scene, cue.until + 1, sentence.until)
    if (!source) return undefined
    const through = throughAfter(ground, cue, source.until, sentence)
    if (dummy && cue.before === sentence.from && previous && previous.paragraph >= sentence.paragraph - 1) {
      const content = { from: previous.from, until: trimEnd(scene, previous.from, previous.until) }
      return {
        ...draftOf(cue, [content], { source, through }),
        cue: { from: cue.from, until: cue.until + 1 },
      }
    }
    if (cue.row.means.act === 'say' || dummy || !knownSpeaker(scene, source)) return undefined
    const object = sourceBefore(scene, cue.before, sentence.from)
    return object && draftOf(cue, [object], { source, through })
  }
  if (cue.row.id.endsWith('/quoted'))
    return readFrame(ground, cues, cue, sentence, { from: cue.before, until: cue.before + 1 }, 'clause')
  if (!dummy || subject !== scene.grammar.dummies[0]) return undefined
  const onset = onsetAfter(ground, scene, cue, sentence.until, false)
  if (onset.content === undefined) return undefined
  const content = {
    from: onset.content,
    until: contentEnd(ground, scene, cues, cue, onset.content, sentence.until),
  }
  return { ...draftOf(cue, [content], { through: onset.through, impersonal: true }), cue: whole }
}

function wholeCue(cue: Cue, scene: Scene): Range {
  let from = cue.from
  while (from - 1 > cue.before && (scene.isAdverb(from - 1) || scene.auxiliaries.has(scene.lower(from - 1))))
    from -= 1
  return { from, until: cue.until }
}
