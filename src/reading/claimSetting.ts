/** Where and when a claim is set: the place and time of its clause, and the gatherings that the article names. */
import type { TimeMention } from '../model/layers.js'
import { findPhrases } from '../text/phrase.js'
import { nearReach, type Reader } from './claimReader.js'
import type { Clause } from './clauses.js'
import { namedOccasions, type Occasion } from './occasions.js'

/** Whether a place at `at` belongs to what is claimed and not to a noun before it: “the conflict in Oslo”. */
function isAttached(reader: Reader, at: number, clause: Clause, end: number): boolean {
  const { tokens, grammar, verbAt, mentionAt } = reader.ground
  if (at === clause.from || at <= end) return true
  const before = tokens[at - 1]!
  if (
    before.kind !== 'word' ||
    mentionAt[at - 1]! >= 0 ||
    verbAt[at - 1] ||
    grammar.adverbs.has(before.lower)
  )
    return true
  if (reader.times.some(time => time.end >= before.start && time.end <= tokens[at]!.start)) return true
  return verbAt[at - 2] === 1
}

/** The time mention and the place of a clause: the first from `at` on, else the nearest before. `end` is where the claim’s words end. */
export function settle(
  reader: Reader,
  clause: Clause,
  at: number,
  end = at,
): { readonly place?: string; readonly time?: number } {
  const { ground, tables, times } = reader
  const { tokens } = ground
  const start = tokens[clause.from]!.start
  const stop = tokens[clause.until - 1]!.end
  const offset = tokens[Math.min(at, clause.until - 1)]!.start
  const inside = ({ start: from, end: until, time }: TimeMention) =>
    time.kind === undefined && from >= start && until <= stop
  let time = times.findIndex(mention => inside(mention) && mention.start >= offset)
  if (time < 0) time = times.findLastIndex(inside)
  let place: string | undefined
  for (const match of findPhrases(tables.places, tokens, clause.from, clause.until)) {
    const token = tokens[match.until]
    if (!token || match.until >= clause.until || (match.from < at && match.from > clause.from)) continue
    if (!isAttached(reader, match.from, clause, end)) continue
    const dated = times.some(other => other.start < token.end && token.start < other.end)
    const label = dated ? undefined : placeAt(reader, match.until, clause.until)
    if (label && (place === undefined || match.from >= at)) {
      place = label
      if (match.from >= at) break
    }
  }
  return { ...(place ? { place } : {}), ...(time >= 0 ? { time: time + reader.firstTime } : {}) }
}

/** The place named right after a word like `in`: “in the Norwegian town of *Oslo*”, “in *Oslo*”. */
function placeAt(reader: Reader, from: number, until: number): string | undefined {
  const { tokens, mentions, mentionAt, verbAt } = reader.ground
  const first = mentions[mentionAt[from]!]
  if (first && (first.form === 'place' || (first.form === 'name' && first.kind === 'state')))
    return first.label
  for (let at = from; at < until && at < from + nearReach; at += 1) {
    const mention = mentions[mentionAt[at]!]
    if (mention?.form === 'place' || (mention?.form === 'name' && mention.kind === 'group'))
      return mention.label
    if (tokens[at]!.kind === 'mark' || verbAt[at]) break
  }
  const token = tokens[from]!
  const capital = token.kind === 'word' && token.word.charAt(0) !== token.lower.charAt(0)
  return capital && !first && token.word !== token.word.toUpperCase() ? token.word : undefined
}

/** The named gatherings of every sentence, and each name’s first label with the place and time that the article gives it anywhere. */
export function occasionsOf(readers: readonly Reader[]) {
  const known = new Map<string, Occasion>()
  const named = readers.map(reader =>
    reader.clauses.flatMap((clause, index) => {
      // “the Arctic summit, which will take place in Oslo”: the relative clause tells where.
      const next = reader.clauses[index + 1]
      const settleHere = (from: number, until: number) =>
        next?.opener === 'relative'
          ? settle(reader, next, next.from)
          : until < clause.until
            ? settle(reader, { ...clause, from: until }, from)
            : {}
      const occasions = namedOccasions(
        reader.ground,
        reader.times,
        reader.tables.gatherings,
        clause,
        known,
        settleHere,
      )
      for (const occasion of occasions) known.set(occasion.name, occasion)
      return occasions
    }),
  )
  return { named, known }
}
