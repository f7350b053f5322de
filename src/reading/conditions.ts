/** What must hold for what: markers of conditions, the words of the requirement and of its consequence, and whose move it is. */
import type { ConditionMeaning, Rule } from '../language/language.js'
import type { ConditionReading } from '../model/layers.js'
import { findPhrases, type PhraseMatch } from '../text/phrase.js'
import { clauseGround } from './clauseGround.js'
import { type Ground, hasVerb, looksLikeClause, startsClause } from './clauses.js'
import { conditionEnd, consequenceEnd, isLight, mainClause, segmentStart } from './conditionEdges.js'
import { conditionTables, type Range, type Reader, startsNoun, stretch, trim } from './conditionReader.js'
import { requirements } from './requirements.js'
import type { Stage } from './stage.js'

/** How many markers are read in one sentence. */
const mostMarkers = 12

type Marker = Extract<ConditionMeaning, { side: string }>

/** Whether the words around a marker leave the consequence open: a modal, a wish, a denial. */
function isOpen(reader: Reader, consequence: Range | undefined): boolean {
  if (!consequence) return false
  return (
    findPhrases(reader.tables.modals, reader.ground.tokens, consequence.from, consequence.until).length > 0
  )
}

function isDenied(reader: Reader, consequence: Range | undefined): boolean {
  const { tokens, grammar } = reader.ground
  if (!consequence) return false
  return tokens.slice(consequence.from, consequence.until).some(token => grammar.negations.has(token.lower))
}

function usable(ground: Ground, range: Range): Range | undefined {
  const trimmed = trim(ground, range)
  return trimmed.until > trimmed.from ? trimmed : undefined
}

/** Reads one marker; nothing where its row's needs are not met. */
function readMarker(
  reader: Reader,
  match: PhraseMatch<Rule<ConditionMeaning>>,
  means: Marker,
): readonly ConditionReading[] {
  const { ground, sentence } = reader
  const { tokens } = ground
  const from = means.marker === 'last' ? match.until - 1 : match.from
  const body = means.marker === 'first' ? match.from + 1 : match.until
  const start = segmentStart(reader, from)
  const before = tokens[from - 1]
  let requires: Range
  let consequence: Range | undefined
  if (means.side === 'subject') {
    requires = { from: start, until: from }
    consequence = { from: body, until: conditionEnd(reader, body, false) }
  } else {
    if (means.side === 'inverted') {
      const opens = from === start || before?.kind === 'mark' || before?.kind === 'quote'
      if (!opens || !startsNoun(reader, body) || asksQuestion(reader)) return []
    }
    // “While the suit is weak, if it goes forward, …”: before the comma stands another clause’s matter.
    const conjoined =
      before !== undefined &&
      ground.grammar.conjunctions.has(before.lower) &&
      tokens[from - 2]?.kind !== 'word'
    const fronted =
      conjoined || (before?.word === ',' && ground.grammar.subordinators.has(tokens[start - 1]?.lower ?? ''))
    const initial =
      means.side === 'object' ? isLight(ground, start, from) : fronted || !hasVerb(ground, start, from)
    const split = initial ? mainClause(reader, body, sentence.until) : undefined
    if (split) {
      requires = { from: body, until: split.end }
      consequence = { from: split.main, until: consequenceEnd(reader, split.main) }
    } else {
      requires = { from: body, until: conditionEnd(reader, body, before?.word === ',') }
      const rest = { from: requires.until + 1, until: sentence.until }
      consequence = from > start ? { from: start, until: from } : undefined
      if (!consequence && means.side === 'inverted') return []
      if (
        means.side !== 'object' &&
        !hasVerb(ground, start, from) &&
        rest.until > rest.from &&
        hasVerb(ground, rest.from, rest.until)
      )
        consequence = rest
    }
  }
  const words = usable(ground, requires)
  if (!words) return []
  const follows = consequence && usable(ground, consequence)
  const clause =
    startsClause(ground, words.from, words.until, false) || looksLikeClause(ground, words.from, words.until)
  if (means.needs?.includes('clause') && !clause) return []
  if (means.needs?.includes('open') && !isOpen(reader, follows)) return []
  if (means.needs?.includes('negation') && !isDenied(reader, follows)) return []
  const end = tokens[words.until - 1]!.end
  const parts =
    means.side === 'object' || means.side === 'subject'
      ? [{ range: words, on: [] }]
      : requirements(reader, words)
  return parts.flatMap(({ range, on }) => {
    const part = usable(ground, range)
    if (!part) return []
    const reading: ConditionReading = {
      start: Math.min(tokens[from]!.start, tokens[words.from]!.start),
      end: Math.max(end, tokens[match.until - 1]!.end),
      relation: means.relation,
      on,
      requires: stretch(ground, part),
      ...(follows ? { consequence: stretch(ground, follows) } : {}),
      by: match.row.id,
    }
    return [reading]
  })
}

function asksQuestion(reader: Reader): boolean {
  for (let at = reader.sentence.until - 1; at >= reader.sentence.from; at -= 1) {
    if (reader.ground.tokens[at]!.word === '?') return true
    if (reader.ground.tokens[at]!.kind === 'word') return false
  }
  return false
}

export const conditions: Stage<'tokens' | 'sentences' | 'mentions', 'conditions'> = {
  writes: 'conditions',
  reads: ['tokens', 'sentences', 'mentions'],
  run: ({ tokens, sentences, mentions }, { language }) => {
    const tables = conditionTables(language)
    const { ground, findings } = clauseGround(tokens, sentences, mentions, language)
    const cueAt = new Uint8Array(tokens.length + 1)
    for (const { cues } of findings) for (const match of cues) cueAt[match.from] = 1
    return sentences.flatMap((sentence, index) => {
      const reader: Reader = { ground, tables, sentence, cueAt }
      return findings[index]!.markers.slice(0, mostMarkers).flatMap(match =>
        'side' in match.row.means ? readMarker(reader, match, match.row.means) : [],
      )
    })
  },
}
