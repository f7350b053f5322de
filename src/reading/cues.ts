import type { CueMeaning, Rule } from '../language/language.js'
import { matchAt, type PhraseTable } from '../text/phrase.js'
import type { Range, Scene } from './scene.js'

/** A verb of reporting in its sentence, with what stands right before it. */
export interface Cue extends Range {
  readonly row: Rule<CueMeaning>
  /** The last token of the subject, over adverbs and auxiliaries; may lie before the sentence. */
  readonly before: number
  readonly passive: boolean
  readonly participle: boolean
  readonly negated: boolean
  readonly auxiliary: boolean
}

/** The verbs of reporting in a sentence that are used as verbs, left to right; those inside speech are not the article's. */
export function findCues(
  scene: Scene,
  table: PhraseTable<Rule<CueMeaning>>,
  from: number,
  until: number,
): readonly Cue[] {
  const found: Cue[] = []
  for (let at = from; at < until; at += 1) {
    if (scene.speechOf[at] !== -1 || scene.mentionOf[at] !== -1) continue
    const match = matchAt(table, scene.tokens, at, until)
    const cue = match && readCue(scene, match.row, { from: match.from, until: match.until }, from)
    if (!cue) continue
    found.push(cue)
    at = cue.until - 1
  }
  return found
}

function readCue(scene: Scene, row: Rule<CueMeaning>, range: Range, start: number): Cue | undefined {
  let before = range.from - 1
  let negated = false
  let auxiliary = false
  let passive = false
  const participle = scene.lower(range.from).endsWith(scene.grammar.participleEnding)
  while (before >= start) {
    const word = scene.lower(before)
    if (scene.mentionOf[before] !== -1) break
    if (scene.negations.has(word)) negated = true
    // “the president should insist”: what somebody would or should say is not said.
    if (scene.modals.has(word) && !participle) return undefined
    if (scene.auxiliaries.has(word)) {
      auxiliary = true
      if (!participle && scene.grammar.passive.includes(word)) passive = true
    } else if (scene.timed[before]) {
      // “the president late on Friday said”: over the time, its preposition and “late”.
      while (before > start && scene.timed[before - 1]) before -= 1
      while (before > start && scene.words.prepositions.has(scene.lower(before - 1))) before -= 1
      if (before > start && scene.grammar.timeLeads.includes(scene.lower(before - 1))) before -= 1
      if (before <= start) break
    } else if (!scene.isAdverb(before) && !scene.negations.has(word)) break
    before -= 1
  }
  const previous = scene.lower(before)
  // “the wish to say”, “the announced plan”, “measures announced by the court” report nothing.
  if (!auxiliary && before === range.from - 1 && previous === scene.grammar.infinitive) return undefined
  if (
    !auxiliary &&
    (scene.words.articles.has(previous) || scene.words.possessives.has(previous)) &&
    before >= start &&
    !isSubject(scene, before)
  )
    return undefined
  if (!auxiliary && scene.lower(range.until) === scene.grammar.agent) return undefined
  // “…, warning that”, “the premier, however, claims that”: with its clause after it, it is a verb.
  const clausal =
    scene.word(before) === ',' && scene.grammar.complementizers.includes(scene.lower(range.until))
  const noun = row.means.nouns?.includes(scene.lower(range.from)) === true && !clausal
  if (noun && !auxiliary && !isSubject(scene, before)) return undefined
  // “the agency report came”: a noun with a verb of its own.
  if (noun && scene.isFinite(range.until) && !auxiliary) return undefined
  return { row, ...range, before, passive, participle, negated, auxiliary }
}

/** Whether a subject that can speak ends at a token: somebody mentioned, or a pronoun. */
function isSubject(scene: Scene, at: number): boolean {
  return (
    scene.mentionOf[at] !== -1 || scene.grammar.subjects.includes(scene.lower(at)) || scene.word(at) === ')'
  )
}
