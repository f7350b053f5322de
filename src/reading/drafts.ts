import type { Attribution, CrosscheckReading, Stretch } from '../model/layers.js'
import type { Act, Crosscheck, Mode } from '../model/statement.js'
import type { Cue } from './cues.js'
import type { Range, Scene } from './scene.js'

/** An attribution while its sentence is read, in tokens. */
export interface Draft {
  source?: Range
  readonly cue?: Range
  content: Range[]
  readonly act: Act
  readonly polarity: 'yes' | 'no'
  readonly addressee?: Range
  through: readonly Range[]
  readonly impersonal: boolean
  by: string
  /** “according to …”, “the agency reported”: the source may only pass on what somebody else said. */
  relays?: true
  /** “quoted him as saying”: the frame fixes where the content begins and ends. */
  quoting?: true
  carriedFrom?: Draft
  inside?: Draft
  /** Where a trained reader read these words too, or alone. */
  confidence?: number
  crosscheck?: DraftCrosscheck
}

/** The other reader's reading of a draft's words, in tokens. */
export interface DraftCrosscheck {
  readonly by: string
  readonly verdict: Crosscheck['verdict']
  readonly because: string
  readonly source?: Range | undefined
  readonly content: readonly Range[]
  readonly confidence?: number
}

/** The content without the marks that enclose all of it: a direct quotation's words, or the clause as printed. */
function bare(scene: Scene, { from, until }: Range): Stretch {
  const opening = scene.quotationFrom.get(scene.tokens[from]!.start)
  const stretch = scene.stretch(from, until)
  if (!opening) return stretch
  // “We will not leave,” / “We will not leave”: the marks are not part of what was said.
  if (opening.end >= stretch.end) return { start: opening.start, end: Math.min(opening.end, stretch.end) }
  if (opening.outer.end < stretch.end) return stretch
  // A closing mark two lines below leaves white space before it: the words end with the last word.
  let last = until - 1
  while (last > from && scene.tokens[last]!.end > opening.end) last -= 1
  return { start: opening.start, end: scene.tokens[last]!.end }
}

function covers(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function modeOf(scene: Scene, content: readonly Range[]): Mode {
  let inside = 0
  let outside = 0
  for (const { from, until } of content) {
    for (let at = from; at < until; at += 1) {
      if (!scene.isWord(at)) continue
      if (scene.quoted[at]) inside += 1
      else outside += 1
    }
  }
  if (inside === 0) return 'indirect'
  return outside === 0 ? 'direct' : 'mixed'
}

/** The mentions of a source that a conjunction joins to another: the second and third of “Dana, Dawes and Peterson”. */
function jointIn(scene: Scene, source: Range | undefined): readonly Stretch[] {
  if (!source) return []
  const joint: Stretch[] = []
  const named = scene.mentionAt(source.from)?.form === 'name'
  for (let at = source.from + 1; at < source.until; at += 1) {
    if (named && !scene.isWord(at) && isApposition(scene, at + 1)) return joint
    const mention = scene.mentionAt(at)
    // “Ruiz and Chile’s Luis Araujo”: the owner is none of those who speak.
    if (mention?.from !== at || scene.lower(mention.until) === "'s") continue
    const owner = scene.lower(at - 1) === "'s" ? scene.mentionAt(at - 2) : undefined
    const first = owner?.from ?? at
    const joins =
      scene.conjunctions.has(scene.lower(first - 1)) ||
      (scene.word(first - 1) === ',' && isListed(scene, mention.until, source.until))
    if (joins && scene.mentionAt(first - 2) && mention.form !== 'place')
      joint.push({ start: mention.start, end: mention.end })
  }
  return joint
}

/** “Ana Ruiz, | a former pilot and expert on ports”: what stands behind a mark after a name says who that is, and names nobody else. */
function isApposition(scene: Scene, at: number): boolean {
  return scene.words.articles.has(scene.lower(at)) || scene.mentionAt(at)?.form === 'role'
}

/** Whether a conjunction and another mention follow: the middle of a list, not an apposition. */
function isListed(scene: Scene, at: number, until: number): boolean {
  return at + 1 < until && scene.conjunctions.has(scene.lower(at)) && scene.mentionAt(at + 1) !== undefined
}

function hasWord(scene: Scene, { from, until }: Range): boolean {
  for (let at = from; at < until; at += 1) if (scene.isWord(at)) return true
  return false
}

/** “pointed out that, from Peru, this is not new”: the comma before the first word is the sentence's. */
function withoutComma(scene: Scene, { from, until }: Range): Range {
  return scene.word(from) === ',' ? { from: from + 1, until } : { from, until }
}

/** What is left of a content when marks and empty pieces are taken off. */
function contentOf(scene: Scene, { content }: Draft): readonly Stretch[] {
  return content
    .filter(range => hasWord(scene, range))
    .map(range => bare(scene, withoutComma(scene, range)))
    .filter(stretch => stretch.end > stretch.start)
}

/** The layer's entries for drafts, in the order of their content. */
export function finish(scene: Scene, drafts: readonly Draft[]): readonly Attribution[] {
  const contents = new Map(drafts.map(draft => [draft, contentOf(scene, draft)]))
  const order = drafts
    .filter(draft => contents.get(draft)!.length > 0)
    .sort((left, right) => {
      const [one, other] = [left.content[0]!, right.content[0]!]
      return one.from - other.from || other.until - one.until
    })
  const place = new Map(order.map((draft, index) => [draft, index]))
  return order.map((draft): Attribution => {
    const content = contents.get(draft)!
    const carriedFrom = draft.carriedFrom && place.get(draft.carriedFrom)
    const inside = draft.inside && place.get(draft.inside)
    return {
      content,
      mode: modeOf(scene, draft.content),
      act: draft.act,
      polarity: draft.polarity,
      through: draft.through.map(range => scene.stretch(range.from, range.until)),
      impersonal: draft.impersonal,
      joint: jointIn(scene, draft.source),
      by: draft.by,
      ...(draft.source && { source: scene.stretch(draft.source.from, draft.source.until) }),
      ...(draft.cue && { cue: scene.stretch(draft.cue.from, draft.cue.until) }),
      ...(draft.addressee && { addressee: scene.stretch(draft.addressee.from, draft.addressee.until) }),
      ...(carriedFrom !== undefined && { carriedFrom }),
      ...(inside !== undefined && { inside }),
      ...(draft.confidence !== undefined && { confidence: draft.confidence }),
      ...(draft.crosscheck && { crosscheck: crosscheckOf(scene, draft.crosscheck) }),
    }
  })
}

function crosscheckOf(scene: Scene, { source, content, ...rest }: DraftCrosscheck): CrosscheckReading {
  return {
    ...rest,
    content: content.map(range => scene.stretch(range.from, range.until)),
    ...(source && { source: scene.stretch(source.from, source.until) }),
  }
}

/** Whether a draft's content holds a range. */
export function holds(draft: Draft, { from, until }: Range): boolean {
  return draft.content.some(range =>
    covers({ start: range.from, end: range.until }, { start: from, end: until }),
  )
}

/** A draft of what a cue reports; a negated cue turns its polarity. */
export function draftOf(cue: Cue, content: Range[], rest: Partial<Draft>): Draft {
  const { act, polarity } = cue.row.means
  const turned = polarity === 'yes' ? 'no' : 'yes'
  return {
    cue: { from: cue.from, until: cue.until },
    content,
    act,
    polarity: cue.negated ? turned : polarity,
    through: [],
    impersonal: false,
    by: cue.row.id,
    ...(cue.row.means.quoting && { quoting: true }),
    ...rest,
  }
}
