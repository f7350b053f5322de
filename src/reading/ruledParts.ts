/** The words of a condition and of its consequence by the rules alone. */
import type { ConditionMeaning } from '../language/conditionTable.js'
import { type Ground, hasVerb } from './clauses.js'
import { conditionEnd, consequenceEnd, isLight, mainClause, segmentStart } from './conditionEdges.js'
import type { Range, Reader } from './conditionReader.js'
import { type Edges, isWord } from './edgeSetting.js'

export interface Parts {
  readonly requires: Range
  readonly consequence: Range | undefined
  /** Words before the condition that belong to a consequence after it: “*But then*, if …”. */
  readonly lead?: Range
}

/** What follows the marker at `from`, whose words begin at `body`, is cut into condition and consequence. */
export function ruledParts(
  reader: Reader,
  from: number,
  body: number,
  side: Extract<ConditionMeaning, { side: string }>['side'],
): Parts | undefined {
  const { ground, sentence } = reader
  const { tokens } = ground
  const start = segmentStart(reader, from)
  const before = tokens[from - 1]
  // “While the suit is weak, if it goes forward, …”: before the comma stands another clause’s matter.
  const conjoined =
    before !== undefined && ground.grammar.conjunctions.has(before.lower) && tokens[from - 2]?.kind !== 'word'
  const fronted =
    conjoined || (before?.word === ',' && ground.grammar.subordinators.has(tokens[start - 1]?.lower ?? ''))
  const initial = side === 'object' ? isLight(ground, start, from) : fronted || !hasVerb(ground, start, from)
  const split = initial ? mainClause(reader, body, sentence.until) : undefined
  if (split) {
    return {
      requires: { from: body, until: split.end },
      consequence: { from: split.main, until: consequenceEnd(reader, split.main) },
    }
  }
  const requires = { from: body, until: conditionEnd(reader, body, before?.word === ',') }
  const rest = { from: requires.until + 1, until: sentence.until }
  const headed = from > start ? { from: start, until: from } : undefined
  if (!headed && side === 'inverted') return undefined
  const follows =
    side !== 'object' &&
    !hasVerb(ground, start, from) &&
    rest.until > rest.from &&
    hasVerb(ground, rest.from, rest.until)
  return { requires, consequence: follows ? rest : headed }
}

/** The outermost words of the parts. */
export function edgesIn(ground: Ground, parts: Parts | undefined): Edges {
  const words = ({ from, until }: Range): readonly number[] => {
    const found: number[] = []
    for (let at = from; at < until; at += 1) if (isWord(ground.tokens[at]!)) found.push(at)
    return found
  }
  const consequence = parts?.consequence ? words(parts.consequence) : []
  return {
    end: (parts && words(parts.requires).at(-1)) ?? -1,
    begin: consequence[0] ?? -1,
    close: consequence.at(-1) ?? -1,
  }
}
