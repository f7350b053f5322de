/**
 * Joins what a trained reader found to what the rules found, sentence by sentence. Where both read the same words the record
 * cites both; where they differ one decides, and the record says which and why; what only one found stands alone.
 */
import type { AttributionMeaning, CueMeaning, Rule } from '../language/language.js'
import type { Sentence, Tagging } from '../model/layers.js'
import { matchAt, type PhraseTable } from '../text/phrase.js'
import type { Draft } from './drafts.js'
import type { Range, Scene } from './scene.js'
import { inTokens, type Tagged } from './tagged.js'

/** The tables that say what a cue means, and where the article takes its own voice again. */
export interface JoinTables {
  readonly cues: PhraseTable<Rule<CueMeaning>>
  readonly phrases: PhraseTable<Rule<AttributionMeaning>>
}

/** How many tokens a turn to the article's own voice may have: “, hours after the”. */
const turnLength = 8

/** From this confidence on a trained reader's ends are taken before a rule's, and its source before another one of a rule. */
const decides = 0.8
/** From this confidence on a trained reader is believed where a rule begins and ends elsewhere. */
const overrules = 0.85
/** From this confidence on a trained reader is believed alone. */
const believed = 0.5
/** From this share of common words on two contents are the same words. */
const sameWords = 0.5
/** So many tokens before a cue may say that it is not so: “has *not* said”, “*could* announce”. */
const auxiliaryReach = 3

export interface Joined {
  /** The drafts of each sentence, with speeches that only the trained reader gave to somebody. */
  readonly bySentence: readonly Draft[][]
  /** Clauses that only the trained reader read as said; they stand unless a rule reads the sentence around them. */
  readonly alone: readonly Draft[]
}

/** Joins the taggings to the drafts of each sentence. */
export function joinTaggings(
  scene: Scene,
  tables: JoinTables,
  sentences: readonly Sentence[],
  bySentence: readonly Draft[][],
  taggings: readonly Tagging[],
): Joined {
  const alone: Draft[] = []
  if (taggings.length === 0) return { bySentence, alone }
  const tagged = taggings.map(tagging => inTokens(scene, tagging)).filter(found => found !== undefined)
  let next = 0
  const joined = sentences.map((sentence, index) => {
    const own: Tagged[] = []
    while (next < tagged.length && tagged[next]!.cue.from < sentence.until) {
      if (tagged[next]!.cue.from >= sentence.from) own.push(tagged[next]!)
      next += 1
    }
    return joinSentence(scene, tables, bySentence[index]!, own, alone)
  })
  return { bySentence: joined, alone }
}

function joinSentence(
  scene: Scene,
  tables: JoinTables,
  drafts: readonly Draft[],
  found: readonly Tagged[],
  alone: Draft[],
): Draft[] {
  const free = new Set(drafts)
  const joined = [...drafts]
  for (const tagging of found) {
    const twin = bestTwin(scene, [...free], tagging)
    if (twin) {
      free.delete(twin)
      settle(scene, tables, twin, tagging)
    } else if (tagging.confidence >= believed) {
      const draft = trainedDraft(scene, tables, tagging)
      if (!draft || passesOn(scene, joined, tagging)) continue
      const speech = draft.content.some(({ from }) => scene.speechOf[from] !== -1)
      if (speech) joined.push(draft)
      else alone.push(draft)
    }
  }
  return joined
}

/** “…, he said, according to the daily”: words that a rule gives to their speaker come through whoever stands around him. */
function passesOn(scene: Scene, drafts: readonly Draft[], { source, content }: Tagged): boolean {
  const inner = drafts.find(draft => draft.cue && shared(scene, draft.content, content) >= sameWords)
  if (!inner || !source) return false
  if (inner.through.length === 0) inner.through = [source]
  return true
}

/** The rule's draft of the same words: the same cue, or else mostly the same content. */
function bestTwin(scene: Scene, drafts: readonly Draft[], tagging: Tagged): Draft | undefined {
  return (
    drafts.find(({ cue }) => cue && meet(cue, tagging.cue)) ??
    drafts.find(({ content }) => shared(scene, content, tagging.content) >= sameWords)
  )
}

/**
 * Marks a draft with what the trained reader made of the same words. Where they differ: a rule knows where a content begins
 * (after the one told, after “that”), the trained reader better where it ends (docs/readers.md).
 */
function settle(scene: Scene, tables: JoinTables, draft: Draft, tagging: Tagged): void {
  const { source, content, confidence, by } = tagging
  const second = { by, source, content, confidence }
  if (shared(scene, draft.content, content) === 1) {
    draft.crosscheck = { ...second, verdict: 'agrees', because: 'Both read the same words as what was said.' }
  } else {
    const reason = preferred(scene, tables, draft, tagging)
    if (reason === undefined) {
      const because = 'The trained reader drew it elsewhere; the rule decides.'
      draft.crosscheck = { ...second, verdict: 'differs', because }
    } else {
      const { by: rule, source: its, content: words } = draft
      draft.crosscheck = { by: rule, verdict: 'differs', because: reason, source: its, content: words }
      draft.content = [...content]
      draft.by = by
      draft.confidence = confidence
    }
  }
  if (!source || draft.impersonal) return
  if (!draft.source || isElsewhere(scene, draft, tagging)) draft.source = source
  else if (holdsVoice(draft, content) && draft.through.length === 0 && isOther(scene, draft, tagging))
    draft.through = [source]
}

/** A source that is sure, and nobody the rule knows: not “which”, not the speaker again. */
function isOther(scene: Scene, draft: Draft, { source, confidence }: Tagged): boolean {
  const relative = source !== undefined && scene.relatives.has(scene.lower(source.from))
  return confidence >= decides && !relative && !(source && draft.source && meet(source, draft.source))
}

/** Whether a sure trained reader names quite other words as the source: “the minister told *the council* the plan would fail”. */
function isElsewhere(scene: Scene, draft: Draft, { source, confidence, content }: Tagged): boolean {
  if (!source || !draft.source || draft.quoting || confidence < decides) return false
  if (holdsVoice(draft, content)) return false
  if (shared(scene, draft.content, content) < sameWords || scene.relatives.has(scene.lower(source.from)))
    return false
  return !meet(draft.source, source)
}

/** “…, he said, according to the daily”: whose content holds the speaker or his verb passes on what he says. */
function holdsVoice({ cue, source }: Draft, content: readonly Range[]): boolean {
  return content.some(range => (cue && meet(range, cue)) || (source && meet(range, source)))
}

/** Why the trained reader's content stands in place of the rule's; nothing where the rule's does. */
function preferred(
  scene: Scene,
  { phrases }: JoinTables,
  draft: Draft,
  { content, confidence }: Tagged,
): string | undefined {
  // Of a demand or a charge the rule knows what is demanded; “quoted him as saying” fixes both ends.
  if (draft.act !== 'say' || draft.quoting) return undefined
  // A half that is lost (“…,” he said, “…”), or words that name the speaker: there the rule saw more.
  if (holdsVoice(draft, content) || content.length < draft.content.length) return undefined
  // “…, hours after the port had closed”: behind that comma the article speaks, and the rule saw it.
  const end = draft.content.at(-1)!.until
  const turns = matchAt(phrases, scene.tokens, end, end + turnLength)?.row.means.kind === 'contrast'
  if (turns && content.at(-1)!.until > end) return undefined
  const sure = `the trained reader is ${confidence.toFixed(2)} sure`
  const [first, last] = [draft.content[0]!, draft.content.at(-1)!]
  const reach = content.at(-1)!
  if (first.from === content[0]!.from && content.length === draft.content.length && confidence >= decides)
    return `The trained reader decides where it ends: ${sure}, from ${decides} on it does.`
  if (last.until !== reach.until && confidence >= overrules)
    return `Both ends differ and ${sure}: from ${overrules} on it goes before a rule.`
  return undefined
}

/** What only the trained reader found. Its cue, where the tables know it, says what the cue makes of the content. */
function trainedDraft(scene: Scene, { cues }: JoinTables, tagging: Tagged): Draft | undefined {
  const { source, cue, content, addressee, confidence, by } = tagging
  let row: Rule<CueMeaning> | undefined
  for (let at = cue.from; at < cue.until && !row; at += 1)
    row = matchAt(cues, scene.tokens, at, cue.until)?.row
  if (!source || isDenied(scene, source, cue)) return undefined
  if (!content.some(range => isSaying(scene, range, cue, row !== undefined))) return undefined
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
    ...(addressee && { addressee }),
  }
}

/** “No one says”, “has not said”, “could announce”: nobody is reported to have said it. */
function isDenied(scene: Scene, source: Range, cue: Range): boolean {
  if (scene.negations.has(scene.lower(source.from))) return true
  const from = source.until <= cue.from ? Math.max(source.until, cue.from - auxiliaryReach) : cue.from
  for (let at = from; at < cue.until; at += 1) {
    const word = scene.lower(at)
    if (scene.negations.has(word) || scene.modals.has(word)) return true
  }
  return false
}

/**
 * The speaker's own words or a clause, and after a verb of the cue tables an infinitive: “his colleague’s intentions” names a topic, and
 * “has not decided whether to go” and “showed willingness to talk” are what the article tells of somebody.
 */
function isSaying(scene: Scene, { from, until }: Range, cue: Range, known: boolean): boolean {
  // “called the plan “a disgrace””: his own words are what he said, clause or not.
  for (let at = from; at < until; at += 1) if (scene.quoted[at] && scene.isWord(at)) return true
  const word = scene.lower(from)
  if (word === scene.grammar.infinitive) return known && until - from > 2
  if (!scene.hasVerb(from, until)) return false
  if (known) return true
  // Of a verb that is in no table a clause after “that” or a colon is what somebody said, or one before it: “signed a deal that failed” is none.
  const before = until <= cue.from && scene.word(until) === ','
  return before || scene.lower(from - 1) === scene.grammar.complementizers[0] || scene.word(from - 1) === ':'
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
