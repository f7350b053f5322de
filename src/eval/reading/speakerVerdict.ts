/** Whether a reading says who is meant at a labelled place. */
import type { Layers, Mention, Stretch } from '../../model/layers.js'
import type { Statement } from '../../model/statement.js'
import { foldName } from '../../text/names.js'
import { overlaps } from '../../text/stretches.js'
import type { Meant, SpeakerLabel } from './speakerLabels.js'

export interface Heard {
  readonly text: string
  readonly layers: Pick<Layers, 'mentions'>
  readonly statements: readonly Statement[]
}

/** Whom the reader takes to be meant. */
export interface Answer {
  readonly actors: readonly string[]
  readonly unnamed?: string
  readonly of?: string
  /** The words state it, or a calibrated step gives it at least `sureFrom`. */
  readonly sure: boolean
}

export type Verdict = 'right' | 'wrong' | 'silent'

/** The confidence from which an inferred answer counts as sure. */
export const sureFrom = 0.97

function common(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
}

/** Of the mentions, the one that shares most with a stretch, against what either has alone. */
function mentionAt(mentions: readonly Mention[], stretch: Stretch): { mention?: Mention; share: number } {
  let best: { mention?: Mention; share: number } = { share: 0 }
  for (const mention of mentions) {
    const shared = common(mention, stretch)
    const share = shared / (mention.end - mention.start + stretch.end - stretch.start - shared)
    if (share > best.share) best = { mention, share }
  }
  return best
}

/** The statement's speaker where a source covers the place, else the mention at it. */
export function answerAt({ layers, statements }: Heard, place: Stretch): Answer | undefined {
  const statement = statements
    .filter(({ source }) => source && overlaps(source, place))
    .sort((one, other) => one.source!.end - one.source!.start - (other.source!.end - other.source!.start))[0]
  if (statement) {
    const { speaker, jointly, evidence } = statement
    const actors = [speaker, ...(jointly ?? [])].flatMap(({ actor }) => actor ?? [])
    return {
      actors,
      ...(speaker.actor === undefined && speaker.unnamed && { unnamed: speaker.unnamed }),
      ...(speaker.of !== undefined && { of: speaker.of }),
      sure: evidence.certainty === 'stated' || (speaker.confidence ?? 0) >= sureFrom,
    }
  }
  const { mention } = mentionAt(layers.mentions, place)
  if (!mention) return undefined
  return {
    actors: mention.actor === undefined ? [] : [mention.actor, ...(mention.also ?? [])],
    ...(mention.unnamed !== undefined && { unnamed: mention.unnamed }),
    ...(mention.of !== undefined && { of: mention.of }),
    sure: mention.certainty === 'stated' || (mention.confidence ?? 0) >= sureFrom,
  }
}

/** How far a mention must share the words of a naming to be that naming. */
const namingShare = 0.3

/** The actors that the reader makes of a naming, here or wherever the same words stand. */
function actorsOf({ text, layers }: Heard, naming: Stretch): ReadonlySet<string> {
  const words = text.slice(naming.start, naming.end)
  const found = new Set<string>()
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const { mention, share } = mentionAt(layers.mentions, { start: at, end: at + words.length })
    if (mention?.actor !== undefined && share >= namingShare) found.add(mention.actor)
  }
  // A body that no mention covers is still known by its name.
  for (const kind of ['person', 'organisation', 'outlet', 'group'])
    found.add(`${kind}/${foldName(words).replaceAll(' ', '-')}`)
  return found
}

function fits(heard: Heard, answer: Answer, meant: Meant): boolean {
  if ('actor' in meant) return answer.actors.length === 1 && answer.actors[0] === meant.actor
  if ('unnamed' in meant) {
    // A body without a name of its own is known by its owner, as a party or unnamed.
    if (meant.of !== undefined) return answer.of !== undefined && actorsOf(heard, meant.of).has(answer.of)
    return answer.unnamed === meant.unnamed && answer.actors.length === 0
  }
  if (answer.actors.length !== meant.named.length) return false
  return meant.named.every(naming => {
    const actors = actorsOf(heard, naming)
    return answer.actors.some(actor => actors.has(actor))
  })
}

/** Silent is who finds nobody, or nobody by name where somebody is named. */
export function judge(heard: Heard, label: SpeakerLabel, answer: Answer | undefined): Verdict {
  if (answer && label.meant.some(meant => fits(heard, answer, meant))) return 'right'
  if (!answer || answer.unnamed === 'unresolved') return 'silent'
  const named = label.meant.every(meant => !('unnamed' in meant))
  return answer.actors.length === 0 && (named || answer.unnamed === undefined) ? 'silent' : 'wrong'
}
