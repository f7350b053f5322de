/**
 * How well attributions were found: source, cue and content by themselves, and all three together. Counted in words, over all
 * documents at once; `docs/eval.md` says each measure in a sentence.
 */
import type { Stretch } from '../../model/layers.js'
import { type Words, wordsOf } from './wordsOf.js'

export const roles = ['source', 'cue', 'content'] as const
export type Role = (typeof roles)[number]

/** An attribution as the stretches of its roles; none where the text has no words for it. */
export type Parts = { readonly [R in Role]: readonly Stretch[] }

/** As an annotator marked it, with the kinds that it is of: its mode, how its source is named. */
export interface Marked extends Parts {
  readonly kinds?: readonly string[]
}

/** One document, as annotated and as read. */
export interface Pair {
  readonly text: string
  readonly gold: readonly Marked[]
  readonly found: readonly Parts[]
  /** Where the annotator was in doubt: what has its cue there is not counted, neither as gold nor as found. */
  readonly doubtful?: readonly Stretch[]
}

/** What of the found is right, and what of the gold was found: two counts where a measure is not one to one. */
export interface Rate {
  readonly foundRight: number
  readonly found: number
  readonly goldRight: number
  readonly gold: number
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)
/** In percent, as are the next two. */
export const precision = ({ foundRight, found }: Rate): number => share(foundRight, found)
export const recall = ({ goldRight, gold }: Rate): number => share(goldRight, gold)
export function f1(rate: Rate): number {
  const [p, r] = [precision(rate), recall(rate)]
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

/** Of the gold attributions of one kind: how many there are, have a partner, have one alike by half. */
export interface Found {
  readonly gold: number
  readonly detected: number
  readonly soft: number
}

type ByRole<Of> = { readonly [R in Role]: Of }

interface Score<Of> {
  /** By role: words; stretches of words alike from end to end; stretches that share a word. */
  readonly token: ByRole<Of>
  readonly exact: ByRole<Of>
  readonly overlap: ByRole<Of>
  /** Attributions that have a partner; whose partner is alike in every word; whose partner is alike by half. */
  readonly detect: Of
  readonly strict: Of
  readonly soft: Of
}

export interface AttributionScore extends Score<Rate> {
  readonly kinds: ReadonlyMap<string, Found>
}

/** The words of each role, as rising indices. */
type Indexed = { readonly [R in Role]: readonly number[] }

type Tally<Of> = { -readonly [Key in keyof Of]: Of[Key] }
const rate = (): Tally<Rate> => ({ foundRight: 0, found: 0, goldRight: 0, gold: 0 })
const rates = (): ByRole<Tally<Rate>> => ({ source: rate(), cue: rate(), content: rate() })

function count(
  into: Tally<Rate>,
  found: number,
  gold: number,
  foundRight: number,
  goldRight = foundRight,
): void {
  into.found += found
  into.gold += gold
  into.foundRight += foundRight
  into.goldRight += goldRight
}

function sharedIn(one: readonly number[], other: readonly number[]): number {
  const inOther = new Set(other)
  return one.filter(word => inOther.has(word)).length
}

/** Intersection over union; what both leave out is alike. */
function alike(one: readonly number[], other: readonly number[]): number {
  const shared = sharedIn(one, other)
  const union = one.length + other.length - shared
  return union === 0 ? 1 : shared / union
}

/** How well two attributions fit, cue before content before source; 0 where neither cue nor content share a word. */
function likenessOf(gold: Indexed, found: Indexed): number {
  const cues = sharedIn(gold.cue, found.cue) > 0
  if (!cues && sharedIn(gold.content, found.content) === 0) return 0
  return (
    alike(gold.cue, found.cue) * 2 +
    (cues ? 1 : 0) +
    alike(gold.content, found.content) +
    0.3 * alike(gold.source, found.source)
  )
}

/** Partners one to one, the best fit first; of equal ones the later in the text. */
function pairUp(gold: readonly Indexed[], found: readonly Indexed[]): readonly (readonly [number, number])[] {
  const fits = gold.flatMap((one, at) =>
    found.map((other, to) => ({ at, to, fits: likenessOf(one, other) })).filter(pair => pair.fits > 0),
  )
  fits.sort((one, other) => other.fits - one.fits || other.at - one.at || other.to - one.to)
  const [taken, given] = [new Set<number>(), new Set<number>()]
  return fits.flatMap(({ at, to }) => {
    if (taken.has(at) || given.has(to)) return []
    taken.add(at)
    given.add(to)
    return [[at, to] as const]
  })
}

const sameWords = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((word, at) => word === other[at])

function halfAlike(gold: Indexed, found: Indexed): boolean {
  const cues = sharedIn(gold.cue, found.cue) > 0 || (gold.cue.length === 0 && found.cue.length === 0)
  return cues && alike(gold.source, found.source) >= 0.5 && alike(gold.content, found.content) >= 0.5
}

/** Words that follow each other, as `from-until`: what an annotator marked in one go, whatever marks stand between. */
function stretchesOf(words: readonly number[]): readonly (readonly number[])[] {
  const stretches: number[][] = []
  for (const word of words) {
    const last = stretches.at(-1)
    if (last?.at(-1) === word - 1) last.push(word)
    else stretches.push([word])
  }
  return stretches
}

function countRole(
  score: Score<Tally<Rate>>,
  role: Role,
  golds: readonly Indexed[],
  founds: readonly Indexed[],
): void {
  const wordsIn = (attributions: readonly Indexed[]) => new Set(attributions.flatMap(one => one[role]))
  const [gold, found] = [wordsIn(golds), wordsIn(founds)]
  count(score.token[role], found.size, gold.size, sharedIn([...gold], [...found]))
  const pieces = (attributions: readonly Indexed[]) =>
    new Map(
      attributions
        .flatMap(one => stretchesOf(one[role]))
        .map(piece => [`${piece[0]}-${piece.length}`, piece]),
    )
  const [goldPieces, foundPieces] = [pieces(golds), pieces(founds)]
  const same = [...goldPieces.keys()].filter(key => foundPieces.has(key)).length
  count(score.exact[role], foundPieces.size, goldPieces.size, same)
  const touching = (some: ReadonlyMap<string, readonly number[]>, words: ReadonlySet<number>) =>
    [...some.values()].filter(piece => piece.some(word => words.has(word))).length
  const [foundRight, goldRight] = [touching(foundPieces, gold), touching(goldPieces, found)]
  count(score.overlap[role], foundPieces.size, goldPieces.size, foundRight, goldRight)
}

const indexed = (words: Words, parts: Parts): Indexed => ({
  source: words.within(parts.source),
  cue: words.within(parts.cue),
  content: words.within(parts.content),
})

/** What is counted of a side: what has words in cue or content, and no cue (or, without one, no content) in doubtful words. */
function counted<Attribution extends Parts>(
  words: Words,
  attributions: readonly Attribution[],
  doubtful: ReadonlySet<number>,
): readonly (readonly [Attribution, Indexed])[] {
  return attributions
    .map(parts => [parts, indexed(words, parts)] as const)
    .filter(([, { cue, content }]) => {
      const decisive = cue.length > 0 ? cue : content
      return decisive.length > 0 && !decisive.some(word => doubtful.has(word))
    })
}

/** Scores what was read in all documents together. */
export function scoreAttributions(pairs: readonly Pair[]): AttributionScore {
  const kinds = new Map<string, Tally<Found>>()
  const score = {
    token: rates(),
    exact: rates(),
    overlap: rates(),
    detect: rate(),
    strict: rate(),
    soft: rate(),
    kinds,
  }
  for (const pair of pairs) {
    const words = wordsOf(pair.text)
    const doubtful = new Set(words.within(pair.doubtful ?? []))
    const golds = counted(words, pair.gold, doubtful)
    const gold = golds.map(([, one]) => one)
    const found = counted(words, pair.found, doubtful).map(([, one]) => one)
    for (const role of roles) countRole(score, role, gold, found)
    const partners = new Map(pairUp(gold, found))
    const matched = [...partners].map(([at, to]) => [gold[at]!, found[to]!] as const)
    const isSame = ([one, other]: readonly [Indexed, Indexed]) =>
      roles.every(role => sameWords(one[role], other[role]))
    count(score.detect, found.length, gold.length, matched.length)
    count(score.strict, found.length, gold.length, matched.filter(isSame).length)
    count(score.soft, found.length, gold.length, matched.filter(two => halfAlike(...two)).length)
    for (const [at, [marked, one]] of golds.entries()) {
      const partner = found[partners.get(at) ?? -1]
      for (const kind of marked.kinds ?? []) {
        const counts = kinds.get(kind) ?? { gold: 0, detected: 0, soft: 0 }
        kinds.set(kind, counts)
        counts.gold += 1
        if (partner) counts.detected += 1
        if (partner && halfAlike(one, partner)) counts.soft += 1
      }
    }
  }
  return score
}
