import type { Sentence } from '../model/layers.js'
import { contentEnd, onsetAfter, trimEnd } from './contents.js'
import type { Cue } from './cues.js'
import { type Draft, draftOf } from './drafts.js'
import { type Ground, knownSpeaker, type Place, readFrame } from './frames.js'
import type { Range, Scene } from './scene.js'
import { sourceAfter, sourceBefore } from './sources.js'
import { contentBefore } from './speech.js'

/** “It was said that …”, “This was stated by …”, “The plan was rejected by …”, “was quoted as saying …”. */
export function readPassive(ground: Ground, place: Place, previous: Sentence | undefined): Draft | undefined {
  const { scene } = ground
  const { cue, sentence } = place
  if (scene.lower(cue.until) === scene.grammar.agent) return readAgent(ground, place, previous)
  if (cue.row.means.quoting) {
    const source = sourceBefore(scene, cue.before, sentence.from)
    return source && readFrame(ground, place, source, 'clause')
  }
  if (scene.lower(cue.before) !== scene.grammar.dummies[0]) return undefined
  const onset = onsetAfter(ground, scene, cue, sentence.until, false)
  if (onset.content === undefined) return undefined
  const until = contentEnd(ground, scene, place.cues, cue, onset.content, sentence.until)
  return {
    ...draftOf(cue, [{ from: onset.content, until }], { through: onset.through, impersonal: true }),
    cue: wholeCue(cue, scene),
  }
}

function readAgent(
  ground: Ground,
  { cue, sentence }: Place,
  previous: Sentence | undefined,
): Draft | undefined {
  const { scene } = ground
  const source = sourceAfter(scene, cue.until + 1, sentence.until)
  if (!source) return undefined
  const { through } = onsetAfter(ground, scene, { ...cue, until: source.until }, sentence.until, false)
  const dummy = scene.grammar.dummies.includes(scene.lower(cue.before))
  if (dummy && cue.before === sentence.from && previous && previous.paragraph >= sentence.paragraph - 1) {
    const content = { from: previous.from, until: trimEnd(scene, previous.from, previous.until) }
    return { ...draftOf(cue, [content], { source, through }), cue: { from: cue.from, until: cue.until + 1 } }
  }
  if (cue.row.means.act === 'say' || dummy || !knownSpeaker(scene, source)) return undefined
  const object = sourceBefore(scene, cue.before, sentence.from)
  return object && draftOf(cue, [object], { source, through })
}

/** The cue with its auxiliaries and adverbs: “was recently said”. */
function wholeCue(cue: Cue, scene: Scene): Range {
  let from = cue.from
  while (from - 1 > cue.before && (scene.isAdverb(from - 1) || scene.auxiliaries.has(scene.lower(from - 1))))
    from -= 1
  return { from, until: cue.until }
}

/** “his spokesman quoted him as saying …”: the one quoted speaks, the other passes it on. */
export function readQuoting(ground: Ground, place: Place): Draft | undefined {
  const { scene } = ground
  const { cue, sentence } = place
  const relay = sourceBefore(scene, cue.before, sentence.from)
  const source = relay && sourceAfter(scene, cue.until, sentence.until)
  if (!source || !scene.grammar.quotingAs.includes(scene.lower(source.until))) return undefined
  const after = { ...cue, until: source.until + 2 }
  const onset = onsetAfter(
    ground,
    scene,
    after,
    sentence.until,
    !scene.grammar.complementizers.includes(scene.lower(after.until)),
  )
  const through = [relay, ...onset.through]
  if (onset.content !== undefined) {
    const until = contentEnd(ground, scene, place.cues, cue, onset.content, sentence.until, source)
    return draftOf(cue, [{ from: onset.content, until }], { source, through })
  }
  const before = relay.from - 1
  const content = before >= sentence.from ? contentBefore(scene, sentence, before) : []
  return content.length > 0 ? draftOf(cue, [...content], { source, through }) : undefined
}
