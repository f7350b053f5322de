import type { AttributionMeaning, Rule } from '../language/language.js'
import type { Sentence } from '../model/layers.js'
import { matchAt, type PhraseTable } from '../text/phrase.js'
import { contentEnd, trimEnd } from './contents.js'
import type { Cue } from './cues.js'
import type { Draft } from './drafts.js'
import type { Range, Scene } from './scene.js'
import { sourceAfter } from './sources.js'
import { clauseStart, isSpeechStart, speechAt } from './speech.js'

/** Sources named without a verb: “According to the daily, …”, “…, according to two officials”, “Petrov: “…””. */
export function readAccording(
  scene: Scene,
  phrases: PhraseTable<Rule<AttributionMeaning>>,
  cues: readonly Cue[],
  sentence: Sentence,
): Draft[] {
  const drafts: Draft[] = []
  for (let at = sentence.from; at < sentence.until; at += 1) {
    if (scene.speechOf[at] !== -1) continue
    const match = matchAt(phrases, scene.tokens, at, sentence.until)
    if (match?.row.means.kind !== 'according') continue
    const source = sourceAfter(scene, match.until, sentence.until)
    const content = source && contentOf(scene, phrases, cues, sentence, at, source)
    if (!source || !content) continue
    const quoted = quotedIn(scene, cues, source.until, content.from)
    drafts.push({
      source: quoted ?? source,
      cue: { from: at, until: match.until },
      content: [content],
      act: 'say',
      polarity: 'yes',
      through: quoted ? [source] : [],
      impersonal: false,
      by: match.row.id,
      relays: true,
    })
    at = source.until
  }
  const colon = drafts.length === 0 ? readColon(scene, sentence) : undefined
  return colon ? [colon] : drafts
}

/** “According to the Wall Street Journal, which quotes an official, the …”: the content begins after what is said of the source. */
function afterAside(scene: Scene, comma: number, until: number): number {
  if (scene.word(comma) !== ',') return comma
  if (!scene.relatives.has(scene.lower(comma + 1))) return comma + 1
  for (let at = comma + 1; at < until; at += 1) if (scene.word(at) === ',') return at + 1
  return comma + 1
}

/** “…, which quotes an official, …”: whoever the source has it from. */
function quotedIn(scene: Scene, cues: readonly Cue[], from: number, until: number): Range | undefined {
  const cue = cues.find(each => each.row.means.quoting === true && each.from > from && each.until < until)
  return cue && sourceAfter(scene, cue.until, until)
}

function contentOf(
  scene: Scene,
  phrases: PhraseTable<Rule<AttributionMeaning>>,
  cues: readonly Cue[],
  sentence: Sentence,
  at: number,
  source: Range,
): Range | undefined {
  // “What came instead is known: according to the daily, …”
  const early = at - sentence.from <= 2 || (scene.isMark(at - 1) && scene.word(at - 1) !== ',')
  if (early) {
    const from = afterAside(scene, source.until, sentence.until)
    if (from >= sentence.until || !scene.hasVerb(from, sentence.until)) return undefined
    return { from, until: contentEnd({ phrases }, scene, cues, undefined, from, sentence.until) }
  }
  const from = clauseStart(scene, sentence, at)
  const until = trimEnd(scene, from, at)
  return until > from && scene.hasVerb(from, until) ? { from, until } : undefined
}

/** “Petrov: “We will wait.””: a name, a colon, a speech. */
function readColon(scene: Scene, sentence: Sentence): Draft | undefined {
  for (let at = sentence.from + 1; at + 1 < sentence.until; at += 1) {
    if (scene.word(at) !== ':' || !isSpeechStart(scene, at + 1)) continue
    const mention = scene.mentionAt(at - 1)
    if (!mention || mention.from !== sentence.from) return undefined
    return {
      source: { from: mention.from, until: mention.until },
      content: [speechAt(scene, at + 1)],
      act: 'say',
      polarity: 'yes',
      through: [],
      impersonal: false,
      by: 'attribution/colon',
    }
  }
  return undefined
}
