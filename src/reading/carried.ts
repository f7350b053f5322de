import type { AttributionMeaning, Rule } from '../language/language.js'
import type { Sentence } from '../model/layers.js'
import type { Act } from '../model/statement.js'
import { findPhrases, matchAt, type PhraseTable } from '../text/phrase.js'
import { trimEnd } from './contents.js'
import type { Draft } from './drafts.js'
import type { Range, Scene } from './scene.js'
import { speechAt } from './speech.js'

/** Acts whose content is a list that may go on in the next sentence. */
const listed: ReadonlySet<Act> = new Set<Act>(['demand'])
/** Acts whose terms may go on in the next sentence, each a statement of its own. */
const termed: ReadonlySet<Act> = new Set<Act>(['propose', 'offer'])

/** Acts whose speaker may go on in the next sentence without a verb. */
const voiced: ReadonlySet<Act> = new Set<Act>(['say', 'demand', 'propose', 'offer'])

/** A lone quotation without a verb is a speech if it is longer than this, in tokens with its marks. */
const lonely = 8

type Phrases = PhraseTable<Rule<AttributionMeaning>>

/**
 * Adds what is said without a verb of its own: a quotation that stands alone, a list of demands that goes on in the next
 * sentence, a sentence of duty with the speaker's words in it. Returns all drafts, those of the sentences included.
 */
export function carryOn(
  scene: Scene,
  phrases: Phrases,
  sentences: readonly Sentence[],
  bySentence: readonly Draft[][],
): Draft[] {
  const all: Draft[] = bySentence.flat()
  const claimed = new Set<number>()
  for (const draft of all)
    for (const range of draft.content)
      for (let at = range.from; at < range.until; at += 1)
        if (scene.speechOf[at] !== -1) claimed.add(scene.speechOf[at]!)
  let last: { draft: Draft; sentence: Sentence } | undefined
  sentences.forEach((sentence, index) => {
    const own = bySentence[index]!.filter(draft => !draft.inside)
    const carried = carry(scene, phrases, sentence, own, last, claimed)
    if (carried && carried !== last?.draft) all.push(carried)
    const next = own.at(-1) ?? carried
    if (next) last = { draft: next, sentence }
    else if (last && sentence.paragraph !== last.sentence.paragraph && !carried)
      last = sentence.paragraph - last.sentence.paragraph > 1 ? undefined : last
  })
  return all
}

function carry(
  scene: Scene,
  phrases: Phrases,
  sentence: Sentence,
  own: readonly Draft[],
  last: { draft: Draft; sentence: Sentence } | undefined,
  claimed: Set<number>,
): Draft | undefined {
  const speech = loneSpeech(scene, sentence, claimed)
  if (speech) {
    claimed.add(scene.speechOf[speech.from]!)
    return readLone(scene, sentence, own, last, speech)
  }
  if (own.length > 0 || !last || last.sentence.paragraph !== sentence.paragraph || last.draft.impersonal)
    return undefined
  const list = matchAt(phrases, scene.tokens, sentence.from, sentence.until)
  const from = list?.row.means.kind === 'list' ? list.until : sentence.from
  const content = { from, until: trimEnd(scene, from, sentence.until) }
  if (list?.row.means.kind === 'list' && scene.hasVerb(from, sentence.until)) {
    if (listed.has(last.draft.act)) {
      last.draft.content.push(content)
      return last.draft
    }
    if (termed.has(last.draft.act)) return follow(last.draft, content, list.row.id)
  }
  // “He maintains …” inside a speech that has its speaker is that speech going on.
  if (claimed.has(scene.speechOf[sentence.from]!)) return undefined
  // “Peru agreed to “work on it”. The port will …”: what follows a deal or a refusal is told by the article.
  if (!voiced.has(last.draft.act)) return undefined
  const duty = findPhrases(phrases, scene.tokens, sentence.from, sentence.until).some(
    match => match.row.means.kind === 'carried' && scene.quoted[match.from] === 0,
  )
  const first = scene.pronouns[scene.lower(sentence.from)]
  const same = first === 'person' || first === 'woman'
  if (!(duty || same) || !hasTakenUpWords(scene, sentence)) return undefined
  return follow(last.draft, content, 'attribution/free-indirect')
}

function follow(draft: Draft, content: Range, by: string): Draft {
  return {
    content: [content],
    act: 'say',
    polarity: 'yes',
    through: draft.through,
    impersonal: false,
    by,
    carriedFrom: draft,
    ...(draft.source && { source: draft.source }),
  }
}

/** A few of the speaker's words in quotation marks inside the sentence. */
function hasTakenUpWords(scene: Scene, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.until; at += 1)
    if (scene.quoted[at] && scene.isWord(at) && !isNameInMarks(scene, at)) return true
  return false
}

function isNameInMarks(scene: Scene, at: number): boolean {
  return scene.mentionAt(at)?.kind === 'outlet'
}

/** A speech that begins in this sentence and that no verb has claimed. */
function loneSpeech(scene: Scene, sentence: Sentence, claimed: ReadonlySet<number>): Range | undefined {
  for (let at = sentence.from; at < sentence.until; at += 1) {
    const speech = scene.speechOf[at]!
    if (speech === -1 || claimed.has(speech) || !scene.isQuote(at)) continue
    // The end of this speech, in a later paragraph, says whose it is.
    if (scene.quotations[speech]!.carriesOn) continue
    const { until } = speechAt(scene, at)
    // “‘ Charlie Rose’”: a name between marks, however set, says nothing.
    if (scene.hasVerb(at, until) || until - at > lonely) return { from: at, until }
  }
  return undefined
}

/** A quotation without a verb: the same speaker's next words if it stands right after them, else nobody's that we know. */
function readLone(
  scene: Scene,
  sentence: Sentence,
  own: readonly Draft[],
  last: { draft: Draft; sentence: Sentence } | undefined,
  speech: Range,
): Draft | undefined {
  if (own.length > 0) return undefined
  const after = speakerAfter(scene, sentence, speech)
  // “…,” confided an official of the port: words that we cannot read say whose it is.
  const attributed = scene.word(speech.until - 2) === ',' && scene.isWord(speech.until)
  const alone = speech.from - sentence.from <= 1 && !after && !attributed
  const near = last && sentence.paragraph - last.sentence.paragraph <= 1 && !last.draft.impersonal
  if (
    alone &&
    near &&
    last.draft.content.some(range => scene.speechOf[range.from] !== -1) &&
    last.sentence.paragraph === sentence.paragraph
  ) {
    last.draft.content.push(speech)
    return last.draft
  }
  if (alone && near) return follow(last.draft, speech, 'attribution/carried-quotation')
  const subject = after ?? subjectOf(scene, sentence, speech)
  return {
    content: [speech],
    act: 'say',
    polarity: 'yes',
    through: [],
    impersonal: false,
    by: 'attribution/lone-quotation',
    ...(subject && { source: subject }),
  }
}

/** `“…,” the envoy shrugged`: somebody right after the quotation, whatever the verb. */
function speakerAfter(scene: Scene, sentence: Sentence, speech: Range): Range | undefined {
  const mention = speech.until < sentence.until ? scene.mentionAt(speech.until) : undefined
  const known = mention && (mention.actor !== undefined || mention.unnamed !== undefined)
  return known && mention.form !== 'place' ? { from: mention.from, until: mention.until } : undefined
}

/** The one person who stands in the sentence before a quotation: “Petrov shrugged. “Who knows?””. */
function subjectOf(scene: Scene, sentence: Sentence, speech: Range): Range | undefined {
  for (let at = sentence.from; at < speech.from; at += 1) {
    const mention = scene.mentionAt(at)
    if (mention && mention.kind === 'person' && mention.actor !== undefined)
      return { from: mention.from, until: mention.until }
  }
  return undefined
}
