/** The stage that finds the times an article names and reckons them from its publication and from each other. */
import type { Dates } from '../language/language.js'
import type { Sentence, TimeMention, Token } from '../model/layers.js'
import { phraseTable } from '../text/phrase.js'
import type { Stage } from './stage.js'
import { type DirectionTables, directionAt, findCues } from './timeDirection.js'
import { compileGrammar, type Grammar, type GrammarMatch, matchGrammar } from './timeGrammar.js'
import { type Anchor, makeAnchor, type Resolved } from './timeInterval.js'
import { compileJoins, type JoinTable, joinSenses } from './timeJoins.js'
import { cutPieces, type Piece } from './timePieces.js'
import { resolve } from './timeResolution.js'
import { asDuration, fits, isUndated, readSense, type Sense, type Surroundings } from './timeSense.js'

interface Tables extends Surroundings {
  /** The row of durations. */
  readonly duration: string
  readonly grammar: Grammar
  readonly joins: JoinTable
  readonly direction: DirectionTables
}

const compiled = new WeakMap<Dates, Tables>()

function compile(dates: Dates): Tables {
  const known = compiled.get(dates)
  if (known) return known
  const tables: Tables = {
    grammar: compileGrammar(dates),
    joins: compileJoins(dates),
    direction: {
      table: phraseTable(dates.directions),
      forms: new Set([...dates.past.forms, ...dates.reports]),
      except: new Set(dates.past.except),
      reports: new Set(dates.reports),
      endings: dates.past.endings,
    },
    duration: dates.expressions.find(({ means }) => means.kind === 'duration')?.id ?? '',
    leads: new Set(dates.leads),
    articles: new Set(dates.articles),
    conjunctions: new Set(dates.conjunctions),
  }
  compiled.set(dates, tables)
  return tables
}

interface Found {
  readonly sense: Sense
  readonly pieces: readonly Piece[]
  readonly sentence: Sentence
}

function findSenses(
  tokens: readonly Token[],
  sentence: Sentence,
  dates: Dates,
  tables: Tables,
): readonly Found[] {
  const pieces = cutPieces(tokens, sentence.from, sentence.until, dates)
  const senses: Sense[] = []
  const accept = (candidate: GrammarMatch): boolean =>
    fits(candidate, pieces, dates, tables) && readSense(candidate) !== undefined
  let at = 0
  while (at < pieces.length) {
    const match = matchGrammar(tables.grammar, pieces, at, accept)
    const sense = match && readSense(match)
    if (sense) senses.push(sense)
    at = sense ? sense.until : at + 1
  }
  return joinSenses(senses, pieces, tables.joins).map(sense => ({ sense, pieces, sentence }))
}

/** The years that the article gives for months: `December 2021` settles another December. Two different years settle nothing. */
function yearsOfMonths(found: readonly Found[]): ReadonlyMap<number, number | undefined> {
  const years = new Map<number, number | undefined>()
  for (const { sense } of found) {
    for (const { year, month } of [sense.point, sense.last ?? {}]) {
      if (year === undefined || month === undefined) continue
      years.set(month, years.has(month) && years.get(month) !== year ? undefined : year)
    }
  }
  return years
}

/** The index of the piece before the time's prepositions and articles; -1 at the start of the sentence. */
function pieceBefore(found: Found, { leads, articles }: Surroundings): number {
  let at = found.sense.from - 1
  for (let steps = 0; steps < 3 && at >= 0; steps += 1) {
    const { lower } = found.pieces[at]!
    if (!leads.has(lower) && !articles.has(lower)) break
    at -= 1
  }
  return at
}

/** How many pieces a date may stand after another of the same sentence to take its year. */
const nearby = 12

/** Finds the times of an article. Without a date of publication what hangs on it stays open, and one problem says so. */
export const times: Stage<'tokens' | 'sentences', 'times'> = {
  writes: 'times',
  reads: ['tokens', 'sentences'],
  run: ({ tokens, sentences }, { article, language, report }) => {
    const dates = language.dates
    const tables = compile(dates)
    const found = sentences.flatMap(sentence => findSenses(tokens, sentence, dates, tables))
    const anchor = article.published ? makeAnchor(article.published.from) : undefined
    const years = yearsOfMonths(found)
    const mentions: TimeMention[] = []
    let named: Anchor | undefined
    let quarter: { readonly anchor: Anchor; readonly sentence: number } | undefined
    let sentenceCount = 0
    let unanchored: TimeMention | undefined
    let current: Sentence | undefined
    let cues: ReturnType<typeof findCues> = []
    let beside: { readonly anchor: Anchor; readonly until: number; readonly day: boolean } | undefined
    for (const [index, one] of found.entries()) {
      const { pieces, sentence } = one
      let { sense } = one
      if (sentence !== current) {
        current = sentence
        sentenceCount = sentences.indexOf(sentence, sentenceCount)
        beside = undefined
        cues = findCues(tables.direction, tokens, sentence.from, sentence.until, takenTokens(found, index))
      }
      const before = pieceBefore(one, tables)
      const opener = pieces[before]
      const opening =
        !opener ||
        (opener.kind !== 'word' && opener.kind !== 'number') ||
        tables.conjunctions.has(opener.lower)
      const looking = directionAt(
        cues,
        pieces[sense.from]!.token,
        pieces[sense.until - 1]!.token + 1,
        opener?.token ?? -1,
        opening,
      )
      const behind = sense.ahead && looking.direction !== 'future' && looking.direction !== 'open'
      // “will rule in two weeks” is a date, “ruled in two weeks” a duration.
      if (behind) sense = asDuration(sense, tables.duration)
      const near =
        beside && sense.from - beside.until <= nearby && beside.day === (sense.point.day !== undefined)
      const resolved = resolve(sense, {
        ...looking,
        yearOf: month => years.get(month),
        ...(anchor ? { anchor } : {}),
        ...(named ? { named } : {}),
        ...(quarter
          ? { quarter: { anchor: quarter.anchor, near: sentenceCount - quarter.sentence <= 1 } }
          : {}),
        ...(near && beside ? { beside: beside.anchor } : {}),
      })
      if (!resolved) continue
      const stretch = { start: pieces[sense.from]!.start, end: pieces[sense.until - 1]!.end }
      const mention: TimeMention = { ...stretch, time: writeTime(resolved, sense, article.id, stretch) }
      mentions.push(mention)
      if (resolved.from.startsWith('XXXX') && !isUndated(sense) && !sense.calendar) unanchored ??= mention
      const date =
        resolved.vague || (sense.kind !== 'calendar' && !(sense.kind === 'later' && (sense.shift ?? 0) > 0))
          ? undefined
          : makeAnchor(resolved.from)
      if (date) named = date
      const isQuarter = sense.point.quarter !== undefined || sense.unit === 'quarter'
      const its = isQuarter && !isUndated(sense) && !sense.length ? makeAnchor(resolved.from) : undefined
      if (its) quarter = { anchor: its, sentence: sentenceCount }
      if (date && sense.point.year !== undefined && sense.point.month !== undefined && !sense.last) {
        beside = { anchor: date, until: sense.until, day: sense.point.day !== undefined }
      }
    }
    if (unanchored && !anchor) {
      report({
        rule: 'times/no-publication-date',
        weight: 'warning',
        message:
          'the article has no date of publication, so times without a year, and times counted from the day it was written, stay open',
        article: article.id,
        place: { article: article.id, start: unanchored.start, end: unanchored.end },
        hint: 'give the date of publication with the text',
      })
    }
    return mentions
  },
}

/** The tokens of the times of one sentence, which begins at `index` of `found`. */
function takenTokens(found: readonly Found[], index: number): ReadonlySet<number> {
  const taken = new Set<number>()
  const { sentence } = found[index]!
  for (let at = index; at < found.length && found[at]!.sentence === sentence; at += 1) {
    const { sense, pieces } = found[at]!
    for (let piece = sense.from; piece < sense.until; piece += 1) taken.add(pieces[piece]!.token)
  }
  return taken
}

function writeTime(
  resolved: Resolved,
  sense: Sense,
  article: string,
  stretch: { start: number; end: number },
): TimeMention['time'] {
  const { from, until, implied, anchor, vague } = resolved
  const { kind, length, calendar } = sense
  return {
    ...(isUndated(sense) ? { kind: kind as NonNullable<TimeMention['time']['kind']> } : {}),
    from,
    ...(until === undefined ? {} : { until }),
    // A time of day without figures (“Sunday evening”) has its hours from a table.
    implied: sense.clock?.lastHour !== undefined && from.includes('T') ? [...implied, 'hour'] : [...implied],
    ...(anchor === undefined ? {} : { anchor }),
    ...(vague ? { vague } : {}),
    ...(calendar ? { calendar } : {}),
    ...(length === undefined ? {} : kind === 'set' ? { every: length } : { length }),
    words: { article, ...stretch },
    by: sense.by,
  }
}
