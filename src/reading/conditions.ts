/** What must hold for what: markers of conditions, the words of the requirement and of its consequence, and whose move it is. */
import type { ConditionMeaning } from '../language/conditionTable.js'
import type { Rule } from '../language/language.js'
import type { ConditionReading } from '../model/layers.js'
import { findPhrases, type PhraseMatch } from '../text/phrase.js'
import { clauseGround, type Findings } from './clauseGround.js'
import { type Ground, hasVerb, looksLikeClause, startsClause } from './clauses.js'
import { afterOpeningReport, conditionEnd, segmentStart, withoutReport } from './conditionEdges.js'
import { conditionTables, type Range, type Reader, startsNoun, stretch, trim } from './conditionReader.js'
import { chooseEdges } from './edgeChooser.js'
import { type Edges, settingOf } from './edgeSetting.js'
import { requirements } from './requirements.js'
import { edgesIn, type Parts, ruledParts } from './ruledParts.js'
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

/** “If *so*, …”: a joining word alone is all that is required. */
function usableWord({ tokens }: Ground, { from, until }: Range): Range | undefined {
  return from < until && tokens[from]!.kind === 'word' ? { from, until: from + 1 } : undefined
}

/** Where the marker of a match stands, and where the words after it begin. */
function markerOf(match: PhraseMatch<Rule<ConditionMeaning>>, means: Marker): { from: number; body: number } {
  return {
    from: means.marker === 'last' ? match.until - 1 : match.from,
    body: means.marker === 'first' ? match.from + 1 : match.until,
  }
}

/** The edges of the clause after a marker: by the trained weights where the language has some, else by the rules. */
function edgesOf(reader: Reader, from: number, body: number, means: Marker): Parts | undefined {
  if (means.alone)
    return { requires: { from: body, until: conditionEnd(reader, body, false) }, consequence: undefined }
  const ruled = ruledParts(reader, from, body, means.side)
  const { weights } = reader
  if (!weights || !means.trained) return ruled
  const { ground, sentence } = reader
  const setting = settingOf(ground, sentence.from, sentence.until, from, body, edgesIn(ground, ruled))
  const edges = chooseEdges(setting, weights)
  if (!edges) return ruled
  const headed = edges.begin >= 0 && edges.begin < from && hasVerb(ground, edges.begin, from)
  if (headed && edges.close > from) {
    // “… could meet if Lima pays and opens the port”: what goes on after the condition is taken to be of it where the rules say so.
    const until = Math.max(edges.end, setting.ruled.end) + 1
    return { requires: { from: body, until }, consequence: { from: edges.begin, until: from } }
  }
  const requires = { from: body, until: edges.end + 1 }
  if (edges.begin < 0) return { requires, consequence: undefined }
  const whole = { from: edges.begin, until: edges.close + 1 }
  if (whole.from > from || whole.until <= from) return { requires, consequence: whole }
  // “Lima, if asked, will …” is one consequence around its condition; “But then, if asked, Lima will …” begins behind it.
  if (ground.mentionAt.slice(whole.from, from).some(at => at >= 0)) return { requires, consequence: whole }
  return {
    requires,
    consequence: { from: requires.until, until: whole.until },
    lead: { from: whole.from, until: from },
  }
}

/** The markers of one sentence that can open a condition, with the clause edges that the rules see; what the weights are trained on. */
export function clauseMarkers(
  reader: Reader,
  markers: Findings['markers'],
): readonly {
  readonly from: number
  readonly body: number
  readonly until: number
  readonly ruled: Edges
}[] {
  return markers.flatMap(match => {
    const means = match.row.means
    if (!('side' in means) || !means.trained) return []
    const { from, body } = markerOf(match, means)
    if (means.side === 'inverted' && !turnsVerb(reader, from, body)) return []
    const told = { ...reader, sentence: withoutReport(reader, body) }
    const ruled = edgesIn(reader.ground, ruledParts(told, from, body, means.side))
    return [{ from, body, until: told.sentence.until, ruled }]
  })
}

/** A consequence without the conditions before its marker: “*If Lima pays,* Quito will open the port unless Oslo objects”. */
function withoutConditions(ground: Ground, whole: Range, conditions: readonly Range[]): Range {
  let { from, until } = whole
  for (const condition of conditions) {
    if (condition.from <= from && condition.until > from && hasVerb(ground, condition.until, until))
      from = condition.until
    else if (condition.from > from && condition.until >= until && hasVerb(ground, from, condition.from))
      until = condition.from
  }
  return { from, until }
}

/**
 * Reads one marker; nothing where its row's needs are not met. `earlier` are the conditions that were read in this sentence; a clause
 * that is read is added.
 */
function readMarker(
  sentenceReader: Reader,
  match: PhraseMatch<Rule<ConditionMeaning>>,
  means: Marker,
  earlier: Range[],
): readonly ConditionReading[] {
  const { from, body } = markerOf(match, means)
  if (means.side === 'inverted' && !turnsVerb(sentenceReader, from, body)) return []
  const reader = { ...sentenceReader, sentence: withoutReport(sentenceReader, body) }
  const { ground } = reader
  const { tokens } = ground
  const found: Parts | undefined =
    means.side === 'subject'
      ? {
          requires: { from: segmentStart(reader, from), until: from },
          consequence: { from: body, until: conditionEnd(reader, body, false) },
        }
      : edgesOf(reader, from, body, means)
  if (!found) return []
  const { requires, consequence, lead } = found
  const words = usable(ground, requires) ?? usableWord(ground, requires)
  if (!words) return []
  const content = consequence && { ...consequence, from: afterOpeningReport(reader, consequence, from) }
  const own = content && withoutConditions(ground, content, earlier)
  const follows = own && usable(ground, own)
  const clause =
    startsClause(ground, words.from, words.until, false) || looksLikeClause(ground, words.from, words.until)
  if (means.needs?.includes('clause') && !clause) return []
  if (means.needs?.includes('open') && !isOpen(reader, follows)) return []
  if (means.needs?.includes('negation') && !isDenied(reader, follows)) return []
  const parts =
    means.side === 'object' || means.side === 'subject'
      ? [{ range: words, on: [] }]
      : requirements(reader, words)
  const joined =
    lead ?? (follows && own.from < follows.from ? { from: own.from, until: follows.from } : undefined)
  if (means.side === 'after' || means.side === 'inverted') earlier.push({ from, until: words.until })
  return parts.flatMap(({ range, on }) => {
    const part = usable(ground, range) ?? usableWord(ground, range)
    if (!part) return []
    const reading: ConditionReading = {
      start: Math.min(tokens[from]!.start, tokens[words.from]!.start),
      end: Math.max(tokens[words.until - 1]!.end, tokens[match.until - 1]!.end),
      binds: means.binds !== false,
      relation: means.relation,
      on,
      requires: stretch(ground, part),
      ...(follows ? { consequence: stretch(ground, follows) } : {}),
      ...(follows && joined ? { lead: stretch(ground, joined) } : {}),
      by: match.row.id,
    }
    return [reading]
  })
}

/** Whether the verb at `from` stands before its subject, which begins at `body`, and asks nothing. */
function turnsVerb(reader: Reader, from: number, body: number): boolean {
  return (
    isInverted(reader, from, segmentStart(reader, from)) && startsNoun(reader, body) && !asksQuestion(reader)
  )
}

/**
 * Whether the verb at `at` may stand before its subject to make a condition: where a clause begins, or after a clause that is left
 * open (“would have sunk *had it* …”) and not behind a subject of its own (“they *had it* …”).
 */
function isInverted(reader: Reader, at: number, start: number): boolean {
  const { tokens, mentionAt, grammar, verbAt } = reader.ground
  const before = tokens[at - 1]
  if (before && grammar.relatives.has(before.lower) && !grammar.subordinators.has(before.lower)) return false
  if (at === start || before?.kind === 'mark' || before?.kind === 'quote') return true
  const { leads, relatives, articles, possessives } = grammar
  const subject =
    mentionAt[at - 1]! >= 0 ||
    verbAt[at - 1] === 1 ||
    [leads, relatives, articles, possessives].some(words => words.has(before!.lower))
  return !subject && tokens.slice(start, at).some(({ lower }) => grammar.modals.has(lower))
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
      const reader: Reader = { ground, tables, sentence, cueAt, weights: language.conditionEdges }
      const earlier: Range[] = []
      return findings[index]!.markers.slice(0, mostMarkers).flatMap(match =>
        'side' in match.row.means ? readMarker(reader, match, match.row.means, earlier) : [],
      )
    })
  },
}
